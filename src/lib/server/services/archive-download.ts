// A whole council as a download: made in a file that only the program can read, sent from there, and removed.

import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import { apiWording } from '#lib/view/api/wording.ts';
import type { ExactFile } from '#lib/view/export/share.ts';
import { can } from '../auth/permissions.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import { fileHeaders } from '../exports/download.ts';
import { exportCouncil } from './archive-export.ts';
import { findPurpose, openExact } from './export-purposes.ts';

/** What a purpose for the whole council is bound to. */
const ARCHIVE: ExactFile = { page: 'settings/archive', query: '' };

/** Councils whose archive is being made: each holds the database for a while, so one at a time. */
const underWay = new Set<string>();

const OWNER_ONLY = 0o600;

const mayExport = ({ role }: CouncilScope): boolean =>
  role !== 'system' && can(role, 'export-council');

const notAllowed = fail({
  code: 'not-allowed',
  message: 'Your role in this council does not allow this.',
  help: 'Ask an administrator of the council.',
});

/** Keeps what a council is taken away for, and gives the leave to fetch it. */
export async function openArchive(
  scope: CouncilScope,
  purpose: string,
  requestId: string,
): Promise<Outcome<string>> {
  return mayExport(scope) ? openExact(scope, ARCHIVE, purpose, requestId) : notAllowed;
}

/** The archive of the council, for a leave that is open. */
export async function downloadArchive(
  scope: CouncilScope,
  slug: string,
  leave: string,
  requestId: string,
): Promise<Outcome<Response>> {
  if (!mayExport(scope)) return notAllowed;
  const purpose = await findPurpose(scope, leave, ARCHIVE);
  if (!purpose.ok) return purpose;
  if (underWay.has(scope.councilId)) {
    return fail({ code: 'database-busy', message: apiWording(scope.locale).archive.busy });
  }
  underWay.add(scope.councilId);
  const folder = await mkdtemp(path.join(tmpdir(), 'atlas-archive-'));
  const clear = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const file = path.join(folder, 'council.zip');
    const written = await writeTo(file, scope, purpose.value, requestId);
    if (!written.ok) {
      await clear();
      return written;
    }
    const today = new Date().toISOString().slice(0, 10);
    return succeed(await stream(file, `${slug}-archive-${today}.zip`, clear));
  } catch (error) {
    await clear();
    throw error;
  } finally {
    underWay.delete(scope.councilId);
  }
}

async function writeTo(
  file: string,
  scope: CouncilScope,
  purpose: string,
  requestId: string,
): Promise<Outcome<unknown>> {
  const handle = await open(file, 'wx', OWNER_ONLY);
  try {
    return await exportCouncil({
      scope,
      sink: async (piece) => {
        await handle.write(piece);
      },
      purpose,
      requestId,
    });
  } finally {
    await handle.close();
  }
}

/** Sends the file and removes it, also when nobody waits for its end. */
async function stream(file: string, name: string, clear: () => Promise<void>): Promise<Response> {
  const handle = await open(file, 'r');
  const { size } = await handle.stat();
  await handle.close();
  const source = createReadStream(file);
  source.once('close', () => void clear());
  return new Response(Readable.toWeb(source) as ReadableStream, {
    headers: { ...fileHeaders('application/zip', name), 'content-length': String(size) },
  });
}
