// Returns to the Capacity Tracker: matched by the regulator's number, kept by day, and what they change of a service.

import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withCouncil } from '#lib/server/db/council-scope.ts';
import { readCapacityReturn } from '#lib/server/repositories/market.ts';
import { shapeCapacity } from '#lib/view/market/capacity-return.ts';
import { digestCouncil } from '../support/council-digest.ts';
import { useTestDatabase } from '../support/database.ts';
import {
  aCouncil,
  closeTrials,
  openTrials,
  rowsOf,
  send,
  tryTemplate,
  tryUndo,
} from './kind-trial.ts';

useTestDatabase();
beforeAll(openTrials);
afterAll(closeTrials);

const HEADER =
  'CQC Location ID,Date updated,Maximum capacity,Occupied,Vacant reserved,Vacant accepting admissions,Number of people using the service,Staff employed';
const file = (...rows: readonly string[]): string => [HEADER, ...rows].join('\n');
const service = (scope: Awaited<ReturnType<typeof aCouncil>>) =>
  rowsOf(scope, sql`select beds, last_verified from service where id = 'DC-014'`);

describe('the Capacity Tracker', () => {
  it('takes its own template, again to nothing, and undone leaves no trace', () =>
    tryTemplate('capacity-tracker'));

  it('keeps every day, lets the newest tell the beds, and counts locations it does not know', async () => {
    const scope = await aCouncil();
    const before = await digestCouncil(scope.councilId);
    const result = await send(
      scope,
      'capacity-tracker',
      file(
        'DC-014,12/11/2026,40,34,2,3,,52',
        'DC-014,10/10/2026,38,30,,,,50',
        'TB-002,12/11/2026,,,,,61,24',
        '1-404,12/11/2026,20,20,,,,',
      ),
    );
    expect(result.report).toMatchObject({ rowsRead: 4, rowsUsed: 4, rowsRefused: 0 });
    expect(result.findings.map(({ line, code }) => [line, code])).toEqual([
      [5, 'location-unknown'],
    ]);
    expect(await service(scope)).toEqual([{ beds: 40, last_verified: '2026-11-12' }]);
    const newest = await withCouncil(scope, (tx) => readCapacityReturn(tx, 'DC-014'));
    expect(shapeCapacity(newest, 'en')).toEqual([
      {
        label: 'Places it told of',
        value:
          '40 in all, 34 taken, 3 free to admit into, 2 promised (Capacity Tracker, 12 November 2026)',
      },
      {
        label: 'Staff it told of',
        value: '52 employed (Capacity Tracker, 12 November 2026)',
      },
    ]);
    // An older file that comes later does not turn the beds back.
    await send(scope, 'capacity-tracker', file('DC-014,12/09/2026,36,30,,,,'));
    expect(await service(scope)).toEqual([{ beds: 40, last_verified: '2026-11-12' }]);
    const again = await withCouncil(scope, (tx) => readCapacityReturn(tx, 'DC-014'));
    expect(again?.day).toBe('2026-11-12');
    expect(before).not.toBe(await digestCouncil(scope.councilId));
  });

  it('refuses more places than there are and days to come; undone, all is as it was', async () => {
    const scope = await aCouncil();
    const before = await digestCouncil(scope.councilId);
    const bad = await send(
      scope,
      'capacity-tracker',
      file('DC-014,12/11/2026,40,39,1,1,,', 'TB-002,12/12/2026,,,,,61,24'),
    );
    expect(bad.findings.map(({ line, code }) => [line, code])).toEqual([
      [2, 'more-than-maximum'],
      [3, 'day-to-come'],
    ]);
    expect(bad.batchId).toBeNull();
    const good = await send(scope, 'capacity-tracker', file('DC-014,12/11/2026,40,34,2,3,,52'));
    await tryUndo(scope, good.batchId, before);
  });
});
