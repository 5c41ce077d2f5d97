// Holds the walls of the house: the tree has no crossing, and every wall is proven alive by a crossing planted in a
// copy. Also the names nobody may use, the sizes, and the compiler's own wall around the model.

import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import {
  cruise,
  type ICruiseOptions,
  type ICruiseResult,
  type IForbiddenRuleType,
} from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface Walls {
  readonly forbidden: IForbiddenRuleType[];
  readonly options: ICruiseOptions;
}

const root = path.resolve('.');
const walls = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as Walls;

interface Crossing {
  readonly from: string;
  readonly to: string;
  readonly rules: readonly string[];
}

async function findCrossings(baseDir: string): Promise<Crossing[]> {
  const { output } = await cruise(['src'], {
    ...walls.options,
    baseDir,
    ruleSet: { forbidden: walls.forbidden },
    validate: true,
  });
  return (output as ICruiseResult).modules.flatMap(({ source, dependencies }) =>
    dependencies
      .filter(({ valid }) => !valid)
      .map(({ resolved, rules = [] }) => ({
        from: source,
        to: resolved,
        rules: rules.map(({ name }) => name),
      })),
  );
}

/** One crossing for every wall: the file that crosses, and what it imports. */
const PLANTED: Readonly<Record<string, readonly [from: string, imports: string]>> = {
  'domain-is-pure': ['src/lib/domain/access/reads-a-file.ts', 'node:fs'],
  'domain-kernel-looks-down': [
    'src/lib/domain/kernel/looks-up.ts',
    '#lib/domain/market/records.ts',
  ],
  'domain-market-demand-parameters-looks-down': [
    'src/lib/domain/demand/looks-up.ts',
    '#lib/domain/access/reach.ts',
  ],
  'domain-access-looks-down': ['src/lib/domain/access/looks-up.ts', '#lib/domain/gaps/assess.ts'],
  'domain-gaps-viability-growth-pooling-siting-disclosure-looks-down': [
    'src/lib/domain/gaps/looks-up.ts',
    '#lib/domain/model.ts',
  ],
  'example-is-pure': ['src/lib/example/asks-the-server.ts', '#lib/server/config.ts'],
  'view-shapes-only': ['src/lib/view/draws.ts', '#lib/ui/Button.svelte'],
  'view-without-framework': ['src/lib/view/mounts.ts', 'svelte'],
  'repositories-only-read-and-save': ['src/lib/server/repositories/shapes.ts', '#lib/view/page.ts'],
  'services-below-the-pages': ['src/lib/server/services/draws.ts', '#lib/ui/Button.svelte'],
  'files-draw-without-components': [
    'src/lib/server/exports/mounts.ts',
    '#lib/charts/SawTooth.svelte',
  ],
  'database-below-services': ['src/lib/server/db/calls.ts', '#lib/server/services/market.ts'],
  'rows-only-by-repositories': [
    'src/lib/server/services/reads-rows.ts',
    '#lib/server/db/schema/index.ts',
  ],
  'components-know-no-model': ['src/lib/charts/counts.ts', '#lib/domain/market/records.ts'],
  'panels-see-types-of-the-model': ['src/lib/panels/gaps/counts.ts', '#lib/domain/gaps/assess.ts'],
  'panels-stay-in-the-front': ['src/lib/panels/gaps/asks.ts', '#lib/server/services/market.ts'],
  'panels-keep-to-their-subject': ['src/lib/panels/gaps/borrows.ts', '#lib/panels/growth/panel.ts'],
  'routes-call-services': ['src/routes/+page.server.ts', '#lib/server/repositories/market.ts'],
  'pages-see-no-server': ['src/routes/+page.svelte', '#lib/server/services/market.ts'],
  'workers-host-the-model': ['src/worker/node.ts', '#lib/server/config.ts'],
  'cli-needs-no-page': ['src/cli/draws.ts', '#lib/ui/Button.svelte'],
  'launchers-need-nothing': ['src/cli/launch/start.mjs', 'svelte'],
  'nobody-calls-the-cli': ['src/lib/server/services/calls-back.ts', '../../../cli/atlas.ts'],
  'lucia-behind-its-wall': ['src/lib/server/services/signs-in.ts', 'lucia'],
  'driver-behind-the-database': ['src/lib/server/services/connects.ts', 'postgres'],
  'no-product-code-in-tests-only': ['src/lib/view/cheats.ts', './page.test.ts'],
  'no-circles': ['src/lib/view/turns.ts', './returns.ts'],
};

/** What the planted files import, as far as it is the project's own. */
const TARGETS: Readonly<Record<string, string>> = {
  'src/lib/domain/model.ts': 'export const value = 1;',
  'src/lib/domain/market/records.ts': 'export const value = 1;',
  'src/lib/domain/access/reach.ts': 'export const value = 1;',
  'src/lib/domain/gaps/assess.ts': 'export const value = 1;',
  'src/lib/view/page.ts': 'export const value = 1;',
  'src/lib/view/page.test.ts': 'export const value = 1;',
  'src/lib/view/returns.ts': "import { value } from './turns.ts';\nexport { value };",
  'src/lib/ui/Button.svelte': '<button>Go</button>',
  'src/lib/charts/SawTooth.svelte': '<svg></svg>',
  'src/lib/panels/growth/panel.ts': 'export const value = 1;',
  'src/lib/server/config.ts': 'export const value = 1;',
  'src/lib/server/services/market.ts': 'export const value = 1;',
  'src/lib/server/repositories/market.ts': 'export const value = 1;',
  'src/lib/server/db/schema/index.ts': 'export const value = 1;',
  'src/cli/atlas.ts': 'export const value = 1;',
};

describe('walls', () => {
  let copy: string;

  beforeAll(() => {
    mkdirSync(path.join(root, 'build'), { recursive: true });
    copy = mkdtempSync(path.join(root, 'build', 'planted-'));
    cpSync(path.join(root, 'package.json'), path.join(copy, 'package.json'));
    symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
    const write = (file: string, text: string): void => {
      mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
      writeFileSync(path.join(copy, file), text);
    };
    for (const [file, text] of Object.entries(TARGETS)) write(file, text);
    for (const [file, imports] of Object.values(PLANTED)) {
      const code = `import * as crossed from '${imports}';\nexport const value = crossed;\n`;
      write(file, file.endsWith('.svelte') ? `<script lang="ts">\n${code}</script>\n` : code);
    }
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  // Reads every file of the tree, beside the tests of the other worker.
  it('are not crossed anywhere in the tree', { timeout: 120_000 }, async () => {
    expect(await findCrossings(root)).toEqual([]);
  });

  it('each fail on a planted crossing', async () => {
    expect(Object.keys(PLANTED).toSorted()).toEqual(
      walls.forbidden.map(({ name }) => name).toSorted(),
    );
    const crossings = await findCrossings(copy);
    for (const [rule, [file]] of Object.entries(PLANTED)) {
      const broken = crossings.filter(({ from }) => from === file).flatMap(({ rules }) => rules);
      expect(broken, `${file} against ${rule}`).toContain(rule);
    }
  });

  it('leave a panel the types of the model', async () => {
    const file = path.join(copy, 'src/lib/panels/gaps/names-types.ts');
    writeFileSync(
      file,
      "import type { value } from '#lib/domain/gaps/assess.ts';\nexport type Named = typeof value;\n",
    );
    const crossings = await findCrossings(copy);
    expect(crossings.filter(({ from }) => from.endsWith('names-types.ts'))).toEqual([]);
  });
});

describe('the compiler around the model', () => {
  it('refuses the clock of the machine, the network and the process', () => {
    const folder = mkdtempSync(path.join(root, 'build', 'compiled-'));
    try {
      const settings = {
        extends: path.join(root, 'src/lib/domain/tsconfig.json'),
        include: ['./*.ts'],
      };
      writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(settings));
      for (const name of ['fetch', 'process', 'console', 'window']) {
        writeFileSync(path.join(folder, `${name}.ts`), `export const taken = ${name};\n`);
      }
      const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
      const { stdout } = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
      for (const name of ['fetch', 'process', 'console', 'window']) {
        expect(stdout).toMatch(new RegExp(`${name}\\.ts.*Cannot find name '${name}'`));
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** Names, and words within names, that say nothing about what is inside. */
const EMPTY_NAMES = /^(data|common)$|(^|-|[a-z](?=[A-Z]))(misc|helpers?|utils?|managers?)(-|$)/i;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/;
const PASCAL = /^[A-Z][A-Za-z0-9]*$/;
/** Files the framework names. */
const OF_THE_FRAMEWORK = /^(\+.*|app\.d\.ts|app\.html|app\.css|hooks\.server\.ts)$/;

interface ListedFile {
  readonly file: string;
  readonly name: string;
}

function listFiles(folder: string): ListedFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => ({
      file: path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'),
      name: entry.name,
    }));
}

function misnamed({ file, name }: ListedFile): boolean {
  if (OF_THE_FRAMEWORK.test(name)) return false;
  const parts = file.split('/').slice(0, -1);
  if ([...parts, name.split('.')[0] ?? ''].some((part) => EMPTY_NAMES.test(part))) return true;
  if (name.endsWith('.svelte')) return !PASCAL.test(name.slice(0, -'.svelte'.length));
  return !KEBAB.test(name);
}

describe('names', () => {
  it('say what is inside, in the house’s spelling', () => {
    const files = [...listFiles('src'), ...listFiles('tests')];
    expect(files.filter(misnamed).map(({ file }) => file)).toEqual([]);
  });

  it.each([
    'src/lib/utils/dates.ts',
    'src/lib/view/helpers.ts',
    'src/lib/server/dataManager/x.ts',
    'src/lib/ui/dataTable.svelte',
    'src/lib/data/areas.ts',
    'src/lib/view/PageShape.ts',
  ])('would catch %s', (file) => {
    expect(misnamed({ file, name: path.basename(file) })).toBe(true);
  });
});

const HARD_STOPS: readonly [ending: RegExp, lines: number][] = [
  [/^src\/routes\/.*(\.server|\+server)\.ts$/, 40],
  [/\.svelte$/, 250],
  [/\.(ts|mjs)$/, 400],
];

describe('sizes', () => {
  it('stay below the hard stops', () => {
    const tooLong = listFiles('src').flatMap(({ file }) => {
      const stop = HARD_STOPS.find(([ending]) => ending.test(file))?.[1];
      const lines =
        stop === undefined ? 0 : readFileSync(file, 'utf8').trimEnd().split('\n').length;
      return stop !== undefined && lines > stop ? [`${file}: ${lines} lines, at most ${stop}`] : [];
    });
    expect(tooLong).toEqual([]);
  });
});
