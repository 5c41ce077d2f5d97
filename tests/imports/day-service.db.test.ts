// A day service entered by hand: Lordswood Community Hub, Medway 2016, goes in through the form and comes out with the
// figures that the council's own papers give; what is wrong is named, and nothing of it is stored.

import { beforeEach, expect, it, vi } from 'vitest';
import type { CouncilScope } from '#lib/server/db/council-scope.ts';
import { createCouncil } from '#lib/server/services/councils.ts';
import { keepDayService, showDayServiceForm } from '#lib/server/services/day-service.ts';
import { listBatches, redoBatch, undoBatch } from '#lib/server/services/import-batches.ts';
import { showService } from '#lib/server/services/viability-outlook.ts';
import { plainText } from '#lib/view/sentence.ts';
import { AS_RECORDED } from '#lib/view/viability/url.ts';
import { digestCouncil } from '../support/council-digest.ts';
import { useTestDatabase } from '../support/database.ts';
import { aSmallDataset } from '../support/small-dataset.ts';

vi.mock('#lib/server/jobs/model-worker.ts', () => import('../support/model-here.ts'));

useTestDatabase();
let scope: CouncilScope;
let made = 0;

beforeEach(async () => {
  made += 1;
  const dataset = aSmallDataset(`lordswood-${made}`);
  const council = await createCouncil({ ...dataset.council, dataset, actorId: null });
  if (!council.ok) throw new Error(council.problem.message);
  scope = { councilId: council.value.id, userId: null, role: 'analyst', locale: 'en' };
});

const TYPED: Readonly<Record<string, string>> = {
  name: 'Lordswood Community Hub',
  provider: 'Medway Council',
  place: 'A1',
  'places-1': '20',
  'places-2': '20',
  'places-3': '20',
  'places-4': '20',
  'places-5': '20',
  minStaff: '0',
  paidHours: '0',
  staffCost: '0',
  'g1-people': '12',
  'g1-day-1': '8',
  'g1-day-2': '8',
  'g1-day-3': '8',
  'g1-day-4': '7',
  'g1-day-5': '7',
  'g1-from': '2014-01-06',
  'g1-fee': '0',
  'g1-paid': 'council-commissioned',
  'g2-people': '14',
  'g2-day-1': '9',
  'g2-day-2': '9',
  'g2-day-3': '9',
  'g2-day-4': '9',
  'g2-day-5': '8',
  'g2-from': '2014-01-06',
  'g2-to': '2015-04-30',
  'g2-fee': '0',
  'g2-why': 'moved-to-direct-payment',
  'g2-paid': 'council-commissioned',
  firstMonth: '2015-04',
  'y-fixed': '192,344',
  'y-booked': '1,976',
  'y-attended': '1,976',
};

async function enter(typed: Readonly<Record<string, string>> = {}) {
  const page = await showDayServiceForm(scope);
  const form = new FormData();
  for (const [name, text] of Object.entries({ ...page?.typed, ...TYPED, ...typed }))
    form.set(name, text);
  form.set('token', page?.token ?? '');
  const kept = await keepDayService(scope, form, null);
  if (!kept.ok) throw new Error(kept.problem.code);
  return { kept: kept.value, again: () => keepDayService(scope, form, null) };
}

it('goes in as one batch, gives £97.34 and £44.93 a place, and can be taken back', async () => {
  const before = await digestCouncil(scope.councilId);
  const { kept, again } = await enter();
  expect(kept).toEqual({ kind: 'kept', id: 'lordswood-community-hub' });
  expect(await again()).toMatchObject({ value: kept });
  const [batch] = await listBatches(scope);
  expect(batch).toMatchObject({ kind: 'services', fileName: null, rowsRead: 1 + 1 + 12 + 26 });
  const id = batch?.id ?? '';
  expect(await undoBatch(scope, id)).toMatchObject({ ok: true });
  expect(await digestCouncil(scope.councilId)).toBe(before);
  expect(await redoBatch(scope, id)).toMatchObject({ ok: true });
  const standing = await showService(
    { scope, requestId: 'request' },
    'lordswood-community-hub',
    AS_RECORDED,
  );
  if (standing.kind !== 'outlook') throw new Error(standing.kind);
  const { page } = standing.outlook;
  expect(page.people).toBe(12);
  const said = plainText(page.bookCost ?? []);
  expect(said).toContain('£97.34');
  expect(said).toContain('£192,344 for 1,976 places');
  expect(said).toContain('With the 26 people');
  expect(said).toContain('£44.93');
  // Looking has kept a forecast; that does not stand in the way.
  expect(await undoBatch(scope, id)).toMatchObject({ ok: true });
  expect(
    await showService({ scope, requestId: 'request' }, 'lordswood-community-hub', AS_RECORDED),
  ).toEqual({
    kind: 'unknown',
  });
}, 60_000);

it.each([
  ['a negative place', { 'places-2': '-4' }, 'places-2'],
  ['an unknown place', { place: 'ZZ9 9ZZ' }, 'place'],
  ['a small area that is not on record', { place: 'E01016026' }, 'place'],
  ['an exit before the entry', { 'g2-to': '2013-04-30' }, 'g2-to'],
  ['a fee that is no amount', { 'g1-fee': 'free' }, 'g1-fee'],
  ['hours that no day has', { hours: '30' }, 'hours'],
  ['attendance above capacity', { 'y-attended': '99000' }, 'y-attended'],
  ['a block schedule in the past', { blockFrom: '2015-06', blockThen: '100' }, 'blockFrom'],
])('names %s at its field, and stores nothing', async (_name, typed, field) => {
  const before = await digestCouncil(scope.councilId);
  const { kept } = await enter(typed);
  expect(kept.kind === 'faults' && kept.errors.map((error) => error.field)).toContain(field);
  expect(kept.kind === 'faults' && kept.typed).toMatchObject({ name: TYPED['name'] });
  expect(await digestCouncil(scope.councilId)).toBe(before);
});

it.each(['viewer', 'support-officer', 'guest'] as const)('is closed to a %s', async (role) => {
  const who = { ...scope, role };
  expect(await showDayServiceForm(who)).toBeNull();
  expect(await keepDayService(who, new FormData(), null)).toMatchObject({
    ok: false,
    problem: { code: 'not-allowed' },
  });
});

it('names what is wrong in the order of the page', async () => {
  const { kept } = await enter({ name: '', place: 'ZZ9 9ZZ', 'g1-fee': 'free', 'y-fixed': 'much' });
  if (kept.kind !== 'faults') throw new Error(kept.kind);
  const named = kept.errors.map(({ field }) => field);
  const page = Object.keys(kept.typed);
  expect(named.length).toBeGreaterThan(2);
  expect(named).toEqual(named.toSorted((a, b) => page.indexOf(a) - page.indexOf(b)));
  expect(named[0]).toBe('name');
});
