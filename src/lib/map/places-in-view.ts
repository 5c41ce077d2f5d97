// Which places of a picture lie in the part of the map that shows: a list for those who do not see the map.

import type { Bounds, MapGeometry, MapPicture } from '#lib/view/map/picture.ts';
import { projectionOf } from '#lib/view/map/projection.ts';
import type { MapWording } from '#lib/view/map/wording.en.ts';
import type { ShellWording } from '#lib/view/shell/wording.en.ts';

export interface PlaceInView {
  readonly id: string;
  readonly text: string;
}

/** Signs in view, then areas in view that have a value. */
export function listPlacesInView(
  geometry: MapGeometry,
  picture: MapPicture,
  view: Bounds,
  words: MapWording,
  shell: ShellWording,
): PlaceInView[] {
  const [west, south, east, north] = view;
  const signs = picture.symbols
    .filter(({ lon, lat }) => lon >= west && lon <= east && lat >= south && lat <= north)
    .map(({ id, kind, name, place }) => ({
      id,
      text: words.symbolName(shell.kinds[kind], name, place),
    }));
  const project = projectionOf(geometry.bounds, geometry.frame);
  const [left, top] = project(west, north);
  const [right, bottom] = project(east, south);
  const texts = new Map(picture.shades.map(({ code, text }) => [code, text]));
  const areas = geometry.outlines
    .filter(({ code }) => texts.has(code))
    .filter(({ x, y }) => x >= left && x <= right && y >= top && y <= bottom)
    .map(({ code, name }) => ({ id: code, text: `${name}: ${texts.get(code) ?? ''}` }));
  return [...signs, ...areas];
}
