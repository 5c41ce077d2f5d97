// The command line: finds the command by its name and runs it. Each command is loaded only when it is asked for, so
// that a question to the model starts fast and never touches the database.

import { SettingError } from '#lib/server/setting-error.ts';
import { EXIT_DONE, EXIT_REFUSED, type Command, type CommandIo } from './command.ts';

interface Entry {
  /** One line for the list of commands. */
  readonly about: string;
  readonly load: () => Promise<Command>;
}

const COMMANDS: Readonly<Record<string, Entry>> = {
  serve: {
    about: 'starts the web application (npm start does this)',
    load: async () => (await import('./serve.ts')).runServe,
  },
  dev: {
    about: 'serves the web application from its sources (npm run dev does this)',
    load: async () => (await import('./dev.ts')).runDev,
  },
  model: {
    about: 'asks the model: model METHOD < input.json, or model --batch < lines.ndjson',
    load: async () => {
      const { runModel } = await import('./model.ts');
      return (argv, { stdin, stdout, stderr }) => runModel(argv, stdin, stdout, stderr);
    },
  },
  council: {
    about:
      'makes a council from open data, lists councils, removes one: council create | list | remove',
    load: async () => (await import('./council.ts')).runCouncil,
  },
  example: {
    about: 'loads or removes the example council: example load | remove',
    load: async () => (await import('./example.ts')).runExample,
  },
  import: {
    about: 'brings a file of records in: import KIND FILE [--council SLUG] [--dry-run]',
    load: async () => (await import('./import.ts')).runImportCommand,
  },
  export: {
    about: 'writes everything of a council into one archive: export --council SLUG --to FILE',
    load: async () => (await import('./export.ts')).runExport,
  },
  restore: {
    about: 'brings a council back from its archive: restore FILE [--slug SLUG]',
    load: async () => (await import('./restore.ts')).runRestore,
  },
  bench: {
    about: 'times the model against plain ways of doing the same (npm run bench does this)',
    load: async () => (await import('./bench.ts')).runBench,
  },
  backtest: {
    about: 'tests the model on a year that it has not seen: backtest --panel FILE',
    load: async () => (await import('./backtest.ts')).runBacktest,
  },
  doctor: {
    about: 'checks this installation and says what to mend',
    load: async () => (await import('./doctor.ts')).runDoctor,
  },
};

/** Runs one command. @returns the exit status */
export async function runAtlas(argv: string[], io: CommandIo): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === 'help' || name === '--help') {
    io.stdout.write(listCommands());
    return EXIT_DONE;
  }
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!entry) {
    io.stderr.write(`There is no command "${name}".\n\n${listCommands()}`);
    return EXIT_REFUSED;
  }
  const command = await entry.load();
  try {
    return await command(rest, io);
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    io.stderr.write(`${error.message}\n`);
    return EXIT_REFUSED;
  }
}

function listCommands(): string {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length));
  const lines = Object.entries(COMMANDS).map(
    ([name, { about }]) => `  ${name.padEnd(width)}  ${about}`,
  );
  return `npm run --silent atlas -- COMMAND\n\n${lines.join('\n')}\n`;
}
