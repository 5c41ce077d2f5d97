// Who attended which day centre from when to when, over all centres of the county.

import type { Person } from '#lib/domain/demand/records.ts';
import type { AttendanceSpell } from '#lib/domain/viability/records.ts';
import { HISTORY, monthOf } from './calendar.ts';
import { CentreYears, type Fate } from './centre-years.ts';
import type { Centre } from './centres.ts';
import { priceIn } from './ledgers.ts';
import { PersonQueue } from './person-queue.ts';
import type { RandomStream } from './random.ts';
import type { Phase } from './story.ts';

/** Attendance of all centres, and what it means for the people. */
export interface Attendance {
  readonly spells: readonly AttendanceSpell[];
  readonly fates: ReadonlyMap<string, Fate>;
}

const phaseOf = (phases: readonly Phase[], month: string): Phase | undefined =>
  phases.findLast((phase) => phase.from <= month);

const monthsBetween = (from: string, month: string): number =>
  HISTORY.indexOf(month) - HISTORY.indexOf(from);

function runCentre(years: CentreYears, { story }: Centre): void {
  years.start();
  for (const month of HISTORY) {
    const closed = story.closedOn;
    if (closed !== null && month > monthOf(closed)) return;
    const phase = phaseOf(story.phases, month);
    if (phase !== undefined) years.flow(month, phase);
    for (const departure of story.departures) {
      if (month >= departure.from)
        years.depart(month, monthsBetween(departure.from, month), departure);
    }
    if (closed !== null && month === monthOf(closed)) years.close(closed);
  }
}

const candidatesOf = (
  { clientele, service }: Centre,
  peopleNear: (areaCode: string) => readonly Person[],
): string[] =>
  peopleNear(service.areaCode)
    .filter(
      ({ need, ageGroup, inCareHome }) =>
        !inCareHome && clientele.needs.includes(need) && clientele.ageGroups.includes(ageGroup),
    )
    .map(({ id }) => id);

/**
 * Attendance of every centre. Centres that have closed run first, so that their people can be taken in elsewhere.
 * `peopleNear` lists everybody from near to far.
 */
export function attendanceOf(
  centres: readonly Centre[],
  peopleNear: (areaCode: string) => readonly Person[],
  streamOf: (name: string) => RandomStream,
): Attendance {
  const used = new Set<string>();
  const transferred: string[] = [];
  const fates = new Map<string, Fate>();
  const spells: AttendanceSpell[] = [];
  const closedFirst = [...centres].sort(
    (a, b) => Number(a.story.closedOn === null) - Number(b.story.closedOn === null),
  );
  for (const centre of closedFirst) {
    const queue = new PersonQueue(candidatesOf(centre, peopleNear), used);
    const random = streamOf(`attendance ${centre.story.key}`);
    const years = new CentreYears(centre, queue, transferred, fates, random);
    runCentre(years, centre);
    for (const spell of years.spells) {
      const number = String(spells.length + 1).padStart(4, '0');
      const pricePence = priceIn(centre, spell.to === null ? null : monthOf(spell.to));
      spells.push({ id: `ATT-${number}`, serviceId: centre.service.id, ...spell, pricePence });
    }
  }
  return { spells, fates };
}
