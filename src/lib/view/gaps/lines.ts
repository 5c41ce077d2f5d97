// One line for each small area of a view: its state, what is covered, and hours as far as they may be shown.

import { withTravelError } from '#lib/domain/access/reach.ts';
import { mergeByArea } from '#lib/domain/gaps/combine.ts';
import type { AreaGap, GapChoice } from '#lib/domain/gaps/assess.ts';
import type { Area } from '#lib/domain/market/records.ts';
import { guardValue, type Shown } from '../disclosure.ts';
import type { Range } from '../estimate.ts';
import { chooseGaps, countPeople, type Chosen, type GapFacts } from './facts.ts';
import { findTelling } from './telling.ts';
import type { GapSort, GapView, ShownState } from './url.ts';

/** Hours with their range, or why there are none. */
export type ShownHours =
  { readonly kind: 'value'; readonly hours: Range } | Exclude<Shown, { readonly kind: 'value' }>;

export interface AreaLine {
  readonly area: Area;
  readonly state: ShownState;
  /** Before any is hidden; null for an estimate. */
  readonly people: number | null;
  /** The people may be told if they are enough: no other sum gives few of them away. */
  readonly isPeopleTold: boolean;
  /** A sum over needs or kinds of support, not one cell. */
  readonly isSum: boolean;
  /** A sum that would give hidden hours away, so hours and cover stay behind. */
  readonly isWithheld: boolean;
  readonly needed: ShownHours;
  readonly unmet: ShownHours;
  /** Share of the need that can expect to be covered, 0 to 1; null without need or known supply, or withheld. */
  readonly covered: Range | null;
  /** Owners within reach; null where supply is not known. */
  readonly choices: number | null;
  /** Minutes to the nearest service, with the error of the estimate. */
  readonly nearestMinutes: Range | null;
  /** Of a sum, the parts that people need and nobody in reach gives; the state of a sum is that of its worst part. */
  readonly nobodyFor: readonly GapChoice[];
  /** The domain's figures, before any is hidden. */
  readonly gap: AreaGap;
}

const NOTHING: Range = { low: 0, mid: 0, high: 0 };

function guardHours(hours: Range, people: number | null, isEstimate: boolean): ShownHours {
  if (isEstimate) return { kind: 'value', hours };
  const guarded = guardValue(hours.mid, people);
  return guarded.kind === 'value' ? { kind: 'value', hours } : guarded;
}

/** Cover at each end: much need and slow roads cover least. */
function coverOf({ demandHours, unmetHours }: AreaGap): Range | null {
  if (demandHours.mid <= 0) return null;
  const share = (unmet: number, demand: number): number =>
    demand <= 0 ? 0 : Math.min(1, Math.max(0, 1 - unmet / demand));
  const ends = [
    share(unmetHours.low, demandHours.low),
    share(unmetHours.mid, demandHours.mid),
    share(unmetHours.high, demandHours.high),
  ].toSorted((a, b) => a - b);
  const [low = 0, , high = 0] = ends;
  return { low, mid: share(unmetHours.mid, demandHours.mid), high };
}

/** Parts of a sum that nobody within reach gives, by the place of the area; empty for a single cell. */
const withoutAnybody = ({ gaps, isSupplyKnown }: Chosen, at: number): GapChoice[] =>
  isSupplyKnown && gaps.length > 1 ? gaps.filter(({ areas }) => areas[at]?.state === 'none') : [];

const stateOf = (gap: AreaGap, isSupplyKnown: boolean): ShownState =>
  isSupplyKnown || gap.state === 'no-data' || gap.state === 'no-demand'
    ? gap.state
    : 'supply-unknown';

function lineOf(
  gap: AreaGap,
  area: Area,
  facts: GapFacts,
  { chosen, view }: { readonly chosen: Chosen; readonly view: Pick<GapView, 'need' | 'support'> },
): Omit<AreaLine, 'nobodyFor'> {
  const state = stateOf(gap, chosen.isSupplyKnown);
  const people = countPeople(facts, area.code, chosen.gaps);
  const telling = findTelling(facts, area.code, view);
  const isKnown = chosen.isSupplyKnown;
  const hoursOf = (hours: Range): ShownHours => {
    if (state === 'no-data') return { kind: 'not-known' };
    if (state === 'no-demand') return { kind: 'value', hours: NOTHING };
    if (!telling.hours) return { kind: 'suppressed' };
    return guardHours(hours, people, facts.isEstimate);
  };
  return {
    area,
    state,
    people,
    isPeopleTold: telling.people,
    isSum: chosen.gaps.length > 1,
    isWithheld: !telling.hours,
    needed: hoursOf(gap.demandHours),
    unmet: isKnown ? hoursOf(gap.unmetHours) : { kind: 'not-known' },
    covered: isKnown && telling.hours ? coverOf(gap) : null,
    choices: isKnown && state !== 'no-data' ? gap.choices : null,
    nearestMinutes:
      isKnown && gap.nearestMinutes !== null
        ? withTravelError(gap.nearestMinutes, facts.beliefs.set)
        : null,
    gap,
  };
}

/** Every area under a view's need and kind of support, in the order of the areas. */
export function drawLines(
  facts: GapFacts,
  view: Pick<GapView, 'need' | 'support'>,
): { readonly chosen: Chosen; readonly lines: readonly AreaLine[] } {
  const chosen = chooseGaps(facts, view);
  const lines = mergeByArea(chosen.gaps).flatMap((gap, at) => {
    const area = facts.areaByCode.get(gap.areaCode);
    return area
      ? [
          {
            ...lineOf(gap, area, facts, { chosen, view }),
            nobodyFor: withoutAnybody(chosen, at),
          },
        ]
      : [];
  });
  return { chosen, lines };
}

/** The lines that a view's filters leave. */
export function filterLines(lines: readonly AreaLine[], view: GapView): AreaLine[] {
  const { state, district, choices } = view;
  return lines.filter(
    (line) =>
      (state.length === 0 || state.includes(line.state)) &&
      (district === null || line.area.districtCode === district) &&
      (choices === null ||
        (line.choices !== null && line.choices <= choices && line.state !== 'no-demand')),
  );
}

/** Stands in for hidden hours when lines are put in order: more than none, less than any that are shown. */
const HIDDEN_HOURS = Number.MIN_VALUE;

/** The middle of shown hours; unknown ones come after 0. */
function midOf(shown: ShownHours): number {
  if (shown.kind === 'value') return shown.hours.mid;
  return shown.kind === 'suppressed' ? HIDDEN_HOURS : -1;
}

const SORT_VALUE: Readonly<Record<GapSort, (line: AreaLine) => number | string>> = {
  unmet: ({ unmet }) => midOf(unmet),
  place: ({ area }) => area.placeName,
  covered: ({ covered }) => covered?.mid ?? Infinity,
  choices: ({ choices, state }) => (state === 'no-demand' ? Infinity : (choices ?? Infinity)),
  nearest: ({ nearestMinutes }) => nearestMinutes?.mid ?? -1,
  needed: ({ needed }) => midOf(needed),
};

const compare = (a: number | string, b: number | string): number => {
  if (typeof a === 'string' || typeof b === 'string') {
    return String(a).localeCompare(String(b), 'en-GB');
  }
  return a === b ? 0 : a - b;
};

/** Lines in a view's order; equals by least cover, then most need that may be shown, then name. */
export function sortLines(lines: readonly AreaLine[], { sort }: GapView): AreaLine[] {
  const value = SORT_VALUE[sort.key];
  const direction = sort.isDescending ? -1 : 1;
  return lines.toSorted(
    (a, b) =>
      direction * compare(value(a), value(b)) ||
      compare(SORT_VALUE.covered(a), SORT_VALUE.covered(b)) ||
      compare(midOf(b.needed), midOf(a.needed)) ||
      compare(a.area.placeName, b.area.placeName),
  );
}

/** How many lines are in a state. */
export const countState = (lines: readonly AreaLine[], state: ShownState): number =>
  lines.filter((line) => line.state === state).length;
