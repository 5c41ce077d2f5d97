// Takes outlines apart into the stretches of border (arcs) that areas share, so that a border is
// simplified once and neighbours still meet without gaps, and so that district borders can be drawn.

import type { Area, Ring } from '#lib/domain/market/records.ts';
import { ringsOf } from './projection.ts';

export type Position = readonly [lon: number, lat: number];

/** A stretch of border between two meeting points, kept in one fixed direction. */
export interface Arc {
  readonly points: readonly Position[];
  /** Areas on its sides, by index; one where nothing of the council lies beyond. */
  readonly owners: number[];
}

/** A ring as its arcs, in order; `isReversed` when the ring walks the arc backwards. */
export type ArcRing = readonly { readonly arc: Arc; readonly isReversed: boolean }[];

export interface ArcNetwork {
  readonly arcs: readonly Arc[];
  /** Rings of each area, in the order of the areas. */
  readonly ringsOfArea: readonly (readonly ArcRing[])[];
}

const keyOf = ([lon, lat]: Position): string => `${lon.toFixed(5)},${lat.toFixed(5)}`;

/** The ring without its closing point and without points that repeat. */
function openRing(ring: Ring): Position[] {
  const open: Position[] = [];
  let last = '';
  for (const position of ring) {
    const key = keyOf(position);
    if (key !== last) open.push(position);
    last = key;
  }
  const [first] = open;
  const end = open.at(-1);
  if (open.length > 1 && first && end && keyOf(first) === keyOf(end)) open.pop();
  return open;
}

/** Points where more than two stretches meet. */
function findJunctions(rings: readonly (readonly Position[])[]): Set<string> {
  const neighbours = new Map<string, Set<string>>();
  for (const ring of rings) {
    const keys = ring.map(keyOf);
    keys.forEach((key, at) => {
      const beside = neighbours.get(key) ?? new Set<string>();
      beside.add(keys[(at + 1) % keys.length] ?? key);
      beside.add(keys[(at + keys.length - 1) % keys.length] ?? key);
      neighbours.set(key, beside);
    });
  }
  return new Set([...neighbours].filter(([, beside]) => beside.size > 2).map(([key]) => key));
}

/** Cuts a ring at its junctions; a ring without any is one closed stretch from its least point. */
function cutRing(ring: readonly Position[], junctions: ReadonlySet<string>): Position[][] {
  const keys = ring.map(keyOf);
  const cuts = keys.flatMap((key, at) => (junctions.has(key) ? [at] : []));
  if (cuts.length === 0) {
    const least = keys.reduce((best, key, at) => (key < (keys[best] ?? '') ? at : best), 0);
    cuts.push(least);
  }
  return cuts.map((from, index) => {
    const to = cuts[index + 1] ?? (cuts[0] ?? 0) + ring.length;
    return Array.from(
      { length: to - from + 1 },
      (_, step) => ring[(from + step) % ring.length],
    ).filter((position) => position !== undefined);
  });
}

/** True when the stretch runs against its fixed direction. */
function runsBackwards(keys: readonly string[]): boolean {
  const first = keys[0] ?? '';
  const last = keys.at(-1) ?? '';
  return first === last ? (keys[1] ?? '') > (keys.at(-2) ?? '') : first > last;
}

/** Takes the outlines of all areas apart. Areas without a proper ring get no rings. */
export function buildArcs(areas: readonly Pick<Area, 'geometry'>[]): ArcNetwork {
  const open = areas.map((area) =>
    ringsOf(area.geometry)
      .map(openRing)
      .filter((ring) => ring.length > 2),
  );
  const junctions = findJunctions(open.flat());
  const known = new Map<string, Arc>();
  const ringsOfArea = open.map((rings, owner) =>
    rings.map((ring) =>
      cutRing(ring, junctions).map((stretch) => {
        const keys = stretch.map(keyOf);
        const isReversed = runsBackwards(keys);
        if (isReversed) keys.reverse();
        const id = `${keys[0]}>${keys[1]}>${keys.at(-1)}>${keys.length}`;
        const arc = known.get(id) ?? {
          points: isReversed ? stretch.toReversed() : stretch,
          owners: [],
        };
        known.set(id, arc);
        arc.owners.push(owner);
        return { arc, isReversed };
      }),
    ),
  );
  return { arcs: [...known.values()], ringsOfArea };
}
