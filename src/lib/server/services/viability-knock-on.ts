// "Knock-on" of one service: the chain at once, along the expected path, which is looked at and not stored; and how
// likely it is, from possible futures that are worked out once as jobs.

import { fail, type Outcome } from '#lib/domain/kernel/problem.ts';
import type { KnockOnAnswer } from '#lib/domain/viability/knock-on.ts';
import { withFirstClosure } from '#lib/domain/viability/knock-on-case.ts';
import type { Locale } from '#lib/view/locale.ts';
import { chancesOnList } from '#lib/view/viability/assessed.ts';
import { shapeChances, type ChancesPage } from '#lib/view/viability/knock-on/chances.ts';
import {
  shapeKnockOnPage,
  type Futures,
  type KnockOnInput,
  type KnockOnPage,
} from '#lib/view/viability/knock-on/page.ts';
import { encodeKnockOnView, type KnockOnView } from '#lib/view/viability/knock-on/url.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import { askModel } from '../jobs/model-worker.ts';
import type { JobRequest } from './jobs.ts';
import { chainAsThingsStand, readKnockOnBooks, type KnockOnBooks } from './knock-on-books.ts';
import { cancelLong, readLong, startLong, type LongStanding } from './long-questions.ts';
import { mapStanding, standingOf, type Found, type Standing } from './viability-standing.ts';

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

/** One closure followed, from which its page and its files are made. */
export interface AskedKnockOn extends Found {
  readonly input: KnockOnInput;
  readonly standing: LongStanding<KnockOnAnswer>;
  /** Null until they are worked out. */
  readonly answers: Futures | null;
  readonly draws: number;
}

const answersOf = (standing: LongStanding<KnockOnAnswer>): Futures | null => {
  const [then, now] = standing.kind === 'done' ? standing.answers : [];
  return then && now ? { now, then } : null;
};

/** Follows one closure. @param base address of the council's services */
export function askKnockOn(
  scope: CouncilScope,
  serviceId: string,
  view: KnockOnView,
  base: string,
): Promise<Standing<AskedKnockOn>> {
  return standingOf(scope, serviceId, async (found) => {
    const { assessed, market } = found;
    const books = await readKnockOnBooks(scope, assessed, market);
    const { question } = books.knockOn;
    const now = await chainAsThingsStand(books);
    if (question === null || now === null) throw new Error('a service with books has a question');
    const then = await askModel(
      'viability.knockOnChain',
      withFirstClosure(question, { service: serviceId, month: view.in }),
    );
    const input: KnockOnInput = {
      service: found.found.service,
      knockOn: books.knockOn,
      now,
      then,
      felt: books.felt.get(serviceId) ?? null,
      serviceById: market.serviceById,
      base,
      view,
      onList: chancesOnList(assessed),
    };
    const requests = ensembles(books, serviceId, view);
    const standing = await readLong(scope, 'viability.knockOn', requests);
    return { ...found, input, standing, answers: answersOf(standing), draws: question.draws };
  });
}

/** How likely each closure is, as the page shows it. */
export const chancesOf = (
  { input: { service, knockOn, serviceById, base, view } }: Pick<AskedKnockOn, 'input'>,
  answers: Futures,
  locale: Locale,
): ChancesPage =>
  shapeChances(
    {
      ...answers,
      first: service.id,
      followed: knockOn.followed,
      nameOf: (id) => serviceById.get(id)?.name ?? id,
      hrefOf: (id) => `${base}/${id}/knock-on${encodeKnockOnView(view)}`,
    },
    locale,
  );

function chancesStanding(asked: AskedKnockOn, locale: Locale): LongStanding<ChancesPage> {
  const { standing, answers } = asked;
  if (standing.kind !== 'done') return standing;
  const { mayRun } = standing;
  return answers === null
    ? { kind: 'none', mayRun }
    : { kind: 'done', mayRun, answers: [chancesOf(asked, answers, locale)] };
}

/** What the page shows, or why it cannot. @param base address of the council's services */
export async function showKnockOn(
  scope: CouncilScope,
  serviceId: string,
  view: KnockOnView,
  base: string,
): Promise<Standing<KnockOnOfService>> {
  const { locale } = scope;
  return mapStanding(await askKnockOn(scope, serviceId, view, base), (asked) => ({
    page: shapeKnockOnPage(asked.input, locale, asked.answers),
    chances: chancesStanding(asked, locale),
    draws: asked.draws,
    source: asked.source,
    asOf: asked.asOf,
  }));
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
