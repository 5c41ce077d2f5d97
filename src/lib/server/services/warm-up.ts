// Works out the slow results of every council once the server runs, so that the first reader does not wait.
// Results are stored: after the first start this is a matter of reading them.

import { CARERS } from '#lib/view/viability/portfolio/url.ts';
import { log } from '../log.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import { listCouncils } from './councils.ts';
import { assessCouncilGaps } from './gaps.ts';
import { assessServices } from './viability.ts';
import { actOnPortfolio } from './viability-portfolio.ts';

/** A server that is stopped right after its start has nothing to finish first. */
const DELAY_MS = 2_000;

/** Begins a little after the start, and not at all once the server is told to stop. */
export function warmUpSoon(): void {
  let isStopping = false;
  const timer = setTimeout(() => void warmUp(() => isStopping), DELAY_MS);
  timer.unref();
  for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'sveltekit:shutdown']) {
    process.once(event, () => {
      isStopping = true;
      clearTimeout(timer);
    });
  }
}

/** Never fails: a result that could not be worked out is worked out when a page asks for it. */
async function warmUp(isStopping: () => boolean): Promise<void> {
  try {
    for (const council of await listCouncils()) {
      if (isStopping()) return;
      if (council.asOf === null) continue;
      const scope: CouncilScope = {
        councilId: council.id,
        userId: null,
        role: 'system',
        locale: 'en',
      };
      await assessServices(scope);
      if (!isStopping()) await assessCouncilGaps(scope);
      // Whoever only looks at the example may not ask a long question, so that one is asked for them.
      if (council.isExample && !isStopping())
        await actOnPortfolio(scope, { policy: null, spin: [], carers: CARERS.usual }, 'run', null);
    }
  } catch (error) {
    if (!isStopping()) log.warn({ error }, 'results could not be worked out ahead');
  }
}
