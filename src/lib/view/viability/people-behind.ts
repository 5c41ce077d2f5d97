// Rates that were counted from few people would tell how many they were: which may be told in a file that is shared.

import type { ServiceEstimate } from '#lib/domain/viability/estimate.ts';
import { RATE_MONTHS } from '#lib/domain/parameters/viability.ts';
import { valueIn } from '#lib/domain/parameters/set.ts';
import { FEWEST_PEOPLE } from '../disclosure.ts';

type Counted = Pick<ServiceEstimate, 'exits' | 'usual' | 'service' | 'parameters'>;

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** People of both periods that newcomers a month were counted from. */
const newcomers = ({ service, usual, parameters }: Counted): readonly number[] => {
  const months = valueIn(parameters, RATE_MONTHS);
  return [
    sum(service.groups.map(({ entriesPerMonth }) => entriesPerMonth)),
    sum(usual.entriesPerMonth),
  ].map((aMonth) => Math.round(aMonth * months));
};

/** Drivers and assumptions that are rates of people, each with the people it was counted from. */
const COUNTED: Readonly<Record<string, (estimate: Counted) => readonly number[]>> = {
  'referral-drought': newcomers,
  newcomers,
  'choice-exits': ({ exits }) => [exits.choice],
  'council-led-exits': ({ exits }) => [exits['council-led'] + exits.rule],
  'other-exits': ({ exits }) => [
    exits.natural + exits['council-led'] + exits.rule + exits.undetermined,
  ],
};

/**
 * May the value of a driver or an assumption be shared? One that is no rate of people may; 0 speaks of nobody.
 * @param id of the driver or the assumption
 */
export const mayTellRate = (id: string, estimate: Counted): boolean =>
  (COUNTED[id]?.(estimate) ?? []).every((people) => people === 0 || people >= FEWEST_PEOPLE);
