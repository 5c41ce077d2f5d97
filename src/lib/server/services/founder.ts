// The founder: whoever used the set-up link. A council that is made at the command line has no members, so it
// falls to them; otherwise nobody could ever open it.

import type { Transaction } from '../db/client.ts';
import { enterCouncil } from '../db/council-scope.ts';
import { readCouncils } from '../repositories/councils.ts';
import { readFounder } from '../repositories/set-up-links.ts';
import { readMembers, saveMembership } from '../repositories/users.ts';

/** Makes somebody administrator of a council; the transaction stays in that council. */
export async function makeAdministrator(
  tx: Transaction,
  councilId: string,
  userId: string,
): Promise<void> {
  await enterCouncil(tx, councilId, userId);
  await saveMembership(tx, { councilId, userId, role: 'administrator' });
}

/** Gives the founder, if there is one already, a council that has just been made. */
export async function giveToFounder(tx: Transaction, councilId: string): Promise<void> {
  const founder = await readFounder(tx);
  if (founder !== undefined) await makeAdministrator(tx, councilId, founder);
}

/** Gives a new founder every council that has no member yet, the example left out. */
export async function adoptCouncils(tx: Transaction, userId: string): Promise<void> {
  for (const council of await readCouncils(tx)) {
    if (council.isExample) continue;
    await enterCouncil(tx, council.id, userId);
    const members = await readMembers(tx, council.id);
    if (members.length === 0) await makeAdministrator(tx, council.id, userId);
  }
}
