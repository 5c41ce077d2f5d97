// The knock-on question of the example council, built from its records as the service does it.

import { group } from 'd3-array';
import type { CouncilDataset } from '#lib/domain/dataset.ts';
import { answer, hostedMethods } from '#lib/domain/model.ts';
import { DEFAULTS } from '#lib/domain/parameters/set.ts';
import { budgetLeft } from '#lib/domain/viability/closing-question.ts';
import { closuresFelt } from '#lib/domain/viability/closures-felt.ts';
import {
  estimateService,
  isThereAfter,
  type ServiceEstimate,
} from '#lib/domain/viability/estimate.ts';
import {
  knockOnCase,
  withFirstClosure,
  type FollowedService,
  type KnockOnCase,
} from '#lib/domain/viability/knock-on-case.ts';
import type { KnockOnChain } from '#lib/domain/viability/knock-on-chain.ts';
import { generateExample } from '#lib/example/index.ts';
import { standServices } from '#lib/view/market/shown-place.ts';
import {
  shapeKnockOnPage,
  type KnockOnInput,
  type KnockOnPage,
} from '#lib/view/viability/knock-on/page.ts';

interface ExampleKnockOn {
  /** Every open centre with its estimate. */
  readonly followed: ReturnType<typeof followedOf>;
  readonly knockOn: KnockOnCase;
  /** The page of a service that closes at the end of a month. */
  readonly pageOf: (serviceId: string, month: number) => KnockOnPage;
  /** What that page and its files are made from. */
  readonly inputOf: (serviceId: string, month: number) => KnockOnInput;
}

const followedOf = (
  example: CouncilDataset,
): readonly (FollowedService & { readonly estimate: ServiceEstimate })[] => {
  const people = new Map(example.people.map((person) => [person.id, person]));
  const budgets = group(example.budgets, ({ personId }) => personId);
  const deployments = group(example.deployments, ({ budgetId }) => budgetId);
  return example.serviceTerms.flatMap((terms) => {
    const service = example.services.find(({ id }) => id === terms.serviceId);
    if (!service || service.validTo !== null) return [];
    const spells = example.attendance.filter(({ serviceId }) => serviceId === service.id);
    const ledger = example.serviceMonths.filter(({ serviceId }) => serviceId === service.id);
    const estimate = estimateService({ terms, operator: service.operator, ledger, spells });
    if (!estimate.ok) return [];
    const bookings = spells
      .filter((spell) => isThereAfter(spell, estimate.value.lastMonth))
      .flatMap(({ id, personId, weekdays, mechanism }) => {
        const person = people.get(personId);
        if (!person) return [];
        const parts = (budgets.get(personId) ?? []).flatMap((budget) =>
          (deployments.get(budget.id) ?? []).map((deployment) => ({
            budgetId: budget.id,
            budgetPence: budget.weeklyPence,
            weeklyPence: deployment.weeklyPence,
            serviceId: deployment.serviceId,
          })),
        );
        const { areaCode, need, ageGroup } = person;
        const budgetPenceLeft = budgetLeft(parts, service.id);
        return [{ id, areaCode, need, ageGroup, weekdays, mechanism, budgetPenceLeft }];
      });
    return [{ service, estimate: estimate.value, bookings }];
  });
};

/** A chance of closing for every service, since the list is not worked out here. */
const LISTED = 0.28;

const ask = (question: unknown): KnockOnChain => {
  const given = answer('viability.knockOnChain', question, hostedMethods());
  if (!given.ok) throw new Error(`${given.field} ${given.message}`);
  return given.output as KnockOnChain;
};

/** Builds the example's question and pages. */
export function exampleKnockOn(): ExampleKnockOn {
  const example = generateExample();
  const areas = new Map(example.areas.map((area) => [area.code, area]));
  const followed = followedOf(example);
  const knockOn = knockOnCase(
    {
      followed,
      services: standServices(
        example.services,
        ({ validTo }) => validTo === null,
        areas,
        example.council,
      ),
      areas,
      capacities: example.capacities,
      booked: new Map(),
    },
    DEFAULTS,
  );
  const { question } = knockOn;
  if (question === null) throw new Error('the example has ledgers');
  const now = ask(question);
  const serviceById = new Map(example.services.map((service) => [service.id, service]));
  const inputOf: ExampleKnockOn['inputOf'] = (serviceId, month) => {
    const found = followed.find(({ service }) => service.id === serviceId);
    if (!found) throw new Error(`no books of ${serviceId}`);
    return {
      service: found.service,
      knockOn,
      now,
      then: ask(withFirstClosure(question, { service: serviceId, month })),
      felt: closuresFelt(serviceId, found.estimate, example.attendance),
      serviceById,
      base: '/example/viability',
      view: { in: month },
      onList: new Map(followed.map(({ service }) => [service.id, LISTED])),
    };
  };
  return {
    followed,
    knockOn,
    inputOf,
    pageOf: (serviceId, month) => shapeKnockOnPage(inputOf(serviceId, month), 'en'),
  };
}
