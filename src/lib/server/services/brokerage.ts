// Who waits for support that was asked for, and what providers gave back, from the council's brokerage log.

import { isCalendarDay } from '#lib/domain/kernel/calendar.ts';
import type { Source } from '#lib/domain/market/records.ts';
import { LONG_WAIT } from '#lib/domain/parameters/brokerage.ts';
import { valueIn } from '#lib/domain/parameters/set.ts';
import {
  shapeWaiting,
  tellWaitingLink,
  type WaitingInput,
  type WaitingPage,
} from '#lib/view/gaps/waiting.ts';
import type { Sentence } from '#lib/view/sentence.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import { brokerage } from '../imports/kinds/brokerage.ts';
import { readBrokerageRequests, readHandBacks } from '../repositories/brokerage.ts';
import { readSources } from '../repositories/market.ts';
import { readCouncil, type Reading } from './records.ts';

/** How ids of sources of brokerage logs begin. */
const SOURCES = `import-${brokerage.id}-`;
const YEAR_LENGTH = 4;

/** The same day a year earlier; the day after it is the first of twelve months. */
const yearBefore = (day: string): string =>
  `${Number(day.slice(0, YEAR_LENGTH)) - 1}${day.slice(YEAR_LENGTH)}`;

/** Whoever began after the log's last day still waits in it, so its own last day counts, not that of all records. */
function lastDayOf(sources: readonly Source[], asOf: string | null): string | null {
  const days = sources.map(({ coversTo }) => coversTo).toSorted();
  return days.at(-1) ?? asOf;
}

async function readLog({ tx, council }: Reading): Promise<WaitingInput> {
  const all = await readSources(tx);
  const sources = all.filter(({ id }) => id.startsWith(SOURCES));
  const asOf = lastDayOf(sources, council.asOf);
  const handBacks =
    asOf !== null && isCalendarDay(asOf) ? await readHandBacks(tx, yearBefore(asOf)) : [];
  return {
    slug: council.slug,
    asOf,
    requests: await readBrokerageRequests(tx),
    handBacks: handBacks.filter(({ date }) => asOf === null || date <= asOf),
    longWait: valueIn(council.beliefs.set, LONG_WAIT),
    sources,
  };
}

/** The log as the page and its files are shaped from it. */
export const readWaiting = (
  scope: Pick<CouncilScope, 'councilId' | 'userId'>,
): Promise<WaitingInput> =>
  readCouncil(scope, (reading) => reading.keep('waiting', () => readLog(reading)));

/** Who waits, and what came back. */
export const showWaiting = async (scope: CouncilScope): Promise<WaitingPage> =>
  shapeWaiting(await readWaiting(scope), scope.locale);

/** The line that leads from the gaps to who waits; null for a council without a log. */
export async function showWaitingLine(scope: CouncilScope, slug: string): Promise<Sentence | null> {
  return tellWaitingLink(await showWaiting(scope), slug, scope.locale);
}
