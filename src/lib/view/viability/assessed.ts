// What the service layer hands to the pages: a service with its books, its estimate and its assessment.

import type { Organisation, Service } from '#lib/domain/market/records.ts';
import type { Beliefs } from '#lib/domain/parameters/beliefs.ts';
import type { RangedAssessment } from '#lib/domain/viability/hosted.ts';
import type { BookFault } from '#lib/domain/viability/book-faults.ts';
import type { DataConfidence } from '#lib/domain/viability/data-confidence.ts';
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
  readonly assessment: RangedAssessment;
  /** What the council believes: the estimate and the assessment rest on it. */
  readonly beliefs: Beliefs;
  readonly modelVersion: string;
  /** How sure one can be of the books. */
  readonly confidence: DataConfidence;
  /** Null where nothing is on record of anybody's unpaid care. */
  readonly carers: { readonly known: number; readonly withCarer: number } | null;
}

/** A service whose books the model refuses, with what is wrong with them. */
export interface SetAsideService {
  readonly service: Service;
  readonly faults: readonly BookFault[];
  readonly ledger: readonly ServiceMonth[];
  /** People with a booking on the last day of the records. */
  readonly people: number;
}

/** People attending now, as the model counts them. */
export function peopleNow({ estimate }: Pick<AssessedService, 'estimate'>): number {
  return estimate.service.groups.reduce((sum, group) => sum + group.people, 0);
}

/** The chance of closing within 24 months that the list of services at risk gives each service, by its id. */
export const chancesOnList = (assessed: readonly AssessedService[]): ReadonlyMap<string, number> =>
  new Map(assessed.map(({ service, assessment }) => [service.id, assessment.chanceIn24.estimate]));

/** A chance with the ends of its likely range, which know of the draws and of the rates. */
export function chanceWithRange(
  outlook: Pick<RangedAssessment, 'chanceIn12' | 'chanceIn24' | 'likely'>,
  within: 12 | 24,
): { readonly estimate: number; readonly low: number; readonly high: number } {
  return within === 12
    ? { estimate: outlook.chanceIn12.estimate, ...outlook.likely.in12 }
    : { estimate: outlook.chanceIn24.estimate, ...outlook.likely.in24 };
}
