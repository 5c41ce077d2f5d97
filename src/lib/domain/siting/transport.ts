/**
 * Sending demand to places with room at least cost (the transportation problem), by shortest paths: each part of a
 * demand goes where it costs least, moving others on where that is cheaper (Busacker and Gowen 1960). There are few
 * places, so paths are looked for among places alone.
 */
export interface TransportTask {
  /** Per point. */
  readonly demand: readonly number[];
  /** Room of each place; 0 shuts it. */
  readonly capacity: readonly number[];
  /** Per point and place; null is not allowed. */
  readonly unitCost: readonly (readonly (number | null)[])[];
}

export interface TransportPlan {
  readonly cost: number;
  /** Per point and place. */
  readonly flow: readonly Float64Array[];
}

const NONE = -1;
/** Amounts and costs that differ by less than this part of the largest differ by rounding alone. */
const ROUNDING = 1e-12;

/** Amounts up to this cannot be told from nothing beside the whole demand. */
export const leastAmount = (demand: readonly number[]): number =>
  ROUNDING * demand.reduce((sum, own) => sum + own, 0);

/** A way for one more unit: places from the first that takes it to the one that has room. */
interface Way {
  readonly place: number;
  readonly cost: number;
}

class Plan {
  readonly flow: Float64Array[];
  private readonly cost: Float64Array[];
  private readonly room: Float64Array;
  private readonly least: number;
  private readonly leastSaving: number;
  private readonly distance: Float64Array;
  private readonly before: Int32Array;
  /** The point that moves on from the place before. */
  private readonly mover: Int32Array;

  constructor({ demand, capacity, unitCost }: TransportTask) {
    const places = capacity.length;
    this.flow = demand.map(() => new Float64Array(places));
    this.cost = unitCost.map((row) => Float64Array.from(row, (own) => own ?? Infinity));
    this.room = Float64Array.from(capacity);
    this.least = leastAmount(demand);
    this.leastSaving =
      ROUNDING * unitCost.flat().reduce<number>((most, own) => Math.max(most, own ?? 0), 0);
    this.distance = new Float64Array(places);
    this.before = new Int32Array(places);
    this.mover = new Int32Array(places);
  }

  /** Sends all demand of a point; false when there is no room for it. */
  send(point: number, demand: number): boolean {
    let left = demand;
    while (left > this.least) {
      const way = this.cheapestWay(point);
      if (way === undefined) return false;
      left -= this.push(point, way.place, left);
    }
    return true;
  }

  get total(): number {
    let sum = 0;
    for (const [point, row] of this.flow.entries()) {
      for (const [place, amount] of row.entries()) {
        if (amount > 0) sum += amount * ((this.cost[point] as Float64Array)[place] as number);
      }
    }
    return sum;
  }

  /** Shortest ways among places (Bellman 1958; a point that moves on may make a step cheaper than nothing). */
  private cheapestWay(point: number): Way | undefined {
    const { distance, before, room } = this;
    distance.set(this.cost[point] as Float64Array);
    before.fill(NONE);
    const steps = this.moves();
    for (let round = 1, isChanged = true; round <= room.length && isChanged; round += 1)
      isChanged = this.shorten(steps);
    let best: Way | undefined;
    for (const [place, free] of room.entries()) {
      const cost = distance[place] as number;
      if (free > this.least && cost < (best?.cost ?? Infinity)) best = { place, cost };
    }
    return best;
  }

  /** What it costs at least to move one unit from each place to each other, and who moves. */
  private moves(): { readonly cost: Float64Array; readonly point: Int32Array } {
    const places = this.room.length;
    const cost = new Float64Array(places * places).fill(Infinity);
    const point = new Int32Array(places * places).fill(NONE);
    for (const [who, row] of this.flow.entries()) {
      const own = this.cost[who] as Float64Array;
      for (let from = 0; from < places; from += 1) {
        if ((row[from] as number) <= this.least) continue;
        for (let to = 0; to < places; to += 1) {
          const more = (own[to] as number) - (own[from] as number);
          const at = from * places + to;
          if (to !== from && more < (cost[at] as number)) {
            cost[at] = more;
            point[at] = who;
          }
        }
      }
    }
    return { cost, point };
  }

  private shorten({ cost, point }: ReturnType<Plan['moves']>): boolean {
    const { distance, before, mover, leastSaving } = this;
    const places = distance.length;
    let isChanged = false;
    for (let from = 0; from < places; from += 1) {
      const reached = distance[from] as number;
      if (reached === Infinity) continue;
      for (let to = 0; to < places; to += 1) {
        const through = reached + (cost[from * places + to] as number);
        if (through < (distance[to] as number) - leastSaving) {
          distance[to] = through;
          before[to] = from;
          mover[to] = point[from * places + to] as number;
          isChanged = true;
        }
      }
    }
    return isChanged;
  }

  /** Pushes as much as the way takes. */
  private push(point: number, end: number, wanted: number): number {
    const { before, mover, room } = this;
    let amount = Math.min(wanted, room[end] as number);
    for (let place = end; before[place] !== NONE; place = before[place] as number) {
      const row = this.flow[mover[place] as number] as Float64Array;
      amount = Math.min(amount, row[before[place] as number] as number);
    }
    let place = end;
    for (; before[place] !== NONE; place = before[place] as number) {
      const row = this.flow[mover[place] as number] as Float64Array;
      const from = before[place] as number;
      row[from] = (row[from] as number) - amount;
      row[place] = (row[place] as number) + amount;
    }
    const row = this.flow[point] as Float64Array;
    row[place] = (row[place] as number) + amount;
    room[end] = (room[end] as number) - amount;
    return amount;
  }
}

/** The cheapest plan that sends all demand; undefined when there is none. */
export const sendCheapest = (task: TransportTask): TransportPlan | undefined => {
  const plan = new Plan(task);
  for (const [point, demand] of task.demand.entries()) {
    if (!plan.send(point, demand)) return undefined;
  }
  return { cost: plan.total, flow: plan.flow };
};
