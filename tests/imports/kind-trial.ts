// Puts one kind of file through what every kind must stand: the template's own example rows go in, the same content
// again changes nothing, and undoing it leaves no trace. The council has what the examples name.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { withCouncil } from '#lib/server/db/council-scope.ts';
import { findKind } from '#lib/server/imports/kinds/registry.ts';
import { createCouncil } from '#lib/server/services/councils.ts';
import { undoBatch } from '#lib/server/services/import-batches.ts';
import { runImport, type ImportResult } from '#lib/server/services/import-run.ts';
import { digestCouncil } from '../support/council-digest.ts';
import { aSmallDataset } from '../support/small-dataset.ts';

type Scope = { readonly councilId: string; readonly userId: null; readonly role: 'system' };

let folder = '';
let made = 0;

export async function openTrials(): Promise<void> {
  folder = await mkdtemp(path.join(tmpdir(), 'atlas-kinds-'));
  process.env['ATLAS_DATA'] = folder;
}
export const closeTrials = (): Promise<void> => rm(folder, { recursive: true, force: true });

/** A council with the areas, postcodes, services, people and enterprises that examples name. */
export async function aCouncil(): Promise<Scope> {
  made += 1;
  const slug = `trial-${made}`;
  const small = aSmallDataset(slug);
  const [area] = small.areas;
  const [service] = small.services;
  if (!area || !service) throw new Error('the small dataset is empty');
  const created = await createCouncil({
    slug,
    name: slug,
    nation: 'england',
    onsCode: null,
    isExample: false,
    actorId: null,
    dataset: {
      ...small,
      areas: [area, ...['E01029134', 'E01029135'].map((code) => ({ ...area, code }))],
      organisations: [
        ...small.organisations,
        {
          id: 'riverside-trust',
          name: 'Riverside Trust',
          legalForm: 'charity',
          governance: 'trustees',
        },
      ],
      services: [
        service,
        { ...service, id: 'DC-014', name: 'Riverside Day Centre' },
        { ...service, id: 'DC-015', name: 'Hillside Day Centre' },
        { ...service, id: 'TB-002', name: 'Wick Time Bank', kind: 'time-bank' },
        { ...service, id: 'SLC-014', name: 'Shared Lives carer SLC-014', kind: 'shared-lives' },
      ],
    },
  });
  if (!created.ok) throw new Error(created.problem.message);
  const scope: Scope = { councilId: created.value.id, userId: null, role: 'system' };
  await withCouncil(scope, (tx) =>
    tx.execute(sql`insert into postcode (council_id, code, area_code) values
      (${scope.councilId}, 'TA11AA', 'E01029134'), (${scope.councilId}, 'TA11AB', 'E01029134'),
      (${scope.councilId}, 'TA11AC', 'E01029135')`),
  );
  await withCouncil(scope, (tx) =>
    tx.execute(sql`insert into shared_lives_carer
      (council_id, id, approved_on, places, live_in_places, short_break_places, day_places)
      values (${scope.councilId}, 'SLC-014', '2015-04-01', 2, 2, 1, 0)`),
  );
  return scope;
}

/** Imports text as a file of a kind; throws when it cannot be read at all. */
export async function send(scope: Scope, kindId: string, text: string): Promise<ImportResult> {
  const kind = findKind(kindId);
  if (!kind) throw new Error(`no kind ${kindId}`);
  made += 1;
  const file = path.join(folder, `file-${made}.csv`);
  await writeFile(file, text);
  const outcome = await runImport(scope, {
    kind,
    path: file,
    fileName: 'file.csv',
    sourceName: kind.title.en,
    choices: { layout: {}, matching: null, corrections: [] },
    today: '2026-11-26',
    isDryRun: false,
  });
  if (!outcome.ok) throw new Error(`${outcome.problem.message} ${outcome.problem.help ?? ''}`);
  return outcome.value;
}

/** Rows of a query in the council. */
export const rowsOf = async (scope: Scope, query: ReturnType<typeof sql>): Promise<unknown[]> => [
  ...(await withCouncil(scope, (tx) => tx.execute(query))),
];

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** The template of a kind as a file: titles, and the two example rows. */
export function templateOf(kindId: string, locale: 'en' | 'cy' = 'en'): string {
  const columns = Object.values(findKind(kindId)?.columns ?? {});
  return [
    columns.map(({ title }) => title[locale]),
    columns.map(({ examples }) => examples[0]),
    columns.map(({ examples }) => examples[1]),
  ]
    .map((cells) => `${cells.map(quoted).join(',')}\n`)
    .join('');
}

/** Imports the template in both languages, again to nothing, and undoes it. */
export async function tryTemplate(kindId: string): Promise<void> {
  const scope = await aCouncil();
  const before = await digestCouncil(scope.councilId);
  const first = await send(scope, kindId, templateOf(kindId));
  expect(first.findings.filter(({ severity }) => severity === 'refused')).toEqual([]);
  expect(first.report).toMatchObject({ rowsRead: 2, rowsUsed: 2, rowsRefused: 0 });
  expect(first.report.columns.unused).toEqual([]);
  expect(first.batchId).not.toBeNull();
  const again = await send(scope, kindId, templateOf(kindId));
  expect(again).toMatchObject({ batchId: null, report: { sameAs: 1 } });
  const welsh = await send(scope, kindId, templateOf(kindId, 'cy'));
  expect(welsh.report.columns.unused).toEqual([]);
  expect(welsh.report.changes.every(({ added, changed }) => added + changed === 0)).toBe(true);
  if (welsh.batchId !== null) {
    expect(await undoBatch(scope, welsh.batchId)).toEqual({ ok: true, value: null });
  }
  expect(await undoBatch(scope, first.batchId ?? '')).toEqual({ ok: true, value: null });
  expect(await digestCouncil(scope.councilId)).toBe(before);
}

/** Imports a file of which nothing is refused, then undoes it: every record is as it was. */
export async function tryUndo(scope: Scope, batchId: string | null, before: string): Promise<void> {
  expect(await undoBatch(scope, batchId ?? '')).toEqual({ ok: true, value: null });
  expect(await digestCouncil(scope.councilId)).toBe(before);
}
