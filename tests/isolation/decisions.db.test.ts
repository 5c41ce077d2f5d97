// The record of a decision against a real database: the order it must keep, who may take which step, that nobody
// writes over anybody, that figures can be worked out again, and that each change leaves one line in the trail.

import { sql } from 'drizzle-orm';
import { beforeAll, expect, it, vi } from 'vitest';
import { withCouncil, type CouncilScope } from '#lib/server/db/council-scope.ts';
import { insertScenario } from '#lib/server/repositories/scenarios.ts';
import { createCouncil } from '#lib/server/services/councils.ts';
import { decisionFile } from '#lib/server/services/decision-document.ts';
import {
  DECISION_ACTS,
  showDecision,
  type DecisionAct,
  type DecisionOutcome,
} from '#lib/server/services/decisions.ts';
import { figuresOfService } from '#lib/server/services/viability.ts';
import type { ShownDecision } from '#lib/view/viability/decision/page.ts';
import { useTestDatabase } from '../support/database.ts';
import { aSmallDataset } from '../support/small-dataset.ts';

// The model answers in this process: the thread is another test's matter.
vi.mock('#lib/server/jobs/model-worker.ts', async () => {
  const { answer, hostedMethods } = await import('#lib/domain/model.ts');
  const methods = hostedMethods();
  return {
    askModel: (name: string, input: unknown) => {
      const given = answer(name, input, methods);
      return given.ok ? Promise.resolve(given.output) : Promise.reject(new Error(given.message));
    },
  };
});

useTestDatabase();
let scope: CouncilScope;

const as = (role: CouncilScope['role']): CouncilScope => ({ ...scope, role });
const today = '2026-11-26';

async function record(): Promise<ShownDecision> {
  const standing = await showDecision(scope, 's1', null, '/x');
  if (standing.kind !== 'record' || standing.page.record === null) throw new Error('no record');
  return standing.page.record;
}

async function send(
  act: DecisionAct,
  typed: Record<string, string> = {},
  who: CouncilScope = scope,
): Promise<DecisionOutcome> {
  const { id, version } = act === 'start' ? { id: null, version: -1 } : await record();
  return DECISION_ACTS[act](who, {
    serviceId: 's1',
    id,
    version,
    typed,
    today,
    requestId: crypto.randomUUID(),
  });
}

/** A shared scenario about the service, for an option to rest on. */
async function keepScenario(): Promise<string> {
  const figures = await figuresOfService(scope, 's1');
  if (figures === null) throw new Error('no books');
  const kept = { id: 'kept', name: 'Closed', note: '', serviceId: 's1', query: '?leave=1' };
  await withCouncil(scope, (tx) =>
    insertScenario(tx, {
      ...kept,
      ...{ councilId: scope.councilId, isShared: true, figures, ownerId: null },
    }),
  );
  return kept.id;
}

const isScenarioLocked = (): Promise<boolean | undefined> =>
  withCouncil(scope, async (tx) => {
    const rows = await tx.execute<{ locked: boolean }>(
      sql`select locked_at is not null as locked from scenario where id = 'kept'`,
    );
    return rows[0]?.locked;
  });

const trail = (): Promise<string[]> =>
  withCouncil(scope, async (tx) => {
    const rows = await tx.execute<{ line: string }>(
      sql`select action || ' ' || outcome as line from audit_entry where action like 'decision.%' order by id`,
    );
    return rows.map(({ line }) => line);
  });

beforeAll(async () => {
  const made = await createCouncil({
    slug: 'deciding',
    name: 'Deciding',
    nation: 'england',
    onsCode: null,
    isExample: false,
    actorId: null,
    dataset: aSmallDataset('deciding'),
  });
  if (!made.ok) throw new Error(made.problem.message);
  scope = { councilId: made.value.id, userId: null, role: 'commissioner', locale: 'en' };
});

it('refuses those who may not, and says so on the trail', async () => {
  expect(await send('start', { title: 'Future of the centre' }, as('viewer'))).toEqual({
    kind: 'not-allowed',
  });
  expect(await showDecision(as('viewer'), 's1', null, '/x')).toMatchObject({
    kind: 'closed-to-role',
  });
  expect(await trail()).toEqual(['decision.start refused']);
});

it('takes a record from a draft to a decision only in order', async () => {
  expect(await send('start', { title: '' })).toMatchObject({
    kind: 'faults',
    faults: { title: 'required' },
  });
  expect(await send('start', { title: 'Future of the centre' })).toEqual({ kind: 'done' });
  expect(await send('step', { to: 'consulting' })).toEqual({
    kind: 'gaps',
    gaps: ['proposal', 'options'],
  });
  expect(await send('write', { proposal: 'Close on 31 March', saving: 'lots' })).toMatchObject({
    kind: 'faults',
    faults: { saving: 'not-money' },
  });
  expect(
    await send('write', {
      proposal: 'Close on 31 March',
      improvementCase: 'Smaller groups',
      budgetDriver: 'The block ends',
      saving: '£12,500',
      savingsLine: 'ASC 14',
      equalityImpact: 'Older women most',
    }),
  ).toEqual({ kind: 'done' });
  expect(await send('add-option', { optionTitle: 'Keep it' })).toEqual({ kind: 'done' });
  const scenario = await keepScenario();
  const closing = { optionTitle: 'Close it', yearly: '-12,500', scenario };
  expect(await send('add-option', closing)).toEqual({ kind: 'done' });
  // A round of consultation belongs to a proposal that is being consulted on.
  const round = {
    audience: 'people-who-use-it',
    how: 'Two meetings',
    put: 'Shall the centre close on 31 March?',
    namesService: '1',
    opened: '2026-10-01',
  };
  expect(await send('add-consultation', round)).toEqual({ kind: 'stale' });
  expect(await send('step', { to: 'consulting' })).toEqual({ kind: 'done' });
  const { options } = await record();
  const decide = { option: options[1]?.id ?? '', by: 'Cabinet', on: '2026-11-20' };
  expect(await send('decide', decide)).toEqual({
    kind: 'gaps',
    gaps: ['figures', 'named-consultation'],
  });
  expect(await send('add-consultation', { ...round, opened: '2027-01-01' })).toMatchObject({
    faults: { opened: 'in-future' },
  });
  expect(await send('add-consultation', round)).toEqual({ kind: 'done' });
  expect(await send('keep-figures')).toEqual({ kind: 'done' });
  expect(await send('decide', decide)).toEqual({ kind: 'gaps', gaps: ['consultation-open'] });
  const [entry] = (await record()).consultation;
  expect(
    await send('end-consultation', { entry: entry?.id ?? '', closed: '2026-09-01', heard: 'x' }),
  ).toMatchObject({ faults: { closed: 'closed-before-opened' } });
  expect(
    await send('end-consultation', {
      entry: entry?.id ?? '',
      closed: '2026-11-10',
      heard: 'Most want it to stay.',
    }),
  ).toEqual({ kind: 'done' });
  expect(await send('decide', decide, as('analyst'))).toEqual({ kind: 'not-allowed' });
  expect(await send('decide', { ...decide, on: '2026-11-01' })).toEqual({
    kind: 'gaps',
    gaps: ['decided-before-consultation-closed'],
  });
  expect(await isScenarioLocked()).toBe(false);
  expect(await send('decide', decide)).toEqual({ kind: 'done' });
  expect(await isScenarioLocked()).toBe(true);
});

it('changes nothing once it is decided, and reworks its figures to the same', async () => {
  expect(await send('write', { proposal: 'Something else' })).toEqual({ kind: 'stale' });
  expect(await send('step', { to: 'draft' })).toEqual({ kind: 'stale' });
  expect(await send('keep-figures')).toEqual({ kind: 'stale' });
  expect(await send('check-figures')).toEqual({ kind: 'reworked', rework: { kind: 'equal' } });
  const shown = await record();
  expect(shown.texts.proposal).toBe('Close on 31 March');
  expect(shown.steps.map(({ state }) => state)).toEqual(['Draft', 'Being consulted on', 'Decided']);
});

it('lets nobody write over somebody else', async () => {
  expect(await send('start', { title: 'Another' })).toEqual({ kind: 'done' });
  const { id, version } = await record();
  const ask = (proposal: string): Promise<DecisionOutcome> =>
    DECISION_ACTS.write(scope, {
      serviceId: 's1',
      id,
      version,
      typed: { proposal },
      today,
      requestId: 'r',
    });
  const both = await Promise.all([ask('one'), ask('two')]);
  expect(both.map(({ kind }) => kind).toSorted()).toEqual(['done', 'stale']);
});

it('writes one line for each change, and gives a Word file', async () => {
  const lines = await trail();
  expect(lines.filter((line) => line === 'decision.decide done')).toHaveLength(1);
  expect(lines).toContain('decision.decide refused');
  const file = await decisionFile(scope, 's1', null, { today, requestId: 'r' });
  const bytes = new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer(0));
  expect([bytes[0], bytes[1]]).toEqual([0x50, 0x4b]);
  expect(await decisionFile(as('viewer'), 's1', null, { today, requestId: 'r' })).toBeNull();
});
