// The gap by district, most unmet first.

import type { Range } from '../estimate.ts';
import { formatNumber, SUPPRESSED } from '../format.ts';
import type { Locale } from '../locale.ts';
import { bareEstimate, sumRanges, type Figure } from './hours.ts';
import { countState, type AreaLine } from './lines.ts';
import type { ToldTotals } from './told.ts';
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

/** The lines of a view added up by district, most unmet first. */
export function sumDistricts(
  lines: readonly AreaLine[],
  { need, support }: Pick<GapView, 'need' | 'support'>,
  told: ToldTotals,
): DistrictSum[] {
  const codes = [...new Set(lines.map(({ area }) => area.districtCode))];
  return (
    codes
      .map((code) => {
        const own = lines.filter(({ area }) => area.districtCode === code);
        const isHidden = !told({ need, support, place: { level: 'district', code } });
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
  told: ToldTotals,
  locale: Locale,
): DistrictRow[] =>
  sumDistricts(lines, view, told).map(({ code, name, areas, none, short, unmet }) => ({
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
