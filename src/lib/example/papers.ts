// The papers of the example council: what happened around its centres, what-ifs that its analyst kept, and the record
// of one decision under way. Figures are never written here: the model works them out when the papers are filed.

import type { ConsultationEntry } from '#lib/domain/viability/decision.ts';
import type { ServiceEvent } from '#lib/domain/viability/service-event.ts';

export const EXAMPLE_EVENTS: readonly ServiceEvent[] = [
  {
    id: 'EV-DP-DEFAULT',
    serviceId: null,
    kind: 'policy',
    day: '2025-09-01',
    title: 'Direct payments are offered first to new people',
    source: 'Cabinet paper, 16 July 2025 (example)',
  },
  {
    id: 'EV-CHARGE',
    serviceId: 'DC-esplanade',
    kind: 'charge',
    day: '2026-04-06',
    title: 'Charge for a day rises by a sixth',
    source: 'Fees and charges 2026 to 2027 (example)',
  },
  {
    id: 'EV-BLOCK',
    serviceId: 'DC-esplanade',
    kind: 'budget',
    day: '2026-04-01',
    title: 'Block contract ends',
    source: 'Budget 2026 to 2027, line ASC 14 (example)',
  },
  {
    id: 'EV-BREWHOUSE',
    serviceId: 'DC-millrace',
    kind: 'other',
    day: '2026-03-31',
    title: 'Brewhouse Lane Day Centre closes next door',
    source: 'Notice of closure (example)',
  },
  {
    id: 'EV-PRIORY',
    serviceId: 'DC-priory',
    kind: 'budget',
    day: '2026-02-24',
    title: 'Saving from day services agreed in the budget',
    source: 'Budget 2026 to 2027, line ASC 9 (example)',
  },
];

/** A what-if to keep: the levers as the address of the service's page holds them. */
interface ExampleScenario {
  readonly id: string;
  readonly serviceId: string;
  readonly name: string;
  readonly note: string;
  readonly query: string;
}

export const EXAMPLE_SCENARIOS: readonly ExampleScenario[] = [
  {
    id: 'SC-NETLOFT-REFER',
    serviceId: 'DC-netloft',
    name: 'Net Loft: referrals return',
    note: 'What if one person every two months were referred again, as before September 2025?',
    query: '?referrals=0.5',
  },
  {
    id: 'SC-NETLOFT-FEE',
    serviceId: 'DC-netloft',
    name: 'Net Loft: £6 more a day',
    note: 'What if the fee of a day rose by £6 and nobody left because of it?',
    query: '?fee=6',
  },
  {
    id: 'SC-MEADOWGATE-SPIN-OUT',
    serviceId: 'DC-meadowgate',
    name: 'Meadowgate: out of the council',
    note: 'People who take a direct payment could stay, since it may buy an independent centre.',
    query: '?spin-out=1',
  },
];

/** A record of a decision that is being consulted on. Money in pence a year. */
export const EXAMPLE_DECISION = {
  id: 'DEC-MEADOWGATE',
  serviceId: 'DC-meadowgate',
  title: 'Future of Meadowgate Centre',
  proposal:
    'To hand Meadowgate Centre over to a community interest company on 1 April 2027, or to end it on that day. Each person who attends keeps a place of their choice either way.',
  improvementCase:
    'People who want a direct payment could have one and stay. Eight of those who left by rule have said in their reviews that they would come back.',
  budgetDriver: 'Line ASC 9 of the budget counts on £64,000 a year from April 2027.',
  savingPence: 6_400_000,
  savingsLine: 'ASC 9',
  equalityImpact: '',
  options: [
    {
      id: 'OPT-1',
      title: 'Keep the centre in the council',
      detail: 'As it is today. Whoever takes a direct payment has to leave.',
      yearlyPence: 0,
      scenarioId: null,
    },
    {
      id: 'OPT-2',
      title: 'Hand it over to a community interest company',
      detail: 'Its people and its staff may stay, whichever way it is paid.',
      yearlyPence: null,
      scenarioId: 'SC-MEADOWGATE-SPIN-OUT',
    },
    {
      id: 'OPT-3',
      title: 'End the centre on 31 March 2027',
      detail: 'Each person is offered another place before that day.',
      yearlyPence: -6_400_000,
      scenarioId: null,
    },
  ],
  steps: [
    { state: 'draft', note: '' },
    { state: 'consulting', note: 'Agreed by the commissioning board.' },
  ],
  consultation: [
    {
      id: 'CON-PEOPLE',
      audience: 'people-who-use-it',
      how: 'Three meetings at the centre, and a letter with an easy-read leaflet',
      put: 'Should Meadowgate Centre stay with the council, be handed over, or end on 31 March 2027? What would you need in its place?',
      namesService: true,
      opened: '2026-09-14',
      closed: null,
      heard: '',
    },
  ] satisfies readonly ConsultationEntry[],
} as const;
