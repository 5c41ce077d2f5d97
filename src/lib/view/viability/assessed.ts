// What the service layer hands to the pages: a service with its books, its estimate and its assessment.

import type { Organisation, Service } from '#lib/domain/market/records.ts';
import type { Assessment } from '#lib/domain/viability/assess.ts';
import type { ServiceEstimate } from '#lib/domain/viability/estimate.ts';
import type { ServiceMonth, ServiceTerms } from '#lib/domain/viability/records.ts';

export interface AssessedService {
  readonly service: Service;
  readonly owner: Organisation | null;
  readonly districtCode: string;
  readonly districtName: string;
  readonly terms: ServiceTerms;
  /** Oldest month first. */
  readonly ledger: readonly ServiceMonth[];
  readonly estimate: ServiceEstimate;
  readonly assessment: Assessment;
  readonly modelVersion: string;
}

/** People attending now, as the model counts them. */
export function peopleNow({ estimate }: Pick<AssessedService, 'estimate'>): number {
  return estimate.service.groups.reduce((sum, group) => sum + group.people, 0);
}
