// Turns registered locations into services and the organisations behind them. Where the register is silent, nothing
// is invented: hours are not known, and a location without a named speciality has no needs.

import { slugOf } from '#lib/domain/kernel/slug.ts';
import {
  NEEDS,
  type AgeGroup,
  type Need,
  type Organisation,
  type Point,
  type Service,
  type ServiceKind,
  type Support,
} from '#lib/domain/market/records.ts';
import type { RegisteredLocation } from './registered-location.ts';

/** A location with its place on the ground. */
export interface PlacedLocation {
  readonly location: RegisteredLocation;
  readonly areaCode: string;
  readonly point: Point | null;
}

const HOMECARE = new Set(['Homecare agencies', 'Homecare']);
const SUPPORTED_LIVING = new Set([
  'Supported living',
  'Supported Living',
  'Supported housing',
  'Extra Care housing services',
]);
const SHARED_LIVES = /shared lives/i;

/**
 * Kind of a location; null when it gives no care that the atlas maps. The directory with ratings often leaves the
 * group of a community service blank: it is then taken as homecare, as 95 in 100 such locations of the full register
 * of Oldham are.
 */
export function kindOf(location: RegisteredLocation): ServiceKind | null {
  const { isCareHome, serviceTypes, name } = location;
  if (isCareHome) return 'care-home';
  if (serviceTypes.some((type) => SHARED_LIVES.test(type)) || SHARED_LIVES.test(name)) {
    return 'shared-lives';
  }
  if (serviceTypes.length === 0 || serviceTypes.some((type) => HOMECARE.has(type))) {
    return 'homecare';
  }
  return serviceTypes.some((type) => SUPPORTED_LIVING.has(type)) ? 'supported-living' : null;
}

const SUPPORTS_OF: Partial<Record<ServiceKind, readonly Support[]>> = {
  homecare: ['home-support'],
  'supported-living': ['home-support'],
  'shared-lives': ['day-support', 'short-breaks'],
};

const NEED_OF: Readonly<Record<string, Need>> = {
  Dementia: 'memory',
  'Learning disabilities': 'learning-disability',
  'Mental health conditions': 'mental-health',
  'Physical disabilities': 'physical',
  'Sensory impairment': 'sensory',
};
const EVERYONE = 'Services for everyone';
const OLDER = 'Caring for adults over 65 yrs';
const YOUNGER = 'Caring for adults under 65 yrs';

export function needsOf(specialisms: readonly string[]): readonly Need[] {
  if (specialisms.includes(EVERYONE)) return NEEDS;
  const named = new Set(specialisms.map((specialism) => NEED_OF[specialism]));
  return NEEDS.filter((need) => named.has(need));
}

export function ageGroupsOf(specialisms: readonly string[]): readonly AgeGroup[] {
  if (specialisms.includes(EVERYONE)) return ['18-64', '65+'];
  const groups: AgeGroup[] = [];
  if (specialisms.includes(YOUNGER)) groups.push('18-64');
  if (specialisms.includes(OLDER)) groups.push('65+');
  return groups;
}

/** Kinds whose registered address may be where people live: their area stands for them, never a point. */
const AT_HOME: ReadonlySet<ServiceKind> = new Set(['shared-lives', 'supported-living']);

/** Names that councils go by. */
export const COUNCIL_NAME = /\b(county|city|borough|metropolitan|district) council\b|\bcouncil\b/i;

const organisationIdOf = ({ brand, providerId }: RegisteredLocation): string =>
  brand === null ? `provider-${providerId}` : `brand-${slugOf(brand)}`;

/** The successor that is in the file; a location whose successor is elsewhere has closed here. */
const successorIn = (location: RegisteredLocation, ids: ReadonlySet<string>): string | null =>
  location.deregistered === null
    ? null
    : (location.successorIds.find((id) => ids.has(id) && id !== location.id) ?? null);

function toService(
  { location, areaCode, point }: PlacedLocation,
  kind: ServiceKind,
  ids: ReadonlySet<string>,
  source: { readonly id: string; readonly firstSeen: string },
): Service {
  const homeBased = AT_HOME.has(kind);
  const isCouncil = COUNCIL_NAME.test(location.providerName ?? location.brand ?? location.name);
  return {
    id: location.id,
    organisationId: organisationIdOf(location),
    name: location.name,
    kind,
    operator: isCouncil ? 'in-house' : 'independent',
    homeBased,
    areaCode,
    point: homeBased ? null : point,
    supports: SUPPORTS_OF[kind] ?? [],
    needs: needsOf(location.specialisms),
    ageGroups: ageGroupsOf(location.specialisms),
    placesByWeekday: null,
    pricePence: null,
    priceUnit: null,
    priceYear: null,
    reachMinutes: null,
    beds: location.beds,
    regulated: true,
    rating: location.rating,
    validFrom: location.registered ?? location.verified ?? source.firstSeen,
    validTo: location.deregistered,
    continuedById: successorIn(location, ids),
    lastVerified: location.verified,
    sourceId: source.id,
  };
}

/** Name of an organisation that the file does not name: by its locations, with the regulator's number. */
function unnamedOrganisation(locations: readonly RegisteredLocation[]): string {
  const [first] = locations;
  if (first === undefined) return 'not known';
  const others = locations.length - 1;
  const more = others === 0 ? '' : ` and ${others} more`;
  return `Provider of ${first.name}${more} (${first.providerId})`;
}

function toOrganisation(id: string, locations: readonly RegisteredLocation[]): Organisation {
  const named = locations.find(({ brand, providerName }) => brand ?? providerName);
  const name = named?.brand ?? named?.providerName ?? unnamedOrganisation(locations);
  const isCouncil = COUNCIL_NAME.test(name);
  return {
    id,
    name,
    legalForm: isCouncil ? 'council' : 'unknown',
    governance: isCouncil ? 'council' : 'unknown',
  };
}

/** Services and organisations of placed locations of a known kind. */
export function toServices(
  placed: readonly { readonly at: PlacedLocation; readonly kind: ServiceKind }[],
  source: { readonly id: string; readonly firstSeen: string },
): { services: Service[]; organisations: Organisation[] } {
  const ids = new Set(placed.map(({ at }) => at.location.id));
  const byOrganisation = new Map<string, RegisteredLocation[]>();
  for (const { at } of placed) {
    const id = organisationIdOf(at.location);
    byOrganisation.set(id, [...(byOrganisation.get(id) ?? []), at.location]);
  }
  return {
    services: placed.map(({ at, kind }) => toService(at, kind, ids, source)),
    organisations: [...byOrganisation].map(([id, locations]) => toOrganisation(id, locations)),
  };
}
