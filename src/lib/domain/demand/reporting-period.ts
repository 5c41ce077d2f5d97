/** Which months a return really speaks of, inferred from its events: stray early and late events do not stretch it. */
import { monthOf, type IsoDate, type IsoMonth } from '../kernel/calendar.ts';

/** A month with less than this share of all events is not covered. Source: DHSC, Client Level Data scripts. */
const LEAST_SHARE_OF_EVENTS = 0.02;
/** A month must have this many of the four event types. Source: the same. */
const LEAST_EVENT_TYPES = 3;

/** Events of one month, by type. */
export class EventMonths {
  readonly #months = new Map<IsoMonth, { events: number; readonly types: Set<string> }>();
  #events = 0;

  /** Counts an event that began on a day. */
  see(began: IsoDate, type: string): void {
    const month = monthOf(began);
    const known = this.#months.get(month) ?? { events: 0, types: new Set<string>() };
    known.events += 1;
    known.types.add(type);
    this.#months.set(month, known);
    this.#events += 1;
  }

  /** First and last month that are covered; null when none is. */
  covered(): readonly [first: IsoMonth, last: IsoMonth] | null {
    const months = [...this.#months]
      .filter(
        ([, { events, types }]) =>
          events >= this.#events * LEAST_SHARE_OF_EVENTS && types.size >= LEAST_EVENT_TYPES,
      )
      .map(([month]) => month)
      .toSorted();
    const [first] = months;
    const last = months.at(-1);
    return first === undefined || last === undefined ? null : [first, last];
  }
}
