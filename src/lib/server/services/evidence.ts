// What a council's figures rest on: shows the assumptions, changes one with a reason, takes a change back.

import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import { changesInForce, type ParameterEntry } from '#lib/domain/parameters/beliefs.ts';
import { isFixed } from '#lib/domain/parameters/check.ts';
import type { Parameter } from '#lib/domain/parameters/parameter.ts';
import { findParameter } from '#lib/domain/parameters/read-set.ts';
import { inForce } from '#lib/domain/parameters/set.ts';
import { readChange, type ChangeFaults, type TypedChange } from '#lib/view/evidence/form.ts';
import { shapeEvidence, type EvidencePage } from '#lib/view/evidence/page.ts';
import {
  shapeParameterPage,
  type DemandBasis,
  type ParameterPage,
} from '#lib/view/evidence/parameter-page.ts';
import type { EvidenceView } from '#lib/view/evidence/url.ts';
import { evidenceWording } from '#lib/view/evidence/wording.ts';
import { recordAudit } from '../audit.ts';
import { can } from '../auth/permissions.ts';
import type { Transaction } from '../db/client.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import { readAssessedDemand, readPublishedTotals } from '../repositories/demand.ts';
import {
  insertParameterEntry,
  readParameterEntries,
  type NewParameterEntry,
} from '../repositories/evidence.ts';
import { readCouncil, type Reading } from './records.ts';

/** The list of assumptions under a view. `base` is its path. */
export function showEvidence(
  scope: CouncilScope,
  view: EvidenceView,
  base: string,
): Promise<EvidencePage> {
  return readCouncil(scope, ({ council }) =>
    Promise.resolve(shapeEvidence(council.beliefs, view, base, readerOf(scope), scope.locale)),
  );
}

const readerOf = ({ userId }: CouncilScope) => ({ isMember: userId !== null });

const mayChange = ({ role }: CouncilScope): boolean =>
  role !== 'system' && can(role, 'change-parameter');

async function findDemandBasis(reading: Reading): Promise<DemandBasis> {
  const own = await reading.keep('evidence-own-demand', async () => {
    const rows = await readAssessedDemand(reading.tx);
    return rows.length > 0;
  });
  if (own) return 'own';
  const published = await readPublishedTotals(reading.tx);
  return published.length > 0 ? 'estimate' : 'kept-estimate';
}

const entriesOf = (entries: readonly ParameterEntry[], id: string): ParameterEntry[] =>
  entries.filter(({ parameterId }) => parameterId === id);

/** The page of one assumption; null when the id names none. `today` is an ISO date. */
export function showParameter(
  scope: CouncilScope,
  id: string,
  today: string,
): Promise<ParameterPage | null> {
  return readCouncil(scope, async (reading) => {
    const parameter = findParameter(id);
    if (parameter === undefined) return null;
    const { council, tx } = reading;
    return shapeParameterPage(
      {
        parameter,
        beliefs: council.beliefs,
        entries: entriesOf(await readParameterEntries(tx), id),
        demand: await findDemandBasis(reading),
        mayChange: mayChange(scope),
        reader: readerOf(scope),
        today,
      },
      `/${council.slug}/evidence`,
      `/${council.slug}`,
      scope.locale,
    );
  });
}

/** A change as a form asks for it. */
export interface ChangeRequest {
  readonly parameterId: string;
  readonly typed: TypedChange;
  /** Entries that the form's page knew of. */
  readonly seen: number;
  /** ISO date. */
  readonly today: string;
  readonly requestId: string;
}

/** What became of a change. */
export type Changed =
  | { readonly kind: 'changed' }
  | { readonly kind: 'faults'; readonly faults: ChangeFaults }
  /** Somebody else changed it since the page was read. */
  | { readonly kind: 'stale' };

/** Gives a parameter a value of the council's own, with a reason. Nothing is stored unless everything is right. */
export function changeParameter(
  scope: CouncilScope,
  request: ChangeRequest,
): Promise<Outcome<Changed>> {
  return readCouncil(scope, async ({ tx, council }): Promise<Outcome<Changed>> => {
    const parameter = findParameter(request.parameterId);
    if (parameter === undefined) return fail(unknownParameter(scope));
    if (!mayChange(scope) || isFixed(parameter)) return refuse(tx, scope, request, 'change');
    const now = inForce(council.beliefs.set, parameter);
    const reading = readChange(request.typed, now, request.today);
    if (!reading.ok) return succeed({ kind: 'faults', faults: reading.faults });
    const entries = entriesOf(await readParameterEntries(tx), parameter.id);
    if (entries.length !== request.seen) return succeed({ kind: 'stale' });
    const { own, reason, validFrom } = reading.change;
    return add(tx, scope, request, now, {
      undoes: null,
      value: own.value,
      low: own.range?.[0] ?? null,
      high: own.range?.[1] ?? null,
      reason,
      validFrom,
    });
  });
}

/** Takes the change in force back: the value before it, or the default, is in force again. */
export function undoChange(
  scope: CouncilScope,
  request: Omit<ChangeRequest, 'typed' | 'today'>,
): Promise<Outcome<Changed>> {
  return readCouncil(scope, async ({ tx, council }): Promise<Outcome<Changed>> => {
    const parameter = findParameter(request.parameterId);
    if (parameter === undefined) return fail(unknownParameter(scope));
    if (!mayChange(scope)) return refuse(tx, scope, request, 'undo');
    const entries = entriesOf(await readParameterEntries(tx), parameter.id);
    const current = changesInForce(entries).get(parameter.id);
    if (current === undefined || entries.length !== request.seen) return succeed({ kind: 'stale' });
    const now = inForce(council.beliefs.set, parameter);
    return add(tx, scope, request, now, { undoes: current.seq });
  });
}

type Entered = Omit<NewParameterEntry, 'councilId' | 'parameterId' | 'seq' | 'authorId'>;

/** Adds an entry and its line of the trail. The trail holds numbers only: the reason stays with the entry. */
async function add(
  tx: Transaction,
  scope: CouncilScope,
  { parameterId, seen, requestId }: Pick<ChangeRequest, 'parameterId' | 'seen' | 'requestId'>,
  before: Parameter,
  entered: Entered,
): Promise<Outcome<Changed>> {
  const { councilId, userId } = scope;
  const entry = { ...entered, councilId, parameterId, seq: seen + 1, authorId: userId };
  if (!(await insertParameterEntry(tx, entry))) return succeed({ kind: 'stale' });
  await recordAudit(tx, {
    councilId,
    actorId: userId,
    action: entered.undoes == null ? 'parameter.change' : 'parameter.undo',
    objectType: 'parameter',
    objectId: parameterId,
    outcome: 'done',
    requestId,
    detail: {
      entry: entry.seq,
      before: before.value,
      value: entered.value ?? null,
      undoes: entered.undoes ?? null,
    },
  });
  return succeed({ kind: 'changed' });
}

async function refuse(
  tx: Transaction,
  { councilId, userId }: CouncilScope,
  { parameterId, requestId }: Pick<ChangeRequest, 'parameterId' | 'requestId'>,
  act: 'change' | 'undo',
): Promise<Outcome<Changed>> {
  await recordAudit(tx, {
    councilId,
    actorId: userId,
    action: `parameter.${act}`,
    objectType: 'parameter',
    objectId: parameterId,
    outcome: 'refused',
    requestId,
  });
  return fail({
    code: 'not-allowed',
    message: 'Your role in this council does not allow this.',
    help: 'Ask an analyst, a commissioner or an administrator of the council.',
  });
}

/** There is no assumption of this id. */
export const unknownParameter = ({ locale }: CouncilScope) =>
  ({
    code: 'unknown-parameter',
    message: evidenceWording(locale).parameter.unknown,
    where: { field: 'parameter' },
  }) as const;
