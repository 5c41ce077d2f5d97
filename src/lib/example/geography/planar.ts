// Plane geometry in metres: the few sums that the invented county needs. Only + - * / and square roots, which
// every machine rounds alike.

/** A position in metres on the county's own grid. */
export type Spot = readonly [easting: number, northing: number];

export const mix = (a: Spot, b: Spot, share: number): Spot => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
];

export const squaredGap = (a: Spot, b: Spot): number =>
  (a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]);

export const gap = (a: Spot, b: Spot): number => Math.sqrt(squaredGap(a, b));

/** The spot beside the middle of a → b, `offset` metres to its left. */
export const beside = (a: Spot, b: Spot, offset: number): Spot => {
  const length = gap(a, b);
  const [x, y] = mix(a, b, 1 / 2);
  return [x - ((b[1] - a[1]) * offset) / length, y + ((b[0] - a[0]) * offset) / length];
};

/** The middle of weighted spots. */
export function middleOf(spots: readonly { readonly spot: Spot; readonly weight: number }[]): Spot {
  const total = spots.reduce((sum, { weight }) => sum + weight, 0);
  return spots.reduce<Spot>(
    ([x, y], { spot, weight }) => [x + (spot[0] * weight) / total, y + (spot[1] * weight) / total],
    [0, 0],
  );
}

/** Consecutive pairs of a line. */
export function segmentsOf(line: readonly Spot[]): (readonly [Spot, Spot])[] {
  const segments: (readonly [Spot, Spot])[] = [];
  line.forEach((to, at) => {
    const from = line[at - 1];
    if (from !== undefined) segments.push([from, to]);
  });
  return segments;
}

/** Whether a spot lies inside a closed ring of segments, by crossings of a ray to the east. */
export function isInside(spot: Spot, ring: readonly (readonly [Spot, Spot])[]): boolean {
  let inside = false;
  for (const [a, b] of ring) {
    if (a[1] > spot[1] === b[1] > spot[1]) continue;
    const crossing = a[0] + ((spot[1] - a[1]) / (b[1] - a[1])) * (b[0] - a[0]);
    if (spot[0] < crossing) inside = !inside;
  }
  return inside;
}

/** Twice the signed area of the triangle; positive when c lies to the left of a → b. */
export const turn = (a: Spot, b: Spot, c: Spot): number =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

export const isCrossing = (a: Spot, b: Spot, c: Spot, d: Spot): boolean =>
  turn(a, b, c) > 0 !== turn(a, b, d) > 0 && turn(c, d, a) > 0 !== turn(c, d, b) > 0;

/** Square of the distance from a spot to a segment; written out, for it is asked most of all. */
export function squaredGapToSegment(spot: Spot, a: Spot, b: Spot): number {
  const x = b[0] - a[0];
  const y = b[1] - a[1];
  const along = (spot[0] - a[0]) * x + (spot[1] - a[1]) * y;
  const share = Math.min(1, Math.max(0, along / (x * x + y * y)));
  const dx = spot[0] - a[0] - share * x;
  const dy = spot[1] - a[1] - share * y;
  return dx * dx + dy * dy;
}

/** Signed area of a closed ring (first spot repeated at the end); positive when it runs counter-clockwise. */
export function signedArea(ring: readonly Spot[]): number {
  const origin = ring[0];
  if (origin === undefined) return 0;
  return segmentsOf(ring).reduce((sum, [a, b]) => sum + turn(origin, a, b) / 2, 0);
}
