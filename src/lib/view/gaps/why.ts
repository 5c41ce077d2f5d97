// Why an area or a council has a gap: what went in, how it is worked out, which beliefs it rests on.

import type { Support } from '#lib/domain/market/records.ts';
import { SUPPORTS } from '#lib/domain/market/records.ts';
import { CATCHMENT, REAL_CHOICE, SEED_UP_TO, SHORT_BELOW } from '#lib/domain/parameters/access.ts';
import { HOURS_PER_WEEK } from '#lib/domain/parameters/demand.ts';
import { DEMAND_PARAMETERS } from '#lib/domain/parameters/demand-list.ts';
import type { Parameter } from '#lib/domain/parameters/parameter.ts';
import { valueIn } from '#lib/domain/parameters/set.ts';
import { TRAVEL, TRAVEL_ERROR } from '#lib/domain/parameters/travel.ts';
import { MODEL_VERSION } from '#lib/domain/version.ts';
import type { Range } from '../estimate.ts';
import { parameterLines } from '../evidence/lines.ts';
import { formatModelled, formatNumber, formatPercent } from '../format.ts';
import type { Locale } from '../locale.ts';
import type { Why, WhyLine } from '../why.ts';
import type { Chosen, GapFacts } from './facts.ts';
import { hoursCell, hoursEstimate, hoursFigure, type Figure } from './hours.ts';
import { countState, type AreaLine } from './lines.ts';
import { coverFigure, minutesFigure } from './share.ts';
import type { GapView } from './url.ts';
import { gapsWording } from './wording.ts';

const figureText = (figure: Figure): string =>
  figure.kind === 'record' ? figure.text : `${figure.text.value} (${figure.text.range})`;

const limits = (support: Support | null): Parameter[] =>
  support === null ? SUPPORTS.map((one) => CATCHMENT[one]) : [CATCHMENT[support]];

/** Of the many beliefs behind estimated need: how long people use the support, and whatever the council has changed. */
const demandBehind = (facts: GapFacts, supports: readonly Support[]): readonly Parameter[] =>
  facts.isEstimate
    ? DEMAND_PARAMETERS.filter(
        ({ id }) =>
          Object.hasOwn(facts.beliefs.set, id) ||
          supports.some((support) => id === `${HOURS_PER_WEEK.id}.${support}`),
      )
    : [];

/** Where the need comes from that is told without a gap: published totals, the census and beliefs about use. */
export function whyNeed(facts: GapFacts, view: GapView, needed: Range, locale: Locale): Why {
  const words = gapsWording(locale);
  return {
    subject: words.why.needSubject(words.kind(view.need, view.support)),
    inputs: [
      {
        label: words.figures.needed,
        value: figureText(hoursFigure(needed, !facts.isEstimate, locale)),
        source: facts.isEstimate ? words.why.estimate : words.why.own,
      },
    ],
    formula: facts.isEstimate ? words.why.needFormula : [words.unknown.text],
    parameters: facts.isEstimate ? parameterLines(facts.beliefs, DEMAND_PARAMETERS, locale) : [],
    modelVersion: MODEL_VERSION,
  };
}

/** Why the council as a whole has the gap of a view. */
export function whyGap(
  facts: GapFacts,
  view: GapView,
  chosen: Chosen,
  lines: readonly AreaLine[],
  totals: { readonly demand: AreaLine['gap']['demandHours']; readonly supply: number },
  locale: Locale,
): Why {
  const words = gapsWording(locale);
  const { why, figures } = words;
  const needSource = facts.isEstimate ? why.estimate : why.own;
  const supports = [...new Set(chosen.gaps.map(({ support }) => support))];
  const count = (pick: 'withHours' | 'silent'): string =>
    formatNumber(Math.max(0, ...supports.map((support) => facts.supply[support][pick])));
  const inNeed = lines.filter(({ state }) => state !== 'no-data' && state !== 'no-demand');
  const supply: Figure = hoursFigure(
    { low: totals.supply, mid: totals.supply, high: totals.supply },
    true,
    locale,
  );
  return {
    subject: why.subject(words.kind(view.need, view.support)),
    inputs: [
      {
        label: figures.needed,
        value: figureText(hoursFigure(totals.demand, !facts.isEstimate, locale)),
        source: needSource,
      },
      { label: figures.supply, value: figureText(supply), source: why.register },
      { label: why.areas, value: formatNumber(inNeed.length), source: needSource },
      {
        label: why.areasUnknown,
        value: formatNumber(countState(lines, 'no-data')),
        source: needSource,
      },
      { label: why.services, value: count('withHours'), source: why.register },
      { label: why.silent, value: count('silent'), source: why.register },
    ],
    formula: [
      ...why.formula,
      why.shortRule(formatPercent(valueIn(facts.beliefs.set, SHORT_BELOW))),
    ],
    parameters: parameterLines(
      facts.beliefs,
      [...limits(view.support), SHORT_BELOW, TRAVEL_ERROR, ...demandBehind(facts, supports)],
      locale,
    ),
    modelVersion: MODEL_VERSION,
  };
}

function areaInputs(line: AreaLine, facts: GapFacts, people: string, locale: Locale): WhyLine[] {
  const { why, panel } = gapsWording(locale);
  const needSource = facts.isEstimate ? why.estimate : why.own;
  const isKnown = line.choices !== null;
  const own = (label: string, value: string): WhyLine => ({ label, value, source: needSource });
  const travelled = (label: string, value: string): WhyLine => ({
    label,
    value,
    source: `${why.register}, ${why.travel}`,
  });
  const rows = [
    own(panel.people, people),
    own(panel.needed, figureText(hoursCell(line.needed, !facts.isEstimate, locale))),
  ];
  if (!isKnown) return rows;
  const supply = line.gap.supplyInReachHours;
  return [
    ...rows,
    travelled(panel.supply, `${formatModelled(supply)} (${panel.supplyNote})`),
    travelled(panel.covered, figureText(coverFigure(line, locale))),
    travelled(panel.choices, formatNumber(line.choices)),
    travelled(
      panel.nearest,
      line.nearestMinutes === null
        ? panel.nobody
        : figureText(minutesFigure(line.nearestMinutes, locale)),
    ),
    travelled(panel.unmet, figureText(hoursCell(line.unmet, false, locale))),
  ];
}

/** The sum of one area, with its own numbers where they may be shown. */
function areaSum(line: AreaLine, locale: Locale): string[] {
  const { why } = gapsWording(locale);
  const { needed, unmet, covered } = line;
  if (line.isWithheld) return [why.areaWithheld];
  if (covered === null) return [];
  if (needed.kind !== 'value' || unmet.kind !== 'value') return [why.areaHidden];
  return [
    why.areaSum(
      formatModelled(needed.hours.mid),
      `${formatModelled(covered.mid * 100)}%`,
      hoursEstimate(unmet.hours, locale).value,
    ),
  ];
}

/** Why one area is in its state. */
export function whyArea(
  line: AreaLine,
  facts: GapFacts,
  view: GapView,
  people: string,
  locale: Locale,
): Why {
  const words = gapsWording(locale);
  const travel = TRAVEL[line.area.rurality];
  return {
    subject: words.why.areaSubject(line.area.placeName, words.states[line.state]),
    inputs: areaInputs(line, facts, people, locale),
    formula: [
      words.stateNotes[line.state],
      ...areaSum(line, locale),
      ...(line.choices === null
        ? []
        : [
            ...words.why.formula,
            words.why.shortRule(formatPercent(valueIn(facts.beliefs.set, SHORT_BELOW))),
          ]),
    ],
    parameters: parameterLines(
      facts.beliefs,
      [
        ...limits(view.support),
        travel.circuity,
        travel.speedKmh,
        travel.fixedMinutes,
        TRAVEL_ERROR,
        SHORT_BELOW,
        REAL_CHOICE,
        SEED_UP_TO,
      ],
      locale,
    ),
    modelVersion: MODEL_VERSION,
  };
}
