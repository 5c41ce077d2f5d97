// English words of the market pages.

import type {
  AgeGroup,
  Governance,
  LegalForm,
  MissingLayer,
  Need,
  Operator,
  Support,
} from '#lib/domain/market/records.ts';
import type { EstimateText } from '../estimate.ts';
import { modelled, range, strong, type Sentence } from '../sentence.ts';
import { KIND_COUNTS, type CountedKind } from './kind-counts.en.ts';
import type { Layer, MarketSort, PriceUnit, Weekday } from './url.ts';

/** What the answer sentence is made of; numbers come as text. */
export interface MarketAnswer {
  readonly shown: string;
  readonly all: string;
  readonly isFiltered: boolean;
  readonly council: string;
  /** Kinds with their counts, e.g. ["120 micro-providers", "45 Shared Lives carers"]. */
  readonly parts: readonly string[];
  /** Kinds of the wider market with their counts, e.g. ["40 homecare agencies", "90 care homes"]. */
  readonly context: readonly string[];
  readonly withSpare: string | null;
  /** Are spare hours on record for at least one of them? */
  readonly isSpareKnown: boolean;
  readonly spareHours: string;
}

const listOf = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

export const marketEn = {
  title: 'Market',
  answer: (answer: MarketAnswer): Sentence => {
    const { shown, all, isFiltered, council, parts, withSpare, isSpareKnown, spareHours } = answer;
    const context = listOf(answer.context);
    const spare = withSpare
      ? [' ', strong(withSpare), ` of these have hours to spare, ${spareHours} in all.`]
      : [isSpareKnown ? ' None of these has hours to spare.' : ' Spare hours are not known.'];
    if (isFiltered)
      return [strong(`${shown} of ${all}`), ` services in ${council} match.`, ...spare];
    if (parts.length === 0) {
      return [
        'No small provider, co-operative or day centre is on record in ',
        `${council}, only `,
        strong(context),
        '.',
        ...spare,
      ];
    }
    return [
      `${council} has `,
      strong(listOf(parts)),
      context ? `, beside ${context}.` : '.',
      ...spare,
    ];
  },
  countOf: (kind: CountedKind, count: string, isOne: boolean) =>
    `${count} ${KIND_COUNTS[kind][isOne ? 0 : 1]}`,
  nothing: 'No service is on record here',
  nothingText: 'The map and list fill as soon as services are loaded.',
  noMatch: 'No service matches these filters',
  noMatchText: 'Take one filter away, or clear them all to see every service.',
  clear: 'Clear filters',
  result: (shown: string, all: string) => `${shown} of ${all} services`,
  map: {
    finding: (shown: string, council: string, isOne = false) =>
      `${shown} ${isOne ? 'service' : 'services'} in ${council}, by kind and place`,
    subtitle: (date: string) =>
      `Services running, by records up to ${date}. Home-based services are counted by a wider area.`,
    source: 'no source on record',
    table: 'Places on the map',
    kind: 'Kind',
    name: 'Name',
    place: 'Place',
    count: 'Services',
  },
  layer: 'Shade areas by',
  layers: {
    none: 'Plain',
    older: 'Older people',
    demand: 'Hours needed',
    choices: 'Services in reach',
  } satisfies Record<Layer, string>,
  layerLegend: {
    none: '',
    older: 'People aged 65 and over',
    demand: 'Support hours needed a week',
    choices: 'Services of any kind within reach',
  } satisfies Record<Layer, string>,
  layerText: (layer: Layer, value: string) =>
    ({
      none: '',
      older: `${value} people aged 65 and over`,
      demand: `${value} support hours needed a week`,
      choices: `about ${value} services within reach`,
    })[layer],
  list: {
    caption: 'Services',
    columns: {
      kind: 'Kind',
      name: 'Name',
      place: 'Place',
      price: 'Price',
      spare: 'Spare hours',
      verified: 'Last checked',
    } satisfies Record<MarketSort, string>,
    needs: 'For',
    days: 'Days',
    perWeek: 'a week',
    usualOrder: 'Order by kind',
    run: (from: string, to: string) => `${from} to ${to}`,
    shortNeeds: {
      physical: 'physical',
      memory: 'memory',
      'learning-disability': 'learning disability',
      'mental-health': 'mental health',
      sensory: 'senses',
    } satisfies Record<Need, string>,
  },
  filters: {
    kind: 'Kinds',
    need: 'Need',
    support: 'Support',
    age: 'Age group',
    day: 'Room on',
    max: 'Highest price, £',
    per: 'Price for each',
    spare: 'Has spare hours',
    governance: 'Who decides',
    stale: 'Not checked lately',
    district: 'District',
    q: 'Name, owner or place',
    any: 'Any',
    upTo: (price: string, unit: string) => `up to ${price} ${unit}`,
    room: (day: string) => `room on ${day}`,
  },
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
  ages: { '18-64': 'Aged 18 to 64', '65+': 'Aged 65 and over' } satisfies Record<AgeGroup, string>,
  days: {
    mon: 'Monday',
    tue: 'Tuesday',
    wed: 'Wednesday',
    thu: 'Thursday',
    fri: 'Friday',
    sat: 'Saturday',
    sun: 'Sunday',
  } satisfies Record<Weekday, string>,
  shortDays: {
    mon: 'Mon',
    tue: 'Tue',
    wed: 'Wed',
    thu: 'Thu',
    fri: 'Fri',
    sat: 'Sat',
    sun: 'Sun',
  } satisfies Record<Weekday, string>,
  per: { hour: 'an hour', session: 'a session', week: 'a week' } satisfies Record<
    PriceUnit,
    string
  >,
  governances: {
    'owner-led': 'The owner',
    'service-user-co-op': 'People who use it (co-operative)',
    'multi-stakeholder-co-op': 'People who use it, workers and community (co-operative)',
    'employee-owned-co-op': 'Its workers (co-operative)',
    trustees: 'Trustees',
    council: 'The council',
    shareholders: 'Shareholders',
    members: 'Its members',
    unknown: 'Not known',
  } satisfies Record<Governance, string>,
  legalForms: {
    'sole-trader': 'sole trader',
    partnership: 'partnership',
    company: 'company',
    'community-interest-company': 'community interest company',
    charity: 'charity',
    'co-operative-society': 'co-operative society',
    council: 'council',
    'council-company': 'council company',
    'informal-group': 'informal group',
    unknown: 'legal form not known',
  } satisfies Record<LegalForm, string>,
  operators: {
    'in-house': 'Run by the council',
    'council-company': 'Run by a company of the council',
    independent: 'Independent',
    'spin-out': 'Spun out of the council',
    'user-led': 'Led by people who use it',
  } satisfies Record<Operator, string>,
  homes: (kind: CountedKind, count: number) =>
    `${KIND_COUNTS[kind][count === 1 ? 0 : 1]}${kind === 'shared-lives-scheme' ? '' : ' at home'}`,
  homePlace: (place: string) => `${place} (area)`,
  price: (price: string, unit: string) => `${price} ${unit}`,
  stale: 'too long ago',
  neverChecked: 'not known when',
  freeToJoin: 'No price on record',
  selected: {
    title: 'Selected',
    open: 'Open this service',
    onMap: 'These services are given from homes, so the map shows only the area.',
    list: 'Show them in the list',
    clear: 'Clear selection',
  },
  missing: {
    title: 'What is not on record here',
    layers: {
      disability: 'Disability by small area',
      'unpaid-care': 'Unpaid care by small area',
      deprivation: 'Deprivation by small area',
      'regulated-services': 'Regulated services',
      'published-totals': 'Published totals',
      'micro-providers': 'Micro-providers',
      'shared-lives': 'Shared Lives',
      'day-centres': 'Day centres',
      'co-operatives': 'Co-operatives',
      'personal-budgets': 'Personal budgets',
      enterprises: 'Enterprises',
    } satisfies Record<MissingLayer['layer'], string>,
  },
  area: {
    heading: (name: string) => `What ${name} has`,
    where: (code: string, district: string) => `Small area ${code}, ${district}`,
    residents: 'People who live here',
    older: 'Aged 65 and over',
    oldest: 'Aged 85 and over',
    disabled: 'Limited a lot in daily life',
    carers: 'Unpaid carers',
    deprivation: 'Deprivation',
    decile: (decile: number) => `Tenth ${decile} of 10 (1 is most deprived)`,
    demand: 'Support hours needed each week',
    demandOwn: 'From assessed needs',
    based: 'Based here, with an address',
    basedNone: 'No service has its address here.',
    homes: 'Services given from homes are counted by a wider area and are not listed here.',
    serves: (count: string) => `Services on record that reach here: ${count}`,
    servesNone: 'No service on record reaches here.',
    servesNote: 'Journeys are estimates from straight lines and usual speeds.',
    nearest: 'Nearest day centre',
    nearestNone: 'No day centre within reach.',
    nearestUnknown: 'Day centres are not on record here, so the nearest is not known.',
    close: 'Close this panel',
    kind: 'Kind',
    name: 'Service',
    minutes: 'Journey',
    unknown: (code: string): Sentence => [
      'There is no area with the code ',
      strong(code),
      ' here.',
    ],
  },
  capacityReturn: {
    on: (day: string) => `Capacity Tracker, ${day}`,
    places: 'Places it told of',
    inAll: (n: string) => `${n} in all`,
    taken: (n: string) => `${n} taken`,
    free: (n: string) => `${n} free to admit into`,
    reserved: (n: string) => `${n} promised`,
    closed: (n: string) => `${n} free but closed to admissions`,
    using: 'People it told of',
    people: (n: string) => `${n} use it`,
    staff: 'Staff it told of',
    employed: (n: string) => `${n} employed`,
    agency: (n: string) => `${n} from agencies`,
    absent: (n: string) => `${n} absent`,
  },
  provider: {
    answer: (name: string, kind: string, place: string, supports: string): Sentence => [
      strong(name),
      ` is a ${kind} in ${place}${supports === '' ? '' : ` for ${supports}`}.`,
    ],
    answerArea: (name: string, kind: string, place: string, supports: string): Sentence => [
      strong(name),
      ` is a ${kind}${supports === '' ? '' : ` for ${supports}`}. It is given from a home, so only the wider area is shown: ${place}.`,
    ],
    ended: (date: string) => `It ended on ${date}.`,
    facts: 'What it is',
    what: 'What it gives',
    whom: 'For whom',
    ages: 'Ages',
    when: 'When',
    whenUnknown: 'Days are not on record.',
    places: (places: string) => `${places} places`,
    room: (room: string) => `${room} free`,
    roomUnknown: 'free places not known',
    closed: 'closed',
    price: 'Price',
    basis: (year: string) => `${year} prices`,
    noBasis: 'year of the price not known',
    capacity: 'Hours a week',
    spareOf: (spare: string, all: string) => `${spare} spare of ${all}`,
    noHours: 'Hours are not on record.',
    beds: 'Beds',
    homesLikeIt: 'Homes of its size and age in England that close in a year',
    owner: 'Owner',
    decides: 'Who decides',
    operator: 'Who runs it',
    regulated: 'Regulated',
    regulatedYes: 'Yes, by the care regulator',
    regulatedNo: 'No',
    rating: 'Rating',
    dp: 'Direct payment',
    dpTitle: 'Can a direct payment buy it?',
    dpNo: 'No. People cannot spend a direct payment on a service that their own council runs. Whoever moves to a direct payment must leave it.',
    dpYes: 'Yes, as far as the law goes.',
    dpRules: 'These rules of the council take it out of reach of some or all direct payments:',
    dpNone: 'No rule of the council on record takes it out of reach.',
    review: { 'needs-legal-review': 'needs legal review', reviewed: 'reviewed' },
    ruleFrom: (date: string) => `since ${date}`,
    serves: 'Where it serves',
    servesIntro: (places: EstimateText, people: EstimateText): Sentence => [
      'It reaches ',
      modelled(places.value),
      ' ',
      range(`(${places.range})`),
      ', with ',
      modelled(people.value),
      ' ',
      range(`(${people.range})`),
      ' aged 65 and over.',
    ],
    servesPlaces: (count: string, isOne: boolean) =>
      isOne ? '1 small area' : `${count} small areas`,
    people: (people: string) => `${people} people`,
    priceYear: 'Year of the price',
    servesFinding: (name: string) => `Areas that ${name} reaches`,
    servesSubtitle: 'Estimated minutes one way, within its own reach',
    servesSource: 'own records and the travel estimate',
    servesNone: 'Nowhere on record lies within its reach.',
    servesLegend: 'Minutes one way',
    areaTable: 'Areas within reach',
    areaName: 'Area',
    areaCode: 'Code',
    district: 'District',
    minutes: 'Minutes one way',
    home: 'The journey starts at the middle of the wider area, never at the home.',
    history: 'History',
    from: (date: string) => `On record since ${date}`,
    to: (date: string) => `Ended on ${date}`,
    continued: 'Carried on as',
    continuedNote: 'A new registration of the same service is not a closure.',
    before: 'Carries on',
    checked: (date: string) => `Last checked on ${date}`,
    checkedOld: (date: string) => `Last checked on ${date}, too long before the records end`,
    checkedNever: 'Nobody knows when it was last checked.',
    source: 'Source',
    vintage: (vintage: string) => `speaks of ${vintage}`,
    viability: 'See how near the edge it stands',
    balance: 'Hours given and spent',
    balanceFinding: (hours: string) => `Members are owed ${hours} hours`,
    balanceNone: 'Every hour earned has been spent',
    given: 'Hours given',
    spent: 'Hours spent',
    owed: 'Hours owed to members',
    month: 'Month',
    unknown: 'There is no such service in this council.',
    back: 'All services',
  },
  why: {
    subject: 'Which areas a service reaches',
    straight: 'Straight line between the middle of the area and the service',
    formula: [
      'minutes = getting in and out + straight line × detour ÷ speed × 60',
      'An area counts when the minutes are within the service’s own reach and within the longest usual journey for its support.',
    ],
    reach: 'Reach of the service',
  },
  method: {
    title: 'Method and sources',
    homes:
      'A service given from a home is never a point. It is counted in the smallest area with at least 5 of its kind: a middle area, else the district, else the whole council.',
    missing: 'What is not on record is said to be not known. It is never shown as 0.',
    sources: 'Sources',
  },
};

/** Words of the market pages; both languages have exactly these. */
export type MarketWording = typeof marketEn;
