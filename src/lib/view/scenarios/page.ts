// The scenarios a reader may open, as the page lists them.

import {
  isPolicyKept,
  isWhatIfKept,
  type KeptScenario,
} from '#lib/domain/viability/kept-scenario.ts';
import type { EstimateText } from '../estimate.ts';
import { formatDate } from '../format.ts';
import type { Locale } from '../locale.ts';
import type { Sentence } from '../sentence.ts';
import { chanceWithRange } from '../viability/assessed.ts';
import { formatChanceCell } from '../viability/figures.ts';
import { affectedBy, tellClosures } from './all-services.ts';
import { shapeComparison, type ComparedWith, type ScenarioComparison } from './compare.ts';
import { tellLevers } from './levers.ts';
import type { ScenariosView } from './url.ts';
import { scenariosWording } from './wording.ts';

/** A scenario with what the records of today say about it. */
export interface StandingScenario extends KeptScenario {
  /** Name of its service; null when it is no longer on record, or there is none. */
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
  /** Names of the compared scenarios by the ids of the services they are about; nobody where none are compared. */
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
  readonly nameOf: (service: string) => string;
  /** What those that the address compares depend on. */
  readonly sensitivities: ComparedWith['sensitivities'];
}

function whoKept({ isOwn, by }: KeptScenario, isMember: boolean, locale: Locale): string {
  const { list } = scenariosWording(locale);
  if (isOwn) return list.you;
  return isMember ? (by ?? list.left) : list.member;
}

/** The chance that the service closes, or how many of all do; null for figures of another kind. */
function chanceOf(figures: KeptScenario['figures'], locale: Locale): EstimateText | null {
  if (isPolicyKept(figures)) return tellClosures(figures, locale);
  return isWhatIfKept(figures)
    ? formatChanceCell(chanceWithRange(figures.output, 24), locale)
    : null;
}

function shapeRow(
  scenario: StandingScenario,
  isCompared: boolean,
  { slug, isMember, maySave, nameOf }: ScenariosReader,
  locale: Locale,
): ScenarioRow {
  const { list } = scenariosWording(locale);
  const { id, name, note, serviceId, query, figures, isShared, isLocked } = scenario;
  const isOfAll = isPolicyKept(figures);
  return {
    id,
    name,
    note,
    href: `/${slug}/viability/${serviceId ?? 'portfolio'}${query}`,
    service: isOfAll ? list.allServices(figures.input.now.length) : (scenario.service ?? list.gone),
    levers: tellLevers(scenario, nameOf, locale),
    chance: chanceOf(figures, locale),
    asOf: formatDate(figures.asOf, locale),
    kept: list.by(whoKept(scenario, isMember, locale), formatDate(scenario.keptOn, locale)),
    sharing: isShared ? list.shared : list.isPrivate,
    hasChanged: scenario.hasChanged,
    isLocked,
    isCompared,
    mayRemove: maySave && scenario.isOwn && !isLocked,
  };
}

/** A scenario stands at its service; one over all of them at each service that it moves, with what it does there. */
function namesByService(
  scenarios: readonly KeptScenario[],
  locale: Locale,
): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  const add = (service: string, name: string): void => {
    names.set(service, [...(names.get(service) ?? []), name]);
  };
  for (const { serviceId, name, query, figures } of scenarios) {
    if (serviceId !== null) add(serviceId, name);
    else if (isPolicyKept(figures))
      for (const { id, how } of affectedBy({ query, figures }, locale)) add(id, `${name} ${how}`);
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
      {
        sensitivities: reader.sensitivities,
        council: `/${reader.slug}`,
        nameOf: reader.nameOf,
      },
      locale,
    ),
    compared: namesByService(
      kept.filter(({ id }) => compared.has(id)),
      locale,
    ),
    bin: removed.map(({ id, name }) => ({ id, name })),
    keptName: kept.find(({ id }) => id === view.kept)?.name ?? null,
    removed: gone ? { id: gone.id, name: gone.name } : null,
  };
}
