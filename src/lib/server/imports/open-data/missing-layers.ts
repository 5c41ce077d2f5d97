// Says which layers a council built from open data does not have, and why; a missing layer is never a zero.

import type {
  Area,
  MissingLayer,
  Nation,
  Service,
  ServiceKind,
} from '#lib/domain/market/records.ts';

const LOAD_YOUR_OWN = 'Load your own list to see it here.';

/** Layers for which no open list exists anywhere. */
const NEVER_OPEN: readonly MissingLayer[] = [
  {
    layer: 'micro-providers',
    why: `No open list of micro-providers exists: most are not regulated. ${LOAD_YOUR_OWN}`,
  },
  {
    layer: 'shared-lives',
    why: `No open list of Shared Lives carers exists; only schemes are registered. ${LOAD_YOUR_OWN}`,
  },
  {
    layer: 'day-centres',
    why: `No open list of day centres exists: they are not regulated. ${LOAD_YOUR_OWN}`,
  },
  {
    layer: 'personal-budgets',
    why: 'Personal budgets are not published person by person. Load your own rows to see them here.',
  },
  {
    layer: 'enterprises',
    why: 'Records of new enterprises are kept by support officers, not published. Load your own.',
  },
];

export interface Found {
  readonly nation: Nation;
  readonly areas: readonly Area[];
  readonly hasPublishedTotals: boolean;
  readonly hasRegulated: boolean;
  readonly careHomesOnly: boolean;
  readonly coOperatives: number;
}

const REGISTER_ABSENT = `There is no file of the care regulator for this council in the folder. ${LOAD_YOUR_OWN}`;
const ONLY_CARE_HOMES =
  'The file holds care homes only. Homecare, supported living and Shared Lives schemes are not known here.';

const NO_TOTALS: Readonly<Record<Nation, string>> = {
  england: 'The publisher gives no total of people supported for this council.',
  wales: 'No totals of people supported are published for Wales in these files.',
  scotland: 'The publisher gives no total of people supported for this partnership.',
};

/** Missing layers, each with its reason. */
export function findMissing(found: Found): MissingLayer[] {
  const isUnknown = (read: (area: Area) => unknown): boolean =>
    found.areas.every((area) => read(area) === null);
  const missing: MissingLayer[] = [...NEVER_OPEN];
  const add = (isMissing: boolean, layer: MissingLayer['layer'], why: string): void => {
    if (isMissing) missing.push({ layer, why });
  };
  add(
    isUnknown(({ residents }) => residents.disabledLimitedALot),
    'disability',
    'The census tables here say nothing of disability.',
  );
  add(
    isUnknown(({ residents }) => residents.unpaidCarers),
    'unpaid-care',
    'The census tables here say nothing of unpaid care.',
  );
  add(
    isUnknown(({ deprivationDecile }) => deprivationDecile),
    'deprivation',
    'No index of deprivation covers these areas.',
  );
  add(!found.hasPublishedTotals, 'published-totals', NO_TOTALS[found.nation]);
  add(!found.hasRegulated, 'regulated-services', REGISTER_ABSENT);
  add(found.hasRegulated && found.careHomesOnly, 'regulated-services', ONLY_CARE_HOMES);
  add(
    found.coOperatives === 0,
    'co-operatives',
    'The list of co-operatives holds no care co-operative in this council.',
  );
  return missing;
}

/** What the records of a council hold now, whatever brought it. */
export interface Held {
  readonly areas: readonly Area[];
  readonly services: readonly Pick<Service, 'kind' | 'regulated'>[];
  readonly hasPublishedTotals: boolean;
  readonly hasBudgets: boolean;
  readonly hasEnterprises: boolean;
}

/** Of the layers that were missing when the council was made, those that still are: an import may have brought them. */
export function stillMissing(
  missing: readonly MissingLayer[],
  { areas, services, hasPublishedTotals, hasBudgets, hasEnterprises }: Held,
): MissingLayer[] {
  const isKnown = (read: (area: Area) => unknown): boolean =>
    areas.some((area) => read(area) !== null);
  const hasKind = (kind: ServiceKind): boolean => services.some((service) => service.kind === kind);
  const regulated = services.filter((service) => service.regulated);
  const isBrought: Readonly<Record<MissingLayer['layer'], () => boolean>> = {
    disability: () => isKnown(({ residents }) => residents.disabledLimitedALot),
    'unpaid-care': () => isKnown(({ residents }) => residents.unpaidCarers),
    deprivation: () => isKnown(({ deprivationDecile }) => deprivationDecile),
    'regulated-services': () => regulated.some(({ kind }) => kind !== 'care-home'),
    'published-totals': () => hasPublishedTotals,
    'micro-providers': () => hasKind('micro-provider'),
    'shared-lives': () => hasKind('shared-lives'),
    'day-centres': () => hasKind('day-centre'),
    'co-operatives': () => hasKind('co-op'),
    'personal-budgets': () => hasBudgets,
    enterprises: () => hasEnterprises,
  };
  return missing
    .filter(({ layer }) => !isBrought[layer]())
    .map((layer) =>
      layer.layer === 'regulated-services' && regulated.length > 0
        ? { ...layer, why: ONLY_CARE_HOMES }
        : layer,
    );
}
