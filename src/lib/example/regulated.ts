// What regulated services of the wider market have in common: owners who run several, ratings and registration.

import type {
  Need,
  Organisation,
  Service,
  ServiceKind,
  Support,
} from '#lib/domain/market/records.ts';
import { addDays, dayIn } from './calendar.ts';
import { drawWeighted, type Land } from './land.ts';
import type { NameBook } from './names.ts';
import type { RandomStream } from './random.ts';
import { drawLastVerified, SERVICE_DEFAULTS, type HoursSplit } from './supply.ts';

/** Ratings as the English regulator words them, near the national spread; judgement. */
const RATINGS: readonly (readonly [string | null, number])[] = [
  ['Outstanding', 0.05],
  ['Good', 0.72],
  ['Requires improvement', 0.15],
  ['Inadequate', 0.02],
  [null, 0.06],
];

/** How many owners run more than one service. */
const LARGE_OWNERS = 9;

/** Owners of one kind of service, each at least once; the first few own several. */
export function ownersOf(
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

/** The owner of the service at `index`: one each at first, then the large ones again. */
export function ownerAt(
  owners: readonly Organisation[],
  index: number,
  random: RandomStream,
): Organisation {
  const owner = owners[index];
  if (owner !== undefined) return owner;
  const luck = random.uniform();
  const large = owners[Math.floor(luck * luck * Math.min(owners.length, LARGE_OWNERS))];
  return large ?? random.pick(owners);
}

/** What a regulated service starts from. */
interface RegulatedPlan {
  readonly id: string;
  readonly name: string;
  readonly kind: Extract<ServiceKind, 'homecare' | 'care-home' | 'supported-living'>;
  readonly organisationId: string;
  readonly areaCode: string;
  readonly supports: readonly Support[];
  readonly needs: readonly Need[];
}

/** The supports and needs that a split of hours speaks of. */
export const offered = (split: HoursSplit): Pick<RegulatedPlan, 'supports' | 'needs'> => ({
  supports: split.supports.map(([support]) => support),
  needs: split.needs.map(([need]) => need),
});

export function regulatedService(plan: RegulatedPlan, land: Land, random: RandomStream): Service {
  const opened = dayIn(`${random.integer(2010, 2024)}-10`, 1);
  const validFrom = addDays(opened, random.integer(0, 360));
  return {
    ...SERVICE_DEFAULTS,
    ...plan,
    point: land.venueIn(plan.areaCode, random),
    regulated: true,
    rating: drawWeighted(random, RATINGS),
    validFrom,
    lastVerified: drawLastVerified(random, validFrom),
    sourceId: 'regulated-services',
  };
}
