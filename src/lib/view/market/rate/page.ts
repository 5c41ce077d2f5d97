// "What if the direct-payment rate changed?": the answer, and tables by district and by kind.

import {
  costOfRate,
  reachByRate,
  type HourlyProvider,
  type PaymentsInUse,
  type RateReach,
} from '#lib/domain/market/affordable.ts';
import { FEWEST_PEOPLE } from '../../disclosure.ts';
import { formatEstimate } from '../../estimate.ts';
import { formatHours, formatNumber, formatPoundsModelled, formatPrice } from '../../format.ts';
import type { Locale } from '../../locale.ts';
import type { Sentence } from '../../sentence.ts';
import { shellWording } from '../../shell/wording.ts';
import type { RateView } from './url.ts';
import { rateChangeWording } from './wording.ts';

const PENCE = 100;

/** What the page is shaped from. */
export interface RateFacts {
  /** Those that run today, sell hours and may be bought with a direct payment. */
  readonly providers: readonly HourlyProvider[];
  readonly districtNames: ReadonlyMap<string, string>;
  readonly inUse: PaymentsInUse;
  /** Pence an hour of the council's rate card, with its year; null without one. */
  readonly card: { readonly ratePence: number; readonly year: string } | null;
  /** Pence an hour where there is no card. */
  readonly assumedPence: number;
}

export interface RateRow {
  readonly key: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly priced: string;
  readonly hoursBefore: string;
  readonly hoursAfter: string;
  readonly unknown: string;
}

export interface RatePage {
  readonly answer: Sentence;
  readonly hours: Sentence;
  readonly cost: Sentence;
  readonly rate: string;
  readonly rise: string;
  readonly rateFrom: string;
  readonly isAssumed: boolean;
  readonly districts: readonly RateRow[];
  readonly kinds: readonly RateRow[];
}

const shapeRow = (reach: RateReach, label: string): RateRow => ({
  key: reach.key,
  label,
  before: formatNumber(reach.before.providers),
  after: formatNumber(reach.after.providers),
  priced: formatNumber(reach.priced),
  hoursBefore: formatHours(reach.before.spareMinutes),
  hoursAfter: formatHours(reach.after.spareMinutes),
  unknown: formatNumber(reach.priceUnknown),
});

function tellCost(inUse: PaymentsInUse, before: number, after: number, locale: Locale): Sentence {
  const words = rateChangeWording(locale);
  if (inUse.pence === 0) return [words.costUnknown];
  if (inUse.people < FEWEST_PEOPLE) return [words.costHidden];
  const { low, high } = costOfRate(inUse, before, after);
  const [from, until] = after >= before ? [low, high] : [-high, -low];
  const pounds = (pence: number): string => formatPoundsModelled(pence, locale);
  const text = formatEstimate(
    { low: from, mid: (from + until) / 2, high: until },
    pounds,
    locale,
    pounds,
  );
  return after >= before ? words.cost(text) : words.saving(text);
}

/** What a change of the rate brings within reach, in all, by district and by kind. */
export interface RateChange {
  /** Pence an hour. */
  readonly before: number;
  readonly after: number;
  /** Undefined where nobody sells hours. */
  readonly whole: RateReach | undefined;
  readonly districts: readonly RateReach[];
  readonly kinds: readonly RateReach[];
}

/** Works the view's change out. */
export function changeOfRate(
  { providers, card, assumedPence }: RateFacts,
  view: RateView,
): RateChange {
  const before =
    view.rate === null ? (card?.ratePence ?? assumedPence) : Math.round(view.rate * PENCE);
  const after = Math.max(0, before + Math.round(view.rise * PENCE));
  const by = (keyOf: (provider: HourlyProvider) => string): readonly RateReach[] =>
    reachByRate(providers, keyOf, before, after);
  return {
    before,
    after,
    whole: by(() => '')[0],
    districts: by(({ districtCode }) => districtCode),
    kinds: by(({ kind }) => kind),
  };
}

/** What districts and kinds are called. */
export const nameReach = ({ districtNames }: RateFacts, locale: Locale) => {
  const { kinds, values } = shellWording(locale);
  const kindNames: Readonly<Partial<Record<string, string>>> = kinds;
  return {
    districts: (key: string): string => districtNames.get(key) ?? values.notKnown,
    kinds: (key: string): string => kindNames[key] ?? key,
  };
};

/** The whole page. */
export function shapeRatePage(facts: RateFacts, view: RateView, locale: Locale): RatePage {
  const words = rateChangeWording(locale);
  const { card, inUse } = facts;
  const change = changeOfRate(facts, view);
  const { before, after, whole } = change;
  const count = (of: (reach: RateReach) => number): string => formatNumber(whole ? of(whole) : 0);
  const names = nameReach(facts, locale);
  const rows = (by: 'districts' | 'kinds'): RateRow[] =>
    change[by]
      .map((reach) => shapeRow(reach, names[by](reach.key)))
      .sort((a, b) => a.label.localeCompare(b.label, 'en-GB'));
  return {
    answer: words.answer(
      formatPrice(before),
      formatPrice(after),
      count((reach) => reach.before.providers),
      count((reach) => reach.after.providers),
      count((reach) => reach.priced),
    ),
    hours: words.hours(
      formatHours(whole?.before.spareMinutes ?? 0),
      formatHours(whole?.after.spareMinutes ?? 0),
    ),
    cost: tellCost(inUse, before, after, locale),
    rate: String(before / PENCE),
    rise: String(view.rise),
    rateFrom:
      view.rate !== null
        ? words.rateTyped
        : card === null
          ? words.rateAssumed
          : words.rateFromCard(card.year),
    isAssumed: view.rate === null && card === null,
    districts: rows('districts'),
    kinds: rows('kinds'),
  };
}
