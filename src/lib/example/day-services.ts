// Everything about the day centres in one go: where they are, who attended, their books and the hours they can give.

import type { Person } from '#lib/domain/demand/records.ts';
import type { ServiceMonth, ServiceTerms } from '#lib/domain/viability/records.ts';
import { attendanceOf, type Attendance } from './attendance.ts';
import { centreHoursOf } from './centre-hours.ts';
import { centresOf, type Centre } from './centres.ts';
import type { Land } from './land.ts';
import { ledgerOf } from './ledgers.ts';
import type { RandomStream } from './random.ts';
import type { Supply } from './supply.ts';

interface DayServices {
  readonly centres: readonly Centre[];
  readonly attendance: Attendance;
  readonly terms: readonly ServiceTerms[];
  readonly months: readonly ServiceMonth[];
  readonly supply: readonly Supply[];
}

const peopleByArea = (people: readonly Person[]): ReadonlyMap<string, readonly Person[]> => {
  const byArea = new Map<string, Person[]>();
  for (const person of people) {
    const there = byArea.get(person.areaCode);
    if (there === undefined) byArea.set(person.areaCode, [person]);
    else there.push(person);
  }
  return byArea;
};

export function dayServicesOf(
  land: Land,
  people: readonly Person[],
  councilName: string,
  streamOf: (name: string) => RandomStream,
): DayServices {
  const centres = centresOf(land, councilName, streamOf('centres'));
  const byArea = peopleByArea(people);
  const peopleNear = (areaCode: string): readonly Person[] =>
    land.nearTo(areaCode).flatMap(({ code }) => byArea.get(code) ?? []);
  const attendance = attendanceOf(centres, peopleNear, streamOf);
  const byId = new Map(people.map((person) => [person.id, person]));
  const personOf = (id: string): Person => {
    const person = byId.get(id);
    if (person === undefined) throw new Error(`Nobody has the id ${id}.`);
    return person;
  };
  return {
    centres,
    attendance,
    terms: centres.map(({ terms }) => terms),
    months: centres.flatMap((centre) =>
      ledgerOf(centre, attendance.spells, streamOf(`ledger ${centre.story.key}`)),
    ),
    supply: centres.map((centre) => ({
      organisations: [centre.organisation],
      services: [centre.service],
      capacities: centreHoursOf(centre, attendance.spells, personOf),
    })),
  };
}
