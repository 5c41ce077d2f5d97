// The live map's style as a pure function of geometry, picture and paper: no tiles, no fonts from a server,
// no address but the council's own GeoJSON. Values are not in it: they arrive as feature state.

import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import type { LegendView } from '#lib/view/legend.ts';
import type { MapGeometry, MapPicture, ShadeMark } from '#lib/view/map/picture.ts';
import { colourOf, type Token, type Tone } from '#lib/view/palette.ts';
import { patternImage } from './image-names.ts';
import { contextSource, symbolSource } from './symbol-features.ts';
import { symbolLayers } from './symbol-layers.ts';

/** Local fonts draw the labels; a style without `glyphs` never asks a server for them. */
export const LABEL_FONT = 'Atkinson Hyperlegible Next Variable';

type Patterned = Exclude<ShadeMark, 'none'>;
const PATTERNED: readonly Patterned[] = ['no-data', 'suppressed', 'estimate'];

/** Fill of an area by the class in its feature state; plain land where it has none. */
export function fillColour(
  legend: LegendView | null,
  tone: Tone,
): ExpressionSpecification | string {
  const land = colourOf('land', tone);
  const [first, ...rest] = legend?.classes ?? [];
  if (!first) return land;
  return [
    'match',
    ['coalesce', ['feature-state', 'step'], -1],
    0,
    colourOf(first.token, tone),
    ...rest.flatMap(({ token }, at) => [at + 1, colourOf(token, tone)]),
    land,
  ] as ExpressionSpecification;
}

/** Areas that carry a pattern; patterns cannot follow feature state, so they are listed. */
export function patternFilter(picture: MapPicture, mark: Patterned): FilterSpecification {
  const codes = picture.shades.filter((shade) => shade.mark === mark).map(({ code }) => code);
  return ['in', ['get', 'code'], ['literal', codes]];
}

export const patternLayerId = (mark: Patterned): string => `areas-${mark}`;
export const patternMarks = PATTERNED;

function sources(geometry: MapGeometry, origin: string): Record<string, SourceSpecification> {
  return {
    areas: { type: 'geojson', data: new URL(geometry.url, origin).href, promoteId: 'code' },
    borders: {
      type: 'geojson',
      data: {
        type: 'Feature',
        properties: {},
        geometry: {
          type: 'MultiLineString',
          coordinates: geometry.borderLines.map((line) => line.map(([lon, lat]) => [lon, lat])),
        },
      },
    },
    labels: {
      type: 'geojson',
      data: {
        type: 'FeatureCollection',
        features: geometry.labels.map(({ name, rank, lon, lat }) => ({
          type: 'Feature',
          properties: { name, rank },
          geometry: { type: 'Point', coordinates: [lon, lat] },
        })),
      },
    },
  };
}

const stateIs = (name: string): ExpressionSpecification => [
  'boolean',
  ['feature-state', name],
  false,
];

function areaLayers(geometry: MapGeometry, picture: MapPicture, tone: Tone): LayerSpecification[] {
  const colour = (token: Token): string => colourOf(token, tone);
  const patterns = PATTERNED.map((mark): LayerSpecification => ({
    id: patternLayerId(mark),
    type: 'fill',
    source: 'areas',
    filter: patternFilter(picture, mark),
    paint: { 'fill-pattern': patternImage(mark, tone) },
  }));
  return [
    {
      id: 'around',
      type: 'background',
      paint: { 'background-color': colour(geometry.hasSea ? 'sea' : 'raised') },
    },
    {
      id: 'areas-fill',
      type: 'fill',
      source: 'areas',
      paint: { 'fill-color': fillColour(picture.legend, tone), 'fill-antialias': false },
    },
    ...patterns,
  ];
}

function lineLayers(tone: Tone, zoom: number): LayerSpecification[] {
  const colour = (token: Token): string => colourOf(token, tone);
  return [
    {
      id: 'areas-line',
      type: 'line',
      source: 'areas',
      paint: {
        'line-color': colour('boundary'),
        'line-width': ['interpolate', ['linear'], ['zoom'], zoom, 0.5, zoom + 4, 1],
        'line-opacity': ['interpolate', ['linear'], ['zoom'], zoom, 0.45, zoom + 2.5, 1],
      },
    },
    {
      id: 'borders',
      type: 'line',
      source: 'borders',
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': colour('control'),
        'line-width': 1.1,
        // Borders are drawn for the whole council; close up, the areas' own lines take over.
        'line-opacity': ['interpolate', ['linear'], ['zoom'], zoom + 1, 0.75, zoom + 3, 0],
      },
    },
    {
      id: 'areas-marked',
      type: 'line',
      source: 'areas',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colour('ink'),
        'line-width': ['case', stateIs('selected'), 3, stateIs('hovered'), 1.6, 0],
        'line-opacity': ['case', ['any', stateIs('selected'), stateIs('hovered')], 1, 0],
      },
    },
  ];
}

function labelLayer(tone: Tone, hasFills: boolean): LayerSpecification {
  return {
    id: 'labels',
    type: 'symbol',
    source: 'labels',
    layout: {
      'text-field': ['get', 'name'],
      'text-font': [LABEL_FONT],
      'text-size': ['match', ['get', 'rank'], 'city', 17, 'town', 14, ['sea', 'moor'], 14, 12],
      'text-letter-spacing': ['match', ['get', 'rank'], ['sea', 'moor', 'district'], 0.18, 0],
      'text-padding': 3,
      // A name makes way for the signs over it, to whichever side has room.
      'text-variable-anchor': ['center', 'top', 'bottom', 'right', 'left'],
      'text-radial-offset': 1.3,
      'text-max-width': 9,
      'symbol-sort-key': ['match', ['get', 'rank'], 'city', 0, 'town', 1, ['sea', 'moor'], 2, 3],
    },
    paint: {
      'text-color': colourOf(hasFills ? 'ink' : 'quiet', tone),
      'text-halo-color': [
        'match',
        ['get', 'rank'],
        'sea',
        colourOf('sea', tone),
        colourOf('land', tone),
      ],
      'text-halo-width': 1.4,
    },
  };
}

/**
 * The whole style.
 *
 * @param origin - origin of the page: the worker needs whole addresses.
 * @param zoom - zoom at which the whole council fits, from which area lines fade in.
 */
export function mapStyle(
  geometry: MapGeometry,
  picture: MapPicture,
  tone: Tone,
  origin: string,
  zoom: number,
): StyleSpecification {
  return {
    version: 8,
    sources: {
      ...sources(geometry, origin),
      symbols: symbolSource(picture.symbols),
      context: contextSource(picture.symbols),
      chosen: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
    },
    layers: [
      ...areaLayers(geometry, picture, tone),
      ...lineLayers(tone, zoom),
      ...symbolLayers(tone, 'context'),
      labelLayer(tone, picture.legend !== null),
      ...symbolLayers(tone, 'main'),
    ],
  };
}
