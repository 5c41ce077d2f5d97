// Files of what places have besides services, and of the members of organisations.

import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

describe.each(['assets', 'organisation-members'])('%s', (kind) => {
  it('takes its own template, again to nothing, and undone leaves no trace', () =>
    tryTemplate(kind));
});

describe('assets and members', () => {
  it('keeps halls, groups and things to borrow with their place', async () => {
    const scope = await aCouncil();
    const before = await digestCouncil(scope.councilId);
    const { report, batchId } = await send(
      scope,
      'assets',
      `Name,Type,Postcode,Open to,Free hours,Run by
Wick Village Hall,village hall,TA1 1AA,for hire,24,Wick Parish Council
Thursday Singers,choir,E01029135,public,,
Minibus,minibus,ZZ9 9ZZ,members only,30:30,
`,
    );
    expect(report).toMatchObject({ rowsUsed: 3 });
    expect(report.findings).toMatchObject([{ code: 'outside-council', firstLine: 4 }]);
    expect(
      await rowsOf(
        scope,
        sql`select id, kind, area_code, open_to, free_minutes_per_week,
        organisation_id from asset order by id`,
      ),
    ).toEqual([
      {
        id: 'minibus',
        kind: 'equipment',
        area_code: null,
        open_to: 'members',
        free_minutes_per_week: 1_830,
        organisation_id: null,
      },
      expect.objectContaining({ id: 'thursday-singers', free_minutes_per_week: null }),
      expect.objectContaining({ id: 'wick-village-hall', organisation_id: 'wick-parish-council' }),
    ]);
    await tryUndo(scope, batchId, before);
  });

  it('keeps members under their number or as a count, never by name', async () => {
    const scope = await aCouncil();
    const before = await digestCouncil(scope.councilId);
    const { report, batchId } = await send(
      scope,
      'organisation-members',
      `Organisation,Member name,Member number,Member type,Number of members,Votes
Riverside Trust,Ann Other,M-1,service users,,1
riverside-trust,,,staff,14,20
`,
    );
    expect(report).toMatchObject({ rowsUsed: 2, columns: { dropped: ['Member name'] } });
    expect(report.findings).toMatchObject([{ code: 'votes-not-one-each', firstLine: 3 }]);
    expect(
      await rowsOf(
        scope,
        sql`select organisation_id, id, member_class, members, votes
        from organisation_member order by id`,
      ),
    ).toEqual([
      {
        organisation_id: 'riverside-trust',
        id: 'M-1',
        member_class: 'people-supported',
        members: 1,
        votes: 1,
      },
      expect.objectContaining({ id: 'workers', members: 14, votes: 20 }),
    ]);
    await tryUndo(scope, batchId, before);
    const bad = await send(
      scope,
      'organisation-members',
      `Organisation,Member,Class,Members,Votes\nNobody Ltd,M-1,staff,,1\nRiverside Trust,,staff,,1\nRiverside Trust,M-2,staff,3,1\n`,
    );
    expect(bad.batchId).toBeNull();
    expect(bad.report.findings.map(({ code, firstLine }) => [code, firstLine])).toEqual(
      expect.arrayContaining([
        ['reference-unknown', 2],
        ['neither-member-nor-count', 3],
        ['one-member-counted-as-many', 4],
      ]),
    );
  });
});
