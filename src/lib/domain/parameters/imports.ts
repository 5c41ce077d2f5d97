/** When a file is too poor to take anything of it. */
import type { Parameter } from './parameter.ts';

/** Share of bad rows above which nothing of a file is applied. */
export const REFUSE_ABOVE: Parameter = {
  id: 'imports.refuse-above',
  value: 0.05,
  unit: 'share of rows',
  validFrom: '2026-01-01',
  source:
    'Judgement: more than one row in 20 is a column matched wrongly or a file of another kind, not a slip of the keyboard',
  confidence: 'judgement',
  bounds: { min: 0, max: 1 },
};
