// "All services at once" as files: one row for each decision, and one for each service under each decision.

import type { Spread } from '#lib/domain/viability/knock-on.ts';
import { modelled, chance, chanceBand } from '../cells.ts';
import type { Cell, ExportTable } from '../../export/table.ts';
import type { PortfolioInput } from './page.ts';

const MONEY = ['council_pays_low_gbp', 'council_pays_gbp', 'council_pays_high_gbp'] as const;
const DISPLACED = [
  'displaced_p10',
  'displaced_p50',
  'displaced_p90',
  'placed_with_new_carers_p10',
  'placed_with_new_carers_p50',
  'placed_with_new_carers_p90',
] as const;

const spreadCells = (spread: Spread | null | undefined): Cell[] =>
  [spread?.p10, spread?.p50, spread?.p90].map((count) =>
    count === undefined ? null : modelled(count),
  );

/** A row for each decision; what is not worked out yet stays empty. */
export function exportPolicies({ outcomes, services, people }: PortfolioInput): ExportTable {
  const [now] = outcomes;
  return {
    columns: [
      'decision',
      'services',
      'people',
      'closures_mean',
      'closures_p10',
      'closures_p90',
      ...DISPLACED,
      ...MONEY,
      'council_pays_against_now_gbp',
    ],
    rows: outcomes.map(({ policy, paid, answer }): Cell[] => {
      const { closures, displaced, placed } = answer ?? {};
      return [
        policy,
        services,
        people,
        closures ? chance(closures.mean) : null,
        closures?.p10 ?? null,
        closures?.p90 ?? null,
        ...spreadCells(displaced),
        ...spreadCells(placed),
        ...[paid.low, paid.mid, paid.high].map(modelled),
        now === undefined ? null : modelled(paid.mid - now.paid.mid),
      ];
    }),
    people: [{ count: 'people', from: [...DISPLACED, ...MONEY, 'council_pays_against_now_gbp'] }],
  };
}

/**
 * The chance of each service under each decision; no row before it is worked out.
 * @param peopleOf people attending a service now, by its id; null where that is not known
 */
export function exportPolicyServices(
  { outcomes, nameOf }: PortfolioInput,
  peopleOf: (id: string) => number | null,
): ExportTable {
  return {
    columns: [
      'decision',
      'service_id',
      'service',
      'people',
      'chance_closing_by_horizon',
      'chance_low',
      'chance_high',
      'month_by_which_half_close',
      'displaced_mean',
    ],
    rows: outcomes.flatMap(({ policy, answer }) =>
      (answer?.services ?? []).map(({ id, byHorizon, medianCloseMonth, meanDisplaced }) => [
        policy,
        id,
        nameOf(id),
        peopleOf(id),
        ...chanceBand(byHorizon),
        medianCloseMonth,
        modelled(meanDisplaced),
      ]),
    ),
    people: [{ count: 'people', from: ['displaced_mean'] }],
  };
}

/** What a reader of these files must know, beside what is true of every figure of the model. */
export const portfolioNotes = ({
  choice,
  months,
  draws,
}: Pick<PortfolioInput, 'choice' | 'months' | 'draws'>): readonly string[] => [
  `Every service is followed by itself over ${months} months in ${draws} possible futures under each decision, with the same luck; people who lose a place do not move to another service here.`,
  `Decisions set up in the address: ${choice.spinOut.join(', ') || 'no service'} spins out; ${choice.carers} more Shared Lives carers.`,
  'Empty closures and chances: these possible futures have not been worked out yet. Somebody who may run the model starts them on the page.',
  'Council money is fees and block income along the expected path of each service while it is open, at the middle and at both ends of the rates of leaving. What comes in the place of a service that closes is not priced.',
];
