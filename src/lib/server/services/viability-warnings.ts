// Early warnings of every service with books: worked out from the books once for each version of them.

import { warningsOf } from '#lib/domain/viability/early-warning.ts';
import { shapeWarnings, type WarningRow } from '#lib/view/viability/warnings/page.ts';
import { group } from 'd3-array';
import { withCouncil, type CouncilScope } from '../db/council-scope.ts';
import { readAttendance } from '../repositories/viability.ts';
import { keepResult, readCouncil } from './records.ts';
import { assessServices, dayOfBooks } from './viability.ts';

const MONTH_LENGTH = 'YYYY-MM'.length;

/**
 * A row for each warning. `base` is the address of the list.
 * @param today the day it is read on (ISO date); the last day of the records when left out
 */
export async function showWarnings(
  scope: CouncilScope,
  base: string,
  today: string | null = null,
): Promise<WarningRow[]> {
  const { market, beliefs, assessed } = await assessServices(scope);
  const council = await readCouncil(scope, (reading) => Promise.resolve(reading.council));
  const month = dayOfBooks(market, today).slice(0, MONTH_LENGTH);
  const warned = await keepResult(council, `viability-warnings ${month}`, async () => {
    const spells = await withCouncil(scope, readAttendance);
    const spellsOf = group(spells, ({ serviceId }) => serviceId);
    return assessed.map(({ service, estimate, assessment, ledger }) => ({
      id: service.id,
      name: service.name,
      warnings: warningsOf(
        {
          estimate,
          breakEven: assessment.breakEven,
          ledger,
          spells: spellsOf.get(service.id) ?? [],
          asOf: market.council.asOf.slice(0, MONTH_LENGTH),
          now: month,
        },
        beliefs.set,
      ),
    }));
  });
  return shapeWarnings(warned, base, market.council.slug, beliefs.set, scope.locale);
}
