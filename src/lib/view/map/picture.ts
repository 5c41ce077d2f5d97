// The picture that a map draws, as plain JSON: the council's geometry (once), and what a page wants to
// show on it (each time). Both the server-drawn map and the live map are made from these shapes.

import type { PlaceLabel, ServiceKind } from '#lib/domain/market/records.ts';
import type { LegendView } from '../legend.ts';

export type { ServiceKind };

/** West, south, east, north in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** The paper of the server-drawn map, in its own units. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** An area on the server-drawn map: simplified outline, and where a sign may stand. */
export interface AreaOutline {
  readonly code: string;
  readonly name: string;
  /** SVG path in units of the frame. */
  readonly d: string;
  readonly x: number;
  readonly y: number;
}

export interface MapLabel extends PlaceLabel {
  readonly x: number;
  readonly y: number;
  /** True where the name has room on the server-drawn map. */
  readonly hasRoom: boolean;
}

/** What the map of a council needs once: it changes only with the boundaries. */
export interface MapGeometry {
  /** Address of the areas as GeoJSON; its last part is a hash of the content. */
  readonly url: string;
  readonly bounds: Bounds;
  readonly frame: Frame;
  readonly outlines: readonly AreaOutline[];
  /** SVG path of the borders of districts and of the council. */
  readonly borders: string;
  /** The same borders in degrees, for the live map. */
  readonly borderLines: readonly (readonly (readonly [lon: number, lat: number])[])[];
  readonly labels: readonly MapLabel[];
  /** True where a sea is named: then what lies around the land is drawn as water. */
  readonly hasSea: boolean;
}

/** Why an area has a pattern instead of, or over, a plain fill. */
export type ShadeMark = 'none' | 'no-data' | 'suppressed' | 'estimate';

/** The value of an area, already put into words. */
export interface AreaShade {
  readonly code: string;
  /** Index of its class in the legend; null for no class. */
  readonly step: number | null;
  readonly mark: ShadeMark;
  /** What the reader sees on pointing at it, e.g. "about 34 hours a week (likely 28 to 41)". */
  readonly text: string;
}

/** A sign on the map: a service with an address, or services of an area counted together. */
export interface MapSymbol {
  readonly id: string;
  readonly kind: ServiceKind;
  readonly lon: number;
  readonly lat: number;
  /** 1 for one service; more where an area's home-based services are counted together. */
  readonly count: number;
  /** True when the sign stands for an area and not for an address. */
  readonly standsForArea: boolean;
  /** 0 to 1, how large it is among its kind. */
  readonly weight: number;
  readonly name: string;
  readonly place: string;
  readonly href: string;
}

/** What a page shows on the map. */
export interface MapPicture {
  /** The finding, as a title. */
  readonly finding: string;
  readonly subtitle: string;
  readonly source: string;
  readonly asOf: string;
  readonly shades: readonly AreaShade[];
  /** Classes of the shades (view/legend.ts); null where areas are plain land. */
  readonly legend: LegendView | null;
  readonly symbols: readonly MapSymbol[];
  /** Kinds on the map, with how many services of each, for the key of the signs. */
  readonly kinds: readonly { readonly kind: ServiceKind; readonly count: number }[];
  /** Features that the table beside the map lists too. */
  readonly count: number;
}
