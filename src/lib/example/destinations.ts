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

export function destinationBook(services: readonly Service[], land: Land): DestinationBook {
  const open = services.filter(({ validTo }) => validTo === null);
  const known = new Map<string, readonly Service[]>();
  const nearest = (
    person: Person,
    support: Support,
    isDirectPayment: boolean,
  ): readonly Service[] => {
    const key = [person.areaCode, support, person.need, person.ageGroup, isDirectPayment].join('|');
    const found = known.get(key);
    if (found !== undefined) return found;
    const kinds = isDirectPayment ? BOUGHT_DIRECTLY : ARRANGED_BY_COUNCIL;
    const fitting = new Map<string, Service[]>();
    for (const service of open) {
      const fits =
        kinds.has(service.kind) &&
        service.supports.includes(support) &&
        service.needs.includes(person.need) &&
        service.ageGroups.includes(person.ageGroup);
      if (fits) fitting.set(service.areaCode, [...(fitting.get(service.areaCode) ?? []), service]);
    }
    const sorted = land
      .nearTo(person.areaCode)
      .flatMap(({ code }) => fitting.get(code) ?? [])
      .slice(0, CONSIDERED);
    known.set(key, sorted);
    return sorted;
  };
  return {
    find: (person, support, isDirectPayment, random) => {
      const near = nearest(person, support, isDirectPayment);
      const luck = random.uniform();
      return near[Math.floor(luck * luck * near.length)];
    },
  };
}
