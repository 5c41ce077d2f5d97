/** One small sound question for every method of the viability group, for tests that spoil or repeat them. */

/** Twelve people, £1,500 in hand, peers who pull and staff in steps: small enough for an exact chain. */
export const SMALL_SERVICE = {
  weeksPerMonth: 4,
  sessionsPerWeek: 5,
  placesPerSession: 30,
  staffRatio: 4,
  paidHoursPerSession: 5,
  staffCostPerHour: 9,
  fixedMonthly: 2400,
  variablePerAttendance: 5,
  reserves: 1500,
  groups: [
    {
      people: 12,
      sessionsPerWeek: 3,
      feePerSession: 40,
      naturalExit: 0.01,
      choiceExit: 0.02,
      peerEffect: 2,
    },
  ],
};

const EVERYTHING = {
  ...SMALL_SERVICE,
  hoursPerSession: 6,
  minStaff: 2,
  chargeBasis: 'attended',
  blockSchedule: [
    { fromMonth: 1, amount: 2500 },
    { fromMonth: 10, amount: 1000 },
  ],
  reserveFloor: 100,
  deficitMonthsRule: 4,
  noticeMonths: 2,
  upliftAnnual: 0.02,
  costInflationAnnual: 0.05,
  firstUpliftMonth: 7,
  decommissionMonth: 20,
  subsidyMonthly: 50,
  months: 24,
  groups: [
    { ...SMALL_SERVICE.groups[0], id: 'first', attendance: 0.9, entriesPerMonth: 0.2 },
    { id: 'second', people: 4, sessionsPerWeek: 2, feePerSession: 52 },
  ],
};

const ends = { low: 0.5, high: 2 };

const drawn = {
  simulation: { ...SMALL_SERVICE, seed: 7, draws: 5 },
  spread: { natural: ends, choice: ends },
};

const usual = {
  entriesPerMonth: [0.3],
  naturalExitAlone: [0.01],
  councilLedExit: [0],
  undeterminedExit: [0.002],
  blockMonthly: 0,
  costInflationAnnual: 0.02,
};

/** Methods of the contract and those that pages ask of a worker. */
export const soundQuestions: readonly { readonly method: string; readonly input: unknown }[] = [
  { method: 'viability.path', input: EVERYTHING },
  { method: 'viability.holdOpen', input: EVERYTHING },
  { method: 'viability.levers', input: SMALL_SERVICE },
  { method: 'viability.monteCarlo', input: { ...EVERYTHING, seed: 7, draws: 5 } },
  {
    method: 'viability.breakEven',
    input: {
      sessionsPerWeek: 5,
      staffRatio: 5,
      paidHoursPerSession: 7,
      staffCostPerHour: 18,
      fixedMonthly: 3000,
      blockMonthly: 100,
      person: { sessionsPerWeek: 5, attendance: 0.9, feePerSession: 40 },
      maxPeople: 30,
      month: 14,
      currentPeople: 22,
    },
  },
  {
    method: 'viability.deathSpiral',
    input: { fixed: 200, variable: 20, willingnessToPay: [80, 75, 72, 70, 41] },
  },
  { method: 'viability.threshold', input: { thresholds: [0, 1, 1, 3, 9] } },
  {
    method: 'viability.sharedOverhead',
    input: {
      sites: [
        { id: 'north', margin: 1000 },
        { id: 'south', margin: 1900 },
      ],
      overhead: 2400,
    },
  },
  {
    method: 'viability.reassign',
    input: {
      people: [
        { id: 'p1', group: 'LD', sessions: 3, maxMinutes: 30, minutes: { B: 12, C: null } },
        { id: 'p2', group: 'LD', sessions: 2, maxMinutes: 30, minutes: { B: 10, C: 28 } },
      ],
      services: [
        { id: 'B', groups: ['LD'], freeSessions: 3 },
        { id: 'C', groups: ['LD', 'OP'], freeSessions: 4 },
      ],
    },
  },
  {
    method: 'viability.cascade',
    input: {
      services: [
        {
          id: 'A',
          people: 6,
          contribution: 800,
          fixed: 3500,
          staffRatio: 6,
          staffCost: 2100,
          reserves: 1000,
        },
        {
          id: 'B',
          people: 9,
          contribution: 800,
          fixed: 3300,
          staffRatio: 6,
          minStaff: 1,
          staffCost: 2100,
          reserves: 1200,
        },
      ],
      moves: [{ from: 'A', to: 'B', people: 3 }],
      months: 8,
    },
  },
  {
    method: 'viability.attribution',
    input: {
      drivers: [
        { id: 'leaving', side: 'choice' },
        { id: 'block', side: 'council' },
      ],
      outcomes: [
        { on: [], value: 0 },
        { on: ['leaving'], value: 0.2 },
        { on: ['block'], value: 0.5 },
        { on: ['leaving', 'block'], value: 0.9 },
      ],
    },
  },
  { method: 'viability.whatIf', input: drawn },
  {
    method: 'viability.layers',
    input: {
      simulation: { ...SMALL_SERVICE, chargeBasis: 'attended', seed: 7, draws: 5 },
      layers: {
        attendance: true,
        costInflation: { low: 0.01, mode: 0.03, high: 0.08 },
        uplift: { low: 0, mode: 0.02, high: 0.05 },
        natural: { leavers: 2, personMonths: 140 },
        choice: { leavers: 4, personMonths: 240 },
      },
    },
  },
  {
    method: 'viability.assess',
    input: { ...drawn, usual },
  },
  {
    method: 'viability.rescue',
    input: {
      ...drawn,
      usual,
      operator: 'in-house',
      ruleExit: 0.004,
      venue: { rentMonthly: 900, others: [{ id: 'lunch-club', margin: 500 }] },
    },
  },
];
