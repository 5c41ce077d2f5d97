// The rescue menu of one service as its page shows it.

import type { Ranged } from '#lib/domain/parameters/parameter.ts';
import { SAFE_CHANCE } from '#lib/domain/parameters/rescue.ts';
import { valueIn } from '#lib/domain/parameters/set.ts';
import type { PricedLever, RescueMenu, RescueOption } from '#lib/domain/viability/rescue.ts';
import {
  cheapestWay,
  holdsOpen,
  paysAllLosses,
  reachesBar,
  type SafeWay,
} from '#lib/domain/viability/rescue-choice.ts';
import type { RescueKind } from '#lib/domain/viability/rescue-options.ts';
import type { SafeLever } from '#lib/domain/viability/safe-levers.ts';
import type { EstimateText } from '../../estimate.ts';
import { formatNumber, formatPercent, formatPounds, formatPoundsModelled } from '../../format.ts';
import type { Locale } from '../../locale.ts';
import type { Sentence } from '../../sentence.ts';
import { shellWording } from '../../shell/wording.ts';
import type { AssessedService } from '../assessed.ts';
import { formatChanceBand, formatChanceCell } from '../figures.ts';
import type { VenueOfService } from './venue.ts';
import { rescueWording } from './wording.ts';

export interface RescueOptionRow {
  readonly key: string;
  readonly option: string;
  readonly need: string;
  readonly monthly: EstimateText | null;
  readonly whole: EstimateText | null;
  readonly transition: string;
  readonly double: string;
  readonly chance: EstimateText | null;
  /** What stands in the cell of the chance where there is none. */
  readonly noChance: string;
  /** Says that it does not reach the bar; empty where it does, or where that is not asked. */
  readonly short: string;
}

export interface RescueLeverRow {
  readonly key: string;
  readonly lever: string;
  readonly by: string;
  readonly whole: EstimateText | null;
  readonly noPrice: string;
  readonly chance: EstimateText | null;
}

export interface RescuePage {
  readonly heading: string;
  readonly answer: Sentence;
  readonly notes: readonly string[];
  readonly years: string;
  readonly bar: string;
  readonly options: readonly RescueOptionRow[];
  /** None where none is needed. */
  readonly levers: readonly RescueLeverRow[];
  /** What is on record of its building; empty where nothing is. */
  readonly venue: readonly string[];
  /** Tenants of a shared venue who would fall, round by round. */
  readonly chain: readonly string[];
}

const PENCE = 100;

const pounds = (amount: number, locale: Locale): string =>
  formatPoundsModelled(Math.round(amount * PENCE), locale);

/** The ends of an amount; null where they read alike. */
function endsOf({ low, high }: Ranged, locale: Locale): string | null {
  const [from, to] = [pounds(low, locale), pounds(high, locale)];
  return from === to ? null : shellWording(locale).values.to(from, to);
}

/** Why an amount has no ends: it is a sum that nothing moves, or they are too near for the figures shown. */
function noEnds({ low, high }: Ranged, locale: Locale): string {
  const { fixed, narrow } = rescueWording(locale);
  return low === high ? fixed : narrow;
}

/** An amount with its ends, or with why it has none. */
const money = (amount: Ranged, locale: Locale): EstimateText => ({
  value: pounds(amount.mid, locale),
  range: endsOf(amount, locale) ?? noEnds(amount, locale),
});

/** The same for a sentence. */
function moneyBand(amount: Ranged, locale: Locale): string {
  const ends = endsOf(amount, locale);
  return ends === null ? noEnds(amount, locale) : shellWording(locale).values.likelyRange(ends);
}

/** Kinds whose amount is a count of people or a number of newcomers; all others are pounds. */
const COUNTED: readonly RescueKind[] = [
  'referrals',
  'group-direct-payment',
  'spin-out',
  'shared-lives-day',
];
const WHOLE: readonly RescueKind[] = ['group-direct-payment', 'shared-lives-day'];

function needOf({ kind, gap, amount }: RescueOption, locale: Locale): string {
  const { options: words } = rescueWording(locale);
  if (gap !== null) return words.gaps[gap];
  if (amount === null) return '';
  if (!COUNTED.includes(kind)) return words.amounts[kind](pounds(amount, locale));
  return words.amounts[kind](
    WHOLE.includes(kind) ? formatNumber(Math.ceil(amount)) : formatNumber(amount, 1),
  );
}

function noChanceOf(option: RescueOption, locale: Locale): string {
  const { options: words } = rescueWording(locale);
  if (option.gap !== null) return '';
  return paysAllLosses(option) ? words.paysAll : words.instead;
}

function optionRow(option: RescueOption, bar: number, locale: Locale): RescueOptionRow {
  const { options: words } = rescueWording(locale);
  const { kind, price, chance } = option;
  return {
    key: kind,
    option: words.kinds[kind],
    need: needOf(option, locale),
    monthly: price === null ? null : money(price.monthly, locale),
    whole: price === null ? null : money(price.whole, locale),
    transition: price === null ? '' : pounds(price.transition.mid, locale),
    double: price === null ? '' : pounds(price.doubleRunning.mid, locale),
    chance: chance === null ? null : formatChanceCell(chance, locale),
    noChance: noChanceOf(option, locale),
    short: reachesBar(option, bar) === false ? words.short(formatPercent(bar)) : '',
  };
}

function leverBy(lever: SafeLever, by: number, locale: Locale): string {
  const { by: words } = rescueWording(locale).levers;
  switch (lever) {
    case 'referrals':
      return words[lever](formatNumber(by, 2));
    case 'choice-exits':
      return words[lever](formatPercent(by));
    default:
      return words[lever](pounds(by, locale));
  }
}

function leverRow({ lever, by, price, chance }: PricedLever, locale: Locale): RescueLeverRow {
  const { levers: words } = rescueWording(locale);
  return {
    key: lever,
    lever: words.names[lever],
    by: by === null ? words.notEnough : leverBy(lever, by, locale),
    whole: price === null ? null : money(price.whole, locale),
    noPrice: by === null ? '' : words.noPrice,
    chance: chance === null ? null : formatChanceCell(chance, locale),
  };
}

/** True where the chance of closing is under the bar as things stand. */
const isSafe = ({ chanceNow, needsDecisionRevoked }: RescueMenu, bar: number): boolean =>
  chanceNow.estimate <= bar && !needsDecisionRevoked;

/** What is chosen, in words, with how much of it. */
function nameOfWay(way: SafeWay, locale: Locale): string {
  const { answer, options, levers } = rescueWording(locale);
  if (way.of === 'option')
    return answer.way(options.kinds[way.entry.kind], needOf(way.entry, locale));
  const { lever, by } = way.entry;
  return answer.way(levers.names[lever], by === null ? '' : leverBy(lever, by, locale));
}

/** What else must be decided for it to work. */
function conditionsOf(menu: RescueMenu, way: SafeWay, locale: Locale): readonly string[] {
  const { answer } = rescueWording(locale);
  const waives = menu.waivesLossRule && way.of === 'option' && holdsOpen(way.entry);
  return [
    ...(waives ? [answer.waived] : []),
    ...(menu.needsDecisionRevoked ? [answer.takenBack] : []),
  ];
}

function answerOf(menu: RescueMenu, bar: number, locale: Locale): Sentence {
  const { answer, years } = rescueWording(locale);
  const barText = formatPercent(bar);
  if (isSafe(menu, bar)) {
    return answer.safe(formatChanceBand(menu.chanceNow, locale).value, barText);
  }
  // A lever that need not move: without the decision the service is safe as it is.
  if (menu.needsDecisionRevoked && menu.levers.some(({ by }) => by === 0))
    return answer.takeBack(barText);
  const way = cheapestWay(menu, bar);
  const whole = way?.entry.price?.whole;
  if (way === null || whole === undefined) return answer.none(barText);
  return answer.cheapest({
    way: nameOfWay(way, locale),
    cost: pounds(whole.mid, locale),
    band: moneyBand(whole, locale),
    years: years(menu.months),
    bar: barText,
    conditions: conditionsOf(menu, way, locale),
  });
}

function venueLines(
  { name, shared, withoutBooks }: VenueOfService,
  nameOf: (id: string) => string,
  locale: Locale,
): readonly string[] {
  const { venue: words } = rescueWording(locale);
  const { others, rentMonthly } = shared;
  const rent = formatPounds(Math.round(rentMonthly * PENCE), locale);
  const names = others.map(({ id }) => nameOf(id)).join(', ');
  return [
    others.length === 0 ? words.alone(name, rent) : words.shared(name, rent, names),
    ...(withoutBooks.length === 0 ? [] : [words.withoutBooks(withoutBooks.map(nameOf).join(', '))]),
  ];
}

/**
 * The menu of one service.
 * @param venue the building it stands in; null where none is on record
 * @param nameOf name of a service by its id
 */
export function shapeRescuePage(
  { service, beliefs }: AssessedService,
  menu: RescueMenu,
  venue: VenueOfService | null,
  nameOf: (id: string) => string,
  locale: Locale,
): RescuePage {
  const words = rescueWording(locale);
  const bar = valueIn(beliefs.set, SAFE_CHANCE);
  const chain = menu.options.find((option) => option.chain !== null)?.chain ?? [];
  return {
    heading: words.heading(service.name),
    answer: answerOf(menu, bar, locale),
    notes: [
      ...(menu.needsDecisionRevoked ? [words.revoked] : []),
      ...(menu.waivesLossRule ? [words.waives] : []),
    ],
    years: words.years(menu.months),
    bar: formatPercent(bar),
    options: menu.options.map((option) => optionRow(option, bar, locale)),
    levers: isSafe(menu, bar) ? [] : menu.levers.map((lever) => leverRow(lever, locale)),
    venue: venue === null ? [] : venueLines(venue, nameOf, locale),
    chain: chain.map(({ closes }, at) =>
      words.options.chain(at + 1, closes.map(nameOf).join(', ')),
    ),
  };
}
