/** The service that the bench moves its slider on: the example's largest day service that is still open. */
import { estimateService } from '#lib/domain/viability/estimate.ts';
import { spreadOf, type RateSpread } from '#lib/domain/viability/likely.ts';
import type { ModelledService } from '#lib/domain/viability/modelled-service.ts';
import { generateExample } from '#lib/example/index.ts';

/** A service by its name, as the model needs it, and how far its rates may lie from their middle. */
export interface NamedService {
  readonly name: string;
  readonly service: ModelledService;
  readonly spread: RateSpread;
}

const peopleIn = ({ service }: NamedService): number =>
  service.groups.reduce((sum, group) => sum + group.people, 0);

/** Estimates every open service of the example council from its books and gives the one with most people. */
export const largestCentre = (): NamedService => {
  const example = generateExample();
  const candidates = example.serviceTerms.flatMap((terms): readonly NamedService[] => {
    const service = example.services.find(({ id }) => id === terms.serviceId);
    if (service?.validTo !== null) return [];
    const of = ({ serviceId }: { readonly serviceId: string }): boolean => serviceId === service.id;
    const estimate = estimateService({
      terms,
      operator: service.operator,
      ledger: example.serviceMonths.filter(of),
      spells: example.attendance.filter(of),
    });
    if (!estimate.ok) return [];
    const { service: modelled, rates } = estimate.value;
    return [{ name: service.name, service: modelled, spread: spreadOf(rates) }];
  });
  const [largest] = candidates.toSorted((a, b) => peopleIn(b) - peopleIn(a));
  if (largest === undefined) throw new Error('The example council has no open day service.');
  return largest;
};
