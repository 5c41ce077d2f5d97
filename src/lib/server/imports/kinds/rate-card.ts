// The council's own rate card of direct payments: what it counts an hour of an employed or self-employed assistant, of an
// agency, and a day of support at.

import { date, money, optional, text } from './columns.ts';
import { defineKind, type Column } from './kind.ts';

/** £150: more is the rate of a day or a week. */
const MOST_AN_HOUR = { max: 15_000 };
/** £500: more is the rate of a week. */
const MOST_A_DAY = { max: 50_000 };
const CENTURY = 100;
/** "2026 to 2027", "2026/27", "2026-2027"; a year alone says only when it begins. */
const YEAR = /^(20\d{2})(?:\s*(?:to|\/|-|–)\s*(?:20)?(\d{2}))?$/i;

/** First calendar year of a financial year; undefined when it is none. */
function firstYear(raw: string): number | undefined {
  const [, first, second] = YEAR.exec(raw.trim()) ?? [];
  if (first === undefined) return undefined;
  const next = (Number(first) + 1) % CENTURY;
  return second !== undefined && Number(second) !== next ? undefined : Number(first);
}

const hourly = (
  en: string,
  cy: string,
  also: readonly string[],
  examples: readonly [string, string],
): Column<number | null | undefined> =>
  optional(
    money(
      'hour',
      {
        title: { en, cy },
        help: { en: 'By the hour.', cy: 'Fesul awr.' },
        also,
        examples,
      },
      MOST_AN_HOUR,
    ),
  );

export const rateCard = defineKind({
  id: 'rate-card',
  subject: 'market',
  title: { en: 'Direct-payment rate card', cy: 'Cerdyn cyfraddau taliadau uniongyrchol' },
  about: {
    en: 'One row for each financial year: the rates at which direct payments are worked out.',
    cy: 'Un rhes ar gyfer pob blwyddyn ariannol: y cyfraddau y cyfrifir taliadau uniongyrchol arnynt.',
  },
  cadenceDays: 366,
  isAboutPeople: false,
  alsoFor: [],
  columns: {
    year: text(
      {
        title: { en: 'Financial year', cy: 'Blwyddyn ariannol' },
        help: { en: 'Such as 2026 to 2027 or 2026/27.', cy: 'Megis 2026 to 2027 neu 2026/27.' },
        also: ['year', 'financial year', 'rate year'],
        examples: ['2025 to 2026', '2026/27'],
      },
      20,
    ),
    employed: hourly(
      'Employed assistant, an hour',
      'Cynorthwyydd cyflogedig, yr awr',
      ['pa rate', 'pa employed rate', 'employed pa', 'employed rate', 'pa hourly rate'],
      ['£12.85', '£13.37'],
    ),
    selfEmployed: hourly(
      'Self-employed support, an hour at most',
      'Cymorth hunangyflogedig, yr awr ar y mwyaf',
      ['self employed cap', 'self-employed cap', 'self employed rate', 'micro provider rate'],
      ['£22.00', '£23.00'],
    ),
    agency: hourly(
      'Agency, an hour',
      'Asiantaeth, yr awr',
      ['agency rate', 'agency hourly rate', 'home care rate', 'homecare rate'],
      ['£23.80', '£24.60'],
    ),
    day: optional(
      money(
        'session',
        {
          title: { en: 'Day of support', cy: 'Diwrnod o gymorth' },
          help: { en: 'By the day.', cy: 'Fesul diwrnod.' },
          also: ['day rate', 'daily rate', 'day support rate', 'day centre rate'],
          examples: ['£48.00', '£50.50'],
        },
        MOST_A_DAY,
      ),
    ),
    from: optional(
      date({
        title: { en: 'In force from', cy: 'Mewn grym o' },
        help: {
          en: 'First day of the rates; without it, 1 April of the year.',
          cy: 'Diwrnod cyntaf y cyfraddau; hebddo, 1 Ebrill y flwyddyn.',
        },
        also: ['from', 'valid from', 'effective from', 'start date', 'effective date'],
        examples: ['', '06/04/2026'],
      }),
    ),
  },
  rowChecks: [
    {
      code: 'not-a-year',
      severity: 'refused',
      column: 'year',
      says: {
        en: 'This is not a financial year.',
        cy: 'Nid blwyddyn ariannol yw hon.',
      },
      remedy: { en: 'Write it as 2026 to 2027.', cy: 'Ysgrifennwch hi fel 2026 to 2027.' },
      fails: ({ year }) => firstYear(year) === undefined,
    },
    {
      code: 'no-rate',
      severity: 'refused',
      column: 'employed',
      says: { en: 'The row has no rate.', cy: 'Nid oes cyfradd gan y rhes.' },
      remedy: { en: 'Give at least one.', cy: 'Rhowch o leiaf un.' },
      fails: ({ employed, selfEmployed, agency, day }) =>
        employed == null && selfEmployed == null && agency == null && day == null,
    },
    {
      code: 'agency-below-assistant',
      severity: 'flagged',
      column: 'agency',
      says: {
        en: 'An hour from an agency is rated below an hour of an assistant.',
        cy: 'Mae awr gan asiantaeth yn is nag awr gan gynorthwyydd.',
      },
      remedy: {
        en: 'Check that the columns have not changed places.',
        cy: 'Gwiriwch nad yw’r colofnau wedi newid lle.',
      },
      fails: ({ agency, employed }) => agency != null && employed != null && agency < employed,
    },
  ],
  setChecks: [],
  store: (row) => {
    const first = firstYear(row.year) ?? 0;
    return {
      directPaymentRate: [
        {
          year: `${first} to ${first + 1}`,
          validFrom: row.from ?? undefined,
          employedHourPence: row.employed,
          selfEmployedHourPence: row.selfEmployed,
          agencyHourPence: row.agency,
          dayPence: row.day,
        },
      ],
    };
  },
  defaults: ({ year }) => ({
    directPaymentRate: [{ validFrom: `${firstYear(year) ?? 0}-04-01` }],
  }),
  // The day from which it holds: a card of a whole year does not make the records of that year complete.
  covers: ({ year, from }) => {
    const day = from ?? `${firstYear(year) ?? 0}-04-01`;
    return [day, day];
  },
});
