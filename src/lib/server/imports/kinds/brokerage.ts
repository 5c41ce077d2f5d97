// The brokerage and hand-back log: packages of support that were asked for, who offered, whether they began, and
// packages that a provider gave back. A request that has not begun is need that nobody meets yet.

import { NEED_CODES, SUPPORT_CODES } from './code-lists.ts';
import { HAND_BACK_CODES, REFUSAL_CODES } from './brokerage-codes.ts';
import { code, date, duration, named, optional, place, text, weekdays, whole } from './columns.ts';
import { defineKind, type RowOf } from './kind.ts';
import { isTelling, TELLING } from './pseudonyms.ts';

/** More people in one hand-back than this is a whole market. */
const MOST_PEOPLE = { min: 1, max: 5_000 };
const MOST_OFFERS = { max: 500 };

const COLUMNS = {
  package: text(
    {
      title: { en: 'Package reference', cy: 'Cyfeirnod pecyn' },
      help: {
        en: 'The council’s own reference of the package. Never an NHS number or a name.',
        cy: 'Cyfeirnod y cyngor ei hun ar gyfer y pecyn. Byth rhif GIG nac enw.',
      },
      also: ['package ref', 'package id', 'request ref', 'brokerage ref', 'referral id', 'ref'],
      examples: ['BR-5501', 'BR-4873'],
    },
    60,
  ),
  need: optional(
    code(NEED_CODES, {
      title: { en: 'Main need', cy: 'Prif angen' },
      help: { en: 'Why support is needed.', cy: 'Pam mae angen cymorth.' },
      also: ['need', 'primary support reason', 'client group', 'need group'],
      examples: ['Memory and cognition', 'Physical support'],
    }),
  ),
  support: optional(
    code(SUPPORT_CODES, {
      title: { en: 'Kind of support', cy: 'Math o gymorth' },
      help: { en: 'What the hours are for.', cy: 'Ar gyfer beth mae’r oriau.' },
      also: ['support', 'service type', 'service', 'type of care', 'care type'],
      examples: ['Home support', 'Home support'],
    }),
  ),
  place: optional(
    place({
      title: { en: 'Postcode or small area', cy: 'Cod post neu ardal fach' },
      help: {
        en: 'Where it is needed. A postcode is only used to find the small area, then dropped.',
        cy: 'Ble mae ei angen. Dim ond i ganfod yr ardal fach y defnyddir cod post, yna caiff ei ollwng.',
      },
      also: ['postcode', 'lsoa', 'lsoa code', 'small area', 'area code', 'area'],
      examples: ['E01029134', 'TA1 1AA'],
    }),
  ),
  hours: optional(
    duration({
      title: { en: 'Hours a week', cy: 'Oriau’r wythnos' },
      help: { en: 'Hours asked for.', cy: 'Oriau y gofynnwyd amdanynt.' },
      also: ['hours', 'weekly hours', 'hours per week', 'hours requested', 'package hours'],
      examples: ['10.5', '7'],
    }),
  ),
  days: optional(
    weekdays({
      title: { en: 'Days of the week', cy: 'Diwrnodau’r wythnos' },
      help: {
        en: 'The days on which it is needed.',
        cy: 'Y diwrnodau y mae ei angen.',
      },
      also: ['days', 'weekdays', 'days required', 'pattern'],
      examples: ['Monday to Sunday', 'Mon, Wed, Fri'],
    }),
  ),
  requested: optional(
    date({
      title: { en: 'Requested on', cy: 'Gofynnwyd ar' },
      help: {
        en: 'Day on which the market was asked.',
        cy: 'Y diwrnod y gofynnwyd i’r farchnad.',
      },
      also: [
        'requested',
        'request date',
        'date requested',
        'referral date',
        'received',
        'sent out',
      ],
      examples: ['2026-10-05', '02/06/2026'],
    }),
  ),
  offers: optional(
    whole(
      {
        title: { en: 'Offers', cy: 'Cynigion' },
        help: { en: 'How many providers offered.', cy: 'Faint o ddarparwyr a gynigiodd.' },
        also: ['number of offers', 'offers received', 'bids', 'responses'],
        examples: ['0', '2'],
      },
      MOST_OFFERS,
    ),
  ),
  firstOffer: optional(
    date({
      title: { en: 'First offer on', cy: 'Cynnig cyntaf ar' },
      help: { en: 'Day of the first offer.', cy: 'Diwrnod y cynnig cyntaf.' },
      also: ['first offer', 'first offer date', 'date of first offer', 'offer date'],
      examples: ['', '09/06/2026'],
    }),
  ),
  started: optional(
    date({
      title: { en: 'Support began on', cy: 'Dechreuodd y cymorth ar' },
      help: { en: 'Empty while nobody has begun.', cy: 'Gwag tra nad oes neb wedi dechrau.' },
      also: ['started', 'start date', 'service start', 'date started', 'care started', 'placed'],
      examples: ['', '15/06/2026'],
    }),
  ),
  refused: optional(
    code(REFUSAL_CODES, {
      title: { en: 'Why it came to nothing', cy: 'Pam na ddaeth dim ohono' },
      help: {
        en: 'Why an offer was refused or nobody offered. "No longer needed" ends the waiting.',
        cy: 'Pam y gwrthodwyd cynnig neu na chynigiodd neb. Mae "Nid oes ei angen mwyach" yn dod â’r aros i ben.',
      },
      also: ['refused why', 'refusal reason', 'reason refused', 'reason not placed', 'outcome'],
      examples: ['No capacity', ''],
    }),
  ),
  handedBack: optional(
    date({
      title: { en: 'Handed back on', cy: 'Rhoddwyd yn ôl ar' },
      help: {
        en: 'Day on which the provider gave the package back.',
        cy: 'Y diwrnod y rhoddodd y darparwr y pecyn yn ôl.',
      },
      also: ['hand back date', 'hand-back date', 'handback date', 'handed back', 'notice date'],
      examples: ['', '28/09/2026'],
    }),
  ),
  reason: optional(
    code(HAND_BACK_CODES, {
      title: { en: 'Why it was handed back', cy: 'Pam y rhoddwyd yn ôl' },
      help: {
        en: 'As the provider said; leave empty where nobody knows.',
        cy: 'Fel y dywedodd y darparwr; gadewch yn wag lle nad oes neb yn gwybod.',
      },
      also: ['hand back reason', 'hand-back reason', 'handback reason', 'reason'],
      examples: ['', 'Staffing'],
    }),
  ),
  provider: optional(
    named('organisation', {
      title: { en: 'Provider', cy: 'Darparwr' },
      help: {
        en: 'Who gave it back: reference or name of a provider in the atlas. Others are left out.',
        cy: 'Pwy a’i rhoddodd yn ôl: cyfeirnod neu enw darparwr yn yr atlas. Gadewir eraill allan.',
      },
      also: ['provider name', 'organisation', 'agency', 'handed back by', 'provider ref'],
      examples: ['', 'Riverside Trust'],
    }),
  ),
  people: optional(
    whole(
      {
        title: { en: 'People affected', cy: 'Pobl yr effeithir arnynt' },
        help: {
          en: 'How many people lost their support by the hand-back.',
          cy: 'Faint o bobl a gollodd eu cymorth drwy hynny.',
        },
        also: ['people', 'number of people', 'clients affected', 'service users affected'],
        examples: ['', '1'],
      },
      MOST_PEOPLE,
    ),
  ),
} as const;

type Row = RowOf<typeof COLUMNS>;

const isRequest = ({ requested }: Row): boolean => requested != null;

export const brokerage = defineKind({
  id: 'brokerage',
  subject: 'demand',
  title: {
    en: 'Brokerage and hand-back log',
    cy: 'Cofnod broceriaeth a phecynnau a roddwyd yn ôl',
  },
  about: {
    en: 'One row for each package: when it was asked for, who offered, whether it began, and whether it came back.',
    cy: 'Un rhes ar gyfer pob pecyn: pryd y gofynnwyd amdano, pwy a gynigiodd, a ddechreuodd, ac a ddaeth yn ôl.',
  },
  cadenceDays: 31,
  isAboutPeople: true,
  alsoFor: [],
  columns: COLUMNS,
  rowChecks: [
    { ...TELLING, column: 'package', fails: (row) => isTelling(row.package) },
    {
      code: 'neither-asked-nor-back',
      severity: 'refused',
      column: 'requested',
      says: {
        en: 'The row has neither the day of a request nor the day of a hand-back.',
        cy: 'Nid oes gan y rhes ddiwrnod cais na diwrnod rhoi yn ôl.',
      },
      remedy: { en: 'Give one of the two days.', cy: 'Rhowch un o’r ddau ddiwrnod.' },
      fails: ({ requested, handedBack }) => requested == null && handedBack == null,
    },
    {
      code: 'request-not-described',
      severity: 'refused',
      column: 'hours',
      says: {
        en: 'A request needs the main need, the hours a week and a place.',
        cy: 'Mae angen prif angen, oriau’r wythnos a lle ar gyfer cais.',
      },
      remedy: { en: 'Fill in what is missing.', cy: 'Llenwch yr hyn sydd ar goll.' },
      fails: (row) =>
        isRequest(row) && (row.need == null || row.hours == null || row.place === undefined),
    },
    {
      code: 'offer-before-request',
      severity: 'refused',
      column: 'firstOffer',
      says: { en: 'The first offer is before the request.', cy: 'Mae’r cynnig cyntaf cyn y cais.' },
      remedy: { en: 'Correct one of the two days.', cy: 'Cywirwch un o’r ddau ddiwrnod.' },
      fails: ({ requested, firstOffer }) =>
        requested != null && firstOffer != null && firstOffer < requested,
    },
    {
      code: 'began-before-request',
      severity: 'refused',
      column: 'started',
      says: {
        en: 'Support began before it was asked for.',
        cy: 'Dechreuodd y cymorth cyn gofyn amdano.',
      },
      remedy: { en: 'Correct one of the two days.', cy: 'Cywirwch un o’r ddau ddiwrnod.' },
      fails: ({ requested, started }) =>
        requested != null && started != null && started < requested,
    },
    {
      code: 'back-before-it-began',
      severity: 'refused',
      column: 'handedBack',
      says: {
        en: 'The package was handed back before support began.',
        cy: 'Rhoddwyd y pecyn yn ôl cyn i’r cymorth ddechrau.',
      },
      remedy: { en: 'Correct one of the two days.', cy: 'Cywirwch un o’r ddau ddiwrnod.' },
      fails: ({ started, handedBack }) =>
        started != null && handedBack != null && handedBack < started,
    },
    {
      code: 'reason-without-day',
      severity: 'refused',
      column: 'handedBack',
      says: {
        en: 'The row says why a package was handed back, but not when.',
        cy: 'Mae’r rhes yn dweud pam y rhoddwyd pecyn yn ôl, ond nid pryd.',
      },
      remedy: {
        en: 'Give the day, or take the reason out.',
        cy: 'Rhowch y diwrnod, neu tynnwch y rheswm.',
      },
      fails: ({ reason, handedBack }) => reason != null && handedBack == null,
    },
    {
      code: 'offer-not-counted',
      severity: 'flagged',
      column: 'offers',
      says: {
        en: 'There is a day of a first offer, and no offer is counted.',
        cy: 'Mae diwrnod cynnig cyntaf, ac ni chyfrifir unrhyw gynnig.',
      },
      remedy: { en: 'Correct the number of offers.', cy: 'Cywirwch nifer y cynigion.' },
      fails: ({ offers, firstOffer }) => offers === 0 && firstOffer != null,
    },
    {
      code: 'provider-unknown',
      severity: 'flagged',
      column: 'provider',
      says: {
        en: 'This provider is not in the atlas, so the hand-back is stored without one.',
        cy: 'Nid yw’r darparwr hwn yn yr atlas, felly cedwir y pecyn heb un.',
      },
      remedy: {
        en: 'Import the provider first, or match its name.',
        cy: 'Mewnforiwch y darparwr yn gyntaf, neu cyfatebwch ei enw.',
      },
      fails: ({ provider }) => provider?.isNew === true,
    },
  ],
  setChecks: [],
  store: (row) => {
    const { package: id, need, hours, requested, handedBack, provider } = row;
    const isAsked = requested != null && need != null && hours != null;
    return {
      ...(isAsked
        ? {
            brokerageRequest: [
              {
                id,
                need,
                support: row.support,
                areaCode: row.place,
                minutesPerWeek: hours,
                weekdays: row.days && [...row.days],
                requested,
                offers: row.offers,
                firstOffer: row.firstOffer,
                started: row.started,
                refusedWhy: row.refused,
              },
            ],
          }
        : {}),
      ...(handedBack == null
        ? {}
        : {
            handBack: [
              {
                id: `${id}:${handedBack}`,
                packageId: id,
                date: handedBack,
                reason: row.reason,
                organisationId: provider?.isNew === true ? null : provider && provider.id,
                people: row.people,
              },
            ],
          }),
    };
  },
  defaults: () => ({}),
  covers: ({ requested, firstOffer, started, handedBack }) => {
    const days = [requested, firstOffer, started, handedBack]
      .filter((day) => day != null)
      .toSorted();
    const [first, last] = [days[0], days.at(-1)];
    return first === undefined || last === undefined ? null : [first, last];
  },
});
