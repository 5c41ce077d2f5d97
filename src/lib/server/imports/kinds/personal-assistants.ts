// Personal assistants: who employs them or that they work for themselves, roughly where, for how many hours, and which
// hours they still have free on which day.

import { EMPLOYMENTS, type Employment } from '#lib/domain/market/assistants.ts';
import { NEEDS, type Support } from '#lib/domain/market/records.ts';
import { NEED_CODES, SUPPORT_CODES } from './code-lists.ts';
import {
  code,
  codes,
  date,
  duration,
  money,
  named,
  optional,
  personal,
  placeOrSector,
  text,
} from './columns.ts';
import { DAYS_IN_ORDER } from './days-in-order.ts';
import { defineKind, type CodeWord, type Column } from './kind.ts';

const EMPLOYMENT_WORDS: Readonly<Record<Employment, Omit<CodeWord, 'code'>>> = {
  employed: {
    title: { en: 'Employed', cy: 'Cyflogedig' },
    also: ['employee', 'employed by person', 'direct payment employer', 'PAYE'],
  },
  'self-employed': {
    title: { en: 'Self-employed', cy: 'Hunangyflogedig' },
    also: ['self employed', 'freelance', 'sole trader'],
  },
  agency: {
    title: { en: 'Through an agency', cy: 'Trwy asiantaeth' },
    also: ['agency', 'introductory agency', 'agency worker'],
  },
};
const EMPLOYMENT_CODES = EMPLOYMENTS.map((word) => ({ code: word, ...EMPLOYMENT_WORDS[word] }));

/** What an assistant gives where the file does not say. */
const USUAL: readonly Support[] = ['home-support', 'getting-out'];
/** £150: more is the price of a day or a week. */
const MOST_AN_HOUR = { max: 15_000 };
/** A day has 24 hours. */
const A_DAY = { max: 1_440 };

const spareOn = (
  en: string,
  cy: string,
  short: string,
  examples: readonly [string, string],
): Column<number | null | undefined> =>
  optional(
    duration(
      {
        title: { en: `Hours free on ${en}`, cy: `Oriau rhydd ${cy}` },
        help: {
          en: 'Hours in which they could support somebody else; empty when not asked.',
          cy: 'Oriau y gallent gefnogi rhywun arall; gwag os na ofynnwyd.',
        },
        also: [en, short, `spare ${short}`, `free ${short}`, `spare ${en}`, `${en} spare`],
        examples,
      },
      A_DAY,
    ),
  );

type Spare = readonly (number | null | undefined)[];

/** Seven days of minutes: undefined without the columns, null when every cell is empty. */
function sparesOf(days: Spare): number[] | null | undefined {
  if (days.every((day) => day === undefined)) return undefined;
  return days.every((day) => day == null) ? null : days.map((day) => day ?? 0);
}

interface Free {
  readonly monday: number | null | undefined;
  readonly tuesday: number | null | undefined;
  readonly wednesday: number | null | undefined;
  readonly thursday: number | null | undefined;
  readonly friday: number | null | undefined;
  readonly saturday: number | null | undefined;
  readonly sunday: number | null | undefined;
  readonly spare: number | null | undefined;
}

const daysOf = (row: Free): number[] | null | undefined =>
  sparesOf([
    row.monday,
    row.tuesday,
    row.wednesday,
    row.thursday,
    row.friday,
    row.saturday,
    row.sunday,
  ]);

/** Free minutes a week: as given, else the days together. */
function spareOf(row: Free): number | null | undefined {
  if (row.spare != null) return row.spare;
  const days = daysOf(row);
  if (days) return days.reduce((sum, day) => sum + day, 0);
  return days === null ? null : row.spare;
}

export const personalAssistants = defineKind({
  id: 'personal-assistants',
  subject: 'market',
  title: { en: 'Personal assistants', cy: 'Cynorthwywyr personol' },
  about: {
    en: 'One row for each assistant: employed or self-employed, roughly where, hours, hours still free, price.',
    cy: 'Un rhes ar gyfer pob cynorthwyydd: cyflogedig neu hunangyflogedig, ble yn fras, oriau, oriau rhydd, pris.',
  },
  cadenceDays: 92,
  isAboutPeople: true,
  alsoFor: [],
  columns: {
    reference: text({
      title: { en: 'Assistant reference', cy: 'Cyfeirnod cynorthwyydd' },
      help: {
        en: 'The register’s own reference, never a name.',
        cy: 'Cyfeirnod y gofrestr ei hun, byth enw.',
      },
      also: ['pa ref', 'pa id', 'pa reference', 'assistant id', 'ref', 'register number'],
      examples: ['PA-118', 'PA-131'],
    }),
    employment: code(EMPLOYMENT_CODES, {
      title: { en: 'Employed or self-employed', cy: 'Cyflogedig neu hunangyflogedig' },
      help: { en: 'How they work.', cy: 'Sut maent yn gweithio.' },
      also: ['employment', 'employment status', 'status', 'employed by', 'type'],
      examples: ['Employed', 'Self-employed'],
    }),
    employer: optional(
      named('person', {
        title: { en: 'Employer', cy: 'Cyflogwr' },
        help: {
          en: 'Reference of the person who employs them; never a name. One who is not in the atlas is left out.',
          cy: 'Cyfeirnod y person sy’n eu cyflogi; byth enw. Gadewir allan un nad yw yn yr atlas.',
        },
        also: ['employer ref', 'employer id', 'employed by person', 'individual employer'],
        examples: ['P-1042', ''],
      }),
    ),
    place: placeOrSector({
      title: { en: 'Postcode sector or small area', cy: 'Sector cod post neu ardal fach' },
      help: {
        en: 'Where they start from. Only the small area is kept.',
        cy: 'O ble maent yn cychwyn. Dim ond yr ardal fach a gedwir.',
      },
      also: ['postcode', 'postcode sector', 'area', 'area code', 'lsoa', 'small area'],
      examples: ['TA1 1', 'E01029134'],
    }),
    hours: optional(
      duration({
        title: { en: 'Hours a week', cy: 'Oriau’r wythnos' },
        help: { en: 'Hours they work now.', cy: 'Oriau y maent yn eu gweithio nawr.' },
        also: ['hours', 'weekly hours', 'hours worked', 'contracted hours'],
        examples: ['16', '22.5'],
      }),
    ),
    spare: optional(
      duration({
        title: { en: 'Hours free a week', cy: 'Oriau rhydd yr wythnos' },
        help: {
          en: 'Hours they still want. Without it, the days together.',
          cy: 'Oriau y maent eu heisiau o hyd. Hebddo, y dyddiau gyda’i gilydd.',
        },
        also: ['spare hours', 'hours available', 'free hours', 'hours wanted', 'availability'],
        examples: ['', '6'],
      }),
    ),
    monday: spareOn('Monday', 'dydd Llun', 'mon', ['', '2']),
    tuesday: spareOn('Tuesday', 'dydd Mawrth', 'tue', ['', '']),
    wednesday: spareOn('Wednesday', 'dydd Mercher', 'wed', ['', '4']),
    thursday: spareOn('Thursday', 'dydd Iau', 'thu', ['', '']),
    friday: spareOn('Friday', 'dydd Gwener', 'fri', ['', '']),
    saturday: spareOn('Saturday', 'dydd Sadwrn', 'sat', ['', '']),
    sunday: spareOn('Sunday', 'dydd Sul', 'sun', ['', '']),
    price: optional(
      money(
        'hour',
        {
          title: { en: 'Price an hour', cy: 'Pris yr awr' },
          help: {
            en: 'Pay of an employed assistant without on-costs, or what a self-employed one charges.',
            cy: 'Cyflog cynorthwyydd cyflogedig heb argostau, neu’r hyn y mae un hunangyflogedig yn ei godi.',
          },
          also: ['price', 'rate', 'hourly rate', 'pay rate', 'charge per hour', 'wage'],
          examples: ['£12.85', '£22.00'],
        },
        MOST_AN_HOUR,
      ),
    ),
    supports: optional(
      codes(SUPPORT_CODES, {
        title: { en: 'What they give', cy: 'Beth maent yn ei roi' },
        help: {
          en: 'One or more. Empty means home support and getting out.',
          cy: 'Un neu fwy. Mae gwag yn golygu cymorth yn y cartref a mynd allan.',
        },
        also: ['support', 'supports', 'services', 'what'],
        examples: ['Home support', 'Home support, Getting out'],
      }),
    ),
    needs: optional(
      codes(NEED_CODES, {
        title: { en: 'Needs', cy: 'Anghenion' },
        help: { en: 'Whom they support. Empty means everybody.', cy: 'Pwy maent yn eu cefnogi.' },
        also: ['need', 'client group', 'client groups', 'experience'],
        examples: ['Learning disability', ''],
      }),
    ),
    from: date({
      title: { en: 'On the register from', cy: 'Ar y gofrestr o' },
      help: { en: 'First day.', cy: 'Diwrnod cyntaf.' },
      also: ['from', 'start date', 'registered', 'date registered', 'start'],
      examples: ['2024-02-05', '11/05/2026'],
    }),
    to: optional(
      date({
        title: { en: 'Left on', cy: 'Gadawodd ar' },
        help: { en: 'Last day; empty while they work.', cy: 'Diwrnod olaf; gwag tra byddant.' },
        also: ['to', 'end date', 'left', 'date left', 'end'],
        examples: ['', ''],
      }),
    ),
    verified: optional(
      date({
        title: { en: 'Last checked', cy: 'Gwiriwyd ddiwethaf' },
        help: { en: 'When they were last asked.', cy: 'Pryd y gofynnwyd iddynt ddiwethaf.' },
        also: ['last contact', 'verified', 'updated', 'last updated'],
        examples: ['2026-09-30', '2026-10-12'],
      }),
    ),
    name: personal('name', {
      title: { en: 'Name', cy: 'Enw' },
      help: { en: 'Dropped when read.', cy: 'Gollyngir wrth ddarllen.' },
      also: ['pa name', 'assistant name', 'first name', 'last name', 'surname', 'full name'],
      examples: ['', ''],
    }),
  },
  together: [
    ['spare', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  ],
  rowChecks: [
    DAYS_IN_ORDER,
    {
      code: 'self-employed-with-employer',
      severity: 'refused',
      column: 'employer',
      says: {
        en: 'A self-employed assistant has no employer.',
        cy: 'Nid oes gan gynorthwyydd hunangyflogedig gyflogwr.',
      },
      remedy: {
        en: 'Correct how they work, or take the employer out.',
        cy: 'Cywirwch sut maent yn gweithio, neu tynnwch y cyflogwr.',
      },
      fails: ({ employment, employer }) => employment === 'self-employed' && employer != null,
    },
    {
      code: 'employer-unknown',
      severity: 'flagged',
      column: 'employer',
      says: {
        en: 'The employer is not among the people of the atlas, so the assistant is stored without one.',
        cy: 'Nid yw’r cyflogwr ymhlith pobl yr atlas, felly cedwir y cynorthwyydd heb un.',
      },
      remedy: {
        en: 'Import people and budgets first if the link is wanted.',
        cy: 'Mewnforiwch bobl a chyllidebau yn gyntaf os oes angen y cyswllt.',
      },
      fails: ({ employer }) => employer?.isNew === true,
    },
    {
      code: 'days-and-week-differ',
      severity: 'flagged',
      column: 'spare',
      says: {
        en: 'The free hours of the days are not the free hours of the week.',
        cy: 'Nid yw oriau rhydd y dyddiau yr un ag oriau rhydd yr wythnos.',
      },
      remedy: { en: 'Correct one of the two.', cy: 'Cywirwch un o’r ddau.' },
      fails: (row) => {
        const days = daysOf(row);
        return row.spare != null && days != null && days.reduce((a, b) => a + b, 0) !== row.spare;
      },
    },
  ],
  setChecks: [],
  store: (row) => ({
    personalAssistant: [
      {
        id: row.reference,
        employment: row.employment,
        employerId: row.employer?.isNew === true ? null : row.employer && row.employer.id,
        areaCode: row.place,
        minutesPerWeek: row.hours,
        spareMinutesPerWeek: spareOf(row),
        spareByWeekday: daysOf(row),
        pricePence: row.price,
        supports: row.supports === undefined ? undefined : [...(row.supports ?? USUAL)],
        needs: row.needs === undefined ? undefined : [...(row.needs ?? NEEDS)],
        validFrom: row.from,
        validTo: row.to,
        lastVerified: row.verified,
      },
    ],
  }),
  defaults: () => ({ personalAssistant: [{ supports: [...USUAL], needs: [...NEEDS] }] }),
  covers: ({ verified }) => (verified == null ? null : [verified, verified]),
});
