// Turns TopoJSON into features: arcs that neighbours share are put together to the rings of each outline.

import { isList, isRecord } from '../open-data/json-text.ts';

type Json = Readonly<Record<string, unknown>>;
type Line = readonly (readonly number[])[];

const numbersIn = (value: unknown): number[] =>
  isList(value) ? value.filter((part) => typeof part === 'number') : [];

/** Positions of every arc: steps from one to the next, scaled, where the file is quantised. */
function arcsOf(topology: Json): Line[] {
  const transform = isRecord(topology['transform']) ? topology['transform'] : undefined;
  const [scaleX = 1, scaleY = 1] = numbersIn(transform?.['scale']);
  const [fromX = 0, fromY = 0] = numbersIn(transform?.['translate']);
  const arcs = isList(topology['arcs']) ? topology['arcs'] : [];
  return arcs.map((arc) => {
    const steps = isList(arc) ? arc.map(numbersIn) : [];
    if (transform === undefined) return steps;
    let [x, y] = [0, 0];
    return steps.map(([dx = 0, dy = 0]) => {
      x += dx;
      y += dy;
      return [fromX + x * scaleX, fromY + y * scaleY];
    });
  });
}

/** A ring of arcs; one with a number below zero runs backwards (~0 is the first). */
function ringOf(value: unknown, arcs: readonly Line[]): Line {
  return numbersIn(value).flatMap((index, place) => {
    const arc = arcs[index < 0 ? ~index : index] ?? [];
    const own = index < 0 ? arc.toReversed() : arc;
    return place === 0 ? own : own.slice(1);
  });
}

const polygonOf = (value: unknown, arcs: readonly Line[]): Line[] =>
  isList(value) ? value.map((ring) => ringOf(ring, arcs)) : [];

function geometryOf({ type, arcs: own }: Json, arcs: readonly Line[]): Json | null {
  if (type === 'Polygon') return { type, coordinates: polygonOf(own, arcs) };
  if (type === 'MultiPolygon' && isList(own)) {
    return { type, coordinates: own.map((polygon) => polygonOf(polygon, arcs)) };
  }
  return null;
}

/** Names of the objects of a topology that hold outlines. */
export const topologyObjects = (topology: Json): string[] =>
  Object.entries(isRecord(topology['objects']) ? topology['objects'] : {})
    .filter(([, object]) => isRecord(object) && object['type'] === 'GeometryCollection')
    .map(([name]) => name);

/** Features of one object of a topology. */
export function topologyFeatures(topology: Json, name: string): Json[] {
  const objects = isRecord(topology['objects']) ? topology['objects'] : {};
  const object = objects[name];
  const geometries = isRecord(object) ? object['geometries'] : undefined;
  const arcs = arcsOf(topology);
  return (isList(geometries) ? geometries : []).filter(isRecord).map((geometry) => ({
    type: 'Feature',
    id: geometry['id'],
    properties: geometry['properties'],
    geometry: geometryOf(geometry, arcs),
  }));
}
