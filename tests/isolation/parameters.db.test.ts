// A council's own values for the model's parameters against a real database: who may change one, what is refused and
// stored, that a change reaches the figures of every group of pages and is shown with its reason and author, and that
// it reaches nobody else's.

import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { CouncilDataset } from '#lib/domain/dataset.ts';
import { estimateCouncilDemand } from '#lib/domain/demand/estimate.ts';
import { hostedMethods, type HostedName, type InputOf } from '#lib/domain/model.ts';
import { generateExample } from '#lib/example/index.ts';
import { outsideCouncils, withCouncil, type CouncilScope } from '#lib/server/db/council-scope.ts';
import { saveUser } from '#lib/server/repositories/users.ts';
import { createCouncil } from '#lib/server/services/councils.ts';
import {
  changeParameter,
  showEvidence,
  showParameter,
  undoChange,
  type Changed,
} from '#lib/server/services/evidence.ts';
import { exportGapPart } from '#lib/server/services/gap-exports.ts';
import { showGaps } from '#lib/server/services/gaps.ts';
import { showEnterprises } from '#lib/server/services/growth.ts';
import { openMarket, openProvider } from '#lib/server/services/market.ts';
import { showServicesAtRisk } from '#lib/server/services/viability.ts';
import { parseGapView } from '#lib/view/gaps/url.ts';
import { parseGrowthView } from '#lib/view/growth/url.ts';
import { parseMarketView } from '#lib/view/market/url.ts';
import { parseViabilityView } from '#lib/view/viability/url.ts';
import { useTestDatabase } from '../support/database.ts';

// The same model, in this thread: the worker is a file that only a build makes.
vi.mock('#lib/server/jobs/model-worker.ts', () => {
  const methods = hostedMethods();
  return {
    askModel: <N extends HostedName>(method: N, input: InputOf<N>) => {
      const reading = methods[method].read(input, '');
      if (!reading.ok) throw new Error(`${reading.field} ${reading.message}`);
      return Promise.resolve(methods[method].run(reading.value as never));
    },
  };
});

useTestDatabase();

const EMAIL = 'ana@council.test';
const TODAY = '2026-11-02';
const REASON = 'measured on our own roads in June';
const at = (query: string): URL => new URL(`http://atlas.example/${query}`);

let analyst = '';
/** The example with its own assessed needs, one whose demand is estimated, and one that nobody touches. */
let own: CouncilScope;
let estimated: CouncilScope;
let other: CouncilScope;

function estimatedDataset(example: CouncilDataset): CouncilDataset {
  const published = {
    sourceId: example.sources[0]?.id ?? '',
    people: 3_000,
    atHomeByAge: null,
    learningDisabilityShare: null,
  };
  return {
    ...example,
    assessedNeeds: [],
    publishedTotals: [published],
    demandEstimates: estimateCouncilDemand('england', example.areas, published),
  };
}

async function make(slug: string, dataset: CouncilDataset): Promise<CouncilScope> {
  const made = await createCouncil({
    ...dataset.council,
    slug,
    name: slug,
    isExample: false,
    dataset,
    actorId: null,
  });
  if (!made.ok) throw new Error(made.problem.message);
  return { councilId: made.value.id, userId: analyst, role: 'analyst', locale: 'en' };
}

beforeAll(async () => {
  analyst = await outsideCouncils((tx) => saveUser(tx, { email: EMAIL, passphraseHash: 'none' }));
  const example = generateExample();
  own = await make('own', example);
  other = await make('other', example);
  estimated = await make('estimated', estimatedDataset(example));
  // Fewer draws are enough here, and a change like any other.
  for (const scope of [own, other])
    await ask(scope, 'viability.screen-draws', { value: '100', reason: 'a quick test' });
}, 120_000);

const entriesIn = async (scope: CouncilScope, id: string): Promise<number> =>
  (await showParameter(scope, id, TODAY))?.seen ?? -1;

interface Wanted {
  readonly value: string;
  readonly low?: string;
  readonly high?: string;
  readonly reason?: string;
}

const ask = async (scope: CouncilScope, parameterId: string, wanted: Wanted, seen?: number) =>
  changeParameter(scope, {
    parameterId,
    typed: {
      value: wanted.value,
      low: wanted.low ?? '',
      high: wanted.high ?? '',
      reason: wanted.reason ?? REASON,
      validFrom: '2026-06-01',
    },
    seen: seen ?? (await entriesIn(scope, parameterId)),
    today: TODAY,
    requestId: 'request-1',
  });

const undo = async (scope: CouncilScope, parameterId: string) =>
  undoChange(scope, {
    parameterId,
    seen: await entriesIn(scope, parameterId),
    requestId: 'request-2',
  });

const CHANGED = { ok: true, value: { kind: 'changed' } satisfies Changed };

const trail = (scope: CouncilScope) =>
  withCouncil(scope, (tx) =>
    tx.execute<{ action: string; outcome: string; object_id: string; detail: unknown }>(
      sql`select action, outcome, object_id, detail, actor_id from audit_entry
          where action like 'parameter.%' order by id`,
    ),
  );

const rowsOf = (scope: CouncilScope) =>
  withCouncil(scope, (tx) => tx.execute(sql`select 1 from parameter_change`));

describe('a change', () => {
  const ID = 'viability.trigger-days';

  it.each(['guest', 'viewer', 'support-officer', 'system'] as const)(
    'is refused to a %s, and the refusal leaves a line',
    async (role) => {
      const before = (await trail(other)).length;
      const rows = (await rowsOf(other)).length;
      const userId = role === 'guest' || role === 'system' ? null : analyst;
      const refused = await ask({ ...other, role, userId }, ID, { value: '60' });
      expect(refused).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
      expect((await trail(other)).slice(before)).toMatchObject([
        { action: 'parameter.change', outcome: 'refused', object_id: ID },
      ]);
      expect(await rowsOf(other)).toHaveLength(rows);
    },
  );

  it.each(['analyst', 'commissioner', 'administrator'] as const)(
    'is made by a %s, and taken back again',
    async (role) => {
      expect(await ask({ ...own, role }, ID, { value: '60' })).toEqual(CHANGED);
      expect(await undo({ ...own, role }, ID)).toEqual(CHANGED);
    },
  );

  it('needs a reason, a possible value and a known parameter, and stores nothing without', async () => {
    const rows = (await rowsOf(own)).length;
    const lines = (await trail(own)).length;
    expect(await ask(own, ID, { value: '60', reason: ' ' })).toMatchObject({
      value: { kind: 'faults', faults: { reason: { code: 'required' } } },
    });
    expect(await ask(own, ID, { value: '9000' })).toMatchObject({
      value: { kind: 'faults', faults: { value: { code: 'too-high', bound: 730 } } },
    });
    expect(await ask(own, 'viability.luck', { value: '1' })).toMatchObject({
      problem: { code: 'unknown-parameter', where: { field: 'parameter' } },
    });
    expect(await rowsOf(own)).toHaveLength(rows);
    expect(await trail(own)).toHaveLength(lines);
  });

  it('is refused for what is as it is by meaning', async () => {
    expect(await ask(own, 'viability.risk.end-decided', { value: '1' })).toMatchObject({
      problem: { code: 'not-allowed' },
    });
  });

  it('is made once when two people make it at the same moment, and not from an old page', async () => {
    const seen = await entriesIn(own, ID);
    const made = await Promise.all([
      ask(own, ID, { value: '61' }, seen),
      ask(own, ID, { value: '62' }, seen),
    ]);
    expect(made.map((one) => (one.ok ? one.value.kind : one.problem.code)).toSorted()).toEqual([
      'changed',
      'stale',
    ]);
    expect(await ask(own, ID, { value: '63' }, seen)).toMatchObject({ value: { kind: 'stale' } });
    await undo(own, ID);
  });

  it('leaves one line in the trail, with numbers and without the reason', async () => {
    const before = (await trail(own)).length;
    await ask(own, ID, { value: '45' });
    await undo(own, ID);
    const lines = (await trail(own)).slice(before);
    expect(lines).toMatchObject([
      {
        action: 'parameter.change',
        outcome: 'done',
        object_id: ID,
        actor_id: analyst,
        detail: { before: 90, value: 45 },
      },
      { action: 'parameter.undo', outcome: 'done', detail: { before: 45, value: null } },
    ]);
    expect(JSON.stringify(lines)).not.toContain('measured');
  });

  it('is told with its reason and author to members, and without the author to guests', async () => {
    await ask(own, ID, { value: '45' });
    const page = await showEvidence(own, { subject: null }, '/own/evidence');
    expect(page.changed.find(({ id }) => id === ID)).toMatchObject({
      value: '45',
      usual: '90',
      reason: REASON,
      by: expect.stringContaining(EMAIL) as unknown,
    });
    const guest: CouncilScope = { ...own, role: 'guest', userId: null };
    expect(JSON.stringify(await showEvidence(guest, { subject: null }, ''))).not.toContain(EMAIL);
    expect(JSON.stringify(await showParameter(guest, ID, TODAY))).not.toContain(EMAIL);
    await undo(own, ID);
    const after = await showParameter(own, ID, TODAY);
    expect(after?.history.slice(0, 2).map(({ state, who }) => [state, who])).toEqual([
      ['', EMAIL],
      ['taken back', EMAIL],
    ]);
  });
});

/** A group of pages: what is changed, and the figure of the page that must follow. */
interface Group {
  readonly name: string;
  readonly parameterId: string;
  readonly wanted: Wanted;
  readonly scope: () => CouncilScope;
  readonly figure: (scope: CouncilScope) => Promise<unknown>;
  /** Where the page tells whose value it is. */
  readonly why: (scope: CouncilScope) => Promise<unknown>;
}

const gapsAt = (query: string) => (scope: CouncilScope) =>
  showGaps(scope, parseGapView(at(`gaps${query}`)).view, '/own/gaps');
const riskOf = (scope: CouncilScope, query = '') =>
  showServicesAtRisk(scope, parseViabilityView(at(`viability${query}`)).view, '/own/viability');
const growthOf = (scope: CouncilScope) =>
  showEnterprises(scope, parseGrowthView(at('growth')).view, '/own/growth');
const firstAtRisk = async (scope: CouncilScope) => {
  const { rows } = await riskOf(scope);
  return riskOf(scope, `?sel=${rows[0]?.id ?? ''}`);
};

const GROUPS: readonly Group[] = [
  {
    name: 'gaps, by the catchment',
    parameterId: 'access.catchment.day-support',
    wanted: { value: '15', low: '10', high: '20' },
    scope: () => own,
    figure: async (scope) => (await gapsAt('?support=day-support')(scope)).answer,
    why: async (scope) => (await gapsAt('?support=day-support')(scope)).why,
  },
  {
    name: 'gaps, by the speed of travel',
    parameterId: 'travel.speed.dispersed',
    wanted: { value: '20', low: '15', high: '25' },
    scope: () => own,
    figure: async (scope) => (await gapsAt('')(scope)).figures,
    why: (scope) => showEvidence(scope, { subject: 'travel' }, ''),
  },
  {
    name: 'the market, by the catchment',
    parameterId: 'access.catchment.home-support',
    wanted: { value: '5', low: '4', high: '6' },
    scope: () => own,
    figure: async (scope) => {
      const page = await openMarket(scope, parseMarketView(at('market?layer=choices')).view);
      return page.picture.shades;
    },
    why: (scope) => showEvidence(scope, { subject: 'access' }, ''),
  },
  {
    name: 'the market, by the days without a check',
    parameterId: 'market.stale-after',
    wanted: { value: '30' },
    scope: () => own,
    figure: async (scope) =>
      (await openMarket(scope, parseMarketView(at('market?stale=1')).view)).rows,
    why: (scope) => showEvidence(scope, { subject: 'market' }, ''),
  },
  {
    name: 'a care home, by how many like it close',
    parameterId: 'closures.care-home-by-size.21-40',
    wanted: { value: '0.1', low: '0.08', high: '0.12' },
    scope: () => own,
    figure: async (scope) => {
      const page = await openProvider(scope, 'CH-04');
      return page.ok ? page.value.facts : page.problem;
    },
    why: (scope) => showEvidence(scope, { subject: 'closures' }, ''),
  },
  {
    name: 'services at risk, by the bar',
    parameterId: 'viability.risk.at-risk',
    wanted: { value: '0.9' },
    scope: () => own,
    figure: async (scope) => (await riskOf(scope)).answer,
    why: firstAtRisk,
  },
  {
    name: 'services at risk, by the months of history',
    parameterId: 'viability.rate-months',
    wanted: { value: '6' },
    scope: () => own,
    figure: async (scope) => (await riskOf(scope)).rows.map(({ chance }) => chance),
    why: firstAtRisk,
  },
  {
    name: 'enterprises, by the warning',
    parameterId: 'growth.lapse-warning',
    wanted: { value: '10' },
    scope: () => own,
    figure: async (scope) => (await growthOf(scope)).register?.checks.intro,
    why: (scope) => showEvidence(scope, { subject: 'growth' }, ''),
  },
  {
    name: 'enterprises, by the age of comparison',
    parameterId: 'growth.compare-at',
    wanted: { value: '12' },
    scope: () => own,
    figure: async (scope) => (await growthOf(scope)).register?.cohorts?.rows,
    why: (scope) => showEvidence(scope, { subject: 'growth' }, ''),
  },
  {
    name: 'estimated demand, by hours a week',
    parameterId: 'demand.hours-per-week.home-support',
    wanted: { value: '20', low: '18', high: '25' },
    scope: () => estimated,
    figure: async (scope) => (await gapsAt('?support=home-support')(scope)).figures,
    why: async (scope) => (await gapsAt('?support=home-support')(scope)).why,
  },
];

it('tells in a file that a value is the council’s own, without the typed reason', async () => {
  const parameterId = 'travel.speed.dispersed';
  const wanted = { value: '20', low: '15', high: '25' };
  expect(await ask(own, parameterId, wanted)).toEqual(CHANGED);
  const file = JSON.stringify(await exportGapPart(own, at('gaps')));
  expect(file).toContain('Changed by this council');
  expect(file).not.toContain(REASON);
  expect(await undo(own, parameterId)).toEqual(CHANGED);
});

describe.each(GROUPS)('$name', ({ parameterId, wanted, scope, figure, why }) => {
  it('follows the council’s own value, says whose it is, and goes back with it', async () => {
    const [before, elsewhere] = [await figure(scope()), await figure(other)];
    expect(await ask(scope(), parameterId, wanted)).toEqual(CHANGED);
    const after = await figure(scope());
    expect(after).not.toEqual(before);
    expect(JSON.stringify(await why(scope()))).toContain(REASON);
    expect(await figure(other)).toEqual(elsewhere);
    expect(await undo(scope(), parameterId)).toEqual(CHANGED);
    expect(await figure(scope())).toEqual(before);
    expect(JSON.stringify(await why(scope()))).not.toContain(REASON);
  }, 60_000);
});

it('keeps runs of the model apart by what was believed', async () => {
  const hashes = await withCouncil(own, (tx) =>
    tx.execute<{ hashes: number }>(
      sql`select count(distinct parameters_hash)::int as hashes from model_run`,
    ),
  );
  expect(hashes[0]?.hashes).toBeGreaterThanOrEqual(3);
});
