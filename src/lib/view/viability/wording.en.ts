// English words of "Services at risk" and of one service's page.

import type { EstimateText } from '../estimate.ts';
import { modelled, range, strong, type Sentence } from '../sentence.ts';

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

export const viabilityEn = {
  list: {
    title: 'Services at risk',
    intro: 'Day centres and other group services, and how near each stands to the edge.',
    peopleText: (people: string) => `${people} people`,
    answer: (flagged: number, all: number, people: EstimateText): Sentence => [
      strong(`${flagged} of ${all}`),
      ` services with books are closing or at risk of closing within 24 months. If nothing changes, `,
      modelled(people.value),
      ' would lose their place ',
      range(`(${people.range})`),
      '.',
    ],
    answerNone: (all: number): Sentence => [
      strong('No service'),
      ` of the ${all} with books is closing or at risk of closing within 24 months.`,
    ],
    empty: {
      title: 'No service books yet',
      text: 'Closure risk is worked out from a service’s own ledger and attendance. This council has not loaded any. No open list of day centres exists, so these records can only come from the council.',
      missing: 'No risk is shown. That does not mean that there is none.',
      action: 'Bring the books of a service in, or enter them by hand',
    },
    result: (count: number) => `${count} ${plural(count, 'service', 'services')}`,
    caption: 'Services with books, by people affected',
    columns: {
      name: 'Service',
      risk: 'Risk',
      people: 'People',
      headroom: 'Break-even',
      tipping: 'Tipping set',
      unitCost: 'Cost of a place',
      runway: 'Half of draws closed by',
      chance12: 'Closing in 12 months',
      chance24: 'Closing in 24 months',
      driver: 'Main driver',
      trend: '36 months',
    },
    units: {
      chance: 'estimate (likely range)',
      headroom: 'first and safe',
      tipping: 'leavers',
      unitCost: '£ a place, this month',
      runway: 'months (8 in 10 draws)',
    },
    filters: {
      risk: 'Risk',
      operator: 'Run by',
      district: 'District',
      any: 'Any',
    },
    figure: {
      finding: (name: string) => `${name} is nearest to closing`,
      findingNone: 'No service stands out',
      subtitle: 'Chance of closing within 24 months, with its likely range, by service',
      axes: {
        breakEven: 'Break-even',
        headroom: 'How many people come over the first break-even',
        chance: 'Chance of closing in 24 months',
      },
      label: 'Chance of closing in 24 months',
      beyond: {
        over: (list: string) => `Further over break-even than the picture reaches: ${list}.`,
        under: (list: string) => `Further under it: ${list}.`,
        without: (list: string) => `Without a break-even, drawn at the left end: ${list}.`,
      },
    },
    selected: (name: string) => `Selected: ${name}`,
  },
  glossary: {
    title: 'Words on this page',
    terms: [
      {
        term: 'Service with books',
        meaning: 'A service whose ledger and attendance the council has loaded.',
      },
      {
        term: 'Break-even',
        meaning:
          'The number of people from which income covers cost. Staff are hired whole, so a service can break even, lose money again at a few more people, and be safe only from a higher number.',
      },
      {
        term: 'Tipping set',
        meaning:
          'The fewest people whose leaving makes a loss from the same month; those who pay most are counted first.',
      },
      {
        term: 'Draw',
        meaning:
          'One run of the model with its own luck. Many draws are made; a chance is the share of them that close.',
      },
      {
        term: 'Half of draws closed by',
        meaning:
          'The month by which half of all draws have closed. 8 in 10 draws lie between the two ends given.',
      },
      {
        term: 'Cost of a place',
        meaning:
          'The month’s cost divided by the places booked in it: the unit cost that cabinet papers quote.',
      },
    ],
  },
  operators: {
    'in-house': 'Run by the council',
    'council-company': 'Council company',
    independent: 'Independent',
    'spin-out': 'Spun out of the council',
    'user-led': 'Led by the people who use it',
  },
  drivers: {
    'referral-drought': 'fewer new people',
    'choice-exits': 'people choosing other support',
    'council-led-exits': 'exits after council decisions',
    'block-cut': 'falling block income',
    'fee-freeze': 'costs rising faster than fees',
    decommission: 'the council’s decision to end it',
    'cost-shock': 'costs rising faster than prices in general',
    'natural-exits': 'illness, moves and deaths',
  },
  noDriver: 'none stands out',
  causes: {
    choice: 'Choice',
    'council-led': 'After a council decision',
    rule: 'By rule: direct payment cannot buy it',
    natural: 'Natural',
    undetermined: 'Not recorded',
  },
  tipping: {
    set: (leavers: number, of: number) => `${leavers} of ${of}`,
    already: 'makes a loss now',
    never: 'none: block income carries it',
    sentence: (leavers: number, of: number, chance: string, band: string): Sentence => [
      'If ',
      strong(`${leavers} of ${of} people`),
      ' leave, those who pay most, it makes a loss from the same month. The same number picked by chance does so in ',
      modelled(chance),
      ' of draws ',
      range(`(${band})`),
      '.',
    ],
    alreadySentence:
      'The service makes a loss at today’s prices and attendance, before anybody else leaves.',
    neverSentence:
      'No number of leavers makes a loss by itself: block income covers the cost of an empty room.',
  },
  runway: { overHorizon: (months: number) => `over ${months}` },
  breakEven: {
    none: 'never',
    both: (first: string, safe: string) => `from ${first}, safe from ${safe}`,
    one: (first: string) => `from ${first}`,
    pockets: (list: string) => `Loses money again at ${list} people.`,
  },
  rules: {
    'end-decided': 'The council has decided an end date within the horizon.',
    'chance-in-12': (chance: string, bar: string) =>
      `The chance of closing within 12 months is ${chance}; the rule says ${bar} or more.`,
    'chance-in-24': (chance: string, bar: string) =>
      `The chance of closing within 24 months is ${chance}; the rule says ${bar} or more.`,
    headroom: (headroom: string, bar: string) =>
      `People are ${headroom} over the first break-even; the rule says less than ${bar}.`,
    steady: 'None of the rules for watch, at risk or closing is met.',
  },
  why: {
    subject: (name: string, risk: string) => `${name}: ${risk}`,
    records: (dataTo: string) => `council records to ${dataTo}`,
    formula: [
      'Each month people leave (natural exits, then choice exits), new people join while places are free, and staff are bought in whole workers.',
      'Margin = fees + block income − (fixed costs + staff + cost of each attendance).',
      'Money in hand grows or falls by the margin. The service closes after its notice period once money falls below its floor, or after too many losses in a row.',
      'The month is repeated many times with addressed luck; the chance is the share of draws that close. Its range takes in the draws (Wilson 95% band) and how little is known of the rates of leaving (both at the ends of their interval).',
    ],
    inputs: {
      people: 'People now',
      perPerson: 'Sessions a person a week, on average',
      attendance: 'Attended out of booked',
      weeks: 'Weeks open in a month',
      minStaff: 'Fewest workers on duty',
      paidHours: 'Paid hours for each worker and session',
      variable: 'Cost of an attendance',
      sessions: 'Sessions a week',
      ratio: 'People to a worker',
      fixed: 'Fixed costs a month',
      block: 'Block income a month',
      fee: 'Average fee a session',
      staffHour: 'Staff cost an hour',
      reserves: 'Money in hand',
      notice: 'Notice period',
      deficitRule: 'Losses in a row before closing',
      natural: 'Leave for natural or council-led reasons, a month',
      choice: 'Leave by choice, a month',
      entries: 'New people a month',
      inflation: 'Costs rise a year',
      uplift: 'Fees rise a year',
    },
    months: (months: number) => `${months} ${plural(months, 'month', 'months')}`,
    ruleOff: 'no rule',
  },
  service: {
    unknown: 'There is no service with this address in this council.',
    breadcrumb: 'Services at risk',
    answer: (people: number, breakEven: string, chance: string, band: string): Sentence => [
      strong(`${people} people`),
      ` attend; it breaks even ${breakEven}. The chance that it closes within 24 months is `,
      modelled(chance),
      ' ',
      range(`(${band})`),
      '.',
    ],
    closed: (date: string): Sentence => [
      strong('This service has closed'),
      `, on ${date}. Its books stay for the record.`,
    ],
    noBooks: 'The council holds no ledger or terms for this service, so no risk can be worked out.',
    usualRise: ({ value, range: ends }: EstimateText): Sentence => [
      'In English councils from 2009 to 2014, a tenth fewer day care users went with a cost for each of them that was ',
      modelled(value),
      ' higher (',
      range(ends),
      '), prices aside. This is an association, not a forecast for this service.',
    ],
    facts: {
      title: 'At a glance',
      operator: 'Run by',
      owner: 'Owner',
      district: 'Where',
      opening: 'Open',
      sessions: (sessions: number) =>
        `${sessions} ${plural(sessions, 'session', 'sessions')} a week`,
      places: (places: number) => `${places} places a session`,
      unitCost: 'Cost of a place this month',
      runway: 'Months until it closes (8 in 10 draws)',
      chance12: 'Chance of closing in 12 months',
      chance24: 'Chance of closing in 24 months',
      driver: 'Main driver',
      confidence: 'Model-based, not yet validated against outcomes',
      marketLink: 'See it in the market',
    },
    cliffLabel: 'In-house',
    cliff:
      'Run by the council: a direct payment cannot normally buy it. Everybody who moves to a direct payment leaves by rule, not by choice.',
    whatIf: {
      title: 'What if?',
      intro:
        'Move a lever to see what it does. Nothing is saved unless you keep it as a scenario; the address of the page holds the question.',
      nothingMoved: 'No lever is moved: these are the figures as recorded.',
      notSaved: 'What if, not saved',
      leave: 'More people leave at once',
      referrals: 'New people a month',
      fee: 'Added to the fee of a session',
      block: 'Added to block income a month',
      cost: 'Costs rise a year',
      spinOut: 'Spun out of the council, so direct payments can buy it',
      unit: {
        people: 'people',
        aMonth: 'a month',
        pounds: '£',
        poundsMonth: '£ a month',
        percent: '%',
      },
      work: 'Work it out',
      reset: 'Back to the records',
      now: 'As recorded',
      then: 'What if',
      change: 'Change',
      caption: 'What the levers change',
      rows: {
        risk: 'Risk',
        people: 'People',
        margin: 'Surplus or loss a month',
        unitCost: 'Cost of a place',
        tipping: 'Tipping set',
        runway: 'Half of draws closed by',
        chance12: 'Chance of closing in 12 months',
        chance24: 'Chance of closing in 24 months',
        displaced: 'People who would lose their place when it closes (leavers not counted)',
      },
      sentence: (
        leave: number,
        months: number,
        before: string,
        after: string,
        band: string,
      ): Sentence => [
        leave === 0
          ? 'With these levers'
          : `If ${leave} more ${plural(leave, 'person leaves', 'people leave')}`,
        `, the chance of closing within ${months} months goes from `,
        modelled(before),
        ' to ',
        modelled(after),
        ' ',
        range(`(${band})`),
        '.',
      ],
      month: (month: string) => `by ${month}`,
      notWithin: (months: number) => `not within ${months} months`,
    },
    sawTooth: {
      finding: (first: string, safe: string) =>
        `Breaks even at ${first} people and is safe from ${safe}`,
      findingOne: (first: string) => `Breaks even at ${first} people`,
      findingNone: 'No attendance up to its places breaks even',
      subtitle: 'Surplus or loss a month for each number of people, at today’s prices',
    },
    fan: {
      finding: (month: string) => `Half of draws have closed by ${month}`,
      findingOpen: (share: string) =>
        `${share} of draws are still open at the end of the months looked ahead`,
      subtitle: 'Money in hand by month; 8 in 10 draws lie in the band',
    },
    waterfall: {
      title: 'Who came and who left',
      finding: (missing: number, months: number) =>
        months === 12
          ? `${missing} fewer people came than in the year before`
          : `${missing} fewer people came than in the ${months} months before`,
      findingEven: 'Entries and exits over the last 12 months',
      subtitle: 'People attending, last 12 months, by reason of leaving',
      entries: 'New people',
      start: 'People at the start',
      end: 'People at the end',
      drought: (expected: number, actual: number, months: number): Sentence => [
        `In the last ${months} months `,
        strong(`${actual} new ${plural(actual, 'person', 'people')}`),
        ` came; ${expected} came in the ${months} months before.`,
      ],
      choiceShare: (
        choice: number,
        avoidable: number,
        undetermined: number,
        days: number,
      ): Sentence => [
        'Of ',
        strong(`${avoidable} avoidable ${plural(avoidable, 'exit', 'exits')}`),
        `, ${choice} ${plural(choice, 'was', 'were')} people’s own choice with no council decision in the ${days} days before. For ${undetermined} nobody recorded why.`,
      ],
      noCause: 'This adds up records. It does not say what caused what.',
      monthTable: 'Show every month',
      month: 'Month',
    },
    ledger: {
      title: 'Ledger by month',
      intro: 'Follow one column down: income less cost is the month’s surplus or loss.',
      caption: 'Ledger, newest month first',
      columns: {
        month: 'Month',
        people: 'People',
        booked: 'Places booked',
        attended: 'Places attended',
        fees: 'Fees',
        block: 'Block income',
        fixed: 'Fixed costs',
        staff: 'Staff',
        variable: 'Other costs',
        margin: 'Surplus or loss',
      },
    },
    drivers: {
      title: 'What pushes it towards closing',
      intro:
        'Each cause is switched off alone, with everybody’s luck unchanged. Two causes that only work together each show less than their full weight. Each chance is an estimate from as many draws as the assumptions say.',
      caption: 'Causes, strongest first',
      columns: {
        driver: 'Cause',
        off: 'Compared with',
        without: 'Chance without it',
        drop: 'Falls by',
        months: 'Months open it costs',
      },
      off: {
        'referral-drought': 'new people as in the year before',
        'choice-exits': 'nobody choosing to leave',
        'council-led-exits': 'no exits after council decisions',
        'block-cut': 'block income at its highest',
        'fee-freeze': 'fees rising with costs',
        decommission: 'no decision to end it',
        'cost-shock': 'costs rising with prices in general',
        'natural-exits': 'no natural exits',
      },
      points: (points: string) => `${points} points`,
    },
    method: {
      title: 'Method and sources',
      text: 'The month model follows one service month by month. It is a decomposition of this model, not proof of cause. Probabilities are estimates that have not yet been validated against outcomes.',
    },
    sensitive:
      'Keep this within the commissioning team: a published forecast can itself make people leave.',
  },
};

export type ViabilityWording = typeof viabilityEn;
