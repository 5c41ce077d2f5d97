// Whoever takes a file leaves one line in the council's audit trail: which table and how much, never the filters.

import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { withCouncil } from '#lib/server/db/council-scope.ts';
import { createCouncil } from '#lib/server/services/councils.ts';
import { sendCsv, sendGeojson } from '#lib/server/services/exports.ts';
import { exportAreas } from '#lib/server/services/geometry.ts';
import { exportServices } from '#lib/server/services/market.ts';
import { parseMarketView } from '#lib/view/market/url.ts';
import { useTestDatabase } from '../support/database.ts';
import { aSmallDataset } from '../support/small-dataset.ts';

useTestDatabase();

it('leaves a trace of every file', async () => {
  const dataset = aSmallDataset('mere');
  const made = await createCouncil({ ...dataset.council, dataset, actorId: null });
  if (!made.ok) throw new Error(made.problem.message);
  const scope = { councilId: made.value.id, userId: null, role: 'system', locale: 'en' } as const;
  const taker = { scope, requestId: 'request-1' };
  const url = new URL('http://atlas.example/mere/market/export.csv?about=1&q=secret');

  const csv = await sendCsv(taker, url, await exportServices(scope, parseMarketView(url).view));
  expect(await csv.text()).toContain('Records of mere');
  const areas = await sendGeojson(taker, await exportAreas(scope));
  expect(await areas.json()).toMatchObject({
    attribution: 'Records of mere',
    sources: [{ vintage: '2026', licence: 'None' }],
  });

  const trail = await withCouncil(scope, (tx) =>
    tx.execute(
      sql`select object_id, request_id, detail from audit_entry where action = 'export' order by object_id`,
    ),
  );
  expect(trail).toMatchObject([
    { object_id: 'areas', request_id: 'request-1', detail: { format: 'geojson' } },
    { object_id: 'market', detail: { format: 'csv', about: true, counts: 'exact' } },
  ]);
  expect(JSON.stringify(trail)).not.toContain('secret');
});
