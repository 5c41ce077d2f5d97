// The gap by district, most unmet first.

import { FEWEST_PEOPLE, mayTellSum } from '../disclosure.ts';
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

/** A line for each district, each a link to its areas. */
export function shapeDistricts(
  lines: readonly AreaLine[],
  view: GapView,
  base: string,
  isEstimate: boolean,
  locale: Locale,
): DistrictRow[] {
  const codes = [...new Set(lines.map(({ area }) => area.districtCode))];
  return codes
    .map((code) => {
      const own = lines.filter(({ area }) => area.districtCode === code);
      const people = sumPeople(own);
      const hidden = own.filter(({ unmet }) => unmet.kind === 'suppressed');
      const isFew = !isEstimate && people > 0 && people < FEWEST_PEOPLE;
      const isHidden = isFew || !mayTellSum(hidden.length, sumPeople(hidden));
      return { code, own, isHidden, unmet: sumRanges(own.map(({ gap }) => gap.unmetHours)) };
    })
    .toSorted((a, b) => b.unmet.mid - a.unmet.mid)
    .map(({ code, own, isHidden, unmet }) => ({
      name: own[0]?.area.districtName ?? code,
      href: base + encodeGapView({ ...view, district: code, sel: null }),
      areas: formatNumber(own.length),
      none: formatNumber(countState(own, 'none')),
      short: formatNumber(countState(own, 'short')),
      unmet: isHidden
        ? { kind: 'record', text: SUPPRESSED }
        : { kind: 'estimate', text: bareEstimate(unmet, locale) },
    }));
}
