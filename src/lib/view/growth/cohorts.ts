// Survival of each year's starters: the curves, the table that chooses one, and why those who stopped did.

import type { CohortStanding, ShareLasting, Verdict } from '#lib/domain/growth/failing.ts';
import { MONTHS_PER_YEAR } from '#lib/domain/kernel/calendar.ts';
import { LEAST_AT_RISK, SURVIVAL_LEVEL } from '#lib/domain/parameters/growth.ts';
import { valueIn } from '#lib/domain/parameters/set.ts';
import type { EstimateText } from '../estimate.ts';
import { formatNumber, formatPercent } from '../format.ts';
import type { Locale } from '../locale.ts';
import { shellWording } from '../shell/wording.ts';
import type { Why } from '../why.ts';
import type { PageFrame } from './caseload.ts';
import { encodeGrowthView, type GrowthView } from './url.ts';
import { whyFailing } from './why.ts';
import { growthWording } from './wording.ts';

/** A curve as the picture takes it; ages in years. */
export interface CohortCurve {
  readonly label: string;
  readonly starters: number;
  readonly points: readonly {
    readonly years: number;
    readonly atRisk: number;
    readonly survival: number;
    readonly low: number | null;
    readonly high: number | null;
  }[];
  readonly watchedTo: number;
  readonly watchedByYear: readonly number[];
}

export interface CohortRow {
  readonly year: string;
  readonly href: string;
  readonly started: string;
  readonly trading: string;
  readonly grown: string;
  readonly stopped: string;
  readonly outOfSight: string;
  /** Null when too few were watched that long. */
  readonly share: EstimateText | null;
  readonly verdict: Verdict;
}

export interface CohortSection {
  /** Curves with enough under observation to draw. */
  readonly curves: readonly CohortCurve[];
  readonly chosen: string | null;
  readonly finding: string;
  readonly subtitle: string;
  readonly months: number;
  /** What stands where too few were watched that long. */
  readonly tooFew: string;
  readonly rows: readonly CohortRow[];
  readonly whys: readonly Why[];
  readonly reasons: {
    readonly title: string;
    readonly list: readonly { readonly reason: string; readonly count: number }[];
  } | null;
}

/** Reasons recorded by those who stopped, by year of starting; null is none recorded. */
export type StopReasons = ReadonlyMap<number, readonly (string | null)[]>;

function curveOf({ cohort }: CohortStanding): CohortCurve {
  return {
    label: String(cohort.year),
    starters: cohort.started,
    points: cohort.survival.map(({ time, atRisk, survival, low, high }) => ({
      years: time / MONTHS_PER_YEAR,
      atRisk,
      survival,
      low,
      high,
    })),
    watchedTo: cohort.seenTo / MONTHS_PER_YEAR,
    watchedByYear: cohort.watchedByYear,
  };
}

/** A share lasting as an estimate with its band. */
export function lastingText({ share, low, high }: ShareLasting, locale: Locale): EstimateText {
  const { values } = shellWording(locale);
  return {
    value: values.about(formatPercent(share)),
    range:
      low === null || high === null
        ? growthWording(locale).survival.noBand
        : values.likely(formatPercent(low), formatPercent(high)),
  };
}

/** The chosen year if it is drawn, else a failing one, else the latest drawn. */
function chosenOf(drawn: readonly CohortStanding[], year: number | null): CohortStanding | null {
  return (
    drawn.find(({ cohort }) => cohort.year === year) ??
    drawn.find(({ verdict }) => verdict === 'failing') ??
    drawn.at(-1) ??
    null
  );
}

function shapeReasons(
  chosen: CohortStanding | null,
  reasons: StopReasons,
  locale: Locale,
): CohortSection['reasons'] {
  const { survival } = growthWording(locale);
  const notes = chosen === null ? [] : (reasons.get(chosen.cohort.year) ?? []);
  if (chosen === null || notes.length === 0) return null;
  const counts = new Map<string, number>();
  for (const note of notes) {
    const reason = note ?? survival.noReason;
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return {
    title: survival.reasons(chosen.cohort.year, notes.length),
    list: [...counts]
      .map(([reason, count]) => ({ reason, count }))
      .sort((a, b) => b.count - a.count || a.reason.localeCompare(b.reason, 'en-GB')),
  };
}

const rowOf = (
  { cohort, own, verdict }: CohortStanding,
  view: GrowthView,
  { base, locale }: PageFrame,
): CohortRow => ({
  year: String(cohort.year),
  href: `${base}${encodeGrowthView({ ...view, cohort: cohort.year })}#cohorts`,
  started: formatNumber(cohort.started),
  trading: formatNumber(cohort.trading),
  grown: formatNumber(cohort.grown),
  stopped: formatNumber(cohort.stopped),
  outOfSight: formatNumber(cohort.outOfSight),
  share: own === null ? null : lastingText(own, locale),
  verdict,
});

/** The section on how long starters last; null when nobody has ever traded. */
export function shapeCohorts(
  standings: readonly CohortStanding[],
  reasons: StopReasons,
  view: GrowthView,
  asOf: string,
  frame: PageFrame,
): CohortSection | null {
  const [first] = standings;
  if (first === undefined) return null;
  const { survival } = growthWording(frame.locale);
  const { set } = frame.beliefs;
  const drawn = standings.filter(({ cohort }) => cohort.drawnTo !== null);
  const failing = standings.filter(({ verdict }) => verdict === 'failing');
  const chosen = chosenOf(drawn, view.cohort);
  const label = chosen === null ? null : String(chosen.cohort.year);
  const [worst] = failing;
  return {
    curves: drawn.map(curveOf),
    chosen: label,
    finding: worst === undefined ? survival.findingNone : survival.finding(worst.cohort.year),
    subtitle: survival.subtitle(label ?? '', formatPercent(valueIn(set, SURVIVAL_LEVEL))),
    months: first.months,
    tooFew: survival.tooFew(formatNumber(valueIn(set, LEAST_AT_RISK))),
    rows: standings.map((standing) => rowOf(standing, view, frame)),
    whys: failing.map((standing) => whyFailing(standing, asOf, frame.beliefs, frame.locale)),
    reasons: shapeReasons(chosen, reasons, frame.locale),
  };
}
