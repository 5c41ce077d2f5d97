/** A scenario: levers of a service, or a decision for all of them, as somebody kept it, with the figures they gave on that day. */
import type { KeptFigures } from './kept-figures.ts';
import type { WhatIf, WhatIfQuestion } from './hosted.ts';
import type { PolicyQuestion, PolicyResult } from './policy.ts';

export interface KeptScenario {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  /** Null for a decision that touches all services. */
  readonly serviceId: string | null;
  /** Levers as the address of the page holds them. */
  readonly query: string;
  readonly isShared: boolean;
  readonly figures: KeptFigures;
  /** Address of the account that kept it; null when it is gone. */
  readonly by: string | null;
  /** ISO date. */
  readonly keptOn: string;
  /** A decision rests on it. */
  readonly isLocked: boolean;
  /** The reader kept it. */
  readonly isOwn: boolean;
  readonly isRemoved: boolean;
}

/** Figures of a decision for all services. */
export type PolicyFigures = KeptFigures & {
  readonly output: PolicyResult;
  readonly input: PolicyQuestion;
};

export const isPolicyKept = (figures: KeptFigures): figures is PolicyFigures =>
  figures.method === 'viability.policy';

/** Figures of one service's what-if. */
export const isWhatIfKept = (
  figures: KeptFigures,
): figures is KeptFigures & {
  readonly output: WhatIf;
  readonly input: WhatIfQuestion;
} => figures.method === 'viability.whatIf';
