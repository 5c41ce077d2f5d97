/** Demand on its way to where it costs least: what the search for an equilibrium works on. */

/** Pairs of area and service, area by area: those of area i are entries `start[i]` to `start[i + 1] - 1`. */
export interface Journeys {
  readonly start: Int32Array;
  readonly services: Int32Array;
  /** Cost of travel, in the unit of crowding. */
  readonly travel: Float64Array;
}

/** Hours of each pair, and what they make each service cost. */
export interface Spreading extends Journeys {
  /** Hours a week, per area. */
  readonly demand: Float64Array;
  /** Hours a week that make a service cost 1, per service. */
  readonly room: Float64Array;
  /** The area of each pair. */
  readonly areaOf: Int32Array;
  readonly hours: Float64Array;
  /** 1 for each pair in use; its hours may be 0 all the same. */
  readonly used: Uint8Array;
  /** Cost of crowding, per service. */
  readonly crowding: Float64Array;
}
