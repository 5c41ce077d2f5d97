// English words of the method pages: what each method answers, how it works in words, and how it is checked.

/** Methods with a page of their own, in the order of the list. */
export const METHOD_KEYS = [
  'travel',
  'gaps',
  'demand',
  'market',
  'viability',
  'closures',
  'growth',
  'pooling',
  'siting',
  'disclosure',
  'imports',
] as const;
export type MethodKey = (typeof METHOD_KEYS)[number];

/** What a method page says in words. */
export interface MethodWords {
  readonly title: string;
  /** What it answers. */
  readonly question: string;
  /** The formula, step by step. */
  readonly steps: readonly string[];
  /** What it cannot tell. */
  readonly limits: readonly string[];
}

const pages: Readonly<Record<MethodKey, MethodWords>> = {
  travel: {
    title: 'Journeys',
    question: 'How long does it take to get from one place to another?',
    steps: [
      'Minutes = time to set off and arrive + straight line × how much longer roads are ÷ speed × 60.',
      'Detour, speed and fixed time follow the settlement where people start. Areas start where their people live.',
      'Every journey has a range: all minutes shorter, and all longer, by the likely error.',
    ],
    limits: [
      'No road network is used: a river without a bridge is not seen. A council can fit the four numbers to routed journeys and put its own in place.',
    ],
  },
  gaps: {
    title: 'Reach and gaps',
    question: 'Where do people lack support within reach?',
    steps: [
      'A service counts for an area when the journey is within the limit for this kind of support and within the service’s own reach.',
      'Each service shares its hours among all who reach it; nearer people weigh more. The weight falls from 1 next door to 0 at the limit, along Dai’s curve.',
      'Cover of an area = sum over services in reach of (service hours ÷ all weighted hours needed) × weight.',
      'Hours likely unmet = hours needed × (1 − cover), never below 0. On paper = all hours needed − all hours given. At best = hours needed − the most hours that can be matched within reach.',
      'The range runs the whole sum again with little need and fast roads, and with much need and slow roads.',
    ],
    limits: [
      'Hours without a service on record are not known, which is not 0. Services and people beyond the border are not seen.',
    ],
  },
  demand: {
    title: 'Demand where a council has no rows of its own',
    question: 'How many hours of each kind of support do people in each small area need?',
    steps: [
      'The published number of people with support in the community is split by age and need.',
      'It is spread over small areas by age and disability of the census (raking: rows and columns both add up to what is known).',
      'Hours = people × share who use the support × hours a week.',
      'Low and high are an 80% range: independent beliefs are multiplied as if roughly log-normal.',
    ],
    limits: [
      'The estimate adds up to the published total and says nothing certain about any one area. Where a council holds assessed needs, those are used instead.',
    ],
  },
  market: {
    title: 'The market and who is hard to replace',
    question: 'On whom does an area depend, and who could hardly be replaced?',
    steps: [
      'Owners count, not sites: concentration is the sum of squared shares of hours by owner.',
      'An owner is hard to replace by amount (its share of all hours), by place (areas left without anybody) or by specialism (few others who do the same).',
    ],
    limits: ['Shares are of hours on record. What is not on record is not counted.'],
  },
  viability: {
    title: 'Services at risk',
    question: 'How near is a service to closing, and what would keep it open?',
    steps: [
      'Each month people leave (natural exits, then choice exits), new people join while places are free, and staff are bought in whole workers.',
      'Leaving by choice rises as peers are lost.',
      'Margin = fees + block income − (fixed costs + staff + cost of each attendance). Money in hand grows or falls by the margin.',
      'The service closes after its notice period once money falls below its floor, after too many losses in a row, or when an end is decided.',
      'The month is repeated with addressed luck; the chance of closing is the share of draws that close. Rates of leaving come from the last months on record, with Jeffreys’ prior.',
      'Its range takes in the draws (Wilson band) and how little is known of the rates of leaving (both at the ends of their interval).',
    ],
    limits: [
      'Until 30 outcomes of its own warnings are on record, every chance is model-based and not yet validated.',
      'A published forecast can itself make people leave: keep the chance of a named service within the commissioning team.',
    ],
  },
  closures: {
    title: 'Care home closures',
    question: 'How often do care homes like this one close?',
    steps: [
      'Closures of homes of one size ÷ years that all such homes were open.',
      'Multiplied by how closures differ by years since registration.',
      'Chance within a year = 1 − e to the minus that rate.',
    ],
    limits: [
      'It is a rate of all homes of a size and age. It says nothing of one home. Ownership, nursing and ratings are left out.',
    ],
  },
  growth: {
    title: 'Small enterprises',
    question: 'Do those who start last, and are there enough of them?',
    steps: [
      'Each time one stops, the share still trading is multiplied by 1 − those who stop ÷ those watched (Kaplan and Meier). Those who grow, or began lately, leave without counting as stopped; those who traded before the register began enter when it began.',
      'The band is the log-log band with Greenwood’s error.',
      'A year is failing when its whole band lies below the whole band of all other years together.',
      'Needed a month = (target − latest) ÷ months left.',
    ],
    limits: ['Few enterprises a year make wide bands: most years are too early to judge.'],
  },
  pooling: {
    title: 'Pooled budgets',
    question: 'What does support cost when people buy it together, and who should pay what?',
    steps: [
      'The cost of a group is what its hours, nights and classes take, in whole posts where people are employed.',
      'A fair share of a bill is each person’s mean addition to the cost over every order in which they could have joined (Shapley).',
      'A split is stable when no part of the group could do better alone (the core). Where no such split exists, that is the answer.',
    ],
    limits: ['It shares out money. Whether people want to be together is for them to say.'],
  },
  siting: {
    title: 'Where to place or keep services',
    question: 'Which places leave people nearest to what they need?',
    steps: [
      'The best set of places has the least journeys for all people together (p-median), or reaches most of them within a limit, or has the shortest longest journey.',
      'An instant answer exchanges one place at a time; a proven one is worked out beside it, with the gap that is left.',
    ],
    limits: ['Rents, buildings and the wishes of people are not in it.'],
  },
  disclosure: {
    title: 'Privacy of shared figures',
    question: 'Could a shared figure speak of a single person?',
    steps: [
      'Counts of few people are hidden, and others with them, until no hidden count can be found by taking shown ones away.',
      'What can still be found is worked out as the least and most that each hidden count can be.',
    ],
    limits: ['These rules are promises: no council can loosen them.'],
  },
  imports: {
    title: 'Reading files',
    question: 'When is a file too poor to take anything of it?',
    steps: [
      'Every row is checked. Rows at fault are listed with their line, field and remedy.',
      'When the share of bad rows is above the limit, nothing of the file is taken.',
    ],
    limits: ['A file can be well formed and still be wrong.'],
  },
};

export const methodEn = {
  title: 'How figures are worked out',
  lead: 'Every modelled figure of this site comes from one of these methods. Each page says in words what is worked out, on which assumptions and sources it rests, and whether it has been tested on what really happened.',
  answer: (methods: number, assumptions: string) =>
    `${methods} methods rest on ${assumptions} assumptions, each with its source. A council can change most of them, with a reason that is kept.`,
  list: {
    caption: 'Methods, what they answer and how many assumptions they rest on',
    method: 'Method',
    question: 'What it answers',
    assumptions: 'Assumptions',
    tested: 'Tested on what happened',
  },
  tested: { yes: 'yes, see the result', no: 'not yet' },
  steps: 'In words',
  sources: 'Where the method comes from',
  limits: 'What it cannot tell',
  parameters: 'Assumptions',
  parametersNote:
    'These are the defaults. A council that is signed in sees its own values, and why they differ, under Evidence.',
  unknown: 'There is no method with this name.',
  version: (version: string) => `Model version ${version}`,
  pages,
  backTest: {
    title: 'Tested on what happened',
    none: 'This method has not been tested on what really happened. It is checked against closed forms, hand-worked answers and slow twins.',
    ran: (date: string, version: string, first: string, last: string, year: string) =>
      `Run on ${date} with version ${version} of the model: fitted on ${first} to ${last}, forecast ${year}, which no forecaster had seen.`,
    panel: (used: string, out: string) =>
      `${used} English councils were used and ${out} left out, because users or cost of some year are missing or 0.`,
    rivals:
      'The model is set beside two rivals that need no model: “no change” repeats the last year, “trend” goes on along each council’s own line. All three take their chances from how far they were off before.',
    nearest: (target: string, model: string, noChange: string, trend: string, best: string) =>
      `${target}: the model was off by ${model} on average, no change by ${noChange}, trend by ${trend}. Nearest: ${best}.`,
    brierBest: (event: string, best: string) => `Chances that ${event}: ${best} did best.`,
    sameChance: (years: string) =>
      `With ${years} years, a council’s own rate could not be told from noise, so the model gave every council the same rate and nearly the same chance: it tells how many will lose users, not which.`,
    association:
      'This tests association over time. It says nothing of why users or costs changed, and it tests the smoothed mechanism on councils, not the chance that a named service closes.',
    names: { 'no-change': 'no change', trend: 'trend', model: 'the model' },
    targets: { users: 'Day care users', 'unit-cost': 'Unit cost' },
    amounts: {
      users: (value: string) => `${value} people`,
      'unit-cost': (value: string) => `${value} a week`,
    },
    events: {
      users: (by: string) => `users fall by more than ${by}`,
      'unit-cost': (by: string) => `unit cost rises by more than ${by}`,
    },
    errors: {
      caption: 'Mean absolute error of the forecasts',
      target: 'Forecast of',
    },
    brier: {
      caption: 'Brier score of the chances, 0 is perfect',
      event: 'Event',
      happened: 'Councils in which it came',
    },
    calibration: {
      caption: 'Calibration of the model’s chances by decile',
      event: 'Event',
      band: 'Chance given',
      councils: 'Councils',
      forecast: 'Mean chance',
      observed: 'Came in',
    },
    fixedShare: (mid: string, low: string, high: string) =>
      `Fixed share of cost on the years it was fitted on: ${mid} (likely ${low} to ${high}).`,
  },
};

/** Words of the method pages; both languages have exactly these. */
export type MethodWording = typeof methodEn;
