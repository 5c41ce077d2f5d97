// Areas of the gaps map: five steps of unmet hours, uncovered share, owners in reach or hours needed.

import { SHORT_BELOW } from '#lib/domain/parameters/access.ts';
import { valueIn } from '#lib/domain/parameters/set.ts';
import { chooseBreaks, classOf, type Breaks } from '../breaks.ts';
import type { Shown } from '../disclosure.ts';
import { formatDate, formatModelled, formatNumber, formatPercent } from '../format.ts';
import { shapeLegend, type LegendView } from '../legend.ts';
import type { Locale } from '../locale.ts';
import type { AreaShade, MapPicture, ShadeMark } from '../map/picture.ts';
import { GAP_RAMP } from '../palette.ts';
import type { GapFacts } from './facts.ts';
import { hoursCell } from './hours.ts';
import { countState, type AreaLine, type ShownHours } from './lines.ts';
import { coverFigure } from './share.ts';
import type { GapView, Measure } from './url.ts';
import { gapsWording } from './wording.ts';

const CLASSES = 5;
/** Classes of owners within reach, each up to the next. */
const CHOICE_BREAKS: Breaks = [1, 2, 3, 5];

/** Limits of the uncovered share: below the first it is no shortage; the last class has nobody in reach. */
function uncoveredBreaks(facts: GapFacts): Breaks {
  const short = 1 - valueIn(facts.beliefs.set, SHORT_BELOW);
  return [short, (2 * short + 1) / 3, (short + 2) / 3, 1];
}

/** What can shade this view's map: without known supply only the need. */
export const measuresOf = (isSupplyKnown: boolean): readonly Measure[] =>
  isSupplyKnown ? ['unmet', 'uncovered', 'choices', 'needed'] : ['needed'];

/** The measure that a view asks for, or what can be shown best: shares, else choices, where most hours must stay hidden. */
export function chooseMeasure(
  view: Pick<GapView, 'show'>,
  lines: readonly AreaLine[],
  isSupplyKnown: boolean,
): Measure {
  const can = measuresOf(isSupplyKnown);
  if (view.show !== null && can.includes(view.show)) return view.show;
  if (!isSupplyKnown) return 'needed';
  const inNeed = lines.filter(({ state }) => state !== 'no-demand' && state !== 'no-data');
  const hidden = inNeed.filter(({ unmet }) => unmet.kind === 'suppressed');
  if (hidden.length * 2 <= inNeed.length) return 'unmet';
  const withheld = inNeed.filter(({ isWithheld }) => isWithheld);
  return withheld.length * 2 > inNeed.length ? 'choices' : 'uncovered';
}

const shownMid = (shown: ShownHours): Shown =>
  shown.kind === 'value' ? { kind: 'value', value: shown.hours.mid } : shown;

/** Value of an area under a measure; null for an area where nobody needs it, which has no class. */
function valueOf(line: AreaLine, measure: Measure): Shown | null {
  if (line.state === 'no-data') return { kind: 'not-known' };
  if (measure === 'choices') {
    return line.choices === null ? { kind: 'not-known' } : { kind: 'value', value: line.choices };
  }
  if (line.state === 'no-demand') return null;
  if (measure === 'uncovered') {
    if (line.isWithheld) return { kind: 'suppressed' };
    return line.covered === null
      ? { kind: 'not-known' }
      : { kind: 'value', value: 1 - line.covered.mid };
  }
  return shownMid(measure === 'unmet' ? line.unmet : line.needed);
}

function relabel(legend: LegendView, labels: readonly (string | undefined)[]): LegendView {
  return {
    ...legend,
    classes: legend.classes.map((one, at) => ({ ...one, label: labels[at] ?? one.label })),
  };
}

function legendOf(
  measure: Measure,
  values: readonly Shown[],
  facts: GapFacts,
  locale: Locale,
): LegendView {
  const words = gapsWording(locale);
  const isEstimate = facts.isEstimate && measure !== 'choices';
  const question = { title: words.legends[measure], values, isEstimate, locale };
  if (measure === 'choices') {
    const ramp = [...GAP_RAMP].toReversed();
    const legend = shapeLegend({ ...question, breaks: CHOICE_BREAKS, ramp, format: formatNumber });
    return relabel(legend, words.choiceClasses);
  }
  if (measure === 'uncovered') {
    const legend = shapeLegend({
      ...question,
      breaks: uncoveredBreaks(facts),
      ramp: GAP_RAMP,
      format: (share) => formatPercent(share),
    });
    return relabel(legend, [undefined, undefined, undefined, undefined, words.nobody]);
  }
  const known = values.flatMap((one) => (one.kind === 'value' ? [one.value] : []));
  const breaks = chooseBreaks(known, CLASSES);
  return shapeLegend({ ...question, breaks, ramp: GAP_RAMP, format: formatModelled });
}

function textOf(line: AreaLine, measure: Measure, isRecord: boolean, locale: Locale): string {
  const words = gapsWording(locale);
  const state = words.states[line.state];
  if (line.state === 'no-data' || line.state === 'no-demand') return state;
  if (measure === 'choices') return `${state}, ${words.map.choices(line.choices ?? 0)}`;
  const figure =
    measure === 'uncovered'
      ? coverFigure(line, locale)
      : hoursCell(line[measure], measure === 'needed' && isRecord, locale);
  const value =
    figure.kind === 'record' ? figure.text : `${figure.text.value} (${figure.text.range})`;
  const say = {
    uncovered: words.map.covered,
    unmet: words.map.unmet,
    needed: words.map.needed,
  }[measure];
  return `${state}, ${say(value)}`;
}

function markOf(shown: Shown | null, isEstimate: boolean): ShadeMark {
  if (shown?.kind === 'not-known') return 'no-data';
  if (shown?.kind === 'suppressed') return 'suppressed';
  return isEstimate && shown !== null ? 'estimate' : 'none';
}

/** The map of the lines that a view shows; other areas stay plain land. */
export function shapeGapMap(
  facts: GapFacts,
  view: GapView,
  shown: readonly AreaLine[],
  measure: Measure,
  locale: Locale,
): MapPicture {
  const words = gapsWording(locale);
  const { council, isEstimate } = facts;
  const values = shown.map((line) => valueOf(line, measure));
  const legend = legendOf(
    measure,
    values.filter((value) => value !== null),
    facts,
    locale,
  );
  const shades = shown.map((line, at): AreaShade => {
    const value = values[at] ?? null;
    return {
      code: line.area.code,
      step: value?.kind === 'value' ? classOf(value.value, legend.breaks) : null,
      mark: markOf(value, legend.isEstimate),
      text: textOf(line, measure, !isEstimate, locale),
    };
  });
  const kind = words.kind(view.need, view.support);
  const isKnown = measure !== 'needed';
  return {
    finding: isKnown
      ? words.map.finding(
          kind,
          formatNumber(countState(shown, 'none')),
          formatNumber(countState(shown, 'short')),
        )
      : words.map.findingNeeded(kind),
    subtitle: words.map.subtitle(
      words.legends[measure],
      council.name,
      formatDate(council.asOf, locale),
    ),
    source: isEstimate ? words.map.sourceEstimate : words.map.source,
    asOf: council.asOf,
    shades,
    legend,
    symbols: [],
    kinds: [],
    count: shown.length,
  };
}
