// The people of the example with what they need and what they hold, tied to the centres they attend and to the
// services near them.

import type { AssessedNeed, Person } from '#lib/domain/demand/records.ts';
import type { AttendanceSpell } from '#lib/domain/viability/records.ts';
import type { Service } from '#lib/domain/market/records.ts';
import type { Attendance } from './attendance.ts';
import { budgetsOf, type Budgets, type BudgetTies } from './budgets.ts';
import type { Centre } from './centres.ts';
import { destinationBook } from './destinations.ts';
import type { Land } from './land.ts';
import type { RandomStream } from './random.ts';
import { LAST_REFERRAL_MONTH } from './stories.ts';

/** Areas around the centre in the referral drought in which new people are set up on direct payments. */
const DROUGHT_AREAS = 45;

const centreTies = (spells: readonly AttendanceSpell[]): BudgetTies['centreOf'] =>
  new Map(
    spells
      .filter(({ to }) => to === null)
      .map(({ personId, serviceId, mechanism, weekdays, pricePence, from }) => [
        personId,
        { serviceId, mechanism, weeklyPence: weekdays.length * pricePence, from },
      ]),
  );

/** Around the centre nobody is referred to any more, whoever is new has a direct payment. */
function setUpOnDirectPayment(
  centres: readonly Centre[],
  land: Land,
): BudgetTies['isSetUpOnDirectPayment'] {
  const drought = centres.find(({ story }) => story.key === 'netloft');
  if (drought === undefined) throw new Error('The story of the referral drought has no centre.');
  const around = new Set(
    land
      .nearTo(drought.service.areaCode)
      .slice(0, DROUGHT_AREAS)
      .map(({ code }) => code),
  );
  return (person, from) =>
    from > `${LAST_REFERRAL_MONTH}-31` &&
    around.has(person.areaCode) &&
    drought.clientele.needs.includes(person.need);
}

/** Where people are at the end of the record: some moved to a care home during it. */
export const peopleNow = (people: readonly Person[], { fates }: Attendance): readonly Person[] =>
  people.map((person) =>
    fates.get(person.id)?.kind === 'moved-to-care-home' ? { ...person, inCareHome: true } : person,
  );

interface PopulationParts {
  readonly people: readonly Person[];
  readonly needs: readonly AssessedNeed[];
  readonly centres: readonly Centre[];
  readonly attendance: Attendance;
  readonly services: readonly Service[];
}

/** Budgets and their use. Needs come in, because supply was sized by them. */
export function budgetsFor(
  { people, needs, centres, attendance, services }: PopulationParts,
  land: Land,
  random: RandomStream,
): Budgets {
  const { spells, fates } = attendance;
  const moved = spells.filter(({ exit }) => exit?.reason === 'moved-to-direct-payment');
  const ties: BudgetTies = {
    centreOf: centreTies(spells),
    movedToDirectPayment: new Set(moved.map(({ personId }) => personId)),
    isSetUpOnDirectPayment: setUpOnDirectPayment(centres, land),
    endedOn: new Map([...fates].map(([personId, { date }]) => [personId, date])),
    destinations: destinationBook(services, land),
  };
  return budgetsOf(people, needs, ties, random);
}
