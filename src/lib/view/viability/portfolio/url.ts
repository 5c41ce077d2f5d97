// The address of "All services at once": which services would spin out, and how many more Shared Lives carers.

import { POLICIES, type Policy, type PolicyChoice } from '#lib/domain/viability/policies.ts';
import { encodeQuery, QueryReader, type ParsedView } from '../../query.ts';

export interface PortfolioView {
  /** The decision that is looked at, as a kept scenario opens; null for all alike. */
  readonly policy: Policy | null;
  /** Ids of services that would leave the council's hands; empty for those the page suggests. */
  readonly spin: readonly string[];
  readonly carers: number;
}

/** Bounds of the number of carers, and the number where nobody chose one. */
export const CARERS = { min: 1, max: 200, whole: true, usual: 20 } as const;
/** More than this no page offers. */
const MOST_SPUN_OUT = 20;

export function parsePortfolioView(url: URL): ParsedView<PortfolioView> {
  const reader = new QueryReader(url.searchParams);
  const spin = [...new Set(url.searchParams.getAll('spin'))].filter((id) => id !== '');
  return {
    view: {
      policy: reader.word('policy', POLICIES, null),
      spin: spin.slice(0, MOST_SPUN_OUT),
      carers: reader.number('carers', CARERS, CARERS.usual),
    },
    problems: reader.problems,
  };
}

/** What one decision rests on, and nothing that only the others ask: the address that a scenario of it keeps. */
export const viewOfPolicy = (policy: Policy, { spinOut, carers }: PolicyChoice): PortfolioView => ({
  policy,
  spin: policy === 'spin-out' ? spinOut : [],
  carers: policy === 'shared-lives' ? carers : CARERS.usual,
});

/** The view of a query that was kept. */
export const portfolioViewOfQuery = (query: string): PortfolioView =>
  parsePortfolioView(new URL(query, 'https://atlas.invalid')).view;

export const encodePortfolioView = ({ policy, spin, carers }: PortfolioView): string =>
  encodeQuery({ policy, spin, carers }, { carers: CARERS.usual });
