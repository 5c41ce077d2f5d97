// The last day of a month: what a row about a month speaks of.

/** ISO date of the last day of a month "YYYY-MM". */
export const lastDayOf = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0))
    .toISOString()
    .slice(0, 10);
