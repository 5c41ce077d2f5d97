// English words of a council's front page.

import type { EstimateText } from '../estimate.ts';
import { link, modelled, range, strong, type Sentence } from '../sentence.ts';

const estimate = ({ value, range: ends }: EstimateText): Sentence => [
  modelled(value),
  ' ',
  range(`(${ends})`),
];

export const homeEn = {
  questions: {
    gaps: 'Where are the gaps?',
    risk: 'What is at risk of closing?',
    growth: 'What is growing?',
  },
  gaps: {
    answer: (areas: string, unmet: EstimateText, place: string, href: string): Sentence => [
      strong(areas),
      ' have nobody within reach for at least one kind of support that people there need. In all, ',
      ...estimate(unmet),
      ' are likely to go unmet, most of all in ',
      link(place, href),
      '.',
    ],
    ofAll: (none: string, all: string) => `${none} of ${all} areas`,
    noneUncovered: (unmet: EstimateText, place: string, href: string): Sentence => [
      'Every area with need on record has somebody within reach. Still, ',
      ...estimate(unmet),
      ' are likely to go unmet, most of all in ',
      link(place, href),
      '.',
    ],
    noNeed: 'How much support people need is not known here, so no gap is told.',
    all: 'All gaps',
    none: 'Areas with nobody in reach',
  },
  risk: {
    answer: (
      flagged: string,
      people: EstimateText,
      service: string,
      href: string,
      word: string,
    ): Sentence => [
      strong(`${flagged} services with books`),
      ' are closing or at risk of closing within 24 months. If nothing changes, ',
      ...estimate(people),
      ' would lose their place, most at ',
      link(service, href),
      `, which is ${word}.`,
    ],
    ofAll: (flagged: string, all: string) => `${flagged} of ${all}`,
    people: (people: string) => `${people} people`,
    none: (all: string): Sentence => [
      strong('No service'),
      ` of the ${all} with books is closing or at risk of closing within 24 months.`,
    ],
    unknown:
      'No service has its books on record here, so no risk is told. That does not mean that there is none.',
    closed:
      'Chances of closing are shown to those who plan and commission. A chance that is made public can itself make people leave.',
    all: 'All services at risk',
  },
  growth: {
    none: 'No new enterprise is on record here. That does not mean that there is none.',
    all: 'All enterprises',
  },
  decisions: {
    title: 'Waiting for a decision',
    none: 'Nothing on record waits for a decision.',
    service: (name: string, word: string) => `${name} is ${word}`,
    places: 'People who may lose their place',
    lapsed: (count: string) => `${count} checks of enterprises have lapsed`,
    soon: (count: string) => `${count} checks of enterprises lapse soon`,
    old: (title: string) => `Older than usual: ${title}`,
    renew: 'Load a newer edition, or ask for one.',
    checks: 'Insurance, disclosure checks and training to renew.',
  },
  changes: {
    title: 'Changed in the last three months of the records',
    none: 'No service started or ended in the last three months of the records.',
    caption: 'Services that started or ended',
    service: 'Service',
    what: 'What changed',
    when: 'When',
    started: 'started',
    ended: 'ended',
    continued: 'carried on under a new registration',
    more: (count: string) => `and ${count} more`,
  },
  map: {
    title: 'The market at a glance',
    open: 'Open the market map and list',
    finding: (count: string) =>
      count === '0' ? 'No service is on record here' : `${count} services, by kind and place`,
  },
  sources: {
    title: 'How fresh the figures are',
    caption: 'Sources',
    source: 'Source',
    coversTo: 'Covers to',
    age: 'Age',
    cadence: 'Renewed',
    fixed: 'fixed, such as a census',
    every: (days: string) => `every ${days} days`,
    everyYears: (years: string) => `every ${years} years`,
    days: (days: string, isOne: boolean) => (isOne ? `${days} day` : `${days} days`),
    years: (years: string) => `${years} years`,
    old: 'older than usual',
    attribution: 'Where the figures come from',
  },
  missing: {
    title: 'What is not on record here',
    intro: 'These layers are missing. They are said to be not known, and never counted as 0.',
    layer: 'Layer',
    why: 'Why',
  },
  empty: {
    title: 'This council has no records yet',
    load: 'Bring a file in',
    text: 'The market, gaps, services at risk and new enterprises show as soon as records are loaded. Load your own files on the page Data. Whoever runs the product can first fill it from open data with the command “npm run atlas -- council create”; its README says how.',
  },
};

/** Words of the front page; both languages have exactly these. */
export type HomeWording = typeof homeEn;
