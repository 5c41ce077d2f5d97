// The way in: every need with every kind of support, with what is likely to go unmet in the council as a whole.

import type { Gap } from '#lib/domain/gaps/assess.ts';
import { NEEDS, SUPPORTS } from '#lib/domain/market/records.ts';
import { classOf } from '../breaks.ts';
import type { Range } from '../estimate.ts';
import { SUPPRESSED } from '../format.ts';
import type { Locale } from '../locale.ts';
import { GAP_RAMP, type Token } from '../palette.ts';
import { isSupplyKnown, type GapFacts } from './facts.ts';
import { bareEstimate, hoursCell, type Figure } from './hours.ts';
import { COUNCIL, findToldTotals } from './told.ts';
import { encodeGapView, type GapView } from './url.ts';
import { gapsWording } from './wording.ts';

/** Limits of the share left uncovered, for the colour of a cell. */
const SHARE_BREAKS = [0.1, 0.2, 0.35, 0.5];

export interface MatrixCell {
  readonly href: string;
  readonly isCurrent: boolean;
  readonly figure: Figure;
  /** Said under the figure: no need on record, supply not known. */
  readonly note: string;
  /** Colour of the share left uncovered; null where it is not known. */
  readonly token: Token | null;
}

export interface Matrix {
  readonly intro: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly href: string;
    readonly cells: readonly MatrixCell[];
  }[];
  /** Words for the colours, least first. */
  readonly key: readonly { readonly token: Token; readonly label: string }[];
}

/** What may be told of one need with one kind of support in the whole council. */
export type MatrixFigure =
  | { readonly kind: 'none-needed' }
  | { readonly kind: 'hidden' }
  /** Only the need: nobody knows the hours of supply. */
  | { readonly kind: 'needed'; readonly hours: Range }
  | { readonly kind: 'unmet'; readonly hours: Range; readonly needed: Range };

/** Hours of a gap over all areas, as far as they may be told. */
export function tellGap(gap: Gap, facts: GapFacts): MatrixFigure {
  const { totals, need, support } = gap;
  if (totals.demand.mid <= 0) return { kind: 'none-needed' };
  if (!findToldTotals(facts)({ need, support, place: COUNCIL })) return { kind: 'hidden' };
  if (!isSupplyKnown(facts, support)) return { kind: 'needed', hours: totals.demand };
  return { kind: 'unmet', hours: totals.expected, needed: totals.demand };
}

function shapeCell(
  gap: Gap,
  facts: GapFacts,
  view: GapView,
  base: string,
  locale: Locale,
): MatrixCell {
  const { matrix } = gapsWording(locale);
  const { need, support } = gap;
  const at = {
    href: base + encodeGapView({ ...view, need, support, sel: null, show: null }),
    isCurrent: view.need === need && view.support === support,
  };
  const told = tellGap(gap, facts);
  switch (told.kind) {
    case 'none-needed':
      return { ...at, figure: { kind: 'record', text: '0' }, note: matrix.noneNeeded, token: null };
    case 'hidden':
      return { ...at, figure: { kind: 'record', text: SUPPRESSED }, note: '', token: null };
    case 'needed': {
      const needed = { kind: 'value', hours: told.hours } as const;
      const figure = hoursCell(needed, !facts.isEstimate, locale);
      return { ...at, figure, note: matrix.supplyUnknown, token: null };
    }
    case 'unmet':
      return {
        ...at,
        figure: { kind: 'estimate', text: bareEstimate(told.hours, locale) },
        note: '',
        token: GAP_RAMP[classOf(told.hours.mid / told.needed.mid, SHARE_BREAKS)] ?? null,
      };
  }
}

/** The matrix of a council; the current cell is the view's. */
export function shapeMatrix(facts: GapFacts, view: GapView, base: string, locale: Locale): Matrix {
  const words = gapsWording(locale);
  const anyKnown = SUPPORTS.some((support) => isSupplyKnown(facts, support));
  return {
    intro: anyKnown ? words.matrix.intro : words.matrix.introUnknown,
    columns: SUPPORTS.map((support) => words.supports[support]),
    rows: NEEDS.map((need) => ({
      label: words.needs[need],
      href: base + encodeGapView({ ...view, need, support: null, sel: null, show: null }),
      cells: SUPPORTS.flatMap((support) => {
        const gap = facts.gaps.find((one) => one.need === need && one.support === support);
        return gap ? [shapeCell(gap, facts, view, base, locale)] : [];
      }),
    })),
    key: anyKnown
      ? GAP_RAMP.map((token, at) => ({ token, label: words.matrix.classes[at] ?? '' }))
      : [],
  };
}
