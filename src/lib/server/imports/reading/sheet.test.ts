// A file that is no table, or far wider than any, is refused before a page is made of it.

import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '#lib/domain/kernel/problem.ts';
import { MOST_COLUMNS, openSheet, type Sheet } from './sheet.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sheet-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function opened(content: string | Uint8Array): Promise<Outcome<Sheet>> {
  const file = join(folder, 'file.csv');
  await writeFile(file, content);
  return openSheet(file, new Set());
}

/** Bytes as if by chance, the same in every run. */
const noise = (length: number): Uint8Array =>
  Buffer.concat(
    Array.from({ length: Math.ceil(length / 32) }, (_, at) =>
      createHash('sha256').update(String(at)).digest(),
    ),
  ).subarray(0, length);

const wide = (columns: number, name: string): string =>
  `${Array.from({ length: columns }, (_, at) => `${name}${at}`).join(',')}\n`;

describe('opening a file', () => {
  it.each([200, 4_000, 300_000])('%i bytes by chance are no table', async (length) => {
    const result = await opened(noise(length));
    expect(result).toMatchObject({
      ok: false,
      problem: {
        code: 'file-unreadable',
        message: expect.stringContaining('not a table') as string,
      },
    });
  });

  it.each([
    ['a stray NUL', 'name,places\nRiver\u0000side,4\n'],
    ['tabs and line ends', 'name\tplaces\r\nRiverside\t4\r\n'],
    ['Welsh letters', 'enw,lleoedd\nTŷ’r Ŵyl,4\n'],
  ])('%s do not stop a table', async (_, text) => {
    expect((await opened(text)).ok).toBe(true);
  });

  it('a table of UTF-16 is a table', async () => {
    const text = 'name,places\nRiverside,4\n';
    expect((await opened(Buffer.from(text, 'utf16le'))).ok).toBe(true);
  });

  it.each([
    [20_000, 'c'],
    [MOST_COLUMNS + 1, 'c'],
    [20_000, 'a column with a long name '],
  ])('%i columns "%s…" are too many', async (columns, name) => {
    const result = await opened(wide(columns, name) + wide(columns, '1'));
    expect(result).toMatchObject({ ok: false, problem: { code: 'file-unreadable' } });
    if (!result.ok) expect(result.problem.message).toContain('1,000 columns');
  });

  it('the widest table allowed opens', async () => {
    expect((await opened(wide(MOST_COLUMNS, 'c') + wide(MOST_COLUMNS, '1'))).ok).toBe(true);
  });
});
