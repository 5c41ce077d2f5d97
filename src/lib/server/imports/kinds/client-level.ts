// The Client Level Data return, release 2: one row for each event of a person. Service events become people, budgets
// and what the budgets are used for; what cannot be costed by the department's rule is counted and left out.

import { sql } from 'drizzle-orm';
import { RETURN_MARK } from '#lib/domain/demand/budget-origin.ts';
import { EventMonths } from '#lib/domain/demand/reporting-period.ts';
import { leadingMechanism, weeklyCost } from '#lib/domain/demand/weekly-cost.ts';
import type { Mechanism } from '#lib/domain/demand/records.ts';
import {
  CLIENT_TYPE_CODES,
  COST_FREQUENCY_CODES,
  EVENT_TYPE_CODES,
  RETURN_MECHANISM_CODES,
  SERVICE_TYPE_CODES,
  SUPPORT_REASON_CODES,
} from './client-level-codes.ts';
import { code, date, decimal, money, named, optional, personal, text } from './columns.ts';
import { DAYS_IN_ORDER } from './days-in-order.ts';
import { defineKind, type RowCheck, type RowOf, type StoreContext } from './kind.ts';
import { lastDayOf } from './months.ts';
import { PERSON_COLUMNS, PERSON_DEFAULTS, storePerson } from './person-columns.ts';
import { ALREADY_HELD } from './same-money.ts';

/** £100,000: more is not the price of one unit of anything. */
const MOST_A_UNIT = { max: 10_000_000 };
/** Some systems write planned units negative; the rule takes them without their sign. */
const UNITS = { min: -1_000, max: 1_000 };
const COMMISSIONED: Mechanism = 'council-commissioned';
const DIRECT_PAYMENT = /^direct payment$/i;

const COLUMNS = {
  ...PERSON_COLUMNS,
  lastName: personal('name', {
    title: { en: 'Last name', cy: 'Cyfenw' },
    help: { en: 'Dropped when read.', cy: 'Gollyngir wrth ddarllen.' },
    also: ['surname'],
    examples: ['', ''],
  }),
  need: optional(
    code(SUPPORT_REASON_CODES, {
      title: { en: 'Primary Support Reason', cy: 'Prif reswm cymorth' },
      help: { en: 'As in the return.', cy: 'Fel yn y dychweliad.' },
      also: ['psr'],
      examples: ['Support with memory and cognition', 'Learning disability support'],
    }),
  ),
  clientType: optional(
    code(CLIENT_TYPE_CODES, {
      title: { en: 'Client Type', cy: 'Math o gleient' },
      help: {
        en: 'Service user or unpaid carer. Events of unpaid carers are counted and not stored.',
        cy: 'Defnyddiwr gwasanaeth neu ofalwr di-dâl. Cyfrifir digwyddiadau gofalwyr ond ni chânt eu cadw.',
      },
      also: ['client type'],
      examples: ['Service user', 'Service user'],
    }),
  ),
  event: code(EVENT_TYPE_CODES, {
    title: { en: 'Event Type', cy: 'Math o ddigwyddiad' },
    help: {
      en: 'Request, assessment, service or review. Only services are stored.',
      cy: 'Cais, asesiad, gwasanaeth neu adolygiad. Dim ond gwasanaethau a gedwir.',
    },
    also: ['event type'],
    examples: ['Service', 'Service'],
  }),
  reference: optional(
    text({
      title: { en: 'Event Reference', cy: 'Cyfeirnod y digwyddiad' },
      help: {
        en: 'Without it, person, component and first day name the event.',
        cy: 'Hebddo, y person, yr elfen a’r diwrnod cyntaf sy’n enwi’r digwyddiad.',
      },
      also: ['event ref', 'event id'],
      examples: ['EV-90011', 'EV-90012'],
    }),
  ),
  from: date({
    title: { en: 'Event Start Date', cy: 'Dyddiad dechrau’r digwyddiad' },
    help: { en: 'First day.', cy: 'Diwrnod cyntaf.' },
    also: ['start date'],
    examples: ['06/04/2026', '2025-11-03'],
  }),
  to: optional(
    date({
      title: { en: 'Event End Date', cy: 'Dyddiad gorffen y digwyddiad' },
      help: { en: 'Empty while it runs.', cy: 'Gwag tra bydd yn rhedeg.' },
      also: ['end date'],
      examples: ['', ''],
    }),
  ),
  serviceType: optional(
    code(SERVICE_TYPE_CODES, {
      title: { en: 'Service Type', cy: 'Math o wasanaeth' },
      help: { en: 'As in the return.', cy: 'Fel yn y dychweliad.' },
      also: ['service type'],
      examples: ['Long term support: Community', 'Long term support: Community'],
    }),
  ),
  component: optional(
    text({
      title: { en: 'Service Component', cy: 'Elfen y gwasanaeth' },
      help: {
        en: '"Direct payment" decides how it is paid.',
        cy: 'Mae "Direct payment" yn penderfynu sut y telir.',
      },
      also: ['component'],
      examples: ['Day support', 'Direct payment'],
    }),
  ),
  mechanism: optional(
    code(RETURN_MECHANISM_CODES, {
      title: { en: 'Delivery Mechanism', cy: 'Dull cyflenwi' },
      help: {
        en: 'May be blank for nursing and residential care, which the council commissions.',
        cy: 'Gall fod yn wag ar gyfer gofal nyrsio a phreswyl, y mae’r cyngor yn ei gomisiynu.',
      },
      also: ['mechanism'],
      examples: ['CASSR managed personal budget', 'Direct payment'],
    }),
  ),
  provider: optional(
    named('service', {
      title: { en: 'Provider CQC Location ID', cy: 'Rhif lleoliad CQC y darparwr' },
      help: {
        en: 'Matched with services in the atlas; one that is not there is flagged.',
        cy: 'Cyfatebir â gwasanaethau yn yr atlas; nodir un nad yw yno.',
      },
      also: ['cqc location id', 'provider id', 'provider cqc location name'],
      examples: ['DC-014', ''],
    }),
  ),
  unitCost: optional(
    money(
      null,
      {
        title: { en: 'Unit Cost', cy: 'Cost uned' },
        help: {
          en: 'Cost of one unit. Blank or zero is left out and counted.',
          cy: 'Cost un uned. Gadewir gwag neu sero allan a’i gyfrif.',
        },
        also: ['cost'],
        examples: ['25.00', '520'],
      },
      MOST_A_UNIT,
    ),
  ),
  frequency: optional(
    code(COST_FREQUENCY_CODES, {
      title: { en: 'Cost Frequency (Unit Type)', cy: 'Amlder y gost (math o uned)' },
      help: { en: 'What the unit cost is for.', cy: 'Am beth y mae’r gost uned.' },
      also: ['cost frequency', 'cost frequency unit type', 'unit type'],
      examples: ['Per session', 'Monthly'],
    }),
  ),
  units: optional(
    decimal(
      {
        title: { en: 'Planned units per week', cy: 'Unedau arfaethedig yr wythnos' },
        help: {
          en: 'For costs an hour, a day or a session.',
          cy: 'Ar gyfer costau fesul awr, diwrnod neu sesiwn.',
        },
        also: ['planned units'],
        examples: ['3', ''],
      },
      UNITS,
    ),
  ),
} as const;

type Row = RowOf<typeof COLUMNS>;

const costOf = ({ unitCost, frequency, units }: Row) =>
  weeklyCost({
    unitCostPence: unitCost ?? null,
    frequency: frequency ?? null,
    plannedUnits: units ?? null,
  });

const isInCareHome = ({ serviceType }: Row): boolean =>
  serviceType === 'nursing' || serviceType === 'residential';

/** A direct payment goes before what the event states. */
function statedMechanism(row: Row): Mechanism | null {
  const stated: Mechanism[] = [];
  if (DIRECT_PAYMENT.test(row.component ?? '')) stated.push('dp-self');
  if (row.mechanism != null) stated.push(row.mechanism);
  return leadingMechanism(stated);
}

/** Blank is commissioned for care homes and unknown otherwise. */
const mechanismOf = (row: Row): Mechanism | null =>
  statedMechanism(row) ?? (isInCareHome(row) ? COMMISSIONED : null);

const isOfService = ({ event, clientType, serviceType }: Row): boolean =>
  event === 'service' && clientType !== 'carer' && serviceType !== 'carer';
const isDescribed = ({ person, age, need }: Row, { columns }: StoreContext): boolean =>
  !person.isNew || (age != null && need != null && need !== 'none' && columns.has('place'));
const isStored = (row: Row, context: StoreContext): boolean =>
  isOfService(row) && isDescribed(row, context);

/** A check that leaves a row, or its money, out and counts it. */
const leftOut = (
  checkCode: string,
  column: keyof Row,
  says: RowCheck<typeof COLUMNS>['says'],
  fails: (row: Row, context: StoreContext) => boolean,
): RowCheck<typeof COLUMNS> => ({
  code: checkCode,
  severity: 'flagged',
  column,
  says,
  remedy: {
    en: 'Correct it in the return if it is wrong there.',
    cy: 'Cywirwch ef yn y dychweliad os yw’n anghywir yno.',
  },
  fails,
});

const CHECKS: readonly RowCheck<typeof COLUMNS>[] = [
  leftOut(
    'not-a-service',
    'event',
    {
      en: 'Not a service of a person who draws on care: counted for the period, not stored.',
      cy: 'Nid gwasanaeth i berson sy’n cael gofal: cyfrifir ar gyfer y cyfnod, ni chaiff ei gadw.',
    },
    (row) => !isOfService(row),
  ),
  leftOut(
    'person-not-described',
    'need',
    {
      en: 'The person has no age, place or known support reason, so the event is not stored.',
      cy: 'Nid oes gan y person oedran, lle na rheswm cymorth, felly ni chedwir y digwyddiad.',
    },
    (row, context) => isOfService(row) && !isDescribed(row, context),
  ),
  leftOut(
    'no-cost',
    'unitCost',
    {
      en: 'The event has no cost, or a cost of zero: its money is left out, not taken as zero.',
      cy: 'Nid oes cost i’r digwyddiad, neu mae’n sero: gadewir ei arian allan.',
    },
    (row, context) => isStored(row, context) && isExcluded(row, 'no-cost'),
  ),
  leftOut(
    'no-units',
    'units',
    {
      en: 'The cost has no units a week, so no weekly cost can be told: its money is left out.',
      cy: 'Nid oes unedau’r wythnos, felly ni ellir dweud y gost wythnosol: gadewir ei arian allan.',
    },
    (row, context) => isStored(row, context) && isExcluded(row, 'no-units'),
  ),
  leftOut(
    'paid-once',
    'frequency',
    {
      en: 'A single payment is not a weekly budget: it is counted and not stored.',
      cy: 'Nid yw taliad unwaith yn gyllideb wythnosol: fe’i cyfrifir ond ni chaiff ei gadw.',
    },
    (row, context) => isStored(row, context) && costOf(row).kind === 'once',
  ),
  leftOut(
    'mechanism-missing',
    'mechanism',
    {
      en: 'The event does not say how the support is paid for, so its money is not stored.',
      cy: 'Nid yw’r digwyddiad yn dweud sut y telir am y cymorth, felly ni chedwir ei arian.',
    },
    (row, context) =>
      isStored(row, context) && costOf(row).kind === 'weekly' && mechanismOf(row) === null,
  ),
  leftOut(
    'provider-unknown',
    'provider',
    {
      en: 'This provider is not in the atlas, so the money is stored without where it goes.',
      cy: 'Nid yw’r darparwr hwn yn yr atlas, felly cedwir yr arian heb ble mae’n mynd.',
    },
    (row, context) => isStored(row, context) && row.provider?.isNew === true,
  ),
  DAYS_IN_ORDER,
];

function isExcluded(row: Row, why: 'no-cost' | 'no-units'): boolean {
  const cost = costOf(row);
  return cost.kind === 'excluded' && cost.why === why;
}

export const clientLevel = defineKind({
  id: 'client-level-data',
  subject: 'demand',
  title: { en: 'Client Level Data return', cy: 'Dychweliad Data Lefel Cleient' },
  about: {
    en: 'The national return, release 2: events of people. Where the budgets file tells of a person for the same days, that file counts.',
    cy: 'Y dychweliad cenedlaethol, fersiwn 2: digwyddiadau pobl. Lle mae ffeil y cyllidebau’n sôn am berson ar yr un dyddiau, y ffeil honno sy’n cyfrif.',
  },
  cadenceDays: 92,
  isAboutPeople: true,
  alsoFor: [],
  columns: COLUMNS,
  together: [['component', 'mechanism']],
  rowChecks: CHECKS,
  setChecks: [ALREADY_HELD],
  reconciling: [
    {
      table: 'person',
      // A person has many events. Where these differ the last row of the file counts, but one care home is enough.
      update: (stage) => sql`
        update ${stage('person')} p set area_code = l.area_code, age_group = l.age_group,
          need = l.need, in_care_home = l.in_care_home, sex = l.sex, ethnic_group = l.ethnic_group,
          unpaid_care_minutes = l.unpaid_care_minutes
        from (select distinct on (id) id, area_code, age_group, need, sex, ethnic_group,
            unpaid_care_minutes,
            bool_or(in_care_home) over (partition by id) as in_care_home
          from ${stage('person')} order by id, line desc) l
        where l.id = p.id`,
    },
  ],
  store: (row, context) => {
    if (!isStored(row, context)) return {};
    const { today } = context;
    const { person, need, provider } = row;
    const people = storePerson({
      ...row,
      need: need === 'none' ? null : need,
      inCareHome: isInCareHome(row) && (row.to ?? today) >= today ? true : row.inCareHome,
    });
    const cost = costOf(row);
    if (cost.kind !== 'weekly' || mechanismOf(row) === null) return people;
    const own = row.reference ?? `${person.id}:${row.component ?? 'service'}:${row.from}`;
    const id = `${RETURN_MARK}${own}`;
    return {
      ...people,
      personalBudget: [
        { id, personId: person.id, weeklyPence: cost.pence, from: row.from, to: row.to },
      ],
      deployment: [
        {
          id,
          budgetId: id,
          mechanism: statedMechanism(row) ?? undefined,
          weeklyPence: cost.pence,
          serviceId: provider?.isNew === true ? null : provider && provider.id,
        },
      ],
    };
  },
  defaults: () => ({ ...PERSON_DEFAULTS, deployment: [{ mechanism: COMMISSIONED }] }),
  covers: ({ from }) => [from, from],
  period: () => {
    const months = new EventMonths();
    return {
      see: ({ from, event }) => {
        months.see(from, event);
      },
      covered: () => {
        const covered = months.covered();
        return covered && [`${covered[0]}-01`, lastDayOf(covered[1])];
      },
    };
  },
});
