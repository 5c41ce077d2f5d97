// Every kind of file that the product takes in. A new kind is a file beside this one and a line here.

import { assets } from './assets.ts';
import { attendance } from './attendance.ts';
import { boundaries } from './boundaries.ts';
import { brokerage } from './brokerage.ts';
import { budgets } from './budgets.ts';
import { capacityTracker } from './capacity-tracker.ts';
import { clientLevel } from './client-level.ts';
import { dayServiceLedger } from './day-service-ledger.ts';
import { deprivation } from './deprivation.ts';
import { directory } from './directory.ts';
import { directPaymentAudit } from './direct-payment-audit.ts';
import { directPaymentRules } from './direct-payment-rules.ts';
import type { ImportKind } from './kind.ts';
import { microEnterprises } from './micro-enterprises.ts';
import { organisationMembers } from './organisation-members.ts';
import { organisations } from './organisations.ts';
import { personalAssistants } from './personal-assistants.ts';
import { postcodes } from './postcodes.ts';
import { publishedTotals } from './published-totals.ts';
import { rateCard } from './rate-card.ts';
import { residents } from './residents.ts';
import { retiredAreas } from './retired-areas.ts';
import { serviceTerms } from './service-terms.ts';
import { services } from './services.ts';
import { sharedLivesArrangements } from './shared-lives-arrangements.ts';
import { sharedLivesCarers } from './shared-lives-carers.ts';
import { timeBank } from './time-bank.ts';
import { travelTimes } from './travel-times.ts';
import { venues } from './venues.ts';

/** In the order in which a council loads them: a file may name what an earlier one brought. */
export const KINDS: readonly ImportKind[] = [
  boundaries,
  postcodes,
  retiredAreas,
  residents,
  deprivation,
  publishedTotals,
  organisations,
  services,
  venues,
  directory,
  travelTimes,
  capacityTracker,
  serviceTerms,
  dayServiceLedger,
  budgets,
  clientLevel,
  attendance,
  microEnterprises,
  sharedLivesCarers,
  sharedLivesArrangements,
  personalAssistants,
  brokerage,
  directPaymentAudit,
  directPaymentRules,
  rateCard,
  timeBank,
  assets,
  organisationMembers,
];

export const findKind = (id: string): ImportKind | undefined =>
  KINDS.find((kind) => kind.id === id);
