/**
 * Places of the national grid sorted into square cells, so that whoever looks around a place meets only those nearby.
 * Places lie in grid order, row by row of cells: what is near is a few runs of neighbours in memory.
 */

/** Where places are, metres. */
export interface Points {
  readonly east: Float64Array;
  readonly north: Float64Array;
}

/** The cells, the same for all sides that look at each other. */
export interface GridFrame {
  readonly west: number;
  readonly south: number;
  /** Side of a cell, metres. */
  readonly cell: number;
  readonly columns: number;
  readonly rows: number;
}

/** Places of one kind in grid order. */
export interface GridSide extends Points {
  /** The number each place had as given, by its place in grid order. */
  readonly order: Int32Array;
  /** Places of cell c are entries `first[c]` to `first[c + 1] - 1`. */
  readonly first: Int32Array;
}

/** Makes the memory that several threads shall see; ordinary memory unless said. */
export type Allocate = (bytes: number) => ArrayBufferLike;

export const ordinaryMemory: Allocate = (bytes) => new ArrayBuffer(bytes);

const BYTES = { float: Float64Array.BYTES_PER_ELEMENT, whole: Int32Array.BYTES_PER_ELEMENT };

export const floats = (length: number, allocate: Allocate): Float64Array =>
  new Float64Array(allocate(length * BYTES.float));

export const wholes = (length: number, allocate: Allocate): Int32Array =>
  new Int32Array(allocate(length * BYTES.whole));

/** Measured: smaller cells cost more rows to look through than the places they spare. */
const CELLS_PER_RADIUS = 5;
const MOST_CELLS_A_SIDE = 512;

const extent = (sides: readonly Float64Array[]): readonly [least: number, most: number] => {
  let least = Infinity;
  let most = -Infinity;
  for (const values of sides) {
    for (const value of values) {
      if (value < least) least = value;
      if (value > most) most = value;
    }
  }
  return least <= most ? [least, most] : [0, 0];
};

/** Cells over all places, fit to look around within a radius, metres. */
export const frameOver = (sides: readonly Points[], radius: number): GridFrame => {
  const [west, east] = extent(sides.map((side) => side.east));
  const [south, north] = extent(sides.map((side) => side.north));
  const widest = Math.max(east - west, north - south);
  const cell = Math.max(radius / CELLS_PER_RADIUS, widest / MOST_CELLS_A_SIDE, 1);
  return {
    west,
    south,
    cell,
    columns: Math.floor((east - west) / cell) + 1,
    rows: Math.floor((north - south) / cell) + 1,
  };
};

/** Lays places into cells by counting; places of one cell keep the order they were given in. */
export const layOut = (
  { east, north }: Points,
  { west, south, cell, columns, rows }: GridFrame,
  allocate: Allocate = ordinaryMemory,
): GridSide => {
  const count = east.length;
  const cells = columns * rows;
  const cellOf = new Int32Array(count);
  const first = wholes(cells + 1, allocate);
  for (let place = 0; place < count; place += 1) {
    const column = Math.floor(((east[place] as number) - west) / cell);
    const row = Math.floor(((north[place] as number) - south) / cell);
    const at = row * columns + column;
    cellOf[place] = at;
    first[at + 1] = (first[at + 1] as number) + 1;
  }
  for (let at = 0; at < cells; at += 1)
    first[at + 1] = (first[at + 1] as number) + (first[at] as number);
  const next = first.slice();
  const order = wholes(count, allocate);
  const side = { east: floats(count, allocate), north: floats(count, allocate), order, first };
  for (let place = 0; place < count; place += 1) {
    const at = cellOf[place] as number;
    const to = next[at] as number;
    next[at] = to + 1;
    order[to] = place;
    side.east[to] = east[place] as number;
    side.north[to] = north[place] as number;
  }
  return side;
};

/** Values by place as given, put into grid order. */
export const toGridOrder = (
  values: ArrayLike<number>,
  { order }: GridSide,
  allocate: Allocate = ordinaryMemory,
): Float64Array => {
  const laid = floats(order.length, allocate);
  for (let at = 0; at < order.length; at += 1) laid[at] = values[order[at] as number] as number;
  return laid;
};

/** Values in grid order, put back into the order the places were given in. */
export const toGivenOrder = (values: Float64Array, { order }: GridSide): Float64Array => {
  const given = new Float64Array(order.length);
  for (let at = 0; at < order.length; at += 1) given[order[at] as number] = values[at] as number;
  return given;
};

/** Room for the runs that {@link runsNear} finds: at most one in each row of cells. */
export const roomForRuns = ({ rows }: GridFrame): Int32Array => new Int32Array(2 * rows);

/** Cells are looked at this much beyond the radius, so that rounding never hides a place on the edge. Metres. */
const SLACK = 0.001;

/**
 * Finds the places in all cells that a circle touches: run r is entries `runs[2r]` to `runs[2r + 1] - 1`, rising.
 * @returns how many runs there are
 */
export const runsNear = (
  { west, south, cell, columns, rows }: GridFrame,
  first: Int32Array,
  east: number,
  north: number,
  radius: number,
  runs: Int32Array,
): number => {
  // A radius that rounding has put just below 0 still holds the place itself.
  const reach = radius + SLACK;
  if (!(reach >= 0)) return 0;
  const x = east - west;
  const y = north - south;
  const bottom = Math.max(0, Math.floor((y - reach) / cell));
  const top = Math.min(rows - 1, Math.floor((y + reach) / cell));
  let found = 0;
  for (let row = bottom; row <= top; row += 1) {
    const low = row * cell;
    const away = y < low ? low - y : y > low + cell ? y - low - cell : 0;
    const half = Math.sqrt(Math.max(0, reach * reach - away * away));
    const left = Math.max(0, Math.floor((x - half) / cell));
    const right = Math.min(columns - 1, Math.floor((x + half) / cell));
    if (left > right) continue;
    const from = first[row * columns + left] as number;
    const to = first[row * columns + right + 1] as number;
    if (from === to) continue;
    runs[2 * found] = from;
    runs[2 * found + 1] = to;
    found += 1;
  }
  return found;
};
