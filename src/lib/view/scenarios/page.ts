// The scenarios a reader may open, as the page lists them.

import { isWhatIfKept, type KeptScenario } from '#lib/domain/viability/kept-scenario.ts';
import type { EstimateText } from '../estimate.ts';
import { formatDate } from '../format.ts';
import type { Locale } from '../locale.ts';
import type { Sentence } from '../sentence.ts';
import { chanceWithRange } from '../viability/assessed.ts';
import { formatChanceCell } from '../viability/figures.ts';
import { shapeComparison, type ComparedWith, type ScenarioComparison } from './compare.ts';
import { tellLevers } from './levers.ts';
import type { ScenariosView } from './url.ts';
import { scenariosWording } from './wording.ts';

/** A scenario with what the records of today say about it. */
export interface StandingScenario extends KeptScenario {
  /** Name of its service; null when it is no longer on record. */
  readonly service: string | null;
  /** The same question would be asked of other records or other parameters today. */
  readonly hasChanged: boolean;
}

export interface ScenarioRow {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  /** The what-if with its levers. */
  readonly href: string;
  readonly service: string;
  readonly levers: readonly string[];
  /** Null for figures of another kind. */
  readonly chance: EstimateText | null;
  readonly asOf: string;
  readonly kept: string;
  readonly sharing: string;
  readonly hasChanged: boolean;
  readonly isLocked: boolean;
  readonly isCompared: boolean;
  readonly mayRemove: boolean;
}

export interface ScenariosPage {
  readonly answer: Sentence;
  readonly rows: readonly ScenarioRow[];
  readonly comparison: ScenarioComparison | null;
  /** Names of the compared scenarios by the id of their service; nobody where none are compared. */
  readonly compared: ReadonlyMap<string, readonly string[]>;
  /** Removed by the reader: they can bring them back. */
  readonly bin: readonly { readonly id: string; readonly name: string }[];
  /** Names of what has just been kept or removed. */
  readonly keptName: string | null;
  readonly removed: { readonly id: string; readonly name: string } | null;
}

/** Who reads the page, and in which council. */
export interface ScenariosReader {
  readonly slug: string;
  /** Whether accounts are shown by their address. */
  readonly isMember: boolean;
  readonly maySave: boolean;
  /** What those that the address compares depend on. */
  readonly sensitivities: ComparedWith['sensitivities'];
}

function whoKept({ isOwn, by }: KeptScenario, isMember: boolean, locale: Locale): string {
  const { list } = scenariosWording(locale);
  if (isOwn) return list.you;
  return isMember ? (by ?? list.left) : list.member;
}

function shapeRow(
  scenario: StandingScenario,
  isCompared: boolean,
  { slug, isMember, maySave }: ScenariosReader,
  locale: Locale,
): ScenarioRow {
  const { list } = scenariosWording(locale);
  const { id, name, note, serviceId, query, figures, isShared, isLocked } = scenario;
  return {
    id,
    name,
    note,
    href: `/${slug}/viability${serviceId === null ? '' : `/${serviceId}`}${query}`,
    service: scenario.service ?? list.gone,
    levers: tellLevers(query, locale),
    chance: isWhatIfKept(figures)
      ? formatChanceCell(chanceWithRange(figures.output, 24), locale)
      : null,
    asOf: formatDate(figures.asOf, locale),
    kept: list.by(whoKept(scenario, isMember, locale), formatDate(scenario.keptOn, locale)),
    sharing: isShared ? list.shared : list.isPrivate,
    hasChanged: scenario.hasChanged,
    isLocked,
    isCompared,
    mayRemove: maySave && scenario.isOwn && !isLocked,
  };
}

function namesByService(
  scenarios: readonly KeptScenario[],
): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const { serviceId, name } of scenarios) {
    if (serviceId !== null) names.set(serviceId, [...(names.get(serviceId) ?? []), name]);
  }
  return names;
}

/**
 * The whole page.
 * @param kept what the reader may open, newest first
 * @param removed what they removed and may bring back
 */
export function shapeScenariosPage(
  kept: readonly StandingScenario[],
  removed: readonly KeptScenario[],
  view: ScenariosView,
  reader: ScenariosReader,
  locale: Locale,
): ScenariosPage {
  const { answer } = scenariosWording(locale);
  const changed = kept.filter(({ hasChanged }) => hasChanged).length;
  const compared = new Set(view.compare);
  const gone = removed.find(({ id }) => id === view.removed);
  return {
    answer: kept.length === 0 ? answer.none() : answer.some(kept.length, changed),
    rows: kept.map((one) => shapeRow(one, compared.has(one.id), reader, locale)),
    comparison: shapeComparison(
      kept,
      view.compare,
      { sensitivities: reader.sensitivities, council: `/${reader.slug}` },
      locale,
    ),
    compared: namesByService(kept.filter(({ id }) => compared.has(id))),
    bin: removed.map(({ id, name }) => ({ id, name })),
    keptName: kept.find(({ id }) => id === view.kept)?.name ?? null,
    removed: gone ? { id: gone.id, name: gone.name } : null,
  };
}
