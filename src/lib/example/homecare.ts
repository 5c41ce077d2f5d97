// Homecare agencies, shown as context: a few large, many small, spread over the county as people are but thin on the
// moor. The smallest grew out of the register of micro-enterprises.

import type { Area, Organisation, Service } from '#lib/domain/market/records.ts';
import { areaPicker, type Land } from './land.ts';
import type { NameBook } from './names.ts';
import { HOMECARE_HOUR_PENCE, MICRO_HOUR_PENCE } from './prices.ts';
import type { RandomStream } from './random.ts';
import { offered, ownerAt, ownersOf, regulatedService } from './regulated.ts';
import {
  drawLastVerified,
  joinSupply,
  splitHours,
  type HoursSplit,
  type Supply,
} from './supply.ts';

/** Agencies and their owners; judgement. */
const AGENCIES = 40;
const OWNERS = 27;

const MINUTES_PER_HOUR = 60;
const REACH_MINUTES = 30;

/** Sizes fall slowly from the largest agency on, so that the ten largest give more than half of the hours. */
const SIZE_FALL = 0.11;

/** Share of an agency's hours that nobody uses; judgement. */
const LEAST_SPARE = 0.03;
const SPARE_SPREAD = 0.06;
const PRICE_SPREAD = 0.045;

/** Hours follow what people with each need ask for; judgement. */
const SPLIT: HoursSplit = {
  supports: [
    ['home-support', 0.97],
    ['getting-out', 0.03],
  ],
  needs: [
    ['physical', 0.69],
    ['memory', 0.115],
    ['mental-health', 0.085],
    ['sensory', 0.02],
    ['learning-disability', 0.09],
  ],
};

/** On the moor agencies give about half of what it would take; judgement. */
const MOOR_PULL = 0.5;

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
const GROWN_REACH_MINUTES = 20;
const GROWN_SPARE = 0.08;

/** How much homecare an area draws: mostly older people, and a little for everybody else. */
const pullOf = ({ residents }: Area): number =>
  (residents.age75to84 ?? 0) + 2 * (residents.age85plus ?? 0) + 0.03 * (residents.all ?? 0);

/** Known areas by district, and how strongly each district draws agencies. */
function districtsOf(land: Land): readonly (readonly [areas: readonly Area[], pull: number])[] {
  const districts = new Map<string, Area[]>();
  for (const area of land.known) {
    districts.set(area.districtCode, [...(districts.get(area.districtCode) ?? []), area]);
  }
  const moor = new Set(land.inSetting('moor').map(({ districtCode }) => districtCode));
  return [...districts].map(([code, areas]) => [
    areas,
    areas.reduce((sum, area) => sum + pullOf(area), 0) * (moor.has(code) ? MOOR_PULL : 1),
  ]);
}

/** Draws areas so that each district's share of hours comes near its share of demand, large agencies first. */
function balancedPlaces(land: Land): (share: number, random: RandomStream) => Area {
  const districts = districtsOf(land);
  const whole = districts.reduce((sum, [, pull]) => sum + pull, 0);
  const wanted = districts.map(([, pull]) => pull / whole);
  const picks = districts.map(([areas]) => {
    const built = areas.filter(({ rurality }) => rurality !== 'dispersed');
    return areaPicker(built.length > 0 ? built : areas, pullOf);
  });
  return (share, random) => {
    const hungriest = wanted.indexOf(wanted.reduce((most, value) => Math.max(most, value)));
    wanted[hungriest] = (wanted[hungriest] ?? 0) - share;
    const pick = picks[hungriest];
    if (pick === undefined) throw new Error('The land has no district for an agency.');
    return pick(random);
  };
}

function grownAgency(one: GrownEnterprise, id: string, land: Land, random: RandomStream): Supply {
  const owner: Organisation = {
    id: `ORG-${id}`,
    name: one.name,
    legalForm: 'company',
    governance: 'owner-led',
  };
  const { name, areaCode } = one;
  const plan = { id, name, kind: 'homecare', organisationId: owner.id, areaCode } as const;
  const service: Service = {
    ...regulatedService({ ...plan, ...offered(SPLIT) }, land, random),
    pricePence: MICRO_HOUR_PENCE.high,
    priceUnit: 'hour',
    reachMinutes: GROWN_REACH_MINUTES,
    validFrom: one.grownOn,
    lastVerified: drawLastVerified(random, one.grownOn),
  };
  const capacities = splitHours(id, GROWN_HOURS * MINUTES_PER_HOUR, GROWN_SPARE, SPLIT);
  return { organisations: [owner], services: [service], capacities };
}

function agencies(
  count: number,
  land: Land,
  minutesPerWeek: number,
  names: NameBook,
  random: RandomStream,
  owners: readonly Organisation[],
): readonly Supply[] {
  const place = balancedPlaces(land);
  const sizes = Array.from(
    { length: count },
    (_, index) => (0.8 + 0.4 * random.uniform()) / (1 + index * SIZE_FALL),
  );
  const sum = sizes.reduce((total, size) => total + size, 0);
  return sizes.map((size, index): Supply => {
    const owner = ownerAt(owners, index, random);
    const id = `HC-${String(index + 1).padStart(2, '0')}`;
    const areaCode = place(size / sum, random).code;
    const plan = {
      id,
      name: names.homecare(random),
      kind: 'homecare',
      organisationId: owner.id,
      areaCode,
    } as const;
    const service: Service = {
      ...regulatedService({ ...plan, ...offered(SPLIT) }, land, random),
      pricePence: Math.round(HOMECARE_HOUR_PENCE * random.normal(1, PRICE_SPREAD)),
      priceUnit: 'hour',
      reachMinutes: REACH_MINUTES,
    };
    const spare = LEAST_SPARE + SPARE_SPREAD * random.uniform();
    const capacities = splitHours(id, (minutesPerWeek * size) / sum, spare, SPLIT);
    return { organisations: [owner], services: [service], capacities };
  });
}

/** Days on which an agency gave up; an average council loses none to three a year (ADASS surveys 2018 to 2025). */
const ENDED = ['2025-11-30', '2026-06-30'] as const;

/** Agencies that have ended: on record, without hours. */
function endedAgencies(
  land: Land,
  names: NameBook,
  random: RandomStream,
  owners: readonly Organisation[],
): readonly Supply[] {
  const pick = areaPicker(land.inSetting('town'), pullOf);
  return ENDED.map((validTo, index): Supply => {
    const owner = random.pick(owners);
    const plan = {
      id: `HC-E${index + 1}`,
      name: names.homecare(random),
      kind: 'homecare',
      organisationId: owner.id,
      areaCode: pick(random).code,
    } as const;
    const service: Service = {
      ...regulatedService({ ...plan, ...offered(SPLIT) }, land, random),
      priceUnit: 'hour',
      pricePence: HOMECARE_HOUR_PENCE,
      reachMinutes: REACH_MINUTES,
      validTo,
      lastVerified: validTo,
    };
    return { organisations: [owner], services: [service], capacities: [] };
  });
}

/** Agencies that together can give `minutesPerWeek`, the grown enterprises among them. */
export function homecareOf(
  land: Land,
  minutesPerWeek: number,
  grown: readonly GrownEnterprise[],
  names: NameBook,
  random: RandomStream,
): HomecareMarket {
  const owners = ownersOf('HC', OWNERS - grown.length, names, random);
  const left = minutesPerWeek - grown.length * GROWN_HOURS * MINUTES_PER_HOUR;
  const idOf = (index: number): string => `HC-G${index + 1}`;
  return {
    supply: joinSupply([
      ...agencies(AGENCIES - grown.length, land, left, names, random, owners),
      ...grown.map((one, index) => grownAgency(one, idOf(index), land, random)),
      ...endedAgencies(land, names, random, owners),
    ]),
    serviceOfEnterprise: new Map(grown.map((one, index) => [one.enterpriseId, idOf(index)])),
  };
}
