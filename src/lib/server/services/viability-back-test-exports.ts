// How good the council's own warnings were, as files.

import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import {
  backTestNotes,
  exportCalibration,
  exportForecasts,
  exportKnownCase,
  exportOutcomes,
} from '#lib/view/viability/back-test/export.ts';
import { readPart } from '../exports/part.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import type { Download } from '../exports/download.ts';
import { sourcesOfBooks } from './viability.ts';
import { askBackTest, type AskedBackTest } from './viability-back-test.ts';
import { closedToRole } from './viability-standing.ts';

const PARTS = ['forecasts', 'outcomes', 'calibration', 'known-case'] as const;

const TABLES: Readonly<
  Record<(typeof PARTS)[number], (asked: AskedBackTest) => Download['table']>
> = {
  forecasts: ({ record, nameOf }) => exportForecasts(record, nameOf),
  outcomes: ({ record }) => exportOutcomes(record),
  calibration: ({ record }) => exportCalibration(record),
  'known-case': exportKnownCase,
};

/** The forecasts unless the address says another part. */
export async function exportBackTestPart(
  scope: CouncilScope,
  url: URL,
): Promise<Outcome<Download>> {
  const asked = await askBackTest(scope);
  if (asked === null) return fail(closedToRole(scope));
  const wanted = readPart(url, PARTS, 'forecasts');
  if (!wanted.ok) return wanted;
  const part = wanted.value;
  const { market, assessed, record } = asked;
  return succeed({
    council: market.council,
    view: `back-test-${part}`,
    table: TABLES[part](asked),
    sources: sourcesOfBooks(market, assessed),
    notes: backTestNotes(record),
  });
}
