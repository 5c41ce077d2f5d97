// The address of "Knock-on": in which month from now the service is taken to close.

import { encodeQuery, QueryReader, type ParsedView } from '../../query.ts';

export interface KnockOnView {
  /** Closed at the end of this month, counted from the first that is not on record yet. */
  readonly in: number;
}

/** The months that can be chosen: two budget rounds. */
export const MOST_MONTHS_AHEAD = 24;

export function parseKnockOnView(url: URL): ParsedView<KnockOnView> {
  const reader = new QueryReader(url.searchParams);
  return {
    view: { in: reader.number('in', { min: 1, max: MOST_MONTHS_AHEAD, whole: true }, 1) },
    problems: reader.problems,
  };
}

export const encodeKnockOnView = (view: KnockOnView): string =>
  encodeQuery({ in: view.in }, { in: 1 });
