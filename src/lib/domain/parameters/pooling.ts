/** What the model believes about paid work when people buy support together. */
import type { Parameter } from './parameter.ts';

const VALID_FROM = '2026-01-01';

/** Hours that make one whole-time post. */
export const FULL_TIME_HOURS: Parameter = {
  id: 'pooling.full-time-hours',
  value: 37,
  range: [35, 40],
  unit: 'hours a week',
  validFrom: VALID_FROM,
  source: 'National Joint Council for local government services: a full-time week of 37 hours',
  confidence: 'published',
  bounds: { min: 1, max: 60 },
};

/** Length of a night in round-the-clock support. */
export const NIGHT_HOURS: Parameter = {
  id: 'pooling.night-hours',
  value: 8,
  range: [7, 10],
  unit: 'hours a night',
  validFrom: VALID_FROM,
  source: 'Judgement: the usual length of a waking night or a sleep-in, 22:00 to 06:00',
  confidence: 'judgement',
  bounds: { min: 0, max: 24 },
};

/** Length of a class or session that a group hires somebody for. */
export const CLASS_HOURS: Parameter = {
  id: 'pooling.class-hours',
  value: 2,
  range: [1, 4],
  unit: 'hours',
  validFrom: VALID_FROM,
  source: 'Judgement: a class with a break',
  confidence: 'judgement',
  bounds: { min: 0.25, max: 24 },
};
