// Layers of the signs: context below the place names, the product's kinds and their rings above.

import type { LayerSpecification } from 'maplibre-gl';
import { colourOf, type Tone } from '#lib/view/palette.ts';
import { markImage, ringImage } from './image-names.ts';

const contextLayers = (tone: Tone): LayerSpecification[] => [
  {
    id: 'context',
    type: 'symbol',
    source: 'context',
    layout: {
      'icon-image': markImage(tone),
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
    },
    paint: { 'icon-opacity': 0.8 },
  },
];

const mainLayers = (tone: Tone): LayerSpecification[] => [
  {
    id: 'symbols',
    type: 'symbol',
    source: 'symbols',
    filter: ['!', ['has', 'point_count']],
    layout: {
      'icon-image': markImage(tone),
      'icon-size': [
        'case',
        ['get', 'standsForArea'],
        1,
        ['+', 0.85, ['*', 0.45, ['get', 'weight']]],
      ],
      // Counts of one area and several kinds share a centre; each kind keeps its own line.
      'icon-offset': [
        'case',
        ['all', ['get', 'standsForArea'], ['==', ['get', 'kind'], 'micro-provider']],
        ['literal', [0, 26]],
        ['literal', [0, 0]],
      ],
      'icon-allow-overlap': true,
    },
  },
  {
    id: 'clusters',
    type: 'symbol',
    source: 'symbols',
    filter: ['has', 'point_count'],
    layout: {
      'icon-image': ringImage(tone),
      'icon-allow-overlap': true,
    },
  },
  {
    id: 'chosen',
    type: 'circle',
    source: 'chosen',
    paint: {
      'circle-radius': 14,
      'circle-color': 'rgba(0, 0, 0, 0)',
      'circle-stroke-color': colourOf('ink', tone),
      'circle-stroke-width': 3,
    },
  },
];

/** Layers of one tier of signs. */
export function symbolLayers(tone: Tone, tier: 'context' | 'main'): LayerSpecification[] {
  return tier === 'context' ? contextLayers(tone) : mainLayers(tone);
}
