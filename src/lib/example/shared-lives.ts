// Shared Lives carers: approved people who share their home. Each is one service with a number in place of a name, and
// never a point on a map; two schemes approve and match them.

import type { AgeGroup, Need, Organisation, Service, Support } from '#lib/domain/market/records.ts';
import { dayIn } from './calendar.ts';
import { areaPicker, drawWeighted, type Land } from './land.ts';
import { SHARED_LIVES_DAY_PENCE, SHARED_LIVES_WEEK_PENCE } from './prices.ts';
import type { RandomStream } from './random.ts';
import { drawLastVerified, placesOn, SERVICE_DEFAULTS, splitHours, type Supply } from './supply.ts';

/** About 54 people in an English council of average size with 0.97 people a carer (Shared Lives Plus 2022-25). */
const CARERS = 45;

const SCHEMES: readonly Organisation[] = [
  {
    id: 'ORG-SL-county',
    name: 'Shared Lives Open Hearth',
    legalForm: 'community-interest-company',
    governance: 'trustees',
  },
  {
    id: 'ORG-SL-coast',
    name: 'Kindred Tides Shared Lives',
    legalForm: 'charity',
    governance: 'trustees',
  },
];

/** What a carer is approved for, with hours a week; live-in 58 %, short breaks 27 %, day 17 %, with overlap. */
const APPROVALS: readonly (readonly [Approval, number])[] = [
  [{ supports: [['home-support', 1]], hours: 42, unit: 'week' }, 0.4],
  [
    {
      supports: [
        ['home-support', 3],
        ['short-breaks', 1],
      ],
      hours: 46,
      unit: 'week',
    },
    0.22,
  ],
  [{ supports: [['short-breaks', 1]], hours: 20, unit: 'week' }, 0.15],
  [{ supports: [['day-support', 1]], hours: 24, unit: 'session' }, 0.15],
  [
    {
      supports: [
        ['day-support', 2],
        ['short-breaks', 1],
      ],
      hours: 28,
      unit: 'session',
    },
    0.08,
  ],
];

interface Approval {
  readonly supports: readonly (readonly [Support, number])[];
  readonly hours: number;
  readonly unit: 'week' | 'session';
}

const MATCHES: readonly (readonly [readonly Need[], number])[] = [
  [['learning-disability'], 0.62],
  [['learning-disability', 'mental-health'], 0.14],
  [['mental-health'], 0.08],
  [['memory', 'physical'], 0.16],
];

/** Share of carers who wait for a first match: late referrals leave carers without anybody (sector report 2023-24). */
const UNMATCHED_SHARE = 0.18;
const MINUTES_PER_HOUR = 60;

/** How far people come to a carer, one way; judgement. */
const REACH_MINUTES = 40;
const POUND = 100;

const OLDER: readonly AgeGroup[] = ['65+'];
const EVERYBODY: readonly AgeGroup[] = ['18-64', '65+'];

/** Weekdays on which a carer gives day support, 1 Monday to 7 Sunday, and for how many people at most. */
const DAY_PATTERNS: readonly (readonly number[])[] = [
  [1, 2],
  [2, 4],
  [3, 4, 5],
  [1, 3, 5],
  [5, 6],
];
const MOST_GUESTS = 2;

function weekPrice(random: RandomStream): number {
  const { low, high } = SHARED_LIVES_WEEK_PENCE;
  return random.integer(low / POUND, high / POUND) * POUND;
}

function serviceOf(
  number: number,
  areaCode: string,
  approval: Approval,
  needs: readonly Need[],
  random: RandomStream,
): Service {
  const label = String(number).padStart(3, '0');
  const isByDay = approval.unit === 'session';
  const month = random.pick(['02', '05', '09', '11']);
  const validFrom = dayIn(`${random.integer(2008, 2025)}-${month}`, random.integer(1, 28));
  return {
    ...SERVICE_DEFAULTS,
    id: `SL-${label}`,
    organisationId: random.uniform() < 0.7 ? 'ORG-SL-county' : 'ORG-SL-coast',
    name: `Shared Lives carer ${label}`,
    kind: 'shared-lives',
    homeBased: true,
    areaCode,
    point: null,
    supports: approval.supports.map(([support]) => support),
    needs,
    ageGroups: needs.includes('memory') ? OLDER : EVERYBODY,
    placesByWeekday: isByDay
      ? placesOn(random.pick(DAY_PATTERNS), random.integer(1, MOST_GUESTS))
      : null,
    pricePence: isByDay ? SHARED_LIVES_DAY_PENCE : weekPrice(random),
    priceUnit: approval.unit,
    reachMinutes: REACH_MINUTES,
    validFrom,
    lastVerified: drawLastVerified(random, validFrom),
    sourceId: 'shared-lives',
  };
}

export function sharedLivesOf(land: Land, random: RandomStream): Supply {
  const pick = areaPicker(
    land.known,
    ({ residents, rurality }) =>
      (residents.age18to64 ?? 0) * (rurality === 'conurbation' ? 0.6 : 1),
  );
  const parts = Array.from({ length: CARERS }, (_, index): Supply => {
    const approval = drawWeighted(random, APPROVALS);
    const needs = drawWeighted(random, MATCHES);
    const service = serviceOf(index + 1, pick(random).code, approval, needs, random);
    const isUnmatched = random.uniform() < UNMATCHED_SHARE;
    const spare = isUnmatched ? 1 : 0.3 * random.uniform();
    const split = { supports: approval.supports, needs: needs.map((need) => [need, 1] as const) };
    const capacities = splitHours(service.id, approval.hours * MINUTES_PER_HOUR, spare, split);
    return { organisations: [], services: [service], capacities };
  });
  return {
    organisations: SCHEMES,
    services: parts.flatMap(({ services }) => services),
    capacities: parts.flatMap(({ capacities }) => capacities),
  };
}
