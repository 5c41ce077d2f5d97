// A day service's ledger, one row a month: what it cost, what it earned, and how many places were booked and attended.

import { decimal, emptyIsZero, money, month, optional, reference } from './columns.ts';
import { defineKind } from './kind.ts';
import { lastDayOf } from './months.ts';

/** £5 million a month: no day service costs more. */
const MOST_PENCE = 500_000_000;
const AMOUNT = { min: 0, max: MOST_PENCE };
/** A credit note may turn a month's amount negative. */
const AMOUNT_OR_CREDIT = { min: -MOST_PENCE, max: MOST_PENCE };

/** Adds up what is given; undefined when none of the columns is in the file. */
function sumOf(...amounts: readonly (number | null | undefined)[]): number | undefined {
  const given = amounts.filter((amount) => amount !== undefined);
  if (given.length === 0) return undefined;
  return given.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
}

export const dayServiceLedger = defineKind({
  id: 'ledger',
  subject: 'viability',
  title: { en: 'Day-service ledger', cy: 'Cyfriflyfr gwasanaeth dydd' },
  about: {
    en: 'Monthly costs, income and places of building-based and group services.',
    cy: 'Costau, incwm a lleoedd misol gwasanaethau grŵp a gwasanaethau mewn adeilad.',
  },
  cadenceDays: 62,
  isAboutPeople: false,
  alsoFor: [],
  columns: {
    service: reference('service', {
      title: { en: 'Service', cy: 'Gwasanaeth' },
      help: {
        en: 'Reference or name of a service that is in the atlas already.',
        cy: 'Cyfeirnod neu enw gwasanaeth sydd yn yr atlas eisoes.',
      },
      also: [
        'service name',
        'service ref',
        'centre',
        'day centre',
        'day service',
        'cost centre name',
      ],
      examples: ['DC-014', 'Riverside Day Centre'],
    }),
    month: month({
      title: { en: 'Month', cy: 'Mis' },
      help: { en: 'The month, or any day in it.', cy: 'Y mis, neu unrhyw ddiwrnod ynddo.' },
      also: ['period', 'month ending', 'accounting period', 'date', 'month year'],
      examples: ['2026-04', 'May 2026'],
    }),
    staff: emptyIsZero(
      money(
        'month',
        {
          title: { en: 'Staff cost', cy: 'Cost staff' },
          help: {
            en: 'Pay, on-costs and agency of the month. Empty means none.',
            cy: 'Cyflogau, argostau ac asiantaeth y mis. Mae gwag yn golygu dim.',
          },
          also: ['staff', 'staffing', 'pay', 'staff costs', 'employees', 'salaries', 'staff £'],
          examples: ['£18,250.00', '18250'],
        },
        AMOUNT_OR_CREDIT,
      ),
    ),
    premises: optional(
      money(
        'month',
        {
          title: { en: 'Premises cost', cy: 'Cost adeilad' },
          help: {
            en: 'Rent, rates, energy, cleaning and repairs. A fixed cost.',
            cy: 'Rhent, ardrethi, ynni, glanhau ac atgyweirio. Cost sefydlog.',
          },
          also: ['premises', 'building', 'rent', 'property costs', 'premises costs'],
          examples: ['£4,100.00', '4100'],
        },
        AMOUNT_OR_CREDIT,
      ),
    ),
    overhead: optional(
      money(
        'month',
        {
          title: { en: 'Overheads', cy: 'Gorbenion' },
          help: {
            en: 'Management, insurance, support services. A fixed cost.',
            cy: 'Rheoli, yswiriant, gwasanaethau cymorth. Cost sefydlog.',
          },
          also: [
            'overhead',
            'central costs',
            'recharges',
            'support services',
            'fixed costs',
            'fixed',
          ],
          examples: ['£2,300.00', '2300'],
        },
        AMOUNT_OR_CREDIT,
      ),
    ),
    transport: optional(
      money(
        'month',
        {
          title: { en: 'Transport cost', cy: 'Cost cludiant' },
          help: {
            en: 'Vehicles, fuel, drivers, taxis. A cost that moves with people.',
            cy: 'Cerbydau, tanwydd, gyrwyr, tacsis. Cost sy’n newid gyda nifer y bobl.',
          },
          also: ['transport', 'vehicles', 'transport costs'],
          examples: ['£1,900.00', '1900'],
        },
        AMOUNT_OR_CREDIT,
      ),
    ),
    meals: optional(
      money(
        'month',
        {
          title: { en: 'Meals and activities', cy: 'Prydau a gweithgareddau' },
          help: {
            en: 'Food, materials and outings. A cost that moves with people.',
            cy: 'Bwyd, deunyddiau a theithiau. Cost sy’n newid gyda nifer y bobl.',
          },
          also: [
            'meals',
            'catering',
            'supplies',
            'provisions',
            'activities',
            'variable costs',
            'variable',
          ],
          examples: ['£850.00', '850'],
        },
        AMOUNT_OR_CREDIT,
      ),
    ),
    block: emptyIsZero(
      money(
        'month',
        {
          title: { en: 'Block or grant income', cy: 'Incwm bloc neu grant' },
          help: {
            en: 'Income that does not depend on who attends. Empty means none.',
            cy: 'Incwm nad yw’n dibynnu ar bwy sy’n mynychu. Mae gwag yn golygu dim.',
          },
          also: ['block', 'grant', 'block contract', 'block income', 'block grant', 'grant income'],
          examples: ['£12,000.00', '12000'],
        },
        AMOUNT,
      ),
    ),
    fees: emptyIsZero(
      money(
        'month',
        {
          title: { en: 'Fee income', cy: 'Incwm ffioedd' },
          help: {
            en: 'Income for places, from everybody who pays. Empty means none.',
            cy: 'Incwm am leoedd, gan bawb sy’n talu. Mae gwag yn golygu dim.',
          },
          also: [
            'fees',
            'income',
            'charges',
            'per place income',
            'fees and charges',
            'spot income',
          ],
          examples: ['£14,700.00', '14700'],
        },
        AMOUNT_OR_CREDIT,
      ),
    ),
    booked: decimal({
      title: { en: 'Places booked', cy: 'Lleoedd a archebwyd' },
      help: {
        en: 'Attendances booked in the month: one person on one day is one.',
        cy: 'Presenoldebau a archebwyd yn y mis: mae un person ar un diwrnod yn un.',
      },
      also: ['booked', 'registered', 'booked places', 'booked attendances', 'planned attendances'],
      examples: ['412', '398'],
    }),
    attended: decimal({
      title: { en: 'Places attended', cy: 'Lleoedd a fynychwyd' },
      help: {
        en: 'Attendances that took place in the month.',
        cy: 'Presenoldebau a ddigwyddodd yn y mis.',
      },
      also: ['attended', 'attendances', 'actual attendance', 'attended places', 'present'],
      examples: ['371', '355'],
    }),
  },
  together: [
    ['premises', 'overhead'],
    ['transport', 'meals'],
  ],
  rowChecks: [
    {
      code: 'no-fixed-cost',
      severity: 'refused',
      column: 'premises',
      says: {
        en: 'The row gives no premises cost and no overheads.',
        cy: 'Nid yw’r rhes yn rhoi cost adeilad na gorbenion.',
      },
      remedy: {
        en: 'Give at least one of the two; write 0 where there is none.',
        cy: 'Rhowch o leiaf un o’r ddau; ysgrifennwch 0 lle nad oes dim.',
      },
      fails: ({ premises, overhead }) => premises == null && overhead == null,
    },
    {
      code: 'no-variable-cost',
      severity: 'flagged',
      column: 'transport',
      says: {
        en: 'The file has no costs that move with people, so they count as none.',
        cy: 'Nid oes costau sy’n newid gyda nifer y bobl yn y ffeil, felly maent yn cyfrif fel dim.',
      },
      remedy: {
        en: 'Match a column for transport, meals or variable costs if there is one.',
        cy: 'Cyfatebwch golofn ar gyfer cludiant, prydau neu gostau newidiol os oes un.',
      },
      fails: ({ transport, meals }) => transport === undefined && meals === undefined,
    },
    {
      code: 'more-attended-than-booked',
      severity: 'flagged',
      column: 'attended',
      says: {
        en: 'More places were attended than booked.',
        cy: 'Mynychwyd mwy o leoedd nag a archebwyd.',
      },
      remedy: {
        en: 'Check that the two columns have not changed places.',
        cy: 'Gwiriwch nad yw’r ddwy golofn wedi newid lle.',
      },
      fails: ({ booked, attended }) => attended > booked,
    },
  ],
  setChecks: [],
  store: ({ service, month, staff, premises, overhead, transport, meals, ...row }) => ({
    serviceMonth: [
      {
        serviceId: service,
        month,
        staffPence: staff,
        fixedPence: sumOf(premises, overhead),
        variablePence: sumOf(transport, meals),
        blockPence: row.block,
        feePence: row.fees,
        bookedPlaces: row.booked,
        attendedPlaces: row.attended,
      },
    ],
  }),
  defaults: () => ({ serviceMonth: [{ variablePence: 0 }] }),
  covers: ({ month }) => [`${month}-01`, lastDayOf(month)],
});
