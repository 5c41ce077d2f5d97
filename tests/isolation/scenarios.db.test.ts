// Scenarios against a real database: who may keep one, who sees it, that removal can be undone, that the figures can
// be worked out again, that another council sees nothing, and that each change leaves one line in the trail.

import { sql } from 'drizzle-orm';
import { beforeAll, expect, it, vi } from 'vitest';
import { outsideCouncils, withCouncil, type CouncilScope } from '#lib/server/db/council-scope.ts';
import { saveMembership, saveUser } from '#lib/server/repositories/users.ts';
import { createCouncil } from '#lib/server/services/councils.ts';
import { DECISION_ACTS, showDecision, type DecisionAct } from '#lib/server/services/decisions.ts';
import {
  SCENARIO_ACTS,
  savePolicyScenario,
  saveScenario,
  showScenarios,
  type ScenarioOutcome,
} from '#lib/server/services/scenarios.ts';
import type { ScenariosPage } from '#lib/view/scenarios/page.ts';
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
let owner: CouncilScope;
let colleague: CouncilScope;
let elsewhere: CouncilScope;

const viewer = (): CouncilScope => ({ ...colleague, role: 'viewer' });
const guest = (): CouncilScope => ({ ...owner, userId: null, role: 'guest' });

async function council(slug: string): Promise<string> {
  const made = await createCouncil({
    slug,
    name: slug,
    nation: 'england',
    onsCode: null,
    isExample: false,
    actorId: null,
    dataset: aSmallDataset(slug),
  });
  if (!made.ok) throw new Error(made.problem.message);
  return made.value.id;
}

async function member(councilId: string, email: string): Promise<CouncilScope> {
  const userId = await outsideCouncils((tx) => saveUser(tx, { email, passphraseHash: 'x' }));
  await withCouncil({ councilId, userId }, (tx) =>
    saveMembership(tx, { councilId, userId, role: 'analyst' }),
  );
  return { councilId, userId, role: 'analyst', locale: 'en' };
}

function save(
  who: CouncilScope,
  fields: Record<string, string>,
  query = '?leave=1&fee=5',
): Promise<ScenarioOutcome> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return saveScenario(who, 's1', new URL(`https://atlas.test/x${query}`), form, 'r');
}

async function idOf(made: Promise<ScenarioOutcome>): Promise<string> {
  const outcome = await made;
  if (!('id' in outcome)) throw new Error(`not kept: ${outcome.kind}`);
  return outcome.id;
}

async function shown(who: CouncilScope, query = ''): Promise<ScenariosPage> {
  const url = new URL(`https://atlas.test/keeping/scenarios${query}`);
  const standing = await showScenarios(who, 'keeping', url);
  if (standing.kind !== 'open') throw new Error('closed');
  return standing.page;
}

const names = async (who: CouncilScope): Promise<string[]> =>
  (await shown(who)).rows.map(({ name }) => name);

const trail = (who: CouncilScope): Promise<string[]> =>
  withCouncil(who, async (tx) => {
    const rows = await tx.execute<{ line: string }>(
      sql`select action || ' ' || outcome as line from audit_entry where action like 'scenario.%' order by id`,
    );
    return rows.map(({ line }) => line);
  });

beforeAll(async () => {
  const here = await council('keeping');
  owner = await member(here, 'owner@council.test');
  colleague = await member(here, 'colleague@council.test');
  elsewhere = await member(await council('elsewhere'), 'other@council.test');
});

it('refuses those who may not keep one, and says so on the trail', async () => {
  expect(await save(viewer(), { name: 'Mine' })).toEqual({ kind: 'not-allowed' });
  expect(await save(guest(), { name: 'Mine' })).toEqual({ kind: 'not-allowed' });
  expect(await showScenarios(viewer(), 'keeping', new URL('https://atlas.test/'))).toEqual({
    kind: 'closed-to-role',
  });
  expect(await trail(owner)).toEqual(['scenario.save refused', 'scenario.save refused']);
});

it('names what is wrong with a form, and keeps nothing', async () => {
  expect(await save(owner, { name: ' ' })).toMatchObject({ faults: { name: 'required' } });
  expect(await save(owner, { name: 'Far', note: 'n'.repeat(2001) })).toMatchObject({
    faults: { note: 'too-long' },
    typed: { name: 'Far' },
  });
  expect(await save(owner, { name: 'Far' }, '?leave=999')).toMatchObject({
    faults: { levers: 'bad-levers' },
  });
  expect(await names(owner)).toEqual([]);
});

it('shows a private one to its owner only, a shared one to the council, neither elsewhere', async () => {
  const own = await idOf(save(owner, { name: 'Private' }));
  await idOf(save(owner, { name: 'Shared', shared: '1', note: 'Why' }, '?referrals=1'));
  expect(await names(owner)).toEqual(['Shared', 'Private']);
  expect(await names(colleague)).toEqual(['Shared']);
  expect(await names(guest())).toEqual(['Shared']);
  expect(await names(elsewhere)).toEqual([]);
  for (const who of [colleague, elsewhere]) {
    expect(await SCENARIO_ACTS.rework(who, own, 'r')).toEqual({ kind: 'stale' });
    expect(await SCENARIO_ACTS.remove(who, own, 'r')).toEqual({ kind: 'stale' });
  }
  const [first] = (await shown(colleague)).rows;
  expect(first).toMatchObject({
    href: '/keeping/viability/s1?referrals=1',
    hasChanged: false,
    mayRemove: false,
  });
  expect((await shown(guest())).rows[0]?.kept).toContain('a member of this council');
});

it('works the kept figures out again to the same', async () => {
  const { rows } = await shown(owner);
  for (const { id, name } of rows) {
    expect(await SCENARIO_ACTS.rework(colleague, id, 'r')).toEqual(
      name === 'Shared' ? { kind: 'reworked', name, rework: { kind: 'equal' } } : { kind: 'stale' },
    );
    expect(await SCENARIO_ACTS.rework(owner, id, 'r')).toMatchObject({ rework: { kind: 'equal' } });
  }
});

it('removes and brings back, but neither what is not one’s own nor what a decision rests on', async () => {
  const [shared, own] = (await shown(owner)).rows;
  if (!shared || !own) throw new Error('nothing kept');
  expect(await SCENARIO_ACTS.remove(colleague, shared.id, 'r')).toEqual({ kind: 'stale' });
  expect(await SCENARIO_ACTS.remove(owner, own.id, 'r')).toEqual({ kind: 'removed', id: own.id });
  const after = await shown(owner, `?removed=${own.id}`);
  expect(after.rows.map(({ name }) => name)).toEqual(['Shared']);
  expect(after.removed).toEqual({ id: own.id, name: 'Private' });
  expect((await shown(colleague)).bin).toEqual([]);
  expect(await SCENARIO_ACTS.restore(colleague, own.id, 'r')).toEqual({ kind: 'stale' });
  expect(await SCENARIO_ACTS.restore(owner, own.id, 'r')).toEqual({ kind: 'restored', id: own.id });
  expect(await SCENARIO_ACTS.restore(owner, own.id, 'r')).toEqual({ kind: 'stale' });
  expect(await names(owner)).toEqual(['Shared', 'Private']);
  await withCouncil(owner, (tx) =>
    tx.execute(sql`update scenario set locked_at = now() where id = ${own.id}`),
  );
  expect(await SCENARIO_ACTS.remove(owner, own.id, 'r')).toEqual({ kind: 'stale' });
  expect((await shown(owner)).rows[1]).toMatchObject({ isLocked: true, mayRemove: false });
});

it('puts those ticked side by side, and no more than the reader may open', async () => {
  const ids = (await shown(owner)).rows.map(({ id }) => id);
  const query = `?${ids.map((id) => `compare=${id}`).join('&')}`;
  const { comparison } = await shown(owner, query);
  expect(comparison?.problems).toEqual([]);
  expect(comparison?.table?.columns.map(({ name }) => name)).toEqual(['Shared', 'Private']);
  const levers = comparison?.table?.rows.find(({ key }) => key === 'levers')?.cells;
  expect(levers?.[1]?.lines).toEqual([
    'More people leave at once: 1',
    'Added to the fee of a session: +\u2060£5',
  ]);
  const of = (await shown(colleague, query)).comparison;
  expect(of?.table).toBeNull();
  expect(of?.problems).toHaveLength(2);
});

it('marks what rests on records or parameters that have changed since', async () => {
  await withCouncil(owner, (tx) =>
    tx.execute(
      sql`update scenario set figures = jsonb_set(figures, '{asOf}', '"2020-01-01"') where name = 'Shared'`,
    ),
  );
  const { rows } = await shown(owner);
  expect(rows.map(({ name, hasChanged }) => [name, hasChanged])).toEqual([
    ['Shared', true],
    ['Private', false],
  ]);
});

it('keeps decisions for all services, and puts them side by side on table and money', async () => {
  const keep = (who: CouncilScope, fields: Record<string, string>, query = '?carers=5') => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return savePolicyScenario(who, new URL(`https://atlas.test/x${query}`), form, 'r');
  };
  expect(await keep(viewer(), { name: 'x', policy: 'fee-freeze' })).toEqual({
    kind: 'not-allowed',
  });
  expect(await keep(owner, { name: 'x', policy: 'none such' })).toMatchObject({
    faults: { levers: 'bad-levers' },
  });
  expect(await keep(owner, { name: 'x', policy: 'fee-freeze' }, '?carers=0')).toMatchObject({
    faults: { levers: 'bad-levers' },
  });
  const freeze = await idOf(keep(owner, { name: 'Freeze', policy: 'fee-freeze', shared: '1' }));
  const carers = await idOf(keep(owner, { name: 'Carers', policy: 'shared-lives' }));
  const { rows } = await shown(owner);
  expect(rows.find(({ id }) => id === freeze)).toMatchObject({
    href: '/keeping/viability/portfolio?policy=fee-freeze',
    service: 'The one service with a ledger',
    levers: ['Fee freeze'],
    hasChanged: false,
    mayRemove: true,
  });
  expect(rows.find(({ id }) => id === carers)).toMatchObject({
    href: '/keeping/viability/portfolio?policy=shared-lives&carers=5',
    levers: ['More Shared Lives carers: 5'],
  });
  expect(rows.find(({ id }) => id === carers)?.chance?.value).toMatch(/ of 1 close$/);
  expect(await names(colleague)).toContain('Freeze');
  expect(await names(colleague)).not.toContain('Carers');
  expect(await SCENARIO_ACTS.rework(colleague, freeze, 'r')).toMatchObject({
    rework: { kind: 'equal' },
  });
  const { comparison } = await shown(owner, `?compare=${freeze}&compare=${carers}`);
  expect(comparison?.problems).toEqual([]);
  const keys = comparison?.table?.rows.map(({ key }) => key);
  expect(keys).toEqual([
    'service',
    'levers',
    'closures',
    'lost',
    'placed',
    'moved',
    'councilPays',
    'againstNow',
    'asOf',
  ]);
  // One service and all of them stand side by side, each with the figures of its own kind.
  const one = rows.find(({ name }) => name === 'Shared')?.id ?? '';
  const mixed = (await shown(owner, `?compare=${freeze}&compare=${one}`)).comparison?.table;
  const cell = (key: string, at: number) =>
    mixed?.rows.find((row) => row.key === key)?.cells[at]?.lines[0];
  expect([cell('closures', 1), cell('chance24', 0)]).toEqual([
    'not of this kind',
    'not of this kind',
  ]);
});

it('is named by a decision record, stays while it is, and is locked once that is decided', async () => {
  const commissioner = { ...owner, role: 'commissioner' } as const;
  const shared = (await shown(owner)).rows.find(({ name }) => name === 'Shared')?.id ?? '';
  const rowOf = async () => (await shown(owner)).rows.find(({ id }) => id === shared);
  const send = async (act: DecisionAct, typed: Record<string, string>) => {
    const standing = await showDecision(commissioner, 's1', null, '/keeping/viability/s1/decision');
    const kept = standing.kind === 'record' ? standing.page.record : null;
    const { id, version } = kept ?? { id: null, version: -1 };
    return DECISION_ACTS[act](commissioner, {
      ...{ serviceId: 's1', id, version, typed },
      ...{ today: '2026-11-26', requestId: 'r' },
    });
  };
  await send('start', { title: 'Future of the centre' });
  expect(await send('add-option', { optionTitle: 'x', scenario: 'none such' })).toMatchObject({
    faults: { scenario: 'no-such-scenario' },
  });
  expect(await rowOf()).toMatchObject({ isLocked: false, mayRemove: true });
  await send('add-option', { optionTitle: 'Keep it', scenario: shared });
  expect(await rowOf()).toMatchObject({ isLocked: true, mayRemove: false });
  expect(await SCENARIO_ACTS.remove(owner, shared, 'r')).toEqual({ kind: 'stale' });
  const page = await showDecision(commissioner, 's1', null, '/keeping/viability/s1/decision');
  if (page.kind !== 'record') throw new Error('no record');
  const [option] = page.page.record?.options ?? [];
  expect(option?.scenario).toEqual({
    label: 'Shared',
    href: '/keeping/viability/s1?referrals=1',
  });
  await send('drop-option', { option: option?.id ?? '' });
  expect(await rowOf()).toMatchObject({ isLocked: false });
});

it('writes one line for each change', async () => {
  expect(await trail(owner)).toEqual([
    'scenario.save refused',
    'scenario.save refused',
    'scenario.save done',
    'scenario.save done',
    'scenario.remove done',
    'scenario.restore done',
    'scenario.save refused',
    'scenario.save done',
    'scenario.save done',
  ]);
});
