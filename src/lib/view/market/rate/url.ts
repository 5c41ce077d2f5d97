// The address of "What if the direct-payment rate changed?": the rate of today and the change, in pounds an hour.

import { encodeQuery, QueryReader, type ParsedView } from '../../query.ts';

export interface RateView {
  /** £ an hour today; null for the council's rate card, or the assumption where there is none. */
  readonly rate: number | null;
  /** £ an hour more. */
  readonly rise: number;
}

/** Bounds of both fields. */
export const RATE_BOUNDS = {
  rate: { min: 1, max: 100 },
  rise: { min: -20, max: 20 },
} as const;

const USUAL_RISE = 2;

export function parseRateView(url: URL): ParsedView<RateView> {
  const reader = new QueryReader(url.searchParams);
  const view: RateView = {
    rate: reader.number('rate', RATE_BOUNDS.rate, null),
    rise: reader.number('rise', RATE_BOUNDS.rise, USUAL_RISE),
  };
  return { view, problems: reader.problems };
}

export const encodeRateView = ({ rate, rise }: RateView): string =>
  encodeQuery({ rate, rise }, { rise: USUAL_RISE });
