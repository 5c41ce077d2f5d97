// The tracker of a micro-enterprise support officer: who is where between a first enquiry and trading, what each gives
// now, and which checks lapse when. Rows of the same enterprise with other stages are its history.

import type { EnterpriseCheck, Stage } from '#lib/domain/growth/records.ts';
import {
  address,
  codes,
  code,
  date,
  duration,
  month,
  optional,
  personal,
  place,
  reference,
  text,
  whole,
} from './columns.ts';
import { SUPPORT_CODES } from './code-lists.ts';
import { defineKind, type CodeWord } from './kind.ts';
import { lastDayOf } from './months.ts';

const STAGE_CODES: readonly (CodeWord & { readonly code: Stage })[] = [
  {
    code: 'enquiry',
    title: { en: 'Enquiry', cy: 'Ymholiad' },
    also: ['enquirer', 'interested', 'first contact', 'lead'],
  },
  {
    code: 'application',
    title: { en: 'Application', cy: 'Cais' },
    also: ['applied', 'applicant', 'signed up'],
  },
  {
    code: 'training',
    title: { en: 'Training', cy: 'Hyfforddiant' },
    also: ['in training', 'on programme', 'course'],
  },
  {
    code: 'checks',
    title: { en: 'Checks', cy: 'Gwiriadau' },
    also: ['dbs', 'due diligence', 'awaiting dbs', 'awaiting checks'],
  },
  {
    code: 'trading',
    title: { en: 'Trading', cy: 'Yn masnachu' },
    also: ['live', 'active', 'operating', 'up and running', 'on directory', 'approved'],
  },
  { code: 'paused', title: { en: 'Paused', cy: 'Wedi oedi' }, also: ['on hold', 'full', 'break'] },
  {
    code: 'grown',
    title: { en: 'Grown beyond micro', cy: 'Wedi tyfu’n fwy na micro' },
    also: ['grown', 'outgrown', 'no longer micro', 'registered with cqc'],
  },
  {
    code: 'stopped',
    title: { en: 'Stopped', cy: 'Wedi stopio' },
    also: ['ceased', 'closed', 'ceased trading', 'withdrawn', 'inactive'],
  },
  {
    code: 'left-register',
    title: { en: 'Left the register', cy: 'Wedi gadael y gofrestr' },
    also: ['left register', 'lost contact', 'no contact', 'removed from directory'],
  },
];

/** More people in one enterprise than this is not micro any more, and more likely a slip. */
const MOST_WORKERS = 250;
const MOST_PEOPLE = 1_000;
/** 10,000 hours a week, in minutes. */
const MOST_MINUTES = 600_000;

const checkDate = (en: string, cy: string, also: readonly string[], example: string) =>
  optional(
    date({
      title: { en, cy },
      help: {
        en: 'The day on which it lapses or must be done again.',
        cy: 'Y diwrnod y daw i ben neu y mae’n rhaid ei wneud eto.',
      },
      also,
      examples: [example, ''],
    }),
  );

interface CheckDates {
  readonly reference: string;
  readonly dbs: string | null | undefined;
  readonly insurance: string | null | undefined;
  readonly training: string | null | undefined;
  readonly standards: string | null | undefined;
}

const CHECKS: readonly EnterpriseCheck['kind'][] = ['dbs', 'insurance', 'training', 'standards'];

const checksOf = (row: CheckDates) =>
  CHECKS.flatMap((kind) => {
    const due = row[kind];
    return due == null
      ? []
      : [{ id: `${row.reference}:${kind}`, enterpriseId: row.reference, kind, due }];
  });

interface Return {
  readonly month: string | null | undefined;
  readonly people: number | null | undefined;
  readonly directPayment: number | null | undefined;
  readonly hours: number | null | undefined;
}

/** A month's return, only when all of it is there: a figure that is missing is not zero. */
function returnOf({ month: of, people, directPayment, hours }: Return) {
  return of == null || people == null || directPayment == null || hours == null
    ? null
    : { month: of, people, directPaymentPeople: directPayment, minutesPerWeek: hours };
}

export const microEnterprises = defineKind({
  id: 'micro-enterprises',
  subject: 'growth',
  title: { en: 'Micro-enterprise tracker', cy: 'Traciwr micro-fentrau' },
  about: {
    en: 'One row for each enterprise and stage: where it stands since when, what it gives, which checks lapse when.',
    cy: 'Un rhes ar gyfer pob menter a cham: ble mae’n sefyll ers pryd, beth mae’n ei roi, pa wiriadau sy’n dod i ben pryd.',
  },
  cadenceDays: 31,
  isAboutPeople: false,
  alsoFor: ['support-officer'],
  columns: {
    reference: address({
      title: { en: 'Enterprise reference', cy: 'Cyfeirnod y fenter' },
      help: {
        en: 'Your own reference. The same reference again is the same enterprise.',
        cy: 'Eich cyfeirnod chi. Yr un cyfeirnod eto yw’r un fenter.',
      },
      also: ['reference', 'ref', 'enterprise ref', 'enterprise id', 'id', 'me ref'],
      examples: ['ME-203', 'ME-211'],
    }),
    name: text({
      title: { en: 'Enterprise name', cy: 'Enw’r fenter' },
      help: { en: 'The name it trades under.', cy: 'Yr enw y mae’n masnachu odano.' },
      also: ['name', 'trading name', 'business name', 'enterprise'],
      examples: ['Helping Hands Wick', 'Out and About'],
    }),
    lead: personal('name', {
      title: { en: 'Who runs it', cy: 'Pwy sy’n ei rhedeg' },
      help: { en: 'Dropped when read.', cy: 'Gollyngir wrth ddarllen.' },
      also: ['lead', 'owner', 'contact', 'lead person', 'contact name', 'proprietor'],
      examples: ['', ''],
    }),
    place: place({
      title: { en: 'Postcode or small area', cy: 'Cod post neu ardal fach' },
      help: {
        en: 'Where it is run from. Only the small area is kept.',
        cy: 'O ble y caiff ei rhedeg. Dim ond yr ardal fach a gedwir.',
      },
      also: ['postcode', 'post code', 'lsoa', 'lsoa code', 'small area', 'area code', 'area'],
      examples: ['TA1 1AA', 'E01029134'],
    }),
    offers: optional(
      codes(SUPPORT_CODES, {
        title: { en: 'What it gives', cy: 'Beth mae’n ei roi' },
        help: { en: 'One or more, separated by commas.', cy: 'Un neu fwy, gydag atalnodau.' },
        also: ['what', 'offers', 'support', 'services', 'services offered', 'type of support'],
        examples: ['Home support, Getting out', 'Day support'],
      }),
    ),
    stage: code(STAGE_CODES, {
      title: { en: 'Stage', cy: 'Cam' },
      help: {
        en: 'Where it stands. "Left the register" is for one that nobody has heard of.',
        cy: 'Ble mae’n sefyll. "Wedi gadael y gofrestr" os na chlywodd neb ganddi.',
      },
      also: ['status', 'current stage', 'current status', 'pipeline stage'],
      examples: ['Trading', 'Training'],
    }),
    since: date({
      title: { en: 'In this stage since', cy: 'Yn y cam hwn ers' },
      help: { en: 'First day of the stage.', cy: 'Diwrnod cyntaf y cam.' },
      also: ['stage date', 'since', 'start date', 'date of stage', 'status date', 'date'],
      examples: ['2026-03-02', '14/09/2026'],
    }),
    onRegister: optional(
      date({
        title: { en: 'On the register since', cy: 'Ar y gofrestr ers' },
        help: {
          en: 'When the council began to follow it. A new one without this day counts from the import: those that stopped earlier are in nobody’s file.',
          cy: 'Pryd y dechreuodd y cyngor ei dilyn. Mae un newydd heb y diwrnod hwn yn cyfrif o’r mewnforio.',
        },
        also: ['register date', 'on register from', 'first recorded', 'date added'],
        examples: ['2025-11-03', ''],
      }),
    ),
    workers: optional(
      whole(
        {
          title: { en: 'Workers', cy: 'Gweithwyr' },
          help: {
            en: 'People who work in it, with its owner. A new one without it counts its owner alone.',
            cy: 'Pobl sy’n gweithio ynddi, gyda’i pherchennog.',
          },
          also: ['number of workers', 'staff', 'people working', 'headcount'],
          examples: ['2', '1'],
        },
        { min: 1, max: MOST_WORKERS },
      ),
    ),
    service: optional(
      reference('service', {
        title: { en: 'Service it became', cy: 'Y gwasanaeth y daeth yn' },
        help: {
          en: 'Reference or name of its service in the atlas, once it trades.',
          cy: 'Cyfeirnod neu enw ei gwasanaeth yn yr atlas, unwaith y bydd yn masnachu.',
        },
        also: ['service', 'service ref', 'service reference', 'service id'],
        examples: ['', ''],
      }),
    ),
    month: optional(
      month({
        title: { en: 'Month of the figures', cy: 'Mis y ffigurau' },
        help: {
          en: 'The month that people and hours speak of.',
          cy: 'Y mis y mae’r bobl a’r oriau’n sôn amdano.',
        },
        also: ['month', 'return month', 'period', 'month of return'],
        examples: ['2026-10', ''],
      }),
    ),
    people: optional(
      whole(
        {
          title: { en: 'People a week', cy: 'Pobl yr wythnos' },
          help: { en: 'People supported in a week.', cy: 'Pobl a gefnogir mewn wythnos.' },
          also: ['people', 'people supported', 'clients', 'people per week', 'number of clients'],
          examples: ['7', ''],
        },
        { max: MOST_PEOPLE },
      ),
    ),
    directPayment: optional(
      whole(
        {
          title: { en: 'Of them with a direct payment', cy: 'Ohonynt â thaliad uniongyrchol' },
          help: {
            en: 'How many of them pay with a direct payment.',
            cy: 'Faint ohonynt sy’n talu â thaliad uniongyrchol.',
          },
          also: ['direct payment people', 'of which dp', 'dp clients', 'dp', 'dp people'],
          examples: ['3', ''],
        },
        { max: MOST_PEOPLE },
      ),
    ),
    hours: optional(
      duration(
        {
          title: { en: 'Hours a week', cy: 'Oriau’r wythnos' },
          help: { en: 'Hours of support it gives now.', cy: 'Oriau o gymorth a roddir nawr.' },
          also: ['hours', 'hours per week', 'hours now', 'weekly hours', 'hours week now'],
          examples: ['32.5', ''],
        },
        { max: MOST_MINUTES },
      ),
    ),
    dbs: checkDate(
      'DBS due',
      'DBS yn ddyledus',
      ['dbs', 'dbs date', 'dbs renewal', 'dbs expiry'],
      '2027-02-01',
    ),
    insurance: checkDate(
      'Insurance due',
      'Yswiriant yn ddyledus',
      ['insurance', 'insurance expiry', 'insurance renewal'],
      '01/04/2027',
    ),
    training: checkDate(
      'Training due',
      'Hyfforddiant yn ddyledus',
      ['training expiry', 'training renewal', 'refresher due'],
      '2027-03-31',
    ),
    standards: checkDate(
      'Standards review due',
      'Adolygiad safonau yn ddyledus',
      ['standards', 'standards review', 'quality review due', 'standards due'],
      '2027-03-31',
    ),
    note: optional(
      text({
        title: { en: 'Note on the stage', cy: 'Nodyn ar y cam' },
        help: { en: 'No names.', cy: 'Dim enwau.' },
        also: ['note', 'notes', 'comment', 'comments'],
        examples: ['', 'Second course'],
      }),
    ),
  },
  rowChecks: [
    {
      code: 'enterprise-outside',
      severity: 'refused',
      column: 'place',
      says: {
        en: 'The enterprise is run from outside the council.',
        cy: 'Rhedir y fenter o’r tu allan i’r cyngor.',
      },
      remedy: {
        en: 'Give the small area in the council that it serves.',
        cy: 'Rhowch yr ardal fach yn y cyngor y mae’n ei gwasanaethu.',
      },
      fails: ({ place: at }) => at === null,
    },
    {
      code: 'more-direct-payment-than-people',
      severity: 'refused',
      column: 'directPayment',
      says: {
        en: 'More people pay with a direct payment than are supported.',
        cy: 'Mae mwy o bobl yn talu â thaliad uniongyrchol nag a gefnogir.',
      },
      remedy: {
        en: 'Correct one of the two; they may have changed places.',
        cy: 'Cywirwch un o’r ddau; gallent fod wedi newid lle.',
      },
      fails: ({ people, directPayment }) =>
        people != null && directPayment != null && directPayment > people,
    },
    {
      code: 'figures-incomplete',
      severity: 'flagged',
      column: 'month',
      says: {
        en: 'People, direct payments, hours or their month are missing, so these figures are not stored.',
        cy: 'Mae pobl, taliadau uniongyrchol, oriau neu eu mis ar goll, felly ni chedwir y ffigurau hyn.',
      },
      remedy: {
        en: 'Give all four; write 0 where it is none.',
        cy: 'Rhowch y pedwar; ysgrifennwch 0 lle nad oes dim.',
      },
      fails: (row) =>
        returnOf(row) === null &&
        (row.people != null || row.directPayment != null || row.hours != null),
    },
  ],
  setChecks: [],
  store: (row) => {
    const enterpriseId = row.reference;
    const figures = returnOf(row);
    const checks = checksOf(row);
    return {
      enterprise: [
        {
          id: enterpriseId,
          name: row.name,
          areaCode: row.place ?? undefined,
          offers: row.offers == null ? undefined : [...row.offers],
          workers: row.workers ?? undefined,
          serviceId: row.service,
          onRegisterFrom: row.onRegister ?? undefined,
        },
      ],
      enterpriseEvent: [
        {
          id: `${enterpriseId}:${row.stage}:${row.since}`,
          enterpriseId,
          date: row.since,
          stage: row.stage,
          note: row.note,
        },
      ],
      ...(figures ? { enterpriseMonth: [{ enterpriseId, ...figures }] } : {}),
      ...(checks.length > 0 ? { enterpriseCheck: checks } : {}),
    };
  },
  defaults: (row, { today }) => ({
    enterprise: [
      {
        offers: [],
        workers: 1,
        servesAreaCodes: row.place === null ? [] : [row.place],
        onRegisterFrom: today,
      },
    ],
  }),
  covers: ({ since, month: of }) =>
    of != null && lastDayOf(of) > since ? [since, lastDayOf(of)] : [since, since],
});
