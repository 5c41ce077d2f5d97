// Turns the text of a cell into a value. An empty cell is null: "not known", never zero.

import { isCalendarDay } from '#lib/domain/kernel/calendar.ts';

/** A number, or null when the cell is empty or holds no number. */
export function numberIn(cell: string): number | null {
  if (cell === '') return null;
  const value = Number(cell);
  return Number.isFinite(value) ? value : null;
}

/** A whole number, or null. */
export function wholeIn(cell: string): number | null {
  const value = numberIn(cell);
  return value === null ? null : Math.round(value);
}

/** A text, or null when empty or a dash that stands for nothing. */
export const textIn = (cell: string): string | null => (cell === '' || cell === '-' ? null : cell);

const MONTH_FIRST = /^(\d{2})\/(\d{2})\/(\d{4})$/;

/** An ISO date, or null. A date with strokes is read month first, as the regulator's ratings file writes it. */
export function dateIn(cell: string): string | null {
  const [, month, day, year] = MONTH_FIRST.exec(cell) ?? [];
  const iso = year === undefined ? cell : `${year}-${month ?? ''}-${day ?? ''}`;
  return isCalendarDay(iso) ? iso : null;
}

/** Parts of a cell that holds a list. */
export const listIn = (cell: string): string[] =>
  cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
