/** Maximum flow by the shortest augmenting path on a full matrix (Edmonds and Karp 1972): slow, and plain to check. */

const shortestPath = (
  room: readonly number[][],
  from: number,
  to: number,
): number[] | undefined => {
  const before = new Map<number, number>([[from, from]]);
  const queue = [from];
  for (const node of queue) {
    for (const [next, capacity] of (room[node] ?? []).entries()) {
      if (capacity <= 1e-12 || before.has(next)) continue;
      before.set(next, node);
      queue.push(next);
    }
  }
  if (!before.has(to)) return undefined;
  const path = [to];
  for (let node = to; node !== from; node = before.get(node) ?? from)
    path.unshift(before.get(node) ?? from);
  return path;
};

/** The most of the demand that the supply can serve over the allowed pairs (areas × services). */
export const naiveMostServed = (
  demand: readonly number[],
  supply: readonly number[],
  isAllowed: (area: number, service: number) => boolean,
): number => {
  const nodes = demand.length + supply.length + 2;
  const sink = nodes - 1;
  const room = Array.from({ length: nodes }, () => Array.from({ length: nodes }, () => 0));
  const put = (from: number, to: number, capacity: number): void => {
    const row = room[from];
    if (row !== undefined) row[to] = capacity;
  };
  const at = (from: number, to: number): number => room[from]?.[to] ?? 0;
  for (const [area, hours] of demand.entries()) put(0, area + 1, hours);
  for (const [service, hours] of supply.entries()) {
    put(demand.length + 1 + service, sink, hours);
    for (const area of demand.keys()) {
      if (isAllowed(area, service)) put(area + 1, demand.length + 1 + service, 1e9);
    }
  }
  let served = 0;
  for (
    let path = shortestPath(room, 0, sink);
    path !== undefined;
    path = shortestPath(room, 0, sink)
  ) {
    const steps = path.slice(1).map((node, k) => [path[k] ?? 0, node] as const);
    const through = Math.min(...steps.map(([from, to]) => at(from, to)));
    for (const [from, to] of steps) {
      put(from, to, at(from, to) - through);
      put(to, from, at(to, from) + through);
    }
    served += through;
  }
  return served;
};
