// What there is: the records of a council's market of care and support. One shape for the example council
// and for a real one; null always means "not known", never zero.

export type Nation = 'england' | 'wales' | 'scotland';

/** Why a person is supported; the primary support reason of the national return, in five groups. */
export const NEEDS = [
  'physical',
  'memory',
  'learning-disability',
  'mental-health',
  'sensory',
] as const;
export type Need = (typeof NEEDS)[number];

/** What the hours are for. */
export const SUPPORTS = ['day-support', 'home-support', 'getting-out', 'short-breaks'] as const;
export type Support = (typeof SUPPORTS)[number];

export const AGE_GROUPS = ['18-64', '65+'] as const;
export type AgeGroup = (typeof AGE_GROUPS)[number];

/** Kinds of supply. The first six are what the product is about; the rest are shown as context. */
export const SERVICE_KINDS = [
  'micro-provider',
  'shared-lives',
  'co-op',
  'pool',
  'trust',
  'day-centre',
  'time-bank',
  'homecare',
  'supported-living',
  'care-home',
] as const;
export type ServiceKind = (typeof SERVICE_KINDS)[number];

/** Who runs a service; decides whether a direct payment may buy it (the in-house cliff). */
export type Operator = 'in-house' | 'council-company' | 'independent' | 'spin-out' | 'user-led';

/** Settlement type of an area's origin; sets travel speed. */
export type Rurality = 'conurbation' | 'town' | 'fringe' | 'dispersed';

/** A position on both systems in use: degrees (WGS 84) for drawing, metres for distance. */
export interface Point {
  readonly lon: number;
  readonly lat: number;
  readonly easting: number;
  readonly northing: number;
}

export type Ring = readonly (readonly [lon: number, lat: number])[];
/** GeoJSON geometry of an area, RFC 7946 winding. */
export type AreaGeometry =
  | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] };

/** Residents; null where the publisher gives none. Counts of people. */
export interface Residents {
  readonly all: number | null;
  readonly age18to64: number | null;
  readonly age65to74: number | null;
  readonly age75to84: number | null;
  readonly age85plus: number | null;
  /** Day-to-day activities limited a lot (Equality Act disability). */
  readonly disabledLimitedALot: number | null;
  readonly unpaidCarers: number | null;
  /** Unpaid carers who give 50 hours a week or more. */
  readonly unpaidCarers50Hours: number | null;
}

/** A small area: LSOA 2021, data zone 2011, or an invented one. */
export interface Area {
  readonly code: string;
  /** The publisher's name, e.g. "Somerset 012C". */
  readonly name: string;
  /** The name people use, e.g. the ward or village. */
  readonly placeName: string;
  readonly districtCode: string;
  readonly districtName: string;
  readonly middleCode: string;
  readonly middleName: string;
  readonly rurality: Rurality;
  /** Where its people are, on average; not always inside the outline. */
  readonly centre: Point;
  readonly geometry: AreaGeometry;
  readonly residents: Residents;
  readonly deprivationDecile: number | null;
  readonly deprivationIndex: string | null;
}

/** A name on the map. */
export interface PlaceLabel {
  readonly id: string;
  readonly name: string;
  readonly rank: 'city' | 'town' | 'village' | 'district' | 'sea' | 'moor';
  readonly lon: number;
  readonly lat: number;
}

export type LegalForm =
  | 'sole-trader'
  | 'partnership'
  | 'company'
  | 'community-interest-company'
  | 'charity'
  | 'co-operative-society'
  | 'council'
  | 'council-company'
  | 'informal-group'
  | 'unknown';

export type Governance =
  | 'owner-led'
  | 'service-user-co-op'
  | 'multi-stakeholder-co-op'
  | 'employee-owned-co-op'
  | 'trustees'
  | 'council'
  | 'shareholders'
  | 'members'
  | 'unknown';

/** A legal person or group that runs services. Concentration is counted by this, not by site. */
export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly legalForm: LegalForm;
  readonly governance: Governance;
}

/** Hours a service can give each week to people with one need, used and spare together. */
export interface Capacity {
  readonly serviceId: string;
  readonly support: Support;
  readonly need: Need;
  readonly minutesPerWeek: number;
  readonly spareMinutesPerWeek: number;
}

export interface Service {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly kind: ServiceKind;
  readonly operator: Operator;
  /** Given from or in a private home: never a point on a map, its area stands for it. */
  readonly homeBased: boolean;
  readonly areaCode: string;
  /** Null for home-based services, always. */
  readonly point: Point | null;
  readonly supports: readonly Support[];
  readonly needs: readonly Need[];
  readonly ageGroups: readonly AgeGroup[];
  /** Places on Monday … Sunday; null where the idea of a place does not apply or is not known. */
  readonly placesByWeekday: readonly number[] | null;
  readonly pricePence: number | null;
  readonly priceUnit: 'hour' | 'session' | 'week' | null;
  /** Financial year of the price, e.g. "2026 to 2027". */
  readonly priceYear: string | null;
  /** How far the service goes, or how far people come to it, one way. */
  readonly reachMinutes: number | null;
  readonly beds: number | null;
  readonly regulated: boolean;
  readonly rating: string | null;
  readonly validFrom: string;
  /** Day it ended (ISO date); null while it runs. */
  readonly validTo: string | null;
  /** The service that carried this one on under a new registration; such an end is not a closure. */
  readonly continuedById: string | null;
  readonly lastVerified: string | null;
  readonly sourceId: string;
}

/** What a provider told the national Capacity Tracker of one day; null where it told nothing, never zero. */
export interface CapacityReturn {
  readonly serviceId: string;
  readonly day: string;
  /** Care homes: places in all, taken, promised, free to admit into, and free but closed. */
  readonly maximumPlaces: number | null;
  readonly occupied: number | null;
  readonly vacantReserved: number | null;
  readonly vacantAccepting: number | null;
  readonly vacantNotAccepting: number | null;
  /** Community services: people who use them. */
  readonly peopleUsing: number | null;
  readonly staffEmployed: number | null;
  readonly staffAgency: number | null;
  readonly staffAbsent: number | null;
  readonly sourceId: string;
}

/** A month of a time bank, in minutes; the running balance is the sum of given less spent. */
export interface TimeBankMonth {
  readonly serviceId: string;
  readonly month: string;
  readonly givenMinutes: number;
  readonly spentMinutes: number;
  /** Credits outstanding to members at the end of the month. */
  readonly outstandingMinutes: number;
}

/** A rule of the council about what direct payments may buy. The product never calls a rule unlawful. */
export interface DirectPaymentRule {
  readonly id: string;
  readonly title: string;
  readonly kind:
    | 'pa-only'
    | 'minimum-value'
    | 'closed-list'
    | 'rate-cap'
    | 'prepaid-default'
    | 'no-pooling'
    | 'category-ban';
  /** Service kinds that the rule takes out of reach of a direct payment. */
  readonly removesKinds: readonly ServiceKind[];
  readonly validFrom: string;
  readonly review: 'needs-legal-review' | 'reviewed';
}

/** A council as the product knows it. */
export interface Council {
  readonly slug: string;
  readonly name: string;
  readonly nation: Nation;
  readonly onsCode: string | null;
  readonly isExample: boolean;
  /** Last day that the records cover (ISO date). */
  readonly asOf: string;
}

/** Where figures come from. Every row read is used, or rejected with a reason. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** File name as the publisher's data were read, without a folder. */
  readonly file: string | null;
  /** What the rows speak of, e.g. "Census 2021" or "31 October 2026". */
  readonly vintage: string;
  readonly licence: string;
  readonly attribution: string;
  readonly rowsRead: number;
  readonly rowsUsed: number;
  readonly rowsRejected: number;
  /** SHA-256 of the file; null for generated records. */
  readonly sha256: string | null;
  /** Days after which the source counts as old; null when it is a fixed census. */
  readonly cadenceDays: number | null;
  /** Last day the source covers (ISO date), for the freshness line. */
  readonly coversTo: string;
}

/** Rows of a source that were not used, by reason. `firstLine` counts as a spreadsheet shows it. */
export interface Rejection {
  readonly sourceId: string;
  readonly reason: string;
  readonly rows: number;
  readonly firstLine: number | null;
}

/** A layer that this council does not have; shown as missing, never as zero. */
export interface MissingLayer {
  readonly layer:
    | 'disability'
    | 'unpaid-care'
    | 'deprivation'
    | 'regulated-services'
    | 'published-totals'
    | 'micro-providers'
    | 'shared-lives'
    | 'day-centres'
    | 'co-operatives'
    | 'personal-budgets'
    | 'enterprises';
  readonly why: string;
}

/** A building in which services rent room. */
export interface Venue {
  readonly id: string;
  readonly name: string;
  /** Null for one outside the council. */
  readonly areaCode: string | null;
  /** Rent of the whole building a month, pence, borne equally by its tenants. */
  readonly rentPence: number;
}

/** A service's time in a building. ISO dates. */
export interface Tenancy {
  readonly venueId: string;
  readonly serviceId: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}
