// What services are called when they are counted, one and many.

import type { ServiceKind } from '#lib/domain/market/records.ts';

/** What a service counts as: the regulator's register holds Shared Lives schemes, never their carers. */
export type CountedKind = ServiceKind | 'shared-lives-scheme';

export const KIND_COUNTS: Record<CountedKind, readonly [one: string, many: string]> = {
  'micro-provider': ['micro-provider', 'micro-providers'],
  'shared-lives': ['Shared Lives carer', 'Shared Lives carers'],
  'shared-lives-scheme': ['Shared Lives scheme', 'Shared Lives schemes'],
  'co-op': ['co-operative', 'co-operatives'],
  pool: ['pool of budgets', 'pools of budgets'],
  trust: ['independent living trust', 'independent living trusts'],
  'day-centre': ['day centre', 'day centres'],
  'time-bank': ['time bank', 'time banks'],
  homecare: ['homecare agency', 'homecare agencies'],
  'supported-living': ['supported living service', 'supported living services'],
  'care-home': ['care home', 'care homes'],
};
