// The rest of the market, shown as context: homecare agencies, care homes and supported living. Owners run several, so
// there are fewer organisations than services.

import type {
  Need,
  Organisation,
  Service,
  ServiceKind,
  Support,
} from '#lib/domain/market/records.ts';
import { addDays, dayIn } from './calendar.ts';
import { areaPicker, drawWeighted, type Land } from './land.ts';
import type { NameBook } from './names.ts';
import {
  CARE_HOME_WEEK_PENCE,
  HOMECARE_HOUR_PENCE,
  SUPPORTED_LIVING_HOUR_PENCE,
} from './prices.ts';
import type { RandomStream } from './random.ts';
import {
  drawLastVerified,
  SERVICE_DEFAULTS,
  splitHours,
  type HoursSplit,
  type Supply,
} from './supply.ts';

/** Agencies, homes and tenancy services, and owners of each; judgement. */
const HOMECARE = { services: 40, owners: 27 } as const;
const CARE_HOMES = { services: 90, owners: 52 } as const;
const SUPPORTED_LIVING = { services: 18, owners: 10 } as const;

const MINUTES_PER_HOUR = 60;
const POUND = 100;

/** Homecare reaches this far; how far people move for a home or tenancy is not a reach. */
const HOMECARE_REACH_MINUTES = 30;

/** Ratings as the English regulator words them, near the national spread; judgement. */
const RATINGS: readonly (readonly [string | null, number])[] = [
  ['Outstanding', 0.05],
  ['Good', 0.72],
  ['Requires improvement', 0.15],
  ['Inadequate', 0.02],
  [null, 0.06],
];

const HOMECARE_SPLIT: HoursSplit = {
  supports: [
    ['home-support', 0.97],
    ['getting-out', 0.03],
  ],
  needs: [
    ['physical', 0.62],
    ['memory', 0.15],
    ['mental-health', 0.1],
    ['sensory', 0.03],
    ['learning-disability', 0.1],
  ],
};

const TENANCY_SPLITS: readonly (readonly [HoursSplit, number])[] = [
  [
    {
      supports: [
        ['home-support', 0.8],
        ['day-support', 0.12],
        ['getting-out', 0.08],
      ],
      needs: [['learning-disability', 1]],
    },
    0.65,
  ],
  [
    {
      supports: [
        ['home-support', 0.85],
        ['getting-out', 0.15],
      ],
      needs: [
        ['learning-disability', 0.5],
        ['mental-health', 0.5],
      ],
    },
    0.35,
  ],
];

/** What a home offers to people who live elsewhere: some weeks of short breaks. */
const RESPITE: HoursSplit = {
  supports: [['short-breaks', 1]],
  needs: [
    ['memory', 0.5],
    ['physical', 0.5],
  ],
};

const namesOf = (split: HoursSplit): { supports: readonly Support[]; needs: readonly Need[] } => ({
  supports: split.supports.map(([support]) => support),
  needs: split.needs.map(([need]) => need),
});

/** Owners; the first few own several services, the rest one each. */
function ownersOf(
  prefix: string,
  count: number,
  names: NameBook,
  random: RandomStream,
): readonly Organisation[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `ORG-${prefix}-${String(index + 1).padStart(2, '0')}`,
    name: names.group(random),
    legalForm: random.uniform() < 0.86 ? 'company' : 'charity',
    governance: random.uniform() < 0.5 ? 'shareholders' : 'owner-led',
  }));
}

const ownerOf = (
  owners: readonly Organisation[],
  index: number,
  random: RandomStream,
): Organisation => {
  const owner = owners[index];
  if (owner !== undefined) return owner;
  const luck = random.uniform();
  return owners[Math.floor(luck * luck * Math.min(owners.length, 9))] ?? random.pick(owners);
};

interface ContextPlan {
  readonly id: string;
  readonly name: string;
  readonly kind: Extract<ServiceKind, 'homecare' | 'care-home' | 'supported-living'>;
  readonly organisationId: string;
  readonly areaCode: string;
  readonly split: HoursSplit;
}

const baseOf = (plan: ContextPlan, land: Land, random: RandomStream): Service => ({
  ...SERVICE_DEFAULTS,
  id: plan.id,
  organisationId: plan.organisationId,
  name: plan.name,
  kind: plan.kind,
  areaCode: plan.areaCode,
  point: land.venueIn(plan.areaCode, random),
  ...namesOf(plan.split),
  regulated: true,
  rating: drawWeighted(random, RATINGS),
  validFrom: addDays(dayIn(`${random.integer(2010, 2024)}-10`, 1), random.integer(0, 360)),
  lastVerified: drawLastVerified(random),
  sourceId: 'regulated-services',
});

/** Sizes of agencies: a few large, many small. */
const agencyWeight = (index: number): number => 1 / (1 + index * 0.11);

/** An enterprise that outgrew the register and is now the smallest kind of agency. */
export interface GrownEnterprise {
  readonly enterpriseId: string;
  readonly name: string;
  readonly areaCode: string;
  readonly grownOn: string;
}

export interface HomecareMarket {
  readonly supply: Supply;
  /** Agency that each grown enterprise became, by enterprise id. */
  readonly serviceOfEnterprise: ReadonlyMap<string, string>;
}

const GROWN_HOURS = 210;

/**
 * Homecare agencies, together able to give `minutesPerWeek`; the last of them have grown out of the register of
 * micro-enterprises.
 */
export function homecareOf(
  land: Land,
  minutesPerWeek: number,
  grown: readonly GrownEnterprise[],
  names: NameBook,
  random: RandomStream,
): HomecareMarket {
  const owners = ownersOf('HC', HOMECARE.owners - grown.length, names, random);
  const built = land.known.filter(({ rurality }) => rurality !== 'dispersed');
  const pick = areaPicker(built, ({ residents }) => residents.all ?? 0);
  const serviceOfEnterprise = new Map(
    grown.map((one, index) => [one.enterpriseId, `HC-G${index + 1}`]),
  );
  const agencies = HOMECARE.services - grown.length;
  const weights = Array.from(
    { length: agencies },
    (_, index) => agencyWeight(index) * (0.8 + 0.4 * random.uniform()),
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const open = minutesPerWeek - grown.length * GROWN_HOURS * MINUTES_PER_HOUR;
  const parts = weights.map((weight, index): Supply => {
    const owner = ownerOf(owners, index, random);
    const id = `HC-${String(index + 1).padStart(2, '0')}`;
    const plan = {
      id,
      name: names.homecare(random),
      kind: 'homecare',
      organisationId: owner.id,
      areaCode: pick(random).code,
      split: HOMECARE_SPLIT,
    } as const;
    const price = Math.round(HOMECARE_HOUR_PENCE * random.normal(1, 0.045));
    const service: Service = {
      ...baseOf(plan, land, random),
      pricePence: price,
      priceUnit: 'hour',
      reachMinutes: HOMECARE_REACH_MINUTES,
    };
    return {
      organisations: [owner],
      services: [service],
      capacities: splitHours(
        id,
        (open * weight) / sum,
        0.03 + 0.06 * random.uniform(),
        HOMECARE_SPLIT,
      ),
    };
  });
  const grownParts = grown.map((one, index): Supply => {
    const id = `HC-G${index + 1}`;
    const owner: Organisation = {
      id: `ORG-${id}`,
      name: one.name,
      legalForm: 'company',
      governance: 'owner-led',
    };
    const plan = {
      id,
      name: one.name,
      kind: 'homecare',
      organisationId: owner.id,
      areaCode: one.areaCode,
      split: HOMECARE_SPLIT,
    } as const;
    const service: Service = {
      ...baseOf(plan, land, random),
      pricePence: 2400,
      priceUnit: 'hour',
      reachMinutes: 20,
      validFrom: one.grownOn,
    };
    return {
      organisations: [owner],
      services: [service],
      capacities: splitHours(id, GROWN_HOURS * MINUTES_PER_HOUR, 0.08, HOMECARE_SPLIT),
    };
  });
  const all = [...parts, ...grownParts];
  return {
    supply: {
      organisations: all.flatMap(({ organisations }) => organisations),
      services: all.flatMap(({ services }) => services),
      capacities: all.flatMap(({ capacities }) => capacities),
    },
    serviceOfEnterprise,
  };
}

/** Care homes for older people, with some weeks of respite in every third. */
export function careHomesOf(land: Land, names: NameBook, random: RandomStream): readonly Supply[] {
  const owners = ownersOf('CH', CARE_HOMES.owners, names, random);
  const pick = areaPicker(
    land.known,
    ({ residents }) => (residents.age75to84 ?? 0) + (residents.age85plus ?? 0),
  );
  const { low, mean, high } = CARE_HOME_WEEK_PENCE;
  return Array.from({ length: CARE_HOMES.services }, (_, index): Supply => {
    const owner = ownerOf(owners, index, random);
    const id = `CH-${String(index + 1).padStart(2, '0')}`;
    const givesRespite = index % 3 === 0;
    const split = givesRespite ? RESPITE : { supports: [], needs: RESPITE.needs };
    const plan = {
      id,
      name: names.careHome(random),
      kind: 'care-home',
      organisationId: owner.id,
      areaCode: pick(random).code,
      split,
    } as const;
    const price = Math.min(high, Math.max(low, random.normal(mean, (high - low) / 5)));
    const service: Service = {
      ...baseOf(plan, land, random),
      ageGroups: ['65+'],
      pricePence: Math.round(price / POUND) * POUND,
      priceUnit: 'week',
      beds: random.integer(16, 78),
    };
    const capacities = givesRespite
      ? splitHours(id, random.integer(26, 52) * MINUTES_PER_HOUR, 0.25 * random.uniform(), RESPITE)
      : [];
    return { organisations: [owner], services: [service], capacities };
  });
}

/** Supported living: tenancies with support, mostly for people with a learning disability. */
export function supportedLivingOf(
  land: Land,
  minutesPerWeek: number,
  names: NameBook,
  random: RandomStream,
): readonly Supply[] {
  const owners = ownersOf('SU', SUPPORTED_LIVING.owners, names, random);
  const built = land.known.filter(({ rurality }) => rurality !== 'dispersed');
  const pick = areaPicker(built, ({ residents }) => residents.age18to64 ?? 0);
  return Array.from({ length: SUPPORTED_LIVING.services }, (_, index): Supply => {
    const owner = ownerOf(owners, index, random);
    const id = `SU-${String(index + 1).padStart(2, '0')}`;
    const split = drawWeighted(random, TENANCY_SPLITS);
    const plan = {
      id,
      name: names.supportedLiving(random),
      kind: 'supported-living',
      organisationId: owner.id,
      areaCode: pick(random).code,
      split,
    } as const;
    const service: Service = {
      ...baseOf(plan, land, random),
      pricePence: Math.round(SUPPORTED_LIVING_HOUR_PENCE * random.normal(1, 0.05)),
      priceUnit: 'hour',
      reachMinutes: HOMECARE_REACH_MINUTES,
    };
    const minutes = (minutesPerWeek / SUPPORTED_LIVING.services) * (0.5 + random.uniform());
    return {
      organisations: [owner],
      services: [service],
      capacities: splitHours(id, minutes, 0.06 * random.uniform(), split),
    };
  });
}
