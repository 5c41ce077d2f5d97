// Everything a council's atlas is built from, in one plain shape. The example generator and the open-data
// reader both produce it, and the database stores and returns it, so neither knows of the other.

import type {
  AssessedNeed,
  DemandEstimate,
  Deployment,
  Person,
  PersonalBudget,
  PublishedTotal,
} from './demand/records.ts';
import type {
  Enterprise,
  EnterpriseCheck,
  EnterpriseEvent,
  EnterpriseMonth,
  GrowthTarget,
} from './growth/records.ts';
import type {
  Area,
  Capacity,
  Council,
  DirectPaymentRule,
  MissingLayer,
  Organisation,
  PlaceLabel,
  Rejection,
  Service,
  Source,
  Tenancy,
  TimeBankMonth,
  Venue,
} from './market/records.ts';
import type { AttendanceSpell, ServiceMonth, ServiceTerms } from './viability/records.ts';

export interface CouncilDataset {
  readonly council: Council;
  readonly sources: readonly Source[];
  readonly rejections: readonly Rejection[];
  readonly missing: readonly MissingLayer[];
  readonly areas: readonly Area[];
  readonly places: readonly PlaceLabel[];
  readonly organisations: readonly Organisation[];
  readonly services: readonly Service[];
  readonly capacities: readonly Capacity[];
  readonly venues: readonly Venue[];
  readonly tenancies: readonly Tenancy[];
  readonly timeBankMonths: readonly TimeBankMonth[];
  readonly rules: readonly DirectPaymentRule[];
  readonly people: readonly Person[];
  readonly assessedNeeds: readonly AssessedNeed[];
  readonly budgets: readonly PersonalBudget[];
  readonly deployments: readonly Deployment[];
  readonly publishedTotals: readonly PublishedTotal[];
  readonly demandEstimates: readonly DemandEstimate[];
  readonly serviceTerms: readonly ServiceTerms[];
  readonly serviceMonths: readonly ServiceMonth[];
  readonly attendance: readonly AttendanceSpell[];
  readonly enterprises: readonly Enterprise[];
  readonly enterpriseEvents: readonly EnterpriseEvent[];
  readonly enterpriseMonths: readonly EnterpriseMonth[];
  readonly enterpriseChecks: readonly EnterpriseCheck[];
  readonly growthTargets: readonly GrowthTarget[];
}
