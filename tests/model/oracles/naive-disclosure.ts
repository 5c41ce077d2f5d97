/** What an attacker can find, by trying every table that agrees with all that is published; and patterns by trying all. */

export interface Place {
  readonly row: number;
  readonly column: number;
}

type Table = readonly (readonly number[])[];

const sum = (values: Iterable<number>): number => [...values].reduce((all, own) => all + own, 0);

const at = (table: Table, { row, column }: Place): number => table[row]?.[column] ?? 0;

/** Every way to fill the hidden cells so that all rows and columns keep their totals. */
function* fillings(table: Table, hidden: readonly Place[]): Generator<readonly number[]> {
  const isHidden = (row: number, column: number): boolean =>
    hidden.some((cell) => cell.row === row && cell.column === column);
  const rowLeft = table.map((counts, row) =>
    sum(counts.filter((_, column) => isHidden(row, column))),
  );
  const columnLeft = (table[0] ?? []).map((_, column) =>
    sum(table.filter((_row, row) => isHidden(row, column)).map((counts) => counts[column] ?? 0)),
  );
  const chosen: number[] = [];
  function* fill(place: number): Generator<readonly number[]> {
    const cell = hidden[place];
    if (cell === undefined) {
      if (rowLeft.every((left) => left === 0) && columnLeft.every((left) => left === 0))
        yield [...chosen];
      return;
    }
    const most = Math.min(rowLeft[cell.row] ?? 0, columnLeft[cell.column] ?? 0);
    for (let count = 0; count <= most; count += 1) {
      rowLeft[cell.row] = (rowLeft[cell.row] ?? 0) - count;
      columnLeft[cell.column] = (columnLeft[cell.column] ?? 0) - count;
      chosen.push(count);
      yield* fill(place + 1);
      chosen.pop();
      rowLeft[cell.row] = (rowLeft[cell.row] ?? 0) + count;
      columnLeft[cell.column] = (columnLeft[cell.column] ?? 0) + count;
    }
  }
  yield* fill(0);
}

/** Smallest and largest count of every hidden cell over all tables that agree with what is published. */
export const naiveBounds = (
  table: Table,
  hidden: readonly Place[],
): readonly { readonly low: number; readonly high: number }[] => {
  const bounds = hidden.map(() => ({ low: Infinity, high: -Infinity }));
  for (const filling of fillings(table, hidden)) {
    for (const [place, count] of filling.entries()) {
      const own = bounds[place];
      if (own === undefined) continue;
      own.low = Math.min(own.low, count);
      own.high = Math.max(own.high, count);
    }
  }
  return bounds;
};

/** The least cost of further cells that protect every cell from 1 to below the threshold; undefined for none. */
export const naiveSuppressionCost = (
  table: Table,
  threshold: number,
  width: number,
): number | undefined => {
  const cells = table.flatMap((counts, row) => counts.map((_, column) => ({ row, column })));
  const primary = cells.filter((cell) => at(table, cell) > 0 && at(table, cell) < threshold);
  const candidates = cells.filter((cell) => at(table, cell) >= threshold);
  let best: number | undefined;
  for (let bits = 0; bits < 1 << candidates.length; bits += 1) {
    const chosen = candidates.filter((_, place) => (bits & (1 << place)) !== 0);
    const cost = sum(chosen.map((cell) => at(table, cell)));
    if (best !== undefined && cost >= best) continue;
    const bounds = naiveBounds(table, [...primary, ...chosen]).slice(0, primary.length);
    if (bounds.every(({ low, high }) => high - low >= width)) best = cost;
  }
  return best;
};
