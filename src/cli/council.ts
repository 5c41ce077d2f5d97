// `atlas council create | list | remove`: makes a council from publishers' files, lists councils, removes one.

import { parseArgs } from 'node:util';
import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import { slugOf } from '#lib/domain/kernel/slug.ts';
import type { CouncilDataset } from '#lib/domain/dataset.ts';
import type { Nation } from '#lib/domain/market/records.ts';
import { parseNation } from '#lib/server/imports/open-data/authority.ts';
import {
  readOpenData,
  type OpenDataRequest,
} from '#lib/server/imports/open-data/read-open-data.ts';
import {
  createCouncil,
  fillCouncil,
  findCouncil,
  isEmptyCouncil,
  isFreeAddress,
  listCouncils,
  removeCouncil,
  type CouncilRow,
} from '#lib/server/services/councils.ts';
import { EXIT_DONE, EXIT_FAILED, EXIT_REFUSED, refuse, type CommandIo } from './command.ts';
import { describeDataset } from './describe-dataset.ts';
import { openDatabase } from './open-database.ts';
import { createProgress } from './progress.ts';

/** As long as the form on the web allows. */
const MAX_NAME = 80;

const NATION_NAMES: Readonly<Record<Nation, string>> = {
  england: 'England',
  scotland: 'Scotland',
  wales: 'Wales',
};

const USE = `Use:
  council create --name NAME --nation england|wales|scotland --open-data FOLDER --authority SLUG [--slug SLUG]
  council list
  council remove SLUG --yes
`;

const OPTIONS = {
  name: { type: 'string' },
  nation: { type: 'string' },
  'open-data': { type: 'string' },
  authority: { type: 'string' },
  slug: { type: 'string' },
  yes: { type: 'boolean' },
} as const;

interface Words {
  readonly values: Readonly<Partial<Record<string, string | boolean>>>;
  readonly positionals: readonly string[];
}

function parseWords(argv: readonly string[]): Outcome<Words> {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: OPTIONS,
      allowPositionals: true,
    });
    return succeed({ values, positionals });
  } catch (error) {
    return fail({
      code: 'field-invalid',
      message: error instanceof Error ? error.message : String(error),
    });
  }
}

/** How the command reaches the database; another opener serves tests. */
type Open = () => Promise<Outcome<{ close(): Promise<void> }>>;

/** Runs one act of the command. Tests give their own way to open the database. */
export async function runCouncil(
  argv: string[],
  io: CommandIo,
  open: Open = openDatabase,
): Promise<number> {
  const [act, ...rest] = argv;
  const words = parseWords(rest);
  if (!words.ok) {
    refuse(io, words.problem, EXIT_REFUSED);
    io.stderr.write(USE);
    return EXIT_REFUSED;
  }
  const { values, positionals } = words.value;
  if (act === 'create' && positionals.length === 0) return create(values, io, open);
  if (act === 'list' && positionals.length === 0) return withDatabase(io, open, () => list(io));
  const [slug] = positionals;
  if (act === 'remove' && slug !== undefined && positionals.length === 1) {
    return remove(slug, values['yes'] === true, io, open);
  }
  io.stderr.write(USE);
  return EXIT_REFUSED;
}

/** Opens the database for one act and closes it whatever happens. */
async function withDatabase(
  io: CommandIo,
  open: Open,
  act: () => Promise<number>,
): Promise<number> {
  const opened = await open();
  if (!opened.ok) return refuse(io, opened.problem, EXIT_FAILED);
  try {
    return await act();
  } finally {
    await opened.value.close();
  }
}

function requireText(values: Words['values'], field: string): Outcome<string> {
  const value = values[field];
  if (typeof value === 'string' && value.trim() !== '') return succeed(value.trim());
  return fail({
    code: 'field-required',
    message: `--${field} is missing.`,
    where: { field: `--${field}` },
    help: 'Give name, nation, folder and council, as in: council create --name "Somerset" --nation england --open-data FOLDER --authority somerset',
  });
}

function requireName(values: Words['values']): Outcome<string> {
  const name = requireText(values, 'name');
  if (!name.ok || name.value.length <= MAX_NAME) return name;
  return fail({
    code: 'field-invalid',
    message: `The name has ${name.value.length} letters.`,
    where: { field: '--name' },
    help: `Give a name of at most ${MAX_NAME} letters.`,
  });
}

function requireNation(values: Words['values']): Outcome<Nation> {
  const word = requireText(values, 'nation');
  if (!word.ok) return word;
  const nation = parseNation(word.value);
  if (nation !== undefined) return succeed(nation);
  return fail({
    code: 'field-invalid',
    message: `"${word.value}" is not a nation the atlas knows.`,
    where: { field: '--nation' },
    help: 'Give england, wales or scotland.',
  });
}

function requireSlug(values: Words['values'], name: string): Outcome<string> {
  const given = values['slug'];
  const slug = typeof given === 'string' ? given : slugOf(name);
  if (isFreeAddress(slug)) return succeed(slug);
  return fail({
    code: 'field-invalid',
    message: `"${slug}" cannot be an address.`,
    where: { field: '--slug' },
    help: 'Use small letters, digits and single hyphens, and no word that is a page of the atlas.',
  });
}

function parseRequest(values: Words['values']): Outcome<OpenDataRequest> {
  const name = requireName(values);
  if (!name.ok) return name;
  const nation = requireNation(values);
  if (!nation.ok) return nation;
  const root = requireText(values, 'open-data');
  if (!root.ok) return root;
  const authority = requireText(values, 'authority');
  if (!authority.ok) return authority;
  const slug = requireSlug(values, name.value);
  if (!slug.ok) return slug;
  return succeed({
    name: name.value,
    nation: nation.value,
    root: root.value,
    authority: authority.value,
    slug: slug.value,
  });
}

/** Files are read and checked in full before the database is touched. */
async function create(values: Words['values'], io: CommandIo, open: Open): Promise<number> {
  const request = parseRequest(values);
  if (!request.ok) return refuse(io, request.problem, EXIT_REFUSED);
  const read = readOpenData(request.value);
  if (!read.ok) return refuse(io, read.problem, EXIT_REFUSED);
  return withDatabase(io, open, async () => {
    const empty = await findEmptyCouncil(request.value, values['slug'] !== undefined);
    if (!empty.ok) return refuse(io, empty.problem, EXIT_REFUSED);
    const progress = createProgress(io.stderr, `Storing ${request.value.name}`);
    const stored = await store(read.value, empty.value, progress.show);
    progress.end();
    if (!stored.ok) return refuse(io, stored.problem, EXIT_REFUSED);
    if (empty.value) {
      io.stdout.write(`The empty council at /${empty.value.slug} now has its records.\n`);
    }
    io.stdout.write(describeDataset(read.value));
    return EXIT_DONE;
  });
}

/** Makes the council with its records, or fills the empty one that the set-up pages have made. */
function store(
  dataset: CouncilDataset,
  empty: CouncilRow | null,
  progress: (share: number) => void,
): Promise<Outcome<{ id: string }>> {
  if (empty) return fillCouncil({ slug: empty.slug, dataset, actorId: null, progress });
  const { slug, name, nation, onsCode } = dataset.council;
  const council = { slug, name, nation, onsCode, isExample: false };
  return createCouncil({ ...council, dataset, actorId: null, progress });
}

/**
 * The council of this name that waits for its records; null when name and address are free. Anything else is refused:
 * two councils of one name or address would be taken for one another.
 */
async function findEmptyCouncil(
  { name, slug, nation }: OpenDataRequest,
  isSlugGiven: boolean,
): Promise<Outcome<CouncilRow | null>> {
  const byName = (await listCouncils()).find(
    (council) => council.name.toLowerCase() === name.toLowerCase(),
  );
  const other = byName ?? (await findCouncil(slug));
  if (other === undefined) return succeed(null);
  const isMeant = byName !== undefined && (!isSlugGiven || other.slug === slug);
  const isEmpty = isEmptyCouncil(other);
  if (isMeant && isEmpty && other.nation === nation) return succeed(other);
  const toFill = `give --name "${other.name}" --nation ${other.nation}${slug === other.slug ? '' : ` --slug ${other.slug}`}`;
  return fail({
    code: 'already-exists',
    message: `There is already ${isEmpty ? 'an empty council' : 'a council'} "${other.name}" with the address "${other.slug}" in ${NATION_NAMES[other.nation]}.`,
    where: { field: byName ? '--name' : '--slug' },
    help: isEmpty
      ? `To fill it, ${toFill}; or remove it first: council remove ${other.slug} --yes`
      : `Choose another name or --slug, or remove it first: council remove ${other.slug} --yes`,
  });
}

async function list(io: CommandIo): Promise<number> {
  const councils = await listCouncils();
  if (councils.length === 0) io.stdout.write('There is no council yet.\n');
  for (const { slug, name, nation, asOf, isExample } of councils) {
    const about = [nation, asOf === null ? 'empty' : `records up to ${asOf}`];
    if (isExample) about.push('example');
    io.stdout.write(`${slug}  ${name} (${about.join(', ')})\n`);
  }
  return EXIT_DONE;
}

async function remove(slug: string, isSure: boolean, io: CommandIo, open: Open): Promise<number> {
  if (!isSure) {
    return refuse(
      io,
      {
        code: 'field-required',
        message: `This removes the council "${slug}" with every row it has.`,
        where: { field: '--yes' },
        help: `If you are sure: council remove ${slug} --yes`,
      },
      EXIT_REFUSED,
    );
  }
  return withDatabase(io, open, async () => {
    const removed = await removeCouncil(slug, null);
    if (!removed.ok) return refuse(io, removed.problem, EXIT_REFUSED);
    io.stdout.write(`The council "${slug}" is removed with every row it had.\n`);
    return EXIT_DONE;
  });
}
