// Which service a part of a budget buys: one nearby that gives the support to people with the need and may be paid
// that way.

import type { Person } from '#lib/domain/demand/records.ts';
import type { Service, Support } from '#lib/domain/market/records.ts';
import type { Land } from './land.ts';
import type { RandomStream } from './random.ts';

export interface DestinationBook {
  /** A service that fits, nearer ones more often; undefined when none does. */
  find(
    person: Person,
    support: Support,
    isDirectPayment: boolean,
    random: RandomStream,
  ): Service | undefined;
}

/** Kinds bought with a direct payment and kinds the council arranges; a pool or trust is always paid directly. */
const BOUGHT_DIRECTLY = new Set(['micro-provider', 'co-op', 'pool', 'trust', 'homecare']);
const ARRANGED_BY_COUNCIL = new Set([
  'homecare',
  'supported-living',
  'shared-lives',
  'co-op',
  'care-home',
]);

/** How many of the nearest that fit are considered. */
const CONSIDERED = 7;

/** Services that fit one kind of person, by area. */
type ByArea = ReadonlyMap<string, readonly Service[]>;

function groupByArea(services: readonly Service[]): ByArea {
  const byArea = new Map<string, Service[]>();
  for (const service of services) {
    const there = byArea.get(service.areaCode);
    if (there === undefined) byArea.set(service.areaCode, [service]);
    else there.push(service);
  }
  return byArea;
}

/** The nearest few, walking from area to area. */
function nearestOf(byArea: ByArea, areaCode: string, land: Land): readonly Service[] {
  const nearest: Service[] = [];
  for (const { code } of land.nearTo(areaCode)) {
    nearest.push(...(byArea.get(code) ?? []));
    if (nearest.length >= CONSIDERED) break;
  }
  return nearest.slice(0, CONSIDERED);
}

/** Remembers what it has worked out, so that a key is worked out once. */
function remembered<T>(work: () => T, key: string, memory: Map<string, T>): T {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const value = work();
  memory.set(key, value);
  return value;
}

export function destinationBook(services: readonly Service[], land: Land): DestinationBook {
  const open = services.filter(({ validTo }) => validTo === null);
  const fitting = new Map<string, ByArea>();
  const nearby = new Map<string, readonly Service[]>();
  return {
    find: ({ need, ageGroup, areaCode }, support, isDirectPayment, random) => {
      const kinds = isDirectPayment ? BOUGHT_DIRECTLY : ARRANGED_BY_COUNCIL;
      const key = `${support}|${need}|${ageGroup}|${isDirectPayment}`;
      const fits = (service: Service): boolean =>
        kinds.has(service.kind) &&
        service.supports.includes(support) &&
        service.needs.includes(need) &&
        service.ageGroups.includes(ageGroup);
      const near = remembered(
        () =>
          nearestOf(
            remembered(() => groupByArea(open.filter(fits)), key, fitting),
            areaCode,
            land,
          ),
        `${areaCode}|${key}`,
        nearby,
      );
      const luck = random.uniform();
      return near[Math.floor(luck * luck * near.length)];
    },
  };
}
