// Books that the model refuses: what is wrong in which row, what to do, and what can still be said.

import type { BookFault } from '#lib/domain/viability/book-faults.ts';
import type { ServiceMonth } from '#lib/domain/viability/records.ts';
import { formatMonth, formatNumber, formatPoundsExact } from '../../format.ts';
import type { Locale } from '../../locale.ts';
import type { Sentence } from '../../sentence.ts';
import type { SetAsideService } from '../assessed.ts';
import { faultsWording } from './wording.ts';

const PENCE = 100;

/** One fault, ready to read. */
export interface FaultRow {
  readonly key: string;
  readonly service: string;
  readonly href: string;
  readonly month: string;
  /** Column as files of the council name it. */
  readonly field: string;
  readonly what: string;
  readonly remedy: string;
}

/** The page of one service with such books. */
export interface FaultsPage {
  readonly answer: Sentence;
  readonly rows: readonly FaultRow[];
  readonly still: readonly string[];
  readonly importsHref: string;
}

function row(
  { service }: SetAsideService,
  { kind, month, field, found, bound }: BookFault,
  base: string,
  locale: Locale,
): FaultRow {
  const words = faultsWording(locale);
  const isMoney = kind === 'block-in-past';
  const text = (value: number | null): string => {
    if (value === null) return '';
    return isMoney ? formatPoundsExact(value * PENCE) : formatNumber(value);
  };
  const { what, remedy } = words.kinds[kind];
  return {
    key: `${service.id} ${kind} ${field} ${month ?? ''}`,
    service: service.name,
    href: `${base}/${encodeURIComponent(service.id)}`,
    month: month === null ? words.noMonth : formatMonth(month, locale),
    field,
    what: what(text(found), text(bound)),
    remedy,
  };
}

/**
 * Every fault of every service set aside.
 * @param base address of the list
 */
export const shapeFaults = (
  setAside: readonly SetAsideService[],
  base: string,
  locale: Locale,
): readonly FaultRow[] =>
  setAside.flatMap((one) => one.faults.map((fault) => row(one, fault, base, locale)));

const costOf = ({ fixedPence, staffPence, variablePence }: ServiceMonth): number =>
  fixedPence + staffPence + variablePence;

/** The newest month that no fault names and in which places were booked. */
const soundMonth = ({ ledger, faults }: SetAsideService): ServiceMonth | undefined => {
  const named = new Set(faults.map(({ month }) => month));
  return ledger
    .filter(({ month, bookedPlaces }) => !named.has(month) && bookedPlaces > 0)
    .toSorted((a, b) => (a.month < b.month ? 1 : -1))[0];
};

function tellStill(aside: SetAsideService, locale: Locale): readonly string[] {
  const { still } = faultsWording(locale);
  const people = aside.people === 0 ? still.nobody : still.people(aside.people);
  const sound = soundMonth(aside);
  if (sound === undefined) return [people, still.noMonth];
  const month = formatMonth(sound.month, locale);
  const cost = costOf(sound);
  const margin = sound.feePence + sound.blockPence - cost;
  const amount = formatPoundsExact(Math.abs(margin));
  return [
    people,
    still.cost(formatPoundsExact(cost / sound.bookedPlaces), month),
    margin < 0 ? still.loss(amount, month) : still.surplus(amount, month),
  ];
}

/** The page of one service. */
export const shapeFaultsPage = (
  aside: SetAsideService,
  base: string,
  locale: Locale,
): FaultsPage => ({
  answer: faultsWording(locale).answer(aside.faults.length),
  rows: shapeFaults([aside], base, locale),
  still: tellStill(aside, locale),
  importsHref: base.replace(/\/viability$/, '/imports'),
});
