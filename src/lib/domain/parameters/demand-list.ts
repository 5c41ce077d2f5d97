// The beliefs of the demand estimate one number at a time, for the catalogue of all parameters.

import {
  ALLOCATION_SPREAD,
  COMMUNITY_PEOPLE_BY_AGE,
  DAY_SUPPORT_USE,
  FOLLOWS_DISABILITY,
  HOME_SUPPORT_USE,
  HOURS_PER_WEEK,
  LEARNING_DAY_HOURS,
  LIMITED_A_LOT,
  OLDER_NEED_BY_BAND,
  OTHER_USE,
  PEOPLE_BY_NEED,
  SUPPORTED_BY_PEOPLE,
} from './demand.ts';
import { singlesOf } from './numbers.ts';
import type { Parameter } from './parameter.ts';

/** All numbers that the demand estimate rests on. */
export const DEMAND_PARAMETERS: readonly Parameter[] = [
  PEOPLE_BY_NEED,
  COMMUNITY_PEOPLE_BY_AGE,
  LIMITED_A_LOT,
  OLDER_NEED_BY_BAND,
  FOLLOWS_DISABILITY,
  SUPPORTED_BY_PEOPLE,
  DAY_SUPPORT_USE,
  HOME_SUPPORT_USE,
  OTHER_USE,
  HOURS_PER_WEEK,
  LEARNING_DAY_HOURS,
  ALLOCATION_SPREAD,
].flatMap(singlesOf);
