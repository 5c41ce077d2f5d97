// Works out the slow results of every council once the server runs, so that the first reader does not wait.
// Results are stored: after the first start this is a matter of reading them.

import { log } from '../log.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import { listCouncils } from './councils.ts';
import { assessCouncilGaps } from './gaps.ts';
import { assessServices } from './viability.ts';

/** Never fails: a result that could not be worked out is worked out when a page asks for it. */
export async function warmUp(): Promise<void> {
  try {
    for (const council of await listCouncils()) {
      if (council.asOf === null) continue;
      const scope: CouncilScope = {
        councilId: council.id,
        userId: null,
        role: 'system',
        locale: 'en',
      };
      await assessServices(scope);
      await assessCouncilGaps(scope);
    }
  } catch (error) {
    log.warn({ error }, 'results could not be worked out ahead');
  }
}
