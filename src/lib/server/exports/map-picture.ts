// A map as a picture.

import { drawStillMap } from '#lib/map/still-marks.ts';
import type { Locale } from '#lib/view/locale.ts';
import type { MapGeometry, MapPicture } from '#lib/view/map/picture.ts';
import type { Picture } from './picture.ts';

/** The map that a page shows, drawn from the same geometry and values. */
export function mapPicture(geometry: MapGeometry, picture: MapPicture, locale: Locale): Picture {
  const { finding, subtitle, source, asOf } = picture;
  return { finding, subtitle, source, asOf, ...drawStillMap(geometry, picture, locale) };
}
