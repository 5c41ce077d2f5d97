// `atlas import KIND FILE` for every kind: its own template goes in, a bad row is named with its column and what to do.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '#lib/server/imports/kinds/registry.ts';
import { templateCsv, templateWorkbook } from '#lib/server/imports/templates.ts';
import { useTestDatabase } from '../support/database.ts';
import { askImport } from '../support/import-command.ts';
import { aCouncil, closeTrials, openTrials, rowsOf } from './kind-trial.ts';

useTestDatabase();

let folder = '';
beforeAll(async () => {
  await openTrials();
  folder = await mkdtemp(path.join(tmpdir(), 'atlas-command-'));
});
afterAll(async () => {
  await closeTrials();
  await rm(folder, { recursive: true, force: true });
});

async function aFile(name: string, content: string | Uint8Array): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
}

describe.each(KINDS.map((kind) => ({ kind, id: kind.id })))('import $id', ({ kind }) => {
  it('stores the example rows of its template, as text and as a workbook, and names a bad row', async () => {
    const scope = await aCouncil();
    const [council] = (await rowsOf(
      scope,
      sql`select slug from council where id = ${scope.councilId}`,
    )) as { slug: string }[];
    const to = ['--council', council?.slug ?? ''];
    const template = templateCsv(kind, 'en');

    const needed = Object.values(kind.columns).find(
      ({ isRequired, whenEmpty }) => isRequired && whenEmpty === undefined,
    );
    const title = needed?.title.en ?? '';
    const bare = await askImport(kind.id, await aFile('bad.csv', emptied(template, title)), ...to);
    expect(bare.status).toBe(2);
    expect(bare.out).toMatch(new RegExp(`row 2, ${literal(title)}: .+\\. .+\\.`));
    expect(bare.err).toContain('Nothing was stored.');

    const stored = await askImport(kind.id, await aFile('template.csv', template), ...to);
    expect(stored).toMatchObject({ status: 0, err: '' });
    expect(stored.out).toContain('2 read, 2 good, 0 bad');
    expect(stored.out).toContain('Stored as batch');

    const workbook = await aFile('template.xlsx', await templateWorkbook(kind, 'en'));
    const again = await askImport(kind.id, workbook, ...to);
    expect(again).toMatchObject({ status: 0, err: '' });
    expect(again.out).toContain('2 read, 2 good, 0 bad');
    expect(again.out).not.toMatch(/ [1-9]\d* (new|changed)/);

    const lacking = await askImport(kind.id, await aFile('none.csv', 'a,b\n1,2\n'), ...to);
    expect(lacking.status).toBe(2);
    expect(lacking.err).toMatch(/No column of the file was found for "|has no rows/);
  });
});

const literal = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** The template with the cell of a column empty in its first row. */
function emptied(template: string, title: string): string {
  const [head = '', first = '', ...more] = template.split(/\r?\n/);
  const cells = (line: string): string[] => line.match(/(?:"(?:[^"]|"")*"|[^,"])*(?:,|$)/g) ?? [];
  const at = cells(head).findIndex((name) => name.replaceAll(/^\uFEFF?"?|"?,?$/g, '') === title);
  const row = cells(first).map((cell, place) => (place === at ? ',' : cell));
  return [head, row.join(''), ...more].join('\n');
}
