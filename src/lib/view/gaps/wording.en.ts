// English words of the gaps page.

import type { LadderReason, LadderStep } from '#lib/domain/gaps/ladder.ts';
import type { Need, Support } from '#lib/domain/market/records.ts';
import type { EstimateText } from '../estimate.ts';
import { modelled, range, strong, type Sentence } from '../sentence.ts';
import type { GapSort, Measure, ShownState } from './url.ts';

const NEED_GROUPS: Record<Need, string> = {
  physical: 'people with physical support needs',
  memory: 'people with memory loss or dementia',
  'learning-disability': 'people with a learning disability',
  'mental-health': 'people with mental health needs',
  sensory: 'people with sight or hearing loss',
};

const SUPPORT_NOUNS: Record<Support, string> = {
  'day-support': 'day support',
  'home-support': 'support at home',
  'getting-out': 'help with getting out and about',
  'short-breaks': 'short breaks',
};

/** What the answer sentence is made of; numbers come as text. */
export interface GapAnswer {
  readonly kind: string;
  readonly council: string;
  /** Areas with nobody in reach, areas that are short, all areas. */
  readonly none: number;
  readonly short: number;
  readonly all: number;
  /** "30 minutes"; null when several kinds of support have different limits. */
  readonly within: string | null;
  readonly unmet: EstimateText;
}

const have = (count: number): string => (count === 1 ? 'has' : 'have');

const shortPart = ({ none, short }: GapAnswer): string => {
  if (short === 0) return '';
  return none === 0
    ? ` ${short === 1 ? 'is' : 'are'} short`
    : `, and ${short} more ${short === 1 ? 'is' : 'are'} short`;
};

export const gapsEn = {
  title: 'Gaps',
  needs: {
    physical: 'Physical support',
    memory: 'Memory and dementia',
    'learning-disability': 'Learning disability',
    'mental-health': 'Mental health',
    sensory: 'Sight and hearing',
  } satisfies Record<Need, string>,
  supports: {
    'day-support': 'Day support',
    'home-support': 'Support at home',
    'getting-out': 'Getting out and about',
    'short-breaks': 'Short breaks',
  } satisfies Record<Support, string>,
  lead: 'Where people lack support within reach, and where they have no real choice.',
  kind: (need: Need | null, support: Support | null) => {
    const what = support === null ? 'support' : SUPPORT_NOUNS[support];
    return need === null ? what : `${what} for ${NEED_GROUPS[need]}`;
  },
  kindHeading: (need: Need | null, support: Support | null) => {
    const text = gapsEn.kind(need, support);
    return text.charAt(0).toUpperCase() + text.slice(1);
  },
  answer: (answer: GapAnswer): Sentence => {
    const { none, short, all, within, kind, unmet } = answer;
    const hours = [
      ' ',
      modelled(unmet.value),
      ' ',
      range(`(${unmet.range})`),
      ' are likely to go unmet when nobody brokers.',
    ];
    if (none === 0 && short === 0) {
      return [`No area with need on record is short of ${kind}. Still,`, ...hours];
    }
    if (none === 0) {
      return [strong(`${short} of ${all} areas`), `${shortPart(answer)} of ${kind}:`, ...hours];
    }
    return [
      strong(`${none} of ${all} areas`),
      ` ${have(none)} nobody within ${within ?? 'reach'} for `,
      within === null && kind === 'support'
        ? 'at least one kind of support that people there need'
        : kind,
      `${shortPart(answer)}:`,
      ...hours,
    ];
  },
  answerUnknown: (kind: string, council: string, needed: EstimateText): Sentence => [
    `In ${council}, people need `,
    modelled(needed.value),
    ' ',
    range(`(${needed.range})`),
    ` of ${kind}. `,
    strong('How many hours services can give is not known here'),
    ', so no gap can be told yet.',
  ],
  /** Stands where a range would, for hours that are not told. */
  hiddenHours: 'hours not told, as they would give away those of few people',
  answerNoNeed: (kind: string): Sentence => [`Nobody on record needs ${kind}.`],
  estimateLabel:
    'Need is an estimate from published totals and the census, not the council’s own rows.',
  ownLabel: 'Need is the hours assessed for people whom the council supports.',
  empty: {
    title: 'Need is not known here',
    text: 'Gaps show as soon as the council’s own assessed hours are loaded, or totals of people supported are published for this area. Nothing is shown as 0.',
    action: 'See what is on record in the market',
  },
  unknown: {
    title: 'Why no gap is told',
    text: 'No record here says how many hours services can give. The map shows the hours needed.',
    next: 'Load services with their hours a week to see gaps.',
  },
  figures: {
    title: 'The gap, three ways',
    intro: 'Three figures answer three questions. They always rise from the first to the third.',
    naive: 'On paper',
    naiveText:
      'Hours needed less hours that services can give, as if everybody could reach everything.',
    minimum: 'With perfect brokerage',
    minimumText:
      'What is left when every hour goes where it fits best within reach. No broker can do better.',
    expected: 'When nobody brokers',
    expectedText:
      'What is likely to go unmet when people find support by themselves and share what they reach.',
    stranded: 'Out of everybody’s reach',
    strandedText: 'Hours of services that no area on record can reach.',
    needed: 'Hours needed',
    supply: 'Hours services can give',
    record: 'by the records',
    none: '0 hours a week',
    brokerage: (hours: EstimateText): Sentence => [
      'Brokerage alone could close ',
      modelled(hours.value),
      ' ',
      range(`(${hours.range})`),
      ' of it: the hours are there, people and hours do not find each other.',
    ],
  },
  matrix: {
    title: 'By need and kind of support',
    intro: 'Hours a week that are likely to go unmet. Choose one to see where.',
    introUnknown:
      'Hours a week that are needed. Supply is not known, so no gap is told. Choose one to see where.',
    caption: 'Hours a week by need and kind of support',
    need: 'Need',
    allNeeds: 'All needs',
    allSupports: 'All kinds',
    noneNeeded: 'no need on record',
    supplyUnknown: 'needed; supply not known',
    legend: 'Share of the need left uncovered',
    classes: ['under 10%', '10% to 20%', '20% to 35%', '35% to 50%', '50% or more'],
  },
  districts: {
    caption: 'By district',
    district: 'District',
    none: 'Nobody in reach',
    short: 'Short',
    unmet: 'Likely unmet',
    areas: 'areas',
    all: 'Areas',
  },
  measures: {
    label: 'Shade areas by',
    unmet: 'Unmet hours',
    uncovered: 'Share uncovered',
    choices: 'Real choices',
    needed: 'Hours needed',
  } satisfies Record<Measure | 'label', string>,
  legends: {
    unmet: 'Hours a week likely to go unmet',
    uncovered: 'Share of need that nothing covers',
    choices: 'Different owners within reach',
    needed: 'Hours a week needed',
  } satisfies Record<Measure, string>,
  nobody: 'nobody in reach',
  choiceClasses: ['no owner', '1 owner', '2 owners', '3 or 4 owners', '5 owners or more'],
  map: {
    finding: (kind: string, none: string, short: string) =>
      `${none} areas with nobody in reach and ${short} short of ${kind}`,
    findingNeeded: (kind: string) => `Where ${kind} is needed`,
    subtitle: (measure: string, council: string, date: string) =>
      `${measure}, small areas of ${council}, ${date}`,
    source: 'assessed hours, services on record and estimated travel',
    sourceEstimate: 'estimated need and services on record',
    covered: (share: string) => `${share} of the need covered`,
    unmet: (hours: string) => `${hours} hours a week unmet`,
    needed: (hours: string) => `${hours} hours a week needed`,
    choices: (count: number) =>
      count === 1 ? '1 owner within reach' : `${count} owners within reach`,
  },
  states: {
    none: 'nobody in reach',
    short: 'short',
    met: 'enough',
    'supply-unknown': 'supply not known',
    'no-demand': 'no need on record',
    'no-data': 'not known',
  } satisfies Record<ShownState, string>,
  stateNotes: {
    none: 'People need this support and no service on record with hours for it lies within reach.',
    short: 'Services lie within reach, but they cover less than nine tenths of the hours needed.',
    met: 'Services within reach cover at least nine tenths of the hours needed.',
    'supply-unknown':
      'People need this support. How many hours services can give is not known, which is not the same as none.',
    'no-demand': 'Nobody on record here needs this support.',
    'no-data': 'The council holds no rows of need for this area. That says nothing about supply.',
  } satisfies Record<ShownState, string>,
  statesTitle: 'What the states mean',
  filters: {
    need: 'Need',
    support: 'Kind of support',
    state: 'State',
    district: 'District',
    choices: 'Owners within reach, at most',
    any: 'Any',
    anyNeed: 'All needs',
    anySupport: 'All kinds',
    atMost: (count: number) => (count === 1 ? 'at most 1 owner' : `at most ${count} owners`),
  },
  result: (shown: string, all: string) => `${shown} of ${all} areas`,
  table: {
    caption: 'Areas',
    columns: {
      place: 'Area',
      unmet: 'Likely unmet',
      covered: 'Need covered',
      choices: 'Owners in reach',
      nearest: 'Nearest',
      needed: 'Needed',
    } satisfies Record<GapSort, string>,
    state: 'State',
    perWeek: 'hours a week',
    minutes: 'minutes',
    fewest: 'fewest, of the kinds needed',
    nobody: 'none',
    nobodyFor: (count: number, names: string, more: number) =>
      `for ${count} ${count === 1 ? 'kind' : 'kinds'} needed: ${names}${more > 0 ? `; and ${more} more` : ''}`,
    onRecord: 'Owners on record in reach',
    hoursUnknown: 'hours not known',
    suppressed:
      '[c]: hidden, because fewer than 8 people stand behind it, or behind what is left of it when the figures shown for its parts are taken away. State and owners in reach are still shown.',
    noMatch: 'No area matches these filters',
    noMatchText: 'Take one filter away, or clear them all to see every area.',
    clear: 'Clear filters',
  },
  panel: {
    heading: (place: string) => `${place}: why`,
    where: (code: string, district: string) => `Small area ${code}, ${district}`,
    close: 'Close',
    unknown: (code: string): Sentence => [
      'There is no area with the code ',
      strong(code),
      ' here.',
    ],
    needed: 'Hours needed',
    people: 'People who need it',
    supply: 'Hours of services within reach',
    supplyNote: 'shared with everybody else who reaches them',
    covered: 'Need covered',
    unmet: 'Likely unmet',
    choices: 'Different owners within reach',
    nearest: 'Nearest service with hours',
    wider: (name: string) => `Likely unmet in ${name} as a whole`,
    nobody: 'nobody within reach',
    services: 'Services within reach',
    servicesOnRecord: 'Services on record within reach',
    servicesNone: 'No service on record lies within reach.',
    servicesNote:
      'Journeys are estimates. Services given from homes are measured from the middle of a wider area, so that no home can be found.',
    service: 'Service',
    journey: 'Journey',
    spare: 'Spare',
    more: (count: string) => `and ${count} more within reach`,
    estimated: 'not counted: need is an estimate',
  },
  ladder: {
    title: 'What could be done',
    intro: 'Six steps, the lightest first. The figures suggest one; people decide.',
    suggested: 'The figures suggest this',
    steps: {
      inform: { name: 'Inform', text: 'Tell people and their supporters what is already there.' },
      broker: { name: 'Broker', text: 'Match people with hours that stand free within reach.' },
      pool: {
        name: 'Pool',
        text: 'Let people put hours together, so that one provider is worth the journey.',
      },
      seed: {
        name: 'Seed',
        text: 'Help somebody local to start: a micro-provider, a co-operative, a Shared Lives carer.',
      },
      'pay-more': {
        name: 'Pay more',
        text: 'Lift the rate, or pay for travel, where providers are there but full.',
      },
      commission: { name: 'Commission', text: 'Buy the hours, or a service, with a contract.' },
    } satisfies Record<LadderStep, { readonly name: string; readonly text: string }>,
    reasons: {
      enough: 'Services in reach cover the need and enough owners for a real choice offer it.',
      'one-owner': 'The need is covered, but by too few owners: people have no real choice.',
      'spare-covers': 'Spare hours on record within reach are at least as many as the hours unmet.',
      'under-one-provider':
        'Fewer hours are unmet here and next door than one small provider usually gives.',
      'few-providers':
        'The hours unmet here and next door are what a few small providers usually give.',
      'owners-full':
        'People have a real choice of owners, who have too few hours to spare, and the gap is larger than a few small providers could fill.',
      'beyond-small':
        'The gap is larger than a few small providers could fill, and people have no real choice of owners.',
      'size-not-known': 'No small provider has hours on record here to measure the gap by.',
    } satisfies Record<LadderReason, string>,
    rule: (spare: string, provider: string | null) =>
      provider === null
        ? `Spare hours within reach: ${spare} a week.`
        : `Spare hours within reach: ${spare} a week. A typical small provider here gives ${provider} hours a week (the middle of those on record).`,
  },
  why: {
    subject: (kind: string) => `the gap in ${kind}`,
    needSubject: (kind: string) => `the need for ${kind}`,
    needFormula: [
      'People supported, as published for the council, are split by age and need in the proportions published.',
      'They are spread over small areas by the census: age, disability and deprivation, so that every total still holds.',
      'Hours needed = people × share who use this kind of support × hours a week of those who do.',
      'The range multiplies the ranges of every belief; 8 in 10 are expected to lie inside.',
      'Hours that services can give are not on record, so nothing is taken away from the need.',
    ],
    areaSubject: (place: string, state: string) => `${place}: ${state}`,
    own: 'assessed needs of the council',
    estimate: 'estimate from published totals and the census',
    register: 'services on record',
    travel: 'estimated travel',
    areas: 'Areas with need on record',
    areasUnknown: 'Areas whose need is not known',
    services: 'Services with hours for it',
    silent: 'Services on record without hours, which add nothing',
    formula: [
      'A service counts for an area when the journey is within the limit for this kind of support and within the service’s own reach.',
      'Each service shares its hours among all who reach it; nearer people weigh more (weight falls from 1 next door to 0 at the limit).',
      'Cover of an area = sum over services in reach of (service hours ÷ all weighted hours needed) × weight.',
      'Likely unmet = hours needed × (1 − cover), never below 0.',
      'On paper = all hours needed − all hours given. With perfect brokerage = hours needed − most hours that can be matched within reach.',
      'The range runs the whole sum again with little need and fast roads, and with much need and slow roads.',
    ],
    areaSum: (needed: string, cover: string, unmet: string) =>
      `Here: ${needed} × (1 − ${cover}) = ${unmet}.`,
    areaHidden:
      'Here the hours are hidden, because fewer than 8 people stand behind them; the cover is not.',
    areaWithheld:
      'Here hours and cover are hidden: with the figures shown for single needs and kinds of support, they would tell the hours of fewer than 8 people.',
    shortRule: (bar: string) =>
      `Cover below ${bar} is called short; no owner in reach is called nobody in reach.`,
  },
  caveats: {
    silent: (count: number, kind: string) =>
      `${count} running ${count === 1 ? 'service that offers' : 'services that offer'} ${kind} ${have(count)} no hours on record and ${count === 1 ? 'adds' : 'add'} nothing to supply, so the real gap may be smaller.`,
    missing: (layers: string) =>
      `Not on record here: ${layers}. What they give is not known and is not counted as 0.`,
    mixed: (kinds: string) =>
      `Supply is not known for ${kinds}; their hours are left out of the gap.`,
  },
  method: {
    title: 'Method and sources',
    notes: [
      'Hours needed are eligible hours, not people. One need’s hours never serve another.',
      'Travel is estimated from straight lines, usual speeds and detours. How far they may be off is among the assumptions under “Why?”.',
      'Services given from homes are placed in the middle of the smallest wider area with at least 5 of their kind, here and in files, so that no journey, owner or cover points to a home; near one, the true journey may be longer or shorter than shown.',
      'People beyond the border, and services beyond it, are not on record: areas near the border may be better served than shown.',
    ],
  },
};

/** Words of the gaps page; both languages have exactly these. */
export type GapsWording = typeof gapsEn;
