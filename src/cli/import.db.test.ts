// The command as a person types it: what it prints, what it stores, and the status it ends with.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCouncil } from '#lib/server/services/councils.ts';
import { useTestDatabase } from '../../tests/support/database.ts';
import { askImport } from '../../tests/support/import-command.ts';
import { aSmallDataset } from '../../tests/support/small-dataset.ts';

useTestDatabase();

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'atlas-import-'));
  process.env['ATLAS_DATA'] = folder;
  const made = await createCouncil({
    slug: 'north',
    name: 'North',
    nation: 'england',
    onsCode: null,
    isExample: false,
    actorId: null,
    dataset: aSmallDataset('north'),
  });
  if (!made.ok) throw new Error(made.problem.message);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function aFile(content: string): Promise<string> {
  const file = path.join(folder, 'ledger.csv');
  await writeFile(file, content);
  return file;
}

const ROWS = `When it was,Centre,Staff,Premises,Block,Fees,Booked,Attended
2026-08,s1,100,10,5,6,8,7
`;

describe('atlas import', () => {
  it('says which column it misses, and takes it from --map; the same again stores nothing', async () => {
    const file = await aFile(ROWS);
    const missed = await askImport('ledger', file);
    expect(missed).toMatchObject({ status: 2, out: '' });
    expect(missed.err).toContain('No column of the file was found for "Month"');
    const pair = ['--map', 'When it was=month'];
    const dry = await askImport('ledger', file, '--dry-run', ...pair);
    expect(dry).toMatchObject({ status: 0, err: '' });
    expect(dry.out).toContain('service_month    1 new');
    expect(dry.out).toContain('This was a dry run. Nothing was stored.');
    expect((await askImport('ledger', file, ...pair)).out).toContain('Stored as batch');
    const again = await askImport('ledger', file);
    expect(again.status).toBe(0);
    expect(again.out).toContain('imported before, as batch 1. Nothing was stored.');
  });

  it('ends with status 2 and names row, column and remedy when the rows are bad', async () => {
    const bad = await askImport(
      'ledger',
      await aFile(ROWS.replace('2026-08', '2026-13')),
      '--map',
      'When it was=Month',
    );
    expect(bad.status).toBe(2);
    expect(bad.out).toContain('row 2, Month "2026-13": This is not a month.');
    expect(bad.err).toContain('1 of 1 rows are bad, more than 5 in 100. Nothing was stored.');
  });

  it('tells how far a large file is, and a first Ctrl+C ends it with nothing stored', async () => {
    const [head = '', row = ''] = ROWS.split('\n');
    const large = await aFile(`${head}\n${`${row.padEnd(200)}\n`.repeat(25_000)}`);
    const asked = askImport('ledger', large, '--map', 'When it was=month');
    const pressed = setInterval(() => process.emit('SIGINT'), 50);
    const { status, out, err } = await asked.finally(() => {
      clearInterval(pressed);
    });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain('Reading and checking ledger.csv');
    expect(err).toContain('The import was cancelled. Nothing was stored.');
  });

  it.each([
    [['ledger'], 'Give a kind and a file.'],
    [['ledger', '.'], 'This is not a file.'],
    [['nonsense', 'package.json'], 'There is no kind of file "nonsense".'],
    [['ledger', 'no-such-file.csv'], 'There is no such file.'],
    [['ledger', 'package.json', '--map', 'a'], 'is not a pair of columns'],
    [
      ['ledger', 'package.json', '--council', 'south'],
      'There is no council with the address "south".',
    ],
  ])('refuses %j', async (words, said) => {
    const { status, err } = await askImport(...words);
    expect(status).toBe(2);
    expect(err).toContain(said);
  });
});
