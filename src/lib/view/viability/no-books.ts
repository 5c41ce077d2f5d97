// What can be said of a day service without books: how unit cost went with users in national figures.

import type { Service } from '#lib/domain/market/records.ts';
import type { Beliefs } from '#lib/domain/parameters/beliefs.ts';
import { FIXED_COST_SHARE } from '#lib/domain/parameters/calibrated.ts';
import { valueIn } from '#lib/domain/parameters/set.ts';
import { unitCostFactor } from '#lib/domain/viability/fixed-share.ts';
import { formatEstimate } from '../estimate.ts';
import { formatModelled } from '../format.ts';
import type { Locale } from '../locale.ts';
import type { Sentence } from '../sentence.ts';
import { viabilityWording } from './wording.ts';

/** Users after a tenth have left, over users before. */
const TENTH_FEWER = 0.9;

/** How much dearer each place is with a tenth fewer people; nothing for what is no day service. */
export function tellUsualRise(service: Service, beliefs: Beliefs, locale: Locale): Sentence {
  if (service.kind !== 'day-centre') return [];
  const share = valueIn(beliefs.set, FIXED_COST_SHARE);
  const rise = (fixed: number): number => unitCostFactor(TENTH_FEWER, fixed) - 1;
  const percent = (value: number): string => `${formatModelled(value * 100)}%`;
  return viabilityWording(locale).service.usualRise(
    formatEstimate(
      { low: rise(share.low), mid: rise(share.mid), high: rise(share.high) },
      percent,
      locale,
      percent,
    ),
  );
}
