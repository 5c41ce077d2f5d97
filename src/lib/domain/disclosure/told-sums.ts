/**
 * Sums over hidden figures, told one after another as long as nothing about few people can be worked out of all of
 * them together. Whoever adds and subtracts told sums can find exactly the combinations in their span, so the span is
 * kept in reduced form (Gauss and Jordan): a single hidden figure that the sums give away stands there as a row of its
 * own.
 */

/** A figure that is hidden. */
export interface HiddenFigure {
  readonly people: number;
  /** People of one group may stand behind several figures, so of a group only the most count. */
  readonly group: number;
}

/** Multiples of hidden figures: their numbers, rising, and the factor of each, never 0. */
interface Row {
  readonly at: Int32Array;
  readonly by: Float64Array;
}

/** Smaller is rounding. */
const DUST = 1e-9;

/** Where a figure stands in a row; below 0 when it does not. */
const placeOf = ({ at }: Row, figure: number): number => {
  let low = 0;
  let high = at.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const own = at[middle] as number;
    if (own === figure) return middle;
    if (own < figure) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
};

/** `row` less `times` the other row. */
const less = (row: Row, other: Row, times: number): Row => {
  const length = row.at.length + other.at.length;
  const at = new Int32Array(length);
  const by = new Float64Array(length);
  let size = 0;
  for (let i = 0, j = 0; i < row.at.length || j < other.at.length;) {
    const own = i < row.at.length ? (row.at[i] as number) : Infinity;
    const their = j < other.at.length ? (other.at[j] as number) : Infinity;
    const figure = Math.min(own, their);
    const left =
      (own === figure ? (row.by[i] as number) : 0) -
      (their === figure ? times * (other.by[j] as number) : 0);
    if (own === figure) i += 1;
    if (their === figure) j += 1;
    if (Math.abs(left) <= DUST) continue;
    at[size] = figure;
    by[size] = left;
    size += 1;
  }
  return { at: at.slice(0, size), by: by.slice(0, size) };
};

/** The sums told so far. */
export class ToldSums {
  private readonly figures: readonly HiddenFigure[];
  private readonly fewest: number;
  /** The span of all sums told, by pivot: each row has 1 at its own pivot and nothing at those of the others. */
  private readonly rows = new Map<number, Row>();

  /**
   * @param figures what is hidden
   * @param fewest people that whatever can be worked out must speak of; a single hidden figure may never be found,
   * however many people it speaks of
   */
  constructor(figures: readonly HiddenFigure[], fewest: number) {
    this.figures = figures;
    this.fewest = fewest;
  }

  /** Tells a sum over figures, each named once, when that gives nothing away; false when it has to stay behind. */
  tell(sum: Iterable<number>): boolean {
    const figures = Int32Array.from(sum);
    // Most sums over few figures are refused for what they say themselves, which needs no arithmetic.
    if (figures.length > 0 && !this.isAboutEnough(figures)) return false;
    return this.add(figures, ({ at }) => this.isAboutEnough(at));
  }

  /** Takes note of a sum that is told whatever it gives away. */
  note(sum: Iterable<number>): void {
    this.add(sum, () => true);
  }

  private add(sum: Iterable<number>, isAllowed: (row: Row) => boolean): boolean {
    const named = Int32Array.from(sum).sort();
    let added: Row = { at: named, by: new Float64Array(named.length).fill(1) };
    for (const figure of named) {
      const known = this.rows.get(figure);
      // Rows have nothing at one another's pivots, so each named figure is cleared once and stays cleared.
      if (known !== undefined) added = less(added, known, 1);
    }
    const pivot = added.at[0];
    // What follows from the sums told already gives nothing more away.
    if (pivot === undefined) return true;
    const scale = added.by[0] as number;
    added = { at: added.at, by: added.by.map((factor) => factor / scale) };
    const changed = new Map([[pivot, added]]);
    for (const [own, row] of this.rows) {
      const place = placeOf(row, pivot);
      if (place >= 0) changed.set(own, less(row, added, row.by[place] as number));
    }
    if (![...changed.values()].every(isAllowed)) return false;
    for (const [own, row] of changed) this.rows.set(own, row);
    return true;
  }

  private isAboutEnough(at: Int32Array): boolean {
    if (at.length < 2) return false;
    const most = new Map<number, number>();
    let everybody = 0;
    for (const figure of at) {
      const { people = 0, group = -1 } = this.figures[figure] ?? {};
      const before = most.get(group) ?? 0;
      if (people <= before) continue;
      most.set(group, people);
      everybody += people - before;
      if (everybody >= this.fewest) return true;
    }
    return false;
  }
}
