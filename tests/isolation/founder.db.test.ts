// A council made at the command line falls to whoever set the installation up, before or after; nobody else.

import { expect, it } from 'vitest';
import { createCouncil } from '#lib/server/services/councils.ts';
import { findAccess } from '#lib/server/services/membership.ts';
import { createFirstAccount, createSetUpLink, findSetUpStep } from '#lib/server/services/set-up.ts';
import { readSession } from '#lib/server/auth/sessions.ts';
import { aSmallDataset } from '../support/small-dataset.ts';
import { useTestDatabase } from '../support/database.ts';

useTestDatabase();

const make = (slug: string, isExample = false) =>
  createCouncil({
    slug,
    name: slug,
    nation: 'england',
    onsCode: null,
    isExample,
    actorId: null,
    dataset: aSmallDataset(slug),
  });

it('gives the founder councils made before and after, but not the example by itself', async () => {
  await make('example', true);
  await make('before');
  const token = (await createSetUpLink()).split('/').at(-1) ?? '';
  const account = await createFirstAccount(
    token,
    { email: 'founder@council.example', passPhrase: 'walnut kettle harbour nine' },
    'test',
  );
  if (account.kind !== 'created') throw new Error(account.kind);
  const session = await readSession(account.token);
  const userId = session?.userId ?? '';
  await make('after');
  const visitor = { userId, locale: 'en' } as const;
  for (const slug of ['before', 'after']) {
    expect(await findAccess(slug, visitor)).toMatchObject({
      kind: 'granted',
      scope: { role: 'administrator' },
    });
  }
  expect((await findAccess('example', visitor)).kind).not.toBe('granted');
  expect(await findSetUpStep(userId)).toMatchObject({ kind: 'start-with', exampleSlug: null });
  expect(await findAccess('before', { userId: null, locale: 'en' })).toEqual({
    kind: 'sign-in-needed',
  });
});
