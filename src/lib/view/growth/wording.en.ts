// English words of "Enterprises" and of one enterprise's page.

import type { EnterpriseCheck, GrowthTarget, Stage } from '#lib/domain/growth/records.ts';
import type { Rurality, Support } from '#lib/domain/market/records.ts';
import { formatNumber } from '../format.ts';
import { link, modelled, range, strong, type Sentence } from '../sentence.ts';

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);
const days = (count: number): string => `${formatNumber(count)} ${plural(count, 'day', 'days')}`;

export const growthEn = {
  title: 'Enterprises',
  any: 'Any',
  stages: {
    enquiry: 'Enquiry',
    application: 'Application',
    training: 'Training',
    checks: 'Checks',
    trading: 'Trading',
    paused: 'Paused',
    grown: 'Grown',
    stopped: 'Stopped',
    'left-register': 'Left the register',
  } satisfies Record<Stage, string>,
  stageHints: {
    enquiry: 'Asked about starting',
    application: 'Writing a plan',
    training: 'On the course',
    checks: 'DBS, insurance, standards',
    trading: 'Supporting people now',
    paused: 'Not working for a while',
    grown: 'Outgrew the register: a success',
    stopped: 'No longer trading',
    'left-register': 'Out of sight: may still be trading',
  } satisfies Record<Stage, string>,
  supports: {
    'day-support': 'Day support',
    'home-support': 'Support at home',
    'getting-out': 'Getting out and about',
    'short-breaks': 'Short breaks',
  } satisfies Record<Support, string>,
  checkKinds: {
    dbs: 'DBS check',
    insurance: 'Insurance',
    training: 'Training',
    standards: 'Standards',
  } satisfies Record<EnterpriseCheck['kind'], string>,
  settlements: {
    conurbation: 'city',
    town: 'town',
    fringe: 'village',
    dispersed: 'scattered village',
  } satisfies Record<Rurality, string>,
  days,
  answer: {
    trading: (count: string, hours: string, people: string, month: string): Sentence => [
      strong(`${count} enterprises are trading`),
      `, giving ${hours} to ${people} (returns for ${month}).`,
    ],
    target: (value: string, date: string, expected: string): Sentence => [
      ` The target is ${value} by ${date}; on a straight line it would be ${expected} by now.`,
    ],
    failing: (year: number, months: number, own: string, band: string, href: string): Sentence => [
      ' The ',
      link(`${year} starters are failing`, href),
      ': ',
      modelled(`about ${own}`),
      ` still trade after ${months} months `,
      range(`(likely ${band})`),
    ],
    others: (share: string, band: string): Sentence => [
      ', against ',
      modelled(`about ${share}`),
      ' of the others ',
      range(`(likely ${band})`),
    ],
    stop: '.',
    place: (place: string, support: string, href: string): Sentence => [
      ' ',
      link(place, href),
      ` has people who need ${support.toLowerCase()} and nobody small to give it`,
    ],
    assessedHours: (hours: string): Sentence => [`: ${hours}.`],
    estimatedHours: (hours: string, band: string): Sentence => [
      ': ',
      modelled(`an estimate of about ${hours}`),
      ' ',
      range(`(likely ${band})`),
      '.',
    ],
    growing: (count: string, hours: string, change: string): Sentence => [
      strong(`${count} enterprises`),
      ` give ${hours}, ${change}.`,
    ],
    moreThanYearAgo: (hours: string) => `${hours} more than a year ago`,
    lessThanYearAgo: (hours: string) => `${hours} fewer than a year ago`,
    noYearAgo: 'with nothing on record for a year ago',
  },
  empty: {
    title: 'No enterprises on record',
    text: 'With a support officer’s register, this page shows who is at which stage since when, checks about to lapse, hours and people against the target, and whether each year’s starters last.',
    why: 'Records of new enterprises are kept by support officers, not published.',
    next: 'Ask the support officer for the register: name, area, stage with dates, monthly hours and people, and the dates of checks.',
  },
  filters: {
    stage: 'Stage',
    district: 'District',
    support: 'Offers',
    due: 'Checks',
    dueWords: { lapsed: 'Lapsed', soon: 'Lapses soon' },
  },
  result: (count: number) => `${count} ${plural(count, 'enterprise', 'enterprises')}`,
  board: {
    title: 'Who is at which stage',
    intro:
      'Those longest at a stage come first while they prepare; the latest to change come first after that.',
    nobody: 'Nobody',
    usual: (median: string) => `usually ${median} days`,
    more: (count: number) => `and ${count} more`,
    moreAt: (count: number, stage: string) =>
      `Show all ${count} at the stage ${stage.toLowerCase()}`,
    since: (date: string, count: number) => `since ${date}, ${days(count)}`,
  },
  caseload: {
    title: 'Caseload',
    caption: 'Enterprises, by next check unless sorted otherwise',
    columns: {
      name: 'Enterprise',
      stage: 'Stage',
      since: 'Since',
      place: 'Where',
      offers: 'Offers',
      hours: 'Hours',
      people: 'People',
      due: 'Next check',
    },
    units: { hours: 'a week', people: 'a week', since: 'days at the stage' },
    noReturn: 'no return',
    noCheck: 'none due',
  },
  checks: {
    title: 'Checks to renew',
    intro: (lapsed: number, soon: number, within: number) =>
      `${lapsed === 0 ? 'None has lapsed' : `${lapsed} ${plural(lapsed, 'has', 'have')} lapsed`}, and ${soon} ${plural(soon, 'lapses', 'lapse')} within ${within} days.`,
    none: 'No check has lapsed or is about to.',
    caption: 'Checks that have lapsed or are about to, the most pressing first',
    columns: { name: 'Enterprise', kind: 'Check', due: 'Date', state: 'State' },
    lapsed: 'Lapsed',
    soon: 'Due soon',
    lapsedAgo: (count: number) => `${days(count)} ago`,
    inDays: (count: number) => (count === 0 ? 'today' : `in ${days(count)}`),
  },
  targets: {
    title: 'Hours and people against the target',
    measures: {
      enterprises: 'Enterprises with a return',
      people: 'People supported',
      'minutes-per-week': 'Hours a week',
    } satisfies Record<GrowthTarget['measure'], string>,
    behind: (measure: string, actual: string, expected: string) =>
      `${measure}: ${actual}, where ${expected} were due by now`,
    onCourse: (measure: string, actual: string, expected: string) =>
      `${measure}: ${actual}, ahead of the ${expected} due by now`,
    plain: (measure: string, actual: string) => `${measure}: ${actual} in the last month`,
    subtitle: (from: string, to: string) => `All returns by month, ${from} to ${to}`,
    peopleNote: 'Each enterprise counts its own people, so somebody who uses two is counted twice.',
  },
  survival: {
    title: 'Do each year’s starters last?',
    finding: (year: number) => `The ${year} starters are failing`,
    findingNone: 'No year’s starters last worse than the others',
    subtitle: (year: string, level: string) =>
      `Share still trading by years since they began; ${year} with its ${level} band`,
    caption: 'Starters by year; choose one to draw it with its band',
    columns: {
      year: 'Began in',
      started: 'Began',
      trading: 'Trading or paused',
      grown: 'Grown',
      stopped: 'Stopped',
      outOfSight: 'Left the register',
      share: (months: number) => `Still trading after ${months} months`,
      verdict: 'Beside the others',
    },
    verdicts: {
      failing: 'Failing',
      'in-line': 'Like the others',
      'too-early': 'Too few watched to say',
    },
    noBand: 'no band: nobody has stopped',
    tooFew: (least: string) => `fewer than ${least} watched that long`,
    grownNote:
      '“Grown” is a success: the enterprise outgrew the register. It leaves the curve on that day as trading, and stopping is also counted with growing as a rival way out, so that success never counts as failure. “Left the register” means that nobody knows: those leave the curve on that day, as neither stopped nor grown.',
    reasons: (year: number, stopped: number) =>
      `Why ${stopped} of the ${year} starters stopped, as recorded`,
    noReason: 'No reason recorded',
    none: 'Too few starters have been watched to draw how long they last.',
  },
  places: {
    title: 'Places with demand and nobody small',
    intro: (places: number) =>
      `In ${formatNumber(places)} ${plural(places, 'place', 'places')} people need support and no micro-provider, Shared Lives carer, co-operative, pool, trust or time bank gives it within reach.`,
    titleUnknown: 'Places with most estimated demand',
    introUnknown: (places: number) =>
      `The micro-providers of this council are not on record, so where nobody small works is not known. In ${formatNumber(places)} ${plural(places, 'place', 'places')} there is estimated demand and no small provider on record within reach; that does not mean that nobody is there.`,
    none: 'Wherever people need support, somebody small gives it within reach.',
    noDemand: 'No demand is on record for this council, so unserved places are not known.',
    caption: 'Places by kind of support, most hours first; hidden figures last',
    columns: {
      place: 'Place',
      support: 'Support needed',
      people: 'People',
      hours: 'Hours a week',
      nearest: 'Nearest who gives it',
      coming: 'Preparing to serve it',
      links: 'Look closer',
    },
    nobody: 'nobody small anywhere',
    within: (minutes: string) => `within reach is up to ${minutes}`,
    goes: (minutes: string) => `goes up to ${minutes}`,
    unsure: 'may be just within reach on faster roads',
    comingNone: 'nobody',
    more: (count: number) => `${formatNumber(count)} more are in the CSV file.`,
    gaps: 'Gaps',
    market: 'Market',
    linkLabel: (page: string, place: string, support: string) =>
      `${page}: ${place}, ${support.toLowerCase()}`,
    suppressed: '[c]: hidden because it would speak of fewer than 8 people.',
  },
  why: {
    records: (date: string) => `council records to ${date}`,
    assessed: (date: string) => `assessed needs, council records to ${date}`,
    estimated: 'estimate, see the methods page',
    cohort: {
      subject: (year: number) => `the ${year} starters are failing`,
      started: 'Began',
      stopped: 'Stopped',
      grown: 'Grown',
      watched: (years: number) => `Watched at ${years} ${plural(years, 'year', 'years')}`,
      own: (months: number) => `Still trading after ${months} months`,
      others: (months: number) => `Starters of other years still trading after ${months} months`,
      stoppedBy: (months: number) => `Stopped by ${months} months, growing being a rival way out`,
      formula: [
        'Each time one stops, the share still trading is multiplied by 1 − those who stop ÷ those watched (Kaplan and Meier). Those who grow, or began lately, leave without counting as stopped; those who traded before the register began enter when it began.',
        'The band is the log-log band with Greenwood’s error.',
        'A year is failing when its whole band lies below the whole band of all other years together. Otherwise chance may explain the difference, and no year is named.',
      ],
    },
    check: {
      subject: (kind: string, name: string) => `${kind} of ${name}`,
      due: 'Lapses on',
      today: 'Records cover to',
      left: 'Days left',
      formula: [
        'Days left = the date on which it lapses − the last day of the records.',
        'Below 0 it has lapsed; up to the days of warning it lapses soon.',
      ],
    },
    target: {
      subject: (measure: string) => `${measure} against the target`,
      start: (date: string) => `On ${date}`,
      goal: (date: string) => `Target for ${date}`,
      expected: 'On the straight line today',
      actual: 'Latest returns',
      gained: 'Gained a month, last 12 months',
      needed: 'Needed a month from now',
      formula: [
        'On the line today = start + (target − start) × days gone ÷ days in all.',
        'Needed a month = (target − latest) ÷ months left.',
      ],
    },
    place: {
      subject: (place: string, support: string) =>
        `${place}: nobody small for ${support.toLowerCase()}`,
      people: 'People who need it',
      hours: 'Hours a week',
      nearest: 'Minutes to the nearest who gives it',
      reach: 'How far that provider goes',
      noLimit: 'no limit of its own',
      catchment: 'Furthest that counts as within reach',
      coming: 'Preparing to serve it',
      formula: [
        'Minutes = getting in and out + straight line × circuity ÷ speed, from the middle of where its people live.',
        'A provider reaches a place when the minutes are within both the furthest that counts and its own reach, or when a trading enterprise says it serves the place.',
        'Nobody small on record reaches this one.',
      ],
      sure: (error: string) => `It stays so if roads are ${error} faster than believed.`,
      unsure: (error: string) =>
        `If roads are ${error} faster than believed, somebody would just reach it.`,
    },
  },
  enterprise: {
    unknown: 'There is no enterprise with this address in this council.',
    answerTrading: (
      stage: string,
      date: string,
      hours: string,
      people: string,
      month: string,
    ): Sentence => [
      strong(`${stage} since ${date}`),
      `, giving ${hours} to ${people} (return for ${month}).`,
    ],
    answerStage: (stage: string, date: string, count: number): Sentence => [
      strong(`${stage} since ${date}`),
      `, ${days(count)} up to the end of the records.`,
    ],
    answerEnded: (stage: string, date: string, traded: number): Sentence => [
      strong(`${stage} on ${date}`),
      `, after ${days(traded)} of trading.`,
    ],
    answerLapsed: (kinds: string): Sentence => [' ', strong(`Lapsed: ${kinds}.`)],
    facts: {
      title: 'At a glance',
      where: 'Where',
      district: 'District',
      serves: 'Serves',
      offers: 'Offers',
      workers: 'Workers',
      price: 'Price',
      register: 'On the register from',
      directPayment: 'Pay by direct payment',
      hours: 'Hours for each person',
      per: { hour: 'an hour', session: 'a session', week: 'a week' },
      ofPeople: (some: string, all: string) => `${some} of ${all}`,
      notYet: 'not trading yet',
    },
    market: 'See it in the market',
    cohort: (year: number) => `See how the ${year} starters last`,
    history: {
      title: 'From enquiry to now',
      caption: 'Stages, earliest first',
      columns: { date: 'Date', stage: 'Stage', stay: 'Stayed', note: 'Note' },
      still: (count: number) => `${days(count)} so far`,
    },
    checks: {
      title: 'Checks',
      caption: 'Checks by date',
      none: 'No check is on record.',
      later: 'In order',
    },
    months: {
      title: 'Monthly returns',
      finding: (from: string, to: string) => `From ${from} to ${to} hours a week`,
      subtitle: 'Hours a week, by month',
      caption: 'Returns, newest first',
      columns: {
        month: 'Month',
        hours: 'Hours a week',
        people: 'People',
        directPayment: 'By direct payment',
      },
      none: 'No return is on record.',
    },
  },
  file: {
    days: 'days',
    low: 'low',
    high: 'high',
    notes: [
      'Hours and people are what enterprises return for their latest month; nobody checks them.',
      'Figures about fewer than 8 people in one place are [c].',
    ],
  },
  method: {
    title: 'Method and sources',
    text: [
      'Stages, returns and checks are the support officer’s records. Hours and people are what the enterprises return.',
      'How long starters last is a Kaplan-Meier estimate with late entry and a log-log band.',
      'Reach is estimated from straight lines, not from roads, and may be off either way by the share that the evidence pages name.',
      'Home-based enterprises are shown by a wider area with at least 5 of their kind, never by a home, and the minutes to them are measured from its middle.',
    ],
    sources: 'Sources',
    methods: 'How the figures are worked out',
  },
};

export type GrowthWording = typeof growthEn;
