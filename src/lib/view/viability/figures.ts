// Words for the figures of a service's outlook, shared by the list, the service page and the what-if.

import type { Runway } from '#lib/domain/viability/assess.ts';
import type { BreakEven } from '#lib/domain/viability/break-even.ts';
import type { ServiceTipping } from '#lib/domain/viability/tipping.ts';
import { formatEstimate, type EstimateText, type Range } from '../estimate.ts';
import { formatChance, formatModelled, formatNumber, formatPoundsModelled } from '../format.ts';
import type { Locale } from '../locale.ts';
import { shellWording } from '../shell/wording.ts';
import { viabilityWording } from './wording.ts';

const PENCE = 100;

interface ChanceRange {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** Both ends in words; one word when they read alike, as at "over 99%". */
function formatEnds({ low, high }: ChanceRange, locale: Locale): string {
  const [from, to] = [formatChance(low, locale), formatChance(high, locale)];
  return from === to ? from : shellWording(locale).values.to(from, to);
}

/** A chance with its likely range, e.g. "about 34%" and "likely 18% to 52%". */
export function formatChanceBand(band: ChanceRange, locale: Locale): EstimateText {
  const { about, likelyRange } = shellWording(locale).values;
  const value = formatChance(band.estimate, locale);
  const isBare = band.estimate * 100 >= 1 && band.estimate * 100 <= 99;
  return { value: isBare ? about(value) : value, range: likelyRange(formatEnds(band, locale)) };
}

/** The same for a table whose heading says "estimate, with its likely range". */
export function formatChanceCell(band: ChanceRange, locale: Locale): EstimateText {
  return { value: formatChance(band.estimate, locale), range: formatEnds(band, locale) };
}

/** The runway in months: its middle, and its ends as "8 to over 24". */
export function formatRunwayEnds(runway: Runway, horizon: number, locale: Locale): EstimateText {
  const { runway: words } = viabilityWording(locale);
  const { to } = shellWording(locale).values;
  const text = (month: number | null): string =>
    month === null ? words.overHorizon(horizon) : formatNumber(month);
  const [from, until] = [text(runway.p10), text(runway.p90)];
  return { value: text(runway.p50), range: from === until ? from : to(from, until) };
}

/** "3 of 14", or why there is none. */
export function formatTipping(tipping: ServiceTipping | null, locale: Locale): string {
  const { tipping: words } = viabilityWording(locale);
  if (tipping === null) return words.never;
  return tipping.people === 0 ? words.already : words.set(tipping.people, tipping.of);
}

/** "from 19, safe from 23". */
export function formatBreakEven(breakEven: BreakEven, locale: Locale): string {
  const { breakEven: words } = viabilityWording(locale);
  const { firstBreakEven: first, safeBreakEven: safe } = breakEven;
  if (first === null) return words.none;
  return safe === null || safe === first
    ? words.one(formatNumber(first))
    : words.both(formatNumber(first), formatNumber(safe));
}

/** Whole numbers in order with runs joined: 43, 44, 45, 50 as "43 to 45" and "50". */
function joinRuns(numbers: readonly number[], locale: Locale): readonly string[] {
  const { to } = shellWording(locale).values;
  const runs: { from: number; until: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number === last.until + 1) last.until = number;
    else runs.push({ from: number, until: number });
  }
  return runs.map(({ from, until }) =>
    from === until ? String(from) : to(String(from), String(until)),
  );
}

/** Where it loses money again above its first break-even, in words; null without such pockets. */
export function formatPockets({ lossPockets }: BreakEven, locale: Locale): string | null {
  const list = new Intl.ListFormat(locale === 'cy' ? 'cy' : 'en-GB');
  return lossPockets.length === 0
    ? null
    : viabilityWording(locale).breakEven.pockets(list.format(joinRuns(lossPockets, locale)));
}

/** People over the first break-even as a signed percentage, or null without one. */
export function formatHeadroom(breakEven: BreakEven): string | null {
  const headroom = breakEven.current?.headroom ?? null;
  if (headroom === null) return null;
  const text = `${formatNumber(headroom * 100)}%`;
  return headroom > 0 ? `+${text}` : text;
}

/** The month's cost over the places booked, e.g. "£61"; null when nobody attends. */
export function formatUnitCost(breakEven: BreakEven, locale: Locale): string | null {
  const cost = breakEven.current?.costPerPlace;
  return cost === undefined ? null : formatPoundsModelled(Math.round(cost * PENCE), locale);
}

/**
 * People with their range. "Under 1" and 0 are as near as can be said, so no "about" stands before them.
 * @param format adds the unit to the middle value
 */
export function formatPeopleEstimate(
  range: Range,
  locale: Locale,
  format: (text: string) => string = (text) => text,
): EstimateText {
  const text = (people: number): string => formatModelledPeople(people, locale);
  const told = formatEstimate(range, (people) => format(text(people)), locale, text);
  return range.mid < 1 ? { ...told, value: format(text(range.mid)) } : told;
}

/** A modelled number of people without a unit: whole people; "under 1" is said as such. */
function formatModelledPeople(people: number, locale: Locale): string {
  return people > 0 && people < 1
    ? shellWording(locale).values.under('1')
    : formatModelled(Math.round(people));
}
