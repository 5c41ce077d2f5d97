// `atlas example load | remove`: puts the example council back, or removes it with every row it has.

import { listCouncils, removeCouncil } from '#lib/server/services/councils.ts';
import { EXIT_DONE, EXIT_REFUSED, refuse, type Command, type CommandIo } from './command.ts';
import { loadExample } from './first-start.ts';
import { openDatabase } from './open-database.ts';
import { createProgress } from './progress.ts';

export const runExample: Command = async ([act, ...rest], io) => {
  if ((act !== 'load' && act !== 'remove') || rest.length > 0) {
    io.stderr.write('Use: example load, or example remove.\n');
    return EXIT_REFUSED;
  }
  const opened = await openDatabase();
  if (!opened.ok) return refuse(io, opened.problem);
  try {
    return await (act === 'load' ? load(io) : remove(io));
  } finally {
    await opened.value.close();
  }
};

async function load(io: CommandIo): Promise<number> {
  const progress = createProgress(io.stderr, 'Loading the example council');
  const loaded = await loadExample(progress.show);
  progress.end();
  if (!loaded.ok) return refuse(io, loaded.problem, EXIT_REFUSED);
  io.stdout.write('The example council is loaded.\n');
  return EXIT_DONE;
}

async function remove(io: CommandIo): Promise<number> {
  const examples = (await listCouncils()).filter((council) => council.isExample);
  for (const { slug } of examples) {
    const removed = await removeCouncil(slug, null);
    if (!removed.ok) return refuse(io, removed.problem);
  }
  io.stdout.write(
    examples.length === 0 ? 'There is no example council.\n' : 'The example council is removed.\n',
  );
  return EXIT_DONE;
}
