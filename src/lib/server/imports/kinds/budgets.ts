// Personal budgets and how they are used: an amount for a person, and for each use of it the way it is paid and what it
// buys. A budget with several uses has several rows.

import { sql } from 'drizzle-orm';
import { code, date, money, optional, reference, text } from './columns.ts';
import { MECHANISM_CODES } from './code-lists.ts';
import { DAYS_IN_ORDER } from './days-in-order.ts';
import { defineKind } from './kind.ts';
import { HELD_FROM_RETURN, MARK_TAKEN } from './same-money.ts';
import { PERSON_CHECK, PERSON_COLUMNS, PERSON_DEFAULTS, storePerson } from './person-columns.ts';

/** £20,000 a week: more is a yearly amount in the wrong column. */
const MOST_A_WEEK = { max: 2_000_000 };

export const budgets = defineKind({
  id: 'budgets',
  subject: 'demand',
  title: { en: 'Personal budgets and their use', cy: 'Cyllidebau personol a’u defnydd' },
  about: {
    en: 'One row for each use of a personal budget: whose, how much a week, how it is paid, what it buys.',
    cy: 'Un rhes ar gyfer pob defnydd o gyllideb bersonol: pwy, faint yr wythnos, sut y telir, beth mae’n ei brynu.',
  },
  cadenceDays: 92,
  isAboutPeople: true,
  alsoFor: [],
  columns: {
    budget: optional(
      text({
        title: { en: 'Budget reference', cy: 'Cyfeirnod cyllideb' },
        help: {
          en: 'Reference of the budget, if the system has one. Otherwise person and first day name it.',
          cy: 'Cyfeirnod y gyllideb, os oes un gan y system. Fel arall y person a’r diwrnod cyntaf sy’n ei henwi.',
        },
        also: ['budget id', 'budget ref', 'package id', 'agreement id', 'event reference'],
        examples: ['B-3301', 'B-3318'],
      }),
    ),
    ...PERSON_COLUMNS,
    weekly: money(
      'week',
      {
        title: { en: 'Budget a week', cy: 'Cyllideb yr wythnos' },
        help: {
          en: 'The whole budget. Another period in the cell or in the column’s name is turned into weeks.',
          cy: 'Y gyllideb gyfan. Caiff cyfnod arall ei droi’n wythnosau.',
        },
        also: [
          'weekly budget',
          'personal budget',
          'budget',
          'indicative budget',
          'weekly amount',
          'total weekly budget',
        ],
        examples: ['£245.00', '£1,062 pcm'],
      },
      MOST_A_WEEK,
    ),
    from: date({
      title: { en: 'From', cy: 'O' },
      help: { en: 'First day of the budget.', cy: 'Diwrnod cyntaf y gyllideb.' },
      also: ['start date', 'start', 'from date', 'budget start', 'agreement start'],
      examples: ['2026-04-06', '06/04/2026'],
    }),
    to: optional(
      date({
        title: { en: 'To', cy: 'Hyd' },
        help: {
          en: 'Last day; empty while it runs.',
          cy: 'Diwrnod olaf; gwag tra bydd yn rhedeg.',
        },
        also: ['end date', 'end', 'to date', 'budget end', 'agreement end'],
        examples: ['', ''],
      }),
    ),
    mechanism: code(MECHANISM_CODES, {
      title: { en: 'How it is paid', cy: 'Sut y telir' },
      help: { en: 'The delivery mechanism of this use.', cy: 'Dull cyflenwi’r defnydd hwn.' },
      also: ['mechanism', 'delivery mechanism', 'deployment', 'type of budget', 'payment type'],
      examples: ['Direct payment, prepaid card', 'Council-managed personal budget'],
    }),
    used: optional(
      money(
        'week',
        {
          title: { en: 'Used this way, a week', cy: 'Defnyddir fel hyn, yr wythnos' },
          help: {
            en: 'The part of the budget that is used in this way; without the column, all of it.',
            cy: 'Y rhan o’r gyllideb a ddefnyddir fel hyn; heb y golofn, y cyfan.',
          },
          also: [
            'deployed',
            'deployed amount',
            'amount used',
            'weekly cost',
            'amount deployed',
            'spend',
          ],
          examples: ['£120.00', '£200.00'],
        },
        MOST_A_WEEK,
      ),
    ),
    service: optional(
      reference('service', {
        title: { en: 'What it buys', cy: 'Beth mae’n ei brynu' },
        help: {
          en: 'Reference or name of the service; empty where the council cannot see where the money goes.',
          cy: 'Cyfeirnod neu enw’r gwasanaeth; gwag lle na all y cyngor weld i ble mae’r arian yn mynd.',
        },
        also: ['service', 'service name', 'bought from', 'destination', 'provider'],
        examples: ['', 'DC-014'],
      }),
    ),
    deployment: optional(
      text({
        title: { en: 'Reference of this use', cy: 'Cyfeirnod y defnydd hwn' },
        help: {
          en: 'If the system has one. Otherwise the budget, the way of paying and the service name it.',
          cy: 'Os oes un gan y system. Fel arall y gyllideb, y ffordd o dalu a’r gwasanaeth sy’n ei enwi.',
        },
        also: ['deployment id', 'deployment ref', 'line id', 'element id'],
        examples: ['', ''],
      }),
    ),
  },
  rowChecks: [
    PERSON_CHECK as never,
    MARK_TAKEN as never,
    DAYS_IN_ORDER,
    {
      code: 'use-not-given',
      severity: 'refused',
      column: 'used',
      says: {
        en: 'The row does not say how much is used this way.',
        cy: 'Nid yw’r rhes yn dweud faint a ddefnyddir fel hyn.',
      },
      remedy: {
        en: 'Give the amount; write 0 where nothing is used.',
        cy: 'Rhowch y swm; ysgrifennwch 0 lle na ddefnyddir dim.',
      },
      fails: ({ used }) => used === null,
    },
  ],
  setChecks: [
    HELD_FROM_RETURN,
    {
      code: 'used-above-budget',
      severity: 'refused',
      column: 'used',
      says: {
        en: 'Together the uses of this budget are more than the budget.',
        cy: 'Gyda’i gilydd mae defnyddiau’r gyllideb hon yn fwy na’r gyllideb.',
      },
      remedy: {
        en: 'Correct the uses or the budget. A period in the wrong column is the usual reason.',
        cy: 'Cywirwch y defnyddiau neu’r gyllideb. Cyfnod yn y golofn anghywir yw’r rheswm arferol.',
      },
      needs: ['personalBudget', 'deployment'],
      // A penny for each use: amounts of other periods were rounded when they were turned into weeks.
      find: (stage) => sql`
        select d.line, '£' || to_char(o.total / 100.0, 'FM999,990.00') || ' of £'
          || to_char(b.weekly_pence / 100.0, 'FM999,990.00') as detail
        from ${stage('deployment')} d
        join (select budget_id, sum(weekly_pence)::int as total, count(*)::int as uses
              from ${stage('deployment')} group by budget_id) o on o.budget_id = d.budget_id
        join (select distinct on (id) id, weekly_pence from ${stage('personalBudget')} order by id, line) b
          on b.id = d.budget_id
        where o.total > b.weekly_pence + o.uses order by d.line`,
    },
  ],
  store: (row) => {
    const { person, mechanism, service } = row;
    const budgetId = row.budget ?? `${person.id}:${row.from}`;
    return {
      ...storePerson(row),
      personalBudget: [
        { id: budgetId, personId: person.id, weeklyPence: row.weekly, from: row.from, to: row.to },
      ],
      deployment: [
        {
          id: row.deployment ?? `${budgetId}:${mechanism}:${service ?? 'unknown'}`,
          budgetId,
          mechanism,
          weeklyPence: row.used ?? row.weekly,
          serviceId: service,
        },
      ],
    };
  },
  defaults: () => PERSON_DEFAULTS,
  covers: ({ from, to }) => [from, to != null && to > from ? to : from],
});
