/** Several services together: those that fail in a month close together, and the people they send on join next month. */
import { isLoss } from '../kernel/exactness.ts';
import type { Method } from '../kernel/method.ts';
import {
  checked,
  defaulted,
  firstFault,
  id,
  listOf,
  numberOf,
  objectOf,
  refusal,
  repeatedId,
  wholeOf,
  type Reader,
  type Refusal,
} from '../kernel/reader.ts';
import { staffFor } from './money.ts';

/** A service by its money alone, £ a month. */
export interface CascadeService {
  readonly id: string;
  readonly people: number;
  /** Income less variable cost, for each person. */
  readonly contribution: number;
  readonly fixed: number;
  /** People for each worker. */
  readonly staffRatio: number;
  readonly minStaff: number;
  /** For each worker. */
  readonly staffCost: number;
  /** Money in hand at the start, £. */
  readonly reserves: number;
}

/** Who goes where when `from` closes. */
export interface CascadeMove {
  readonly from: string;
  readonly to: string;
  readonly people: number;
}

export interface CascadeQuestion {
  readonly services: readonly CascadeService[];
  readonly moves: readonly CascadeMove[];
  readonly months: number;
}

/** A service in a month, at its end. */
export interface CascadeRow {
  readonly id: string;
  readonly people: number;
  readonly margin: number;
  readonly reserves: number;
}

export interface CascadeMonth {
  readonly month: number;
  /** The services open at the start of the month, its closers included, in the order of the question. */
  readonly traded: readonly CascadeRow[];
  readonly closes: readonly string[];
}

export interface CascadeAnswer {
  /** By service id; null is still open at the end. */
  readonly closeMonth: Readonly<Record<string, number | null>>;
  readonly months: readonly CascadeMonth[];
}

/** An open service between two months. */
interface Standing {
  readonly service: CascadeService;
  readonly people: number;
  readonly reserves: number;
}

/** One month of one service: newcomers join, staff are bought whole, the margin goes to the reserves. */
const trade = ({ service, people, reserves }: Standing): CascadeRow => {
  const margin =
    people * service.contribution - service.fixed - service.staffCost * staffFor(people, service);
  return { id: service.id, people, margin, reserves: reserves + margin };
};

/** People whom the closers of last month send to a service. */
const arrivals = (moves: readonly CascadeMove[], closed: readonly string[], to: string): number =>
  moves
    .filter((move) => move.to === to && closed.includes(move.from))
    .reduce((sum, move) => sum + move.people, 0);

/** Follows services month by month. All that fail in a month close at its end, so their order plays no part. */
export const cascade = ({ services, moves, months }: CascadeQuestion): CascadeAnswer => {
  const closeMonth = new Map<string, number | null>(services.map((service) => [service.id, null]));
  const log: CascadeMonth[] = [];
  let open: readonly Standing[] = services.map((service) => ({ ...service, service }));
  let closed: readonly string[] = [];
  for (let month = 1; month <= months; month += 1) {
    const before = closed;
    const traded = open.map((standing) =>
      trade({
        ...standing,
        people: standing.people + arrivals(moves, before, standing.service.id),
      }),
    );
    closed = traded.filter(({ reserves }) => isLoss(reserves)).map((row) => row.id);
    for (const service of closed) closeMonth.set(service, month);
    log.push({ month, traded, closes: closed });
    open = open.flatMap(({ service }, at) => {
      const row = traded[at] as CascadeRow;
      return isLoss(row.reserves) ? [] : [{ service, people: row.people, reserves: row.reserves }];
    });
  }
  return { closeMonth: Object.fromEntries(closeMonth), months: log };
};

const amount = numberOf({ min: 0 });
const LONGEST_HORIZON_MONTHS = 600;

const shape: Reader<CascadeQuestion> = objectOf({
  services: listOf(
    objectOf({
      id,
      people: amount,
      contribution: numberOf(),
      fixed: amount,
      staffRatio: numberOf({ above: 0 }),
      minStaff: defaulted(wholeOf({ min: 0 }), 1),
      staffCost: amount,
      reserves: numberOf(),
    }),
    { min: 1 },
  ),
  moves: defaulted(listOf(objectOf({ from: id, to: id, people: amount })), []),
  months: defaulted(wholeOf({ min: 1, max: LONGEST_HORIZON_MONTHS }), 12),
});

const moveFault = ({ services, moves }: CascadeQuestion): Refusal | undefined => {
  const known = new Set(services.map((service) => service.id));
  return firstFault(moves, (move, index) => {
    const end = (['from', 'to'] as const).find((name) => !known.has(move[name]));
    return end === undefined
      ? undefined
      : refusal(`moves[${index}].${end}`, `is not a service of the list: ${move[end]}`);
  });
};

/** viability.cascade: what one closure does to the services that take its people in. */
export const cascadeMethod: Method<CascadeQuestion, CascadeAnswer> = {
  read: checked(
    shape,
    (question) => repeatedId('services', question.services) ?? moveFault(question),
  ),
  run: cascade,
};
