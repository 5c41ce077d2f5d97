// Areas as GeoJSON (RFC 7946) to five decimals. It names areas and sources only: no value, no
// service, no person.

import type { Area, AreaGeometry, Ring, Source } from '#lib/domain/market/records.ts';
import { tellProvenance } from '../export/provenance.ts';
import { round5 } from './outline.ts';

const encodeRing = (ring: Ring): readonly (readonly number[])[] =>
  ring.map(([lon, lat]) => [round5(lon), round5(lat)]);

/** An outline to five decimals. */
export const encodeGeometry = (geometry: AreaGeometry): object =>
  geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: geometry.coordinates.map(encodeRing) }
    : {
        type: 'MultiPolygon',
        coordinates: geometry.coordinates.map((polygon) => polygon.map(encodeRing)),
      };

/** The feature collection as text; the same areas always give the same text. */
export function encodeAreas(areas: readonly Area[], sources: readonly Source[]): string {
  return JSON.stringify({
    type: 'FeatureCollection',
    ...tellProvenance(sources),
    features: areas.map(({ code, placeName, geometry }) => ({
      type: 'Feature',
      properties: { code, name: placeName },
      geometry: encodeGeometry(geometry),
    })),
  });
}
