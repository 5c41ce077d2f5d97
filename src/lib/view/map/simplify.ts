// Drops the points of a line that the eye would not miss (Ramer 1972; Douglas and Peucker 1973).

export type Spot = readonly [x: number, y: number];

function distanceToSegment([x, y]: Spot, [ax, ay]: Spot, [bx, by]: Spot): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along =
    length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

/** The point farthest from the straight line between two others. */
function farthest(line: readonly Spot[], from: number, to: number): { at: number; off: number } {
  const [start, end] = [line[from], line[to]];
  let found = { at: from, off: -1 };
  if (!start || !end) return found;
  for (let at = from + 1; at < to; at += 1) {
    const spot = line[at];
    const off = spot ? distanceToSegment(spot, start, end) : -1;
    if (off > found.off) found = { at, off };
  }
  return found;
}

/**
 * Keeps the ends, and every point that lies farther than the tolerance from the line without it.
 * A closed line (first point equal to last) keeps at least a triangle.
 */
export function simplifyLine(line: readonly Spot[], tolerance: number): Spot[] {
  const last = line.length - 1;
  if (last < 2) return [...line];
  const kept = new Set([0, last]);
  const isClosed = line[0]?.[0] === line[last]?.[0] && line[0]?.[1] === line[last]?.[1];
  const stack: [number, number][] = [];
  if (isClosed) {
    const { at } = farthest(line, 0, last);
    const third = [farthest(line, 0, at), farthest(line, at, last)].toSorted(
      (a, b) => b.off - a.off,
    )[0];
    kept.add(at);
    if (third) kept.add(third.at);
    stack.push([0, at], [at, last]);
  } else {
    stack.push([0, last]);
  }
  for (let part = stack.pop(); part; part = stack.pop()) {
    const { at, off } = farthest(line, part[0], part[1]);
    if (off <= tolerance) continue;
    kept.add(at);
    stack.push([part[0], at], [at, part[1]]);
  }
  return line.filter((_, at) => kept.has(at));
}
