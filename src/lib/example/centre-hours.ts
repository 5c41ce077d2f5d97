// Weekly hours of the day centres, from their places and from who attends at the end of the record.

import type { Person } from '#lib/domain/demand/records.ts';
import type { Capacity, Need } from '#lib/domain/market/records.ts';
import type { AttendanceSpell } from '#lib/domain/viability/records.ts';
import { LAST_MONTH } from './calendar.ts';
import type { Centre } from './centres.ts';
import { attendsIn } from './ledgers.ts';

const MINUTES_PER_HOUR = 60;

/** Spare places are offered to each need in proportion to those who attend with it, and one more for each need. */
export function centreHoursOf(
  centre: Centre,
  spells: readonly AttendanceSpell[],
  personOf: (id: string) => Person,
): readonly Capacity[] {
  const { terms, clientele, service } = centre;
  if (service.validTo !== null) return [];
  const now = spells.filter(
    (spell) => spell.serviceId === service.id && attendsIn(spell, LAST_MONTH),
  );
  const sessions = new Map<Need, number>(clientele.needs.map((need) => [need, 0]));
  for (const { personId, weekdays } of now) {
    const { need } = personOf(personId);
    sessions.set(need, (sessions.get(need) ?? 0) + weekdays.length);
  }
  const booked = [...sessions.values()].reduce((sum, count) => sum + count, 0);
  const spare = Math.max(0, terms.placesPerSession * terms.sessionsPerWeek - booked);
  const weight = booked + clientele.needs.length;
  const minutes = terms.hoursPerSession * MINUTES_PER_HOUR;
  return clientele.needs.map((need) => {
    const used = (sessions.get(need) ?? 0) * minutes;
    const room = Math.round(((spare * ((sessions.get(need) ?? 0) + 1)) / weight) * minutes);
    return {
      serviceId: service.id,
      support: 'day-support',
      need,
      minutesPerWeek: used + room,
      spareMinutesPerWeek: room,
    };
  });
}
