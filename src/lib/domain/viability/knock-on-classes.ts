/**
 * Classes: people of one service who pay alike and come equally often, the smallest part that money is counted in. Held
 * as columns, because an ensemble reads them millions of times.
 */
import type { UsePattern } from './modelled-service.ts';
import type { StayTerms } from './knock-on-question.ts';

/** Columns of all classes; those of service s are `start[s]` to `start[s + 1] − 1`. */
export interface ClassTable {
  readonly size: number;
  readonly start: Int32Array;
  /** The first class of arrivals of each service; its own people's classes come before. */
  readonly arrivals: Int32Array;
  /** The service, by its place in the list. */
  readonly service: Int32Array;
  /** 1 for people who came from closed services. */
  readonly isArrivals: Uint8Array;
  readonly sessionsPerWeek: Float64Array;
  readonly attendance: Float64Array;
  readonly feePerSession: Float64Array;
  readonly naturalExit: Float64Array;
  readonly choiceExit: Float64Array;
  readonly peerEffect: Float64Array;
}

interface ClassRow extends StayTerms, UsePattern {
  readonly service: number;
  readonly isArrivals: boolean;
}

/** Numbers classes as they are met and finds them again. */
export class ClassBook {
  private readonly rows: ClassRow[] = [];
  private readonly known = new Map<string, number>();

  /** @param group place of the group in the service, or that these are arrivals */
  numberOf(
    service: number,
    group: number | 'arrivals',
    terms: StayTerms,
    sessionsPerWeek: number,
  ): number {
    const key = `${service}/${group}/${sessionsPerWeek}`;
    const found = this.known.get(key);
    if (found !== undefined) return found;
    this.known.set(key, this.rows.length);
    this.rows.push({ ...terms, sessionsPerWeek, service, isArrivals: group === 'arrivals' });
    return this.rows.length - 1;
  }

  /** The columns, for services that were numbered one after another. */
  table(services: number): ClassTable {
    const { rows } = this;
    const column = (pick: (row: ClassRow) => number): Float64Array => Float64Array.from(rows, pick);
    const start = new Int32Array(services + 1);
    for (const { service } of rows) start[service + 1] = (start[service + 1] as number) + 1;
    for (let s = 0; s < services; s += 1) {
      start[s + 1] = (start[s + 1] as number) + (start[s] as number);
    }
    const arrivals = start.slice(1);
    for (const [at, row] of [...rows.entries()].reverse()) {
      if (row.isArrivals) arrivals[row.service] = at;
    }
    return {
      size: rows.length,
      start,
      arrivals,
      service: Int32Array.from(rows, ({ service }) => service),
      isArrivals: Uint8Array.from(rows, ({ isArrivals }) => (isArrivals ? 1 : 0)),
      sessionsPerWeek: column((row) => row.sessionsPerWeek),
      attendance: column((row) => row.attendance),
      feePerSession: column((row) => row.feePerSession),
      naturalExit: column((row) => row.naturalExit),
      choiceExit: column((row) => row.choiceExit),
      peerEffect: column((row) => row.peerEffect),
    };
  }
}
