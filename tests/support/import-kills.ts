// An import in a process of its own that is killed at a moment of choice, and what the council then holds.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { withCouncil } from '#lib/server/db/council-scope.ts';

export interface ImportProcess {
  readonly program: string;
  readonly councilId: string;
  readonly file: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Starts it; resolves when it has begun to read, with its end and the way to kill it. */
async function begin({ program, councilId, file, env }: ImportProcess) {
  const child = spawn(process.execPath, [program, councilId, file], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (piece: string) => (said += piece));
  }
  const ended = once(child, 'exit');
  const begun = new Promise<void>((resolve, reject) => {
    child.stdout.on('data', () => {
      if (said.includes('begun')) resolve();
    });
    child.once('exit', () => reject(new Error(`The import ended before it began:\n${said}`)));
  });
  await begun;
  return { child, ended, said: () => said };
}

/** Milliseconds from beginning to read to the end of the process. */
export async function timeWhole(of: ImportProcess): Promise<number> {
  const { ended, said } = await begin(of);
  const from = performance.now();
  await ended;
  if (!said().includes('done')) throw new Error(`The import failed:\n${said()}`);
  return performance.now() - from;
}

/** Kills it after so many milliseconds of reading and writing; true when it had not come to its end. */
export async function killAfter(of: ImportProcess, milliseconds: number): Promise<boolean> {
  const { child, ended, said } = await begin(of);
  await Promise.race([pause(milliseconds), ended]);
  child.kill('SIGKILL');
  await ended;
  return !said().includes('done');
}

/** What an import of attendance writes, as one text: records without their time, batches and audit lines. */
export async function stateOf(councilId: string): Promise<string> {
  const [row] = await withCouncil({ councilId, userId: null }, (tx) =>
    tx.execute<{ state: string }>(sql`select concat_ws(' ',
      (select count(*) || coalesce(md5(string_agg((to_jsonb(s) - 'council_id' - 'recorded_at')::text, '' order by id)), '')
        from attendance_spell s),
      (select count(*) || coalesce(md5(string_agg((to_jsonb(p) - 'council_id' - 'recorded_at')::text, '' order by id)), '')
        from person p),
      'batches', (select count(*) from import_batch where state = 'applied'),
      'audit', (select count(*) from audit_entry where action = 'import.apply')) as state`),
  );
  return row?.state ?? '';
}
