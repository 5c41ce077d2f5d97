/** What the model believes about getting about: by the settlement type of where people start. */
import type { Rurality } from '../market/records.ts';
import type { Parameter } from './parameter.ts';

const VALID_FROM = '2026-01-01';

const CIRCUITY_SOURCE =
  'Starting value between 1.2 and 1.4, as published road-to-straight-line ratios for England run (Ballou, Rahardja and Sakai 2002, quoted from memory); replace by a fit to routed pairs';
const SPEED_SOURCE =
  'Starting value around the average of local A roads in England, about 37 km/h (Department for Transport, travel time measures, 2024), lower in built-up areas; replace by a fit to routed pairs';
const FIXED_SOURCE =
  'Time to get in, park and get out; judgement, to be replaced by a fit to routed pairs';

const circuity = (rurality: Rurality, value: number): Parameter => ({
  id: `travel.circuity.${rurality}`,
  value,
  range: [1.2, 1.5],
  unit: 'road length over straight line',
  validFrom: VALID_FROM,
  source: CIRCUITY_SOURCE,
  confidence: 'judgement',
  bounds: { min: 1, max: 3 },
});

const speed = (rurality: Rurality, value: number, range: readonly [number, number]): Parameter => ({
  id: `travel.speed.${rurality}`,
  value,
  range,
  unit: 'km/h',
  validFrom: VALID_FROM,
  source: SPEED_SOURCE,
  confidence: 'judgement',
  bounds: { min: 5, max: 110 },
});

const fixed = (rurality: Rurality, value: number): Parameter => ({
  id: `travel.fixed.${rurality}`,
  value,
  range: [1, 6],
  unit: 'minutes',
  validFrom: VALID_FROM,
  source: FIXED_SOURCE,
  confidence: 'judgement',
  bounds: { min: 0, max: 30 },
});

export interface TravelBelief {
  readonly circuity: Parameter;
  readonly speedKmh: Parameter;
  readonly fixedMinutes: Parameter;
}

/** Pace of travel by rurality of the origin. */
export const TRAVEL: Readonly<Record<Rurality, TravelBelief>> = {
  conurbation: {
    circuity: circuity('conurbation', 1.25),
    speedKmh: speed('conurbation', 24, [18, 30]),
    fixedMinutes: fixed('conurbation', 4),
  },
  town: {
    circuity: circuity('town', 1.3),
    speedKmh: speed('town', 32, [25, 38]),
    fixedMinutes: fixed('town', 3),
  },
  fringe: {
    circuity: circuity('fringe', 1.35),
    speedKmh: speed('fringe', 42, [34, 50]),
    fixedMinutes: fixed('fringe', 2),
  },
  dispersed: {
    circuity: circuity('dispersed', 1.4),
    speedKmh: speed('dispersed', 48, [38, 56]),
    fixedMinutes: fixed('dispersed', 2),
  },
};

/** How far estimated minutes may be off, either way, until a council has fitted them to routed pairs. */
export const TRAVEL_ERROR: Parameter = {
  id: 'travel.error',
  value: 0.15,
  range: [0.1, 0.25],
  unit: 'share of the minutes',
  validFrom: VALID_FROM,
  source: 'Judgement: spread of routed around straight-line minutes before any local fit',
  confidence: 'judgement',
  bounds: { min: 0, max: 0.9 },
};
