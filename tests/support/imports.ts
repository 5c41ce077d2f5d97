// What tests of imports share: a folder for files, a council with a few records, and a file sent through the service.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { findKind } from '#lib/server/imports/kinds/registry.ts';
import { createCouncil } from '#lib/server/services/councils.ts';
import {
  runImport,
  type ImportRequest,
  type ImportResult,
} from '#lib/server/services/import-run.ts';
import { aSmallDataset } from './small-dataset.ts';

export interface Scope {
  readonly councilId: string;
  readonly userId: null;
  readonly role: 'system';
}

export type Given = Partial<Omit<ImportRequest, 'kind'>> & {
  readonly kind: string;
  readonly content: string | Uint8Array;
};

let made = 0;

/** Gives the test file a home folder of its own. */
export function useImportFolder(): { current: () => string } {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'atlas-imports-'));
    process.env['ATLAS_DATA'] = folder;
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return { current: () => folder };
}

export async function aCouncil(): Promise<Scope> {
  made += 1;
  const slug = `council-${made}`;
  const created = await createCouncil({
    slug,
    name: slug,
    nation: 'england',
    onsCode: null,
    isExample: false,
    actorId: null,
    dataset: aSmallDataset(slug),
  });
  if (!created.ok) throw new Error(created.problem.message);
  return { councilId: created.value.id, userId: null, role: 'system' };
}

/** Writes a file and brings it in. */
export async function send(
  scope: Scope,
  { kind, content, ...rest }: Given,
): ReturnType<typeof runImport> {
  const found = findKind(kind);
  if (!found) throw new Error(`no kind ${kind}`);
  made += 1;
  const file = path.join(process.env['ATLAS_DATA'] ?? '', `file-${made}`);
  await writeFile(file, content);
  return runImport(scope, {
    kind: found,
    path: file,
    fileName: 'file.csv',
    sourceName: found.title.en,
    choices: { layout: {}, matching: null, corrections: [] },
    today: '2026-11-26',
    isDryRun: false,
    ...rest,
  });
}

export function valueOf(outcome: Awaited<ReturnType<typeof runImport>>): ImportResult {
  if (!outcome.ok) throw new Error(`${outcome.problem.message} ${outcome.problem.help ?? ''}`);
  return outcome.value;
}
