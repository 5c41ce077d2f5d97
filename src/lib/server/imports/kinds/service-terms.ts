// How day services run and are paid for: sessions, staff, reserves, block income to come. With a ledger and attendance,
// all that an outlook needs.

import { code, decimal, emptyIsZero, money, month, optional, reference, whole } from './columns.ts';
import { defineKind, type CodeWord, type Column, type ColumnWords } from './kind.ts';

const BASIS_CODES: readonly (CodeWord & { readonly code: 'booked' | 'attended' })[] = [
  {
    code: 'booked',
    title: { en: 'Places booked', cy: 'Lleoedd a archebwyd' },
    also: ['booked', 'registered'],
  },
  {
    code: 'attended',
    title: { en: 'Places attended', cy: 'Lleoedd a fynychwyd' },
    also: ['attended', 'actual'],
  },
];

/** £5 million a month: no day service has more. */
const MOST_PENCE = { max: 500_000_000 };
/** £200 an hour: more is a day's or a week's pay. */
const MOST_AN_HOUR = { max: 20_000 };
const MOST_PLACES = { min: 0.5, max: 500 };
const MOST_SESSIONS = { min: 0.5, max: 14 };
const MOST_HOURS = { max: 24 };
const MOST_STAFF = { max: 200 };
const MOST_RATIO = { min: 0.5, max: 100 };
const MOST_MONTHS = { max: 60 };
const MOST_SHARE = { min: -0.5, max: 0.5 };

const words = (
  en: string,
  cy: string,
  help: readonly [en: string, cy: string],
  examples: readonly [string, string],
  also: readonly string[] = [],
): ColumnWords => ({
  title: { en, cy },
  help: { en: help[0], cy: help[1] },
  also,
  examples,
});

const blockAmount = (en: string, cy: string, example: string): Column<number | null | undefined> =>
  optional(
    money(
      'month',
      words(
        en,
        cy,
        ['Income that does not depend on who attends.', 'Incwm nad yw’n dibynnu ar bwy sy’n dod.'],
        [example, ''],
      ),
      MOST_PENCE,
    ),
  );

const blockFrom = (en: string, cy: string, example: string): Column<string | null | undefined> =>
  optional(month(words(en, cy, ['The first month of it.', 'Y mis cyntaf ohono.'], [example, ''])));

export const serviceTerms = defineKind({
  id: 'terms',
  subject: 'viability',
  title: { en: 'Day-service terms', cy: 'Telerau gwasanaethau dydd' },
  about: {
    en: 'One row for each day service: sessions, staffing, reserves and block income to come.',
    cy: 'Un rhes ar gyfer pob gwasanaeth dydd: sesiynau, staffio, arian wrth gefn ac incwm bloc i ddod.',
  },
  cadenceDays: 366,
  isAboutPeople: false,
  alsoFor: [],
  columns: {
    service: reference(
      'service',
      words(
        'Service',
        'Gwasanaeth',
        [
          'Reference or name of a service that is in the atlas already.',
          'Cyfeirnod neu enw gwasanaeth sydd yn yr atlas eisoes.',
        ],
        ['DC-014', 'DC-015'],
        ['service name', 'service ref', 'centre', 'day centre'],
      ),
    ),
    sessions: decimal(
      words(
        'Sessions a week',
        'Sesiynau’r wythnos',
        ['Days it opens.', 'Diwrnodau ar agor.'],
        ['5', '3'],
      ),
      MOST_SESSIONS,
    ),
    places: decimal(
      words(
        'Places a session',
        'Lleoedd y sesiwn',
        ['Most people on one day.', 'Y mwyaf o bobl ar un diwrnod.'],
        ['24', '16'],
      ),
      MOST_PLACES,
    ),
    hours: decimal(
      words(
        'Hours a session',
        'Oriau’r sesiwn',
        ['Open to people.', 'Ar agor i bobl.'],
        ['6', '5'],
      ),
      MOST_HOURS,
    ),
    ratio: decimal(
      words(
        'People to one worker',
        'Pobl i bob gweithiwr',
        ['How many one worker may look after.', 'Faint y caiff un gweithiwr ofalu amdanynt.'],
        ['5', '4'],
        ['staff ratio', 'ratio'],
      ),
      MOST_RATIO,
    ),
    minStaff: whole(
      words(
        'Fewest staff',
        'Lleiaf o staff',
        ['Workers there, however few come.', 'Gweithwyr yno, waeth cyn lleied sy’n dod.'],
        ['2', '2'],
        ['minimum staff'],
      ),
      MOST_STAFF,
    ),
    paidHours: decimal(
      words(
        'Paid hours a session',
        'Oriau taledig y sesiwn',
        [
          'Of one worker, with setting up and clearing.',
          'Un gweithiwr, gan gynnwys paratoi a chlirio.',
        ],
        ['7', '6'],
      ),
      MOST_HOURS,
    ),
    staffCost: money(
      'hour',
      words(
        'Cost of a staff hour',
        'Cost awr o staff',
        ['Pay with on-costs.', 'Cyflog gydag argostau.'],
        ['£14.80', '15.20'],
      ),
      MOST_AN_HOUR,
    ),
    basis: code(
      BASIS_CODES,
      words(
        'What is charged for',
        'Am beth y codir tâl',
        ['Places booked, or only those attended.', 'Lleoedd a archebwyd, neu a fynychwyd yn unig.'],
        ['Places booked', 'Places attended'],
        ['charge basis'],
      ),
    ),
    reserves: money(
      null,
      words(
        'Reserves',
        'Arian wrth gefn',
        ['What it has now.', 'Beth sydd ganddo nawr.'],
        ['£40,000', '0'],
      ),
      MOST_PENCE,
    ),
    reserveFloor: emptyIsZero(
      money(
        null,
        words(
          'Reserves below which it closes',
          'Arian wrth gefn y mae’n cau odano',
          ['Empty means none.', 'Mae gwag yn golygu dim.'],
          ['0', '£5,000'],
        ),
        MOST_PENCE,
      ),
    ),
    deficitMonths: emptyIsZero(
      whole(
        words(
          'Losses in a row that close it',
          'Colledion yn olynol sy’n ei gau',
          ['Months; empty or 0 for no such rule.', 'Misoedd; gwag neu 0 os nad oes rheol.'],
          ['12', '0'],
        ),
        MOST_MONTHS,
      ),
    ),
    notice: whole(
      words(
        'Months of notice',
        'Misoedd o rybudd',
        ['From the decision to the last day.', 'O’r penderfyniad i’r diwrnod olaf.'],
        ['3', '6'],
      ),
      MOST_MONTHS,
    ),
    uplift: decimal(
      words(
        'Yearly rise of fees',
        'Codiad blynyddol ffioedd',
        ['A share: 0.03 is 3 %.', 'Cyfran: 0.03 yw 3 %.'],
        ['0.03', '0'],
      ),
      MOST_SHARE,
    ),
    inflation: decimal(
      words(
        'Yearly rise of costs',
        'Codiad blynyddol costau',
        ['A share: 0.03 is 3 %.', 'Cyfran: 0.03 yw 3 %.'],
        ['0.04', '0.04'],
      ),
      MOST_SHARE,
    ),
    blockFrom: blockFrom('Block income from', 'Incwm bloc o', '2026-04'),
    block: blockAmount('Block income a month', 'Incwm bloc y mis', '£12,000'),
    laterFrom: blockFrom('Other block income from', 'Incwm bloc arall o', '2027-04'),
    later: blockAmount('Other block income a month', 'Incwm bloc arall y mis', '£9,000'),
    lastFrom: blockFrom('Last block income from', 'Incwm bloc olaf o', ''),
    last: blockAmount('Last block income a month', 'Incwm bloc olaf y mis', ''),
    ends: optional(
      month(
        words(
          'Month the council ends it',
          'Y mis y mae’r cyngor yn ei orffen',
          ['Only when that is decided.', 'Dim ond pan benderfynwyd hynny.'],
          ['', '2027-03'],
        ),
      ),
    ),
  },
  together: [['blockFrom', 'block', 'laterFrom', 'later', 'lastFrom', 'last']],
  rowChecks: [
    {
      code: 'block-half-given',
      severity: 'refused',
      column: 'block',
      says: {
        en: 'A block income has a month without an amount, or an amount without a month.',
        cy: 'Mae gan incwm bloc fis heb swm, neu swm heb fis.',
      },
      remedy: { en: 'Give both, or neither.', cy: 'Rhowch y ddau, neu ddim un.' },
      fails: ({ blockFrom: from, block, laterFrom, later, lastFrom, last }) =>
        (from == null) !== (block == null) ||
        (laterFrom == null) !== (later == null) ||
        (lastFrom == null) !== (last == null),
    },
    {
      code: 'block-out-of-order',
      severity: 'refused',
      column: 'laterFrom',
      says: {
        en: 'The other block income begins before the first.',
        cy: 'Mae’r incwm bloc arall yn dechrau cyn y cyntaf.',
      },
      remedy: { en: 'Give the earlier one first.', cy: 'Rhowch y cynharaf yn gyntaf.' },
      fails: ({ blockFrom: from, laterFrom, lastFrom }) =>
        (laterFrom != null && (from == null || laterFrom <= from)) ||
        (lastFrom != null && (laterFrom == null || lastFrom <= laterFrom)),
    },
  ],
  setChecks: [],
  store: (row) => {
    const steps = [
      { fromMonth: row.blockFrom, monthlyPence: row.block },
      { fromMonth: row.laterFrom, monthlyPence: row.later },
      { fromMonth: row.lastFrom, monthlyPence: row.last },
    ].flatMap(({ fromMonth, monthlyPence }) =>
      fromMonth == null || monthlyPence == null ? [] : [{ fromMonth, monthlyPence }],
    );
    const hasBlock = [row.blockFrom, row.laterFrom, row.lastFrom].some(
      (from) => from !== undefined,
    );
    return {
      serviceTerms: [
        {
          serviceId: row.service,
          sessionsPerWeek: row.sessions,
          placesPerSession: row.places,
          hoursPerSession: row.hours,
          staffRatio: row.ratio,
          minStaff: row.minStaff,
          paidHoursPerSession: row.paidHours,
          staffCostPencePerHour: row.staffCost,
          chargeBasis: row.basis,
          reservesPence: row.reserves,
          reserveFloorPence: row.reserveFloor,
          deficitMonthsRule: row.deficitMonths,
          noticeMonths: row.notice,
          upliftAnnual: row.uplift,
          costInflationAnnual: row.inflation,
          blockSchedule: hasBlock ? steps : undefined,
          decommissionMonth: row.ends,
        },
      ],
    };
  },
  defaults: () => ({ serviceTerms: [{ blockSchedule: [] }] }),
  covers: () => null,
});
