// The address of the scenarios: which are compared, and what has just been done.

import { encodeQuery } from '../query.ts';

export interface ScenariosView {
  /** Ids of those to compare, each once, in the order of the address. */
  readonly compare: readonly string[];
  /** Id of the one that was kept just now. */
  readonly kept: string | null;
  /** Id of the one that was removed just now. */
  readonly removed: string | null;
}

/** As many as a table can hold side by side. */
export const MOST_COMPARED = 4;

export function parseScenariosView({ searchParams }: URL): ScenariosView {
  return {
    compare: [...new Set(searchParams.getAll('compare'))].filter((id) => id !== ''),
    kept: searchParams.get('kept'),
    removed: searchParams.get('removed'),
  };
}

/** Query of a comparison, "?compare=…" or empty. */
export const encodeCompared = (compare: readonly string[]): string => encodeQuery({ compare }, {});
