/**
 * The most hours any brokerage could serve: maximum flow from areas to services over the pairs in reach (Dinic 1970).
 * Hours need not be whole: what is sent always empties one edge to exactly 0, so the search ends all the same.
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
  private readonly path: Int32Array;
  private edges = 0;

  constructor(nodes: number, edges: number) {
    this.heads = new Int32Array(nodes).fill(UNREACHED);
    this.next = new Int32Array(2 * edges);
    this.to = new Int32Array(2 * edges);
    this.room = new Float64Array(2 * edges);
    this.level = new Int32Array(nodes);
    this.cursor = new Int32Array(nodes);
    this.queue = new Int32Array(nodes);
    this.path = new Int32Array(nodes);
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

  /** Sends what a path can take, and gives how far back it is still open: the place of its first edge now empty. */
  private send(length: number): { readonly sent: number; readonly open: number } {
    const { path, room } = this;
    let sent = Infinity;
    for (let at = 0; at < length; at += 1)
      sent = Math.min(sent, room[path[at] as number] as number);
    let open = length;
    for (let at = length - 1; at >= 0; at -= 1) {
      const edge = path[at] as number;
      room[edge] = (room[edge] as number) - sent;
      room[edge ^ 1] = (room[edge ^ 1] as number) + sent;
      if (room[edge] <= 0) open = at;
    }
    return { sent, open };
  }

  /** The next edge of a node that leads on along falling levels; none when it is a dead end. */
  private onward(node: number): number {
    const { cursor, next, to, room, level } = this;
    let edge = cursor[node] as number;
    while (
      edge !== UNREACHED &&
      ((room[edge] as number) <= 0 || level[to[edge] as number] !== (level[node] as number) + 1)
    )
      edge = next[edge] as number;
    cursor[node] = edge;
    return edge;
  }

  /**
   * Sends along falling levels until the sink is cut off; gives what went through. The path is kept in a list and not
   * on the stack, since it can run through every area of a country.
   */
  private push(sink: number): number {
    const { path, to, level } = this;
    let whole = 0;
    let length = 0;
    let node = SOURCE;
    for (;;) {
      const edge = node === sink ? UNREACHED : this.onward(node);
      if (edge !== UNREACHED) {
        path[length] = edge;
        length += 1;
        node = to[edge] as number;
        continue;
      }
      if (node === sink) {
        const { sent, open } = this.send(length);
        whole += sent;
        length = open;
      } else {
        if (length === 0) return whole;
        level[node] = UNREACHED;
        length -= 1;
      }
      node = to[(path[length] as number) ^ 1] as number;
    }
  }

  flow(sink: number): number {
    let whole = 0;
    while (this.levels(sink)) {
      this.cursor.set(this.heads);
      const sent = this.push(sink);
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
