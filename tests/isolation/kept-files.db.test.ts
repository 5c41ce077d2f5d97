// Files of the example's papers and of what follows from them: they say what the page says, add up, and leave free text
// and few people behind unless somebody has said what for.

import { beforeAll, describe, expect, it, vi } from 'vitest';
import { EXAMPLE_DECISION, EXAMPLE_EVENTS, EXAMPLE_SCENARIOS } from '#lib/example/papers.ts';
import { generateExample } from '#lib/example/index.ts';
import { outsideCouncils, type CouncilScope } from '#lib/server/db/council-scope.ts';
import type { Download } from '#lib/server/exports/download.ts';
import { saveUser } from '#lib/server/repositories/users.ts';
import { createCouncil } from '#lib/server/services/councils.ts';
import { fileExamplePapers } from '#lib/server/services/example-papers.ts';
import { openExact } from '#lib/server/services/export-purposes.ts';
import { sendFile } from '#lib/server/services/exports.ts';
import { showRescue } from '#lib/server/services/viability-rescue.ts';
import { parseExactFile, type FileFormat } from '#lib/view/export/share.ts';
import { useTestDatabase } from '../support/database.ts';
import { everyFile } from './every-file.ts';

vi.mock('#lib/server/jobs/model-worker.ts', () => import('../support/model-here.ts'));
useTestDatabase();

let guest: CouncilScope;
let analyst: CouncilScope;
const PURPOSE = 'Write the report on the future of this centre for cabinet';

beforeAll(async () => {
  const dataset = generateExample();
  const made = await createCouncil({ ...dataset.council, dataset, actorId: null });
  if (!made.ok) throw new Error(made.problem.message);
  await fileExamplePapers(made.value.id);
  guest = { councilId: made.value.id, userId: null, role: 'guest', locale: 'en' };
  const userId = await outsideCouncils((tx) =>
    saveUser(tx, { email: 'analyst@example.example', passphraseHash: 'none' }),
  );
  analyst = { ...guest, userId, role: 'analyst' };
}, 120_000);

const addressOf = (path: string, format: FileFormat = 'csv'): URL =>
  new URL(`http://atlas.example/example/${path.replace('export.csv', `export.${format}`)}`);

/** The offered file behind a path. */
function open(scope: CouncilScope, path: string, format: FileFormat = 'csv') {
  const [page = ''] = path.split('/export');
  const centre = /^viability\/(DC-[\w-]+)/.exec(page)?.[1] ?? '';
  const part = new URL(`http://x/${path}`).searchParams.get('part') ?? '';
  const offered = everyFile({ centre, service: '', enterprise: '' }).find(
    (file) => file.path === `${page}/export.csv?part=${part}`,
  );
  if (offered === undefined) throw new Error(`not offered: ${path}`);
  return offered.open(scope, addressOf(path, format));
}

async function downloadOf(path: string): Promise<Download> {
  const opened = await open(guest, path);
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.value;
}

async function textOf(scope: CouncilScope, path: string, format: FileFormat = 'csv') {
  const sent = await sendFile(
    { scope, requestId: 'r' },
    addressOf(path, format),
    format,
    await open(scope, path, format),
  );
  if (!sent.ok) throw new Error(sent.problem.message);
  return String(sent.value.body);
}

/** The same with a purpose said first. */
async function exactTextOf(path: string, format: FileFormat = 'csv'): Promise<string> {
  const file = parseExactFile(path.replace('export.csv', 'export'));
  if (file === null) throw new Error('no such file');
  const leave = await openExact(analyst, file, PURPOSE, 'r');
  if (!leave.ok) throw new Error(leave.problem.message);
  return textOf(analyst, `${path}&purpose=${leave.value}`, format);
}

const column = ({ table }: Download, name: string) =>
  table.rows.map((row) => row[table.columns.indexOf(name)]);

describe('the papers', () => {
  it('give each kept scenario with all that is needed to work it out again', async () => {
    const list = await downloadOf('scenarios/export.csv?part=list');
    expect(column(list, 'scenario_id').toSorted()).toEqual(
      EXAMPLE_SCENARIOS.map(({ id }) => id).toSorted(),
    );
    for (const hash of column(list, 'inputs_hash')) expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await textOf(guest, 'scenarios/export.csv?part=list')).not.toContain('note');
  });

  it('compare those of the address, with their map', async () => {
    const query = 'compare=SC-NETLOFT-REFER&compare=SC-NETLOFT-FEE&compare=nowhere';
    const compared = await downloadOf(`scenarios/export.csv?part=compared&${query}`);
    expect(column(compared, 'scenario_id')).toEqual(['SC-NETLOFT-REFER', 'SC-NETLOFT-FEE']);
    for (const name of ['chance_closing_24_months', 'surplus_until_the_end_gbp', 'matters_most'])
      expect(column(compared, name)).not.toContain(null);
    const map = await textOf(guest, `scenarios/export.csv?part=places&${query}`, 'geojson');
    expect(map).toContain('"DC-netloft"');
    expect(await textOf(guest, `scenarios/export.csv?part=places&${query}`, 'svg')).toContain(
      '<svg',
    );
  });

  it('give the options and the consultation, what was typed for a purpose only', async () => {
    const page = `viability/${EXAMPLE_DECISION.serviceId}/decision/export.csv`;
    const [option] = EXAMPLE_DECISION.options;
    const [round] = EXAMPLE_DECISION.consultation;
    if (!round) throw new Error('the example has a round');
    const options = await textOf(guest, `${page}?part=options`);
    expect(options).toContain(option.title);
    expect(options).not.toContain(option.detail);
    expect(await exactTextOf(`${page}?part=options`)).toContain(option.detail);
    const rounds = await textOf(guest, `${page}?part=consultation`);
    expect(rounds).toContain(round.audience);
    expect(rounds).not.toContain(round.put);
    expect(await exactTextOf(`${page}?part=consultation`)).toContain(round.put);
  });

  it('give events by day and kind, their words for a purpose only', async () => {
    const path = 'viability/DC-esplanade/cause/export.csv?part=events';
    const event = EXAMPLE_EVENTS.find(({ id }) => id === 'EV-BLOCK');
    if (!event) throw new Error('the example has it');
    const shared = await textOf(guest, path);
    expect(shared).toContain(event.day);
    expect(shared).not.toContain(event.title);
    expect(await exactTextOf(path)).toContain(event.title);
  });
});

describe('what a closure brings about', () => {
  const page = 'viability/DC-netloft/knock-on/export.csv';
  it('adds up: everybody who loses a place is placed, without one, has stopped or waits', async () => {
    const account = await downloadOf(`${page}?part=account`);
    expect(account.table.rows).toHaveLength(2);
    for (const [, lost, ...ends] of account.table.rows) {
      const people = ends.slice(0, 4).reduce<number>((sum, cell) => sum + Number(cell), 0);
      expect(Math.abs(people - Number(lost))).toBeLessThan(0.5);
      const [start, made, end] = ends.slice(4).map(Number) as [number, number, number];
      expect(Math.abs(start + made - end)).toBeLessThan(2);
    }
  });

  it('is drawn without telling few people, and with them for a purpose', async () => {
    let drawn = 0;
    for (const { serviceId } of generateExample().serviceTerms) {
      const path = `viability/${serviceId}/knock-on/export.csv?part=chain`;
      const few = column(await downloadOf(path), 'expected_people').filter(
        (people): people is number => typeof people === 'number' && people > 0.5 && people < 7.5,
      );
      if (few.length === 0) continue;
      drawn += 1;
      const shared = await textOf(guest, path, 'svg');
      expect(shared).toContain('>[c]<');
      for (const people of few) expect(shared).not.toContain(`>${people}<`);
      if (drawn === 1) expect(await exactTextOf(path, 'svg')).not.toContain('[c]');
      if (drawn === 3) break;
    }
    expect(drawn).toBeGreaterThan(0);
  });
});

it('gives the rescue menu as the page shows it, option by option', async () => {
  const standing = await showRescue(guest, 'DC-netloft');
  if (standing.kind !== 'open') throw new Error(standing.kind);
  const { options, levers } = standing.shown.page;
  const path = 'viability/DC-netloft/rescue/export.csv';
  expect(column(await downloadOf(`${path}?part=options`), 'option')).toEqual(
    options.map(({ key }) => key),
  );
  if (levers.length > 0)
    expect(column(await downloadOf(`${path}?part=levers`), 'lever')).toEqual(
      levers.map(({ key }) => key),
    );
});

it('describes a file without naming whoever was picked to leave', async () => {
  const path = 'viability/DC-netloft/sensitivity/export.csv?part=tornado&about=1&who=P1&who=P2';
  const about = await textOf(guest, path);
  expect(about).toContain('2+picked');
  expect(about).not.toMatch(/who=P/);
});

it('gives the chain of rents of a shared building, tenant by tenant', async () => {
  const tenants = await downloadOf('viability/DC-lamplight/rescue/export.csv?part=tenants');
  expect(tenants.table.rows.map(([round, , name]) => [round, name])).toEqual([
    [1, 'Foundry Street Centre'],
    [2, 'Weavers Court Club'],
  ]);
}, 60_000);
