// Rows about single people: a file of them leaves only for a purpose, said by somebody who may read them on their page,
// and every opening of a page that shows them leaves a line in the trail.

import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { generateExample } from '#lib/example/index.ts';
import { outsideCouncils, withCouncil, type CouncilScope } from '#lib/server/db/council-scope.ts';
import { saveUser } from '#lib/server/repositories/users.ts';
import { createCouncil } from '#lib/server/services/councils.ts';
import { openExact } from '#lib/server/services/export-purposes.ts';
import { sendFile } from '#lib/server/services/exports.ts';
import { showRecord, showRecordForm, showRecords } from '#lib/server/services/kept-records.ts';
import { exportRecords } from '#lib/server/services/record-exports.ts';
import { showService } from '#lib/server/services/viability-outlook.ts';
import { exportPeoplePart } from '#lib/server/services/viability-people-exports.ts';
import { showPeople } from '#lib/server/services/viability-people.ts';
import { AS_RECORDED } from '#lib/view/viability/url.ts';
import { parseExactFile } from '#lib/view/export/share.ts';
import { useTestDatabase } from '../support/database.ts';
import { RECORD_KINDS, type OfferedFile } from './every-file.ts';

vi.mock('#lib/server/jobs/model-worker.ts', () => import('../support/model-here.ts'));
useTestDatabase();

const PURPOSE = 'Arrange visits for the people who would lose their place';
let councilId = '';
let userId = '';
let files: OfferedFile[] = [];
let centre = '';
let pseudonym = '';

const as = (role: CouncilScope['role']): CouncilScope => ({
  councilId,
  userId: role === 'guest' ? null : userId,
  role,
  locale: 'en',
});

beforeAll(async () => {
  const dataset = generateExample();
  const made = await createCouncil({ ...dataset.council, dataset, actorId: null });
  if (!made.ok) throw new Error(made.problem.message);
  councilId = made.value.id;
  userId = await outsideCouncils((tx) =>
    saveUser(tx, { email: 'somebody@mere.example', passphraseHash: 'none' }),
  );
  centre = dataset.serviceTerms[0]?.serviceId ?? '';
  pseudonym =
    dataset.attendance.find(({ serviceId, to }) => serviceId === centre && to === null)?.personId ??
    '';
  files = [
    {
      path: `viability/${centre}/people/export.csv?part=persons`,
      open: (scope, url) => exportPeoplePart(scope, centre, url),
    },
    ...RECORD_KINDS.filter(({ isAboutPeople }) => isAboutPeople).map(({ id }) => ({
      path: `records/${id}/export.csv?`,
      open: (scope: CouncilScope, url: URL) => exportRecords(scope, id, url),
    })),
  ];
}, 120_000);

interface Line extends Record<string, unknown> {
  readonly object_id: string;
  readonly outcome: string;
  readonly request_id: string;
  readonly detail: Record<string, unknown>;
}

const trailOf = (action: string): Promise<Line[]> =>
  withCouncil(as('administrator'), async (tx) => [
    ...(await tx.execute<Line>(
      sql`select object_id, outcome, request_id, detail from audit_entry where action = ${action} order by id`,
    )),
  ]);

async function take(scope: CouncilScope, { path, open }: OfferedFile, leave = '') {
  const url = new URL(`http://atlas.example/example/${path}`);
  if (leave !== '') url.searchParams.set('purpose', leave);
  return sendFile({ scope, requestId: 'take' }, url, 'csv', await open(scope, url));
}

const ask = (scope: CouncilScope, { path }: OfferedFile) => {
  const file = parseExactFile(path.replace('export.csv', 'export'));
  if (file === null) throw new Error('this is a file');
  return openExact(scope, file, PURPOSE, 'ask');
};

const refused = { ok: false, problem: { code: 'not-allowed' } };

describe('a file with a row for each person', () => {
  it('never leaves without a purpose, and the trail tells that it was asked for', async () => {
    for (const file of files) {
      for (const role of ['guest', 'administrator'] as const)
        expect([file.path, role, await take(as(role), file)]).toMatchObject([
          file.path,
          role,
          refused,
        ]);
    }
    const lines = await trailOf('export');
    expect(lines).toHaveLength(2 * files.length);
    expect(
      lines.every(({ outcome, detail }) => outcome === 'refused' && detail['counts'] === 'persons'),
    ).toBe(true);
  });

  it.each(['guest', 'viewer', 'support-officer'] as const)(
    'gives a %s no leave, and nobody else’s leave helps',
    async (role) => {
      for (const file of files) {
        expect([file.path, await ask(as(role), file)]).toMatchObject([file.path, refused]);
        const leave = await ask(as('analyst'), file);
        if (!leave.ok) throw new Error(leave.problem.message);
        expect([file.path, await take(as(role), file, leave.value)]).toMatchObject([
          file.path,
          refused,
        ]);
      }
    },
  );

  it('leaves for a purpose, which the trail points at', async () => {
    for (const file of files) {
      const leave = await ask(as('analyst'), file);
      if (!leave.ok) throw new Error(leave.problem.message);
      const taken = await take(as('analyst'), file, leave.value);
      if (!taken.ok) throw new Error(taken.problem.message);
      const line = (await trailOf('export')).at(-1);
      expect(line).toMatchObject({
        outcome: 'done',
        detail: { counts: 'persons', purposeId: leave.value, purposeLength: PURPOSE.length },
      });
      const kept = await withCouncil(as('analyst'), (tx) =>
        tx.execute(
          sql`select actor_id, purpose from export_purpose where id = ${leave.value}::uuid`,
        ),
      );
      expect(kept).toMatchObject([{ actor_id: userId, purpose: PURPOSE }]);
    }
    expect(JSON.stringify(await trailOf('export'))).not.toContain('visits');
  });

  it('holds pseudonyms, alternatives and places of the people displaced, and no money', async () => {
    const [file] = files;
    if (!file) throw new Error('there is a file');
    const leave = await ask(as('commissioner'), file);
    if (!leave.ok) throw new Error(leave.problem.message);
    const taken = await take(as('commissioner'), file, leave.value);
    if (!taken.ok) throw new Error(taken.problem.message);
    const [head = '', ...rows] = String(taken.value.body).trim().split('\r\n');
    expect(head).toContain('person,days,need,alternatives');
    expect(rows.some((row) => row.startsWith(`${pseudonym},`))).toBe(true);
    expect(head).not.toMatch(/gbp|budget|cost/);
  });
});

describe('totals that may be shared', () => {
  it('hold no pseudonym, whichever part', async () => {
    for (const part of ['placing', 'hours-lost', 'groups']) {
      const path = `viability/${centre}/people/export.csv?part=${part}`;
      const taken = await take(as('analyst'), {
        path,
        open: (scope, url) => exportPeoplePart(scope, centre, url),
      });
      if (!taken.ok) throw new Error(taken.problem.message);
      expect(String(taken.value.body)).not.toContain(pseudonym);
    }
  });
});

describe('a page that shows rows about people', () => {
  const view = { together: false, sel: null };

  it('leaves one line in the trail for each opening, with how many rows and no pseudonym', async () => {
    const before = (await trailOf('read.persons')).length;
    const asker = { scope: as('analyst'), requestId: 'read-1' };
    const shown = await showPeople(asker, centre, { ...view, sel: pseudonym }, '/example');
    expect(shown.kind).toBe('open');
    const lines = (await trailOf('read.persons')).slice(before);
    expect(lines).toMatchObject([
      { object_id: `viability/${centre}/people`, outcome: 'done', request_id: 'read-1' },
    ]);
    expect(lines[0]?.detail['rows']).toBeGreaterThan(0);
    expect(JSON.stringify(lines)).not.toContain(pseudonym);
  });

  it('leaves one where people can be picked to leave, and none where they are not told', async () => {
    const before = (await trailOf('read.persons')).length;
    for (const role of ['analyst', 'viewer'] as const)
      await showService({ scope: as(role), requestId: 'read-4' }, centre, AS_RECORDED);
    const lines = (await trailOf('read.persons')).slice(before);
    expect(lines.map(({ object_id }) => object_id)).toEqual([`viability/${centre}`]);
  });

  it('leaves one for a list of records, one for a record, and one for its form', async () => {
    const before = (await trailOf('read.persons')).length;
    const asker = { scope: as('analyst'), requestId: 'read-2' };
    const list = await showRecords(asker, 'attendance', { text: pseudonym, page: 1 });
    if (!list.ok) throw new Error(list.problem.message);
    const href = list.value.rows[0]?.href ?? '';
    const address = href.split('/').at(-1) ?? '';
    expect(await showRecord(asker, 'attendance', address)).toMatchObject({ ok: true });
    expect(await showRecordForm(asker, 'attendance', address, 'edit')).toMatchObject({ ok: true });
    const lines = (await trailOf('read.persons')).slice(before);
    expect(lines.map(({ object_id, detail }) => [object_id, detail['rows']])).toEqual([
      ['records/attendance', list.value.rows.length],
      [`records/attendance/${address}`, 1],
      [`records/attendance/${address}`, 1],
    ]);
    expect(JSON.stringify(lines)).not.toContain(pseudonym);
  });

  it('leaves none for records of no person', async () => {
    const before = (await trailOf('read.persons')).length;
    const asker = { scope: as('analyst'), requestId: 'read-3' };
    expect(await showRecords(asker, 'services', { text: '', page: 1 })).toMatchObject({ ok: true });
    expect(await showRecord(asker, 'services', centre)).toMatchObject({ ok: true });
    expect(await trailOf('read.persons')).toHaveLength(before);
  });

  it('leaves none where nothing was shown', async () => {
    const before = (await trailOf('read.persons')).length;
    for (const role of ['viewer', 'support-officer'] as const) {
      const shown = await showPeople({ scope: as(role), requestId: 'r' }, centre, view, '/example');
      expect(shown.kind).toBe('closed-to-role');
      const asker = { scope: as(role), requestId: 'r' };
      const list = await showRecords(asker, 'attendance', { text: '', page: 1 });
      expect(list).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
    }
    expect(await trailOf('read.persons')).toHaveLength(before);
  });
});

describe('records as a file', () => {
  const csvOf = async (kind: string, query = '', scope = as('analyst')): Promise<string[]> => {
    const path = `records/${kind}/export.csv?${query}`;
    const taken = await take(scope, { path, open: (who, url) => exportRecords(who, kind, url) });
    if (!taken.ok) throw new Error(taken.problem.message);
    return String(taken.value.body).trim().split('\r\n');
  };

  it('holds every record that the search finds, with the columns of its template', async () => {
    const all = await csvOf('services');
    const some = await csvOf('services', `q=${centre}`);
    expect(all.length).toBeGreaterThan(60);
    expect(some.length).toBeLessThan(5);
    expect(some.some((line) => line.includes(centre))).toBe(true);
    expect(all[0]).toContain('Service reference,Service name');
  });

  it('tells of no home where it is', async () => {
    for (const kind of ['services', 'micro-enterprises']) {
      const url = new URL(`http://atlas.example/example/records/${kind}/export.csv`);
      const opened = await exportRecords(as('analyst'), kind, url);
      if (!opened.ok) throw new Error(opened.problem.message);
      const { columns, rows } = opened.value.table;
      const place = columns.findIndex((name) => /small area|postcode/i.test(name));
      const home = columns.indexOf('From a private home');
      const homes = rows.filter((row) => (home === -1 ? row[place] !== null : row[home] === 'yes'));
      expect([kind, rows.length > 10, homes.length > 10]).toEqual([kind, true, true]);
      for (const row of homes) expect(['[c]', null]).toContain(row[place]);
      if (home !== -1) expect(rows.some((row) => row[place] !== '[c]')).toBe(true);
    }
  });

  it('leaves out of a ledger what tells how few people come, unless for a purpose', async () => {
    const [shared = ''] = await csvOf('ledger');
    expect(shared).not.toMatch(/fee income|booked|attended|transport/i);
    const file: OfferedFile = {
      path: 'records/ledger/export.csv?',
      open: (scope, url) => exportRecords(scope, 'ledger', url),
    };
    const leave = await ask(as('analyst'), file);
    if (!leave.ok) throw new Error(leave.problem.message);
    const [exact = ''] = await csvOf('ledger', `purpose=${leave.value}`);
    expect(exact).toMatch(/fee income/i);
    expect(exact).toMatch(/booked/i);
  });

  it('is closed to the roles that its page is closed to', async () => {
    // Services and enterprises are worked from private homes, whose small area a viewer does not see anywhere else.
    for (const kind of ['ledger', 'attendance', 'services', 'micro-enterprises']) {
      const url = new URL(`http://atlas.example/example/records/${kind}/export.csv`);
      expect(await exportRecords(as('viewer'), kind, url)).toMatchObject(refused);
    }
  });
});
