/** One small sound question for every method on the market, growth, pooling and inversion, for tests that spoil them. */
import { groupsOf } from './oracles/naive-split.ts';

const lives = [
  { exit: 3, event: true },
  { exit: 5, event: false },
  { exit: 7, event: true },
];

export const soundMarketQuestions: readonly {
  readonly method: string;
  readonly input: unknown;
}[] = [
  {
    method: 'market.structure',
    input: {
      rows: [
        { area: 'N1', provider: 'P1', hours: 80 },
        { area: 'N1', provider: 'P2', hours: 20 },
        { area: 'N2', provider: 'P3', hours: 60 },
      ],
      owners: { P1: 'Group', P3: 'Group' },
      small: ['P2'],
      areas: ['N1', 'N2', 'N3'],
      singleSupplierShare: 0.8,
    },
  },
  {
    method: 'market.fringeBounds',
    input: { knownShares: [0.4, 0.2], fringeShare: 0.4, fringeCount: 25, fringeMaxShare: 0.05 },
  },
  {
    method: 'market.choice',
    input: {
      areas: [
        { id: 'N1', demand: 30 },
        { id: 'N2', demand: 50 },
      ],
      providers: [
        { id: 'a', owner: 'O1', groups: ['LD', 'OP'], spare: 5 },
        { id: 'b', owner: 'O2', groups: ['OP'], spare: 2 },
      ],
      minutes: [
        [10, 5],
        [25, null],
      ],
      group: 'OP',
      maxMinutes: 20,
      countBy: 'site',
    },
  },
  {
    method: 'growth.survival',
    input: { records: lives.map((life) => ({ ...life, entry: 1 })), level: 0.9, rmstTo: 6 },
  },
  {
    method: 'growth.logRank',
    input: { a: lives, b: lives.map(({ exit }) => ({ exit, event: true })) },
  },
  {
    method: 'growth.incidence',
    input: {
      records: [
        { exit: 3, end: 'stopped' },
        { exit: 4, entry: 1, end: 'grown' },
        { exit: 6, end: null },
      ],
      end: 'stopped',
      level: 0.8,
    },
  },
  {
    method: 'growth.pipeline',
    input: {
      stages: ['enquiry', 'training', 'trading'],
      onward: [0.4, 0.5],
      dropout: [0.2, 0.1, 0.02],
      inflowPerMonth: 8,
      start: [5, 3, 20],
      months: 12,
    },
  },
  {
    method: 'growth.retention',
    input: {
      cohorts: [
        { id: 'one', counts: [20, 18, 15] },
        { id: 'two', counts: [12, 9] },
      ],
    },
  },
  {
    method: 'growth.replacement',
    input: {
      hours: 12_000,
      share: 0.1,
      months: 24,
      hoursEach: 12.6,
      start: 32,
      attritionMonthly: 0.015,
      rampMonths: 3,
      utilisation: 0.9,
    },
  },
  {
    method: 'growth.bass',
    input: { times: [1, 2, 3, 4, 5, 6], cumulative: [10, 25, 47, 76, 114, 163] },
  },
  {
    method: 'pooling.timetable',
    input: {
      people: [
        { id: 'Asha', individualHours: 10 },
        { id: 'Ben', individualHours: 8 },
      ],
      activities: [
        {
          id: 'drumming',
          hours: 4,
          sessionsPerWeek: 2,
          attendees: ['Asha', 'Ben'],
          ratio: 2,
          minStaff: 1,
          venue: 30,
        },
      ],
      rate: 20,
      sharedRate: 22,
      overhead: 5,
    },
  },
  {
    method: 'pooling.cover',
    input: {
      dayRate: 20,
      night: 'sleepIn',
      sleepInFlat: 80,
      nightHours: 9,
      secondWorkerHours: 14,
      onCost: 0.2,
      fullTimeHours: 35,
      absence: 0.17,
      budgetPerPerson: 600,
    },
  },
  {
    method: 'pooling.class',
    input: {
      fee: 120,
      room: 40,
      materialsEach: 5,
      people: 6,
      supportRatio: 5,
      supportRate: 20,
      hours: 2,
      alternativePerHead: 45,
    },
  },
  {
    method: 'pooling.coops',
    input: {
      models: [
        {
          id: 'user co-op',
          fixed: 900,
          governance: 150,
          wage: 13.5,
          onCost: 0.18,
          marginPerHour: 2,
          hours: 600,
          patronageShare: 0.5,
        },
      ],
      hoursPerMember: 8,
    },
  },
  {
    method: 'pooling.split',
    input: {
      players: [
        { id: 'A', hours: 1 },
        { id: 'B', hours: 4 },
        { id: 'C', hours: 7 },
      ],
      costs: groupsOf(['A', 'B', 'C'])
        .slice(1)
        .map((members) => ({ members, cost: 20 + 40 * members.length })),
    },
  },
  {
    method: 'uncertainty.inverse',
    input: { distribution: 'normal', u: [0.1, 0.9], mean: 2, sd: 3 },
  },
  { method: 'uncertainty.inverse', input: { distribution: 'poisson', u: [0.1, 0.9], mean: 7 } },
  {
    method: 'uncertainty.inverse',
    input: { distribution: 'binomial', u: [0.1, 0.9], n: 9, p: 0.3 },
  },
  {
    method: 'uncertainty.inverse',
    input: { distribution: 'triangular', u: [0.1, 0.9], low: 1, mode: 2, high: 5 },
  },
];
