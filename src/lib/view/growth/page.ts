// Page of "Enterprises": the support officer's day, put together from its sections.

import type { Beliefs } from '#lib/domain/parameters/beliefs.ts';
import type { StageDuration } from '#lib/domain/growth/lives.ts';
import type { MissingLayer, Source } from '#lib/domain/market/records.ts';
import type { Locale } from '../locale.ts';
import type { Sentence } from '../sentence.ts';
import { answerGrowth, type AnswerInput } from './answer.ts';
import { selectEnterprises, shapeCaseload, type Caseload, type PageFrame } from './caseload.ts';
import { shapeBoard, type BoardColumn } from './board.ts';
import { shapeChecks, type ChecksSection, type OwnedCheck } from './checks.ts';
import { shapeCohorts, type CohortSection, type StopReasons } from './cohorts.ts';
import type { EnterpriseFacts } from './facts.ts';
import { shapePlaces, type PlacesSection } from './places.ts';
import { shapeTargets, type MeasureFigure } from './targets.ts';
import type { GrowthView } from './url.ts';
import { growthWording } from './wording.ts';

/** Everything that the pages of enterprises are shaped from, worked out once per version of the records. */
export interface GrowthPicture extends AnswerInput {
  readonly asOf: string;
  readonly beliefs: Beliefs;
  readonly facts: readonly EnterpriseFacts[];
  readonly durations: readonly StageDuration[];
  /** The most pressing first. */
  readonly due: readonly OwnedCheck[];
  readonly reasons: StopReasons;
  readonly sources: readonly Source[];
  readonly missing: readonly MissingLayer[];
}

/** What is there when the council has enterprises on record. */
export interface RegisterSections {
  readonly answer: Sentence;
  readonly board: readonly BoardColumn[];
  readonly caseload: Caseload;
  readonly checks: ChecksSection;
  readonly targets: readonly MeasureFigure[];
  readonly cohorts: CohortSection | null;
}

export interface GrowthPage {
  /** Null when no enterprise is on record. */
  readonly register: RegisterSections | null;
  /** Why there is none, as the records say. */
  readonly missingWhy: string;
  readonly places: PlacesSection;
  readonly sources: readonly { readonly id: string; readonly text: string }[];
  /** Title of the register, for the foot of a figure. */
  readonly sourceLine: string;
}

function shapeRegister(
  picture: GrowthPicture,
  view: GrowthView,
  frame: PageFrame,
): RegisterSections | null {
  const answer = answerGrowth(picture, frame);
  if (picture.facts.length === 0 || answer === null) return null;
  const { facts, asOf } = picture;
  return {
    answer,
    board: shapeBoard(selectEnterprises(facts, view), picture.durations, view, frame),
    caseload: shapeCaseload(facts, view, frame),
    checks: shapeChecks(picture.due, view, asOf, frame),
    targets: shapeTargets(picture.months, picture.targets, asOf, frame.locale),
    cohorts: shapeCohorts(picture.cohorts, picture.reasons, view, asOf, frame),
  };
}

/** The support officer's register among the sources. */
const REGISTER_SOURCE = 'enterprises';

/** The sources as lines (title, publisher, vintage, licence), and the register's title for the foot of a figure. */
export const tellSources = (
  sources: readonly Source[],
): Pick<GrowthPage, 'sources' | 'sourceLine'> => ({
  sources: sources.map(({ id, title, publisher, vintage, licence }) => ({
    id,
    text: [title, publisher, vintage, licence].join(', '),
  })),
  sourceLine: sources
    .filter(({ id }, _, { length }) => id === REGISTER_SOURCE || length === 1)
    .map(({ title }) => title)
    .join('; '),
});

/** The whole page. `base` is its path without query. */
export function shapeGrowth(
  picture: GrowthPicture,
  view: GrowthView,
  base: string,
  locale: Locale,
): GrowthPage {
  const frame: PageFrame = { base, beliefs: picture.beliefs, locale };
  const missing = picture.missing.find(({ layer }) => layer === 'enterprises');
  return {
    register: shapeRegister(picture, view, frame),
    missingWhy: missing?.why ?? growthWording(locale).empty.why,
    places: shapePlaces(picture.places, view, picture.asOf, frame),
    ...tellSources(picture.sources),
  };
}
