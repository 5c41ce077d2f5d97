// An archive that was changed does not come back at all: what is wrong is named, and nothing is restored.

import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOfRecords, type Manifest } from '#lib/server/exports/archive/manifest.ts';
import { restoreCouncil } from '#lib/server/services/archive-restore.ts';
import { listCouncils } from '#lib/server/services/councils.ts';
import { aFullCouncil, writeArchive, type WrittenArchive } from '../support/archives.ts';
import { useTestDatabase } from '../support/database.ts';

useTestDatabase();
let folder = '';
let archive = '';
let written: WrittenArchive;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'atlas-archive-'));
  archive = path.join(folder, 'mere.zip');
  written = await writeArchive(await aFullCouncil('mere'), archive);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('an archive that was changed', () => {
  type Files = Record<string, Uint8Array>;

  async function tamper(change: (files: Files) => void): Promise<string> {
    const files: Files = { ...unzipSync(await readFile(archive)) };
    change(files);
    const file = path.join(folder, `${crypto.randomUUID()}.zip`);
    await writeFile(file, zipSync(files));
    return file;
  }

  const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
  const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

  async function expectRefused(file: string, message: RegExp, where?: string): Promise<void> {
    const before = await listCouncils();
    const restored = await restoreCouncil({ path: file, slug: 'tampered' });
    expect(restored).toMatchObject({
      ok: false,
      problem: {
        code: 'archive-damaged',
        message: expect.stringMatching(message) as unknown,
        ...(where === undefined ? {} : { where: { file: where } }),
      },
    });
    expect(await listCouncils()).toEqual(before);
  }

  it.each([
    [
      'a row',
      (files: Files) => {
        const name = 'tables/area.ndjson';
        files[name] = bytesOf(textOf(files[name]).replace('mere Vale', 'mare Vale'));
      },
      /content is not as it was/,
      'tables/area.ndjson',
    ],
    [
      'the size of a table',
      (files: Files) => {
        files['tables/area.ndjson'] = bytesOf(`${textOf(files['tables/area.ndjson'])}\n`);
      },
      /size is not as it was/,
      'tables/area.ndjson',
    ],
    [
      'a missing table',
      (files: Files) => {
        delete files['tables/service.ndjson'];
      },
      /size is not as it was/,
      'tables/service.ndjson',
    ],
    [
      'a file that nobody named',
      (files: Files) => {
        files['../../evil.txt'] = bytesOf('x');
      },
      /does not name this file/,
      '../../evil.txt',
    ],
    [
      'no manifest',
      (files: Files) => {
        delete files['manifest.json'];
      },
      /missing/,
      'manifest.json',
    ],
    [
      'a manifest that disagrees with itself',
      (files: Files) => {
        files['manifest.json'] = bytesOf(
          textOf(files['manifest.json']).replace('"name": "mere"', '"name": "mare"'),
        );
      },
      /does not agree with itself/,
      'manifest.json',
    ],
    [
      'a manifest that is none',
      (files: Files) => {
        files['manifest.json'] = bytesOf('{"kind":"other"}');
      },
      /wrong at "kind"/,
      'manifest.json',
    ],
  ])('is refused for %s', async (_, change, message, where) => {
    await expectRefused(await tamper(change), message, where);
  });

  it('is refused when it is cut off, missing or no archive at all', async () => {
    const bytes = await readFile(archive);
    const writeAs = async (name: string, content: Uint8Array): Promise<string> => {
      const file = path.join(folder, name);
      await writeFile(file, content);
      return file;
    };
    await expectRefused(await writeAs('cut.zip', bytes.subarray(0, bytes.length / 2)), /cut off/);
    await expectRefused(await writeAs('text.zip', bytesOf('not a zip')), /no archive/);
    expect(await restoreCouncil({ path: path.join(folder, 'none.zip') })).toMatchObject({
      ok: false,
      problem: { code: 'file-missing' },
    });
  });

  it('never comes back different: a flipped byte is refused, or is none of the records', async () => {
    const bytes = await readFile(archive);
    let refused = 0;
    for (let at = 0; at < 12; at += 1) {
      const flipped = Buffer.from(bytes);
      const place = Math.floor((flipped.length * (at + 0.5)) / 12);
      flipped[place] = (flipped[place] ?? 0) ^ 0xff;
      const file = path.join(folder, `flip-${at}.zip`);
      await writeFile(file, flipped);
      const restored = await restoreCouncil({ path: file, slug: `flip-${at}` });
      if (restored.ok) expect(restored.value.digest).toBe(written.exported.digest);
      else refused += 1;
    }
    expect(refused).toBeGreaterThan(6);
  });

  /** Makes manifest and digests agree with changed tables, as somebody would who knows the form. */
  function forge(files: Files, change: (manifest: Manifest) => void): void {
    const manifest = JSON.parse(textOf(files['manifest.json'])) as Manifest;
    change(manifest);
    for (const table of manifest.tables) {
      const bytes = files[`tables/${table.name}.ndjson`];
      if (!bytes) continue;
      table.bytes = bytes.length;
      table.sha256 = createHash('sha256').update(bytes).digest('hex');
    }
    manifest.digest = digestOfRecords(manifest.council, manifest.tables);
    files['manifest.json'] = bytesOf(JSON.stringify(manifest));
  }

  it('is refused when rows were forged, whatever the manifest says', async () => {
    const other = await tamper((files) => {
      files['tables/area.ndjson'] = bytesOf(
        textOf(files['tables/area.ndjson']).replace('mere Vale', 'mare Vale'),
      );
      forge(files, () => undefined);
    });
    await expectRefused(other, /do not come back as they were/, 'tables/area.ndjson');
    const unfit = await tamper((files) => {
      files['tables/capacity.ndjson'] = bytesOf(
        textOf(files['tables/capacity.ndjson']).replace('"s1"', '"nobody"'),
      );
      forge(files, () => undefined);
    });
    await expectRefused(unfit, /row that the database does not take/, 'tables/capacity.ndjson');
  });

  it('is refused when it comes from a newer version', async () => {
    for (const change of [
      (manifest: Manifest) => {
        manifest.schema = '9999_future';
      },
      (manifest: Manifest) => {
        manifest.tables[0]?.columns.push('from_the_future');
      },
      (manifest: Manifest) => {
        const [first] = manifest.tables;
        if (first) manifest.tables.push({ ...first, name: 'from_the_future', rows: 0, bytes: 0 });
      },
    ]) {
      const file = await tamper((files) => {
        const empty = bytesOf('');
        forge(files, change);
        if (textOf(files['manifest.json']).includes('"name":"from_the_future"')) {
          files['tables/from_the_future.ndjson'] = empty;
          forge(files, () => undefined);
        }
      });
      expect(await restoreCouncil({ path: file, slug: 'newer' })).toMatchObject({
        ok: false,
        problem: { code: 'archive-newer' },
      });
    }
    expect((await listCouncils()).map(({ slug }) => slug)).not.toContain('newer');
  });
});
