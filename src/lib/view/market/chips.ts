// The active filters of the market as chips, each with the address that takes it away.

import { formatPrice } from '../format.ts';
import { shellWording } from '../shell/wording.ts';
import type { Locale } from '../locale.ts';
import { encodeMarketView, type MarketView } from './url.ts';
import type { MarketWording } from './wording.en.ts';

export interface Chip {
  readonly label: string;
  readonly removeHref: string;
}

type Options = readonly { readonly value: string; readonly label: string }[];

const PENCE_IN_POUND = 100;

/** Chips in the order of the filter form. */
export function shapeChips(
  view: MarketView,
  districts: Options,
  base: string,
  words: MarketWording,
  locale: Locale,
): Chip[] {
  const { need, support, age, day, max, per, governance, district, q } = view;
  const chip = (label: string, without: Partial<MarketView>): Chip => ({
    label,
    removeHref: base + encodeMarketView({ ...view, ...without, page: 1 }),
  });
  const kinds = view.kind.map((kind) =>
    chip(shellWording(locale).kinds[kind], { kind: view.kind.filter((other) => other !== kind) }),
  );
  const price = max === null ? '' : formatPrice(Math.round(max * PENCE_IN_POUND));
  const rest: (Chip | false)[] = [
    need !== null && chip(words.needs[need], { need: null }),
    support !== null && chip(words.supports[support], { support: null }),
    age !== null && chip(words.ages[age], { age: null }),
    day !== null && chip(words.filters.room(words.days[day]), { day: null }),
    max !== null && chip(words.filters.upTo(price, words.per[per]), { max: null, per: 'hour' }),
    view.spare && chip(words.filters.spare, { spare: false }),
    governance !== null && chip(words.governances[governance], { governance: null }),
    view.stale && chip(words.filters.stale, { stale: false }),
    district !== null &&
      chip(districts.find(({ value }) => value === district)?.label ?? district, {
        district: null,
      }),
    q !== null && chip(`“${q}”`, { q: null }),
  ];
  return [...kinds, ...rest.filter((one) => one !== false)];
}
