// English words of files that leave the product: their descriptions, and the leave to take exact figures.

import { FEWEST_PEOPLE } from '../disclosure.ts';
import { SUPPRESSED } from '../format.ts';
import { COUNT_BASE } from './table.ts';

/** Why a purpose is not enough. */
export type PurposeFault = 'required' | 'too-short' | 'too-long';

export const exportEn = {
  sheets: { figures: 'Figures', about: 'About' },
  about: {
    what: 'What',
    value: 'Value',
    council: 'Council',
    view: 'View',
    filters: 'Filters',
    noFilters: 'none',
    coversTo: 'Records cover to',
    taken: 'Taken on',
    people: 'Figures about people',
    freeText: 'Free text',
    leftOut: 'Left out, as it follows from how many people come',
    model: 'Model version',
    note: 'Note',
    source: 'Source',
    attribution: 'Attribution',
    purpose: 'Purpose',
  },
  counts: {
    none: 'This file holds no counts of people.',
    shared: `${SUPPRESSED} stands for a figure about 1 to ${FEWEST_PEOPLE - 1} people; other counts of people are rounded to the nearest ${COUNT_BASE}.`,
    guarded: `${SUPPRESSED} stands for a figure that fewer than ${FEWEST_PEOPLE} people stand behind.`,
    exact: 'Exact counts, taken for a purpose: for use within the council, not for publication.',
    persons:
      'A row for each person, under pseudonyms, taken for a purpose: for use within the council, not for publication.',
  },
  freeText: {
    shared: 'Free text, in which somebody may be named, is left out.',
    exact: 'Free text as it was typed, taken for a purpose: for use within the council.',
  },
  example: 'Invented figures of an example council. They speak of no real place.',
  purpose: {
    title: 'Take exact figures',
    lead: 'This file holds figures about few people. Say what you need them for. Your words are kept with your name, the day and what you took, and administrators can read them.',
    shared:
      'To publish or pass figures on, use the ordinary download instead: it hides small numbers.',
    persons:
      'This file has a row for each person, under pseudonyms. Say what you need it for. Your words are kept with your name, the day and what you took, and administrators can read them.',
    personsOnly:
      'There is no form of this file that may be published or passed on. Totals that may be shared are on the page it belongs to.',
    subject: 'What you are about to take',
    label: 'What do you need the exact figures for?',
    hint: 'A sentence, such as “Plan transport for the people who attend on Tuesdays”.',
    format: 'Format',
    submit: 'Keep my purpose and download',
    open: 'The file can be fetched again for 15 minutes without a new purpose.',
    notAllowed: 'Your role in this council does not allow exact figures about people.',
    purposeNeeded:
      'A file with a row for each person leaves only for a purpose, said by somebody who may read such rows.',
    unknown: 'This address names no file with exact figures.',
    stale: 'The time to fetch this file is over, or it was opened for somebody else.',
    again: 'Say again what you need it for.',
    back: 'Back to the page',
    faults: {
      required: 'Say what you need the figures for',
      'too-short': 'Say it in a sentence of at least 15 letters',
      'too-long': 'Say it in at most 500 letters',
    } satisfies Record<PurposeFault, string>,
  },
  formats: {
    csv: 'CSV',
    xlsx: 'Excel (XLSX)',
    geojson: 'GeoJSON',
    svg: 'SVG',
    png: 'PNG',
  },
  columns: {
    low: (column: string) => `${column} (low)`,
    high: (column: string) => `${column} (high)`,
    weekday: 'Weekday',
    places: 'Places',
    booked: 'People booked',
    free: 'Free places',
    stage: 'Stage',
    enterprises: 'Enterprises',
    median: 'Median days in the stage',
    kind: 'Kind',
    publisher: 'Publisher',
    ageDays: 'Age in days',
    cadenceDays: 'Renewed every so many days',
    start: 'Start',
  },
  picture: {
    source: (source: string) => `Source: ${source}`,
    asOf: (date: string) => `Data to ${date}`,
    made: 'Care Market Atlas',
    model: (version: string) => `model version ${version}`,
  },
  unavailable: 'This view has no file of this kind.',
  useOther: 'Take one of the formats offered on the page.',
};

/** Words of files; both languages have exactly these. */
export type ExportWording = typeof exportEn;
