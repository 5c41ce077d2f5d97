// Filters and order of the market: which services a view shows, and in what sequence.

import { SERVICE_KINDS } from '#lib/domain/market/records.ts';
import type { ServiceFacts } from './facts.ts';
import { WEEKDAYS, type MarketSort, type MarketView } from './url.ts';

const PENCE_IN_POUND = 100;

/** Open on the day, and not known to be full. */
function hasRoom({ roomByWeekday, spareMinutes }: ServiceFacts, day: number): boolean {
  if (roomByWeekday === null) return false;
  const room = roomByWeekday[day];
  return room === null || room === undefined ? (spareMinutes ?? 1) > 0 : room > 0;
}

/** Text that a search may find: only what the page shows anyway. */
const searchable = ({ service, owner, place }: ServiceFacts): string =>
  [service.name, owner?.name, place?.name, place?.districtName]
    .join(' ')
    .toLocaleLowerCase('en-GB');

type Test = (facts: ServiceFacts) => boolean;

function testsOf(view: MarketView): Test[] {
  const { kind, need, support, age, day, max, per, governance, district, q } = view;
  const tests: (Test | false)[] = [
    kind.length > 0 && (({ service }) => kind.includes(service.kind)),
    need !== null && (({ service }) => service.needs.includes(need)),
    support !== null && (({ service }) => service.supports.includes(support)),
    age !== null && (({ service }) => service.ageGroups.includes(age)),
    day !== null && ((facts) => hasRoom(facts, WEEKDAYS.indexOf(day))),
    max !== null &&
      (({ service }) =>
        service.priceUnit === per &&
        service.pricePence !== null &&
        service.pricePence <= max * PENCE_IN_POUND),
    view.spare && (({ spareMinutes }) => (spareMinutes ?? 0) > 0),
    governance !== null && (({ owner }) => (owner?.governance ?? 'unknown') === governance),
    view.stale && (({ isStale }) => isStale),
    district !== null && (({ place }) => place?.districtCode === district),
    q !== null && ((facts) => searchable(facts).includes(q.toLocaleLowerCase('en-GB'))),
  ];
  return tests.filter((test) => test !== false);
}

/** Services that pass every filter of the view. */
export function selectServices(facts: readonly ServiceFacts[], view: MarketView): ServiceFacts[] {
  const tests = testsOf(view);
  return facts.filter((one) => tests.every((test) => test(one)));
}

type SortValue = string | number | null;

const VALUE_OF: Readonly<Record<MarketSort, (facts: ServiceFacts) => SortValue>> = {
  kind: ({ service }) => SERVICE_KINDS.indexOf(service.kind),
  name: ({ service }) => service.name,
  place: ({ place }) => place?.name ?? null,
  price: ({ service }) => service.pricePence,
  spare: ({ spareMinutes }) => spareMinutes,
  verified: ({ service }) => service.lastVerified,
};

function compare(a: SortValue, b: SortValue): number {
  if (typeof a === 'string' && typeof b === 'string') return a.localeCompare(b, 'en-GB');
  return Number(a) - Number(b);
}

/** Puts services in order; what is not known stands last either way, and equal ones go by name. */
export function sortServices(
  facts: readonly ServiceFacts[],
  { key, isDescending }: MarketView['sort'],
): ServiceFacts[] {
  const valueOf = VALUE_OF[key];
  return facts.toSorted((a, b) => {
    const [one, other] = [valueOf(a), valueOf(b)];
    if (one === null || other === null) {
      if (one !== other) return one === null ? 1 : -1;
    } else {
      const order = compare(one, other);
      if (order !== 0) return isDescending ? -order : order;
    }
    return (
      a.service.name.localeCompare(b.service.name, 'en-GB') ||
      (a.service.id < b.service.id ? -1 : 1)
    );
  });
}
