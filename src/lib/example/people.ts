// People with long-term support: how many, where they live, why they are supported. Scaled from national counts to
// the example's 330,000 adults under 65 and 145,000 aged 65 and over.

import type { Person } from '#lib/domain/demand/records.ts';
import type { AgeGroup, Area, Need } from '#lib/domain/market/records.ts';
import { areaPicker, drawWeighted, type Land } from './land.ts';
import type { RandomStream } from './random.ts';

interface Scale {
  readonly people: number;
  /** Share who live in a residential or nursing home. */
  readonly inCareHome: number;
  readonly needs: readonly (readonly [Need, number])[];
}

/**
 * Counts: 852 and 5,271 people with long-term support per 100,000 (England 2020-21), times the example's residents.
 * Care homes: 44,175 of 289,695 and 209,860 of 551,550 in the same tables. Learning disability and memory: the same
 * tables (133,670 and 4,905; 17,895 and 74,040); the other three shares are judgement, social reasons left out.
 */
const SCALE: Readonly<Record<AgeGroup, Scale>> = {
  '18-64': {
    people: 2812,
    inCareHome: 0.1525,
    needs: [
      ['learning-disability', 0.461],
      ['physical', 0.295],
      ['mental-health', 0.205],
      ['sensory', 0.022],
      ['memory', 0.017],
    ],
  },
  '65+': {
    people: 7643,
    inCareHome: 0.3805,
    needs: [
      ['physical', 0.714],
      ['memory', 0.134],
      ['mental-health', 0.086],
      ['learning-disability', 0.033],
      ['sensory', 0.033],
    ],
  },
};

/** How much likelier people aged 75 to 84 and 85 or over are to be supported than those of 65 to 74; judgement. */
const RISE_AT_75 = 3.2;
const RISE_AT_85 = 9;

/** People in the most deprived tenth are about half as likely again to be supported as those in the middle; judgement. */
const deprivationFactor = ({ deprivationDecile }: Area): number =>
  deprivationDecile === null ? 1 : 1.5 - deprivationDecile * 0.09;

const youngerWeight = (area: Area): number =>
  ((area.residents.age18to64 ?? 0) * 0.02 + (area.residents.disabledLimitedALot ?? 0)) *
  deprivationFactor(area);

const olderWeight = (area: Area): number =>
  ((area.residents.age65to74 ?? 0) +
    (area.residents.age75to84 ?? 0) * RISE_AT_75 +
    (area.residents.age85plus ?? 0) * RISE_AT_85) *
  deprivationFactor(area);

const personId = (number: number): string => `P${String(number).padStart(5, '0')}`;

/** Everybody with long-term support in the year, by age group and then in order of drawing. */
export function peopleOf(land: Land, random: RandomStream): readonly Person[] {
  const people: Person[] = [];
  for (const ageGroup of ['18-64', '65+'] as const) {
    const scale = SCALE[ageGroup];
    const pick = areaPicker(land.known, ageGroup === '65+' ? olderWeight : youngerWeight);
    const careHomePeople = Math.round(scale.people * scale.inCareHome);
    for (let index = 0; index < scale.people; index += 1) {
      people.push({
        id: personId(people.length + 1),
        areaCode: pick(random).code,
        ageGroup,
        need: drawWeighted(random, scale.needs),
        inCareHome: index < careHomePeople,
        unpaidCareMinutes: null,
        sex: null,
        ethnicGroup: null,
      });
    }
  }
  return people;
}
