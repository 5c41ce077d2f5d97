// The beliefs of the demand estimate one number at a time, for the catalogue of all parameters.

import { AGE_GROUPS, NEEDS, SUPPORTS, type Nation } from '../market/records.ts';
import {
  ALLOCATION_SPREAD,
  COMMUNITY_PEOPLE_BY_AGE,
  DAY_SUPPORT_USE,
  HOME_SUPPORT_USE,
  HOURS_PER_WEEK,
  LEARNING_DAY_HOURS,
  LIMITED_A_LOT,
  OLDER_NEED_BY_BAND,
  OTHER_USE,
  PEOPLE_BY_NEED,
  SUPPORTED_BY_PEOPLE,
} from './demand.ts';
import type { Parameter, Ranged } from './parameter.ts';

const OLDER_BANDS = ['age65to74', 'age75to84', 'age85plus'] as const;
const ALL_BANDS = ['under18', 'age18to64', ...OLDER_BANDS] as const;
const NATIONS: readonly Nation[] = ['england', 'wales', 'scotland'];

/** One number out of a belief, under the belief's name and its own. */
const single = (belief: Parameter<unknown>, name: string, value: number): Parameter => ({
  id: name === '' ? belief.id : `${belief.id}.${name}`,
  value,
  unit: belief.unit,
  validFrom: belief.validFrom,
  source: belief.source,
  confidence: belief.confidence,
});

const ranged = (belief: Parameter<unknown>, name: string, { low, mid, high }: Ranged): Parameter =>
  low === high ? single(belief, name, mid) : { ...single(belief, name, mid), range: [low, high] };

/** All numbers that the demand estimate rests on. */
export const DEMAND_PARAMETERS: readonly Parameter[] = [
  ...AGE_GROUPS.flatMap((age) =>
    NEEDS.map((need) => single(PEOPLE_BY_NEED, `${age}.${need}`, PEOPLE_BY_NEED.value[age][need])),
  ),
  ...AGE_GROUPS.map((age) =>
    single(COMMUNITY_PEOPLE_BY_AGE, age, COMMUNITY_PEOPLE_BY_AGE.value[age]),
  ),
  ...ALL_BANDS.map((band) => single(LIMITED_A_LOT, band, LIMITED_A_LOT.value[band])),
  ...NEEDS.flatMap((need) =>
    OLDER_BANDS.map((band) =>
      single(OLDER_NEED_BY_BAND, `${need}.${band}`, OLDER_NEED_BY_BAND.value[need][band]),
    ),
  ),
  ...NATIONS.flatMap((nation) =>
    AGE_GROUPS.map((age) =>
      ranged(SUPPORTED_BY_PEOPLE, `${nation}.${age}`, SUPPORTED_BY_PEOPLE.value[nation][age]),
    ),
  ),
  ...AGE_GROUPS.flatMap((age) =>
    NEEDS.map((need) =>
      ranged(DAY_SUPPORT_USE, `${age}.${need}`, DAY_SUPPORT_USE.value[age][need]),
    ),
  ),
  ...AGE_GROUPS.map((age) => ranged(HOME_SUPPORT_USE, age, HOME_SUPPORT_USE.value[age])),
  ...(['getting-out', 'short-breaks'] as const).map((support) =>
    ranged(OTHER_USE, support, OTHER_USE.value[support]),
  ),
  ...SUPPORTS.map((support) => ranged(HOURS_PER_WEEK, support, HOURS_PER_WEEK.value[support])),
  ranged(LEARNING_DAY_HOURS, '', LEARNING_DAY_HOURS.value),
  ranged(ALLOCATION_SPREAD, '', ALLOCATION_SPREAD.value),
];
