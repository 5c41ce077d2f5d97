// What became of a form, as the page shows it.

import type { DecisionGap } from '#lib/domain/viability/decision.ts';
import type { Rework } from '#lib/domain/viability/kept-figures.ts';
import type { Locale } from '../../locale.ts';
import type { Faults, FormName, Typed } from './form.ts';
import { decisionWording } from './wording.ts';

/** What an act answers, apart from "done" and "not allowed", which have pages of their own. */
export type FormOutcome =
  | {
      readonly kind: 'faults';
      readonly form: FormName;
      readonly faults: Faults;
      readonly typed: Typed;
    }
  | { readonly kind: 'gaps'; readonly gaps: readonly DecisionGap[] }
  | { readonly kind: 'stale' }
  | { readonly kind: 'reworked'; readonly rework: Rework };

export interface ShownOutcome {
  readonly form: FormName | null;
  readonly faults: Faults;
  readonly typed: Typed;
  readonly refused: readonly string[];
  readonly isStale: boolean;
  readonly rework: Rework | null;
}

const NOTHING: ShownOutcome = {
  form: null,
  faults: {},
  typed: {},
  refused: [],
  isStale: false,
  rework: null,
};

export function shapeOutcome(outcome: FormOutcome | null, locale: Locale): ShownOutcome {
  switch (outcome?.kind) {
    case 'faults':
      return { ...NOTHING, form: outcome.form, faults: outcome.faults, typed: outcome.typed };
    case 'gaps': {
      const { gaps } = decisionWording(locale).missing;
      return { ...NOTHING, refused: outcome.gaps.map((gap) => gaps[gap]) };
    }
    case 'stale':
      return { ...NOTHING, isStale: true };
    case 'reworked':
      return { ...NOTHING, rework: outcome.rework };
    default:
      return NOTHING;
  }
}
