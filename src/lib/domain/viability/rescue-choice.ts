/** Which entries of a rescue menu make a service safe, and the cheapest of them all. */
import type { ShareBand } from '../kernel/wilson.ts';
import type { PricedLever, RescueMenu, RescueOption } from './rescue.ts';
import type { RescueKind } from './rescue-options.ts';

/** Kinds that keep a service open with money, for which the rule on losses in a row has to be waived. */
const HOLDS_OPEN: readonly RescueKind[] = [
  'hold-open-lump',
  'hold-open-level',
  'hold-open-as-needed',
];

export const holdsOpen = ({ kind }: RescueOption): boolean => HOLDS_OPEN.includes(kind);

/** True where it pays whatever the service loses: it then closes in no future, so none is drawn. */
export const paysAllLosses = ({ kind }: RescueOption): boolean => kind === 'hold-open-as-needed';

/**
 * Whether an option leaves the chance of closing within 24 months at the bar or under it; null where that is not asked:
 * the option is not there, or stands in the place of the service.
 */
export const reachesBar = (option: RescueOption, bar: number): boolean | null => {
  if (option.gap !== null) return null;
  if (option.chance === null) return paysAllLosses(option) ? true : null;
  return option.chance.estimate <= bar;
};

/** The cheapest way to safety: an option or a lever. */
export type SafeWay =
  | { readonly of: 'option'; readonly entry: RescueOption }
  | { readonly of: 'lever'; readonly entry: PricedLever };

const isUnder = (chance: ShareBand | null, bar: number): boolean =>
  chance !== null && chance.estimate <= bar;

const costOf = ({ entry }: SafeWay): number => entry.price?.whole.mid ?? Infinity;

/**
 * The cheapest option or lever over the whole period that keeps the service and brings its chance of closing within 24
 * months to the bar; null where none does at a known price. Of equals the first of the page.
 */
export const cheapestWay = ({ options, levers }: RescueMenu, bar: number): SafeWay | null => {
  const ways: readonly SafeWay[] = [
    ...options
      .filter((option) => reachesBar(option, bar) === true)
      .map((entry) => ({ of: 'option' as const, entry })),
    ...levers
      .filter(({ by, chance }) => by !== null && by > 0 && isUnder(chance, bar))
      .map((entry) => ({ of: 'lever' as const, entry })),
  ].filter(({ entry }) => entry.price !== null);
  const [first] = ways.toSorted((a, b) => costOf(a) - costOf(b));
  return first ?? null;
};
