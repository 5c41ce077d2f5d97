// The tables of the page as files: the same rows, order and filters, numbers without formats.

import type {
  EnterpriseCheck,
  EnterpriseEvent,
  EnterpriseMonth,
} from '#lib/domain/growth/records.ts';
import { dayCell, shareCount, type Cell, type ExportTable } from '../export/table.ts';
import { exportWording } from '../export/wording.ts';
import { SUPPRESSED } from '../format.ts';
import type { Shown } from '../disclosure.ts';
import type { Locale } from '../locale.ts';
import { selectEnterprises, supportList } from './caseload.ts';
import type { GrowthPicture } from './page.ts';
import { showPlaces } from './places.ts';
import { STAGES, type ExportPart, type GrowthView } from './url.ts';
import { growthWording } from './wording.ts';

const MINUTES_PER_HOUR = 60;

const round = (value: number, step: number): number => Math.round(value * step) / step;
const hours = (minutes: number): number => round(minutes / MINUTES_PER_HOUR, 100);
const tenth = (value: number): number => round(value, 10);
const share = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : round(value, 100);

function shownCell(shown: Shown): Cell {
  if (shown.kind === 'suppressed') return SUPPRESSED;
  return shown.kind === 'value' ? tenth(shown.value) : null;
}

function exportCaseload({ facts }: GrowthPicture, view: GrowthView, locale: Locale): ExportTable {
  const { caseload, stages, checkKinds, file, checks } = growthWording(locale);
  const { columns } = caseload;
  return {
    columns: [
      columns.name,
      columns.stage,
      columns.since,
      file.days,
      columns.place,
      columns.offers,
      `${columns.hours} (${caseload.units.hours})`,
      columns.people,
      columns.due,
      checks.columns.due,
    ],
    rows: selectEnterprises(facts, view).map(({ enterprise, stage, place, latest, next }) => [
      enterprise.name,
      stages[stage.stage],
      dayCell(stage.since),
      stage.days,
      place,
      supportList(enterprise.offers, locale),
      latest === null ? null : hours(latest.minutesPerWeek),
      latest?.people ?? null,
      next === null ? null : checkKinds[next.check.kind],
      dayCell(next?.check.due ?? null),
    ]),
    people: [{ count: columns.people, from: [`${columns.hours} (${caseload.units.hours})`] }],
  };
}

function exportChecks({ due }: GrowthPicture, locale: Locale): ExportTable {
  const { checks, checkKinds, filters, file } = growthWording(locale);
  return {
    columns: [...Object.values(checks.columns), file.days],
    rows: due.map(({ due: { check, state, daysLeft }, owner }) => [
      owner.enterprise.name,
      checkKinds[check.kind],
      dayCell(check.due),
      filters.dueWords[state],
      daysLeft,
    ]),
  };
}

function exportPlaces({ places }: GrowthPicture, view: GrowthView, locale: Locale): ExportTable {
  const { places: words, supports, file, filters } = growthWording(locale);
  const { columns } = words;
  return {
    columns: [
      columns.place,
      filters.district,
      columns.support,
      columns.people,
      columns.hours,
      `${columns.hours} (${file.low})`,
      `${columns.hours} (${file.high})`,
      columns.coming,
    ],
    rows: showPlaces(places, view).map(({ place, area, people, hours: all, coming }) => [
      area.placeName,
      area.districtName,
      supports[place.support],
      people.kind === 'value' ? shareCount(people.value) : shownCell(people),
      shownCell(all),
      all.kind === 'value' ? tenth(place.hoursPerWeek.low) : shownCell(all),
      all.kind === 'value' ? tenth(place.hoursPerWeek.high) : shownCell(all),
      coming.length,
    ]),
  };
}

function exportCohorts({ cohorts }: GrowthPicture, locale: Locale): ExportTable {
  const { survival, file } = growthWording(locale);
  const { columns } = survival;
  const still = columns.share(cohorts[0]?.months ?? 0);
  return {
    columns: [
      columns.year,
      columns.started,
      columns.trading,
      columns.grown,
      columns.stopped,
      columns.outOfSight,
      still,
      `${still} (${file.low})`,
      `${still} (${file.high})`,
      columns.verdict,
    ],
    rows: cohorts.map(({ cohort, own, verdict }) => [
      cohort.year,
      cohort.started,
      cohort.trading,
      cohort.grown,
      cohort.stopped,
      cohort.outOfSight,
      share(own?.share),
      share(own?.low),
      share(own?.high),
      survival.verdicts[verdict],
    ]),
  };
}

/** How many enterprises are at each stage, under the filters, and how long the stage usually takes. */
function exportBoard(
  { facts, durations }: GrowthPicture,
  view: GrowthView,
  locale: Locale,
): ExportTable {
  const { stages } = growthWording(locale);
  const { columns } = exportWording(locale);
  const chosen = selectEnterprises(facts, view);
  return {
    columns: [columns.stage, columns.enterprises, columns.median],
    rows: STAGES.map((stage) => [
      stages[stage],
      chosen.filter((one) => one.stage.stage === stage).length,
      durations.find((one) => one.stage === stage)?.medianDays ?? null,
    ]),
  };
}

/** Enterprises, hours and people over time. */
function exportMeasures({ months }: GrowthPicture, locale: Locale): ExportTable {
  const { targets, enterprise } = growthWording(locale);
  const { measures } = targets;
  const { month, directPayment } = enterprise.months.columns;
  const hoursColumn = measures['minutes-per-week'];
  return {
    columns: [month, measures.enterprises, hoursColumn, measures.people, directPayment],
    rows: months.map((one) => [
      one.month,
      one.enterprises,
      tenth(one.hoursPerWeek),
      one.people,
      one.directPaymentPeople,
    ]),
    people: [
      // Even "nobody by direct payment" would say something of each of few people.
      { count: measures.people, from: [hoursColumn, directPayment] },
      { count: directPayment, from: [] },
    ],
  };
}

/** The table of one part of the page. */
export function exportGrowth(
  picture: GrowthPicture,
  part: ExportPart,
  view: GrowthView,
  locale: Locale,
): ExportTable {
  switch (part) {
    case 'caseload':
      return exportCaseload(picture, view, locale);
    case 'board':
      return exportBoard(picture, view, locale);
    case 'checks':
      return exportChecks(picture, locale);
    case 'places':
      return exportPlaces(picture, view, locale);
    case 'cohorts':
      return exportCohorts(picture, locale);
    case 'enterprises':
    case 'hours':
    case 'people':
      return exportMeasures(picture, locale);
  }
}

/** Monthly returns of one enterprise, oldest first. */
export function exportReturns(months: readonly EnterpriseMonth[], locale: Locale): ExportTable {
  const { columns } = growthWording(locale).enterprise.months;
  return {
    columns: Object.values(columns),
    rows: months.map(({ month, minutesPerWeek, people, directPaymentPeople }) => [
      month,
      hours(minutesPerWeek),
      people,
      directPaymentPeople,
    ]),
    people: [
      { count: columns.people, from: [columns.hours, columns.directPayment] },
      { count: columns.directPayment, from: [] },
    ],
  };
}

/** Checks of one enterprise, the earliest first. */
export function exportEnterpriseChecks(
  checks: readonly EnterpriseCheck[],
  locale: Locale,
): ExportTable {
  const { checkKinds, checks: words } = growthWording(locale);
  const { kind } = exportWording(locale).columns;
  return {
    columns: [kind, words.columns.due],
    rows: checks
      .toSorted((a, b) => (a.due < b.due ? -1 : Number(a.due > b.due)))
      .map((check) => [checkKinds[check.kind], dayCell(check.due)]),
  };
}

/** Stages that one enterprise went through, the first first. Notes are an officer's own words and stay behind. */
export function exportHistory(events: readonly EnterpriseEvent[], locale: Locale): ExportTable {
  const { stages } = growthWording(locale);
  const { columns } = exportWording(locale);
  return {
    columns: [columns.start, columns.stage],
    rows: events.map(({ date, stage }) => [dayCell(date), stages[stage]]),
  };
}
