// "Choice or cuts" of one service, and the events that are noted beside its attendance.

import { shapeCausePage, type CausePage } from '#lib/view/viability/cause/page.ts';
import {
  readEvent,
  type EventFaults,
  type TypedEvent,
} from '#lib/view/viability/cause/event-form.ts';
import { shapeTimeline, type Timeline } from '#lib/view/viability/cause/timeline.ts';
import { recordAudit } from '../audit.ts';
import { can } from '../auth/permissions.ts';
import { withCouncil, type CouncilScope } from '../db/council-scope.ts';
import {
  insertServiceEvent,
  readServiceEvents,
  removeServiceEvent,
} from '../repositories/service-events.ts';
import { readAttendance } from '../repositories/viability.ts';
import { mapStanding, standingOf, type Found, type Standing } from './viability-standing.ts';

export interface CauseOfService {
  readonly page: CausePage;
  readonly timeline: Timeline;
  readonly source: string;
  readonly asOf: string;
  readonly canNote: boolean;
}

const canNote = ({ role }: CouncilScope): boolean =>
  role !== 'system' && can(role, 'keep-decision');

/** One service with its events, from which its page and its files are made. */
export interface AskedCause extends Found {
  readonly timeline: Timeline;
}

/** Reads what happened around one service. */
export function askCause(scope: CouncilScope, serviceId: string): Promise<Standing<AskedCause>> {
  return standingOf(scope, serviceId, async (found) => {
    const [spells, events] = await withCouncil(scope, async (tx) => [
      await readAttendance(tx),
      await readServiceEvents(tx, serviceId),
    ]);
    const timeline = shapeTimeline(
      found.found.estimate.waterfall,
      spells.filter((spell) => spell.serviceId === serviceId),
      events,
      scope.locale,
    );
    return { ...found, timeline };
  });
}

/** What the page shows, or why it cannot. */
export async function showCause(
  scope: CouncilScope,
  serviceId: string,
): Promise<Standing<CauseOfService>> {
  return mapStanding(await askCause(scope, serviceId), ({ found, timeline, source, asOf }) => ({
    page: shapeCausePage(found, scope.locale),
    timeline,
    source,
    asOf,
    canNote: canNote(scope),
  }));
}

export type EventOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'faults'; readonly faults: EventFaults; readonly typed: TypedEvent };

/** Notes an event, or removes one; each leaves a line in the trail. */
export function changeEvents(
  scope: CouncilScope,
  serviceId: string,
  act: 'add' | 'remove',
  form: FormData,
  requestId: string,
): Promise<EventOutcome> {
  const { councilId, userId: authorId } = scope;
  return withCouncil(scope, async (tx): Promise<EventOutcome> => {
    const trace = (outcome: 'done' | 'refused', objectId?: string): Promise<void> =>
      recordAudit(tx, {
        councilId,
        actorId: authorId,
        action: `service-event.${act}`,
        objectType: 'service-event',
        ...(objectId === undefined ? {} : { objectId }),
        outcome,
        requestId,
      });
    if (!canNote(scope)) {
      await trace('refused');
      return { kind: 'not-allowed' };
    }
    if (act === 'remove') {
      const given = form.get('event');
      const id = typeof given === 'string' ? given : '';
      if (await removeServiceEvent(tx, id)) await trace('done', id);
      return { kind: 'done' };
    }
    const reading = readEvent(form);
    if (!reading.ok) return { kind: 'faults', faults: reading.faults, typed: reading.typed };
    const { everywhere, ...event } = reading.event;
    const id = crypto.randomUUID();
    await insertServiceEvent(
      tx,
      { councilId, authorId },
      { id, serviceId: everywhere ? null : serviceId, ...event },
    );
    await trace('done', id);
    return { kind: 'done' };
  });
}
