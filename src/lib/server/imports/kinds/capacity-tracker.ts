// The national Capacity Tracker: what care homes and community services tell each month of places, people and staff,
// matched by the regulator's number. The newest return of a home also says how many beds it has.

import { sql } from 'drizzle-orm';
import { date, named, optional, whole } from './columns.ts';
import { defineKind, type Column, type RowOf, type Words } from './kind.ts';

/** More beds, people or staff than any one service has. */
const MOST = { max: 5_000 };

const count = (
  title: Words,
  help: Words,
  also: readonly string[],
  examples: readonly [string, string],
): Column<number | null | undefined> => optional(whole({ title, help, also, examples }, MOST));

const BEDS: Words = { en: 'Care homes only.', cy: 'Cartrefi gofal yn unig.' };
const STAFF: Words = { en: 'People on the day.', cy: 'Pobl ar y diwrnod.' };

const COLUMNS = {
  location: named('service', {
    title: { en: 'CQC location ID', cy: 'Rhif lleoliad CQC' },
    help: {
      en: 'Matched with services in the atlas; one that is not there is flagged and not stored.',
      cy: 'Cyfatebir â gwasanaethau yn yr atlas; nodir un nad yw yno ac ni chaiff ei gadw.',
    },
    also: ['location id', 'cqc id', 'cqc location', 'locationid', 'cqcid', 'location cqc id'],
    examples: ['DC-014', 'TB-002'],
  }),
  day: date({
    title: { en: 'Last updated', cy: 'Diweddarwyd ddiwethaf' },
    help: { en: 'Day the provider told it.', cy: 'Y diwrnod y dywedodd y darparwr hynny.' },
    also: [
      'date updated',
      'last update',
      'updated',
      'submission date',
      'bed vacancies last updated',
      'return date',
      'date',
    ],
    examples: ['12/11/2026', '2026-11-13'],
  }),
  maximumPlaces: count(
    { en: 'Maximum capacity', cy: 'Capasiti mwyaf' },
    BEDS,
    ['max capacity', 'total capacity', 'maximum beds', 'total beds', 'maximum number of beds'],
    ['40', ''],
  ),
  occupied: count(
    { en: 'Occupied', cy: 'Wedi’u llenwi' },
    BEDS,
    ['occupied beds', 'beds occupied', 'used beds', 'current occupancy', 'total occupied'],
    ['34', ''],
  ),
  vacantReserved: count(
    { en: 'Vacant, reserved', cy: 'Gwag, wedi’u cadw' },
    BEDS,
    ['vacant reserved', 'reserved', 'reserved beds', 'vacancies reserved'],
    ['2', ''],
  ),
  vacantAccepting: count(
    { en: 'Vacant, accepting admissions', cy: 'Gwag, yn derbyn' },
    BEDS,
    [
      'vacant accepting',
      'vacant accepting admissions',
      'admittable vacancies',
      'available vacancies',
      'vacancies accepting',
    ],
    ['3', ''],
  ),
  vacantNotAccepting: count(
    { en: 'Vacant, not accepting admissions', cy: 'Gwag, heb dderbyn' },
    BEDS,
    ['vacant not accepting', 'vacant not accepting admissions', 'closed beds', 'non admittable'],
    ['1', ''],
  ),
  peopleUsing: count(
    { en: 'People using the service', cy: 'Pobl sy’n defnyddio’r gwasanaeth' },
    { en: 'Community services only.', cy: 'Gwasanaethau cymunedol yn unig.' },
    [
      'number of people using the service',
      'people using service',
      'service users',
      'number of service users',
      'clients',
    ],
    ['', '61'],
  ),
  staffEmployed: count(
    { en: 'Staff employed', cy: 'Staff cyflogedig' },
    STAFF,
    ['employed staff', 'total staff employed', 'headcount', 'care workers employed'],
    ['52', '24'],
  ),
  staffAgency: count(
    { en: 'Agency staff', cy: 'Staff asiantaeth' },
    STAFF,
    ['agency', 'staff agency', 'total agency staff'],
    ['3', ''],
  ),
  staffAbsent: count(
    { en: 'Staff absent', cy: 'Staff absennol' },
    STAFF,
    ['absent', 'staff absence', 'absent staff', 'total staff absent'],
    ['4', '2'],
  ),
} as const;

type Row = RowOf<typeof COLUMNS>;

const partsOf = (row: Row): readonly (number | null | undefined)[] => [
  row.occupied,
  row.vacantReserved,
  row.vacantAccepting,
  row.vacantNotAccepting,
];
const tellsNothing = (row: Row): boolean =>
  [...partsOf(row), row.maximumPlaces, row.peopleUsing, row.staffEmployed].every(
    (value) => value == null,
  );

export const capacityTracker = defineKind({
  id: 'capacity-tracker',
  subject: 'market',
  title: { en: 'Capacity Tracker', cy: 'Traciwr Capasiti' },
  about: {
    en: 'What care homes and community services told the national tracker: places taken and free, people, staff.',
    cy: 'Yr hyn a ddywedodd cartrefi gofal a gwasanaethau cymunedol wrth y traciwr cenedlaethol: lleoedd, pobl, staff.',
  },
  cadenceDays: 31,
  isAboutPeople: false,
  alsoFor: [],
  columns: COLUMNS,
  rowChecks: [
    {
      code: 'location-unknown',
      severity: 'flagged',
      column: 'location',
      says: {
        en: 'The atlas has no service of this number: the row is counted and not stored.',
        cy: 'Nid oes gan yr atlas wasanaeth â’r rhif hwn: cyfrifir y rhes ond ni chaiff ei chadw.',
      },
      remedy: {
        en: 'Import the regulator’s directory first, then send the file again.',
        cy: 'Mewnforiwch gyfeiriadur y rheoleiddiwr yn gyntaf, yna anfonwch y ffeil eto.',
      },
      fails: ({ location }) => location.isNew,
    },
    {
      code: 'more-than-maximum',
      severity: 'refused',
      column: 'maximumPlaces',
      says: {
        en: 'Places taken, reserved and vacant are more than the maximum capacity.',
        cy: 'Mae’r lleoedd a lenwyd, a gadwyd ac sy’n wag yn fwy na’r capasiti mwyaf.',
      },
      remedy: {
        en: 'Correct them; the four together are at most the maximum.',
        cy: 'Cywirwch nhw; y pedwar gyda’i gilydd yw’r mwyaf ar y mwyaf.',
      },
      fails: (row) =>
        row.maximumPlaces != null &&
        partsOf(row).reduce<number>((sum, part) => sum + (part ?? 0), 0) > row.maximumPlaces,
    },
    {
      code: 'day-to-come',
      severity: 'refused',
      column: 'day',
      says: { en: 'This day is still to come.', cy: 'Nid yw’r diwrnod hwn wedi dod eto.' },
      remedy: {
        en: 'Check whether day and month are the right way round.',
        cy: 'Gwiriwch fod y diwrnod a’r mis yn y drefn gywir.',
      },
      fails: ({ day }, { today }) => day > today,
    },
    {
      code: 'nothing-told',
      severity: 'flagged',
      column: 'location',
      says: {
        en: 'The provider told nothing: it is stored as not known, never as 0.',
        cy: 'Ni ddywedodd y darparwr ddim: fe’i cedwir fel anhysbys, byth fel 0.',
      },
      remedy: { en: 'Ask the provider.', cy: 'Gofynnwch i’r darparwr.' },
      fails: tellsNothing,
    },
  ],
  setChecks: [],
  reconciling: [
    {
      table: 'service',
      // Of several days the newest tells the beds, unless something newer has told them already.
      update: (stage) => sql`
        update ${stage('service')} s
        set beds = case when t.last_verified > l.last_verified then t.beds else coalesce(l.beds, t.beds) end,
          last_verified = greatest(t.last_verified, l.last_verified)
        from (select distinct on (id) id, beds, last_verified from ${stage('service')}
            order by id, last_verified desc, line desc) l
          join service t on t.id = l.id
        where l.id = s.id`,
    },
  ],
  store: (row, { sourceId }) => {
    const { location, day, ...told } = row;
    if (location.isNew) return {};
    return {
      service: [{ id: location.id, beds: row.maximumPlaces, lastVerified: day }],
      capacityReturn: [{ serviceId: location.id, day, ...told, sourceId }],
    };
  },
  defaults: () => ({}),
  covers: ({ day }) => [day, day],
});
