// The moving map: the one place that speaks to the map library, which is loaded here and nowhere else.

import type {
  GeoJSONSource,
  Map as LibraryMap,
  MapGeoJSONFeature,
  MapMouseEvent,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Bounds, MapGeometry, MapPicture } from '#lib/view/map/picture.ts';
import type { MapWording } from '#lib/view/map/wording.en.ts';
import type { Tone } from '#lib/view/palette.ts';
import { IMAGE_DENSITY, drawImage } from './images.ts';
import { parseImageName } from './image-names.ts';
import {
  fillColour,
  LABEL_FONT,
  mapStyle,
  patternFilter,
  patternLayerId,
  patternMarks,
} from './style.ts';
import { contextFeatures, mainFeatures } from './symbol-features.ts';

const FIT_PADDING = 24;
const DEEPEST_ZOOM = 15;
/** Layers that answer to the pointer, topmost first. */
const SIGNS = ['clusters', 'symbols', 'context'];

export interface LiveMapOptions {
  readonly container: HTMLElement;
  readonly geometry: MapGeometry;
  readonly picture: MapPicture;
  readonly tone: Tone;
  readonly words: MapWording;
  readonly selectedId: string | null;
  /** Called with the code of an area or the id of a sign. */
  readonly onselect: (id: string) => void;
  readonly onhover: (areaCode: string | null) => void;
  readonly onmove: (bounds: Bounds) => void;
}

export interface LiveMap {
  setPicture(picture: MapPicture): void;
  select(id: string | null): void;
  setTone(tone: Tone): void;
  zoomBy(steps: number): void;
  showAll(): void;
  destroy(): void;
}

/**
 * Loads the library and draws the map; resolves once the first picture stands.
 *
 * @throws Error where the browser has no WebGL; the caller keeps the still map.
 */
export async function openLiveMap(options: LiveMapOptions): Promise<LiveMap> {
  const [library] = await Promise.all([
    import('maplibre-gl'),
    import('maplibre-gl/dist/maplibre-gl.css'),
    document.fonts.load(`14px "${LABEL_FONT}"`),
  ]);
  library.setWorkerUrl(workerUrl);
  const { container, geometry, picture, words } = options;
  const map = new library.Map({
    container,
    style: { version: 8, sources: {}, layers: [] },
    bounds: [...geometry.bounds],
    fitBoundsOptions: { padding: FIT_PADDING },
    maxZoom: DEEPEST_ZOOM,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    cooperativeGestures: matchMedia('(pointer: coarse)').matches,
    locale: {
      'Map.Title': words.label(picture.finding),
      'CooperativeGesturesHandler.WindowsHelpText': words.scrollHint,
      'CooperativeGesturesHandler.MacHelpText': words.scrollHint,
      'CooperativeGesturesHandler.MobileHelpText': words.touchHint,
    },
  });
  const drawn = new DrawnMap(map, options);
  await drawn.ready;
  return drawn;
}

class DrawnMap implements LiveMap {
  readonly ready: Promise<void>;
  readonly #map: LibraryMap;
  readonly #options: LiveMapOptions;
  #picture: MapPicture;
  #tone: Tone;
  #selectedId: string | null;
  #hovered: string | null = null;

  constructor(map: LibraryMap, options: LiveMapOptions) {
    this.#map = map;
    this.#options = options;
    this.#picture = options.picture;
    this.#tone = options.tone;
    this.#selectedId = options.selectedId;
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    map.setMinZoom(map.getZoom() - 1);
    map.setMissingStyleImageResolver((name) => {
      const request = parseImageName(name);
      if (request) map.addImage(name, drawImage(request), { pixelRatio: IMAGE_DENSITY });
    });
    this.#restyle();
    this.#listen();
    this.ready = new Promise((resolve) => {
      void map.once('idle', () => {
        this.#reportMove();
        resolve();
      });
    });
  }

  setPicture(picture: MapPicture): void {
    this.#picture = picture;
    const map = this.#map;
    map.setPaintProperty('areas-fill', 'fill-color', fillColour(picture.legend, this.#tone));
    for (const mark of patternMarks)
      map.setFilter(patternLayerId(mark), patternFilter(picture, mark));
    void this.#source('symbols')?.setData(mainFeatures(picture.symbols));
    void this.#source('context')?.setData(contextFeatures(picture.symbols));
    this.#applyStates();
    this.#reportMove();
  }

  select(id: string | null): void {
    this.#selectedId = id;
    this.#applyStates();
  }

  setTone(tone: Tone): void {
    if (tone === this.#tone) return;
    this.#tone = tone;
    this.#restyle();
  }

  zoomBy(steps: number): void {
    this.#map.easeTo({ zoom: this.#map.getZoom() + steps, duration: 180 });
  }

  showAll(): void {
    this.#map.fitBounds([...this.#options.geometry.bounds], {
      padding: FIT_PADDING,
      duration: 180,
    });
  }

  destroy(): void {
    this.#map.remove();
  }

  #source(id: string): GeoJSONSource | undefined {
    return this.#map.getSource<GeoJSONSource>(id);
  }

  #restyle(): void {
    const { geometry } = this.#options;
    const zoom = this.#map.cameraForBounds([...geometry.bounds])?.zoom ?? this.#map.getZoom();
    this.#map.setStyle(mapStyle(geometry, this.#picture, this.#tone, location.origin, zoom), {
      diff: false,
    });
    void this.#map.once('style.load', () => this.#applyStates());
  }

  /** Values and selection travel as feature state, apart from the geometry. */
  #applyStates(): void {
    const map = this.#map;
    if (!map.getSource('areas')) return;
    map.removeFeatureState({ source: 'areas' });
    for (const { code, step } of this.#picture.shades) {
      if (step !== null) map.setFeatureState({ source: 'areas', id: code }, { step });
    }
    if (this.#selectedId !== null) {
      map.setFeatureState({ source: 'areas', id: this.#selectedId }, { selected: true });
    }
    const chosen = this.#picture.symbols.filter(({ id }) => id === this.#selectedId);
    void this.#source('chosen')?.setData({
      type: 'FeatureCollection',
      features: chosen.map(({ lon, lat }) => ({
        type: 'Feature',
        properties: {},
        geometry: { type: 'Point', coordinates: [lon, lat] },
      })),
    });
  }

  #listen(): void {
    const map = this.#map;
    map.on('moveend', () => this.#reportMove());
    map.on('mousemove', (event) => this.#hover(event));
    map.on('mouseout', () => this.#setHovered(null));
    map.on('click', (event) => {
      void this.#click(event);
    });
  }

  #featureAt(event: MapMouseEvent, layers: readonly string[]): MapGeoJSONFeature | undefined {
    const present = layers.filter((layer) => this.#map.getLayer(layer));
    return this.#map.queryRenderedFeatures(event.point, { layers: present })[0];
  }

  #hover(event: MapMouseEvent): void {
    const sign = this.#featureAt(event, SIGNS);
    const area = this.#featureAt(event, ['areas-fill']);
    this.#map.getCanvas().classList.toggle('pointing', (sign ?? area) !== undefined);
    this.#setHovered(area?.id === undefined ? null : String(area.id));
  }

  #setHovered(code: string | null): void {
    if (code === this.#hovered || !this.#map.getSource('areas')) return;
    const [before, now] = [this.#hovered, code];
    this.#hovered = code;
    if (before !== null) {
      this.#map.setFeatureState({ source: 'areas', id: before }, { hovered: false });
    }
    if (now !== null) this.#map.setFeatureState({ source: 'areas', id: now }, { hovered: true });
    this.#options.onhover(code);
  }

  async #click(event: MapMouseEvent): Promise<void> {
    const sign = this.#featureAt(event, SIGNS);
    const cluster: unknown = sign?.properties['cluster_id'];
    if (sign?.geometry.type === 'Point' && typeof cluster === 'number') {
      const zoom = await this.#source('symbols')?.getClusterExpansionZoom(cluster);
      const [lon = 0, lat = 0] = sign.geometry.coordinates;
      this.#map.easeTo({
        center: [lon, lat],
        zoom: zoom ?? this.#map.getZoom() + 1,
        duration: 180,
      });
      return;
    }
    const id: unknown = sign?.properties['id'] ?? this.#featureAt(event, ['areas-fill'])?.id;
    if (typeof id === 'string') this.#options.onselect(id);
  }

  #reportMove(): void {
    const bounds = this.#map.getBounds();
    this.#options.onmove([
      bounds.getWest(),
      bounds.getSouth(),
      bounds.getEast(),
      bounds.getNorth(),
    ]);
  }
}
