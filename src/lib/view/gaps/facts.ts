// What the service layer hands to the gaps pages: every gap as the domain assessed it, the need behind it,
// and for which kinds of support the hours of supply are known at all.

import type { Gap, GapChoice } from '#lib/domain/gaps/assess.ts';
import type {
  Area,
  Council,
  MissingLayer,
  Need,
  Source,
  Support,
} from '#lib/domain/market/records.ts';
import type { Beliefs } from '#lib/domain/parameters/beliefs.ts';
import type { GapView } from './url.ts';

/** People behind the need of an area, by `needKey`. */
export const needKey = (areaCode: string, need: Need, support: Support): string =>
  `${areaCode}|${need}|${support}`;

/** Services on record for one kind of support. */
export interface SupportSupply {
  /** Running services whose hours are on record. */
  readonly withHours: number;
  /** Running services that offer it and have no hours on record: they add nothing to supply. */
  readonly silent: number;
}

export interface GapFacts {
  readonly council: Council;
  /** What the council believes. */
  readonly beliefs: Beliefs;
  readonly areas: readonly Area[];
  readonly areaByCode: ReadonlyMap<string, Area>;
  readonly sources: readonly Source[];
  readonly missing: readonly MissingLayer[];
  /** Every need with every kind of support. */
  readonly gaps: readonly Gap[];
  /** People assessed, by `needKey`; empty where need is an estimate. */
  readonly people: ReadonlyMap<string, number>;
  /** Need is an estimate, not the council's own rows. */
  readonly isEstimate: boolean;
  /** Is any need on record at all? */
  readonly hasNeed: boolean;
  readonly supply: Readonly<Record<Support, SupportSupply>>;
  /** Middle of the weekly hours of micro-providers on record; null when none has hours. */
  readonly providerHours: number | null;
}

/** Does a gap belong to what the view asks for? */
export const isChosen = (
  { need, support }: GapChoice,
  view: Pick<GapView, 'need' | 'support'>,
): boolean =>
  (view.need === null || need === view.need) && (view.support === null || support === view.support);

/** Are hours of supply known for a kind of support? Services without hours say nothing about a gap. */
export const isSupplyKnown = ({ supply }: Pick<GapFacts, 'supply'>, support: Support): boolean =>
  supply[support].withHours > 0;

/** What a view looks at: gaps that can be told, or where none can, the need alone. */
export interface Chosen {
  readonly gaps: readonly Gap[];
  readonly isSupplyKnown: boolean;
  /** Kinds of support that were asked for and left out, because their supply is not known. */
  readonly leftOut: readonly Support[];
}

/** The gaps of a view. Where supply is known for some kinds only, the others are left out and named. */
export function chooseGaps(facts: GapFacts, view: Pick<GapView, 'need' | 'support'>): Chosen {
  const asked = facts.gaps.filter((gap) => isChosen(gap, view));
  const told = asked.filter(({ support }) => isSupplyKnown(facts, support));
  if (told.length === 0) return { gaps: asked, isSupplyKnown: false, leftOut: [] };
  const leftOut = new Set(
    asked
      .filter((gap) => !told.includes(gap) && gap.totals.demand.mid > 0)
      .map(({ support }) => support),
  );
  return { gaps: told, isSupplyKnown: true, leftOut: [...leftOut] };
}

/**
 * People behind the chosen need of an area. A person has one need but may have several supports, so the fewest
 * that the rows can speak of are the most of any support, need by need. Null for an estimate.
 */
export function countPeople(
  facts: Pick<GapFacts, 'people' | 'isEstimate'>,
  areaCode: string,
  gaps: readonly GapChoice[],
): number | null {
  if (facts.isEstimate) return null;
  const most = new Map<Need, number>();
  for (const { need, support } of gaps) {
    const people = facts.people.get(needKey(areaCode, need, support)) ?? 0;
    most.set(need, Math.max(most.get(need) ?? 0, people));
  }
  return [...most.values()].reduce((sum, people) => sum + people, 0);
}
