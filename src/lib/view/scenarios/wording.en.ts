// English words of scenarios: what-ifs that people keep and compare.

import type { EstimateText } from '../estimate.ts';
import { modelled, range, strong, type Sentence } from '../sentence.ts';
import type { ScenarioFault } from './form.ts';

/** An estimate of the scenario with this name. */
type NamedEstimate = EstimateText & { readonly name: string };

export const scenariosEn = {
  title: 'Scenarios',
  intro:
    'A scenario is a what-if of one service, or a decision for all of them, that somebody kept with its figures as they stood on that day.',
  within:
    'Keep these within the commissioning team: a published chance of closing can itself make people leave.',
  asRecorded: 'As recorded: no lever is moved',
  answer: {
    none: (): Sentence => [strong('No scenario'), ' is kept here yet.'],
    some: (count: number, changed: number): Sentence => [
      strong(count === 1 ? '1 scenario' : `${count} scenarios`),
      count === 1 ? ' is kept. ' : ' are kept. ',
      changed === 0
        ? 'Each rests on the records and assumptions as they are now.'
        : changed === 1
          ? 'The records or assumptions have changed since 1 of them was kept.'
          : `The records or assumptions have changed since ${changed} of them were kept.`,
    ],
  },
  empty: {
    title: 'How to keep one',
    text: 'Open a service, move its levers under “What if?”, and choose “Save as scenario”; or save a decision under “All services at once”.',
    link: 'Services at risk',
  },
  list: {
    title: 'Kept scenarios',
    caption: 'Scenarios you may open, newest first',
    columns: {
      compare: 'tick to compare',
      name: 'Scenario',
      service: 'Service',
      chance: 'Closing in 24 months',
      chanceUnit: 'estimate (likely range)',
      asOf: 'Data to',
      kept: 'Kept',
      acts: 'Actions',
    },
    choose: (name: string) => `Compare “${name}”`,
    shared: 'Shared with this council',
    isPrivate: 'Only you see it',
    locked: 'A decision rests on it: it cannot be removed',
    changed: 'Records or assumptions have changed since',
    gone: 'no longer on record',
    allServices: (count: number) =>
      count === 1 ? 'The one service with a ledger' : `All ${count} services with a ledger`,
    closures: (closures: string, of: number) => `${closures} of ${of} close`,
    futures: (band: string) => `8 in 10 futures: ${band}`,
    noChange: '(no change beyond luck)',
    by: (who: string, day: string) => `by ${who}, ${day}`,
    you: 'you',
    member: 'a member of this council',
    left: 'somebody without an account here',
    again: 'Work out again',
    remove: 'Remove',
    of: (act: string, name: string) => `${act}: ${name}`,
    submit: 'Compare those ticked',
    most: (most: number) => `Tick two to ${most}.`,
  },
  kept: (name: string) => `“${name}” is kept.`,
  removed: (name: string) => `“${name}” was removed.`,
  undo: 'Undo',
  bin: {
    title: 'Removed by you',
    intro: 'They can be brought back.',
  },
  reworked: (name: string, outcome: string) => `“${name}”: ${outcome}`,
  compare: {
    title: 'Side by side',
    caption: 'The scenarios compared, figure by figure',
    figure: 'Figure',
    needTwo: 'Tick at least two scenarios to compare them.',
    tooMany: (most: number) => `At most ${most} are compared: the first ${most} are shown.`,
    unknown: 'One of the scenarios in the address is not here for you, and was left out.',
    finding: (low: NamedEstimate, high: NamedEstimate): Sentence => [
      strong(`“${low.name}”`),
      ' has the lowest chance of closing within 24 months: ',
      modelled(low.value),
      ' ',
      range(`(${low.range})`),
      `. The highest is “${high.name}” with `,
      modelled(high.value),
      ' ',
      range(`(${high.range})`),
      '.',
    ],
    same: (chance: string): Sentence => [
      'The scenarios compared ',
      strong('read alike'),
      ': the chance of closing within 24 months is ',
      modelled(chance),
      ' in each.',
    ],
    fewest: (few: NamedEstimate, many: NamedEstimate): Sentence => [
      strong(`“${few.name}”`),
      ' has the fewest closures within the months looked ahead: ',
      modelled(few.value),
      ' ',
      range(`(${few.range})`),
      `. The most are under “${many.name}”: `,
      modelled(many.value),
      ' ',
      range(`(${many.range})`),
      '.',
    ],
    sameClosures: (closures: string): Sentence => [
      'The decisions compared ',
      strong('read alike'),
      ': ',
      modelled(closures),
      ' under each.',
    ],
    mixed: (): Sentence => [
      strong('One service and all services together'),
      ' are not held against each other: each has the figures of its own kind.',
    ],
    sameLuck:
      'The luck drawn is the same under each decision, so on the same records a difference is the decision’s.',
    none: 'no new carers',
    noneMoved: 'none beyond luck',
    otherKind: 'not of this kind',
    overMonths: (months: number) => `over ${months} months`,
    overlap: 'Their likely ranges overlap, so the order of the two may be luck.',
    apart: 'Their likely ranges do not overlap.',
    services: 'They are about different services.',
    dates: 'They rest on records or assumptions of different days, so not only the levers differ.',
    rows: {
      service: 'Service',
      levers: 'Levers',
      closures: 'Services that close (mean; 8 in 10 futures)',
      lost: 'People who lose their place (median; 8 in 10 futures)',
      placed: 'Of these, people for whom new carers have days',
      moved: 'Services whose chance of closing changes, now → then',
      councilPays: 'Council pays to services, estimate (range)',
      againstNow: 'Council money against things as they stand',
      risk: 'Risk',
      people: 'People at the start',
      breakEven: 'Break-even',
      tipping: 'Tipping set',
      margin: 'Surplus or loss a month',
      unitCost: 'Cost of a place',
      whole: 'Surplus or loss until it closes, or to the end',
      paid: 'What fees and block income bring until then',
      reserves: 'Money in hand at the end (8 in 10 draws)',
      runway: 'Months until half of draws have closed (8 in 10 draws)',
      chance12: 'Chance of closing in 12 months',
      chance24: 'Chance of closing in 24 months',
      displaced: 'People who would lose their place when it closes (leavers not counted)',
      matters: 'What its chance depends on most',
      asOf: 'Data to',
    },
    months: (months: number) => `over ${months} months on the expected path`,
    places: {
      title: 'On the map',
      caption: 'Where the services of these scenarios stand',
      service: 'Service',
      place: 'Place',
      scenarios: 'Scenarios',
      finding: (names: readonly string[]) => `${names.join(' and ')} on the map`,
    },
    method:
      'Every figure is as it was kept, from 1,000 draws with the same luck. Chances, runways and people displaced are estimates with their likely range.',
  },
  save: {
    title: 'Save as scenario',
    intro: 'Keeps these levers and the figures they give today, worked out anew as you save.',
    decision:
      'Keeps one decision with the figures it gives today beside things as they stand, worked out anew as you save.',
    which: 'Decision to keep',
    recorded: 'No lever is moved: this keeps the service as recorded, to compare with.',
    name: 'Name',
    nameHint: 'For example “Fee up £5, two more people a month”.',
    note: 'Note',
    noteHint: 'Why you ask, or what it assumes. Name nobody.',
    shared: 'Share with the analysts, commissioners and administrators of this council',
    submit: 'Save as scenario',
    cannot:
      'Analysts, commissioners and administrators keep scenarios. Sign in as one to save these levers; the address of this page holds them until then.',
  },
  faults: {
    required: 'Give the scenario a name',
    'too-long': 'This is too long: shorten it',
    'bad-levers': 'A lever in the address is not a value it can take: set it again',
  } satisfies Record<ScenarioFault, string>,
  noBooks: 'This service has no books, so there are no figures to keep.',
  noDecision:
    'This decision cannot be taken as the records stand, so there are no figures to keep: no service with a ledger is the council’s to let go, or none has a ledger.',
  notAllowed:
    'Your role in this council does not keep scenarios: analysts, commissioners and administrators do.',
  stale:
    'This scenario is not as the page showed it: it was removed or brought back, a decision rests on it, or it is not yours. Nothing was changed.',
};

export type ScenariosWording = typeof scenariosEn;
