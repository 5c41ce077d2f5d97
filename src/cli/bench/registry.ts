/** Every bench by name. To add one: a file beside this that measures, and an entry here that loads it when asked. */
import type { BenchLine } from './measure.ts';

export interface Bench {
  /** The word that picks it: `npm run bench -- NAME`. */
  readonly name: string;
  /** Measures its lines in this process. */
  readonly measure: () => Promise<readonly BenchLine[]>;
  /** Where memory is bound: our way alone, run once in a process of its own. */
  readonly memory?: {
    readonly alone: () => Promise<unknown>;
    /** The whole process at its peak, MB. */
    readonly atMost: number;
  };
}

export const BENCHES: readonly Bench[] = [
  {
    name: 'reach',
    measure: async () => [await (await import('./access.ts')).assessReachLine()],
  },
  {
    name: 'closures',
    measure: async () => [await (await import('./closures.ts')).closureLine()],
  },
  {
    name: 'slider',
    measure: async () => [await (await import('./closures.ts')).sliderLine()],
  },
];
