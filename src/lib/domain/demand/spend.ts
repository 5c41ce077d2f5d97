// What direct payments bought, as far as the council's audit or its prepaid cards show it, and how much of the money
// can be followed at all. "Known" has two meanings, so the share is a range: at its low end only money whose receiving
// service the atlas knows counts, at its high end also money of which only the purpose is known.

/** What money was spent on. */
export const SPEND_CATEGORIES = [
  'employed-assistant',
  'self-employed',
  'agency',
  'day-support',
  'short-breaks',
  'activities',
  'transport',
  'equipment',
  'running-costs',
  'cash',
  'other',
  'not-stated',
] as const;
export type SpendCategory = (typeof SPEND_CATEGORIES)[number];

/** Purposes that do not say what was bought. */
const UNSEEN: ReadonlySet<SpendCategory> = new Set(['cash', 'other', 'not-stated']);

/** Money of one month for one purpose; refunds are taken off, so it can be below zero. */
export interface SpendRow {
  /** "YYYY-MM". */
  readonly month: string;
  readonly category: SpendCategory;
  /** The service that was paid; null where the payee is none that the atlas knows. */
  readonly serviceId: string | null;
  readonly pence: number;
}

/** Where the direct payments of a month went. Pence. */
export interface TracedMonth {
  readonly month: string;
  /** To services that the atlas knows. */
  readonly named: number;
  /** For a known purpose, to somebody the atlas does not know. */
  readonly purposeOnly: number;
  /** Cash, other, or not stated. */
  readonly unseen: number;
  /** Paid out as direct payments and in no audit; null where what was paid out is not known. */
  readonly unaudited: number | null;
  /**
   * Shares of all the money whose destination is known, 0 to 1: `low` counts named services alone, `high` known
   * purposes too. Null when nothing was spent.
   */
  readonly known: { readonly low: number; readonly high: number } | null;
}

const total = (rows: readonly SpendRow[]): number =>
  Math.max(
    0,
    rows.reduce((sum, { pence }) => sum + pence, 0),
  );

/**
 * Follows the money of direct payments month by month. What is known and what is unknown add up to the whole: what was
 * audited, or what was paid out where that is more.
 *
 * @param paidOut - pence paid out as direct payments by month; a month that is left out is not known
 */
export function traceSpend(
  rows: readonly SpendRow[],
  paidOut: ReadonlyMap<string, number> = new Map(),
): readonly TracedMonth[] {
  const months = [...new Set(rows.map(({ month }) => month))].toSorted();
  return months.map((month) => {
    const own = rows.filter((row) => row.month === month);
    const named = total(own.filter(({ serviceId }) => serviceId !== null));
    const others = own.filter(({ serviceId }) => serviceId === null);
    const purposeOnly = total(others.filter(({ category }) => !UNSEEN.has(category)));
    const unseen = total(others.filter(({ category }) => UNSEEN.has(category)));
    const audited = named + purposeOnly + unseen;
    const paid = paidOut.get(month);
    const unaudited = paid === undefined ? null : Math.max(0, paid - audited);
    const whole = audited + (unaudited ?? 0);
    return {
      month,
      named,
      purposeOnly,
      unseen,
      unaudited,
      known: whole === 0 ? null : { low: named / whole, high: (named + purposeOnly) / whole },
    };
  });
}
