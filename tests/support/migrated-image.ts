// An empty, migrated embedded database as one file. The first test file that needs it makes it, the others load it in
// a fifth of the time. It is named after the migrations and the installed packages: a change of either makes it anew.

import { createHash, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { startEmbeddedServer } from '#lib/server/db/embedded-server.ts';
import { migrateDatabase, readMigrations, type Migration } from '#lib/server/db/migrate.ts';

const FOLDER = path.resolve('build', 'test-databases');
const ENDING = '.tar';

/** The image, read from its file or made and kept there. Two processes may make it at once: the later file stays. */
export async function migratedImage(): Promise<Blob> {
  const migrations = await readMigrations();
  const name = `${await fingerprint(migrations)}${ENDING}`;
  const kept = await readFile(path.join(FOLDER, name)).catch(() => null);
  if (kept) return new Blob([kept]);
  const image = await makeImage(migrations);
  await keep(image, name);
  return image;
}

async function fingerprint(migrations: readonly Migration[]): Promise<string> {
  const hash = createHash('sha256').update(await readFile('package-lock.json'));
  for (const migration of migrations) hash.update(migration.hash);
  return hash.digest('hex');
}

async function makeImage(migrations: readonly Migration[]): Promise<Blob> {
  const home = await mkdtemp(path.join(tmpdir(), 'atlas-image-'));
  const folder = path.join(home, 'database');
  try {
    const { url, stop } = await startEmbeddedServer({ folder });
    const migrated = await migrateDatabase(url, migrations);
    await stop();
    if (!migrated.ok) throw new Error(migrated.problem.message);
    const session = await PGlite.create({ dataDir: folder });
    const image = await session.dumpDataDir('none');
    await session.close();
    return image;
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** Under its name only when it is whole; what other migrations left goes. */
async function keep(image: Blob, name: string): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const draft = path.join(FOLDER, randomUUID());
  await writeFile(draft, new Uint8Array(await image.arrayBuffer()));
  await rename(draft, path.join(FOLDER, name));
  const old = (await readdir(FOLDER)).filter((file) => file.endsWith(ENDING) && file !== name);
  await Promise.all(old.map((file) => rm(path.join(FOLDER, file), { force: true })));
}
