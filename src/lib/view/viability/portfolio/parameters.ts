// The beliefs that the decisions for all services rest on, for the links of the page.

import { PORTFOLIO_PARAMETERS } from '#lib/domain/parameters/portfolio.ts';
import { SPIN_OUT_OVERHEAD } from '#lib/domain/parameters/rescue.ts';
import { HORIZON_MONTHS, RATE_MONTHS, SCREEN_DRAWS } from '#lib/domain/parameters/viability.ts';

export const PORTFOLIO_BELIEFS: readonly string[] = [
  ...PORTFOLIO_PARAMETERS,
  SPIN_OUT_OVERHEAD,
  RATE_MONTHS,
  HORIZON_MONTHS,
  SCREEN_DRAWS,
].map(({ id }) => id);
