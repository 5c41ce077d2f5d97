// The knock-on ensemble at the door: plain JSON out, and every odd question refused at its field.

import { describe, expect, it } from 'vitest';
import { answer, hostedMethods } from '../model.ts';

describe('the door', () => {
  const asked = {
    services: [
      {
        id: 'A',
        needs: ['memory'],
        placesByWeekday: [5, 5, 5, 5, 5, 0, 0],
        sessionsPerWeek: 5,
        staffRatio: 5,
        paidHoursPerSession: 7,
        staffCostPerHour: 15,
        fixedMonthly: 1000,
        groups: [{ id: 'all', feePerSession: 50, choiceExit: 0.05 }],
        arrivals: { feePerSession: 50 },
      },
    ],
    people: [
      {
        id: 'p',
        service: 'A',
        group: 'all',
        need: 'memory',
        weekdays: [1, 3],
        maxMinutes: 30,
        minutes: { A: 10 },
      },
    ],
    seed: 1,
    draws: 10,
  };
  const methods = hostedMethods();
  const ask = (over: object) => answer('viability.knockOn', { ...asked, ...over }, methods);

  it('answers plain JSON', () => {
    expect(ask({})).toMatchObject({ ok: true, output: { draws: 10, services: [{ id: 'A' }] } });
  });

  const onePerson = asked.people[0];
  const oneService = asked.services[0];
  it.each([
    ['people[0].service', { people: [{ ...onePerson, service: 'Z' }] }],
    ['people[0].group', { people: [{ ...onePerson, group: 'some' }] }],
    ['people[0].weekdays', { people: [{ ...onePerson, weekdays: [1, 1] }] }],
    ['people[0].weekdays[0]', { people: [{ ...onePerson, weekdays: [8] }] }],
    ['people[0].minutes', { people: [{ ...onePerson, minutes: {} }] }],
    ['people[0].minutes', { people: [{ ...onePerson, minutes: { A: 1, Z: 2 } }] }],
    ['people[1].id', { people: [onePerson, onePerson] }],
    ['services[1].id', { services: [oneService, oneService] }],
    ['services[0].placesByWeekday', { services: [{ ...oneService, placesByWeekday: [5] }] }],
    [
      'services[0].groups[0].feePerSession',
      { services: [{ ...oneService, groups: [{ id: 'all' }] }] },
    ],
    [
      'services[0].groups[0].entriesPerMonth',
      {
        services: [
          { ...oneService, groups: [{ id: 'all', feePerSession: 1, entriesPerMonth: 1 }] },
        ],
        people: [],
      },
    ],
    [
      'services[0].blockSchedule[1].fromMonth',
      {
        services: [
          {
            ...oneService,
            blockSchedule: [
              { fromMonth: 2, amount: 1 },
              { fromMonth: 2, amount: 1 },
            ],
          },
        ],
      },
    ],
    ['friendships[0]', { friendships: [['p', 'q']] }],
    ['friendships[0]', { friendships: [['p', 'p']] }],
    ['seed', { seed: -1 }],
    ['draws', { draws: 0 }],
    ['months', { months: 61 }],
  ])('refuses at %s', (field, over) => {
    expect(ask(over)).toMatchObject({ ok: false, field });
  });
});
