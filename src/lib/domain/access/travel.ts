/** Travel time without a road network: straight line, times circuity, over speed, plus getting in and out. */
import type { Method } from '../kernel/method.ts';
import {
  checked,
  defaulted,
  firstFault,
  listOf,
  numberOf,
  objectOf,
  oneOf,
  refusal,
  type Reader,
  type Refusal,
} from '../kernel/reader.ts';
import { TRAVEL } from '../parameters/travel.ts';

/** Mean radius of the Earth (IUGG), km. */
const EARTH_RADIUS_KM = 6371.0088;
const METRES_PER_KM = 1000;
const MINUTES_PER_HOUR = 60;
const HALF_TURN_DEGREES = 180;
const POLE_DEGREES = 90;

/** Latitude and longitude in degrees, or easting and northing in metres. */
export type Position = readonly number[];

const radians = (degrees: number): number => (degrees * Math.PI) / HALF_TURN_DEGREES;

/** Great-circle distance between two points of [latitude, longitude], km (haversine on a sphere). */
export const haversineKm = (from: Position, to: Position): number => {
  const [fromLat = 0, fromLon = 0] = from;
  const [toLat = 0, toLon = 0] = to;
  const acrossLat = Math.sin(radians(toLat - fromLat) / 2);
  const acrossLon = Math.sin(radians(toLon - fromLon) / 2);
  const bulge =
    acrossLat * acrossLat +
    Math.cos(radians(fromLat)) * Math.cos(radians(toLat)) * acrossLon * acrossLon;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(bulge)));
};

/** Straight-line distance between two points of [easting, northing] in metres, km. */
export const gridKm = (from: Position, to: Position): number => {
  const [fromEast = 0, fromNorth = 0] = from;
  const [toEast = 0, toNorth = 0] = to;
  return Math.hypot(toEast - fromEast, toNorth - fromNorth) / METRES_PER_KM;
};

/** How fast people get about. */
export interface TravelPace {
  /** Road length over straight line, at least 1. */
  readonly circuity: number;
  readonly speedKmh: number;
  /** Getting in and out, minutes. */
  readonly fixedMinutes: number;
}

/** One-way minutes over a straight-line distance. */
export const travelMinutes = (km: number, pace: TravelPace): number =>
  pace.fixedMinutes + ((km * pace.circuity) / pace.speedKmh) * MINUTES_PER_HOUR;

export interface TravelQuestion extends TravelPace {
  readonly pairs: readonly { readonly from: Position; readonly to: Position }[];
  readonly coordinates: 'latLon' | 'grid';
}

export interface TravelAnswer {
  /** Straight line. */
  readonly km: readonly number[];
  readonly minutes: readonly number[];
}

/** Distance and minutes of each pair. */
export const estimateTravel = (question: TravelQuestion): TravelAnswer => {
  const distance = question.coordinates === 'grid' ? gridKm : haversineKm;
  const km = question.pairs.map(({ from, to }) => distance(from, to));
  return { km, minutes: km.map((length) => travelMinutes(length, question)) };
};

/** Where nothing is said: that of towns, in the middle of what is believed. */
const USUAL_CIRCUITY = TRAVEL.town.circuity.value;

const position = listOf(numberOf(), { min: 2, max: 2 });

const shape: Reader<TravelQuestion> = objectOf({
  pairs: listOf(objectOf({ from: position, to: position }), { min: 1 }),
  coordinates: defaulted(oneOf('latLon', 'grid'), 'latLon'),
  circuity: defaulted(numberOf({ min: 1 }), USUAL_CIRCUITY),
  speedKmh: numberOf({ above: 0 }),
  fixedMinutes: defaulted(numberOf({ min: 0 }), 0),
});

const offTheGlobe = ([latitude = 0, longitude = 0]: Position): boolean =>
  Math.abs(latitude) > POLE_DEGREES || Math.abs(longitude) > HALF_TURN_DEGREES;

const positionFault = ({ pairs, coordinates }: TravelQuestion): Refusal | undefined =>
  coordinates === 'grid'
    ? undefined
    : firstFault(pairs, (pair, index) => {
        const end = (['from', 'to'] as const).find((name) => offTheGlobe(pair[name]));
        return end === undefined
          ? undefined
          : refusal(
              `pairs[${index}].${end}`,
              'must be [latitude -90 to 90, longitude -180 to 180]',
            );
      });

/** travel.minutes: straight-line distance and minutes. */
export const travelMethod: Method<TravelQuestion, TravelAnswer> = {
  read: checked(shape, positionFault),
  run: estimateTravel,
};
