// Hours that people of each area need in a week, added up over needs and kinds of support.

import type { DemandEstimate } from '#lib/domain/demand/records.ts';
import type { Need, Support } from '#lib/domain/market/records.ts';
import { settleAreaSums } from '../area-sums.ts';

/** Minutes a week; low and high are an 80 % range, equal to mid for assessed needs. */
export interface AreaDemand {
  /** People assessed, at least; null for an estimate. */
  readonly people: number | null;
  readonly lowMinutes: number;
  readonly midMinutes: number;
  readonly highMinutes: number;
  readonly isEstimate: boolean;
  /** The sum gives away nobody's hours next to the parts of it that other pages show. */
  readonly isTold: boolean;
}

export interface AssessedRow {
  readonly areaCode: string;
  readonly need: Need;
  readonly support: Support;
  readonly people: number;
  readonly minutesPerWeek: number;
}

const cellKey = (areaCode: string, need: Need, support: Support): string =>
  `${areaCode}|${need}|${support}`;

/**
 * Sums assessed hours. A person has one need but may have several supports, so the fewest people that the
 * rows can speak of are the most of any support, need by need; disclosure is judged on those.
 */
export function sumAssessed(rows: readonly AssessedRow[]): Map<string, AreaDemand> {
  const minutes = new Map<string, number>();
  const people = new Map<string, Map<Need, number>>();
  const cells = new Map(
    rows.map((row) => [cellKey(row.areaCode, row.need, row.support), row.people]),
  );
  for (const row of rows) {
    minutes.set(row.areaCode, (minutes.get(row.areaCode) ?? 0) + row.minutesPerWeek);
    const needs = people.get(row.areaCode) ?? new Map<Need, number>();
    needs.set(row.need, Math.max(needs.get(row.need) ?? 0, row.people));
    people.set(row.areaCode, needs);
  }
  return new Map(
    [...minutes].map(([code, sum]) => [
      code,
      {
        people: [...(people.get(code)?.values() ?? [])].reduce((all, one) => all + one, 0),
        lowMinutes: sum,
        midMinutes: sum,
        highMinutes: sum,
        isEstimate: false,
        isTold: settleAreaSums((need, support) => cells.get(cellKey(code, need, support)) ?? 0).all,
      },
    ]),
  );
}

/** Sums estimates; ranges are added end to end, which errs on the wide side. */
export function sumEstimates(rows: readonly DemandEstimate[]): Map<string, AreaDemand> {
  const sums = new Map<string, AreaDemand>();
  for (const row of rows) {
    const sum = sums.get(row.areaCode);
    sums.set(row.areaCode, {
      people: null,
      lowMinutes: (sum?.lowMinutes ?? 0) + row.lowMinutesPerWeek,
      midMinutes: (sum?.midMinutes ?? 0) + row.midMinutesPerWeek,
      highMinutes: (sum?.highMinutes ?? 0) + row.highMinutesPerWeek,
      isEstimate: true,
      isTold: true,
    });
  }
  return sums;
}
