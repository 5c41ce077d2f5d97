/** Siting by trying everything: every set of sites, and demand sent one unit after another. */

type Minutes = readonly (readonly (number | null)[])[];

const sum = (values: Iterable<number>): number => [...values].reduce((all, own) => all + own, 0);

/** All sets of `size` numbers below `count`. */
export function* setsOf(count: number, size: number, from = 0): Generator<readonly number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let first = from; first <= count - size; first += 1) {
    for (const rest of setsOf(count, size - 1, first + 1)) yield [first, ...rest];
  }
}

/** Σ weight × minutes to the nearest of the sites; Infinity when an area with weight reaches none. */
export const naiveObjective = (
  weights: readonly number[],
  minutes: Minutes,
  sites: readonly number[],
): number =>
  sum(
    weights.map((weight, area) => {
      if (weight === 0) return 0;
      const reached = sites.flatMap((site) => minutes[area]?.[site] ?? []);
      return weight * Math.min(Infinity, ...reached);
    }),
  );

/** The least objective over all sets of p sites that hold the ones that must open. */
export const naiveMedian = (
  weights: readonly number[],
  minutes: Minutes,
  p: number,
  mustOpen: readonly number[] = [],
): number => {
  let best = Infinity;
  for (const sites of setsOf(minutes[0]?.length ?? 0, p)) {
    if (mustOpen.every((site) => sites.includes(site)))
      best = Math.min(best, naiveObjective(weights, minutes, sites));
  }
  return best;
};

/** The most weight that any p sites have within reach. */
export const naiveCover = (
  weights: readonly number[],
  minutes: Minutes,
  maxMinutes: number,
  p: number,
): number => {
  let best = 0;
  for (const sites of setsOf(minutes[0]?.length ?? 0, p)) {
    const covered = weights.filter((_, area) =>
      sites.some((site) => (minutes[area]?.[site] ?? Infinity) <= maxMinutes),
    );
    best = Math.max(best, sum(covered));
  }
  return best;
};

/** The cheapest way to send whole people to places with room, one person after another along shortest paths. */
export const naiveTransport = (
  demand: readonly number[],
  room: readonly number[],
  unitCost: Minutes,
): number => {
  const flow = demand.map(() => room.map(() => 0));
  const used = room.map(() => 0);
  const flowAt = (point: number, place: number): number => flow[point]?.[place] ?? 0;
  let spent = 0;
  for (const [source, people] of demand.entries()) {
    for (let person = 0; person < people; person += 1) {
      // Bellman and Ford over points and places: forward at a cost, backward where somebody can be moved.
      const toPoint = demand.map((_, point) => (point === source ? 0 : Infinity));
      const toPlace = room.map(() => Infinity);
      const pointFrom = demand.map(() => -1);
      const placeFrom = room.map(() => -1);
      for (let round = 0; round < demand.length + room.length; round += 1) {
        for (const [point, so] of toPoint.entries()) {
          for (const place of room.keys()) {
            const cost = unitCost[point]?.[place] ?? Infinity;
            if (so + cost < (toPlace[place] ?? 0) - 1e-9) {
              toPlace[place] = so + cost;
              placeFrom[place] = point;
            }
            const back = (toPlace[place] ?? 0) - cost;
            if (flowAt(point, place) > 0 && back < (toPoint[point] ?? 0) - 1e-9) {
              toPoint[point] = back;
              pointFrom[point] = place;
            }
          }
        }
      }
      const free = [...room.keys()].filter((place) => (used[place] ?? 0) < (room[place] ?? 0));
      const end = free.toSorted((a, b) => (toPlace[a] ?? 0) - (toPlace[b] ?? 0))[0];
      if (end === undefined || toPlace[end] === Infinity) return Infinity;
      spent += toPlace[end] ?? 0;
      used[end] = (used[end] ?? 0) + 1;
      for (let place = end; ;) {
        const point = placeFrom[place] ?? -1;
        const row = flow[point] ?? [];
        row[place] = (row[place] ?? 0) + 1;
        const before = pointFrom[point] ?? -1;
        if (before < 0) break;
        row[before] = (row[before] ?? 0) - 1;
        place = before;
      }
    }
  }
  return spent;
};

/** The least cost over every set of open hubs. */
export const naiveHubs = (
  demand: readonly number[],
  hubs: readonly { readonly fixedCost: number; readonly capacity: number }[],
  unitCost: Minutes,
): number => {
  let best = Infinity;
  for (let bits = 0; bits < 1 << hubs.length; bits += 1) {
    const isOpen = (hub: number): boolean => (bits & (1 << hub)) !== 0;
    const fixed = sum(hubs.map(({ fixedCost }, hub) => (isOpen(hub) ? fixedCost : 0)));
    if (fixed >= best) continue;
    const room = hubs.map(({ capacity }, hub) => (isOpen(hub) ? capacity : 0));
    best = Math.min(best, fixed + naiveTransport(demand, room, unitCost));
  }
  return best;
};
