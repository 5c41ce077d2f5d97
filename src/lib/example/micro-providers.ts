// Micro-providers as services: those on the support officer's register, those who trade without it, and eight home
// helps in one village. Most work from home and so have no point on a map, only an area.

import type { EnterpriseMonth } from '#lib/domain/growth/records.ts';
import type {
  Area,
  Governance,
  LegalForm,
  Need,
  Organisation,
  Service,
  Support,
} from '#lib/domain/market/records.ts';
import { addDays, dayIn } from './calendar.ts';
import { drawOffers, type EnterpriseLife } from './enterprises.ts';
import { drawWeighted, type Land } from './land.ts';
import { CROWD, crowdedVillageOf, microPlacesOf } from './micro-places.ts';
import type { NameBook } from './names.ts';
import { MICRO_HOUR_PENCE } from './prices.ts';
import type { RandomStream } from './random.ts';
import { drawLastVerified, placesOn, SERVICE_DEFAULTS, splitHours, type Supply } from './supply.ts';

/** Micro-providers who trade, on the register or not; typical county 60 to 250 (judgement in the design). */
const TRADING_MICRO_PROVIDERS = 120;

const MINUTES_PER_HOUR = 60;
const HOUR_STEP_PENCE = 25;

/** Mean hours a week of a micro-provider, Westmorland and Furness 2022-24. */
const MEAN_HOURS = 12.6;

const NEEDS: readonly (readonly [readonly (readonly [Need, number])[], number])[] = [
  [
    [
      ['physical', 3],
      ['memory', 2],
    ],
    0.4,
  ],
  [
    [
      ['physical', 2],
      ['memory', 1],
      ['sensory', 1],
    ],
    0.2,
  ],
  [
    [
      ['learning-disability', 3],
      ['mental-health', 1],
    ],
    0.2,
  ],
  [
    [
      ['mental-health', 2],
      ['physical', 1],
    ],
    0.1,
  ],
  [
    [
      ['physical', 2],
      ['learning-disability', 2],
      ['memory', 1],
    ],
    0.1,
  ],
];

/** Weekdays on which a micro-provider of day support opens, 1 Monday to 7 Sunday. */
const DAY_PATTERNS: readonly (readonly number[])[] = [[1, 3], [2, 4], [2, 3, 5], [4, 5], [3], [6]];

/** Hours go mostly to the first thing offered. */
const OFFER_WEIGHTS = [3, 2, 1] as const;

/** What a micro-provider is before it becomes records. */
interface MicroPlan {
  readonly id: string;
  readonly name: string;
  readonly area: Area;
  readonly offers: readonly Support[];
  readonly needs: readonly (readonly [Need, number])[];
  readonly hours: number;
  readonly spareShare: number;
  readonly from: string;
  readonly to: string | null;
  readonly owner: Organisation | null;
}

const drawLegalForm = (random: RandomStream): readonly [LegalForm, Governance] =>
  drawWeighted<readonly [LegalForm, Governance]>(random, [
    [['sole-trader', 'owner-led'], 0.8],
    [['partnership', 'owner-led'], 0.09],
    [['community-interest-company', 'members'], 0.06],
    [['informal-group', 'members'], 0.05],
  ]);

function supplyOf(plan: MicroPlan, land: Land, random: RandomStream): Supply {
  const [legalForm, governance] = drawLegalForm(random);
  const organisation = plan.owner ?? {
    id: `ORG-${plan.id}`,
    name: plan.name,
    legalForm,
    governance,
  };
  const hasVenue = plan.offers.includes('day-support') || random.uniform() < 0.22;
  const { low, high } = MICRO_HOUR_PENCE;
  const service: Service = {
    ...SERVICE_DEFAULTS,
    id: plan.id,
    organisationId: organisation.id,
    name: plan.name,
    kind: 'micro-provider',
    homeBased: !hasVenue,
    areaCode: plan.area.code,
    point: hasVenue ? land.venueIn(plan.area.code, random) : null,
    supports: plan.offers,
    needs: plan.needs.map(([need]) => need),
    pricePence:
      low - 100 + random.integer(0, (high - low + 200) / HOUR_STEP_PENCE) * HOUR_STEP_PENCE,
    priceUnit: 'hour',
    placesByWeekday: plan.offers.includes('day-support')
      ? placesOn(random.pick(DAY_PATTERNS), random.integer(3, 6))
      : null,
    reachMinutes: random.pick([10, 15, 15, 20, 20, 25]),
    validFrom: plan.from,
    validTo: plan.to,
    lastVerified: drawLastVerified(random, plan.from, plan.to),
    sourceId: 'micro-providers',
  };
  const supports = plan.offers.map((offer, index) => [offer, OFFER_WEIGHTS[index] ?? 1] as const);
  const minutes = plan.hours * MINUTES_PER_HOUR;
  const capacities =
    minutes === 0
      ? []
      : splitHours(plan.id, minutes, plan.spareShare, { supports, needs: plan.needs });
  return { organisations: [organisation], services: [service], capacities };
}

/** Hours in use from the last return, and a little room on top. */
const spareShareOf = (random: RandomStream): number => 0.05 + 0.2 * random.uniform();

function registeredPlan(
  life: EnterpriseLife,
  id: string,
  lastReturn: EnterpriseMonth | undefined,
  land: Land,
  random: RandomStream,
): MicroPlan {
  const spareShare = spareShareOf(random);
  const used = life.stage === 'trading' ? (lastReturn?.minutesPerWeek ?? 0) / MINUTES_PER_HOUR : 0;
  return {
    id,
    name: life.enterprise.name,
    area: land.areaOf(life.enterprise.areaCode),
    offers: life.enterprise.offers,
    needs: drawWeighted(random, NEEDS),
    hours: used / (1 - spareShare),
    spareShare,
    from: life.tradingFrom ?? life.enterprise.onRegisterFrom,
    to: life.stage === 'stopped' ? life.endedOn : null,
    owner: null,
  };
}

/** Micro-providers and the service that each enterprise became, by enterprise id. */
export interface MicroMarket {
  readonly supply: Supply;
  readonly serviceOfEnterprise: ReadonlyMap<string, string>;
}

/** Which trade without the register: the crowd of home helps first, then others, three of them under shared owners. */
function unregisteredPlans(
  count: number,
  land: Land,
  names: NameBook,
  random: RandomStream,
): readonly MicroPlan[] {
  const crowded = crowdedVillageOf(land);
  const places = microPlacesOf(land);
  const sharedOwner: Organisation = {
    id: 'ORG-MP-shared',
    name: names.group(random),
    legalForm: 'partnership',
    governance: 'owner-led',
  };
  return Array.from({ length: count }, (_, index) => {
    const isCrowd = index < CROWD;
    const area = isCrowd ? crowded : places.next(random);
    const needs: readonly (readonly [Need, number])[] = [['physical', 1]];
    return {
      id: `MP-U${String(index + 1).padStart(2, '0')}`,
      name: isCrowd ? names.cleaner(index, random) : names.microProvider(area, random),
      area,
      offers: isCrowd ? (['home-support'] as const) : drawOffers(random),
      needs: isCrowd ? needs : drawWeighted(random, NEEDS),
      hours: (isCrowd ? 9 : MEAN_HOURS) * (0.6 + 0.8 * random.uniform()),
      spareShare: isCrowd ? 0.4 : spareShareOf(random),
      from: addDays(dayIn(`${random.integer(2016, 2025)}-04`, 1), random.integer(0, 300)),
      to: null,
      owner: index >= CROWD && index < CROWD + 4 ? sharedOwner : null,
    };
  });
}

/** All micro-providers; an enterprise that outgrew the register is not among them but a homecare agency. */
export function microMarketOf(
  lives: readonly EnterpriseLife[],
  lastReturns: ReadonlyMap<string, EnterpriseMonth>,
  land: Land,
  names: NameBook,
  random: RandomStream,
): MicroMarket {
  const started = lives.filter((life) => life.tradingFrom !== null && life.stage !== 'grown');
  const serviceOfEnterprise = new Map<string, string>();
  const registered = started.map((life, index) => {
    const id = `MP-R${String(index + 1).padStart(3, '0')}`;
    serviceOfEnterprise.set(life.enterprise.id, id);
    return registeredPlan(life, id, lastReturns.get(life.enterprise.id), land, random);
  });
  const trading = lives.filter((life) => life.stage === 'trading').length;
  const others = unregisteredPlans(TRADING_MICRO_PROVIDERS - trading, land, names, random);
  const parts = [...registered, ...others].map((plan) => supplyOf(plan, land, random));
  return {
    supply: {
      organisations: [
        ...new Map(
          parts.flatMap((part) => part.organisations).map((one) => [one.id, one]),
        ).values(),
      ],
      services: parts.flatMap((part) => part.services),
      capacities: parts.flatMap((part) => part.capacities),
    },
    serviceOfEnterprise,
  };
}
