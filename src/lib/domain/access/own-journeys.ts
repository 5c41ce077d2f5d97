/** Journeys that a council had routed, in place of straight lines. */

export const TRAVEL_MODES = ['car', 'public-transport', 'walk', 'cycle', 'minibus'] as const;
export type TravelMode = (typeof TRAVEL_MODES)[number];
