// Journeys that the council had routed: what is taken, what is named and left out, how files join, and what of it reaches
// the page of the people of a closing service.

import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseJourneys, ownMinutesIn } from '#lib/domain/access/own-journeys.ts';
import { withCouncil } from '#lib/server/db/council-scope.ts';
import { readJourneysFrom, readJourneyTables } from '#lib/server/repositories/access.ts';
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

type Scope = Awaited<ReturnType<typeof aCouncil>>;

const file = (...rows: readonly string[]): string =>
  ['from_id,to_id,minutes,mode,percentile', ...rows].join('\n');

const stored = (scope: Scope) =>
  rowsOf(
    scope,
    sql`select from_id, mode, percentile, to_ids, minutes from travel_time order by from_id, mode, percentile`,
  );

describe('travel times', () => {
  it('takes its own template, again to nothing, and undone leaves no trace', () =>
    tryTemplate('travel-times'));

  it('stores journeys from one place together, names unknown ends, and refuses minutes nobody travels', async () => {
    const scope = await aCouncil();
    const good = Array.from({ length: 100 }, () => 'E01029134,DC-014,12.4,car,50');
    const result = await send(
      scope,
      'travel-times',
      file(
        ...good,
        'E01029134,E01029135,7.5,car,50',
        'E01029134,E01029135,31,public transport,85',
        'E01029135,E01999999,9,car,50',
        'E01029135,DC-014,-4,car,50',
        'E01029135,DC-014,1400,car,50',
      ),
    );
    expect(result.findings.map(({ line, code, read }) => [line, code, read])).toEqual([
      [104, 'to-unknown', 'E01999999'],
      [105, 'too-small', '-4'],
      [106, 'too-large', '1400'],
    ]);
    expect(result.report).toMatchObject({ rowsRead: 105, rowsUsed: 103, rowsRefused: 2 });
    expect(await stored(scope)).toEqual([
      {
        from_id: 'E01029134',
        mode: 'car',
        percentile: 50,
        to_ids: ['DC-014', 'E01029135'],
        minutes: [12, 8],
      },
      {
        from_id: 'E01029134',
        mode: 'public-transport',
        percentile: 85,
        to_ids: ['E01029135'],
        minutes: [31],
      },
    ]);
  });

  it('refuses a journey told twice with other minutes, by its line', async () => {
    const scope = await aCouncil();
    const good = Array.from({ length: 40 }, () => 'E01029134,DC-014,12,car,50');
    const { findings } = await send(
      scope,
      'travel-times',
      file(...good, 'E01029134,DC-014,15,car,50', 'E01029134,DC-014,15,car,85'),
    );
    expect(findings.map(({ line, code, detail }) => [line, code, detail])).toEqual([
      [42, 'journey-differs', 'row 2'],
    ]);
    expect(await stored(scope)).toMatchObject([
      { percentile: 50, minutes: [12] },
      { percentile: 85, minutes: [15] },
    ]);
  });

  it('adds a second file to the first, and undone gives back what the first told', async () => {
    const scope = await aCouncil();
    await send(
      scope,
      'travel-times',
      file('E01029134,DC-014,12,car,50', 'E01029134,TB-002,20,car,50'),
    );
    const before = await digestCouncil(scope.councilId);
    const second = await send(
      scope,
      'travel-times',
      file('E01029134,DC-014,14,car,50', 'E01029134,A1,5,car,50'),
    );
    expect(await stored(scope)).toMatchObject([
      { to_ids: ['A1', 'DC-014', 'TB-002'], minutes: [5, 14, 20] },
    ]);
    const again = await withCouncil(scope, async (tx) => {
      const table = chooseJourneys(await readJourneyTables(tx));
      return table && ownMinutesIn(await readJourneysFrom(tx, table, ['E01029134']));
    });
    expect(again?.('E01029134', 'DC-014')).toBe(14);
    expect(again?.('E01029134', 'nowhere')).toBeUndefined();
    expect(again?.('A1', 'DC-014')).toBeUndefined();
    await tryUndo(scope, second.batchId, before);
  });
});
