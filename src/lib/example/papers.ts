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
  {
    id: 'SC-PRIORY-REFER',
    serviceId: 'DC-priory',
    name: 'Priory Road: referrals return',
    note: 'What if one person every two months were referred again, as before February 2026?',
    query: '?referrals=0.5',
  },
];

/** A record of a decision that is being consulted on. Money in pence a year. */
export const EXAMPLE_DECISION = {
  id: 'DEC-PRIORY',
  serviceId: 'DC-priory',
  title: 'Future of Priory Road Resource Centre',
  proposal:
    'To end Priory Road Resource Centre on 31 March 2027 and to offer each person who attends another place of their choice before that day.',
  improvementCase:
    'Smaller groups nearer to home, which 9 of 14 people asked for in their reviews. It is not known yet how many could be placed.',
  budgetDriver: 'Line ASC 9 of the budget counts on £118,000 a year from April 2027.',
  savingPence: 11_800_000,
  savingsLine: 'ASC 9',
  equalityImpact: '',
  options: [
    {
      id: 'OPT-1',
      title: 'Keep the centre and refer people to it again',
      detail: 'As it is today, with one new person every two months.',
      yearlyPence: 0,
      scenarioId: 'SC-PRIORY-REFER',
    },
    {
      id: 'OPT-2',
      title: 'End the centre on 31 March 2027',
      detail: 'Each person is offered another place before that day.',
      yearlyPence: -11_800_000,
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
      put: 'Should Priory Road Resource Centre end on 31 March 2027? What would you need in its place?',
      namesService: true,
      opened: '2026-09-14',
      closed: null,
      heard: '',
    },
  ] satisfies readonly ConsultationEntry[],
} as const;
