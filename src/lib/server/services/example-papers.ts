// Files the papers of the example council when it is made: events, what-ifs that were kept, and the record of a
// decision. Their figures come from the model, in this process: the command that makes the example has no thread for it.

import { EXAMPLE_DECISION, EXAMPLE_EVENTS, EXAMPLE_SCENARIOS } from '#lib/example/papers.ts';
import {
  answer,
  hostedMethods,
  type HostedName,
  type OutputOf,
  type SentTo,
} from '#lib/domain/model.ts';
import type { KeptFigures } from '#lib/domain/viability/kept-figures.ts';
import { viewOfQuery } from '#lib/view/viability/url.ts';
import { recordAudit } from '../audit.ts';
import type { Transaction } from '../db/client.ts';
import { withCouncil, type CouncilScope } from '../db/council-scope.ts';
import {
  changeDecision,
  insertConsultation,
  insertDecision,
  insertOption,
  insertStep,
} from '../repositories/decisions.ts';
import { insertScenario } from '../repositories/scenarios.ts';
import { insertServiceEvent } from '../repositories/service-events.ts';
import { makeFigures } from './model-runs.ts';
import { figuresOfService, questionsOfBooks } from './viability.ts';

/** The model in this thread. */
function askHere<N extends HostedName>(method: N, input: SentTo<N>): Promise<OutputOf<N>> {
  const given = answer(method, input, hostedMethods());
  return given.ok
    ? Promise.resolve(given.output as OutputOf<N>)
    : Promise.reject(new Error(`The model refused the example: ${given.message}`));
}

const makeHere: typeof makeFigures = (request, parameters, asOf) =>
  makeFigures(request, parameters, asOf, askHere);

/** Figures of each kept what-if, by its id. */
async function scenarioFigures(scope: CouncilScope): Promise<ReadonlyMap<string, KeptFigures>> {
  const { council, ask } = await questionsOfBooks(scope);
  const figures = new Map<string, KeptFigures>();
  for (const { id, serviceId, query } of EXAMPLE_SCENARIOS) {
    const request = ask(serviceId, viewOfQuery(query));
    if (request === null) throw new Error(`The example has no books of ${serviceId}.`);
    figures.set(id, await makeHere(request, council.beliefs.set, council.asOf ?? ''));
  }
  return figures;
}

async function fileDecision(
  tx: Transaction,
  councilId: string,
  figures: KeptFigures,
): Promise<void> {
  const { id, serviceId, title, steps, options, consultation, ...fields } = EXAMPLE_DECISION;
  await insertDecision(tx, { councilId, id, serviceId, title, authorId: null });
  for (const step of steps)
    await insertStep(tx, { councilId, decisionId: id, authorId: null, ...step });
  for (const option of options) await insertOption(tx, councilId, id, option);
  for (const entry of consultation)
    await insertConsultation(tx, { councilId, decisionId: id, authorId: null }, entry);
  await changeDecision(tx, id, 1, { ...fields, state: 'consulting', figures });
}

/** Files the papers of the example council. @param councilId the example's */
export async function fileExamplePapers(councilId: string): Promise<void> {
  const scope = { councilId, userId: null, role: 'system', locale: 'en' } as const;
  const scenarios = await scenarioFigures(scope);
  const figures = await figuresOfService(scope, EXAMPLE_DECISION.serviceId, makeHere);
  await withCouncil(scope, async (tx) => {
    for (const event of EXAMPLE_EVENTS)
      await insertServiceEvent(tx, { councilId, authorId: null }, event);
    for (const scenario of EXAMPLE_SCENARIOS) {
      const kept = scenarios.get(scenario.id);
      if (kept === undefined) continue;
      const place = { councilId, isShared: true, ownerId: null };
      await insertScenario(tx, { ...place, ...scenario, figures: kept });
    }
    if (figures !== null) await fileDecision(tx, councilId, figures);
    await recordAudit(tx, {
      councilId,
      actorId: null,
      action: 'council.file-papers',
      objectType: 'council',
      objectId: councilId,
      outcome: 'done',
      detail: { events: EXAMPLE_EVENTS.length, scenarios: EXAMPLE_SCENARIOS.length, decisions: 1 },
    });
  });
}
