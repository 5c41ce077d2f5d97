// Which areas touch: those that share a stretch of border, not only a corner.

import { gap } from './planar.ts';
import type { RegionOfCell } from './regions.ts';
import type { Tessellation } from './tessellation.ts';

/** Shorter contacts count as a corner, in metres. */
const SHORTEST_BORDER = 30;

/** The neighbours of every area, by code and in code order. */
export function neighboursOf(
  { edges }: Tessellation,
  regionOf: RegionOfCell,
  codes: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const borders = codes.map(() => new Map<number, number>());
  for (const { left, right, from, to } of edges) {
    const [a, b] = [regionOf[left] ?? null, regionOf[right] ?? null];
    if (a === null || b === null || a === b) continue;
    const length = gap(from, to);
    borders[a]?.set(b, (borders[a].get(b) ?? 0) + length);
    borders[b]?.set(a, (borders[b].get(a) ?? 0) + length);
  }
  return new Map(
    codes.map((code, area) => {
      const own = [...(borders[area] ?? [])]
        .filter(([, length]) => length >= SHORTEST_BORDER)
        .map(([other]) => other)
        .sort((a, b) => a - b);
      return [code, own.flatMap((other) => codes[other] ?? [])];
    }),
  );
}
