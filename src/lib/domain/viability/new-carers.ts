/**
 * New Shared Lives carers as places by the day: who of the people of each service would fit, by need, way of payment, days
 * and budget. They are taken to be like the carers on record; where they will live is not known, so nobody is too far.
 */
import type { Sent } from '../kernel/method.ts';
import type { Service } from '../market/records.ts';
import { valueIn, type ParameterSet } from '../parameters/set.ts';
import { SESSION_HOURS } from '../parameters/viability.ts';
import { barrierTo, dayMask, type Offer } from './knock-on-offers.ts';
import type { KnockOnQuestion } from './knock-on-question.ts';
import { dayPrice, servedBy } from './offers-on-record.ts';

const NEW_CARER = 'new-carer';
const NEAR = new Map([[NEW_CARER, 0]]);
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

const middle = (sorted: readonly number[]): number => {
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? upper)) / 2;
};

/** What a new carer offers: all that carers on record do, at their middle price; null where no price of a day is on record. */
const newCarer = (services: readonly Service[], parameters: ParameterSet): Offer | null => {
  const carers = services.filter(
    ({ kind, supports }) => kind === 'shared-lives' && supports.includes('day-support'),
  );
  const prices = carers
    .flatMap((carer) => dayPrice(carer, valueIn(parameters, SESSION_HOURS)) ?? [])
    .sort((a, b) => a - b);
  if (prices.length === 0) return null;
  const days = carers.flatMap(({ placesByWeekday }) =>
    (placesByWeekday ?? []).flatMap((places, day) => (places > 0 ? [day + 1] : [])),
  );
  return {
    id: NEW_CARER,
    needs: [...new Set(carers.flatMap((carer) => servedBy(carer, parameters)))],
    fee: middle(prices),
    openDays: dayMask(days.length === 0 ? EVERY_DAY : days),
  };
};

/**
 * Part of the people of each service, by its id, for whom a new carer would do; null where no carer with a price of a day
 * is on record. A service nobody of which has days on record is not in it.
 * @param question the people of the services, as the knock-on question has them
 * @param services those that run today
 */
export const whomCarersFit = (
  question: Pick<Sent<KnockOnQuestion>, 'people'>,
  services: readonly Service[],
  parameters: ParameterSet,
): ReadonlyMap<string, number> | null => {
  const offer = newCarer(services, parameters);
  if (offer === null) return null;
  const counts = new Map<string, { all: number; fit: number }>();
  for (const person of question.people) {
    const count = counts.get(person.service) ?? { all: 0, fit: 0 };
    const { need, weekdays, budgetPerWeek, maxMinutes } = person;
    const seeker = {
      need,
      weekdays,
      maxMinutes,
      minutes: NEAR,
      ...(budgetPerWeek === undefined ? {} : { budgetPerWeek }),
    };
    const isFit = barrierTo(seeker, offer) === undefined;
    counts.set(person.service, { all: count.all + 1, fit: count.fit + (isFit ? 1 : 0) });
  }
  return new Map([...counts].map(([id, { all, fit }]) => [id, fit / all]));
};
