// A reference that is the address of another page is refused at its row, in a file and by hand: the record would be on
// no page.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepRecord } from '#lib/server/services/keep-record.ts';
import { useTestDatabase } from '../support/database.ts';
import { aCouncil, closeTrials, openTrials, send } from './kind-trial.ts';

useTestDatabase();
beforeAll(openTrials);
afterAll(closeTrials);

const TAKEN = ['rate', 'portfolio', 'back-test', '..', '.', 'export.csv'];

describe('a reference that is the address of another page', () => {
  it('is refused at its row, and the others come in', async () => {
    const scope = await aCouncil();
    const rows = [...TAKEN, 'DC-100'].map(
      (reference) => `${reference},Wick Club,Wick Trust,Co-op,E01029134`,
    );
    const { findings, report } = await send(
      scope,
      'services',
      ['Service reference,Service name,Provider,Kind of service,Small area', ...rows].join('\n'),
    );
    const refused = findings.filter(({ code }) => code === 'name-of-a-page');
    expect(refused.map(({ line, column, detail }) => [line, column, detail])).toEqual(
      TAKEN.map((reference, at) => [at + 2, 'reference', reference]),
    );
    expect(report.rowsRefused).toBe(TAKEN.length);
  });

  it.each(['rate', '..', 'export.csv'])(
    'is refused at the field of a form: %s',
    async (reference) => {
      const scope = await aCouncil();
      const done = await keepRecord(
        { ...scope, role: 'analyst', locale: 'en' },
        {
          kindId: 'services',
          act: 'add',
          address: null,
          post: {
            cells: {
              reference,
              name: 'Wick Club',
              provider: 'Wick Trust',
              kind: 'co-op',
              place: 'E01029134',
            },
            seen: {},
            token: reference,
            isSure: false,
          },
          today: '2026-11-26',
          requestId: null,
        },
      );
      if (!done.ok || done.value.kind !== 'faults') throw new Error('it was kept');
      expect(done.value.faults.faults).toEqual([
        { field: 'reference', message: expect.stringContaining('another page') as string },
      ]);
    },
  );
});
