// Where checked rows wait for their transaction. They are records of people: the folder of a process that was killed is
// removed by the next import, so that nothing of a file is left behind.

import { randomUUID } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';

/** Older than this, a folder of another machine that shares the disk was left behind too. */
const KEPT_MILLISECONDS = 24 * 60 * 60 * 1000;
const NAME = /^stage-([\w.-]*)-(\d+)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const thisMachine = (): string => hostname().replaceAll(/[^\w.-]/g, '');

/** Path of a folder that nobody has used; it names the process that will fill it. */
export const newStageFolder = (imports: string): string =>
  path.join(imports, `stage-${thisMachine()}-${process.pid}-${randomUUID()}`);

/** Removes what killed processes left. @param imports folder in which stages are made */
export async function sweepStageFolders(imports: string): Promise<void> {
  const names = await readdir(imports).catch(() => []);
  for (const name of names) {
    const [, machine, pid] = NAME.exec(name) ?? [];
    if (machine === undefined || pid === undefined) continue;
    const folder = path.join(imports, name);
    const isLeft =
      machine === thisMachine() ? !isAlive(Number(pid)) : await isOld(folder, KEPT_MILLISECONDS);
    if (isLeft) await rm(folder, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else is alive, too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function isOld(folder: string, kept: number): Promise<boolean> {
  const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: Date.now() }));
  return Date.now() - mtimeMs > kept;
}
