// Broken files and wrong words: each gives one clear line naming file, line, field and remedy, exit status 2, and
// leaves nothing behind in the database.

import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCouncil } from '../../src/cli/council.ts';
import { succeed } from '#lib/domain/kernel/problem.ts';
import { createCouncil, listCouncils } from '#lib/server/services/councils.ts';
import { useTestDatabase } from '../support/database.ts';
import { copyReferenceData, hasReferenceData, type BrokenCopy } from './reference-data.ts';

const open = () => Promise.resolve(succeed({ close: () => Promise.resolve() }));

interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

async function ask(...argv: string[]): Promise<Ran> {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const status = await runCouncil(argv, { stdin, stdout, stderr }, open);
  const read = (stream: PassThrough): string => String((stream.read() as Buffer | null) ?? '');
  return { status, out: read(stdout), err: read(stderr) };
}

const keepHalf = (text: string): string => {
  const lines = text.split('\n');
  return lines.slice(0, Math.floor(lines.length / 2)).join('\n');
};

interface Fault {
  readonly name: string;
  readonly file: string;
  readonly change: ((text: string) => string) | 'missing';
  readonly authority?: string;
  readonly nation?: string;
  /** Everything the one line must say. */
  readonly says: readonly (string | RegExp)[];
}

const SMALL_AREAS = 'geography/small_areas.csv';
const OUTLINES = 'geography/boundaries/oldham.geojson';
const AGES = 'demand/census2021-ts007a-lsoa.csv';
const REGISTER = 'supply/cqc_oldham_locations_2025.csv';
const POSTCODES = 'geography/postcodes/oldham.csv';
const TOTALS = 'statistics/ascof_2022-23_to_2024-25_long.csv';

const FAULTS: readonly Fault[] = [
  { name: 'a missing file', file: AGES, change: 'missing', says: [AGES, 'missing', '--open-data'] },
  { name: 'an empty file', file: AGES, change: () => '', says: [AGES, 'empty', 'Fetch'] },
  {
    name: 'a half-empty file',
    file: AGES,
    change: keepHalf,
    says: [AGES, 'geography code', 'small areas of the council match', '99 %', 'incomplete'],
  },
  {
    name: 'a file cut off within a row',
    file: AGES,
    change: (text) => text.slice(0, text.length / 2),
    says: [AGES, /line \d+/, 'cut off'],
  },
  {
    name: 'a wrong column',
    file: AGES,
    change: (text) => text.replace('Age: Total', 'Total'),
    says: [AGES, 'line 1', 'Age: Total', 'unchanged'],
  },
  {
    name: 'another list of small areas',
    file: SMALL_AREAS,
    change: (text) => text.replaceAll('E08000004', 'E08000999'),
    says: [SMALL_AREAS, 'authority_code', 'Oldham', 'E08000004'],
  },
  {
    name: 'an unknown rural and urban class',
    file: SMALL_AREAS,
    change: (text) => text.replace(/(,Oldham 001A,.*?),UN1,/, '$1,XX9,'),
    says: [SMALL_AREAS, /line \d+/, 'rural_urban_code', 'XX9'],
  },
  {
    name: 'outlines that break off',
    file: OUTLINES,
    change: (text) => text.slice(0, text.length / 2),
    says: [OUTLINES, /line \d+/, 'JSON', 'Fetch'],
  },
  {
    name: 'an outline that is not closed',
    file: OUTLINES,
    change: (text) => text.replace(/\], \[ -?\d+\.\d+, \d+\.\d+ \] \] \]/, '] ] ]'),
    says: [OUTLINES, /line \d+/, 'geometry', 'not closed'],
  },
  {
    name: 'outlines with latitude first',
    file: OUTLINES,
    change: (text) => text.replaceAll(/\[ (-?\d+\.\d+), (-?\d+\.\d+) \]/g, '[ $2, $1 ]'),
    says: [OUTLINES, 'longitude and latitude'],
  },
  {
    name: 'outlines of other areas',
    file: OUTLINES,
    change: (text) => text.replaceAll('"area_code": "E0100', '"area_code": "E0999'),
    says: [OUTLINES, 'area_code', 'small areas and outlines match', '99 %'],
  },
  {
    name: 'no collection of outlines',
    file: OUTLINES,
    change: () => '{"type": "Feature"}',
    says: [OUTLINES, 'features', 'FeatureCollection'],
  },
  {
    name: 'postcodes of another place',
    file: POSTCODES,
    change: (text) => text.replaceAll(',E0100', ',E0999'),
    says: [POSTCODES, 'line 2', 'area_code', '99 %'],
  },
  {
    name: 'postcodes nobody knows',
    file: REGISTER,
    change: (text) =>
      text
        .replaceAll(/,(O?L|M)\d+ \d[A-Z]{2},-?\d+\.\d+,-?\d+\.\d+,/g, ',ZZ9 9ZZ,,,')
        .replaceAll(/,E0\d{7}$/gm, ','),
    says: [REGISTER, /line \d+/, 'postcode', 'ZZ9 9ZZ', '99 %'],
  },
  {
    name: 'the register of another council',
    file: REGISTER,
    change: (text) => text.replaceAll(',Oldham,North West', ',Bury,North West'),
    says: [REGISTER, 'local_authority', 'No location'],
  },
  {
    name: 'a register without its column',
    file: REGISTER,
    change: (text) => text.replace('service_types', 'types'),
    says: [REGISTER, 'line 1', 'service_types'],
  },
  {
    name: 'a quotation mark too many',
    file: REGISTER,
    change: (text) => text.replace('Ebenezer', '"Ebenezer'),
    says: [REGISTER, /line \d+/, 'quotation mark'],
  },
  {
    name: 'totals without their column',
    file: TOTALS,
    change: (text) => text.replace('statistic,', 'kind,'),
    says: [TOTALS, 'line 1', 'statistic'],
  },
  {
    name: 'an incomplete Scottish census',
    file: 'demand/census2022-scotland-age-sex-dz-highland.csv',
    change: keepHalf,
    authority: 'highland',
    nation: 'scotland',
    says: ['census2022-scotland', 'dz11_code', 'all age groups', '99 %'],
  },
];

describe.skipIf(!hasReferenceData())('at fault', () => {
  useTestDatabase();
  let copy: BrokenCopy;
  beforeAll(() => {
    copy = copyReferenceData();
  });
  afterAll(() => {
    copy.remove();
  });

  const create = (over: Readonly<Record<string, string>> = {}): Promise<Ran> => {
    const words = {
      name: 'Oldham',
      nation: 'england',
      'open-data': copy.root,
      authority: 'oldham',
      ...over,
    };
    return ask('create', ...Object.entries(words).flatMap(([word, value]) => [`--${word}`, value]));
  };

  const expectRefused = async (ran: Ran, says: readonly (string | RegExp)[]): Promise<void> => {
    expect(ran.status).toBe(2);
    expect(ran.out).toBe('');
    expect(ran.err.trimEnd().split('\n')).toHaveLength(1);
    for (const words of says) expect(ran.err).toMatch(words);
    expect(await listCouncils()).toHaveLength(0);
  };

  test.each(FAULTS)('$name', async ({ file, change, authority, nation, says }) => {
    if (change === 'missing') copy.drop(file);
    else copy.rewrite(file, change);
    try {
      const over = {
        ...(authority === undefined ? {} : { authority }),
        ...(nation === undefined ? {} : { nation }),
      };
      await expectRefused(await create(over), says);
    } finally {
      copy.restore(file);
    }
  });

  test('an unknown council lists the eight that are there', async () => {
    await expectRefused(await create({ authority: 'narnia' }), [
      'narnia',
      'somerset, leeds, isle-of-wight, tower-hamlets, oldham, lincolnshire, gwynedd, highland',
    ]);
  });

  test('an unknown nation', async () => {
    await expectRefused(await create({ nation: 'france' }), ['--nation', 'france', 'wales']);
  });

  test('a nation that is not the council’s', async () => {
    await expectRefused(await create({ nation: 'wales' }), ['--nation', /line \d+/, 'England']);
  });

  test('a folder that is not there', async () => {
    await expectRefused(await create({ 'open-data': `${copy.root}/nowhere` }), ['no such folder']);
  });

  test('an address that cannot be one', async () => {
    await expectRefused(await create({ slug: 'Old ham!' }), ['--slug', 'Old ham!']);
    await expectRefused(await create({ name: 'Sign in' }), ['--slug', 'sign-in']);
  });

  test('words left out or not known', async () => {
    const ran = await ask('create', '--name', 'Oldham');
    await expectRefused(ran, ['--nation is missing']);
    const odd = await ask('create', '--colour', 'blue');
    expect(odd.status).toBe(2);
    expect(odd.err).toMatch('--colour');
  });

  test('a council is made, its rejected rows are told, its name is taken, and it goes without a trace', async () => {
    copy.rewrite(REGISTER, (text) =>
      text.replace(/,M35 9BG,[\d.]+,-[\d.]+,/, ',ZZ9 9ZZ,,,').replace(/,E01005363$/m, ','),
    );
    const made = await create();
    copy.restore(REGISTER);
    expect(made.err).toMatch('Storing Oldham');
    expect(made.status).toBe(0);
    expect(made.out).toMatch(/cqc_oldham_locations_2025\.csv\s+226\s+225\s+1 /);
    expect(made.out).toMatch(/1 {2}postcode nobody knows.*\(first on line 2\)/);
    expect(made.out).toMatch('Contains OS data © Crown copyright');

    const again = await create();
    expect(again.status).toBe(2);
    expect(again.err).toMatch('There is already a council "Oldham"');
    const slug = await create({ name: 'Oldham Borough', slug: 'oldham' });
    expect(slug.status).toBe(2);
    expect(slug.err).toMatch('--slug');
    expect(await listCouncils()).toHaveLength(1);

    expect((await ask('list')).out).toMatch('oldham  Oldham (england');
    expect((await ask('remove', 'oldham')).status).toBe(2);
    expect((await ask('remove', 'oldham', '--yes')).status).toBe(0);
    expect((await ask('remove', 'oldham', '--yes')).status).toBe(2);
    expect(await listCouncils()).toHaveLength(0);
  });

  test('the empty council of that name, as the set-up pages make it, gets its records', async () => {
    const empty = { slug: 'oldham', name: 'Oldham', onsCode: null, isExample: false } as const;
    await createCouncil({ ...empty, nation: 'wales', actorId: null });
    const wrong = await create();
    expect(wrong.status).toBe(2);
    expect(wrong.err).toMatch('an empty council "Oldham" with the address "oldham" in Wales');
    expect((await ask('remove', 'oldham', '--yes')).status).toBe(0);

    await createCouncil({ ...empty, nation: 'england', actorId: null });
    const elsewhere = await create({ slug: 'oldham-2' });
    expect(elsewhere.status).toBe(2);
    expect(elsewhere.err).toMatch('To fill it');
    const filled = await create();
    expect(filled.status).toBe(0);
    expect(filled.out).toMatch('The empty council at /oldham now has its records.');
    expect(await listCouncils()).toMatchObject([{ slug: 'oldham', recordsVersion: 1 }]);
    const again = await create();
    expect(again.status).toBe(2);
    expect(again.err).toMatch('There is already a council "Oldham"');
    expect((await ask('remove', 'oldham', '--yes')).status).toBe(0);
  });
});
