// The council that the set-up pages made is empty: the command line fills it, once, and keeps who belongs to it.

import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { enterCouncil, outsideCouncils } from '#lib/server/db/council-scope.ts';
import { createCouncil, fillCouncil, findCouncil } from '#lib/server/services/councils.ts';
import { useTestDatabase } from '../support/database.ts';
import { aSmallDataset } from '../support/small-dataset.ts';

useTestDatabase();

const makeEmpty = (slug: string, onsCode: string | null = null) =>
  createCouncil({
    slug,
    name: slug,
    nation: 'england',
    onsCode,
    isExample: false,
    actorId: null,
  });

const fill = (slug: string, dataset = aSmallDataset(slug)) =>
  fillCouncil({ slug, dataset, actorId: null });

/** Areas stored and acts recorded, as the council itself sees them. */
const look = (slug: string) =>
  outsideCouncils(async (tx) => {
    const [council] = await tx.execute<{ id: string }>(
      sql`select id from council where slug = ${slug}`,
    );
    await enterCouncil(tx, council?.id ?? '');
    const areas = await tx.execute(sql`select code from area`);
    const acts = await tx.execute<{ action: string }>(
      sql`select action from audit_entry order by action`,
    );
    return { areas: areas.length, acts: acts.map(({ action }) => action) };
  });

it('fills an empty council once, and records the act', async () => {
  await makeEmpty('waiting');
  const filled = await fill('waiting');
  expect(filled).toMatchObject({ ok: true });
  expect(await findCouncil('waiting')).toMatchObject({ recordsVersion: 1, asOf: '2026-10-31' });
  expect(await look('waiting')).toEqual({ areas: 1, acts: ['council.create', 'council.fill'] });
  expect(await fill('waiting')).toMatchObject({ ok: false, problem: { code: 'already-exists' } });
  expect(await look('waiting')).toEqual({ areas: 1, acts: ['council.create', 'council.fill'] });
});

it('lets one of two win that fill it at once', async () => {
  await makeEmpty('race');
  const both = await Promise.all([fill('race'), fill('race')]);
  expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  expect((await look('race')).areas).toBe(1);
});

it('refuses records of another nation, of another council, and for nobody', async () => {
  await makeEmpty('other', 'E10000027');
  const { council, ...rest } = aSmallDataset('other');
  const wrong = { ok: false, problem: { code: 'field-invalid' } };
  expect(await fill('other', { ...rest, council: { ...council, nation: 'wales' } })).toMatchObject({
    ...wrong,
    problem: { where: { field: 'nation' } },
  });
  expect(
    await fill('other', { ...rest, council: { ...council, onsCode: 'E08000004' } }),
  ).toMatchObject({ ...wrong, problem: { where: { field: 'authority' } } });
  expect(await fill('nobody')).toMatchObject({ ok: false, problem: { code: 'unknown-council' } });
  expect(await findCouncil('other')).toMatchObject({ recordsVersion: 0, asOf: null });
});

it('leaves the council empty when its records cannot be stored', async () => {
  await makeEmpty('broken');
  const broken = { ...aSmallDataset('broken'), capacities: [{ nonsense: 1 }] as never };
  await expect(fill('broken', broken)).rejects.toThrow();
  expect(await findCouncil('broken')).toMatchObject({ recordsVersion: 0, asOf: null });
  expect(await look('broken')).toEqual({ areas: 0, acts: ['council.create'] });
});
