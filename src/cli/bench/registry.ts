/** Every bench by name. To add one: a file beside this that measures, and an entry here that loads it when asked. */
import type { BenchLine } from './measure.ts';

export interface Bench {
  /** The word that picks it: `npm run bench -- NAME`. */
  readonly name: string;
  /** Measures its lines in this process; none where the machine lacks what it {@link needs}. */
  readonly measure: () => Promise<readonly BenchLine[]>;
  /** What must be installed, where that is not sure. */
  readonly needs?: string;
  /** Where memory is bound: our way alone, run once in a process of its own. */
  readonly memory?: {
    readonly alone: () => Promise<unknown>;
    /** The whole process at its peak, MB. */
    readonly atMost?: number;
    /** The same less Node and the model, MB. */
    readonly addsAtMost?: number;
  };
}

export const BENCHES: readonly Bench[] = [
  {
    name: 'access-cold',
    measure: async () => (await import('./catchment.ts')).coldLines(),
    memory: { alone: async () => (await import('./catchment.ts')).assessNation(), atMost: 150 },
  },
  {
    name: 'access-kept',
    measure: async () => (await import('./catchment.ts')).cachedLine(),
    memory: { alone: async () => (await import('./catchment.ts')).keepNation(), atMost: 150 },
  },
  {
    name: 'access-threads',
    measure: async () => (await import('./catchment-threads.ts')).threadsLine(),
    memory: {
      alone: async () => (await import('./catchment-threads.ts')).workNation(),
      atMost: 400,
    },
  },
  {
    name: 'closing-one',
    measure: async () => (await import('./closing.ts')).oneClosureLine(),
  },
  {
    name: 'closing-each',
    measure: async () => (await import('./closing.ts')).everyClosureLine(),
  },
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
  {
    name: 'portfolio',
    measure: async () => (await import('./portfolio.ts')).portfolioLines(),
    memory: {
      alone: async () => (await import('./portfolio.ts')).workPortfolio(),
      addsAtMost: 100,
    },
  },
  {
    name: 'knock-on',
    measure: async () => [await (await import('./knock-on.ts')).knockOnLine()],
  },
  {
    name: 'services-list',
    measure: async () => [await (await import('./services-list.ts')).servicesListLine()],
  },
  {
    name: 'siting',
    measure: async () => [await (await import('./siting.ts')).sitingLine()],
  },
  {
    name: 'import-server',
    needs: 'the programs of PostgreSQL',
    measure: async () => (await import('./import.ts')).serverImportLines(),
    memory: { alone: async () => (await import('./import.ts')).importMany(), addsAtMost: 300 },
  },
  {
    name: 'import-embedded',
    measure: async () => (await import('./import.ts')).embeddedImportLines(),
  },
  {
    name: 'import-parser',
    measure: async () => [await (await import('./csv.ts')).readingLine()],
  },
];
