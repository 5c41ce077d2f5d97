// How direct payments are held, for attendance and budgets alike.

import type { Mechanism } from '#lib/domain/demand/records.ts';
import { drawWeighted } from './land.ts';
import type { RandomStream } from './random.ts';

const DIRECT_PAYMENTS: readonly (readonly [Mechanism, number])[] = [
  ['dp-self', 0.42],
  ['dp-nominee', 0.17],
  ['dp-authorised', 0.09],
  ['dp-managed', 0.19],
  ['dp-prepaid', 0.13],
];

/** A form of direct payment; prepaid cards held about 15 % of budgets where used (In Control 2018), rest judgement. */
export const drawDirectPayment = (random: RandomStream): Mechanism =>
  drawWeighted(random, DIRECT_PAYMENTS);

/** True for a direct payment in any of its forms. */
export const isDirectPayment = (mechanism: Mechanism): boolean => mechanism.startsWith('dp-');
