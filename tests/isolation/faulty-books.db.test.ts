// A service whose books have a fault: the model refuses, the list and the service's page name the row and say what is left.

import { beforeAll, expect, it, vi } from 'vitest';
import { monthAt, monthNumber } from '#lib/domain/kernel/calendar.ts';
import type { CouncilScope } from '#lib/server/db/council-scope.ts';
import { createCouncil } from '#lib/server/services/councils.ts';
import { showService } from '#lib/server/services/viability-outlook.ts';
import { showCause } from '#lib/server/services/viability-cause.ts';
import { showKnockOn } from '#lib/server/services/viability-knock-on.ts';
import { showPeople } from '#lib/server/services/viability-people.ts';
import { showRescue } from '#lib/server/services/viability-rescue.ts';
import { showSensitivity } from '#lib/server/services/viability-sensitivity.ts';
import { faultsOf } from '#lib/server/services/viability-standing.ts';
import { showServicesAtRisk } from '#lib/server/services/viability.ts';
import { parseKnockOnView } from '#lib/view/viability/knock-on/url.ts';
import { parsePeopleView } from '#lib/view/viability/people/url.ts';
import { parseSensitivityView } from '#lib/view/viability/sensitivity/url.ts';
import { AS_RECORDED, parseViabilityView } from '#lib/view/viability/url.ts';
import { useTestDatabase } from '../support/database.ts';
import { aSmallDataset } from '../support/small-dataset.ts';

vi.mock('#lib/server/jobs/model-worker.ts', () => import('../support/model-here.ts'));

useTestDatabase();
let scope: CouncilScope;

beforeAll(async () => {
  const dataset = aSmallDataset('faulty');
  const [row] = dataset.serviceMonths;
  if (!row) throw new Error('the small data set has no ledger');
  // The month between these two is not there.
  const before = monthAt(monthNumber(row.month) - 2);
  const made = await createCouncil({
    slug: 'faulty',
    name: 'Faulty',
    nation: 'england',
    onsCode: null,
    isExample: false,
    actorId: null,
    dataset: { ...dataset, serviceMonths: [{ ...row, month: before }, row] },
  });
  if (!made.ok) throw new Error(made.problem.message);
  scope = { councilId: made.value.id, userId: null, role: 'analyst', locale: 'en' };
});

it('the list leaves it out of every figure and names the row', async () => {
  const { view } = parseViabilityView(new URL('http://atlas.example/'));
  const page = await showServicesAtRisk(scope, view, '/faulty/viability');
  expect(page.rows).toEqual([]);
  expect(page.faults).toMatchObject([{ field: 'month', href: '/faulty/viability/s1' }]);
  expect(page.faults[0]?.what).toContain('missing');
});

it('its page says what is wrong, what is missing and what can still be said', async () => {
  const standing = await showService({ scope, requestId: 'request' }, 's1', AS_RECORDED);
  expect(standing.kind).toBe('faulty');
  if (standing.kind !== 'faulty') return;
  expect(standing.page.rows).toHaveLength(1);
  expect(standing.page.still[0]).toMatch(/a booking|booking is on record/);
});

it('each page below it names the row too, and says what can still be said', async () => {
  const at = new URL('http://atlas.example/');
  const base = '/faulty/viability';
  const sensitivity = parseSensitivityView(at).view;
  const place = { path: base, council: '/faulty' };
  const standings = [
    await showCause(scope, 's1'),
    await showRescue(scope, 's1'),
    await showPeople({ scope, requestId: 'r' }, 's1', parsePeopleView(at).view, '/faulty'),
    await showKnockOn(scope, 's1', parseKnockOnView(at).view, base),
    await showSensitivity(scope, 's1', sensitivity, place),
  ];
  for (const standing of standings) {
    if (standing.kind !== 'faulty') throw new Error(standing.kind);
    expect(standing.page.rows).toMatchObject([{ field: 'month' }]);
    expect(standing.page.still.length).toBeGreaterThan(1);
  }
  // The record of a decision is open whatever the books say, and says it beside.
  expect((await faultsOf(scope, 's1'))?.rows).toHaveLength(1);
  expect(await faultsOf({ ...scope, role: 'viewer' }, 's1')).toBeNull();
  expect((await showCause({ ...scope, role: 'viewer' }, 's1')).kind).toBe('closed-to-role');
});
