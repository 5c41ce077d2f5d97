// The address of "All services at once": which services would spin out, and how many more Shared Lives carers.

import { encodeQuery, QueryReader, type ParsedView } from '../../query.ts';

export interface PortfolioView {
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
      spin: spin.slice(0, MOST_SPUN_OUT),
      carers: reader.number('carers', CARERS, CARERS.usual),
    },
    problems: reader.problems,
  };
}

export const encodePortfolioView = ({ spin, carers }: PortfolioView): string =>
  encodeQuery({ spin, carers }, { carers: CARERS.usual });
