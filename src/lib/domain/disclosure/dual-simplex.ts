/**
 * A small dense linear programme, least cost under rows that are added one by one: the dual simplex method (Lemke
 * 1954). Costs are not negative, so doing nothing is the best start, and each new row only needs a few steps to be met
 * again. That is what a search with cuts and branches asks for, many times over.
 */

/** Smaller than this is rounding dust of the pivots. */
const DUST = 1e-9;
/** After so many steps the slower rule that cannot go round in circles takes over (Bland 1977). */
const STEPS_BEFORE_BLAND = 1000;
const NONE = -1;

/** Sum of `coefficients` times values must be at least `least`. */
export interface LinearRow {
  readonly coefficients: Float64Array;
  readonly least: number;
}

/**
 * Minimises costs · values under the rows so far, values not negative. Every variable that is not 0, and every slack,
 * is written as a constant plus multiples of those that are 0 (a dictionary).
 */
export class Programme {
  private readonly size: number;
  /** One row per basic variable: multiples of the variables at 0, then the constant. */
  private readonly rows: Float64Array[];
  private readonly basics: number[];
  /** Which variable is at 0 in each column; slacks are numbered on from the values. */
  private readonly zeros: Int32Array;
  /** What a unit more of each variable at 0 would cost, then the cost so far. */
  private readonly price: Float64Array;
  private slacks: number;

  /** @param start costs of the values, or a programme to go on from a copy of */
  constructor(start: readonly number[] | Programme) {
    const isCopy = start instanceof Programme;
    this.size = isCopy ? start.size : start.length;
    this.rows = isCopy ? start.rows.map((row) => row.slice()) : [];
    this.basics = isCopy ? [...start.basics] : [];
    this.zeros = isCopy ? start.zeros.slice() : Int32Array.from(start.keys());
    this.price = isCopy ? start.price.slice() : Float64Array.of(...start, 0);
    this.slacks = isCopy ? start.slacks : 0;
  }

  get cost(): number {
    return this.price[this.size] as number;
  }

  /** The best values under the rows so far; ask after {@link solve}. */
  values(): Float64Array {
    const values = new Float64Array(this.size);
    for (const [at, variable] of this.basics.entries()) {
      if (variable < this.size) values[variable] = this.constantOf(at);
    }
    return values;
  }

  add({ coefficients, least }: LinearRow): void {
    const { size } = this;
    const row = new Float64Array(size + 1);
    row[size] = -least;
    for (const [column, variable] of this.zeros.entries()) {
      if (variable < size) row[column] = coefficients[variable] as number;
    }
    for (const [at, variable] of this.basics.entries()) {
      const factor = variable < size ? (coefficients[variable] as number) : 0;
      if (factor !== 0) addMultiple(row, this.rows[at] as Float64Array, factor);
    }
    this.rows.push(row);
    this.basics.push(size + this.slacks);
    this.slacks += 1;
  }

  /** Meets every row at least cost; false when no values do. */
  solve(): boolean {
    for (let step = 0; ; step += 1) {
      const isCareful = step > STEPS_BEFORE_BLAND;
      const row = this.unmetRow(isCareful);
      if (row === NONE) return true;
      const column = this.cheapestColumn(this.rows[row] as Float64Array);
      if (column === NONE) return false;
      this.pivot(row, column);
    }
  }

  private constantOf(at: number): number {
    return (this.rows[at] as Float64Array)[this.size] as number;
  }

  /** The row that is missed by most; under the careful rule, the one whose variable comes first. */
  private unmetRow(isCareful: boolean): number {
    let found = NONE;
    for (let at = 0; at < this.rows.length; at += 1) {
      const constant = this.constantOf(at);
      if (constant >= -DUST) continue;
      if (found === NONE) found = at;
      else if (isCareful) {
        if ((this.basics[at] as number) < (this.basics[found] as number)) found = at;
      } else if (constant < this.constantOf(found)) found = at;
    }
    return found;
  }

  /** The variable whose rise meets the row at the least price; among equals the one that comes first. */
  private cheapestColumn(row: Float64Array): number {
    let found = NONE;
    let least = Infinity;
    for (let column = 0; column < this.size; column += 1) {
      const factor = row[column] as number;
      if (factor <= DUST) continue;
      const ratio = (this.price[column] as number) / factor;
      const comesFirst =
        found !== NONE && (this.zeros[column] as number) < (this.zeros[found] as number);
      if (ratio < least - DUST || (ratio <= least && comesFirst)) {
        found = column;
        least = ratio;
      }
    }
    return found;
  }

  /** The variable of the row becomes 0, that of the column takes its place. */
  private pivot(at: number, column: number): void {
    const row = this.rows[at] as Float64Array;
    const factor = row[column] as number;
    for (let k = 0; k <= this.size; k += 1) row[k] = -(row[k] as number) / factor;
    row[column] = 1 / factor;
    for (const [other, values] of this.rows.entries()) {
      if (other !== at) substitute(values, row, column);
    }
    substitute(this.price, row, column);
    const leaving = this.basics[at] as number;
    this.basics[at] = this.zeros[column] as number;
    this.zeros[column] = leaving;
  }
}

const addMultiple = (target: Float64Array, row: Float64Array, factor: number): void => {
  for (let k = 0; k < row.length; k += 1) {
    target[k] = (target[k] as number) + factor * (row[k] as number);
  }
};

/** Writes the variable of `column` as the row that it now has. */
const substitute = (target: Float64Array, row: Float64Array, column: number): void => {
  const factor = target[column] as number;
  if (factor === 0) return;
  target[column] = 0;
  addMultiple(target, row, factor);
};
