// The day centres as services with terms: where each stands, whom it serves, what it charges and how it is staffed.

import type {
  AgeGroup,
  LegalForm,
  Governance,
  Need,
  Operator,
  Organisation,
  Service,
} from '#lib/domain/market/records.ts';
import type { ServiceTerms } from '#lib/domain/viability/records.ts';
import { dayIn, financialYear, LAST_MONTH } from './calendar.ts';
import type { Land } from './land.ts';
import { DAY_SESSION_PENCE } from './prices.ts';
import type { RandomStream } from './random.ts';
import { CENTRE_STORIES } from './stories.ts';
import type { CentreStory, Clientele } from './story.ts';
import { hostOf } from './shared-venues.ts';
import { placesOn } from './supply.ts';

/** What a clientele means for needs, fee and work. Ratios, meals and attendance are judgement. */
interface ClienteleTerms {
  readonly needs: readonly Need[];
  readonly ageGroups: readonly AgeGroup[];
  readonly feePence: number;
  /** People one worker may look after. */
  readonly staffRatio: number;
  readonly minStaff: number;
  /** Meal, materials and transport of one attendance. */
  readonly variablePence: number;
  /** Attended out of booked; Luton's centres before 2020: 48 % used of 53 % booked, 0.906. */
  readonly attendance: number;
}

const CLIENTELES: Readonly<Record<Clientele, ClienteleTerms>> = {
  'learning-disability': {
    needs: ['learning-disability'],
    ageGroups: ['18-64', '65+'],
    feePence: DAY_SESSION_PENCE.learningDisability,
    staffRatio: 4,
    minStaff: 2,
    variablePence: 620,
    attendance: 0.92,
  },
  older: {
    needs: ['physical', 'memory', 'sensory'],
    ageGroups: ['65+'],
    feePence: DAY_SESSION_PENCE.older,
    staffRatio: 5,
    minStaff: 2,
    variablePence: 790,
    attendance: 0.87,
  },
  dementia: {
    needs: ['memory'],
    ageGroups: ['65+'],
    feePence: DAY_SESSION_PENCE.dementia,
    staffRatio: 3,
    minStaff: 2,
    variablePence: 880,
    attendance: 0.85,
  },
  mixed: {
    needs: ['learning-disability', 'physical', 'mental-health'],
    ageGroups: ['18-64', '65+'],
    feePence: DAY_SESSION_PENCE.learningDisability - 200,
    staffRatio: 4,
    minStaff: 2,
    variablePence: 640,
    attendance: 0.89,
  },
};

/** Hours of a day as people experience it, and paid hours of a worker on that day; judgement. */
export const HOURS_PER_DAY = 6;
const PAID_HOURS_PER_DAY = 7.5;

/** An hour of a support worker: £12.71 from April 2026 (National Living Wage) plus on-costs of about 29 %; judgement. */
const STAFF_HOUR_PENCE = 1640;

/** How far people come to a day centre, one way; judgement. */
const REACH_MINUTES = 35;

/** The sector's day centres are not registered with a regulator, so no rating is known. */
const UNREGULATED = { regulated: false, rating: null, beds: null } as const;

const LEGAL: Readonly<Record<Operator, readonly [LegalForm, Governance]>> = {
  'in-house': ['council', 'council'],
  'council-company': ['council-company', 'shareholders'],
  independent: ['charity', 'trustees'],
  'spin-out': ['community-interest-company', 'trustees'],
  'user-led': ['charity', 'members'],
};

const COUNCIL_ORGANISATION = 'ORG-COUNCIL';

export interface Centre {
  readonly story: CentreStory;
  readonly clientele: ClienteleTerms;
  readonly organisation: Organisation;
  readonly service: Service;
  readonly terms: ServiceTerms;
}

const PENCE = 100;

/** Today's fee of a day. */
export const feePenceOf = ({ fee, clientele }: CentreStory): number =>
  fee === undefined ? CLIENTELES[clientele].feePence : fee * PENCE;

const organisationOf = (story: CentreStory, councilName: string): Organisation => {
  const [legalForm, governance] = LEGAL[story.operator];
  return story.operator === 'in-house'
    ? { id: COUNCIL_ORGANISATION, name: councilName, legalForm, governance }
    : { id: `ORG-DC-${story.key}`, name: `${story.name} Trust`, legalForm, governance };
};

const termsOf = (story: CentreStory, serviceId: string): ServiceTerms => {
  const clientele = CLIENTELES[story.clientele];
  return {
    serviceId,
    sessionsPerWeek: story.openDays.length,
    placesPerSession: story.places,
    hoursPerSession: HOURS_PER_DAY,
    staffRatio: story.staffRatio ?? clientele.staffRatio,
    minStaff: clientele.minStaff,
    paidHoursPerSession: PAID_HOURS_PER_DAY,
    staffCostPencePerHour: STAFF_HOUR_PENCE,
    chargeBasis: 'booked',
    reservesPence: story.reserves * PENCE,
    reserveFloorPence: 0,
    deficitMonthsRule: story.deficitMonthsRule,
    noticeMonths: story.noticeMonths,
    blockSchedule: story.block.map(({ fromMonth, monthly }) => ({
      fromMonth,
      monthlyPence: monthly * PENCE,
    })),
    upliftAnnual: story.uplift,
    costInflationAnnual: story.inflation,
    decommissionMonth: story.decommissionMonth,
  };
};

const lastVerifiedOf = (story: CentreStory, random: RandomStream): string =>
  story.closedOn ??
  dayIn(random.pick(['2026-06', '2026-08', '2026-09', '2026-10']), random.integer(1, 28));

function serviceOf(
  story: CentreStory,
  areaCode: string,
  organisationId: string,
  land: Land,
  random: RandomStream,
): Service {
  const { needs, ageGroups } = CLIENTELES[story.clientele];
  return {
    id: `DC-${story.key}`,
    organisationId,
    name: story.name,
    kind: 'day-centre',
    operator: story.operator,
    homeBased: false,
    areaCode,
    point: land.venueIn(areaCode, random),
    supports: ['day-support'],
    needs,
    ageGroups,
    placesByWeekday: placesOn(story.openDays, story.places),
    pricePence: feePenceOf(story),
    priceUnit: 'session',
    priceYear: financialYear(LAST_MONTH),
    reachMinutes: REACH_MINUTES,
    ...UNREGULATED,
    validFrom: dayIn(`${random.integer(1994, 2012)}-04`, 1),
    validTo: story.closedOn,
    continuedById: null,
    lastVerified: lastVerifiedOf(story, random),
    sourceId: 'day-centres',
  };
}

/** Picks a small area for a centre: densely peopled, and not one that already has a centre. */
function areaFor(
  story: CentreStory,
  placed: ReadonlyMap<string, string>,
  land: Land,
  random: RandomStream,
): string {
  const taken = new Set(placed.values());
  const neighbour = story.nextTo === null ? undefined : placed.get(story.nextTo);
  if (neighbour !== undefined) {
    const near = land.nearTo(neighbour).find((area) => !taken.has(area.code));
    if (near !== undefined) return near.code;
  }
  const free = land.inSetting(story.setting).filter((area) => !taken.has(area.code));
  const built = free.filter(({ rurality }) => rurality === 'conurbation' || rurality === 'town');
  const open = free.filter(({ rurality }) => rurality !== 'dispersed');
  const settled = [built, open, free].find((areas) => areas.length > 0) ?? [];
  const far = settled.filter((area) =>
    land
      .nearTo(area.code)
      .slice(0, 6)
      .every((near) => !taken.has(near.code)),
  );
  return random.pick(far.length > 0 ? far : settled).code;
}

/** Every day centre of the example, in the order of the stories. */
export function centresOf(
  land: Land,
  councilName: string,
  random: RandomStream,
): readonly Centre[] {
  const placed = new Map<string, string>();
  const points = new Map<string, Service['point']>();
  return CENTRE_STORIES.map((story) => {
    // Drawn for tenants of a shared building too, so that sharing moves no other centre.
    const drawn = areaFor(story, placed, land, random);
    const areaCode = placed.get(hostOf(story.key)) ?? drawn;
    placed.set(story.key, areaCode);
    const organisation = organisationOf(story, councilName);
    const own = serviceOf(story, areaCode, organisation.id, land, random);
    const service = { ...own, point: points.get(hostOf(story.key)) ?? own.point };
    points.set(story.key, service.point);
    const clientele = CLIENTELES[story.clientele];
    return { story, clientele, organisation, service, terms: termsOf(story, service.id) };
  });
}
