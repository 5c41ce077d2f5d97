/** Every parameter of the model in one list, for pages that show what the figures rest on. */
import {
  CATCHMENT,
  EVEN_CROWDING_MINUTES,
  REAL_CHOICE,
  SEED_UP_TO,
  SHORT_BELOW,
} from './access.ts';
import { LONG_WAIT } from './brokerage.ts';
import { CALIBRATED_PARAMETERS } from './calibrated.ts';
import { CONFIDENCE_PARAMETERS } from './confidence.ts';
import { DEMAND_PARAMETERS } from './demand-list.ts';
import { WARNING_PARAMETERS } from './early-warning.ts';
import { DISCLOSURE_RULES } from './disclosure.ts';
import { COMPARE_AT, LAPSE_WARNING, LEAST_AT_RISK, SURVIVAL_LEVEL } from './growth.ts';
import { REFUSE_ABOVE } from './imports.ts';
import {
  CARER_DAY_HOURS,
  HARD_TO_REPLACE_SHARE,
  LIVE_IN_HOURS,
  ORPHANED_AREAS,
  RATE_WITHOUT_CARD,
  SHORT_BREAK_HOURS,
  SINGLE_SUPPLIER_SHARE,
  SPECIALISM_ALTERNATIVES,
  STALE_AFTER,
} from './market.ts';
import type { Parameter } from './parameter.ts';
import { CLASS_HOURS, FULL_TIME_HOURS, NIGHT_HOURS } from './pooling.ts';
import { PORTFOLIO_PARAMETERS } from './portfolio.ts';
import { RESCUE_PARAMETERS } from './rescue.ts';
import { SENSITIVITY_PARAMETERS } from './sensitivity.ts';
import { TRAVEL, TRAVEL_ERROR } from './travel.ts';
import {
  HORIZON_MONTHS,
  JEFFREYS,
  LEADING_SHARE,
  LEAST_TO_ATTRIBUTE,
  LEVEL_MONTHS,
  NEAR_ENOUGH,
  PEER_EFFECT,
  RATE_INTERVAL,
  RATE_MONTHS,
  RISK_RULES,
  SCREEN_DRAWS,
  SCREEN_SEED,
  SESSION_HOURS,
  TRIGGER_DAYS,
  UPLIFT_MONTH,
  USUAL_INFLATION,
} from './viability.ts';

/** All parameters; ids are unique. */
export const PARAMETERS: readonly Parameter[] = [
  ...Object.values(TRAVEL).flatMap(({ circuity, speedKmh, fixedMinutes }) => [
    circuity,
    speedKmh,
    fixedMinutes,
  ]),
  TRAVEL_ERROR,
  ...Object.values(CATCHMENT),
  EVEN_CROWDING_MINUTES,
  SHORT_BELOW,
  REAL_CHOICE,
  SEED_UP_TO,
  TRIGGER_DAYS,
  RATE_MONTHS,
  LEVEL_MONTHS,
  RATE_INTERVAL,
  JEFFREYS,
  PEER_EFFECT,
  UPLIFT_MONTH,
  USUAL_INFLATION,
  LEAST_TO_ATTRIBUTE,
  NEAR_ENOUGH,
  LEADING_SHARE,
  HORIZON_MONTHS,
  SCREEN_DRAWS,
  SCREEN_SEED,
  SESSION_HOURS,
  ...RISK_RULES.map(({ bar }) => bar),
  ...RESCUE_PARAMETERS,
  ...CONFIDENCE_PARAMETERS,
  ...SENSITIVITY_PARAMETERS,
  ...PORTFOLIO_PARAMETERS,
  ...WARNING_PARAMETERS,
  ...CALIBRATED_PARAMETERS,
  LEAST_AT_RISK,
  LAPSE_WARNING,
  COMPARE_AT,
  SURVIVAL_LEVEL,
  SINGLE_SUPPLIER_SHARE,
  HARD_TO_REPLACE_SHARE,
  ORPHANED_AREAS,
  SPECIALISM_ALTERNATIVES,
  STALE_AFTER,
  RATE_WITHOUT_CARD,
  LIVE_IN_HOURS,
  SHORT_BREAK_HOURS,
  CARER_DAY_HOURS,
  LONG_WAIT,
  FULL_TIME_HOURS,
  NIGHT_HOURS,
  CLASS_HOURS,
  REFUSE_ABOVE,
  ...DEMAND_PARAMETERS,
  ...DISCLOSURE_RULES,
];
