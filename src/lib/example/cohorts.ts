// The cohorts of micro-enterprises by starting year: how many began, how they were prepared, and how they fared.

/** A year's starters: how many there were, what became of them, and how much they work. */
export interface CohortStory {
  readonly year: number;
  readonly starters: number;
  /** Of these, trading already when the register began. */
  readonly beforeRegister: number;
  readonly stopped: number;
  /** Months between starting and stopping, from the first to stop to the last. */
  readonly stopAfter: readonly [number, number];
  readonly stopNotes: readonly string[];
  readonly grown: number;
  readonly paused: number;
  /** Hours a week of an enterprise once it is established. */
  readonly hours: number;
  /** Rise of those hours each month after. */
  readonly monthlyGrowth: number;
}

const USUAL_STOPS = [
  'Took a job with a home care agency',
  'Stopped to care for a relative',
  'Too few hours to live on',
  'Moved out of the county',
];

/**
 * Somerset's and Westmorland and Furness's programmes set the size: 12.6 hours and 3.9 people an enterprise and
 * 10 to 20 % stopping in a year. The starters of 2022 began under a shared insurance that was withdrawn and without
 * the full training; those of 2024 began with a mentor and a rota shared between villages.
 */
export const COHORTS: readonly CohortStory[] = [
  {
    year: 2021,
    starters: 17,
    beforeRegister: 6,
    stopped: 4,
    stopAfter: [14, 50],
    stopNotes: USUAL_STOPS,
    grown: 3,
    paused: 1,
    hours: 14,
    monthlyGrowth: 0.001,
  },
  {
    year: 2022,
    starters: 24,
    beforeRegister: 0,
    stopped: 16,
    stopAfter: [5, 26],
    stopNotes: [
      'Shared insurance withdrawn; no cover at a price it can pay',
      'Insurance refused at renewal',
      'Training not finished, standards not signed',
    ],
    grown: 0,
    paused: 1,
    hours: 8,
    monthlyGrowth: -0.01,
  },
  {
    year: 2023,
    starters: 22,
    beforeRegister: 0,
    stopped: 4,
    stopAfter: [9, 30],
    stopNotes: USUAL_STOPS,
    grown: 1,
    paused: 1,
    hours: 13,
    monthlyGrowth: 0.003,
  },
  {
    year: 2024,
    starters: 38,
    beforeRegister: 0,
    stopped: 2,
    stopAfter: [10, 20],
    stopNotes: USUAL_STOPS,
    grown: 2,
    paused: 0,
    hours: 17,
    monthlyGrowth: 0.022,
  },
  {
    year: 2025,
    starters: 21,
    beforeRegister: 0,
    stopped: 3,
    stopAfter: [5, 14],
    stopNotes: USUAL_STOPS,
    grown: 0,
    paused: 2,
    hours: 12.6,
    monthlyGrowth: 0.004,
  },
  {
    year: 2026,
    starters: 12,
    beforeRegister: 0,
    stopped: 1,
    stopAfter: [3, 5],
    stopNotes: USUAL_STOPS,
    grown: 0,
    paused: 0,
    hours: 12,
    monthlyGrowth: 0,
  },
];
