// Services as GeoJSON points for the live map: the product's own kinds cluster, context stays loose.

import type { GeoJSONSourceSpecification } from 'maplibre-gl';
import type { FeatureCollection, Point } from 'geojson';
import type { MapSymbol, ServiceKind } from '#lib/view/map/picture.ts';
import { KIND_MARKS } from '#lib/view/palette.ts';
import { RING_GROUPS, type RingGroup } from './image-names.ts';

/** Pixels within which services join into one ring. */
const CLUSTER_RADIUS = 34;
/** Zoom from which every service stands alone. */
const CLUSTER_TO_ZOOM = 12;

/** The ring segment of a kind; null for context. */
export function ringGroupOf(kind: ServiceKind): RingGroup | null {
  const mark = KIND_MARKS[kind];
  if (mark.isContext) return null;
  if (mark.shape === 'circle') return 'micro';
  if (mark.shape === 'diamond') return 'sharedLives';
  return mark.shape === 'hexagon' ? 'together' : 'dayCentre';
}

function collect(symbols: readonly MapSymbol[]): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: symbols.map(({ id, kind, lon, lat, count, standsForArea, weight }) => ({
      type: 'Feature',
      properties: { id, kind, count, standsForArea, weight, group: ringGroupOf(kind) ?? '' },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  };
}

export const mainFeatures = (symbols: readonly MapSymbol[]): FeatureCollection<Point> =>
  collect(symbols.filter(({ kind }) => !KIND_MARKS[kind].isContext));
export const contextFeatures = (symbols: readonly MapSymbol[]): FeatureCollection<Point> =>
  collect(symbols.filter(({ kind }) => KIND_MARKS[kind].isContext));

/** The product's kinds, clustered, with how many services of each group a cluster holds. */
export function symbolSource(symbols: readonly MapSymbol[]): GeoJSONSourceSpecification {
  return {
    type: 'geojson',
    data: mainFeatures(symbols),
    cluster: true,
    clusterRadius: CLUSTER_RADIUS,
    clusterMaxZoom: CLUSTER_TO_ZOOM,
    clusterProperties: Object.fromEntries(
      RING_GROUPS.map((group) => [
        group,
        ['+', ['case', ['==', ['get', 'group'], group], ['get', 'count'], 0]],
      ]),
    ),
  };
}

export const contextSource = (symbols: readonly MapSymbol[]): GeoJSONSourceSpecification => ({
  type: 'geojson',
  data: contextFeatures(symbols),
});
