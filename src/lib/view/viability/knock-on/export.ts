// "Knock-on" of one service as files: who goes where, what becomes of each service, what must add up, and how likely it is.

import { monthAt, monthNumber } from '#lib/domain/kernel/calendar.ts';
import type { FeltClosures } from '#lib/domain/viability/closures-felt.ts';
import type { KnockOnAnswer } from '#lib/domain/viability/knock-on.ts';
import type { ServiceEffect } from '#lib/domain/viability/knock-on-effects.ts';
import type { Cell, ExportTable } from '../../export/table.ts';
import { chanceBand, modelled } from '../cells.ts';
import { chancePairs, closedWithin, YEAR } from './chances.ts';
import { accountsOf, allEffects, touchedOf } from './effects.ts';
import type { KnockOnInput } from './page.ts';

const tenth = (people: number): number => Math.round(people * 10) / 10;

const nameOf = ({ serviceById }: Pick<KnockOnInput, 'serviceById'>, id: string): string =>
  serviceById.get(id)?.name ?? id;

/** A month of the path as "YYYY-MM"; null is not within the horizon. */
const monthCell = ({ knockOn }: KnockOnInput, month: number | null): string | null =>
  month === null ? null : monthAt(monthNumber(knockOn.lastMonth) + month);

/** Where the people of one closure go; the last row is those who find no place. */
function flowRows(effect: ServiceEffect, input: KnockOnInput): Cell[][] {
  const { service, closesThen, to, lost } = effect;
  const from = [service, nameOf(input, service), monthCell(input, closesThen)];
  const placed = to.reduce((sum, { people }) => sum + people, 0);
  return [
    ...to.map((flow) => [...from, flow.service, nameOf(input, flow.service), tenth(flow.people)]),
    [...from, null, null, tenth(lost - placed)],
  ];
}

/** Who goes where, closure by closure along the expected path. */
export const exportChain = (input: KnockOnInput): ExportTable => ({
  columns: [
    'from_service_id',
    'from_service',
    'closes_in',
    'to_service_id',
    'to_service',
    'expected_people',
  ],
  rows: touchedOf(allEffects(input))
    .filter(({ closesThen, kind }) => closesThen !== null && kind !== 'anyway')
    .flatMap((effect) => flowRows(effect, input)),
  people: [{ count: 'expected_people', from: [] }],
});

/** What becomes of each service to which something happens. */
export const exportEffects = (input: KnockOnInput): ExportTable => ({
  columns: [
    'service_id',
    'service',
    'what_happens',
    'closes_as_things_stand',
    'closes_then',
    'rule_that_closes',
    'people_taken_in',
    'people_who_lose_their_place',
    'more_workers_a_session',
    'more_workers_from',
    'margin_change_month_gbp',
  ],
  rows: touchedOf(allEffects(input)).map((effect) => {
    const { service, kind, closesNow, closesThen, rule, tookIn, lost, staffStep } = effect;
    return [
      service,
      nameOf(input, service),
      kind,
      monthCell(input, closesNow),
      monthCell(input, closesThen),
      rule,
      tenth(tookIn),
      tenth(lost),
      staffStep === null ? null : Math.round(staffStep.workers),
      monthCell(input, staffStep?.month ?? null),
      effect.marginChange === null ? null : modelled(effect.marginChange),
    ];
  }),
  people: [
    {
      count: 'people_taken_in',
      from: ['more_workers_a_session', 'more_workers_from', 'margin_change_month_gbp'],
    },
    { count: 'people_who_lose_their_place', from: [] },
  ],
});

/** What must add up: people lost = placed + without a place + stopped + waiting; pounds at the start + made = at the end. */
export function exportAccount(input: KnockOnInput): ExportTable {
  const { now, then } = accountsOf(input);
  const counts = [
    'people_lost',
    'people_placed',
    'people_without_a_place',
    'people_who_stopped',
    'people_waiting',
  ];
  const money = ['reserves_at_start_gbp', 'made_or_lost_gbp', 'reserves_at_end_gbp'];
  const row = (name: string, { people, pounds }: typeof now): Cell[] => [
    name,
    ...[people.lost, people.placed, people.unplaced, people.stopped, people.waiting].map(tenth),
    ...[pounds.atStart, pounds.made, pounds.atEnd].map(Math.round),
  ];
  return {
    columns: ['outlook', ...counts, ...money],
    rows: [row('as things stand', now), row('with the closure', then)],
    people: counts.map((count) => ({ count, from: count === 'people_placed' ? money : [] })),
  };
}

const CHANCES = ['12_now', '12_then', 'horizon_now', 'horizon_then'] as const;

/**
 * How likely each closure is, without the first closure and with it; no row before it is worked out.
 * @param answers the same possible futures without the closure and with it
 */
export function exportChances(
  { service, knockOn, serviceById }: KnockOnInput,
  answers: { readonly now: KnockOnAnswer; readonly then: KnockOnAnswer } | null,
): ExportTable {
  const columns = CHANCES.flatMap((name) => [
    `chance_${name}`,
    `chance_${name}_low`,
    `chance_${name}_high`,
  ]);
  const rows =
    answers === null
      ? []
      : chancePairs({ ...answers, first: service.id, followed: knockOn.followed }).map(
          ({ now, then }): Cell[] => [
            now.id,
            nameOf({ serviceById }, now.id),
            ...chanceBand(closedWithin(now, YEAR, answers.now.draws)),
            ...chanceBand(closedWithin(then, YEAR, answers.then.draws)),
            ...chanceBand(now.byHorizon),
            ...chanceBand(then.byHorizon),
          ],
        );
  return { columns: ['service_id', 'service', ...columns], rows };
}

const SPREAD = ['mean', 'p10', 'p50', 'p90'] as const;
const COUNTED = ['closures', 'people_who_lose_their_place', 'people_placed', 'people_without'];

/** All closures together over the possible futures; no row before they are worked out. */
export function exportFutures(
  answers: { readonly now: KnockOnAnswer; readonly then: KnockOnAnswer } | null,
): ExportTable {
  const columnsOf = (name: string): string[] => SPREAD.map((of) => `${name}_${of}`);
  const row = (name: string, answer: KnockOnAnswer): Cell[] => [
    name,
    ...[answer.closures, answer.displaced, answer.replaced, answer.unplaced].flatMap((spread) =>
      SPREAD.map((of) => tenth(spread[of])),
    ),
  ];
  return {
    columns: ['outlook', ...COUNTED.flatMap(columnsOf)],
    rows:
      answers === null
        ? []
        : [row('as things stand', answers.now), row('with the closure', answers.then)],
    people: COUNTED.slice(1)
      .flatMap(columnsOf)
      .map((count) => ({ count, from: [] })),
  };
}

/** What closures of the past have done to this service; no row where nobody came from one. */
export function exportFelt(felt: FeltClosures | null): ExportTable {
  const columns = ['books', 'people_who_came', 'people', 'workers_a_session', 'margin_month_gbp'];
  if (felt === null) return { columns, rows: [] };
  const came = felt.arrivals.reduce((sum, { people }) => sum + people, 0);
  const row = (name: string, { people, staff, margin }: FeltClosures['now']): Cell[] => [
    name,
    came,
    people,
    staff,
    modelled(margin),
  ];
  return {
    columns,
    rows: [row('without those who came', felt.without), row('as they are', felt.now)],
    // The two rows beside each other would tell how many came.
    people: [
      { count: 'people_who_came', from: ['people', 'workers_a_session', 'margin_month_gbp'] },
      { count: 'people', from: ['workers_a_session', 'margin_month_gbp'] },
    ],
  };
}

/** What a reader of these files must know, beside what is true of every figure of the model. */
export const knockOnNotes = ({ service, knockOn, view }: KnockOnInput): readonly string[] => [
  `${service.name} is taken to close at the end of month ${view.in} after ${knockOn.lastMonth}. Chain, services and account follow the expected path, so people are expected people and not whole ones.`,
  `Possible futures: ${knockOn.question?.draws ?? 0} draws from seed ${knockOn.question?.seed ?? 0}, with the same luck without the closure and with it. Without rows they have not been worked out yet; somebody who may run the model starts them on the page.`,
  `${knockOn.followed.length} services with a ledger are followed; ${knockOn.taking.length} others take people in and are not followed. A row without a service at its end is people who find no place. What the records do not tell is listed on the page.`,
];
