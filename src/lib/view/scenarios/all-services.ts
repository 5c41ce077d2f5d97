// Scenarios over all services: what one decision does to closures, people and council money, beside things as they stand.

import type { Spread } from '#lib/domain/viability/knock-on.ts';
import type { KeptScenario, PolicyFigures } from '#lib/domain/viability/kept-scenario.ts';
import { movedBeyondLuck } from '#lib/domain/viability/policy.ts';
import type { EstimateText } from '../estimate.ts';
import { formatChance, formatNumber, formatPoundsModelled } from '../format.ts';
import type { Locale } from '../locale.ts';
import type { Sentence } from '../sentence.ts';
import { shellWording } from '../shell/wording.ts';
import { portfolioViewOfQuery } from '../viability/portfolio/url.ts';
import { scenariosWording } from './wording.ts';

const PENCE = 100;

/** A scenario with such figures. */
export type PolicyScenario = Omit<KeptScenario, 'figures'> & { readonly figures: PolicyFigures };

const band = ({ p10, p90 }: Spread, locale: Locale): string =>
  p10 === p90
    ? formatNumber(p10)
    : shellWording(locale).values.to(formatNumber(p10), formatNumber(p90));

const pounds = (amount: number, locale: Locale): string =>
  formatPoundsModelled(Math.round(amount * PENCE), locale);

/** How many of the services close by the horizon: the mean of all draws, and 8 in 10 of them. */
export function tellClosures({ input, output }: PolicyFigures, locale: Locale): EstimateText {
  const { closures } = output.then.answer;
  const { list } = scenariosWording(locale);
  return {
    value: list.closures(formatNumber(closures.mean, 1), input.now.length),
    range: list.futures(band(closures, locale)),
  };
}

/** Services that a decision moves so far that it can be read, with their chance before and after. */
const tellMoves = (
  { now, then }: PolicyFigures['output'],
  locale: Locale,
): readonly { readonly id: string; readonly how: string }[] =>
  movedBeyondLuck(now.answer, then.answer).flatMap((moved) => {
    const [before, after] = [moved.now, moved.then].map(({ byHorizon }) =>
      formatChance(byHorizon.estimate, locale),
    );
    return before === after ? [] : [{ id: moved.then.id, how: `${before} → ${after}` }];
  });

/** Services that a decision moves, with what it does there: their chance of closing, or that they leave the council. */
export function affectedBy(
  { query, figures: { output } }: Pick<PolicyScenario, 'query' | 'figures'>,
  locale: Locale,
): readonly { readonly id: string; readonly how: string }[] {
  const moved = tellMoves(output, locale);
  const { spin } = portfolioViewOfQuery(query);
  const { list } = scenariosWording(locale);
  return [
    ...moved.map(({ id, how }) => ({ id, how: `(${how})` })),
    ...spin
      .filter((id) => !moved.some((one) => one.id === id))
      .map((id) => ({ id, how: list.noChange })),
  ];
}

/** A figure of a comparison, as the table takes it. */
interface Cell {
  readonly lines: readonly string[];
  readonly range: string | null;
  readonly href: null;
}

/** The figures that only a decision for all services has. */
export type PolicyRowKey = 'closures' | 'lost' | 'placed' | 'moved' | 'councilPays' | 'againstNow';

/** Those of one scenario. */
export function policyCells(
  { figures: { input, output } }: PolicyScenario,
  nameOf: (service: string) => string,
  locale: Locale,
): Record<PolicyRowKey, Cell> {
  const { compare: words } = scenariosWording(locale);
  const { now, then } = output;
  const { closures, displaced, placed } = then.answer;
  const plain = (...lines: string[]): Cell => ({ lines, range: null, href: null });
  const spread = (of: Spread, value: number): Cell => ({
    lines: [formatNumber(value, 1)],
    range: band(of, locale),
    href: null,
  });
  const moved = tellMoves(output, locale);
  const by = then.paid.mid - now.paid.mid;
  const change = pounds(by, locale);
  return {
    closures: spread(closures, closures.mean),
    lost: spread(displaced, displaced.p50),
    placed: placed === null ? plain(words.none) : spread(placed, placed.p50),
    moved: plain(
      ...(moved.length === 0
        ? [words.noneMoved]
        : moved.map(({ id, how }) => `${nameOf(id)} ${how}`)),
    ),
    councilPays: {
      lines: [pounds(then.paid.mid, locale), words.overMonths(input.months)],
      range: shellWording(locale).values.to(
        pounds(then.paid.low, locale),
        pounds(then.paid.high, locale),
      ),
      href: null,
    },
    againstNow: plain(by > 0 && change !== '£0' ? `+${change}` : change),
  };
}

/** Fewest and most closures in a sentence, and what stands against comparing them. */
export function tellPolicies(
  chosen: readonly PolicyScenario[],
  locale: Locale,
): { readonly finding: Sentence; readonly notes: readonly string[] } {
  const { compare: words } = scenariosWording(locale);
  const mean = ({ figures }: PolicyScenario): number => figures.output.then.answer.closures.mean;
  const named = (one: PolicyScenario) => ({ name: one.name, ...tellClosures(one.figures, locale) });
  const sorted = chosen.toSorted((a, b) => mean(a) - mean(b));
  const [fewest, most] = [sorted[0], sorted.at(-1)].map((one) => one && named(one));
  const isAlike = fewest?.value === most?.value;
  return {
    finding:
      fewest === undefined || most === undefined || isAlike
        ? words.sameClosures(fewest?.value ?? '')
        : words.fewest(fewest, most),
    notes: isAlike ? [] : [words.sameLuck],
  };
}
