// "What matters" as files: the tornado, the curve along one lever, and what all assumptions do together.

import { RANGE_PARAMETER } from '#lib/domain/viability/assumptions.ts';
import type { Indices } from '#lib/domain/viability/indices.ts';
import type { ResponsePoint } from '#lib/domain/viability/response.ts';
import { swingsOf, type Sensitivity } from '#lib/domain/viability/sensitivity.ts';
import { FEWEST_PEOPLE } from '../../disclosure.ts';
import { COUNT_BASE, shareCount, type Cell, type ExportTable } from '../../export/table.ts';
import { SUPPRESSED } from '../../format.ts';
import { peopleNow, type AssessedService } from '../assessed.ts';
import { chance, chanceBand, modelled } from '../cells.ts';
import { mayTellRate } from '../people-behind.ts';
import { pointsAlong } from './curve.ts';
import { MEASURE_OF, type AgainstWord, type MeasureWord } from './url.ts';

const ROUND: Readonly<Record<MeasureWord, (value: number) => number>> = {
  chance,
  months: (value) => Math.round(value * 10) / 10,
  cost: modelled,
};

/** The cost of a place over few people would tell how many they are. */
export const mayTellMeasure = (measure: MeasureWord, people: number): boolean =>
  measure !== 'cost' || people === 0 || people >= FEWEST_PEOPLE;

/**
 * Every assumption at the ends of its own range, widest swing first. A rate that was counted from few people is hidden,
 * because it would tell how many; what it does to the figure is not.
 */
export function exportTornado(
  sensitivity: Sensitivity,
  measure: MeasureWord,
  found: AssessedService,
): ExportTable {
  const middle = sensitivity.middle[MEASURE_OF[measure]];
  const isTold = mayTellMeasure(measure, peopleNow(found));
  const figure = (value: number | null): Cell =>
    value === null ? null : isTold ? ROUND[measure](value) : SUPPRESSED;
  return {
    columns: [
      'assumption',
      'why_this_range',
      'low_end',
      'high_end',
      'measure',
      'measure_as_it_stands',
      'measure_at_low_end',
      'measure_at_high_end',
      'swing',
      'bends_within',
    ],
    rows: swingsOf(sensitivity, MEASURE_OF[measure]).map(
      ({ id, low, high, atLow, atHigh, swing, bends }) => [
        id,
        RANGE_PARAMETER[id],
        ...[low, high].map((end) => (mayTellRate(id, found.estimate) ? modelled(end) : SUPPRESSED)),
        MEASURE_OF[measure],
        ...[middle, atLow, atHigh, swing].map(figure),
        bends ? 'yes' : 'no',
      ],
    ),
  };
}

/**
 * Where a curve is asked for a file: leavers stop short of the number of people, which is told to the nearest few only,
 * and are not asked at all where few attend.
 */
export function sharedPoints(
  against: AgainstWord,
  people: number,
  tipping: number | null,
): readonly number[] {
  if (against === 'fee') return pointsAlong(against, people, tipping);
  const told = shareCount(people);
  return typeof told === 'number'
    ? pointsAlong(against, Math.max(0, told - COUNT_BASE), tipping)
    : [];
}

/** The outlook at every place of one lever. */
export function exportCurve(
  points: readonly ResponsePoint[],
  against: AgainstWord,
  people: number,
): ExportTable {
  const isCostTold = mayTellMeasure('cost', people);
  return {
    columns: [
      against === 'fee' ? 'fee_change_session_gbp' : 'leavers_at_once',
      'chance_closing_24_months',
      'chance_low',
      'chance_high',
      'cost_per_place_gbp',
      'first_month',
    ],
    rows: points.map(({ at, chance: estimate, low, high, unitCost, isLoss }) => [
      at,
      ...chanceBand({ estimate, low, high }),
      unitCost === null ? null : isCostTold ? modelled(unitCost) : SUPPRESSED,
      isLoss ? 'loss' : 'surplus',
    ]),
  };
}

/** Shares of the uncertainty that each assumption brings, largest first; no row before they are worked out. */
export const exportShares = (indices: Indices | null): ExportTable => ({
  columns: [
    'assumption',
    'share_with_others',
    'share_with_others_low',
    'share_with_others_high',
    'share_alone',
    'share_alone_low',
    'share_alone_high',
  ],
  rows: (indices?.shares ?? [])
    .toSorted((a, b) => (b.total?.estimate ?? 0) - (a.total?.estimate ?? 0))
    .map(({ id, first, total }) => [id, ...chanceBand(total), ...chanceBand(first)]),
});

/** What a reader must know, beside what is true of every figure of the model. */
export const sensitivityNotes = (
  seed: number,
  indices: Indices | null,
  isMoved: boolean,
): readonly string[] => [
  'One assumption at a time, at the ends of its own range, with everybody’s luck unchanged: it misses what two assumptions do together, which the shares do not. A rate that was counted from few people is hidden.',
  'Leavers stop short of the number of people who attend.',
  `Seed ${seed}.`,
  ...(isMoved ? ['What-if, not saved: the levers of the address are moved.'] : []),
  ...(indices === null
    ? [
        'The shares have not been worked out yet: somebody who may run the model starts them on the page.',
      ]
    : [
        `Shares of the variance of the chance of closing within 24 months (mean ${chance(indices.mean)}, standard deviation ${chance(indices.deviation)}): ${indices.samples} samples, ${indices.runs} runs of the model.`,
      ]),
];
