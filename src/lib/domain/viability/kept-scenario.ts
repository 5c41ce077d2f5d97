/** A scenario: levers of a service as somebody kept them, with the figures they gave on that day. */
import type { KeptFigures } from './kept-figures.ts';
import type { WhatIf, WhatIfQuestion } from './hosted.ts';

export interface KeptScenario {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly serviceId: string | null;
  /** Levers as the address of the service's page holds them. */
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

/** Figures of a service's what-if, which is what scenarios keep. */
export const isWhatIfKept = (
  figures: KeptFigures,
): figures is KeptFigures & {
  readonly output: WhatIf;
  readonly input: WhatIfQuestion;
} => figures.method === 'viability.whatIf';
