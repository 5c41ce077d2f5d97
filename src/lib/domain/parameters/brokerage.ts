/** What counts as a long wait for support that the council has asked the market for. */
import type { Parameter } from './parameter.ts';

export const LONG_WAIT: Parameter = {
  id: 'demand.long-wait',
  value: 28,
  unit: 'days',
  validFrom: '2026-01-01',
  source:
    'Judgement: four weeks; no national standard says how soon support must begin after a council asks for it',
  confidence: 'judgement',
  bounds: { min: 1, max: 365, whole: true },
};
