// The gap by district, most unmet first.

import { FEWEST_PEOPLE, mayTellSum } from '../disclosure.ts';
import type { Range } from '../estimate.ts';
import { formatNumber, SUPPRESSED } from '../format.ts';
import type { Locale } from '../locale.ts';
import { bareEstimate, sumRanges, type Figure } from './hours.ts';
import { countState, sumPeople, type AreaLine } from './lines.ts';
import { encodeGapView, type GapView } from './url.ts';

export interface DistrictRow {
  readonly name: string;
  readonly href: string;
  readonly areas: string;
  readonly none: string;
  readonly short: string;
  readonly unmet: Figure;
}

/** What may be told of a district. */
export interface DistrictSum {
  readonly code: string;
  readonly name: string;
  readonly areas: number;
  readonly none: number;
  readonly short: number;
  /** Hours a week; null where they would give few people away. */
  readonly unmet: Range | null;
}

/** The lines added up by district, most unmet first. */
export function sumDistricts(lines: readonly AreaLine[], isEstimate: boolean): DistrictSum[] {
  const codes = [...new Set(lines.map(({ area }) => area.districtCode))];
  return (
    codes
      .map((code) => {
        const own = lines.filter(({ area }) => area.districtCode === code);
        const people = sumPeople(own);
        const hidden = own.filter(({ unmet }) => unmet.kind === 'suppressed');
        const isFew = !isEstimate && people > 0 && people < FEWEST_PEOPLE;
        const isHidden = isFew || !mayTellSum(hidden.length, sumPeople(hidden));
        return { code, own, isHidden, unmet: sumRanges(own.map(({ gap }) => gap.unmetHours)) };
      })
      // Hidden sums stand last in the order of the areas, so that their place tells nothing.
      .toSorted(
        (a, b) =>
          Number(a.isHidden) - Number(b.isHidden) || (a.isHidden ? 0 : b.unmet.mid - a.unmet.mid),
      )
      .map(({ code, own, isHidden, unmet }) => ({
        code,
        name: own[0]?.area.districtName ?? code,
        areas: own.length,
        none: countState(own, 'none'),
        short: countState(own, 'short'),
        unmet: isHidden ? null : unmet,
      }))
  );
}

/** A line for each district, each a link to its areas. */
export const shapeDistricts = (
  lines: readonly AreaLine[],
  view: GapView,
  base: string,
  isEstimate: boolean,
  locale: Locale,
): DistrictRow[] =>
  sumDistricts(lines, isEstimate).map(({ code, name, areas, none, short, unmet }) => ({
    name,
    href: base + encodeGapView({ ...view, district: code, sel: null }),
    areas: formatNumber(areas),
    none: formatNumber(none),
    short: formatNumber(short),
    unmet:
      unmet === null
        ? { kind: 'record', text: SUPPRESSED }
        : { kind: 'estimate', text: bareEstimate(unmet, locale) },
  }));
