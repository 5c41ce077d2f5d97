// "Choice or cuts" of one service as files: the chance shared out, decision by decision, exits by cause, and events.

import { EXIT_CAUSES } from '#lib/domain/viability/exits.ts';
import { sumWaterfall } from '#lib/domain/viability/waterfall.ts';
import { TRIGGER_DAYS } from '#lib/domain/parameters/viability.ts';
import { valueIn } from '#lib/domain/parameters/set.ts';
import { dayCell, type Cell, type ExportTable } from '../../export/table.ts';
import { SUPPRESSED } from '../../format.ts';
import type { AssessedService } from '../assessed.ts';
import { chance, modelled } from '../cells.ts';
import { mayTellRate } from '../people-behind.ts';
import { mayTellEvent } from './figure-input.ts';
import type { Timeline } from './timeline.ts';

const YEAR = 12;

/** The chance of closing by the horizon, shared out and with sides switched off; no row where no draw closes. */
export function exportCauseShares({ assessment }: AssessedService): ExportTable {
  const { attribution, chanceIn24 } = assessment;
  const columns = ['measure', 'value'];
  if (attribution === null) return { columns, rows: [] };
  const { chance: shared, chanceWithNeither, choiceShare, verdict } = attribution;
  const all = chanceIn24.estimate;
  const rows: readonly (readonly [string, number | null])[] = [
    ['owen_value_of_choice', shared.owenBySide.choice],
    ['owen_value_of_council', shared.owenBySide.council],
    ['choice_share_low', choiceShare?.low ?? null],
    ['choice_share', choiceShare?.mid ?? null],
    ['choice_share_high', choiceShare?.high ?? null],
    ['chance_all_as_it_is', all],
    ['chance_only_choice_on', shared.sideAlone.choice],
    ['chance_only_council_on', shared.sideAlone.council],
    ['chance_without_choice', all - shared.sideButFor.choice],
    ['chance_without_council', all - shared.sideButFor.council],
    ['chance_with_neither', chanceWithNeither],
  ];
  return {
    columns,
    rows: [
      ['verdict', verdict],
      ...rows.map(([name, value]) => [name, value === null ? null : chance(value)]),
    ],
  };
}

/**
 * Every decision that is on: where it stands, what it is compared with, and what it brings. A rate that was counted from
 * few people is hidden, because it would tell how many.
 */
export function exportCauseDecisions({ assessment, estimate }: AssessedService): ExportTable {
  const { attribution, drivers } = assessment;
  return {
    columns: [
      'decision',
      'side',
      'unit',
      'now',
      'switched_off',
      'owen_chance',
      'shapley_chance',
      'alone_chance',
      'but_for_chance',
    ],
    rows: (attribution?.drivers ?? []).map(({ id, side }) => {
      const setting = drivers.find(({ driver }) => driver === id)?.setting;
      const value = (amount: number | null | undefined): Cell => {
        if (amount === null || amount === undefined) return null;
        return mayTellRate(id, estimate) ? modelled(amount) : SUPPRESSED;
      };
      const parts = attribution?.chance;
      return [
        id,
        side,
        setting?.unit ?? null,
        value(setting?.now),
        value(setting?.off),
        ...[parts?.owen[id], parts?.shapley[id], parts?.alone[id], parts?.butFor[id]].map((part) =>
          chance(part ?? 0),
        ),
      ];
    }),
  };
}

/** People who left, by cause: every figure is a count of people. */
export function exportExits({ estimate }: Pick<AssessedService, 'estimate'>): ExportTable {
  const [year, all] = [estimate.waterfall.slice(-YEAR), estimate.waterfall].map(
    (months) => sumWaterfall(months).exits,
  );
  const counts = ['exits_last_12_months', 'exits_all_months'];
  return {
    columns: ['cause', ...counts],
    rows: EXIT_CAUSES.map((cause) => [cause, year?.[cause] ?? null, all?.[cause] ?? null]),
    people: counts.map((count) => ({ count, from: [] })),
  };
}

/** People attending month by month, with the kinds of what happened in it. */
export function exportTimeline({ months, events }: Timeline): ExportTable {
  const told = events.filter(mayTellEvent);
  return {
    columns: ['month', 'people', 'kinds_of_events'],
    rows: months.map(({ month, people }) => [
      month,
      people,
      told
        .filter((event) => event.month === month)
        .map(({ kindWord }) => kindWord)
        .join(' ') || null,
    ]),
    people: [{ count: 'people', from: [] }],
  };
}

/** What happened, newest first. What few exits name may be about one person, and words are free text. */
export const exportEvents = ({ events }: Timeline): ExportTable => ({
  columns: ['date', 'kind', 'exits_that_name_it', 'what_happened', 'where_it_says_so'],
  rows: events.map(({ on, kindWord, exits, title, source }) => [
    dayCell(on),
    kindWord,
    exits,
    title,
    source,
  ]),
  people: [{ count: 'exits_that_name_it', from: ['date', 'kind'] }],
  freeText: ['what_happened', 'where_it_says_so'],
});

/** What a reader must know, beside what is true of every figure of the model. */
export const causeNotes = ({ beliefs }: AssessedService): readonly string[] => [
  'This shares out what the model says between decisions that people or the council can take. It is not proof of cause.',
  'Owen (1977) over two sides, Shapley (1953) over decisions; alone and but-for switch one decision on or off by itself. All in chance of closing, 0 to 1.',
  `An exit within ${valueIn(beliefs.set, TRIGGER_DAYS)} days after a charge rise, a cut, a review or a restriction counts as council-led. What nobody recorded stays undetermined.`,
  'Events stand beside attendance: two things in the same month are an association and no more. Events that few exits name are left out of the months.',
];
