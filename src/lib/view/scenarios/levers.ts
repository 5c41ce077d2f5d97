// The levers of a kept scenario in words, lever by lever.

import { formatMonth, formatNumber, formatPounds } from '../format.ts';
import type { Locale } from '../locale.ts';
import type { KeptScenario } from '#lib/domain/viability/kept-scenario.ts';
import { leversWording } from '../viability/levers/wording.ts';
import { portfolioViewOfQuery } from '../viability/portfolio/url.ts';
import { portfolioWording } from '../viability/portfolio/wording.ts';
import { viewOfQuery } from '../viability/url.ts';
import { viabilityWording } from '../viability/wording.ts';
import { scenariosWording } from './wording.ts';

const PENCE = 100;

/** Keeps a sign and its amount on one line. */
const JOINER = '\u2060';

const change = (pounds: number, locale: Locale): string =>
  `${pounds > 0 ? `+${JOINER}` : ''}${formatPounds(Math.round(pounds * PENCE), locale)}`;

/** One line for each lever that is moved; the words for "as recorded" where none is. */
export function tellServiceLevers(query: string, locale: Locale): readonly string[] {
  const { whatIf: words } = viabilityWording(locale).service;
  const more = leversWording(locale);
  const {
    leave,
    who,
    dp,
    rate,
    referrals,
    fee,
    block,
    blockFrom,
    blockLater,
    cost,
    ratio,
    spinOut,
  } = viewOfQuery(query);
  const lines = [
    ...(leave === 0 ? [] : [`${words.leave}: ${formatNumber(leave)}`]),
    ...(who.length === 0 ? [] : [more.pick.title(who.length)]),
    ...(dp === 0 ? [] : [`${more.dp}: ${formatNumber(dp)}`]),
    ...(rate === null ? [] : [`${more.rate}: ${formatNumber(rate, 1)}%`]),
    ...(referrals === null ? [] : [`${words.referrals}: ${formatNumber(referrals, 1)}`]),
    ...(fee === 0 ? [] : [`${words.fee}: ${change(fee, locale)}`]),
    ...(block === 0 ? [] : [`${words.block}: ${change(block, locale)}`]),
    ...(block === 0 || blockFrom === null
      ? []
      : [`${more.blockFrom}: ${formatMonth(blockFrom, locale)}`]),
    ...blockLater.map(
      ({ from, change: by }) =>
        `${more.later.told(formatMonth(from, locale))}: ${change(by, locale)}`,
    ),
    ...(cost === null ? [] : [`${words.cost}: ${formatNumber(cost, 1)}%`]),
    ...(ratio === null ? [] : [`${more.ratio}: ${formatNumber(ratio, 1)}`]),
    ...(spinOut ? [words.spinOut] : []),
  ];
  return lines.length === 0 ? [scenariosWording(locale).asRecorded] : lines;
}

/** The decision for all services, and what was chosen with it. */
function tellPolicy(
  query: string,
  nameOf: (service: string) => string,
  locale: Locale,
): readonly string[] {
  const { policies, list, ask } = portfolioWording(locale);
  const { policy, spin, carers } = portfolioViewOfQuery(query);
  const { name } = policies[policy ?? 'as-now'];
  if (policy === 'spin-out') return [`${name}: ${list(spin.map(nameOf))}`];
  return [policy === 'shared-lives' ? `${ask.carers}: ${formatNumber(carers)}` : name];
}

/** What a scenario moves, a line each: levers of its service, or a decision for all services. */
export const tellLevers = (
  { serviceId, query }: Pick<KeptScenario, 'serviceId' | 'query'>,
  nameOf: (service: string) => string,
  locale: Locale,
): readonly string[] =>
  serviceId === null ? tellPolicy(query, nameOf, locale) : tellServiceLevers(query, locale);
