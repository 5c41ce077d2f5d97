// A Shared Lives scheme's return: one row for each carer, with the places they are approved for and those that are
// taken. Each carer becomes a service of the market that stands for its area and is never a point.

import type { Service } from '#lib/domain/market/records.ts';
import { NEEDS } from '#lib/domain/market/records.ts';
import {
  ARRANGEMENT_KINDS,
  GIVEN_BY,
  type ArrangementKind,
} from '#lib/domain/market/shared-lives.ts';
import { sql } from 'drizzle-orm';
import { defineKind, type RowOf } from './kind.ts';
import { CARER_COLUMNS } from './shared-lives-columns.ts';

type Row = RowOf<typeof CARER_COLUMNS>;

/** The scheme of carers whose file names none. */
const ONE_SCHEME = { id: 'shared-lives-scheme', name: 'Shared Lives scheme' } as const;

const ownPlaces = (row: Row, kind: ArrangementKind): number | null => {
  const { liveInPlaces, shortBreakPlaces, dayPlaces } = row;
  return { 'live-in': liveInPlaces, 'short-break': shortBreakPlaces, day: dayPlaces }[kind] ?? null;
};

const ownFilled = (row: Row, kind: ArrangementKind): number | null | undefined =>
  ({ 'live-in': row.liveInFilled, 'short-break': row.shortBreakFilled, day: row.dayFilled })[kind];

/** Places of a type: as given, else those at once for a type the carer is approved for, else 0; null is not told. */
function placesOf(row: Row, kind: ArrangementKind): number | null {
  const own = ownPlaces(row, kind);
  if (own !== null) return own;
  return row.approvedFor?.includes(kind) === true ? (row.places ?? null) : 0;
}

const isApproved = (row: Row, kind: ArrangementKind): boolean => (placesOf(row, kind) ?? 0) > 0;

/** Places Monday to Sunday, for carers who give day support on known days. */
const daysOf = (row: Row): number[] | null => {
  const places = placesOf(row, 'day') ?? 0;
  const { weekdays } = row;
  if (places === 0 || weekdays == null) return null;
  return Array.from({ length: 7 }, (_, at) => (weekdays.includes(at + 1) ? places : 0));
};

function priceOf({ weeklyFee, dayFee }: Row): Pick<Service, 'pricePence' | 'priceUnit'> {
  if (weeklyFee != null) return { pricePence: weeklyFee, priceUnit: 'week' };
  return { pricePence: dayFee ?? null, priceUnit: dayFee == null ? null : 'session' };
}

export const sharedLivesCarers = defineKind({
  id: 'shared-lives-carers',
  subject: 'market',
  title: { en: 'Shared Lives carers', cy: 'Gofalwyr Cysylltu Bywydau' },
  about: {
    en: 'One row for each approved carer: where roughly, approved for what, with how many places and how many taken.',
    cy: 'Un rhes ar gyfer pob gofalwr cymeradwy: ble yn fras, ar gyfer beth, â faint o leoedd a faint wedi’u llenwi.',
  },
  cadenceDays: 92,
  isAboutPeople: true,
  alsoFor: [],
  columns: CARER_COLUMNS,
  together: [
    ['approvedFor', 'places', 'liveInPlaces', 'shortBreakPlaces', 'dayPlaces'],
    ['weeklyFee', 'dayFee'],
  ],
  rowChecks: [
    {
      code: 'approved-for-nothing',
      severity: 'refused',
      column: 'approvedFor',
      says: {
        en: 'The row does not say what the carer is approved for.',
        cy: 'Nid yw’r rhes yn dweud ar gyfer beth y cymeradwywyd y gofalwr.',
      },
      remedy: {
        en: 'Name the types, or give places by type.',
        cy: 'Enwch y mathau, neu rhowch leoedd yn ôl math.',
      },
      fails: (row) => ARRANGEMENT_KINDS.every((kind) => placesOf(row, kind) === 0),
    },
    {
      code: 'places-not-told',
      severity: 'refused',
      column: 'places',
      says: {
        en: 'The carer is approved for a type, and no number of places is given for it.',
        cy: 'Cymeradwywyd y gofalwr ar gyfer math, ac ni roddir nifer y lleoedd ar ei gyfer.',
      },
      remedy: {
        en: 'Give places at once, or places for each type.',
        cy: 'Rhowch leoedd ar yr un pryd, neu leoedd ar gyfer pob math.',
      },
      fails: (row) => ARRANGEMENT_KINDS.some((kind) => placesOf(row, kind) === null),
    },
    {
      code: 'ends-before-it-begins',
      severity: 'refused',
      column: 'ended',
      says: {
        en: 'The approval ended before it began.',
        cy: 'Daeth y gymeradwyaeth i ben cyn iddi ddechrau.',
      },
      remedy: { en: 'Correct one of the two days.', cy: 'Cywirwch un o’r ddau ddiwrnod.' },
      fails: ({ approved, ended }) => ended != null && ended < approved,
    },
    {
      code: 'more-taken-than-places',
      severity: 'flagged',
      column: 'liveInFilled',
      says: {
        en: 'More places of a type are taken than the carer is approved for; none of it counts as free.',
        cy: 'Mae mwy o leoedd o fath wedi’u llenwi nag a gymeradwywyd; nid oes yr un yn cyfrif fel rhydd.',
      },
      remedy: {
        en: 'Check places and places taken of each type.',
        cy: 'Gwiriwch leoedd a lleoedd wedi’u llenwi o bob math.',
      },
      fails: (row) =>
        ARRANGEMENT_KINDS.some((kind) => (ownFilled(row, kind) ?? 0) > (placesOf(row, kind) ?? 0)),
    },
    {
      code: 'days-not-told',
      severity: 'flagged',
      column: 'weekdays',
      says: {
        en: 'The carer gives day support and the row names no days, so its hours stay unknown.',
        cy: 'Mae’r gofalwr yn rhoi cymorth dydd ac nid yw’r rhes yn enwi dyddiau, felly mae ei oriau’n anhysbys.',
      },
      remedy: { en: 'Give the days of the week.', cy: 'Rhowch ddiwrnodau’r wythnos.' },
      fails: (row) => isApproved(row, 'day') && (row.weekdays ?? []).length === 0,
    },
    {
      code: 'carer-outside',
      severity: 'flagged',
      column: 'place',
      says: {
        en: 'The carer lives outside the council: kept, and on none of its maps.',
        cy: 'Mae’r gofalwr yn byw y tu allan i’r cyngor: fe’i cedwir, ond nid ar unrhyw un o’i fapiau.',
      },
      remedy: { en: 'Nothing needs to be done.', cy: 'Nid oes angen gwneud dim.' },
      fails: ({ place }) => place === null,
    },
  ],
  setChecks: [
    {
      code: 'reference-of-another-service',
      severity: 'refused',
      column: 'reference',
      says: {
        en: 'This reference is that of a service which is not a Shared Lives carer.',
        cy: 'Cyfeirnod gwasanaeth nad yw’n ofalwr Cysylltu Bywydau yw hwn.',
      },
      remedy: {
        en: 'Give the carer a reference of their own.',
        cy: 'Rhowch gyfeirnod ei hun i’r gofalwr.',
      },
      needs: ['service'],
      find: (stage) => sql`
        select s.line, t.name as detail from ${stage('service')} s
        join service t on t.id = s.id and t.kind <> 'shared-lives' order by s.line`,
    },
  ],
  store: (row, { sourceId }) => {
    const { reference: id, scheme, place: areaCode, approved: validFrom } = row;
    const organisation = scheme ?? ONE_SCHEME;
    return {
      organisation: [{ id: organisation.id, name: organisation.name }],
      service: [
        {
          id,
          organisationId: scheme === undefined ? undefined : organisation.id,
          // No name of a person: the reference stands for it.
          name: `Shared Lives carer ${id}`,
          kind: 'shared-lives',
          homeBased: true,
          areaCode,
          point: null,
          supports: ARRANGEMENT_KINDS.filter((kind) => isApproved(row, kind)).map(
            (kind) => GIVEN_BY[kind],
          ),
          needs: row.needs === undefined ? undefined : [...(row.needs ?? NEEDS)],
          placesByWeekday: row.weekdays === undefined ? undefined : daysOf(row),
          ...(row.weeklyFee === undefined && row.dayFee === undefined ? {} : priceOf(row)),
          validFrom,
          validTo: row.ended,
          lastVerified: row.verified,
          sourceId,
        },
      ],
      sharedLivesCarer: [
        {
          id,
          approvedOn: validFrom,
          places: row.places,
          liveInPlaces: placesOf(row, 'live-in') ?? 0,
          shortBreakPlaces: placesOf(row, 'short-break') ?? 0,
          dayPlaces: placesOf(row, 'day') ?? 0,
          liveInFilled: row.liveInFilled,
          shortBreakFilled: row.shortBreakFilled,
          dayFilled: row.dayFilled,
          feeBand: row.feeBand,
          boardAndLodgingPence: row.boardAndLodging,
          lastUplift: row.lastUplift,
        },
      ],
    };
  },
  defaults: () => ({
    organisation: [{ legalForm: 'unknown', governance: 'unknown' }],
    service: [
      {
        organisationId: ONE_SCHEME.id,
        operator: 'independent',
        needs: [...NEEDS],
        ageGroups: ['18-64', '65+'],
        regulated: false,
      },
    ],
  }),
  covers: ({ verified }) => (verified == null ? null : [verified, verified]),
});
