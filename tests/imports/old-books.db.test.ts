// Books that ended years ago look old, by file and by hand: on the board, among the warnings, and in every sentence. And a
// service with a ledger that lies outside the council is said to be on no page.

import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CouncilScope } from '#lib/server/db/council-scope.ts';
import { keepDayService, showDayServiceForm } from '#lib/server/services/day-service.ts';
import { showHome } from '#lib/server/services/home.ts';
import { showBatch, showImports } from '#lib/server/services/import-pages.ts';
import { keepRecord } from '#lib/server/services/keep-record.ts';
import { showService } from '#lib/server/services/viability-outlook.ts';
import { showWarnings } from '#lib/server/services/viability-warnings.ts';
import { showServicesAtRisk } from '#lib/server/services/viability.ts';
import { plainText, type Sentence } from '#lib/view/sentence.ts';
import { AS_RECORDED, parseViabilityView } from '#lib/view/viability/url.ts';
import { useTestDatabase } from '../support/database.ts';
import { aCouncil, closeTrials, openTrials, send } from './kind-trial.ts';

vi.mock('#lib/server/jobs/model-worker.ts', () => import('../support/model-here.ts'));

useTestDatabase();
beforeAll(openTrials);
afterAll(closeTrials);

const TODAY = '2026-11-26';
const HUB = 'lordswood-community-hub';
const TYPED: Readonly<Record<string, string>> = {
  name: 'Lordswood Community Hub',
  provider: 'Medway Council',
  place: 'E01029134',
  ...Object.fromEntries([1, 2, 3, 4, 5].map((day) => [`places-${day}`, '20'])),
  minStaff: '0',
  paidHours: '0',
  staffCost: '0',
  'g1-people': '12',
  ...Object.fromEntries([1, 2, 3, 4, 5].map((day) => [`g1-day-${day}`, '8'])),
  'g1-from': '2014-01-06',
  'g1-fee': '0',
  'g1-paid': 'council-commissioned',
  firstMonth: '2015-04',
  'y-fixed': '192,344',
  'y-booked': '1,976',
  'y-attended': '1,976',
};

let trial: Awaited<ReturnType<typeof aCouncil>>;
let scope: CouncilScope;

beforeEach(async () => {
  trial = await aCouncil();
  scope = { ...trial, role: 'analyst', locale: 'en' };
});

const { view } = parseViabilityView(new URL('http://atlas.example/x/viability'));
const listOf = () => showServicesAtRisk(scope, view, '/x/viability', TODAY);
const riskAtHome = async (): Promise<Sentence> =>
  (await showHome(scope, TODAY))?.page.answers.find(({ id }) => id === 'risk')?.answer ?? [];

describe('a day service entered by hand whose ledger ends in March 2016', () => {
  beforeEach(async () => {
    const page = await showDayServiceForm(scope);
    const form = new FormData();
    for (const [name, text] of Object.entries({ ...page?.typed, ...TYPED })) form.set(name, text);
    form.set('token', page?.token ?? '');
    const kept = await keepDayService(scope, form, null);
    if (!kept.ok || kept.value.kind !== 'kept') throw new Error(JSON.stringify(kept));
  });

  const ledgerOnBoard = async () => {
    const { board, answer } = await showImports(scope, TODAY);
    return { row: board.find(({ id }) => id === 'import-ledger-by-hand'), answer };
  };

  it('makes a source that ages as a file of its kind does', async () => {
    const { row, answer } = await ledgerOnBoard();
    expect(row).toMatchObject({ covers: '31 March 2016', cadence: 'every 62 days', state: 'old' });
    expect(plainText(answer)).not.toContain('as new as usual');
  });

  it('is told as of then at home and among the services at risk', async () => {
    const home = plainText(await riskAtHome());
    expect(home).toContain('Lordswood Community Hub (March 2016)');
    expect(home).not.toMatch(/Lordswood Community Hub, which is/);
    const { page } = (await showHome(scope, TODAY)) ?? {};
    expect(page?.decisions.map(({ text }) => text)).toContain(
      'The books of Lordswood Community Hub end in March 2016',
    );
    const list = await listOf();
    expect(plainText(list.answer)).toContain('their books have ended: ');
    expect(plainText(list.answer)).toContain('Lordswood Community Hub (March 2016)');
    expect(list.rows.find(({ id }) => id === HUB)?.until).toBe('Books end in March 2016; then');
    const asked = await showService({ scope, requestId: 'r' }, HUB, AS_RECORDED, TODAY);
    if (asked.kind !== 'outlook') throw new Error(asked.kind);
    expect(plainText(asked.outlook.page.answer)).toContain('books end in March 2016');
  }, 60_000);

  it('is warned of as late, by the day it is read on', async () => {
    const warnings = await showWarnings(scope, '/x/viability', TODAY);
    const late = warnings.filter((row) => JSON.stringify(row).includes('without a newer month'));
    expect(JSON.stringify(late)).toContain('Lordswood');
  }, 60_000);

  it('stays as new as its last month when an older one is put right', async () => {
    const done = await keepRecord(scope, {
      kindId: 'ledger',
      act: 'add',
      address: null,
      post: {
        cells: { service: HUB, month: '2015-03', premises: '1000', booked: '10', attended: '10' },
        seen: {},
        token: 'older',
        isSure: true,
      },
      today: TODAY,
      requestId: null,
    });
    expect(done).toMatchObject({ value: { kind: 'kept' } });
    expect((await ledgerOnBoard()).row).toMatchObject({ covers: '31 March 2016', state: 'old' });
  });
});

describe('a service with a ledger that lies outside the council', () => {
  it('is named with the record where its place can be set, on every page it is missing from', async () => {
    await send(
      trial,
      'services',
      'Service reference,Service name,Provider,Kind of service,Small area\nDC-900,Far Centre,Wick Trust,Co-op,E01016026',
    );
    expect((await listOf()).placeless).toEqual([]);
    const { batchId } = await send(
      trial,
      'ledger',
      'Service,Month,Premises,Staff cost,Block or grant income,Fee income,Booked places,Attended places\nDC-900,2026-09,1000,500,100,900,100,90',
    );
    const told = [
      (await listOf()).placeless,
      await riskAtHome(),
      (await showImports(scope, TODAY)).placeless,
    ];
    const batch = await showBatch({ scope, requestId: 'r' }, batchId ?? '');
    if (!batch.ok) throw new Error(batch.problem.message);
    for (const sentence of [...told, batch.value.placeless]) {
      expect(plainText(sentence)).toContain('1 service with a ledger has no place in this council');
      expect(sentence).toContainEqual({
        kind: 'link',
        text: 'Far Centre',
        href: expect.stringMatching(/\/records\/services\/DC-900$/) as string,
      });
    }
  }, 60_000);
});
