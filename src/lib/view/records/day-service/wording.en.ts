// English words of the form that enters a day service by hand.

import type { FaultCode } from './fields.ts';

type Faults = Readonly<Record<FaultCode, (label: string, detail: string) => string>>;

const faults: Faults = {
  required: (label) => `${label}: fill this in. Write 0 where there is none.`,
  'not-a-number': (label) => `${label}: write it in figures.`,
  negative: (label) => `${label}: this cannot be less than 0.`,
  'not-a-month': (label) => `${label}: write the month as 2026-04.`,
  'month-missing': (label, month) =>
    `${label}: the month ${month} is missing. Fill in its row, or enter the year’s totals.`,
  'both-ways': () => 'Ledger: enter either the year’s totals or the months, not both.',
  'no-ledger': () => 'Ledger: enter the year’s totals, or month by month.',
  'no-places': (label) => `${label}: say how many places there are on at least one day.`,
  'no-people': (label) => `${label}: say how many people attend.`,
  'too-many-people': (label, most) =>
    `${label}: this is more than ${most}. Bring attendance in as a file instead.`,
  'no-days': (label) => `${label}: say how many of these people come on each day.`,
  'above-people': (label, people) =>
    `${label}: this is more than the ${people} people of the group.`,
  'above-places': (label, places) => `${label}: there are ${places} places on this day.`,
  'above-capacity': (label, most) =>
    `${label}: this is more than the ${most} places there can be. Check the figure, or the places of the week.`,
  'ends-before-it-begins': (label, from) => `${label}: this is before the first day, ${from}.`,
  'block-in-the-past': (label, month) =>
    `${label}: the ledger reaches to ${month}, so this has happened already. Leave it out: the ledger says what is paid now.`,
  outside: (label) =>
    `${label}: this is not among the small areas and postcodes on record here, and a service without a place is on no page. Check it, or bring in the outlines of the small areas first.`,
  exists: (label) =>
    `${label}: there is a service of this name already. Edit it, or choose another name.`,
};

export const dayServiceEn = {
  title: 'Add a day service',
  lead: 'Enter a day service with its costs and its people, and see at once how near the edge it stands. It takes about five minutes; nothing is saved until all of it is right.',
  link: 'Add a day service with its costs and people',
  cannot: 'Your role in this council does not allow this.',
  service: {
    title: 'The service',
    name: 'Name',
    provider: 'Provider',
    providerHint: 'The organisation that runs it.',
    place: 'Postcode or small area',
    placeHint: 'Where people go to.',
    operator: 'Run by',
    places: 'Places on each day',
    placesHint: 'Empty or 0 when it is closed.',
  },
  terms: {
    title: 'How it runs',
    hours: 'Hours a day',
    ratio: 'People to one worker',
    minStaff: 'Fewest staff',
    paidHours: 'Paid hours of a worker a day',
    staffCost: 'Cost of a staff hour, £',
    staffHint: 'Where staff are part of the fixed cost below, write 0 for these three.',
    basis: 'Charged for',
    reserves: 'Reserves, £',
    deficitMonths: 'Losses in a row that close it (months)',
    deficitHint: '0 for no such rule.',
    notice: 'Months of notice',
    uplift: 'Yearly rise of fees (0.03 is 3 %)',
    inflation: 'Yearly rise of costs (0.02 is 2 %)',
    blockFrom: 'Month from which block income changes (optional)',
    blockThen: 'Block income a month from then on, £ (optional)',
  },
  people: {
    title: 'Its people',
    lead: 'One line for people who came and went together. Each becomes a person without a name; days are shared out evenly among them. Where you have a list of people, bring it in as a file instead.',
    group: (group: string) => `Group ${group}`,
    caption: 'People by group: how many, on which days, since when, and whether they left',
    people: 'People',
    day: (day: string) => day,
    from: 'First day',
    to: 'Last day',
    why: 'Why they left',
    fee: 'Fee a day, £',
    paid: 'Paid by',
    still: 'Still attend',
    unknown: 'Not known',
    age: 'Most of them are',
    need: 'Main need of most',
  },
  ledger: {
    title: 'Its ledger',
    lead: 'Twelve months. With the year’s totals each month counts as a twelfth of the year.',
    firstMonth: 'First month',
    year: 'The year’s totals',
    months: 'Or month by month',
    month: 'Month',
    monthOf: (at: string) => `Month ${at}`,
    fixed: 'Fixed costs, £',
    staff: 'Staff, £',
    variable: 'Costs that move with people, £',
    block: 'Block income, £',
    fees: 'Fees, £',
    booked: 'Places booked',
    attended: 'Places attended',
  },
  submit: 'Save and see its outlook',
  faults,
};

export type DayServiceWording = typeof dayServiceEn;
