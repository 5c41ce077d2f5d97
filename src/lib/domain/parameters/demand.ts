// Beliefs used to estimate demand where a council has no rows of its own: who is supported and why, who uses what,
// for how many hours a week, and how need follows age and disability from one small area to the next.

import type { AgeGroup, Nation, Need, Support } from '../market/records.ts';
import type { Bounds, Parameter, Ranged } from './parameter.ts';

/** Shares that are multiplied: none at all would leave nothing to take a range of. */
const SHARE: Bounds = { min: 0.001, max: 1 };

/**
 * People with long-term support in England in 2020 to 2021 by primary support reason. Support for social isolation,
 * substance misuse and asylum (2.7 % of 18 to 64, 1.7 % of 65 and over) has no group of its own and is left out of
 * the shares.
 */
export const PEOPLE_BY_NEED: Parameter<Readonly<Record<AgeGroup, Readonly<Record<Need, number>>>>> =
  {
    id: 'demand.people-by-need',
    value: {
      '18-64': {
        physical: 85_955,
        memory: 4905,
        'learning-disability': 133_670,
        'mental-health': 53_785,
        sensory: 3615,
      },
      '65+': {
        physical: 408_570,
        memory: 74_040,
        'learning-disability': 17_895,
        'mental-health': 33_980,
        sensory: 7570,
      },
    },
    unit: 'people in the year',
    validFrom: '2021-03-31',
    source:
      'NHS Digital, Adult Social Care Activity and Finance Report 2020 to 2021, as held in the tests of NHSDigital/ASC-Overview; care homes included',
    confidence: 'published',
  };

/** People with community support in England in 2020 to 2021: splits a total that has no ages. */
export const COMMUNITY_PEOPLE_BY_AGE: Parameter<Readonly<Record<AgeGroup, number>>> = {
  id: 'demand.community-people-by-age',
  value: { '18-64': 245_310, '65+': 341_520 },
  unit: 'people in the year',
  validFrom: '2021-03-31',
  source: 'NHS Digital, Adult Social Care Activity and Finance Report 2020 to 2021',
  confidence: 'published',
};

/** One rate for each age band that the census gives. */
export interface BandRates {
  readonly under18: number;
  readonly age18to64: number;
  readonly age65to74: number;
  readonly age75to84: number;
  readonly age85plus: number;
}

/** Share of people whose activities are limited a lot, by age; only its shape matters, to set age aside. */
export const LIMITED_A_LOT: Parameter<BandRates> = {
  id: 'demand.limited-a-lot-by-age',
  value: { under18: 0.03, age18to64: 0.06, age65to74: 0.12, age75to84: 0.2, age85plus: 0.4 },
  unit: 'share of residents',
  validFrom: '2021-03-21',
  source:
    'Judgement, set so that the rates give back the 224,000 people limited a lot in seven authorities of Census 2021 (TS038) within 3 %',
  confidence: 'judgement',
  bounds: SHARE,
};

/** How need rises with age after 65, for each need; only ratios between bands matter. */
export const OLDER_NEED_BY_BAND: Parameter<
  Readonly<Record<Need, Pick<BandRates, 'age65to74' | 'age75to84' | 'age85plus'>>>
> = {
  id: 'demand.older-need-by-band',
  value: {
    physical: { age65to74: 25.5, age75to84: 86, age85plus: 266.9 },
    sensory: { age65to74: 25.5, age75to84: 86, age85plus: 266.9 },
    memory: { age65to74: 24, age75to84: 80, age85plus: 230 },
    'learning-disability': { age65to74: 1, age75to84: 0.7, age85plus: 0.4 },
    'mental-health': { age65to74: 1, age75to84: 1, age85plus: 1 },
  },
  unit: 'people per 1,000 or ratio',
  validFrom: '2021-03-31',
  source:
    'Physical and sensory: people with self-directed support per 1,000 by age, Scotland 2020 to 2021, Public Health Scotland. Memory: close to the age curve of the CFAS II study (Matthews and others 2013), recalled. Learning disability and mental health: judgement',
  confidence: 'judgement',
};

/** How far a need follows disability in an area: 1 in step with it, 0 with the number of residents alone. */
export const FOLLOWS_DISABILITY: Parameter<
  Readonly<Record<AgeGroup, Readonly<Record<Need, number>>>>
> = {
  id: 'demand.follows-disability',
  value: {
    '18-64': {
      physical: 1,
      memory: 1,
      'learning-disability': 0,
      'mental-health': 1,
      sensory: 1,
    },
    '65+': { physical: 1, memory: 1, 'learning-disability': 0, 'mental-health': 1, sensory: 1 },
  },
  unit: 'share of the difference',
  validFrom: '2021-03-21',
  source:
    'Judgement. Disability is far commoner in deprived areas at working age (ONS, Disability by age, sex and deprivation, Census 2021); learning disability support is spread by where homes are, of which no open count exists',
  confidence: 'judgement',
};

const DAY_PHYSICAL: Ranged = { low: 0.05, mid: 0.08, high: 0.1 };
const DAY_OLDER: Ranged = { low: 0.06, mid: 0.1, high: 0.12 };
const DAY_MEMORY: Ranged = { low: 0.1, mid: 0.15, high: 0.25 };
const DAY_LEARNING: Ranged = { low: 0.18, mid: 0.25, high: 0.31 };
const DAY_MENTAL: Ranged = { low: 0.05, mid: 0.1, high: 0.15 };

/** Share of people with community support who go to day support. */
export const DAY_SUPPORT_USE: Parameter<
  Readonly<Record<AgeGroup, Readonly<Record<Need, Ranged>>>>
> = {
  id: 'demand.day-support-use',
  value: {
    '18-64': {
      physical: DAY_PHYSICAL,
      memory: DAY_MEMORY,
      'learning-disability': DAY_LEARNING,
      'mental-health': DAY_MENTAL,
      sensory: DAY_PHYSICAL,
    },
    '65+': {
      physical: DAY_OLDER,
      memory: DAY_MEMORY,
      'learning-disability': DAY_LEARNING,
      'mental-health': DAY_OLDER,
      sensory: DAY_OLDER,
    },
  },
  unit: 'share of people',
  validFrom: '2014-03-31',
  source:
    'High ends: people in day care on 31 March 2014 (PSS EX1: learning disability 41,525, mental health 8,055, physical 8,805, older 40,020) over people with support in 2020 to 2021. Low end for learning disability: Lincolnshire 2018 to 2019, 338 of 1,830. Older: about 10 % (Orellana and others). Memory and all mid points: judgement',
  confidence: 'judgement',
  bounds: SHARE,
};

/** Share of people with community support who have support at home by the hour. */
export const HOME_SUPPORT_USE: Parameter<Readonly<Record<AgeGroup, Ranged>>> = {
  id: 'demand.home-support-use',
  value: {
    '18-64': { low: 0.25, mid: 0.31, high: 0.4 },
    '65+': { low: 0.6, mid: 0.75, high: 0.85 },
  },
  unit: 'share of people',
  validFrom: '2015-03-31',
  source:
    'Wittenberg and Hu 2015, quoted by the King’s Fund 2018: 257,000 older and 76,300 younger people with publicly paid home care, over community support in 2020 to 2021 (341,520 and 245,310)',
  confidence: 'calibrated',
  bounds: SHARE,
};

const EVERYONE: Ranged = { low: 1, mid: 1, high: 1 };

/** Share of the people in a nation's published count whose support is given by people and not by devices alone. */
export const SUPPORTED_BY_PEOPLE: Parameter<
  Readonly<Record<Nation, Readonly<Record<AgeGroup, Ranged>>>>
> = {
  id: 'demand.supported-by-people',
  value: {
    england: { '18-64': EVERYONE, '65+': EVERYONE },
    wales: { '18-64': EVERYONE, '65+': EVERYONE },
    scotland: { '18-64': EVERYONE, '65+': { low: 0.4, mid: 0.6, high: 0.8 } },
  },
  unit: 'share of people',
  validFrom: '2021-03-31',
  source:
    'Judgement. England counts long-term support. Scotland’s count of self-directed support also holds people with a community alarm or telecare alone, who are mostly old',
  confidence: 'judgement',
  bounds: SHARE,
};

/** Share of people with community support who have hours for getting out, and for short breaks. */
export const OTHER_USE: Parameter<Readonly<Record<'getting-out' | 'short-breaks', Ranged>>> = {
  id: 'demand.other-use',
  value: {
    'getting-out': { low: 0.1, mid: 0.2, high: 0.3 },
    'short-breaks': { low: 0.04, mid: 0.08, high: 0.14 },
  },
  unit: 'share of people',
  validFrom: '2025-03-31',
  source: 'Judgement: no open count exists',
  confidence: 'judgement',
  bounds: SHARE,
};

/** Hours a week of a person who uses a kind of support. */
export const HOURS_PER_WEEK: Parameter<Readonly<Record<Support, Ranged>>> = {
  id: 'demand.hours-per-week',
  value: {
    'day-support': { low: 6, mid: 11, high: 17 },
    'home-support': { low: 12.4, mid: 14.4, high: 17 },
    'getting-out': { low: 2, mid: 3.2, high: 5 },
    'short-breaks': { low: 2, mid: 4, high: 7 },
  },
  unit: 'hours a week',
  validFrom: '2024-03-31',
  source:
    'Home support: 750 hours a person-year in 2024 (Association of Directors of Adult Social Services, in Caring Times); low end 12.4 hours a week in September 2008 (NHS Information Centre); high end judgement. Day support: two days of 5.5 hours, judgement. Getting out: 3.2 hours a person in micro-enterprises of Westmorland and Furness (Community Catalysts). Short breaks: judgement',
  confidence: 'calibrated',
};

/** Hours a week of a person with a learning disability who goes to day support. */
export const LEARNING_DAY_HOURS: Parameter<Ranged> = {
  id: 'demand.learning-disability-day-hours',
  value: { low: 11, mid: 17.5, high: 22 },
  unit: 'hours a week',
  validFrom: '2016-03-31',
  source:
    'About 3.2 days a week (Lordswood Hub, Medway cabinet papers 8 March 2016: 38 places a week for 12 people), each of 5.5 hours (judgement)',
  confidence: 'judgement',
};

/** How far an area's true share may lie from the share that the census suggests. */
export const ALLOCATION_SPREAD: Parameter<Ranged> = {
  id: 'demand.allocation-spread',
  value: { low: 0.75, mid: 1, high: 1.33 },
  unit: 'factor',
  validFrom: '2021-03-21',
  source: 'Judgement: people with support cluster in supported housing that no census column shows',
  confidence: 'judgement',
};
