/**
 * What would be lost if an owner left next month, and whom a council could hardly replace. The three grounds are those
 * of the national market oversight scheme (Care Act 2014 s53(2)): amount, where, and specialism. That scheme misses
 * nearly every small provider, co-op and day centre, hence a local list.
 */
import { compareCodePoints } from '../kernel/code-point-order.ts';
import { total } from '../kernel/exactness.ts';
import { sharesOf } from '../kernel/shares.ts';
import {
  HARD_TO_REPLACE_SHARE,
  ORPHANED_AREAS,
  SPECIALISM_ALTERNATIVES,
} from '../parameters/market.ts';
import { DEFAULTS, valueIn, type ParameterSet } from '../parameters/set.ts';

/** A service as far as others depend on it. */
export interface DependableService {
  readonly owner: string;
  /** Hours a week it gives; one with none is no supply. */
  readonly hours: number;
  /** What it does that not everybody does, such as a need it serves. */
  readonly specialisms: readonly string[];
}

/** Services in reach of each area: those of area i are `services[start[i]]` to `services[start[i + 1] - 1]`. */
export interface ServicesInReach {
  readonly start: ArrayLike<number>;
  readonly services: ArrayLike<number>;
}

export interface Dependence {
  readonly owner: string;
  /** Hours a week that go if the owner leaves. */
  readonly hoursLost: number;
  /** The same over all hours; 0 when there are none. */
  readonly shareLost: number;
  /** Areas, by place in the list, that then reach no service at all. */
  readonly areasOrphaned: readonly number[];
  /** Specialisms, with how many other owners have them. */
  readonly specialisms: readonly { readonly name: string; readonly alternatives: number }[];
}

const NOBODY = -1;
const SEVERAL = -2;

/** Areas by the one owner that reaches them, in order; areas with nobody or with several owners are in no list. */
const soleAreas = (
  ownerOf: readonly number[],
  { start, services }: ServicesInReach,
): ReadonlyMap<number, readonly number[]> => {
  const byOwner = new Map<number, number[]>();
  for (let area = 0; area + 1 < start.length; area += 1) {
    let sole = NOBODY;
    const end = start[area + 1] ?? 0;
    for (let at = start[area] ?? 0; at < end && sole !== SEVERAL; at += 1) {
      const owner = ownerOf[services[at] ?? NOBODY] ?? NOBODY;
      if (owner === NOBODY || owner === sole) continue;
      sole = sole === NOBODY ? owner : SEVERAL;
    }
    if (sole < 0) continue;
    const list = byOwner.get(sole);
    if (list === undefined) byOwner.set(sole, [area]);
    else list.push(area);
  }
  return byOwner;
};

/** Owners by specialism. */
const ownersBySpecialism = (
  services: readonly DependableService[],
): ReadonlyMap<string, ReadonlySet<string>> => {
  const owners = new Map<string, Set<string>>();
  for (const { owner, specialisms } of services) {
    for (const name of specialisms) owners.set(name, (owners.get(name) ?? new Set()).add(owner));
  }
  return owners;
};

/**
 * What each owner's leaving would take away, all its services together, in order of first appearance. One pass over the
 * pairs answers for every owner: an area is orphaned by the only owner that reaches it, and by nobody else.
 */
export const assessDependence = (
  services: readonly DependableService[],
  reach: ServicesInReach,
): readonly Dependence[] => {
  const active = services.filter(({ hours }) => hours > 0);
  const owners = [...new Set(active.map(({ owner }) => owner))];
  const place = new Map(owners.map((owner, at) => [owner, at]));
  const ownerOf = services.map(({ owner, hours }) =>
    hours > 0 ? (place.get(owner) ?? NOBODY) : NOBODY,
  );
  const own: DependableService[][] = owners.map(() => []);
  for (const service of active) own[place.get(service.owner) ?? NOBODY]?.push(service);
  const hours = own.map((list) => total(list.map((service) => service.hours)));
  const shares = sharesOf(hours);
  const orphans = soleAreas(ownerOf, reach);
  const specialists = ownersBySpecialism(active);
  return owners.map((owner, at) => ({
    owner,
    hoursLost: hours[at] ?? 0,
    shareLost: shares?.[at] ?? 0,
    areasOrphaned: orphans.get(at) ?? [],
    specialisms: [...new Set((own[at] ?? []).flatMap(({ specialisms }) => specialisms))].map(
      (name) => ({ name, alternatives: (specialists.get(name)?.size ?? 1) - 1 }),
    ),
  }));
};

/** Why an owner is hard to replace. */
export type HardToReplaceGround = 'amount' | 'place' | 'specialism';

export interface HardToReplace {
  readonly dependence: Dependence;
  readonly grounds: readonly HardToReplaceGround[];
  /** The specialisms with too few alternatives. */
  readonly rareSpecialisms: readonly string[];
}

const groundsOf = (
  { shareLost, areasOrphaned }: Dependence,
  rare: readonly string[],
  parameters: ParameterSet,
): readonly HardToReplaceGround[] => [
  ...(shareLost >= valueIn(parameters, HARD_TO_REPLACE_SHARE) ? (['amount'] as const) : []),
  ...(areasOrphaned.length >= valueIn(parameters, ORPHANED_AREAS) ? (['place'] as const) : []),
  ...(rare.length > 0 ? (['specialism'] as const) : []),
];

/** The owners that could hardly be replaced, those with most grounds first, then most hours, then by name. */
export const listHardToReplace = (
  dependences: readonly Dependence[],
  parameters: ParameterSet = DEFAULTS,
): readonly HardToReplace[] =>
  dependences
    .map((dependence): HardToReplace => {
      const rareSpecialisms = dependence.specialisms
        .filter(({ alternatives }) => alternatives < valueIn(parameters, SPECIALISM_ALTERNATIVES))
        .map(({ name }) => name);
      return {
        dependence,
        rareSpecialisms,
        grounds: groundsOf(dependence, rareSpecialisms, parameters),
      };
    })
    .filter(({ grounds }) => grounds.length > 0)
    .sort(
      (a, b) =>
        b.grounds.length - a.grounds.length ||
        b.dependence.hoursLost - a.dependence.hoursLost ||
        compareCodePoints(a.dependence.owner, b.dependence.owner),
    );
