// Where each method comes from, and which subjects of the catalogue it rests on. Sources stay in their own language.

import { METHOD_KEYS, type MethodKey } from './method-wording.en.ts';

/** A method as the records know it. */
export interface MethodRecord {
  /** First words of the ids of its assumptions. */
  readonly subjects: readonly string[];
  readonly sources: readonly string[];
}

export const METHOD_RECORDS: Readonly<Record<MethodKey, MethodRecord>> = {
  travel: {
    subjects: ['travel'],
    sources: [
      'Ballou, Rahardja and Sakai 2002, Selected country circuity factors for road travel distance estimation',
      'Department for Transport, travel time measures for local A roads in England, 2024',
    ],
  },
  gaps: {
    subjects: ['access', 'gaps'],
    sources: [
      'Luo and Qi 2009, An enhanced two-step floating catchment area method',
      'Dai 2010, Black residential segregation, disparities in spatial access to health care facilities (the decay)',
      'Saxon and Snow 2019, A rational agent model for the spatial accessibility of primary health care',
    ],
  },
  demand: {
    subjects: ['demand'],
    sources: [
      'NHS Digital, Adult Social Care Activity and Finance Report 2020 to 2021',
      'Office for National Statistics, Census 2021; National Records of Scotland, Census 2022',
      'Deming and Stephan 1940, On a least squares adjustment of a sampled frequency table (raking)',
    ],
  },
  market: {
    subjects: ['market'],
    sources: [
      'Care Act 2014, sections 5 and 53; SI 2015/314, market oversight criteria',
      'Herfindahl 1950 and Hirschman 1945 (concentration)',
    ],
  },
  viability: {
    subjects: ['viability'],
    sources: [
      'Cutler and Reber 1998, Paying for health insurance: the trade-off between competition and adverse selection (average-cost pricing that unravels)',
      'Schelling 1971 and Granovetter 1978 (leaving depends on who has left)',
      'Salmon, Moraes, Dror and Shaw 2011, Parallel random numbers: as easy as 1, 2, 3 (addressed luck)',
      'Brown, Cai and DasGupta 2001, Interval estimation for a binomial proportion',
      'Owen 1977, Values of games with a priori unions (choice and council decisions apart)',
    ],
  },
  closures: {
    subjects: ['closures'],
    sources: [
      'Care Quality Commission register of care homes in England, 2011 to 2023, as held in BenGoodair/Involuntary_care_home_closures',
    ],
  },
  growth: {
    subjects: ['growth'],
    sources: [
      'Kaplan and Meier 1958, Nonparametric estimation from incomplete observations; Greenwood 1926 (error)',
      'Aalen and Johansen 1978 (growing out of the register as a way out of its own)',
    ],
  },
  pooling: {
    subjects: ['pooling'],
    sources: ['Shapley 1953, A value for n-person games', 'Gillies 1959 (the core)'],
  },
  siting: {
    subjects: ['siting'],
    sources: [
      'Hakimi 1964 and Teitz and Bart 1968 (p-median and its exchange)',
      'Huangfu and Hall 2018, Parallelizing the dual revised simplex method (the solver HiGHS)',
    ],
  },
  disclosure: {
    subjects: ['disclosure'],
    sources: [
      'NHS Digital, Hospital Episode Statistics analysis guide, disclosure method since September 2018',
      'Cox 1980, Suppression methodology and statistical disclosure control',
    ],
  },
  imports: { subjects: ['imports'], sources: [] },
};

/** The method of a subject of the catalogue; undefined for one without. */
export const methodOf = (subject: string): MethodKey | undefined =>
  METHOD_KEYS.find((key) => METHOD_RECORDS[key].subjects.includes(subject));

/** The address of a method page. */
export const methodHref = (key: MethodKey): string => `/methods/${key}`;
