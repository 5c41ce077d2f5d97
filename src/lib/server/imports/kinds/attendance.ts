// Who attended which service from when to when, on which days, and how each person came and left. The reason of an exit
// is never guessed: what is blank stays blank.

import type {
  EntrySource,
  ExitReason,
  ExitRecord,
  TriggerKind,
} from '#lib/domain/viability/records.ts';
import { code, date, money, optional, reference, text, weekdays } from './columns.ts';
import { MECHANISM_CODES } from './code-lists.ts';
import { DAYS_IN_ORDER } from './days-in-order.ts';
import { defineKind, type CodeWord } from './kind.ts';
import type { StoredRows } from '../../repositories/import-tables.ts';
import { PERSON_CHECK, PERSON_COLUMNS, PERSON_DEFAULTS, storePerson } from './person-columns.ts';

type Words<W extends string> = readonly (CodeWord & { readonly code: W })[];

const ENTRY_CODES: Words<EntrySource> = [
  {
    code: 'council-referral',
    title: { en: 'Council referral', cy: 'Atgyfeiriad gan y cyngor' },
    also: ['referral', 'referred', 'social work referral'],
  },
  {
    code: 'own-choice',
    title: { en: 'Own choice', cy: 'Dewis ei hun' },
    also: ['self referral', 'self'],
  },
  {
    code: 'transfer-after-closure',
    title: { en: 'Transfer after a closure', cy: 'Trosglwyddo ar ôl cau' },
    also: ['transfer', 'moved from closed service'],
  },
  {
    code: 'already-there',
    title: { en: 'Already there', cy: 'Yno eisoes' },
    also: ['existing', 'before records began'],
  },
];

const REASON_CODES: Words<ExitReason> = [
  {
    code: 'chose-other-support',
    title: { en: 'Chose other support', cy: 'Dewisodd gymorth arall' },
  },
  {
    code: 'moved-to-direct-payment',
    title: { en: 'Moved to a direct payment', cy: 'Symudodd i daliad uniongyrchol' },
    also: ['took a direct payment', 'direct payment'],
  },
  {
    code: 'charge-too-high',
    title: { en: 'Charge too high', cy: 'Tâl rhy uchel' },
    also: ['cost', 'could not afford', 'charge increase'],
  },
  {
    code: 'transport-ended',
    title: { en: 'Transport ended', cy: 'Daeth cludiant i ben' },
    also: ['transport'],
  },
  {
    code: 'review-reduced',
    title: { en: 'Reduced at review', cy: 'Lleihawyd mewn adolygiad' },
    also: ['review', 'reassessed', 'package reduced'],
  },
  {
    code: 'hours-cut',
    title: { en: 'Hours cut', cy: 'Torrwyd oriau' },
    also: ['sessions cut', 'cut'],
  },
  {
    code: 'moved-away',
    title: { en: 'Moved away', cy: 'Symudodd i ffwrdd' },
    also: ['left area', 'moved'],
  },
  {
    code: 'moved-to-care-home',
    title: { en: 'Moved to a care home', cy: 'Symudodd i gartref gofal' },
    also: ['care home', 'residential'],
  },
  {
    code: 'health',
    title: { en: 'Health', cy: 'Iechyd' },
    also: ['ill health', 'hospital', 'unwell'],
  },
  { code: 'died', title: { en: 'Died', cy: 'Bu farw' }, also: ['deceased', 'death', 'RIP'] },
];

const INITIATOR_CODES: Words<NonNullable<ExitRecord['initiator']>> = [
  {
    code: 'person',
    title: { en: 'The person', cy: 'Y person' },
    also: ['client', 'service user', 'family'],
  },
  { code: 'council', title: { en: 'The council', cy: 'Y cyngor' }, also: ['LA', 'social worker'] },
  {
    code: 'provider',
    title: { en: 'The provider', cy: 'Y darparwr' },
    also: ['service', 'centre'],
  },
  { code: 'natural', title: { en: 'Nobody', cy: 'Neb' }, also: ['natural', 'n/a', 'none'] },
];

const TRIGGER_CODES: Words<TriggerKind> = [
  {
    code: 'charge-rise',
    title: { en: 'Rise of charges', cy: 'Codi taliadau' },
    also: ['fee increase'],
  },
  {
    code: 'access-restriction',
    title: { en: 'Access restricted', cy: 'Cyfyngu mynediad' },
    also: ['eligibility change', 'referrals stopped'],
  },
  { code: 'transport-cut', title: { en: 'Transport cut', cy: 'Torri cludiant' } },
  { code: 'review-reduction', title: { en: 'Reduction at review', cy: 'Lleihau mewn adolygiad' } },
  { code: 'hours-cut', title: { en: 'Hours cut', cy: 'Torri oriau' } },
];

/** £2,000 a day: more is a weekly or monthly amount in the wrong column. */
const MOST_PRICE = { max: 200_000 };

const DEFAULTS: StoredRows = { ...PERSON_DEFAULTS, attendanceSpell: [{ entry: 'already-there' }] };

export const attendance = defineKind({
  id: 'attendance',
  subject: 'viability',
  title: { en: 'Attendance, entries and exits', cy: 'Presenoldeb, mynediadau ac ymadawiadau' },
  about: {
    en: 'One row for each person’s time at a service: from when, on which days, how they came and why they left.',
    cy: 'Un rhes ar gyfer cyfnod pob person mewn gwasanaeth: o bryd, ar ba ddiwrnodau, sut y daeth a pham y gadawodd.',
  },
  cadenceDays: 31,
  isAboutPeople: true,
  alsoFor: [],
  columns: {
    reference: optional(
      text({
        title: { en: 'Row reference', cy: 'Cyfeirnod rhes' },
        help: {
          en: 'Reference of this stay, if the system has one. Otherwise service, person and first day name it.',
          cy: 'Cyfeirnod y cyfnod hwn, os oes un gan y system. Fel arall y gwasanaeth, y person a’r diwrnod cyntaf sy’n ei enwi.',
        },
        also: ['attendance id', 'spell id', 'placement id', 'agreement id', 'event reference'],
        examples: ['A-20391', 'A-20455'],
      }),
    ),
    service: reference('service', {
      title: { en: 'Service', cy: 'Gwasanaeth' },
      help: {
        en: 'Reference or name of a service that is in the atlas already.',
        cy: 'Cyfeirnod neu enw gwasanaeth sydd yn yr atlas eisoes.',
      },
      also: ['service name', 'service ref', 'centre', 'day centre', 'day service'],
      examples: ['DC-014', 'DC-014'],
    }),
    ...PERSON_COLUMNS,
    from: date({
      title: { en: 'From', cy: 'O' },
      help: { en: 'First day.', cy: 'Diwrnod cyntaf.' },
      also: [
        'start date',
        'start',
        'from date',
        'date from',
        'joined',
        'agreement start',
        'first day',
      ],
      examples: ['2024-04-08', '12/09/2023'],
    }),
    to: optional(
      date({
        title: { en: 'To', cy: 'Hyd' },
        help: {
          en: 'Last day; empty while the person attends.',
          cy: 'Diwrnod olaf; gwag tra bo’r person yn mynychu.',
        },
        also: ['end date', 'end', 'to date', 'date to', 'left', 'agreement end', 'last day'],
        examples: ['', '31/03/2026'],
      }),
    ),
    weekdays: weekdays({
      title: { en: 'Days of the week', cy: 'Diwrnodau’r wythnos' },
      help: {
        en: 'The days booked, such as "Mon, Wed" or "Monday to Friday".',
        cy: 'Y diwrnodau a archebwyd, megis "Llun, Mercher".',
      },
      also: [
        'weekday',
        'weekdays',
        'days',
        'days attended',
        'pattern',
        'attendance days',
        'sessions',
      ],
      examples: ['Mon, Wed', 'Tuesday'],
    }),
    price: money(
      'session',
      {
        title: { en: 'Price a day', cy: 'Pris y dydd' },
        help: {
          en: 'What one day costs whoever pays.',
          cy: 'Beth mae un diwrnod yn ei gostio i bwy bynnag sy’n talu.',
        },
        also: [
          'price',
          'fee',
          'rate',
          'daily rate',
          'session price',
          'unit cost',
          'cost per session',
          'price per day',
        ],
        examples: ['£52.50', '48'],
      },
      MOST_PRICE,
    ),
    mechanism: code(MECHANISM_CODES, {
      title: { en: 'How it is paid', cy: 'Sut y telir' },
      help: { en: 'The delivery mechanism of the money.', cy: 'Dull cyflenwi’r arian.' },
      also: ['mechanism', 'delivery mechanism', 'funding', 'funder', 'paid by'],
      examples: ['Council-managed personal budget', 'Direct payment'],
    }),
    entry: optional(
      code(ENTRY_CODES, {
        title: { en: 'How they came', cy: 'Sut y daethant' },
        help: {
          en: 'Referral, own choice, transfer, or already there.',
          cy: 'Atgyfeiriad, dewis, trosglwyddiad, neu yno eisoes.',
        },
        also: ['entry', 'entry source', 'source', 'referral source', 'entry reason', 'route'],
        examples: ['Council referral', 'Already there'],
      }),
    ),
    exitReason: optional(
      code(REASON_CODES, {
        title: { en: 'Why they left', cy: 'Pam y gadawsant' },
        help: {
          en: 'As recorded; leave empty where nobody knows.',
          cy: 'Fel y cofnodwyd; gadewch yn wag lle nad oes neb yn gwybod.',
        },
        also: ['exit reason', 'reason for leaving', 'end reason', 'leaving reason', 'reason'],
        examples: ['', 'Charge too high'],
      }),
    ),
    initiator: optional(
      code(INITIATOR_CODES, {
        title: { en: 'Who ended it', cy: 'Pwy ddaeth ag ef i ben' },
        help: {
          en: 'The person, the council, the provider, or nobody.',
          cy: 'Y person, y cyngor, y darparwr, neu neb.',
        },
        also: ['initiator', 'ended by', 'exit initiator', 'initiated by'],
        examples: ['', 'The person'],
      }),
    ),
    trigger: optional(
      code(TRIGGER_CODES, {
        title: { en: 'What the council did before', cy: 'Beth wnaeth y cyngor cyn hynny' },
        help: {
          en: 'An act of the council that came before, if one is on record.',
          cy: 'Gweithred gan y cyngor cyn hynny, os cofnodwyd un.',
        },
        also: ['trigger', 'council act', 'preceding change'],
        examples: ['', 'Rise of charges'],
      }),
    ),
    triggerDate: optional(
      date({
        title: { en: 'When the council did it', cy: 'Pryd y gwnaeth y cyngor hynny' },
        help: { en: 'Day of that act.', cy: 'Diwrnod y weithred honno.' },
        also: ['trigger date', 'date of change'],
        examples: ['', '01/03/2026'],
      }),
    ),
    evidence: optional(
      text({
        title: { en: 'Evidence', cy: 'Tystiolaeth' },
        help: { en: 'Where it is recorded. No names.', cy: 'Ble mae wedi’i gofnodi. Dim enwau.' },
        also: ['source of reason', 'evidence reference', 'note'],
        examples: ['', 'Leavers’ form 2026-03'],
      }),
    ),
  },
  rowChecks: [
    PERSON_CHECK as never,
    DAYS_IN_ORDER,
    {
      code: 'no-weekday',
      severity: 'refused',
      column: 'weekdays',
      says: {
        en: 'The row names no day of the week.',
        cy: 'Nid yw’r rhes yn enwi diwrnod o’r wythnos.',
      },
      remedy: { en: 'Give at least one day.', cy: 'Rhowch o leiaf un diwrnod.' },
      fails: ({ weekdays: days }) => days.length === 0,
    },
    {
      code: 'exit-without-end',
      severity: 'refused',
      column: 'to',
      says: {
        en: 'The row says why the person left, but not when.',
        cy: 'Mae’r rhes yn dweud pam y gadawodd y person, ond nid pryd.',
      },
      remedy: {
        en: 'Give the last day, or take the reason out.',
        cy: 'Rhowch y diwrnod olaf, neu tynnwch y rheswm.',
      },
      fails: ({ to, exitReason }) => to === null && exitReason != null,
    },
    {
      code: 'trigger-without-date',
      severity: 'refused',
      column: 'triggerDate',
      says: { en: 'The council’s act has no day.', cy: 'Nid oes diwrnod i weithred y cyngor.' },
      remedy: {
        en: 'Give the day, or take the act out.',
        cy: 'Rhowch y diwrnod, neu tynnwch y weithred.',
      },
      fails: ({ trigger, triggerDate }) => trigger != null && triggerDate == null,
    },
  ],
  setChecks: [],
  store: (row) => {
    const { person, service, from, to, trigger, triggerDate } = row;
    const why = trigger && triggerDate ? { kind: trigger, date: triggerDate } : null;
    const exit = {
      reason: row.exitReason,
      initiator: row.initiator,
      trigger: trigger === undefined ? undefined : why,
      evidence: row.evidence,
    };
    return {
      ...storePerson(row),
      attendanceSpell: [
        {
          id: row.reference ?? `${service}:${person.id}:${from}`,
          serviceId: service,
          personId: person.id,
          from,
          to,
          weekdays: [...row.weekdays],
          pricePence: row.price,
          mechanism: row.mechanism,
          entry: row.entry ?? undefined,
          exit: to == null ? to : exit,
        },
      ],
    };
  },
  defaults: () => DEFAULTS,
  covers: ({ from, to }) => [from, to != null && to > from ? to : from],
});
