/**
 * The most hours any brokerage could serve: maximum flow from areas to services over the pairs in reach (Dinic 1970).
 * Hours need not be whole: a push always empties one edge to exactly 0, so the search ends all the same.
 */

/** Pairs in reach, listed area by area: the services of area i are `services[start[i] .. start[i + 1] - 1]`. */
export interface ReachLists {
  readonly start: Int32Array;
  readonly services: Int32Array;
}

const UNREACHED = -1;
const SOURCE = 0;

/** A residual network: every edge sits beside its reverse, so the partner of edge e is e ^ 1. */
class Network {
  private readonly heads: Int32Array;
  private readonly next: Int32Array;
  private readonly to: Int32Array;
  private readonly room: Float64Array;
  private readonly level: Int32Array;
  private readonly cursor: Int32Array;
  private readonly queue: Int32Array;
  private edges = 0;

  constructor(nodes: number, edges: number) {
    this.heads = new Int32Array(nodes).fill(UNREACHED);
    this.next = new Int32Array(2 * edges);
    this.to = new Int32Array(2 * edges);
    this.room = new Float64Array(2 * edges);
    this.level = new Int32Array(nodes);
    this.cursor = new Int32Array(nodes);
    this.queue = new Int32Array(nodes);
  }

  join(from: number, to: number, room: number): void {
    this.half(from, to, room);
    this.half(to, from, 0);
  }

  private half(from: number, to: number, room: number): void {
    const edge = this.edges;
    this.to[edge] = to;
    this.room[edge] = room;
    this.next[edge] = this.heads[from] as number;
    this.heads[from] = edge;
    this.edges += 1;
  }

  /** Levels the nodes by distance from the source; false when the sink is cut off. */
  private levels(sink: number): boolean {
    const { level, queue, heads, next, to, room } = this;
    level.fill(UNREACHED);
    level[SOURCE] = 0;
    queue[0] = SOURCE;
    let waiting = 1;
    for (let served = 0; served < waiting; served += 1) {
      const node = queue[served] as number;
      for (let edge = heads[node] as number; edge !== UNREACHED; edge = next[edge] as number) {
        const neighbour = to[edge] as number;
        if ((room[edge] as number) <= 0 || level[neighbour] !== UNREACHED) continue;
        level[neighbour] = (level[node] as number) + 1;
        queue[waiting] = neighbour;
        waiting += 1;
      }
    }
    return level[sink] !== UNREACHED;
  }

  /** Pushes up to `wanted` from `node` to the sink along falling levels; gives what went through. */
  private push(node: number, sink: number, wanted: number): number {
    if (node === sink) return wanted;
    let sent = 0;
    for (
      let edge = this.cursor[node] as number;
      edge !== UNREACHED;
      edge = this.next[edge] as number
    ) {
      this.cursor[node] = edge;
      const neighbour = this.to[edge] as number;
      const room = this.room[edge] as number;
      if (room <= 0 || this.level[neighbour] !== (this.level[node] as number) + 1) continue;
      const went = this.push(neighbour, sink, Math.min(wanted - sent, room));
      this.room[edge] = room - went;
      this.room[edge ^ 1] = (this.room[edge ^ 1] as number) + went;
      sent += went;
      if (sent >= wanted) return sent;
    }
    return sent;
  }

  flow(sink: number): number {
    let whole = 0;
    while (this.levels(sink)) {
      this.cursor.set(this.heads);
      const sent = this.push(SOURCE, sink, Infinity);
      if (sent <= 0) break;
      whole += sent;
    }
    return whole;
  }
}

/**
 * The largest number of demanded hours that can be met when every hour may be placed freely within reach.
 * @param demand hours a week, per area
 * @param supply hours a week, per service
 */
export const mostServed = (
  demand: ArrayLike<number>,
  supply: ArrayLike<number>,
  reach: ReachLists,
): number => {
  const areas = demand.length;
  const services = supply.length;
  const sink = areas + services + 1;
  const network = new Network(sink + 1, areas + services + reach.services.length);
  for (let area = 0; area < areas; area += 1) {
    if ((demand[area] as number) <= 0) continue;
    network.join(SOURCE, area + 1, demand[area] as number);
    for (let at = reach.start[area] as number; at < (reach.start[area + 1] as number); at += 1) {
      const service = reach.services[at] as number;
      if ((supply[service] as number) > 0) network.join(area + 1, areas + 1 + service, Infinity);
    }
  }
  for (let service = 0; service < services; service += 1) {
    network.join(areas + 1 + service, sink, supply[service] as number);
  }
  return network.flow(sink);
};
