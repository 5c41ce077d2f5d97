// "Knock-on" of one service: the chain at once, along the expected path. Looked at, not stored: what can be asked again
// and again is worked out in a moment.

import { withFirstClosure } from '#lib/domain/viability/knock-on-case.ts';
import { shapeKnockOnPage, type KnockOnPage } from '#lib/view/viability/knock-on/page.ts';
import type { KnockOnView } from '#lib/view/viability/knock-on/url.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import { askModel } from '../jobs/model-worker.ts';
import { chainAsThingsStand, readKnockOnBooks } from './knock-on-books.ts';
import { standingOf, type Standing } from './viability-standing.ts';

export interface KnockOnOfService {
  readonly page: KnockOnPage;
  readonly source: string;
  readonly asOf: string;
}

/** What the page shows, or why it cannot. @param base address of the council's services */
export function showKnockOn(
  scope: CouncilScope,
  serviceId: string,
  view: KnockOnView,
  base: string,
): Promise<Standing<KnockOnOfService>> {
  return standingOf(scope, serviceId, async ({ found, assessed, market, source, asOf }) => {
    const books = await readKnockOnBooks(scope, assessed, market);
    const { question } = books.knockOn;
    const now = await chainAsThingsStand(books);
    if (question === null || now === null) throw new Error('a service with books has a question');
    const then = await askModel(
      'viability.knockOnChain',
      withFirstClosure(question, { service: serviceId, month: view.in }),
    );
    const page = shapeKnockOnPage(
      {
        service: found.service,
        knockOn: books.knockOn,
        now,
        then,
        felt: books.felt.get(serviceId) ?? null,
        serviceById: market.serviceById,
        base,
        view,
      },
      scope.locale,
    );
    return { page, source, asOf };
  });
}
