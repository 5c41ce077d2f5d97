/** The most people that can be placed, by trying everything: one person after another, every service and none. */

export interface NaiveSeeker {
  /** Days wanted, counted from 0. */
  readonly days: readonly number[];
  readonly options: readonly number[];
}

/** @param free places by service and day */
export const naiveMostPlaced = (
  seekers: readonly NaiveSeeker[],
  free: readonly (readonly number[])[],
): number => {
  const [first, ...others] = seekers;
  if (first === undefined) return 0;
  const counts = first.options
    .filter((service) => first.days.every((day) => (free[service]?.[day] ?? 0) >= 1))
    .map((service) => {
      const after = free.map((days, s) =>
        s === service
          ? days.map((places, day) => (first.days.includes(day) ? places - 1 : places))
          : days,
      );
      return 1 + naiveMostPlaced(others, after);
    });
  return Math.max(naiveMostPlaced(others, free), ...counts);
};
