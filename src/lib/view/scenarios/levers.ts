// The levers of a kept scenario in words, lever by lever.

import { formatNumber, formatPounds } from '../format.ts';
import type { Locale } from '../locale.ts';
import { viewOfQuery } from '../viability/url.ts';
import { viabilityWording } from '../viability/wording.ts';
import { scenariosWording } from './wording.ts';

const PENCE = 100;

/** Keeps a sign and its amount on one line. */
const JOINER = '\u2060';

const change = (pounds: number, locale: Locale): string =>
  `${pounds > 0 ? `+${JOINER}` : ''}${formatPounds(Math.round(pounds * PENCE), locale)}`;

/** One line for each lever that is moved; the words for "as recorded" where none is. */
export function tellLevers(query: string, locale: Locale): readonly string[] {
  const { whatIf: words } = viabilityWording(locale).service;
  const { leave, referrals, fee, block, cost, spinOut } = viewOfQuery(query);
  const lines = [
    ...(leave === 0 ? [] : [`${words.leave}: ${formatNumber(leave)}`]),
    ...(referrals === null ? [] : [`${words.referrals}: ${formatNumber(referrals, 1)}`]),
    ...(fee === 0 ? [] : [`${words.fee}: ${change(fee, locale)}`]),
    ...(block === 0 ? [] : [`${words.block}: ${change(block, locale)}`]),
    ...(cost === null ? [] : [`${words.cost}: ${formatNumber(cost, 1)}%`]),
    ...(spinOut ? [words.spinOut] : []),
  ];
  return lines.length === 0 ? [scenariosWording(locale).asRecorded] : lines;
}
