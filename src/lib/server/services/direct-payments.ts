// Where direct payments go, from the council's audit or prepaid cards.

import { shapeSpend, type SpendSection } from '#lib/view/demand/spend.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import { readAccountSpend, readClawbacks, readPaidOut } from '../repositories/direct-payments.ts';
import { readCouncil } from './records.ts';

/** The section on where direct payments go; null for a council without an audit. */
export function showSpend({ locale, ...scope }: CouncilScope): Promise<SpendSection | null> {
  return readCouncil(scope, async ({ tx, keep }) => {
    const input = await keep('direct-payment-spend', async () => ({
      rows: await readAccountSpend(tx),
      paidOut: await readPaidOut(tx),
      clawbacks: await readClawbacks(tx),
    }));
    return shapeSpend(input, locale);
  });
}
