// What is on record of people beside their need: sex, ethnic group, and what unpaid carers give. Never of everybody, as
// in any council's records. Drawn from a stream of its own, so that it moves nothing else.

import type { EthnicGroup, Person, Sex } from '#lib/domain/demand/records.ts';
import type { AgeGroup } from '#lib/domain/market/records.ts';
import { drawWeighted } from './land.ts';
import type { RandomStream } from './random.ts';

type Circumstances = Pick<Person, 'unpaidCareMinutes' | 'sex' | 'ethnicGroup'>;

/** Women live longer, and more men have a learning disability; shares are judgement. */
const SEXES: Readonly<Record<AgeGroup, readonly (readonly [Sex | null, number])[]>> = {
  '18-64': [
    ['female', 0.45],
    ['male', 0.53],
    [null, 0.02],
  ],
  '65+': [
    ['female', 0.62],
    ['male', 0.36],
    [null, 0.02],
  ],
};

/** A county less mixed than England, where 81 % were white in the 2021 Census; judgement. */
const ETHNIC_GROUPS: readonly (readonly [EthnicGroup | null, number])[] = [
  ['white', 0.86],
  ['asian', 0.035],
  ['black', 0.02],
  ['mixed', 0.015],
  ['other', 0.01],
  [null, 0.06],
];

/** Hours of unpaid care a week; a third have none, and of a quarter nobody has asked; judgement. */
const CARE_HOURS: readonly (readonly [number | null, number])[] = [
  [null, 0.25],
  [0, 0.33],
  [8, 0.12],
  [19, 0.1],
  [35, 0.1],
  [60, 0.1],
];

const MINUTES_IN_HOUR = 60;

function circumstancesOf(
  { ageGroup, inCareHome }: Pick<Person, 'ageGroup' | 'inCareHome'>,
  random: RandomStream,
): Circumstances {
  const sex = drawWeighted(random, SEXES[ageGroup]);
  const ethnicGroup = drawWeighted(random, ETHNIC_GROUPS);
  const hours = drawWeighted(random, CARE_HOURS);
  const minutes = hours === null ? null : hours * MINUTES_IN_HOUR;
  return { sex, ethnicGroup, unpaidCareMinutes: inCareHome ? 0 : minutes };
}

/** The same people with what is on record of them. */
export const withCircumstances = (
  people: readonly Person[],
  random: RandomStream,
): readonly Person[] => people.map((person) => ({ ...person, ...circumstancesOf(person, random) }));
