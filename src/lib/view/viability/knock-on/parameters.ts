// The beliefs that the knock-on rests on, for the links of its method.

import { CATCHMENT } from '#lib/domain/parameters/access.ts';
import {
  HORIZON_MONTHS,
  PEER_EFFECT,
  RATE_MONTHS,
  SCREEN_DRAWS,
  SESSION_HOURS,
} from '#lib/domain/parameters/viability.ts';

export const KNOCK_ON_PARAMETERS: readonly string[] = [
  CATCHMENT['day-support'],
  RATE_MONTHS,
  PEER_EFFECT,
  SESSION_HOURS,
  HORIZON_MONTHS,
  SCREEN_DRAWS,
].map(({ id }) => id);
