// Decisions about a service: kept in the order in which they may be made, with the figures they rest on.

import {
  gapsBeforeConsulting,
  gapsOfDecision,
  isOpen,
  mayFollow,
  type DecisionGap,
  type DecisionState,
  type KeptDecision,
} from '#lib/domain/viability/decision.ts';
import type { KeptScenario } from '#lib/domain/viability/kept-scenario.ts';
import type { Rework } from '#lib/domain/viability/kept-figures.ts';
import {
  readCase,
  readClosing,
  readConsultation,
  readDecide,
  readOption,
  readStart,
  type Faults,
  type FormName,
  type FormReading,
  type Typed,
} from '#lib/view/viability/decision/form.ts';
import { shapeDecisionPage, type DecisionPage } from '#lib/view/viability/decision/page.ts';
import { recordAudit } from '../audit.ts';
import { can, type Act } from '../auth/permissions.ts';
import type { Transaction } from '../db/client.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import { withCouncil } from '../db/council-scope.ts';
import {
  changeDecision,
  closeConsultation,
  insertConsultation,
  insertDecision,
  insertOption,
  insertStep,
  listDecisions,
  lockDecision,
  readDecision,
  removeOption,
  type DecisionChange,
} from '../repositories/decisions.ts';
import { listScenarios, lockScenarios } from '../repositories/scenarios.ts';
import { reworkFigures } from './model-runs.ts';
import { readCouncil, readMarketRecords } from './records.ts';
import { figuresOfService } from './viability.ts';

/** What became of a form. */
export type DecisionOutcome =
  | { readonly kind: 'done' }
  | {
      readonly kind: 'faults';
      readonly form: FormName;
      readonly faults: Faults;
      readonly typed: Typed;
    }
  /** The record lacks something that the step needs. */
  | { readonly kind: 'gaps'; readonly gaps: readonly DecisionGap[] }
  /** Somebody else changed it since the page was read, or it is closed. */
  | { readonly kind: 'stale' }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'reworked'; readonly rework: Rework };

/** A form that came in. */
export interface DecisionRequest {
  readonly serviceId: string;
  /** Of the record that the form's page showed; null where there was none. */
  readonly id: string | null;
  readonly version: number;
  readonly typed: Typed;
  /** ISO date. */
  readonly today: string;
  readonly requestId: string;
}

const DONE = { kind: 'done' } as const;
const STALE = { kind: 'stale' } as const;

const allowed = ({ role }: CouncilScope, act: Act): boolean => role !== 'system' && can(role, act);

const audit = (
  tx: Transaction,
  { councilId, userId }: CouncilScope,
  { requestId }: DecisionRequest,
  action: string,
  id: string,
  detail: Readonly<Record<string, string | number | boolean | null>> = {},
): Promise<void> =>
  recordAudit(tx, {
    councilId,
    actorId: userId,
    action: `decision.${action}`,
    objectType: 'decision',
    objectId: id,
    outcome: 'done',
    requestId,
    detail,
  });

/** Refusals are on the trail too. */
async function refuse(
  scope: CouncilScope,
  request: DecisionRequest,
  action: string,
): Promise<DecisionOutcome> {
  await withCouncil(scope, (tx) =>
    recordAudit(tx, {
      councilId: scope.councilId,
      actorId: scope.userId,
      action: `decision.${action}`,
      objectType: 'decision',
      ...(request.id === null ? {} : { objectId: request.id }),
      outcome: 'refused',
      requestId: request.requestId,
    }),
  );
  return { kind: 'not-allowed' };
}

const faulty = (
  form: FormName,
  reading: Extract<FormReading<unknown>, { readonly ok: false }>,
): DecisionOutcome => ({ kind: 'faults', form, faults: reading.faults, typed: reading.typed });

/** The scenarios about a service that its record may name: shared ones, since whoever reads the record reads them. */
async function scenarioChoices(
  tx: Transaction,
  { userId }: CouncilScope,
  serviceId: string,
): Promise<KeptScenario[]> {
  const kept = await listScenarios(tx, userId);
  return kept.filter((one) => one.serviceId === serviceId && one.isShared);
}

/** What a service's decision page shows. */
export type DecisionStanding =
  | { readonly kind: 'record'; readonly page: DecisionPage }
  | { readonly kind: 'closed-to-role'; readonly name: string }
  | { readonly kind: 'unknown' };

/**
 * The newest record about a service, or the one asked for.
 * @param base address of the page
 */
export function showDecision(
  scope: CouncilScope,
  serviceId: string,
  recordId: string | null,
  base: string,
): Promise<DecisionStanding> {
  return readCouncil(scope, async (reading): Promise<DecisionStanding> => {
    const { serviceById } = await readMarketRecords(reading);
    const service = serviceById.get(serviceId);
    if (!service) return { kind: 'unknown' };
    if (!allowed(scope, 'read-closure-risk')) return { kind: 'closed-to-role', name: service.name };
    const record = await readDecision(reading.tx, serviceId, recordId);
    const reader = {
      canKeep: allowed(scope, 'keep-decision'),
      canDecide: allowed(scope, 'take-decision'),
      isMember: scope.userId !== null,
    };
    const others = await listDecisions(reading.tx, serviceId);
    const scenarios = await scenarioChoices(reading.tx, scope, serviceId);
    const subject = { service: service.name, record, others, scenarios };
    return { kind: 'record', page: shapeDecisionPage(subject, reader, base, scope.locale) };
  });
}

/** Begins a record about a service. */
export async function startDecision(
  scope: CouncilScope,
  request: DecisionRequest,
): Promise<DecisionOutcome> {
  if (!allowed(scope, 'keep-decision')) return refuse(scope, request, 'start');
  const reading = readStart(request.typed);
  if (!reading.ok) return faulty('start', reading);
  const id = crypto.randomUUID();
  const { councilId, userId: authorId } = scope;
  return withCouncil(scope, async (tx) => {
    const { serviceId } = request;
    await insertDecision(tx, { councilId, id, serviceId, title: reading.value.title, authorId });
    await insertStep(tx, { councilId, decisionId: id, state: 'draft', note: '', authorId });
    await audit(tx, scope, request, 'start', id);
    return DONE;
  });
}

/** Opens the record a form is about, as long as it may still be changed and nobody else has changed it. */
function change(
  scope: CouncilScope,
  request: DecisionRequest,
  action: string,
  work: (tx: Transaction, record: KeptDecision) => Promise<DecisionOutcome | DecisionChange>,
): Promise<DecisionOutcome> {
  if (!allowed(scope, 'keep-decision')) return refuse(scope, request, action);
  return withCouncil(scope, async (tx) => {
    if (request.id === null) return STALE;
    await lockDecision(tx, request.id);
    const record = await readDecision(tx, request.serviceId, request.id);
    if (record?.version !== request.version) return STALE;
    const made = await work(tx, record);
    if ('kind' in made) return made;
    if (!(await changeDecision(tx, record.id, record.version, made))) return STALE;
    await audit(tx, scope, request, action, record.id, { version: record.version + 1 });
    return DONE;
  });
}

const whileOpen = (
  record: KeptDecision,
  work: () => Promise<DecisionOutcome | DecisionChange>,
): Promise<DecisionOutcome | DecisionChange> =>
  isOpen(record.state) ? work() : Promise.resolve(STALE);

/** Keeps the texts of a record. */
export const saveCase = (scope: CouncilScope, request: DecisionRequest): Promise<DecisionOutcome> =>
  change(scope, request, 'write', (_tx, record) =>
    whileOpen(record, () => {
      const reading = readCase(request.typed);
      return Promise.resolve(reading.ok ? reading.value : faulty('case', reading));
    }),
  );

export const addOption = (
  scope: CouncilScope,
  request: DecisionRequest,
): Promise<DecisionOutcome> =>
  change(scope, request, 'add-option', (tx, record) =>
    whileOpen(record, async () => {
      const choices = await scenarioChoices(tx, scope, request.serviceId);
      const reading = readOption(
        request.typed,
        choices.map(({ id }) => id),
      );
      if (!reading.ok) return faulty('option', reading);
      const option = { id: crypto.randomUUID(), ...reading.value };
      await insertOption(tx, scope.councilId, record.id, option);
      return {};
    }),
  );

export const dropOption = (
  scope: CouncilScope,
  request: DecisionRequest,
): Promise<DecisionOutcome> =>
  change(scope, request, 'drop-option', (tx, record) =>
    whileOpen(record, async () =>
      (await removeOption(tx, record.id, request.typed['option'] ?? '')) ? {} : STALE,
    ),
  );

/** Notes a round of consultation as it begins. It can be noted while the record is being consulted on. */
export const addConsultation = (
  scope: CouncilScope,
  request: DecisionRequest,
): Promise<DecisionOutcome> =>
  change(scope, request, 'add-consultation', async (tx, record) => {
    if (record.state !== 'consulting') return STALE;
    const reading = readConsultation(request.typed, request.today);
    if (!reading.ok) return faulty('consult', reading);
    await insertConsultation(
      tx,
      { councilId: scope.councilId, decisionId: record.id, authorId: scope.userId },
      { id: crypto.randomUUID(), ...reading.value, closed: null, heard: '' },
    );
    return {};
  });

/** Ends a round of consultation with what was heard. What was put to people stays as it was noted. */
export const endConsultation = (
  scope: CouncilScope,
  request: DecisionRequest,
): Promise<DecisionOutcome> =>
  change(scope, request, 'end-consultation', async (tx, record) => {
    const entry = record.consultation.find(({ id }) => id === request.typed['entry']);
    if (record.state !== 'consulting' || entry?.closed !== null) return STALE;
    const reading = readClosing(request.typed, entry.opened, request.today);
    if (!reading.ok) return faulty('close', reading);
    return (await closeConsultation(tx, record.id, entry.id, reading.value)) ? {} : STALE;
  });

/** Keeps the model's figures of today with the record, so that they can be worked out again. */
export async function keepFigures(
  scope: CouncilScope,
  request: DecisionRequest,
): Promise<DecisionOutcome> {
  if (!allowed(scope, 'keep-decision')) return refuse(scope, request, 'keep-figures');
  const figures = await figuresOfService(scope, request.serviceId);
  if (figures === null) return { kind: 'gaps', gaps: ['figures'] };
  return change(scope, request, 'keep-figures', (_tx, record) =>
    whileOpen(record, () => Promise.resolve({ figures })),
  );
}

/** Works the kept figures out again. Anybody who may read them may check them. */
export async function checkFigures(
  scope: CouncilScope,
  request: DecisionRequest,
): Promise<DecisionOutcome> {
  if (!allowed(scope, 'read-closure-risk')) return refuse(scope, request, 'check-figures');
  const record = await withCouncil(scope, (tx) => readDecision(tx, request.serviceId, request.id));
  return record?.figures
    ? { kind: 'reworked', rework: await reworkFigures(record.figures) }
    : { kind: 'gaps', gaps: ['figures'] };
}

const isState = (text: string | undefined): text is Exclude<DecisionState, 'decided'> =>
  text === 'draft' || text === 'consulting' || text === 'withdrawn';

/** Takes a record one step on or back; a decision itself is {@link takeDecision}. */
export const stepDecision = (
  scope: CouncilScope,
  request: DecisionRequest,
): Promise<DecisionOutcome> =>
  change(scope, request, 'step', async (tx, record) => {
    const state = request.typed['to'];
    if (!isState(state) || !mayFollow(record.state, state)) return STALE;
    const gaps = state === 'consulting' ? gapsBeforeConsulting(record) : [];
    if (gaps.length > 0) return { kind: 'gaps', gaps };
    const note = (request.typed['note'] ?? '').trim();
    const { councilId, userId: authorId } = scope;
    await insertStep(tx, { councilId, decisionId: record.id, state, note, authorId });
    return { state };
  });

/** Takes the decision: only once the named service has been consulted on, and never to be changed after. */
export async function takeDecision(
  scope: CouncilScope,
  request: DecisionRequest,
): Promise<DecisionOutcome> {
  if (!allowed(scope, 'take-decision')) return refuse(scope, request, 'decide');
  return change(scope, request, 'decide', async (tx, record) => {
    if (!mayFollow(record.state, 'decided')) return STALE;
    const reading = readDecide(request.typed);
    if (!reading.ok) return faulty('decide', reading);
    const gaps = gapsOfDecision(record, reading.value, request.today);
    if (gaps.length > 0) return { kind: 'gaps', gaps };
    const { councilId, userId: authorId } = scope;
    await insertStep(tx, {
      councilId,
      decisionId: record.id,
      state: 'decided',
      note: '',
      authorId,
    });
    const restsOn = record.options.flatMap(({ scenarioId }) => scenarioId ?? []);
    await lockScenarios(tx, restsOn);
    return { state: 'decided', taken: reading.value };
  });
}

/** Every act on a record, by the name of its form. */
export const DECISION_ACTS = {
  start: startDecision,
  write: saveCase,
  'add-option': addOption,
  'drop-option': dropOption,
  'add-consultation': addConsultation,
  'end-consultation': endConsultation,
  'keep-figures': keepFigures,
  'check-figures': checkFigures,
  step: stepDecision,
  decide: takeDecision,
} as const;
export type DecisionAct = keyof typeof DECISION_ACTS;
