/** Rules about direct payments that the model goes by. */
import type { Operator } from '../market/records.ts';
import type { Parameter } from './parameter.ts';

/** Operators whose services a direct payment cannot buy, but for a single or short purchase. */
export const DIRECT_PAYMENT_RULE: Parameter<readonly Operator[]> = {
  id: 'viability.direct-payment-cannot-buy',
  value: ['in-house'],
  unit: 'operators',
  validFrom: '2014-10-23',
  source:
    'Care and support statutory guidance under the Care Act 2014 allows only a one-off or short purchase of the council’s own services (Think Local Act Personal, "Paying for in-house services with a direct payment"); South Tyneside Council lists services delivered by the council among what a payment cannot be used for',
  confidence: 'published',
};
