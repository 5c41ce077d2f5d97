/**
 * What an attacker can work out of a table with hidden cells when every row and column total is published: the exact
 * smallest and largest count that each hidden cell can take. Counts are whole and not negative. A hidden cell can only
 * rise if others fall in its row and column, and so on round a closed path, so each end of an interval is a maximum
 * flow between the cell's column and its row; with whole counts the flow is whole too, so the bounds are exact.
 */

/** A cell of a table, both counted from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The counts that a hidden cell can take, both ends included. */
export interface CellBounds extends CellPlace {
  readonly low: number;
  readonly high: number;
}

/** Counts of people, rows by columns. */
export type CountTable = readonly (readonly number[])[];

/** Less than this is no flow: the search for cuts works with shares of cells. */
const NO_FLOW = 1e-12;
const UNSEEN = -1;

export const countAt = (table: CountTable, { row, column }: CellPlace): number =>
  table[row]?.[column] ?? 0;

/** The best path with room left, found breadth first; leaves the way back in `from`. */
const findPath = (room: Float64Array, nodes: number, source: number, from: Int32Array): void => {
  from.fill(UNSEEN);
  from[source] = source;
  const queue = [source];
  for (const node of queue) {
    for (let next = 0; next < nodes; next += 1) {
      if (from[next] !== UNSEEN || (room[node * nodes + next] as number) <= NO_FLOW) continue;
      from[next] = node;
      queue.push(next);
    }
  }
};

/** Pushes as much as the path from `source` to `sink` takes; gives back how much that was. */
const pushAlong = (
  room: Float64Array,
  nodes: number,
  from: Int32Array,
  source: number,
  sink: number,
): number => {
  let amount = Infinity;
  for (let node = sink; node !== source; node = from[node] as number) {
    amount = Math.min(amount, room[(from[node] as number) * nodes + node] as number);
  }
  for (let node = sink; node !== source; node = from[node] as number) {
    const before = from[node] as number;
    const along = before * nodes + node;
    const back = node * nodes + before;
    room[along] = (room[along] as number) - amount;
    room[back] = (room[back] as number) + amount;
  }
  return amount;
};

/** A maximum flow and the side of a smallest cut on which the source lies. */
export interface Flow {
  readonly amount: number;
  /** 1 for the nodes on the side of the source. */
  readonly side: Uint8Array;
}

/**
 * Maximum flow in a small dense network (Edmonds and Karp 1972).
 * @param room capacity of every pair of nodes, row by row; used up
 * @param enough stops as soon as so much flows, when the cut does not matter
 */
export const flowBetween = (
  room: Float64Array,
  nodes: number,
  [source, sink]: readonly [number, number],
  enough = Infinity,
): Flow => {
  const from = new Int32Array(nodes);
  let amount = 0;
  findPath(room, nodes, source, from);
  while (from[sink] !== UNSEEN && amount < enough) {
    amount += pushAlong(room, nodes, from, source, sink);
    findPath(room, nodes, source, from);
  }
  return { amount, side: Uint8Array.from(from, (before) => (before === UNSEEN ? 0 : 1)) };
};

/** How far the cells of a pattern may move, without the cell in question: rows first, then columns. */
const roomOf = (table: CountTable, hidden: readonly CellPlace[], but: CellPlace): Float64Array => {
  const rows = table.length;
  const nodes = rows + (table[0]?.length ?? 0);
  const room = new Float64Array(nodes * nodes);
  for (const cell of hidden) {
    if (cell.row === but.row && cell.column === but.column) continue;
    const column = rows + cell.column;
    room[cell.row * nodes + column] = Infinity;
    room[column * nodes + cell.row] = countAt(table, cell);
  }
  return room;
};

/**
 * The exact interval of every hidden cell, in the order given.
 *
 * @param table true counts (people), rows by columns
 * @param hidden the cells that are not published
 */
export const boundCells = (table: CountTable, hidden: readonly CellPlace[]): CellBounds[] => {
  const rows = table.length;
  const nodes = rows + (table[0]?.length ?? 0);
  return hidden.map((cell) => {
    const count = countAt(table, cell);
    const column = rows + cell.column;
    const rise = flowBetween(roomOf(table, hidden, cell), nodes, [column, cell.row]).amount;
    const fall = flowBetween(roomOf(table, hidden, cell), nodes, [cell.row, column], count).amount;
    return {
      row: cell.row,
      column: cell.column,
      low: count - Math.min(count, fall),
      high: count + rise,
    };
  });
};
