// The columns of a scheme's return of its carers.

import type { ArrangementKind } from '#lib/domain/market/shared-lives.ts';
import { NEED_CODES } from './code-lists.ts';
import {
  address,
  codes,
  date,
  money,
  named,
  optional,
  personal,
  placeOrSector,
  text,
  weekdays,
  whole,
} from './columns.ts';
import type { CodeWord, Column } from './kind.ts';

/** Types of arrangement with the words that schemes use. */
export const ARRANGEMENT_CODES: readonly (CodeWord & { readonly code: ArrangementKind })[] = [
  {
    code: 'live-in',
    title: { en: 'Live-in', cy: 'Byw i mewn' },
    also: ['live in', 'long term', 'long-term', 'residential', 'permanent', 'lives with carer'],
  },
  {
    code: 'short-break',
    title: { en: 'Short break', cy: 'Seibiant byr' },
    also: ['short breaks', 'respite', 'break', 'short stay', 'overnight'],
  },
  {
    code: 'day',
    title: { en: 'Day support', cy: 'Cymorth dydd' },
    also: ['day', 'day care', 'sessional', 'day opportunities', 'daytime'],
  },
];

/** A home with more places than this is registered as a care home, not a Shared Lives carer's. */
const MOST_PLACES = { max: 12 };
/** £3,000 a week: more is a monthly or yearly amount in the wrong column. */
const MOST_A_WEEK = { max: 300_000 };
/** £500 for a day: more is a weekly amount in the wrong column. */
const MOST_A_DAY = { max: 50_000 };

interface Said {
  readonly en: string;
  readonly cy: string;
  readonly also: readonly string[];
  readonly examples: readonly [string, string];
}

const placesFor = ({ en, cy, also, examples }: Said): Column<number | null | undefined> =>
  optional(
    whole(
      {
        title: { en: `Places: ${en}`, cy: `Lleoedd: ${cy}` },
        help: {
          en: 'People the carer may have in this way; 0 when not approved for it.',
          cy: 'Pobl y caiff y gofalwr eu cymryd fel hyn; 0 os heb gymeradwyaeth.',
        },
        also,
        examples,
      },
      MOST_PLACES,
    ),
  );

const filledFor = ({ en, cy, also, examples }: Said): Column<number | null | undefined> =>
  optional(
    whole(
      {
        title: { en: `Taken: ${en}`, cy: `Wedi’u llenwi: ${cy}` },
        help: {
          en: 'Places of this type that are taken now. Arrangements on record count before it.',
          cy: 'Lleoedd o’r math hwn sydd wedi’u llenwi nawr. Trefniadau ar gofnod sy’n cyfrif gyntaf.',
        },
        also,
        examples,
      },
      MOST_PLACES,
    ),
  );

export const CARER_COLUMNS = {
  reference: address({
    title: { en: 'Carer reference', cy: 'Cyfeirnod gofalwr' },
    help: {
      en: 'The scheme’s own reference, never a name. The same reference again is the same carer.',
      cy: 'Cyfeirnod y cynllun ei hun, byth enw. Yr un cyfeirnod eto yw’r un gofalwr.',
    },
    also: ['carer ref', 'carer id', 'ref', 'household ref', 'household id'],
    examples: ['SLC-031', 'SLC-044'],
  }),
  scheme: optional(
    named('organisation', {
      title: { en: 'Scheme', cy: 'Cynllun' },
      help: {
        en: 'The Shared Lives scheme that approved the carer. Without it, one scheme is taken for all.',
        cy: 'Y cynllun Cysylltu Bywydau a gymeradwyodd y gofalwr. Hebddo, cymerir un cynllun i bawb.',
      },
      also: ['shared lives scheme', 'scheme name', 'provider'],
      examples: ['Open Hearth Shared Lives', 'Open Hearth Shared Lives'],
    }),
  ),
  place: placeOrSector({
    title: { en: 'Postcode sector or small area', cy: 'Sector cod post neu ardal fach' },
    help: {
      en: 'Where the carer lives. Only the small area is kept: a household is never a point on a map.',
      cy: 'Ble mae’r gofalwr yn byw. Dim ond yr ardal fach a gedwir: nid yw cartref byth yn bwynt ar fap.',
    },
    also: ['postcode sector', 'postcode', 'sector', 'area', 'area code', 'lsoa', 'small area'],
    examples: ['TA1 1', 'E01029134'],
  }),
  approved: date({
    title: { en: 'Approved on', cy: 'Cymeradwywyd ar' },
    help: { en: 'Day on which the panel approved them.', cy: 'Diwrnod y cymeradwyodd y panel.' },
    also: ['approved date', 'approval date', 'date approved'],
    examples: ['2019-05-14', '03/02/2024'],
  }),
  ended: optional(
    date({
      title: { en: 'Approval ended on', cy: 'Daeth y gymeradwyaeth i ben ar' },
      help: { en: 'Empty while approved.', cy: 'Gwag tra bo’r gymeradwyaeth yn parhau.' },
      also: ['end date', 'deregistered', 'resigned', 'approval end', 'left'],
      examples: ['', ''],
    }),
  ),
  approvedFor: optional(
    codes(ARRANGEMENT_CODES, {
      title: { en: 'Approved for', cy: 'Cymeradwywyd ar gyfer' },
      help: {
        en: 'Live-in, short break, day support: one or more. Places by type say it too.',
        cy: 'Byw i mewn, seibiant byr, cymorth dydd: un neu fwy. Dywed lleoedd yn ôl math hynny hefyd.',
      },
      also: ['approval type', 'approved types', 'type of care', 'arrangement types', 'offers'],
      examples: ['Live-in, short break', 'Day support'],
    }),
  ),
  places: optional(
    whole(
      {
        title: { en: 'Places at once', cy: 'Lleoedd ar yr un pryd' },
        help: {
          en: 'People who may be there at the same time, of whatever type.',
          cy: 'Pobl a gaiff fod yno ar yr un pryd, o ba fath bynnag.',
        },
        also: ['places', 'approved places', 'number of places', 'max places', 'capacity'],
        examples: ['2', '2'],
      },
      MOST_PLACES,
    ),
  ),
  liveInPlaces: placesFor({
    en: 'live-in',
    cy: 'byw i mewn',
    also: ['live in places', 'live-in places', 'long term places', 'places live in'],
    examples: ['2', '0'],
  }),
  shortBreakPlaces: placesFor({
    en: 'short break',
    cy: 'seibiant byr',
    also: ['short break places', 'respite places', 'places short break'],
    examples: ['1', '0'],
  }),
  dayPlaces: placesFor({
    en: 'day support',
    cy: 'cymorth dydd',
    also: ['day places', 'day support places', 'places day'],
    examples: ['0', '2'],
  }),
  liveInFilled: filledFor({
    en: 'live-in',
    cy: 'byw i mewn',
    also: ['live in arrangements', 'current live in', 'live in filled', 'live in now'],
    examples: ['1', ''],
  }),
  shortBreakFilled: filledFor({
    en: 'short break',
    cy: 'seibiant byr',
    also: ['short break arrangements', 'current short break', 'short break filled'],
    examples: ['', ''],
  }),
  dayFilled: filledFor({
    en: 'day support',
    cy: 'cymorth dydd',
    also: ['day arrangements', 'current day', 'day filled', 'day support arrangements'],
    examples: ['', '1'],
  }),
  weekdays: optional(
    weekdays({
      title: { en: 'Days of day support', cy: 'Diwrnodau cymorth dydd' },
      help: {
        en: 'Days of the week on which the carer gives day support.',
        cy: 'Diwrnodau’r wythnos y mae’r gofalwr yn rhoi cymorth dydd.',
      },
      also: ['days', 'weekdays', 'day support days', 'days available'],
      examples: ['', 'Tue, Thu'],
    }),
  ),
  needs: optional(
    codes(NEED_CODES, {
      title: { en: 'Needs', cy: 'Anghenion' },
      help: {
        en: 'Whom the carer is approved for, separated by commas. Empty means everybody.',
        cy: 'Ar gyfer pwy y cymeradwywyd y gofalwr. Mae gwag yn golygu pawb.',
      },
      also: ['need', 'client group', 'client groups', 'service user group', 'needs met'],
      examples: ['Learning disability', 'Memory and cognition, Physical support'],
    }),
  ),
  feeBand: optional(
    text(
      {
        title: { en: 'Fee band', cy: 'Band ffioedd' },
        help: { en: 'The scheme’s band.', cy: 'Band y cynllun.' },
        also: ['band', 'payment band', 'fee level', 'banding'],
        examples: ['Band 2', ''],
      },
      40,
    ),
  ),
  weeklyFee: optional(
    money(
      'week',
      {
        title: { en: 'Fee a week', cy: 'Ffi’r wythnos' },
        help: {
          en: 'What a live-in week costs, without board and lodging.',
          cy: 'Beth mae wythnos byw i mewn yn ei gostio, heb fwyd a llety.',
        },
        also: ['weekly fee', 'live in fee', 'fee per week', 'carer fee'],
        examples: ['£421.00', ''],
      },
      MOST_A_WEEK,
    ),
  ),
  dayFee: optional(
    money(
      'session',
      {
        title: { en: 'Fee a day', cy: 'Ffi’r dydd' },
        help: {
          en: 'What one day of day support costs.',
          cy: 'Beth mae un diwrnod o gymorth dydd yn ei gostio.',
        },
        also: ['daily fee', 'day rate', 'fee per day', 'sessional fee'],
        examples: ['', '£68'],
      },
      MOST_A_DAY,
    ),
  ),
  boardAndLodging: optional(
    money(
      'week',
      {
        title: { en: 'Board and lodging a week', cy: 'Bwyd a llety’r wythnos' },
        help: {
          en: 'What the person pays the carer for room and meals.',
          cy: 'Beth mae’r person yn ei dalu i’r gofalwr am ystafell a phrydau.',
        },
        also: ['board and lodging', 'b and l', 'board & lodging', 'rent and board', 'lodging'],
        examples: ['£92.50', ''],
      },
      MOST_A_WEEK,
    ),
  ),
  lastUplift: optional(
    date({
      title: { en: 'Last fee uplift', cy: 'Codiad ffi diwethaf' },
      help: { en: 'Day from which the fee last rose.', cy: 'Diwrnod y cododd y ffi ddiwethaf.' },
      also: ['last uplift', 'uplift date', 'fee uplift', 'date of last uplift'],
      examples: ['2026-04-01', '01/04/2025'],
    }),
  ),
  verified: optional(
    date({
      title: { en: 'Last checked', cy: 'Gwiriwyd ddiwethaf' },
      help: {
        en: 'When somebody last made sure that the row is right.',
        cy: 'Pryd y sicrhawyd ddiwethaf fod y rhes yn gywir.',
      },
      also: ['last reviewed', 'review date', 'verified', 'return date', 'as at'],
      examples: ['2026-10-01', '2026-10-01'],
    }),
  ),
  coordinator: personal('name', {
    title: { en: 'Coordinator', cy: 'Cydlynydd' },
    help: { en: 'Dropped when read.', cy: 'Gollyngir wrth ddarllen.' },
    also: ['shared lives coordinator', 'worker', 'officer', 'link worker', 'coordinator name'],
    examples: ['', ''],
  }),
  carerName: personal('name', {
    title: { en: 'Carer name', cy: 'Enw’r gofalwr' },
    help: { en: 'Dropped when read.', cy: 'Gollyngir wrth ddarllen.' },
    also: ['name', 'carer', 'carers', 'household name'],
    examples: ['', ''],
  }),
} as const;
