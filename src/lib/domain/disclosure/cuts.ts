/**
 * What any pattern of hidden cells must hold so that the primary cells are protected (Fischetti and Salazar 2000):
 * round every cut of the table's network that separates a primary cell's row from its column, the hidden cells must
 * leave room for as much movement as is asked for. Given shares of cells, finds cuts that those shares do not meet.
 */
import { countAt, flowBetween, type CellPlace, type CountTable } from './bounds.ts';
import type { LinearRow } from './dual-simplex.ts';

/** A table, what in it must be protected, and what may be hidden to protect it. */
export interface ProtectionTask {
  readonly table: CountTable;
  readonly primary: readonly CellPlace[];
  /** Cells that may be hidden as well. */
  readonly candidates: readonly CellPlace[];
  /** How wide the interval of every primary cell must be; at least 1. */
  readonly width: number;
}

/** Shares that fall short of a row by no more than this part of it meet it. */
const CLOSE_ENOUGH = 1e-9;

/** A hidden cell in the network, with the share in which it is hidden. */
interface Edge {
  readonly row: number;
  /** Numbered on from the rows. */
  readonly column: number;
  readonly count: number;
  readonly share: number;
  /** Its place among the candidates; undefined for a primary cell. */
  readonly candidate: number | undefined;
}

/** How much a cell may rise, seen from its row, and fall, seen from its column. */
type Room = (edge: Edge) => readonly [rise: number, fall: number];

/** One side of a cut of the network. */
type Side = Uint8Array;

interface Network {
  readonly nodes: number;
  readonly candidates: number;
  readonly edges: readonly Edge[];
}

const cutNetwork = (
  { nodes, edges }: Network,
  but: Edge,
  ends: readonly [number, number],
  roomOf: Room,
): Side => {
  const room = new Float64Array(nodes * nodes);
  for (const edge of edges) {
    if (edge === but) continue;
    const [rise, fall] = roomOf(edge);
    room[edge.row * nodes + edge.column] = rise * edge.share;
    room[edge.column * nodes + edge.row] = fall * edge.share;
  }
  return flowBetween(room, nodes, ends).side;
};

/** What a cell gives to a cut: its room in the direction in which it crosses. */
const givenBy = (edge: Edge, side: Side, roomOf: Room): number => {
  const fromRow = side[edge.row] === 1;
  if (fromRow === (side[edge.column] === 1)) return 0;
  const [rise, fall] = roomOf(edge);
  return fromRow ? rise : fall;
};

/** One direction in which a primary cell must be able to move, or both together. */
interface Demand {
  readonly sides: readonly Side[];
  readonly roomOf: Room;
  /** Movement that is needed over all the cuts together. */
  readonly needed: number;
}

/** How much short of its row's right side the shares stay, as a part of it. */
const shortfall = (edges: readonly Edge[], { coefficients, least }: LinearRow): number => {
  let sum = 0;
  for (const { candidate, share } of edges) {
    if (candidate !== undefined) sum += (coefficients[candidate] as number) * share;
  }
  return 1 - sum / least;
};

/**
 * The row that says: what the candidates give to the cuts together is at least what is needed beyond the primary
 * cells, in units of `unit`. Cells are hidden whole, so both sides may be rounded up to whole units (Gomory 1958), and
 * a cell never counts for more than all that is needed.
 */
const rowInUnits = (given: Float64Array, open: number, unit: number): LinearRow => {
  const least = Math.ceil(open / unit);
  return { coefficients: given.map((amount) => Math.min(least, Math.ceil(amount / unit))), least };
};

/** The row of a demand that the shares miss by most, if they miss any. */
const missedRow = (network: Network, but: Edge, demand: Demand): LinearRow | undefined => {
  const { edges, candidates } = network;
  const given = new Float64Array(candidates);
  let open = demand.needed;
  for (const edge of edges) {
    const amount = demand.sides.reduce((sum, side) => sum + givenBy(edge, side, demand.roomOf), 0);
    if (edge.candidate !== undefined) given[edge.candidate] = amount;
    else if (edge !== but) open -= amount;
  }
  if (open <= 0) return undefined;
  const units = new Set([1, ...given].filter((amount) => amount > 0 && amount < open));
  let missed: LinearRow | undefined;
  let most = CLOSE_ENOUGH;
  for (const unit of units.add(open)) {
    const row = rowInUnits(given, open, unit);
    const by = shortfall(edges, row);
    if (by > most) {
      most = by;
      missed = row;
    }
  }
  return missed;
};

const sideOf = (nodes: number, isIn: (node: number) => boolean): Side =>
  Uint8Array.from({ length: nodes }, (_, node) => (isIn(node) ? 1 : 0));

/** Cuts on which the flow from one node to another is smallest, and the two that part off a single node. */
const sidesBetween = (
  network: Network,
  but: Edge,
  [from, to]: readonly [number, number],
  roomOf: Room,
): Side[] => [
  cutNetwork(network, but, [from, to], roomOf),
  sideOf(network.nodes, (node) => node === from),
  sideOf(network.nodes, (node) => node !== to),
];

/** Rows that the shares miss for one primary cell. */
const cutsOf = (network: Network, cell: Edge, width: number): LinearRow[] => {
  const up = [cell.column, cell.row] as const;
  const down = [cell.row, cell.column] as const;
  // Without any way round, nothing moves at all, however little is asked for.
  const anyWay: Room = () => [1, 1];
  const demands: Demand[] = sidesBetween(network, cell, up, anyWay).map((side) => ({
    sides: [side],
    roomOf: anyWay,
    needed: 1,
  }));
  // The cell cannot fall below 0, so it must be able to rise by the rest.
  const rest = width - cell.count;
  if (rest > 0) {
    const toRest: Room = ({ count }) => [rest, Math.min(count, rest)];
    for (const side of sidesBetween(network, cell, up, toRest))
      demands.push({ sides: [side], roomOf: toRest, needed: rest });
  }
  const toWidth: Room = ({ count }) => [width, Math.min(count, width)];
  const falls = sidesBetween(network, cell, down, toWidth);
  for (const rise of sidesBetween(network, cell, up, toWidth)) {
    for (const fall of falls) demands.push({ sides: [rise, fall], roomOf: toWidth, needed: width });
  }
  return demands.flatMap((demand) => missedRow(network, cell, demand) ?? []);
};

/**
 * Rows that every protecting pattern meets and these shares do not. For shares that are all 0 or 1 the list is empty
 * if and only if the pattern protects every primary cell.
 *
 * @param shares of each candidate, from 0 (shown) to 1 (hidden)
 */
export const missedCuts = (task: ProtectionTask, shares: ArrayLike<number>): LinearRow[] => {
  const { table, primary, candidates, width } = task;
  const rows = table.length;
  const edgeOf = (cell: CellPlace, share: number, candidate?: number): Edge => ({
    row: cell.row,
    column: rows + cell.column,
    count: countAt(table, cell),
    share,
    candidate,
  });
  const edges = [
    ...primary.map((cell) => edgeOf(cell, 1)),
    ...candidates.map((cell, at) => edgeOf(cell, shares[at] ?? 0, at)),
  ];
  const nodes = rows + (table[0]?.length ?? 0);
  const network = { nodes, candidates: candidates.length, edges };
  return edges.slice(0, primary.length).flatMap((cell) => cutsOf(network, cell, width));
};
