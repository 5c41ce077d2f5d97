// Eligible hours of support each person needs in a week, by what the hours are for. Care-home residents and people
// who died or moved away have none: they are not part of community demand.

import type { AssessedNeed, Person } from '#lib/domain/demand/records.ts';
import type { AgeGroup, Need, Support } from '#lib/domain/market/records.ts';
import type { AttendanceSpell } from '#lib/domain/viability/records.ts';
import type { Fate } from './centre-years.ts';
import { HOURS_PER_DAY } from './centres.ts';
import type { RandomStream } from './random.ts';

/** Share of people with one kind of need who need this support, and mean hours a week of those who do. */
type Use = readonly [support: Support, share: number, hours: number];

/**
 * Judgement throughout, held to known sizes: about 14 hours of homecare a week for a person who has it (697 to 750
 * hours a year and person in England), and day support for about a fifth of people with a learning disability
 * (Lincolnshire 338 of 1,830) to two fifths once all day opportunities count.
 */
const USES: Readonly<Record<AgeGroup, Readonly<Record<Need, readonly Use[]>>>> = {
  '18-64': {
    'learning-disability': [
      ['home-support', 0.66, 24],
      ['day-support', 0.33, 12],
      ['getting-out', 0.34, 5],
      ['short-breaks', 0.09, 5],
    ],
    physical: [
      ['home-support', 0.86, 15],
      ['day-support', 0.07, 9],
      ['getting-out', 0.27, 4],
      ['short-breaks', 0.05, 5],
    ],
    'mental-health': [
      ['home-support', 0.74, 9],
      ['day-support', 0.09, 7],
      ['getting-out', 0.36, 4],
      ['short-breaks', 0.02, 4],
    ],
    sensory: [
      ['home-support', 0.6, 8],
      ['day-support', 0.08, 7],
      ['getting-out', 0.45, 4],
    ],
    memory: [
      ['home-support', 0.8, 14],
      ['day-support', 0.25, 10],
      ['getting-out', 0.2, 3],
      ['short-breaks', 0.12, 6],
    ],
  },
  '65+': {
    'learning-disability': [
      ['home-support', 0.7, 20],
      ['day-support', 0.26, 11],
      ['getting-out', 0.22, 4],
      ['short-breaks', 0.08, 5],
    ],
    physical: [
      ['home-support', 0.93, 13],
      ['day-support', 0.045, 8],
      ['getting-out', 0.1, 3],
      ['short-breaks', 0.03, 5],
    ],
    'mental-health': [
      ['home-support', 0.84, 11],
      ['day-support', 0.07, 8],
      ['getting-out', 0.14, 3],
      ['short-breaks', 0.03, 5],
    ],
    sensory: [
      ['home-support', 0.85, 10],
      ['day-support', 0.12, 8],
      ['getting-out', 0.2, 3],
    ],
    memory: [
      ['home-support', 0.87, 14],
      ['day-support', 0.2, 9],
      ['getting-out', 0.1, 3],
      ['short-breaks', 0.13, 6],
    ],
  },
};

/** Hours vary from a third of the mean to nearly twice it. */
const LEAST = 0.35;
const SPREAD = 1.3;
const STEP_MINUTES = 30;
const MINUTES_PER_HOUR = 60;

const drawMinutes = (random: RandomStream, meanHours: number): number => {
  const factor = LEAST + (SPREAD * (random.uniform() + random.uniform())) / 2;
  const steps = Math.round((meanHours * factor * MINUTES_PER_HOUR) / STEP_MINUTES);
  return Math.max(1, steps) * STEP_MINUTES;
};

/** Days a week each person attends a centre at the end of the record. */
const daysNow = (spells: readonly AttendanceSpell[]): ReadonlyMap<string, number> =>
  new Map(
    spells
      .filter(({ to }) => to === null)
      .map(({ personId, weekdays }) => [personId, weekdays.length]),
  );

function needsOf(
  person: Person,
  centreDays: number,
  random: RandomStream,
): readonly AssessedNeed[] {
  const needs: AssessedNeed[] = [];
  for (const [support, share, hours] of USES[person.ageGroup][person.need]) {
    const isNeeded = random.uniform() < share;
    const minutes = drawMinutes(random, hours);
    const attended = support === 'day-support' ? centreDays * HOURS_PER_DAY * MINUTES_PER_HOUR : 0;
    if (attended > 0) needs.push({ personId: person.id, support, minutesPerWeek: attended });
    else if (isNeeded) needs.push({ personId: person.id, support, minutesPerWeek: minutes });
  }
  if (needs.length > 0) return needs;
  const [support, , hours] = USES[person.ageGroup][person.need][0] ?? ['home-support', 1, 1];
  return [{ personId: person.id, support, minutesPerWeek: drawMinutes(random, hours) }];
}

/** Needs of everybody who lives in the community today; each of them needs something. */
export function assessedNeedsOf(
  people: readonly Person[],
  spells: readonly AttendanceSpell[],
  fates: ReadonlyMap<string, Fate>,
  random: RandomStream,
): readonly AssessedNeed[] {
  const days = daysNow(spells);
  return people
    .filter((person) => !person.inCareHome && !fates.has(person.id))
    .flatMap((person) => needsOf(person, days.get(person.id) ?? 0, random));
}
