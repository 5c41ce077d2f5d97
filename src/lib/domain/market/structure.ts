/**
 * How concentrated a market is: hours by sign over the door and by owner behind it, and the areas that hang on one.
 * Herfindahl–Hirschman index Σs², its inverse as an effective number, and Shannon's e^(−Σ s ln s).
 */
import { total } from '../kernel/exactness.ts';
import type { Method } from '../kernel/method.ts';
import {
  checked,
  defaulted,
  firstFault,
  id,
  listOf,
  mapOf,
  numberOf,
  objectOf,
  optional,
  refusal,
  type Reader,
  type Refusal,
} from '../kernel/reader.ts';
import { ratioOfSums, sharesOf } from '../kernel/shares.ts';
import { SINGLE_SUPPLIER_SHARE } from '../parameters/market.ts';

/** What one provider gives in one area. */
export interface SupplyRow {
  readonly area: string;
  readonly provider: string;
  /** Hours a week. */
  readonly hours: number;
}

export interface StructureQuestion {
  /** Each pair of area and provider at most once. */
  readonly rows: readonly SupplyRow[];
  /** Owner by provider; a provider not named owns itself. */
  readonly owners: ReadonlyMap<string, string>;
  /** Providers that count as small. */
  readonly small: readonly string[];
  /** All areas, so that those without supply show; without it those in the rows. */
  readonly areas?: readonly string[];
  readonly singleSupplierShare: number;
}

/** Concentration among those with hours; all but `shares` null when nobody has any. */
export interface Concentration {
  /** Share of the hours by id. */
  readonly shares: Readonly<Record<string, number>>;
  /** Σ s²: 1/n when n share alike, 1 for a monopoly. */
  readonly hhi: number | null;
  readonly hhiPoints: number | null;
  /** How many equal suppliers would be as concentrated. */
  readonly effectiveNumber: number | null;
  /** The same by Shannon's measure, which gives small suppliers more weight. */
  readonly shannonEffective: number | null;
  /** Share of the largest, the three largest, the ten largest. */
  readonly cr1: number | null;
  readonly cr3: number | null;
  readonly cr10: number | null;
  /** (H − 1/n) / (1 − 1/n): 0 for equals, 1 for a monopoly. */
  readonly hhiNormalised: number | null;
}

/** An area's supply by owner. */
export interface AreaStructure {
  readonly area: string;
  readonly hours: number;
  /** Owners with hours there. */
  readonly suppliers: number;
  /** Share of the largest owner; null without hours, as is `hhi`. */
  readonly topShare: number | null;
  readonly singleSupplier: boolean;
  readonly noSupplier: boolean;
  readonly hhi: number | null;
}

export interface MarketStructure {
  readonly byProvider: Concentration;
  readonly byOwner: Concentration;
  /** Hours of the small providers over all hours; null without hours, as is the last. */
  readonly smallShare: number | null;
  readonly areas: readonly AreaStructure[];
  readonly singleSupplierHoursShare: number | null;
}

const POINTS = 10_000;
const FEW = 3;
const MANY = 10;

/** Shares this little below the bar still reach it. */
const SHARE_DUST = 1e-12;

const NO_HOURS: Concentration = {
  shares: {},
  hhi: null,
  hhiPoints: null,
  effectiveNumber: null,
  shannonEffective: null,
  cr1: null,
  cr3: null,
  cr10: null,
  hhiNormalised: null,
};

const sumOfSquares = (shares: readonly number[]): number =>
  total(shares.map((share) => share * share));

/** Concentration of hours a week by id. */
export const concentrationOf = (hoursById: ReadonlyMap<string, number>): Concentration => {
  const present = [...hoursById].filter(([, hours]) => hours > 0);
  const shares = sharesOf(present.map(([, hours]) => hours));
  if (shares === null) return NO_HOURS;
  const count = shares.length;
  const largestFirst = shares.toSorted((a, b) => b - a);
  const hhi = sumOfSquares(shares);
  return {
    shares: Object.fromEntries(present.map(([name], at) => [name, shares[at] ?? 0])),
    hhi,
    hhiPoints: hhi * POINTS,
    effectiveNumber: 1 / hhi,
    shannonEffective: Math.exp(
      -total(shares.map((share) => (share > 0 ? share * Math.log(share) : 0))),
    ),
    cr1: total(largestFirst.slice(0, 1)),
    cr3: total(largestFirst.slice(0, FEW)),
    cr10: total(largestFirst.slice(0, MANY)),
    hhiNormalised: count === 1 ? 1 : (hhi - 1 / count) / (1 - 1 / count),
  };
};

/** Hours added up by the name that `nameOf` gives each row. */
const hoursBy = (
  rows: readonly SupplyRow[],
  nameOf: (row: SupplyRow) => string,
): ReadonlyMap<string, number> => {
  const lists = new Map<string, number[]>();
  for (const row of rows) {
    const list = lists.get(nameOf(row));
    if (list === undefined) lists.set(nameOf(row), [row.hours]);
    else list.push(row.hours);
  }
  return new Map([...lists].map(([name, hours]) => [name, total(hours)]));
};

const areaStructure = (
  area: string,
  rows: readonly SupplyRow[],
  ownerOf: (row: SupplyRow) => string,
  singleSupplierShare: number,
): AreaStructure => {
  const owners = [...hoursBy(rows, ownerOf).values()].filter((hours) => hours > 0);
  const shares = sharesOf(owners);
  const topShare =
    shares === null ? null : shares.reduce((most, share) => Math.max(most, share), 0);
  return {
    area,
    hours: total(owners),
    suppliers: owners.length,
    topShare,
    singleSupplier: topShare !== null && topShare >= singleSupplierShare - SHARE_DUST,
    noSupplier: owners.length === 0,
    hhi: shares === null ? null : sumOfSquares(shares),
  };
};

const rowsByArea = ({ rows, areas }: StructureQuestion): ReadonlyMap<string, SupplyRow[]> => {
  const byArea = new Map<string, SupplyRow[]>((areas ?? []).map((area) => [area, []]));
  for (const row of rows) {
    const list = byArea.get(row.area);
    if (list === undefined) byArea.set(row.area, [row]);
    else list.push(row);
  }
  return byArea;
};

/** Assesses concentration by provider and by owner, and each area's dependence on one owner. */
export const assessStructure = (question: StructureQuestion): MarketStructure => {
  const { rows, owners, small, singleSupplierShare } = question;
  const ownerOf = ({ provider }: SupplyRow): string => owners.get(provider) ?? provider;
  const smallOnes = new Set(small);
  const areas = [...rowsByArea(question)].map(([area, own]) =>
    areaStructure(area, own, ownerOf, singleSupplierShare),
  );
  const allHours = rows.map(({ hours }) => hours);
  return {
    byProvider: concentrationOf(hoursBy(rows, ({ provider }) => provider)),
    byOwner: concentrationOf(hoursBy(rows, ownerOf)),
    smallShare: ratioOfSums(
      rows.filter(({ provider }) => smallOnes.has(provider)).map(({ hours }) => hours),
      allHours,
    ),
    areas,
    singleSupplierHoursShare: ratioOfSums(
      areas.filter(({ singleSupplier }) => singleSupplier).map(({ hours }) => hours),
      allHours,
    ),
  };
};

const shape: Reader<StructureQuestion> = objectOf({
  rows: listOf(objectOf({ area: id, provider: id, hours: numberOf({ min: 0 }) }), { min: 1 }),
  owners: defaulted(mapOf(id), new Map<string, string>()),
  small: defaulted(listOf(id), []),
  areas: optional(listOf(id)),
  singleSupplierShare: defaulted(numberOf({ above: 1 / 2, max: 1 }), SINGLE_SUPPLIER_SHARE.value),
});

const rowFault = ({ rows, areas }: StructureQuestion): Refusal | undefined => {
  const known = areas === undefined ? undefined : new Set(areas);
  const seen = new Map<string, Set<string>>();
  return firstFault(rows, ({ area, provider }, at) => {
    if (known?.has(area) === false) return refusal(`rows[${at}].area`, `is not in areas: ${area}`);
    const providers = seen.get(area) ?? new Set();
    if (providers.has(provider))
      return refusal(`rows[${at}]`, `gives ${provider} in ${area} a second time`);
    seen.set(area, providers.add(provider));
    return undefined;
  });
};

/** market.structure: concentration by provider and owner, and the areas with a single supplier. */
export const structureMethod: Method<StructureQuestion, MarketStructure> = {
  read: checked(shape, rowFault),
  run: assessStructure,
};
