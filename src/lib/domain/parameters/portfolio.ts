/** What the portfolio believes of decisions that touch all services at once. */
import type { Bounds, Parameter } from './parameter.ts';

const VALID_FROM = '2026-01-01';

const belief = (
  id: string,
  value: number,
  range: readonly [number, number],
  unit: string,
  source: string,
  bounds: Bounds,
): Parameter => ({
  id: `viability.portfolio.${id}`,
  value,
  range,
  unit,
  validFrom: VALID_FROM,
  source,
  confidence: 'judgement',
  bounds,
});

/** Of people whom the council would have referred, how many still come when each is set up on a direct payment. */
export const STILL_COME = belief(
  'still-come',
  0.5,
  [0.2, 0.8],
  'share of referrals',
  'Judgement: no published share was found. Direction from Medway Council’s cabinet, 8 March 2016 (Lordswood): new people were given direct payments and bought their own support, so that referrals would not recover. Estimate locally',
  { min: 0, max: 1 },
);

/** Days of support a week that one more Shared Lives carer gives, over all whom the carer supports. */
export const CARER_DAYS = belief(
  'carer-days',
  3,
  [1, 6],
  'days of support a week for each carer',
  'Judgement: a carer who supports one or two people by the day for part of the week; count your own scheme’s day arrangements',
  { min: 0, max: 21 },
);

/** Of the days that new carers give, how many replace a day at a service with a ledger. */
export const FROM_SERVICES = belief(
  'from-services',
  0.3,
  [0.1, 0.6],
  'share of the days carers give',
  'Judgement: no published share was found; most people matched by the day had no place at a centre. Estimate locally',
  { min: 0, max: 1 },
);

/** Of the days that new carers give to others, how many are free when somebody loses a place at a service. */
export const STILL_FREE = belief(
  'still-free',
  0.5,
  [0.2, 0.8],
  'share of the days carers give',
  'Judgement: no published share was found; a council that keeps days back for people who lose a place has more. Ask your scheme how many days stand empty',
  { min: 0, max: 1 },
);

/** All of them, for the catalogue. */
export const PORTFOLIO_PARAMETERS: readonly Parameter[] = [
  STILL_COME,
  CARER_DAYS,
  FROM_SERVICES,
  STILL_FREE,
];
