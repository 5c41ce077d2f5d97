/**
 * Which assumption moves an answer most: each is moved to the ends of its own range while the others stay (a tornado).
 * It misses what two assumptions do together; variance-shares.ts does not.
 */

/** An assumption and how far it may lie. */
export interface AssumptionRange<K extends string> {
  readonly id: K;
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

/** What the answer becomes at both ends of one assumption. */
export interface AtEnds<K extends string, A> extends AssumptionRange<K> {
  readonly atLow: A;
  readonly atHigh: A;
}

/** How far one assumption moves a figure, in the figure's unit. */
export interface Swing<K extends string> extends AssumptionRange<K> {
  readonly atLow: number;
  readonly atHigh: number;
  /** Between the smallest and the largest of low end, middle and high end; 0 for a range without width. */
  readonly swing: number;
  /** The middle lies outside the ends: a step or a bend within the range, which the two ends alone do not show. */
  readonly bends: boolean;
}

/** Asks for the answer at both ends of each assumption, in their order. A range without width is not asked. */
export const moveEach = <K extends string, A>(
  ranges: readonly AssumptionRange<K>[],
  middle: A,
  answerAt: (id: K, value: number) => A,
): readonly AtEnds<K, A>[] =>
  ranges.map((range) => {
    const at = (value: number): A => (value === range.mid ? middle : answerAt(range.id, value));
    return { ...range, atLow: at(range.low), atHigh: at(range.high) };
  });

/**
 * Swings of one figure, the widest first; equals keep their order. An assumption is left out where the figure is not
 * known at one of its ends.
 * @param pick the figure in an answer; null where it is not known
 */
export const rankSwings = <K extends string, A>(
  ends: readonly AtEnds<K, A>[],
  middle: A,
  pick: (answer: A) => number | null,
): readonly Swing<K>[] => {
  const base = pick(middle);
  if (base === null) return [];
  return ends
    .flatMap(({ id, low, mid, high, ...answers }): Swing<K>[] => {
      const [atLow, atHigh] = [pick(answers.atLow), pick(answers.atHigh)];
      if (atLow === null || atHigh === null) return [];
      const [least, most] = [Math.min(atLow, atHigh), Math.max(atLow, atHigh)];
      return [
        {
          id,
          low,
          mid,
          high,
          atLow,
          atHigh,
          swing: Math.max(most, base) - Math.min(least, base),
          bends: base < least || base > most,
        },
      ];
    })
    .sort((a, b) => b.swing - a.swing);
};
