// Co-operatives, pools and an independent living trust, each by hand because there are few and they differ: three
// kinds of co-operative governance, pools of direct payments, and a trust that buys round-the-clock cover.

import type {
  Governance,
  LegalForm,
  Need,
  Organisation,
  Service,
  ServiceKind,
  Support,
} from '#lib/domain/market/records.ts';
import { dayIn } from './calendar.ts';
import type { Land, Setting } from './land.ts';
import { CO_OP_HOUR_PENCE } from './prices.ts';
import type { RandomStream } from './random.ts';
import { drawLastVerified, SERVICE_DEFAULTS, splitHours, type Supply } from './supply.ts';

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

function supplyOf(plan: Shared, number: number, land: Land, random: RandomStream): Supply {
  const id = `${PREFIX[plan.kind]}-${String(number).padStart(2, '0')}`;
  const areas = land.inSetting(plan.setting);
  const built = areas.filter(({ rurality }) => rurality !== 'dispersed');
  const area = random.pick(built.length > 0 ? built : areas);
  const organisation: Organisation = {
    id: `ORG-${id}`,
    name: plan.name,
    legalForm: plan.legalForm,
    governance: plan.governance,
  };
  const { low, high } = CO_OP_HOUR_PENCE;
  const service: Service = {
    ...SERVICE_DEFAULTS,
    id,
    organisationId: organisation.id,
    name: plan.name,
    kind: plan.kind,
    operator: 'user-led',
    areaCode: area.code,
    // A trust's tenants live where it is, so it stays without a point like any other private home.
    homeBased: plan.kind === 'trust',
    point: plan.kind === 'trust' ? null : land.venueIn(area.code, random),
    supports: plan.supports,
    needs: plan.needs,
    pricePence: low + random.integer(0, (high - low) / PRICE_STEP_PENCE) * PRICE_STEP_PENCE,
    priceUnit: 'hour',
    reachMinutes: plan.kind === 'trust' ? 10 : 25,
    regulated: plan.kind === 'co-op' && plan.supports.includes('home-support'),
    validFrom: dayIn(`${plan.since}-${random.pick(['01', '04', '09'])}`, random.integer(1, 28)),
    lastVerified: drawLastVerified(random),
    sourceId: 'co-ops',
  };
  const split = {
    supports: plan.supports.map((support) => [support, 1] as const),
    needs: plan.needs.map((need) => [need, 1] as const),
  };
  return {
    organisations: [organisation],
    services: [service],
    capacities: splitHours(id, plan.hours * MINUTES_PER_HOUR, plan.spareShare, split),
  };
}

/** Five co-operatives, six pools and a trust. */
export function coOpsOf(land: Land, random: RandomStream): readonly Supply[] {
  return SHARED.map((plan, index) => supplyOf(plan, index + 1, land, random));
}
