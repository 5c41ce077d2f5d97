// English names of the model's parameters: a name for each belief, and words for the parts of a belief that is a table.

export const parameterNamesEn = {
  beliefs: {
    'travel.circuity': 'How much longer roads are than a straight line',
    'travel.speed': 'Speed of travel',
    'travel.fixed': 'Time to set off and arrive',
    'travel.error': 'How far estimated journey times may be off, either way',
    'access.catchment': 'Longest journey that counts as within reach',
    'access.even-crowding-minutes': 'Minutes that even crowding adds to a journey',
    'gaps.short-below': 'Support below this is a shortage',
    'gaps.real-choice': 'Owners within reach that make a real choice',
    'gaps.seed-up-to': 'Small providers to start before heavier steps are suggested',
    'viability.trigger-days':
      'Days before somebody leaves in which an act of the council counts as its trigger',
    'viability.rate-months': 'Months of history for the rates of leaving and joining',
    'viability.level-months': 'Months of history for today’s costs',
    'viability.rate-interval': 'Width of the interval for a rate of leaving',
    'viability.jeffreys': 'Half an event added to each side of a count (Jeffreys’ prior)',
    'viability.peer-effect': 'How much a lost peer group raises leaving by choice',
    'viability.uplift-month': 'Month in which fees and pay rise',
    'viability.usual-inflation': 'Usual rise of costs, to which a cost shock is compared',
    'viability.attribution.least':
      'Least chance of closing that is shared out between choice and cuts',
    'viability.attribution.near-enough':
      'How near each side alone must come to both for a closing to count as over-determined',
    'viability.attribution.leading': 'Share of the headline from which one side is said to lead',
    'imports.refuse-above': 'Share of bad rows above which nothing of a file is taken',
    'viability.horizon-months': 'Months looked ahead',
    'viability.rescue.safe-chance': 'Chance of closing that a rescue must stay under',
    'viability.rescue.months': 'Months over which rescues are priced',
    'viability.rescue.discount-rate': 'Yearly rate at which later pounds count less',
    'viability.rescue.group-worker-hour': 'Hour of a worker whom a group pays',
    'viability.rescue.room-hour': 'Hour of a hall or room',
    'viability.rescue.group-set-up': 'Setting up a group direct payment',
    'viability.rescue.group-overlap': 'Weeks of paying for the centre and the new group',
    'viability.rescue.spin-out-set-up': 'Spinning a service out of the council',
    'viability.rescue.spin-out-overhead': 'Overhead of a service of its own',
    'viability.rescue.shared-venue-set-up': 'Bringing another tenant into a building',
    'viability.rescue.shared-lives-day': 'Day of support in a Shared Lives home',
    'viability.rescue.shared-lives-set-up': 'Setting up a Shared Lives arrangement',
    'viability.rescue.shared-lives-overlap': 'Weeks of paying for the centre and Shared Lives',
    'viability.rescue.cut-cost-months': 'One-off cost of cutting a fixed cost',
    'viability.screen-draws': 'Draws of an estimate on a page',
    'viability.screen-seed': 'Seed of the draws',
    'viability.risk.end-decided': 'An end that is decided counts as closing',
    'viability.risk.closing':
      'Chance of closing in 12 months from which a service is called closing',
    'viability.risk.at-risk':
      'Chance of closing in 24 months from which a service is called at risk',
    'viability.risk.watch': 'Chance of closing in 24 months from which a service is to be watched',
    'viability.risk.headroom':
      'People above break-even, as a share, below which a service is to be watched',
    'growth.least-at-risk': 'Fewest enterprises for which a survival curve is drawn',
    'growth.lapse-warning': 'Days of warning before a check lapses',
    'growth.compare-at': 'Age at which a year’s starters are compared',
    'growth.survival-level': 'Width of the bands around survival',
    'market.single-supplier-share':
      'Share of an area’s hours from which it hangs on a single supplier',
    'market.hard-to-replace-share': 'Share of all hours from which an owner is hard to replace',
    'market.hard-to-replace-areas':
      'Areas left without anybody from which an owner is hard to replace',
    'market.specialism-alternatives': 'Other owners with a specialism that make one replaceable',
    'pooling.full-time-hours': 'Hours of a whole-time post',
    'pooling.night-hours': 'Hours of a night in round-the-clock support',
    'pooling.class-hours': 'Hours of a session hired together',
    'demand.people-by-need': 'People with long-term support in England, by need',
    'demand.community-people-by-age': 'People with support in the community in England, by age',
    'demand.limited-a-lot-by-age': 'Share of residents whose activities are limited a lot',
    'demand.older-need-by-band': 'How need rises with age after 65',
    'demand.follows-disability': 'How far a need follows disability in an area',
    'demand.supported-by-people':
      'Share of the published count supported by people, not by devices alone',
    'demand.day-support-use': 'Share of people who go to day support',
    'demand.home-support-use': 'Share of people with support at home by the hour',
    'demand.other-use': 'Share of people with this support',
    'demand.hours-per-week': 'Hours a week of a person who uses this support',
    'demand.learning-disability-day-hours':
      'Hours a week at day support of a person with a learning disability',
    'demand.allocation-spread': 'How far an area may lie from what the census suggests',
    'disclosure.fewest-people': 'Fewest people a shared figure may speak of',
    'disclosure.suppression-threshold': 'Counts below this are hidden in a table asked for alone',
    'disclosure.protection-width': 'Least distance between the ends of what a hidden count can be',
    'disclosure.least-difference': 'Fewest people in whom two answers may differ',
    'disclosure.rounding-base': 'Counts are shown to the nearest',
    'disclosure.least-percent-base': 'Fewest people of whom percentages are given',
  },
  parts: {
    conurbation: 'from a conurbation',
    town: 'from a town',
    fringe: 'from a village or the edge of a town',
    dispersed: 'from scattered homes',
    'day-support': 'day support',
    'home-support': 'support at home',
    'getting-out': 'getting out',
    'short-breaks': 'short breaks',
    '18-64': 'aged 18 to 64',
    '65+': 'aged 65 and over',
    under18: 'aged under 18',
    age18to64: 'aged 18 to 64',
    age65to74: 'aged 65 to 74',
    age75to84: 'aged 75 to 84',
    age85plus: 'aged 85 and over',
    physical: 'physical support',
    memory: 'memory and cognition',
    'learning-disability': 'learning disability',
    'mental-health': 'mental health',
    sensory: 'sensory support',
    england: 'England',
    wales: 'Wales',
    scotland: 'Scotland',
  },
} as const;

interface NamesOf<B extends string, P extends string> {
  readonly beliefs: Readonly<Record<B, string>>;
  readonly parts: Readonly<Record<P, string>>;
}

/** Names in any language: exactly the beliefs and parts that English names. */
export type ParameterNames = NamesOf<
  keyof (typeof parameterNamesEn)['beliefs'],
  keyof (typeof parameterNamesEn)['parts']
>;
