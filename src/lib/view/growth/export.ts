// The tables of the page as files: the same rows, order and filters, numbers without formats.

import type { Cell, ExportTable } from '../export/table.ts';
import { SUPPRESSED } from '../format.ts';
import type { Shown } from '../disclosure.ts';
import type { Locale } from '../locale.ts';
import { selectEnterprises, supportList } from './caseload.ts';
import type { GrowthPicture } from './page.ts';
import { showPlaces } from './places.ts';
import type { ExportPart, GrowthView } from './url.ts';
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
      stage.since,
      stage.days,
      place,
      supportList(enterprise.offers, locale),
      latest === null ? null : hours(latest.minutesPerWeek),
      latest?.people ?? null,
      next === null ? null : checkKinds[next.check.kind],
      next?.check.due ?? null,
    ]),
  };
}

function exportChecks({ due }: GrowthPicture, locale: Locale): ExportTable {
  const { checks, checkKinds, filters, file } = growthWording(locale);
  return {
    columns: [...Object.values(checks.columns), file.days],
    rows: due.map(({ due: { check, state, daysLeft }, owner }) => [
      owner.enterprise.name,
      checkKinds[check.kind],
      check.due,
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
      shownCell(people),
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
    case 'checks':
      return exportChecks(picture, locale);
    case 'places':
      return exportPlaces(picture, view, locale);
    case 'cohorts':
      return exportCohorts(picture, locale);
  }
}
