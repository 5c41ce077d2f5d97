// Personal budgets and how they are used. A budget is an amount; a deployment is a part of it, taken as a direct
// payment, through a provider's fund, or arranged by the council. Where a direct payment goes is often not known.

import type {
  AssessedNeed,
  Deployment,
  Mechanism,
  Person,
  PersonalBudget,
} from '#lib/domain/demand/records.ts';
import type { AgeGroup, Service, Support } from '#lib/domain/market/records.ts';
import { AS_OF, dayIn } from './calendar.ts';
import type { DestinationBook } from './destinations.ts';
import { drawWeighted } from './land.ts';
import {
  HOMECARE_HOUR_PENCE,
  PERSONAL_ASSISTANT_HOUR_PENCE,
  SHORT_BREAK_HOUR_PENCE,
} from './prices.ts';
import { drawDirectPayment, isDirectPayment } from './mechanisms.ts';
import type { RandomStream } from './random.ts';

/**
 * People with a direct payment: 273 and 449 in 100,000 adults (England 2020-21), times the example's residents; and the
 * share of them who have all of their budget that way (67,605 of 92,785 and 34,725 of 46,965).
 */
const DIRECT_PAYMENT_PEOPLE: Readonly<Record<AgeGroup, number>> = {
  '18-64': 901,
  '65+': 651,
};
const WHOLE_BUDGET_SHARE = 0.73;

/** How the rest is arranged: 130,200 to 22,325 and 264,660 to 29,895 in the same tables; funds are judgement. */
const ARRANGED: Readonly<Record<AgeGroup, readonly (readonly [Mechanism, number])[]>> = {
  '18-64': [
    ['council-managed', 0.81],
    ['council-commissioned', 0.15],
    ['isf', 0.04],
  ],
  '65+': [
    ['council-managed', 0.885],
    ['council-commissioned', 0.1],
    ['isf', 0.015],
  ],
};

/** Share of direct payments whose destination the council cannot see; judgement. */
const UNKNOWN_DESTINATION = 0.52;

/** Usual price of an hour when nothing better is known, by support; a direct payment often buys personal assistants. */
const HOUR_PENCE: Readonly<Record<Support, number>> = {
  'home-support': HOMECARE_HOUR_PENCE,
  'getting-out': 2050,
  'day-support': 880,
  'short-breaks': SHORT_BREAK_HOUR_PENCE,
};
const ASSISTANT_HOUR_PENCE = Math.round(PERSONAL_ASSISTANT_HOUR_PENCE.high * 1.3);

/** Room between a budget and what is used of it: a few hundredths, and more for direct payments. */
const SLACK = 0.03;
const DIRECT_PAYMENT_SLACK = 0.14;
const MINUTES_PER_HOUR = 60;
const POUND = 100;

/** What ties a person's budget to the rest of the example. */
export interface BudgetTies {
  /** Centre a person attends now, and how it is paid for. */
  readonly centreOf: ReadonlyMap<
    string,
    {
      readonly serviceId: string;
      readonly mechanism: Mechanism;
      readonly weeklyPence: number;
      readonly from: string;
    }
  >;
  /** People who left a council-run centre for a direct payment. */
  readonly movedToDirectPayment: ReadonlySet<string>;
  /** True for somebody who would have been referred to a day centre and was set up on a direct payment instead. */
  readonly isSetUpOnDirectPayment: (person: Person, from: string) => boolean;
  /** Day on which support in the community ended, for people who died or moved. */
  readonly endedOn: ReadonlyMap<string, string>;
  readonly destinations: DestinationBook;
}

export interface Budgets {
  readonly budgets: readonly PersonalBudget[];
  readonly deployments: readonly Deployment[];
}

const drawStart = (random: RandomStream): string =>
  dayIn(
    `${random.integer(2019, 2026)}-${String(random.integer(1, 9)).padStart(2, '0')}`,
    random.integer(1, 28),
  );

/** Who has a direct payment: those it follows for from the records, then others by lot up to the number. */
function directPaymentPeople(
  people: readonly Person[],
  starts: ReadonlyMap<string, string>,
  ties: BudgetTies,
  random: RandomStream,
): ReadonlySet<string> {
  const chosen = new Set<string>();
  for (const ageGroup of ['18-64', '65+'] as const) {
    const open: string[] = [];
    let count = 0;
    for (const person of people) {
      if (person.ageGroup !== ageGroup) continue;
      const centre = ties.centreOf.get(person.id);
      const isTied =
        ties.movedToDirectPayment.has(person.id) ||
        (centre !== undefined && isDirectPayment(centre.mechanism)) ||
        ties.isSetUpOnDirectPayment(person, starts.get(person.id) ?? '');
      if (isTied) {
        chosen.add(person.id);
        count += 1;
      } else if (centre === undefined) open.push(person.id);
    }
    for (const id of random
      .shuffle(open)
      .slice(0, Math.max(0, DIRECT_PAYMENT_PEOPLE[ageGroup] - count)))
      chosen.add(id);
  }
  return chosen;
}

/** One part of a budget before it has an id. */
interface Part {
  readonly mechanism: Mechanism;
  readonly weeklyPence: number;
  readonly serviceId: string | null;
}

const hourOf = (service: Service | undefined, support: Support, isMoney: boolean): number => {
  if (service?.priceUnit === 'hour' && service.pricePence !== null) return service.pricePence;
  return isMoney && support !== 'day-support' ? ASSISTANT_HOUR_PENCE : HOUR_PENCE[support];
};

class BudgetWriter {
  constructor(
    private readonly ties: BudgetTies,
    private readonly random: RandomStream,
  ) {}

  private destination(person: Person, support: Support, mechanism: Mechanism): Service | undefined {
    if (isDirectPayment(mechanism) && this.random.uniform() < UNKNOWN_DESTINATION) return undefined;
    return this.ties.destinations.find(person, support, isDirectPayment(mechanism), this.random);
  }

  private partFor(person: Person, need: AssessedNeed, mechanism: Mechanism): Part {
    const centre = need.support === 'day-support' ? this.ties.centreOf.get(person.id) : undefined;
    if (centre !== undefined) {
      return {
        mechanism: centre.mechanism,
        weeklyPence: centre.weeklyPence,
        serviceId: centre.serviceId,
      };
    }
    const service = this.destination(person, need.support, mechanism);
    const hour = hourOf(service, need.support, isDirectPayment(mechanism));
    const weeklyPence = Math.round((need.minutesPerWeek / MINUTES_PER_HOUR) * hour);
    return { mechanism, weeklyPence, serviceId: service?.id ?? null };
  }

  /** The parts of one person's budget: a part-payment takes the first need as money and leaves the rest arranged. */
  partsOf(
    person: Person,
    needs: readonly AssessedNeed[],
    hasDirectPayment: boolean,
  ): readonly Part[] {
    const arranged = drawWeighted(this.random, ARRANGED[person.ageGroup]);
    const direct = drawDirectPayment(this.random);
    const isWhole = this.random.uniform() < WHOLE_BUDGET_SHARE;
    return needs.map((need, index) => {
      const isMoney = hasDirectPayment && (isWhole || index === 0);
      return this.partFor(person, need, isMoney ? direct : arranged);
    });
  }

  budgetPence(parts: readonly Part[]): number {
    const used = parts.reduce((sum, { weeklyPence }) => sum + weeklyPence, 0);
    const most = parts.some(({ mechanism }) => isDirectPayment(mechanism))
      ? DIRECT_PAYMENT_SLACK
      : SLACK;
    return Math.ceil((used * (1 + most * this.random.uniform())) / POUND) * POUND;
  }
}

const earlier = (a: string, b: string): string => (a < b ? a : b);

function byPerson(needs: readonly AssessedNeed[]): ReadonlyMap<string, readonly AssessedNeed[]> {
  const grouped = new Map<string, AssessedNeed[]>();
  for (const need of needs) {
    const own = grouped.get(need.personId);
    if (own === undefined) grouped.set(need.personId, [need]);
    else own.push(need);
  }
  return grouped;
}

/** Budgets of everybody with support in the community this year; ended ones have no deployments. */
export function budgetsOf(
  people: readonly Person[],
  needs: readonly AssessedNeed[],
  ties: BudgetTies,
  random: RandomStream,
): Budgets {
  const needsOf = byPerson(needs);
  const starts = new Map(
    people.map(({ id }) => [id, earlier(drawStart(random), ties.centreOf.get(id)?.from ?? AS_OF)]),
  );
  const current = people.filter(({ id }) => needsOf.has(id));
  const direct = directPaymentPeople(current, starts, ties, random);
  const writer = new BudgetWriter(ties, random);
  const budgets: PersonalBudget[] = [];
  const deployments: Deployment[] = [];
  for (const person of people) {
    const own = needsOf.get(person.id) ?? [];
    const to = ties.endedOn.get(person.id) ?? null;
    if (own.length === 0 && to === null) continue;
    const id = `B-${person.id}`;
    const parts = writer.partsOf(person, own, direct.has(person.id));
    const from = earlier(starts.get(person.id) ?? AS_OF, to ?? AS_OF);
    const weeklyPence =
      own.length === 0 ? random.integer(120, 480) * POUND : writer.budgetPence(parts);
    budgets.push({ id, personId: person.id, weeklyPence, from, to });
    parts.forEach((part, index) =>
      deployments.push({ id: `${id}-${index + 1}`, budgetId: id, ...part }),
    );
  }
  return { budgets, deployments };
}
