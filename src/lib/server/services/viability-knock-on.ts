// "Knock-on" of one service: the chain at once, along the expected path, which is looked at and not stored; and how
// likely it is, from possible futures that are worked out once as jobs.

import { fail, type Outcome } from '#lib/domain/kernel/problem.ts';
import { withFirstClosure } from '#lib/domain/viability/knock-on-case.ts';
import { shapeChances, type ChancesPage } from '#lib/view/viability/knock-on/chances.ts';
import { shapeKnockOnPage, type KnockOnPage } from '#lib/view/viability/knock-on/page.ts';
import { encodeKnockOnView, type KnockOnView } from '#lib/view/viability/knock-on/url.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import { askModel } from '../jobs/model-worker.ts';
import type { JobRequest } from './jobs.ts';
import { chainAsThingsStand, readKnockOnBooks, type KnockOnBooks } from './knock-on-books.ts';
import { cancelLong, readLong, startLong, type LongStanding } from './long-questions.ts';
import type { MarketRecords } from './records.ts';
import { standingOf, type Standing } from './viability-standing.ts';

export interface KnockOnOfService {
  readonly page: KnockOnPage;
  readonly chances: LongStanding<ChancesPage>;
  /** Possible futures that would be worked out. */
  readonly draws: number;
  readonly source: string;
  readonly asOf: string;
}

/** The ensembles with the closure and without it. The second is the same for every service of the council. */
function ensembles(
  { knockOn: { question }, council }: KnockOnBooks,
  service: string,
  view: KnockOnView,
): readonly JobRequest[] {
  if (question === null) return [];
  const { seed } = question;
  return [withFirstClosure(question, { service, month: view.in }), question].map((input) => ({
    method: 'viability.knockOn',
    input,
    seed,
    parameters: council.beliefs.set,
  }));
}

async function readChances(
  scope: CouncilScope,
  books: KnockOnBooks,
  market: MarketRecords,
  { service, view, base }: { service: string; view: KnockOnView; base: string },
): Promise<LongStanding<ChancesPage>> {
  const standing = await readLong(scope, 'viability.knockOn', ensembles(books, service, view));
  if (standing.kind !== 'done') return standing;
  const [then, now] = standing.answers;
  if (!then || !now) return { kind: 'none', mayRun: standing.mayRun };
  const page = shapeChances(
    {
      first: service,
      now,
      then,
      followed: books.knockOn.followed,
      nameOf: (id) => market.serviceById.get(id)?.name ?? id,
      hrefOf: (id) => `${base}/${id}/knock-on${encodeKnockOnView(view)}`,
    },
    scope.locale,
  );
  return { kind: 'done', mayRun: standing.mayRun, answers: [page] };
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
    const chances = await readChances(scope, books, market, { service: serviceId, view, base });
    return { page, chances, draws: question.draws, source, asOf };
  });
}

const NO_BOOKS = { code: 'model-input', message: 'This service has no books.' } as const;

/** What can be done about the possible futures, by the name of the form. */
const ACTS = { run: startLong, cancel: cancelLong } as const;
export type KnockOnAct = keyof typeof ACTS;

/** Has the possible futures worked out, or cancels them. */
export async function actOnChances(
  scope: CouncilScope,
  serviceId: string,
  view: KnockOnView,
  act: KnockOnAct,
  requestId: string | null,
): Promise<Outcome<null>> {
  const standing = await standingOf(scope, serviceId, async ({ assessed, market }) => {
    const books = await readKnockOnBooks(scope, assessed, market);
    return ACTS[act](scope, ensembles(books, serviceId, view), requestId);
  });
  return standing.kind === 'open' ? standing.shown : fail(NO_BOOKS);
}
