// The regulator's directory of care services, as published: one list of locations in several layouts. Dormant locations
// are kept and flagged, a place under two registrations counts once, and nobody's name is stored.

import { slugOf } from '#lib/domain/kernel/slug.ts';
import type { ServiceKind } from '#lib/domain/market/records.ts';
import { toPoint } from '../open-data/national-grid.ts';
import { ageGroupsOf, COUNCIL_NAME, kindOf, needsOf } from '../open-data/regulator-services.ts';
import { brandName, ratingOf, type RegisteredLocation } from '../open-data/registered-location.ts';
import { DIRECTORY_COLUMNS, type DIRECTORY_FLAGS } from './directory-columns.ts';
import { DAYS_IN_ORDER } from './days-in-order.ts';
import { CREDITS } from '../open-data/source-notes.ts';
import { defineKind, type RowOf } from './kind.ts';
import { FROM_HOME, USUAL_SUPPORT } from './services.ts';

type Row = RowOf<typeof DIRECTORY_COLUMNS>;
type Flag = keyof typeof DIRECTORY_FLAGS;

const OVERALL = 'Overall';
const ADULT_SOCIAL_CARE = /social care/i;
/** Kinds whose registered address may be where people live: never a point on a map. */
const AT_HOME: readonly ServiceKind[] = [...FROM_HOME, 'supported-living'];
const CARE_HOME_TYPES = new Set(['Residential homes', 'Nursing homes', 'Care Homes', 'Care home']);
const OTHER_CARE = 'Other';
const SUCCESSOR = 'HSCA Successor';

/** What a flag says, in the words that lists use. */
const TYPE_OF: Readonly<Partial<Record<Flag, string>>> = {
  homecare: 'Homecare agencies',
  supportedLiving: 'Supported living',
  extraCare: 'Extra Care housing services',
  sharedLives: 'Shared Lives',
};
const SPECIALISM_OF: Readonly<Partial<Record<Flag, string>>> = {
  dementia: 'Dementia',
  learningDisability: 'Learning disabilities',
  mentalHealth: 'Mental health conditions',
  physical: 'Physical disabilities',
  sensory: 'Sensory impairment',
  olderPeople: 'Caring for adults over 65 yrs',
  youngerAdults: 'Caring for adults under 65 yrs',
  everyone: 'Services for everyone',
};

const listed = (cell: string | null | undefined): string[] =>
  (cell ?? '')
    .split(/[;|]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

const flagged = (row: Row, words: Readonly<Partial<Record<Flag, string>>>): string[] =>
  Object.entries(words).flatMap(([flag, word]) => (row[flag as Flag] === true ? [word] : []));

const hasAny = (row: Row, words: Readonly<Partial<Record<Flag, string>>>): boolean =>
  Object.keys(words).some((flag) => row[flag as Flag] !== undefined);

/** What it does; a file with a column for each type says of a location with none that it does something else. */
function typesOf(row: Row): readonly string[] {
  const types = [...listed(row.serviceTypes), ...flagged(row, TYPE_OF)];
  return types.length === 0 && hasAny(row, TYPE_OF) ? [OTHER_CARE] : types;
}

/** Does the row say what the location does, or is it only taken to be a homecare agency? */
const isToldKind = (row: Row): boolean => row.careHome != null || typesOf(row).length > 0;

const specialismsOf = (row: Row): readonly string[] => [
  ...listed(row.specialisms),
  ...flagged(row, SPECIALISM_OF),
];

/** Who carried a location on; the file may name one that lies elsewhere. */
const successorOf = ({ id, to, related }: Row): string | null =>
  to == null ? null : (listedRelations(related).find((successor) => successor !== id) ?? null);

const listedRelations = (cell: string | null | undefined): string[] =>
  (cell ?? '').split(';').flatMap((entry) => {
    const [kind, , id] = entry.trim().split('|');
    return kind === SUCCESSOR && id !== undefined ? [id] : [];
  });

/** The row as the readers of open data see a location. */
function toLocation(row: Row): RegisteredLocation {
  const types = typesOf(row);
  return {
    line: 0,
    id: row.id,
    providerId: row.providerId,
    providerName: row.provider ?? null,
    brand: brandName(row.brand ?? ''),
    name: row.name,
    isCareHome: row.careHome ?? types.some((type) => CARE_HOME_TYPES.has(type)),
    serviceTypes: types,
    specialisms: specialismsOf(row),
    beds: row.beds ?? null,
    postcode: '',
    lat: row.latitude ?? null,
    lon: row.longitude ?? null,
    areaCode: row.place,
    localAuthority: '',
    rating: ratingOf(row.rating ?? ''),
    registered: row.from ?? null,
    deregistered: row.to ?? null,
    verified: row.published ?? null,
    successorIds: [],
  };
}

const isDetail = ({ group, domain }: Row): boolean =>
  (domain != null && domain !== OVERALL) || (group != null && domain != null && group !== OVERALL);
const isSecond = ({ id, primaryId }: Row): boolean => primaryId != null && primaryId !== id;
const isOtherCare = (row: Row): boolean =>
  kindOf(toLocation(row)) === null ||
  (row.category != null && !ADULT_SOCIAL_CARE.test(row.category));
const isKept = (row: Row): boolean =>
  row.place !== null && !isDetail(row) && !isSecond(row) && !isOtherCare(row);

/** Organisations are counted by brand, as providers of one brand are one firm. */
function organisationOf({ brand, providerId, providerName }: RegisteredLocation) {
  const name = brand ?? providerName ?? `Provider ${providerId}`;
  return { id: brand === null ? `provider-${providerId}` : `brand-${slugOf(brand)}`, name };
}

export const directory = defineKind({
  id: 'directory',
  subject: 'market',
  title: { en: 'Regulator’s directory (CQC)', cy: 'Cyfeiriadur y rheoleiddiwr (CQC)' },
  about: {
    en: 'Registered care services as the regulator publishes them: the weekly directory, the one with filters or with ratings, or the JSON of its interface.',
    cy: 'Gwasanaethau gofal cofrestredig fel y mae’r rheoleiddiwr yn eu cyhoeddi.',
  },
  cadenceDays: 31,
  credit: CREDITS.directory,
  isAboutPeople: false,
  alsoFor: [],
  columns: DIRECTORY_COLUMNS,
  rowChecks: [
    {
      code: 'rating-detail',
      severity: 'flagged',
      column: 'domain',
      says: {
        en: 'The row rates one question or group of a location, so it is counted and not stored.',
        cy: 'Mae’r rhes yn sgorio un cwestiwn neu grŵp, felly fe’i cyfrifir ond ni chaiff ei chadw.',
      },
      remedy: {
        en: 'Nothing to do: another row tells the overall rating.',
        cy: 'Dim i’w wneud: mae rhes arall yn rhoi’r sgôr gyffredinol.',
      },
      fails: isDetail,
    },
    {
      code: 'dual-registration',
      severity: 'flagged',
      column: 'primaryId',
      says: {
        en: 'The same place is registered under another number, so this row is not stored.',
        cy: 'Mae’r un lle wedi’i gofrestru dan rif arall, felly ni chedwir y rhes hon.',
      },
      remedy: {
        en: 'Nothing to do: the row of its primary number is stored.',
        cy: 'Dim i’w wneud: cedwir rhes y prif rif.',
      },
      fails: isSecond,
    },
    {
      code: 'other-care',
      severity: 'flagged',
      column: 'category',
      says: {
        en: 'The location gives no care that the atlas maps, so it is not stored.',
        cy: 'Nid yw’r lleoliad yn rhoi gofal y mae’r atlas yn ei fapio, felly ni chaiff ei gadw.',
      },
      remedy: { en: 'Nothing to do.', cy: 'Dim i’w wneud.' },
      fails: (row) => !isDetail(row) && isOtherCare(row),
    },
    {
      code: 'taken-as-homecare',
      severity: 'flagged',
      column: 'serviceTypes',
      says: {
        en: 'The file does not say what this community service does; it is taken as homecare.',
        cy: 'Nid yw’r ffeil yn dweud beth mae’r gwasanaeth cymunedol hwn yn ei wneud; fe’i cymerir fel gofal cartref.',
      },
      remedy: {
        en: 'Correct it in the services file if it is something else.',
        cy: 'Cywirwch ef yn ffeil y gwasanaethau os yw’n rhywbeth arall.',
      },
      fails: (row) =>
        isKept(row) && typesOf(row).length === 0 && kindOf(toLocation(row)) === 'homecare',
    },
    {
      code: 'location-outside',
      severity: 'flagged',
      column: 'place',
      says: {
        en: 'The location is not in the council, so it is counted and not stored.',
        cy: 'Nid yw’r lleoliad yn y cyngor, felly fe’i cyfrifir ond ni chaiff ei gadw.',
      },
      remedy: {
        en: 'If it lies in the council, import a newer list of postcodes and send the file again.',
        cy: 'Os yw yn y cyngor, mewnforiwch restr godau post fwy newydd ac anfonwch y ffeil eto.',
      },
      fails: (row) => row.place === null && isKept({ ...row, place: '' }),
    },
    {
      code: 'dormant',
      severity: 'flagged',
      column: 'dormant',
      says: {
        en: 'The location is registered and dormant: it is stored, and may give no care at present.',
        cy: 'Mae’r lleoliad wedi’i gofrestru ac yn segur: fe’i cedwir, ac efallai nad yw’n rhoi gofal.',
      },
      remedy: {
        en: 'Ask the provider before you count on its places.',
        cy: 'Gofynnwch i’r darparwr cyn dibynnu ar ei leoedd.',
      },
      fails: (row) => isKept(row) && row.dormant === true,
    },
    DAYS_IN_ORDER,
  ],
  setChecks: [],
  store: (row, { sourceId, columns }) => {
    const location = toLocation(row);
    const kind = kindOf(location);
    if (!isKept(row) || kind === null) return {};
    const { id: organisationId, name: organisationName } = organisationOf(location);
    // Flags that are all blank say something only where no column of words stands beside them.
    const hasSpecialisms =
      row.specialisms === null ||
      specialismsOf(row).length > 0 ||
      (hasAny(row, SPECIALISM_OF) && !columns.has('specialisms'));
    const { lat, lon } = location;
    return {
      organisation: [{ id: organisationId, name: organisationName }],
      service: [
        {
          id: row.id,
          organisationId,
          name: row.name,
          kind: isToldKind(row) ? kind : undefined,
          areaCode: row.place,
          point:
            AT_HOME.includes(kind) || lat === null || lon === null ? undefined : toPoint(lon, lat),
          needs: hasSpecialisms ? [...needsOf(location.specialisms)] : undefined,
          ageGroups: hasSpecialisms ? [...ageGroupsOf(location.specialisms)] : undefined,
          beds:
            row.beds == null || !isToldKind(row) ? row.beds : location.isCareHome ? row.beds : null,
          regulated: true,
          rating: row.rating === undefined ? undefined : location.rating,
          validFrom: row.from ?? undefined,
          validTo: row.to,
          continuedById:
            row.related === undefined || row.to === undefined ? undefined : successorOf(row),
          lastVerified: row.published,
          sourceId,
        },
      ],
    };
  },
  defaults: (row, { today }) => {
    const location = toLocation(row);
    const kind = kindOf(location) ?? 'homecare';
    const isCouncil = COUNCIL_NAME.test(organisationOf(location).name);
    const council = isCouncil ? 'council' : 'unknown';
    return {
      organisation: [{ legalForm: council, governance: council }],
      service: [
        {
          kind,
          operator: isCouncil ? 'in-house' : 'independent',
          homeBased: AT_HOME.includes(kind),
          supports: kind === 'care-home' ? [] : [...USUAL_SUPPORT[kind]],
          needs: [],
          ageGroups: [],
          validFrom: row.published ?? today,
        },
      ],
    };
  },
  covers: ({ published }) => (published == null ? null : [published, published]),
});
