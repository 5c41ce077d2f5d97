/**
 * What is wrong with the books of a service, row by row. Where a fault would make the model guess, it refuses: a figure
 * that rests on a missing month or on more people than there are places looks as sure as any other.
 */
import { monthAt, monthNumber, type IsoMonth } from '../kernel/calendar.ts';
import { DUST } from '../kernel/exactness.ts';
import type { Problem } from '../kernel/problem.ts';
import { valueIn, type ParameterSet } from '../parameters/set.ts';
import { LEVEL_MONTHS, RATE_MONTHS } from '../parameters/viability.ts';
import type { AttendanceSpell, ServiceMonth, ServiceTerms } from './records.ts';

export const BOOK_FAULTS = [
  'no-ledger',
  'no-attendance',
  'ledger-gap',
  'negative-places',
  'over-capacity',
  'exit-before-entry',
  'block-in-past',
] as const;
export type BookFaultKind = (typeof BOOK_FAULTS)[number];

export interface BookFault {
  readonly kind: BookFaultKind;
  /** Month of the row; null where the fault is of no single month. */
  readonly month: IsoMonth | null;
  /** Column as files of the council name it. */
  readonly field: string;
  /** What stands there, and what it must not pass; null where there is no such number. */
  readonly found: number | null;
  readonly bound: number | null;
}

/** The books that are looked at. */
export interface BooksToCheck {
  readonly terms: ServiceTerms;
  /** In any order. */
  readonly ledger: readonly ServiceMonth[];
  readonly spells: readonly AttendanceSpell[];
}

/** A weekday comes five times in some months. */
const MOST_WEEKS_IN_A_MONTH = 5;
const PENCE = 100;

const fault = (
  kind: BookFaultKind,
  field: string,
  month: IsoMonth | null = null,
  found: number | null = null,
  bound: number | null = null,
): BookFault => ({ kind, month, field, found, bound });

/** Months that are not there, of those the rates and the year before are read from. */
const gapsIn = (months: readonly IsoMonth[], looked: number): readonly BookFault[] => {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const there = new Set(months);
  const from = Math.max(monthNumber(first), monthNumber(last) - looked + 1);
  return Array.from({ length: monthNumber(last) - from + 1 }, (_, at) => monthAt(from + at))
    .filter((month) => !there.has(month))
    .map((month) => fault('ledger-gap', 'month', month));
};

const negatives = (ledger: readonly ServiceMonth[]): readonly BookFault[] =>
  ledger.flatMap(({ month, bookedPlaces, attendedPlaces }) => [
    ...(bookedPlaces < 0
      ? [fault('negative-places', 'booked_places', month, bookedPlaces, 0)]
      : []),
    ...(attendedPlaces < 0
      ? [fault('negative-places', 'attended_places', month, attendedPlaces, 0)]
      : []),
  ]);

/** Against today's places, so only months that today's terms hold for. */
const crowded = (
  latest: readonly ServiceMonth[],
  { placesPerSession, sessionsPerWeek }: ServiceTerms,
): readonly BookFault[] => {
  const most = placesPerSession * sessionsPerWeek * MOST_WEEKS_IN_A_MONTH;
  return latest
    .filter(({ attendedPlaces }) => attendedPlaces > most + DUST)
    .map(({ month, attendedPlaces }) =>
      fault('over-capacity', 'attended_places', month, attendedPlaces, most),
    );
};

/** Spells that end before they begin, a fault for each month in which one begins. */
const backwards = (spells: readonly AttendanceSpell[]): readonly BookFault[] => {
  const wrong = new Map<IsoMonth, number>();
  for (const { from, to } of spells) {
    if (to === null || to >= from) continue;
    const month = monthAt(monthNumber(from));
    wrong.set(month, (wrong.get(month) ?? 0) + 1);
  }
  return [...wrong]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, count]) => fault('exit-before-entry', 'to', month, count));
};

/**
 * A schedule that ended before the last month and says another amount than was paid in it: nobody wrote down what is
 * agreed now.
 */
const blockInPast = (
  { blockSchedule }: ServiceTerms,
  last: ServiceMonth | undefined,
): readonly BookFault[] => {
  if (last === undefined || blockSchedule.length === 0) return [];
  const steps = blockSchedule.toSorted((a, b) => (a.fromMonth < b.fromMonth ? -1 : 1));
  const newest = steps.at(-1);
  if (newest === undefined || newest.fromMonth >= last.month) return [];
  const [paid, agreed] = [last.blockPence, newest.monthlyPence];
  return Math.abs(paid - agreed) < PENCE
    ? []
    : [fault('block-in-past', 'block_schedule', last.month, paid / PENCE, agreed / PENCE)];
};

/** Every fault for which the model refuses a service's books; none for books it takes. */
export const findBookFaults = (
  { terms, ledger, spells }: BooksToCheck,
  parameters: ParameterSet,
): readonly BookFault[] => {
  const inOrder = ledger.toSorted((a, b) => (a.month < b.month ? -1 : 1));
  return [
    ...(ledger.length === 0 ? [fault('no-ledger', 'month')] : []),
    ...(spells.length === 0 ? [fault('no-attendance', 'person')] : []),
    ...gapsIn(
      inOrder.map(({ month }) => month),
      2 * valueIn(parameters, RATE_MONTHS),
    ),
    ...negatives(inOrder),
    ...crowded(inOrder.slice(-valueIn(parameters, LEVEL_MONTHS)), terms),
    ...backwards(spells),
    ...blockInPast(terms, inOrder.at(-1)),
  ];
};

/** The refusal of a service's books, at the first fault. */
export const bookProblem = (
  serviceId: string,
  { kind, month, field }: BookFault = fault('no-ledger', 'month'),
): Problem => ({
  code: 'model-input',
  message: `The books of ${serviceId} cannot be used: ${kind}${month === null ? '' : ` in ${month}`}`,
  where: { field: `${serviceId}.${field}` },
  help: 'Correct the row and bring it in again',
});
