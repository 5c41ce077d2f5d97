// Co-operatives, pools and an independent living trust, each by hand because there are few and they differ: three
// kinds of co-operative governance, pools of direct payments, and a trust that buys round-the-clock cover.

import type {
  Area,
  Governance,
  LegalForm,
  Need,
  Service,
  ServiceKind,
  Support,
} from '#lib/domain/market/records.ts';
import { dayIn } from './calendar.ts';
import type { Land, Setting } from './land.ts';
import { CO_OP_HOUR_PENCE } from './prices.ts';
import type { RandomStream } from './random.ts';
import { drawLastVerified, placesOn, SERVICE_DEFAULTS, splitHours, type Supply } from './supply.ts';

interface Shared {
  readonly name: string;
  readonly kind: Extract<ServiceKind, 'co-op' | 'pool' | 'trust'>;
  readonly governance: Governance;
  readonly legalForm: LegalForm;
  readonly setting: Setting;
  readonly since: number;
  readonly hours: number;
  readonly spareShare: number;
  readonly supports: readonly Support[];
  readonly needs: readonly Need[];
  /** Weekdays on which a pool meets, 1 Monday to 7 Sunday. */
  readonly days?: readonly number[];
}

const CO_OP = { kind: 'co-op', legalForm: 'co-operative-society' } as const;
const POOL = { kind: 'pool', legalForm: 'informal-group', governance: 'members' } as const;

const SHARED: readonly Shared[] = [
  {
    ...CO_OP,
    name: 'Our Own Terms Co-operative',
    governance: 'service-user-co-op',
    setting: 'city',
    since: 2017,
    hours: 420,
    spareShare: 0.08,
    supports: ['home-support', 'getting-out'],
    needs: ['physical', 'learning-disability'],
  },
  {
    ...CO_OP,
    name: 'Front Room Co-operative',
    governance: 'service-user-co-op',
    setting: 'coast',
    since: 2021,
    hours: 180,
    spareShare: 0.12,
    supports: ['getting-out', 'day-support'],
    needs: ['mental-health', 'physical'],
  },
  {
    ...CO_OP,
    name: 'Commonweal Care Co-operative',
    governance: 'multi-stakeholder-co-op',
    setting: 'city',
    since: 2019,
    hours: 610,
    spareShare: 0.06,
    supports: ['home-support'],
    needs: ['physical', 'memory'],
  },
  {
    ...CO_OP,
    name: 'Packhorse Co-operative',
    governance: 'multi-stakeholder-co-op',
    setting: 'moor',
    since: 2023,
    hours: 140,
    spareShare: 0.1,
    supports: ['home-support', 'getting-out'],
    needs: ['physical', 'memory'],
  },
  {
    ...CO_OP,
    name: 'Fairshift Homecare Co-operative',
    governance: 'employee-owned-co-op',
    setting: 'town',
    since: 2014,
    hours: 980,
    spareShare: 0.05,
    supports: ['home-support'],
    needs: ['physical', 'memory', 'sensory'],
  },
  {
    ...POOL,
    name: 'Tuesday Pottery Pool',
    days: [2],
    setting: 'town',
    since: 2022,
    hours: 36,
    spareShare: 0.2,
    supports: ['day-support'],
    needs: ['learning-disability'],
  },
  {
    ...POOL,
    name: 'Saturday Match Pool',
    days: [6],
    setting: 'city',
    since: 2023,
    hours: 30,
    spareShare: 0.1,
    supports: ['getting-out'],
    needs: ['learning-disability', 'physical'],
  },
  {
    ...POOL,
    name: 'Allotment Pool',
    days: [3, 5],
    setting: 'town',
    since: 2024,
    hours: 48,
    spareShare: 0.25,
    supports: ['day-support', 'getting-out'],
    needs: ['mental-health'],
  },
  {
    ...POOL,
    name: 'Sea Swim Pool',
    days: [7],
    setting: 'coast',
    since: 2025,
    hours: 24,
    spareShare: 0.1,
    supports: ['getting-out'],
    needs: ['mental-health', 'sensory'],
  },
  {
    ...POOL,
    name: 'Long Table Lunch Pool',
    days: [4],
    setting: 'coast',
    since: 2021,
    hours: 54,
    spareShare: 0.15,
    supports: ['day-support'],
    needs: ['physical', 'memory'],
  },
  {
    ...POOL,
    name: 'Print Studio Pool',
    days: [1, 3],
    setting: 'city',
    since: 2025,
    hours: 42,
    spareShare: 0.2,
    supports: ['day-support'],
    needs: ['learning-disability', 'mental-health'],
  },
  {
    kind: 'trust',
    legalForm: 'charity',
    governance: 'trustees',
    name: 'Four Corners Independent Living Trust',
    setting: 'town',
    since: 2016,
    hours: 171,
    spareShare: 0,
    supports: ['home-support'],
    needs: ['learning-disability', 'physical'],
  },
];

const PREFIX = { 'co-op': 'CO', pool: 'PO', trust: 'TR' } as const;
const MINUTES_PER_HOUR = 60;
const PRICE_STEP_PENCE = 25;

/** How far people come, one way, and how many a pool has room for; judgement. */
const REACH_MINUTES = 25;
const TRUST_REACH_MINUTES = 10;
const POOL_PLACES = 8;

function areaFor(setting: Setting, land: Land, random: RandomStream): Area {
  const areas = land.inSetting(setting);
  const built = areas.filter(({ rurality }) => rurality !== 'dispersed');
  return random.pick(built.length > 0 ? built : areas);
}

function drawPrice(random: RandomStream): number {
  const { low, high } = CO_OP_HOUR_PENCE;
  return low + random.integer(0, (high - low) / PRICE_STEP_PENCE) * PRICE_STEP_PENCE;
}

/** A trust's tenants live where it is, so it stays without a point like any other private home. */
function serviceOf(plan: Shared, id: string, land: Land, random: RandomStream): Service {
  const isTrust = plan.kind === 'trust';
  const areaCode = areaFor(plan.setting, land, random).code;
  const month = random.pick(['01', '04', '09']);
  const validFrom = dayIn(`${plan.since}-${month}`, random.integer(1, 28));
  return {
    ...SERVICE_DEFAULTS,
    id,
    organisationId: `ORG-${id}`,
    name: plan.name,
    kind: plan.kind,
    operator: plan.governance === 'employee-owned-co-op' ? 'independent' : 'user-led',
    areaCode,
    homeBased: isTrust,
    point: isTrust ? null : land.venueIn(areaCode, random),
    supports: plan.supports,
    needs: plan.needs,
    placesByWeekday: plan.days === undefined ? null : placesOn(plan.days, POOL_PLACES),
    pricePence: drawPrice(random),
    priceUnit: 'hour',
    reachMinutes: isTrust ? TRUST_REACH_MINUTES : REACH_MINUTES,
    regulated: plan.kind === 'co-op' && plan.supports.includes('home-support'),
    validFrom,
    lastVerified: drawLastVerified(random, validFrom),
    sourceId: 'co-ops',
  };
}

function supplyOf(plan: Shared, number: number, land: Land, random: RandomStream): Supply {
  const id = `${PREFIX[plan.kind]}-${String(number).padStart(2, '0')}`;
  const { name, legalForm, governance } = plan;
  const split = {
    supports: plan.supports.map((support) => [support, 1] as const),
    needs: plan.needs.map((need) => [need, 1] as const),
  };
  return {
    organisations: [{ id: `ORG-${id}`, name, legalForm, governance }],
    services: [serviceOf(plan, id, land, random)],
    capacities: splitHours(id, plan.hours * MINUTES_PER_HOUR, plan.spareShare, split),
  };
}

/** Five co-operatives, six pools and a trust. */
export function coOpsOf(land: Land, random: RandomStream): readonly Supply[] {
  return SHARED.map((plan, index) => supplyOf(plan, index + 1, land, random));
}
