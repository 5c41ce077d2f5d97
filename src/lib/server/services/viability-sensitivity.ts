// "What matters" of one service: which assumption moves its outlook most, how it answers to a lever, and, as a long
// question, what all assumptions do together.

import { fail, type Outcome } from '#lib/domain/kernel/problem.ts';
import { INDEX_DRAWS, INDEX_SAMPLES } from '#lib/domain/parameters/sensitivity.ts';
import { valueIn, type ParameterSet } from '#lib/domain/parameters/set.ts';
import type { HostedName, OutputOf, SentTo } from '#lib/domain/model.ts';
import { ASSUMPTIONS, rangesOf } from '#lib/domain/viability/assumptions.ts';
import type { WhatIfQuestion } from '#lib/domain/viability/hosted.ts';
import { MOST_SHARED, type Indices } from '#lib/domain/viability/indices.ts';
import type { ResponsePoint } from '#lib/domain/viability/response.ts';
import { swingsOf, type Sensitivity } from '#lib/domain/viability/sensitivity.ts';
import { findServiceTipping } from '#lib/domain/viability/tipping.ts';
import { isOpen, type JobStatus } from '#lib/view/jobs/status.ts';
import type { AssessedService } from '#lib/view/viability/assessed.ts';
import {
  pointsAlong,
  shapeCurvePage,
  type CurvePage,
} from '#lib/view/viability/sensitivity/curve.ts';
import {
  shapeShares,
  shapeTornadoPage,
  type SensitivityPlace,
  type SharesPage,
  type TornadoPage,
} from '#lib/view/viability/sensitivity/page.ts';
import type { SensitivityView } from '#lib/view/viability/sensitivity/url.ts';
import { encodeServiceView, isWhatIf, type ServiceView } from '#lib/view/viability/url.ts';
import { whatIfQuestion } from '#lib/view/viability/what-if.ts';
import { tellServiceLevers } from '#lib/view/scenarios/levers.ts';
import { can } from '../auth/permissions.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import { askModel } from '../jobs/model-worker.ts';
import { readJobAnswer, readJobStatus, startJob, type JobRequest } from './jobs.ts';
import { answerRuns, hashParameters, identifyRun } from './model-runs.ts';
import { leverStart } from './viability-outlook.ts';
import { mapStanding, standingOf, type Found, type Standing } from './viability-standing.ts';

export interface SensitivityOfService {
  readonly tornado: TornadoPage;
  readonly curve: CurvePage;
  readonly together: {
    /** Null until somebody has asked and the model has answered. */
    readonly shares: SharesPage | null;
    /** The question under way, or one that ended without an answer. */
    readonly job: JobStatus | null;
    readonly runs: number;
    readonly mayAsk: boolean;
  };
  /** The levers that are moved, in words; null when none is. */
  readonly levers: readonly string[] | null;
  readonly source: string;
  readonly asOf: string;
}

/** Asks the model; what is asked as recorded is kept, a what-if is only looked at. */
const asker =
  (
    scope: CouncilScope,
    subjectId: string,
    seed: number,
    parameters: ParameterSet,
    moved: boolean,
  ) =>
  async <N extends HostedName>(method: N, input: SentTo<N>): Promise<OutputOf<N>> => {
    if (moved) return askModel(method, input);
    const [output] = await answerRuns(scope, [{ method, subjectId, seed, input }], parameters);
    return output as OutputOf<N>;
  };

/** The long question about the assumptions that move the chance most. */
function jobOf(
  { simulation, spread, parameters = {} }: WhatIfQuestion,
  sensitivity: Sensitivity,
): JobRequest {
  const { seed, draws: _draws, ...service } = simulation;
  const ranges = new Map(rangesOf({ service, spread, parameters }).map((one) => [one.id, one]));
  const chosen = swingsOf(sensitivity, 'chance24')
    .slice(0, MOST_SHARED)
    .flatMap(({ id }) => ranges.get(id) ?? []);
  return {
    method: 'viability.indices',
    seed,
    parameters,
    input: {
      simulation: { ...service, seed, draws: valueIn(parameters, INDEX_DRAWS) },
      ranges: chosen.map(({ id, low, high }) => ({ id, low, high })),
      samples: valueIn(parameters, INDEX_SAMPLES),
    },
  };
}

const idOf = ({ method, input, seed, parameters }: JobRequest): string =>
  identifyRun(method, JSON.stringify(input), seed, hashParameters(parameters)).id;

/** What became of the long question. */
interface Together {
  readonly indices: Indices | null;
  readonly job: JobStatus | null;
}

async function togetherOf(scope: CouncilScope, request: JobRequest): Promise<Together> {
  const id = idOf(request);
  const status = await readJobStatus(scope, id);
  const answer =
    status?.state === 'done' ? await readJobAnswer(scope, id, 'viability.indices') : undefined;
  return { indices: answer ?? null, job: status && (isOpen(status) || !answer) ? status : null };
}

const questionOf = (
  found: AssessedService,
  levers: ServiceView,
  scope: CouncilScope,
): WhatIfQuestion => whatIfQuestion(leverStart(found.estimate, scope), levers);

/** One service under the levers of an address, from which its page and its files are made. */
export interface AskedSensitivity extends Found, Together {
  readonly view: SensitivityView;
  readonly question: WhatIfQuestion;
  readonly isMoved: boolean;
  readonly sensitivity: Sensitivity;
  /** Along the lever of the curve; none where none was asked for. */
  readonly points: readonly ResponsePoint[];
  readonly tipping: number | null;
}

/**
 * Asks the model what matters.
 * @param along where the lever of the curve is put
 */
export function askSensitivity(
  scope: CouncilScope,
  serviceId: string,
  view: SensitivityView,
  along: typeof pointsAlong,
): Promise<Standing<AskedSensitivity>> {
  return standingOf(scope, serviceId, async (found) => {
    const { parameters } = found.found.estimate;
    const question = questionOf(found.found, view.levers, scope);
    const { seed, draws: _draws, ...service } = question.simulation;
    const isMoved = isWhatIf(view.levers);
    const ask = asker(scope, serviceId, seed, parameters, isMoved);
    const people = service.groups.reduce((sum, group) => sum + group.people, 0);
    const tipping = findServiceTipping(service, seed, 1)?.people ?? null;
    const sensitivity = await ask('viability.sensitivity', question);
    const points = along(view.against, people, tipping);
    return {
      ...found,
      ...(await togetherOf(scope, jobOf(question, sensitivity))),
      view,
      question,
      isMoved,
      sensitivity,
      points:
        points.length === 0
          ? []
          : await ask('viability.response', { ...question, along: view.against, points }),
      tipping,
    };
  });
}

const shapeTogether = (
  { indices, job, found }: AskedSensitivity,
  { role, locale }: CouncilScope,
): SensitivityOfService['together'] => {
  const { parameters } = found.estimate;
  const shared = Math.min(MOST_SHARED, ASSUMPTIONS.length);
  const draws = valueIn(parameters, INDEX_DRAWS);
  return {
    shares:
      indices && shapeShares(indices, draws, ASSUMPTIONS.length - indices.shares.length, locale),
    job,
    runs: valueIn(parameters, INDEX_SAMPLES) * (shared + 2),
    mayAsk: role !== 'system' && can(role, 'run-model'),
  };
};

/** What the page shows, or why it cannot. */
export async function showSensitivity(
  scope: CouncilScope,
  serviceId: string,
  view: SensitivityView,
  place: SensitivityPlace,
): Promise<Standing<SensitivityOfService>> {
  const { locale } = scope;
  return mapStanding(await askSensitivity(scope, serviceId, view, pointsAlong), (asked) => {
    const { sensitivity, points, tipping, isMoved, source, asOf } = asked;
    const { parameters } = asked.found.estimate;
    return {
      tornado: shapeTornadoPage(sensitivity, view, place, locale),
      curve: shapeCurvePage(points, { tipping, parameters }, view, place, locale),
      together: shapeTogether(asked, scope),
      levers: isMoved
        ? tellServiceLevers(encodeServiceView({ ...view.levers, sel: null }), locale)
        : null,
      source,
      asOf,
    };
  });
}

/** Asks the long question about one service, under the levers of the address. */
export async function askTogether(
  scope: CouncilScope,
  serviceId: string,
  levers: ServiceView,
  requestId: string,
): Promise<Outcome<JobStatus>> {
  const standing = await standingOf(scope, serviceId, async ({ found }) => {
    const question = questionOf(found, levers, scope);
    return jobOf(question, await askModel('viability.sensitivity', question));
  });
  if (standing.kind !== 'open')
    return fail({ code: 'not-allowed', message: 'This service has no outlook to ask about.' });
  return startJob(scope, standing.shown, requestId);
}
