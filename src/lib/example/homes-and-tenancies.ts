// Care homes and supported living, shown as context. They bind most of the council's money, and owners run several.

import type { Organisation, Service } from '#lib/domain/market/records.ts';
import { addDays } from './calendar.ts';
import { areaPicker, drawWeighted, type Land } from './land.ts';
import type { NameBook } from './names.ts';
import { CARE_HOME_WEEK_PENCE, SUPPORTED_LIVING_HOUR_PENCE } from './prices.ts';
import type { RandomStream } from './random.ts';
import { offered, ownerAt, ownersOf, regulatedService } from './regulated.ts';
import { splitHours, type HoursSplit, type Supply } from './supply.ts';

/** Homes and tenancy services, and owners of each; judgement. */
const CARE_HOMES = { services: 90, owners: 52 } as const;
const SUPPORTED_LIVING = { services: 18, owners: 10 } as const;

const MINUTES_PER_HOUR = 60;
const POUND = 100;
const TENANCY_REACH_MINUTES = 30;

const TENANCY_SPLITS: readonly (readonly [HoursSplit, number])[] = [
  [
    {
      supports: [
        ['home-support', 0.77],
        ['day-support', 0.11],
        ['getting-out', 0.08],
        ['short-breaks', 0.04],
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
        ['learning-disability', 0.6],
        ['mental-health', 0.4],
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

/** Every so many homes offer short breaks; hours a week of one that does; judgement. */
const RESPITE_EVERY = 3;
const RESPITE_HOURS = { least: 26, most: 52 } as const;
const BEDS = { least: 16, most: 78 } as const;

function weekPrice(random: RandomStream): number {
  const { low, mean, high } = CARE_HOME_WEEK_PENCE;
  const drawn = random.normal(mean, (high - low) / 5);
  return Math.round(Math.min(high, Math.max(low, drawn)) / POUND) * POUND;
}

function careHome(
  index: number,
  areaCode: string,
  owner: Organisation,
  land: Land,
  names: NameBook,
  random: RandomStream,
): Supply {
  const id = `CH-${String(index + 1).padStart(2, '0')}`;
  const hasRespite = index % RESPITE_EVERY === 0;
  const plan = {
    id,
    name: names.careHome(random),
    kind: 'care-home',
    organisationId: owner.id,
    areaCode,
    ...offered(hasRespite ? RESPITE : { ...RESPITE, supports: [] }),
  } as const;
  const service: Service = {
    ...regulatedService(plan, land, random),
    ageGroups: ['65+'],
    pricePence: weekPrice(random),
    priceUnit: 'week',
    beds: random.integer(BEDS.least, BEDS.most),
  };
  const minutes = random.integer(RESPITE_HOURS.least, RESPITE_HOURS.most) * MINUTES_PER_HOUR;
  const capacities = hasRespite ? splitHours(id, minutes, 0.25 * random.uniform(), RESPITE) : [];
  return { organisations: [owner], services: [service], capacities };
}

/** Which home was taken over. */
const TAKEN_OVER_HOME = 20;

/** The day on which one home was registered anew under another owner. */
const TAKEN_OVER = '2026-02-01';

/** A home that changed hands: its old registration ends and is carried on, which is not a closure. */
function takenOver({ organisations, services, capacities }: Supply, former: Organisation): Supply {
  const renewed = services.map((service) => ({
    ...service,
    validFrom: TAKEN_OVER,
    lastVerified: TAKEN_OVER,
  }));
  const ended = services.map((service) => ({
    ...service,
    id: `${service.id}-before`,
    organisationId: former.id,
    validTo: addDays(TAKEN_OVER, -1),
    continuedById: service.id,
    lastVerified: addDays(TAKEN_OVER, -1),
  }));
  return {
    organisations: [...organisations, former],
    services: [...renewed, ...ended],
    capacities,
  };
}

/** Care homes for older people, with some weeks of respite in every third; one has changed hands. */
export function careHomesOf(land: Land, names: NameBook, random: RandomStream): readonly Supply[] {
  const owners = ownersOf('CH', CARE_HOMES.owners, names, random);
  const pick = areaPicker(
    land.known,
    ({ residents }) => (residents.age75to84 ?? 0) + (residents.age85plus ?? 0),
  );
  const homes = Array.from({ length: CARE_HOMES.services }, (_, index) => {
    const owner = ownerAt(owners, index, random);
    return careHome(index, pick(random).code, owner, land, names, random);
  });
  const [former] = owners;
  return homes.map((home, index) =>
    former !== undefined && index === TAKEN_OVER_HOME ? takenOver(home, former) : home,
  );
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
    const owner = ownerAt(owners, index, random);
    const id = `SU-${String(index + 1).padStart(2, '0')}`;
    const split = drawWeighted(random, TENANCY_SPLITS);
    const plan = {
      id,
      name: names.supportedLiving(random),
      kind: 'supported-living',
      organisationId: owner.id,
      areaCode: pick(random).code,
      ...offered(split),
    } as const;
    const service: Service = {
      ...regulatedService(plan, land, random),
      pricePence: Math.round(SUPPORTED_LIVING_HOUR_PENCE * random.normal(1, 0.05)),
      priceUnit: 'hour',
      reachMinutes: TENANCY_REACH_MINUTES,
    };
    const minutes = (minutesPerWeek / SUPPORTED_LIVING.services) * (0.5 + random.uniform());
    const capacities = splitHours(id, minutes, 0.06 * random.uniform(), split);
    return { organisations: [owner], services: [service], capacities };
  });
}
