// English words of the back-test of this council's own warnings.

import type { ForecastOutcome } from '#lib/domain/viability/kept-forecasts.ts';
import { strong, type Sentence } from '../../sentence.ts';

export const backTestEn = {
  title: 'How good were the warnings?',
  link: 'How good were earlier warnings?',
  answer: {
    none: (kept: number): Sentence => [
      strong('Not yet validated'),
      `: ${kept} forecasts are kept, and none is a year old yet.`,
    ],
    few: (judged: number, need: number): Sentence => [
      strong('Not yet validated'),
      `: the outcome of ${judged} forecasts is known, and ${need} are needed.`,
    ],
    enough: (hits: number, flagged: number, misses: number, brier: string): Sentence => [
      strong(`${hits} of ${flagged}`),
      ` warnings came true within 12 months; ${misses} services closed without a warning. Brier score ${brier} (0 is perfect).`,
    ],
  },
  intro:
    'Every chance of closing is kept as it was given and held against what happened. A warning is a service called “at risk” or “closing”.',
  counts: {
    title: 'Outcomes',
    caption: 'Forecasts by outcome',
    columns: { outcome: 'Outcome', count: 'Forecasts' },
  },
  outcomes: {
    hit: 'Hit: warned of, and closed within 12 months',
    'false-alarm': 'False alarm: warned of, and still open',
    miss: 'Miss: not warned of, and closed',
    quiet: 'Not warned of, and still open',
    'not-due': 'Not due yet',
  } satisfies Record<ForecastOutcome, string>,
  list: {
    title: 'Forecast by forecast',
    caption: 'Every kept forecast, newest first',
    none: 'No forecast is kept yet.',
    columns: {
      service: 'Service',
      made: 'Data to',
      model: 'Model',
      chance: 'Chance in 12 months',
      risk: 'Called',
      outcome: 'Outcome',
    },
    unit: 'estimate as given',
    closed: (outcome: string, day: string) => `${outcome} (${day})`,
    gone: 'a service no longer on record',
  },
  calibration: {
    title: 'Calibration',
    intro: 'Of forecasts that gave about the same chance, how many closed.',
    caption: 'Chance given against share that closed',
    columns: {
      band: 'Chance given',
      count: 'Forecasts',
      forecast: 'Mean chance',
      observed: 'Closed',
    },
    empty: '–',
  },
  known: {
    title: 'A known case, to the penny',
    intro:
      'No chance here, only money: the model that gives the figures of every service, put to a case whose figures a council published.',
    finding: (name: string, quoted: string, model: string): Sentence => [
      `${name}: the papers give a place a cost of `,
      strong(quoted),
      '; the model makes it ',
      strong(model),
      '.',
    ],
    caption: 'Cost of a place, in the papers and by the model',
    columns: { people: 'People', papers: 'Papers', model: 'Model' },
    people: (count: number) => `${count} people, each as often as then`,
    source: (source: string) =>
      `Source: ${source}. With more people the year’s cost is taken as the same.`,
  },
  evidence: 'The same question asked of published figures of all councils in England',
};

export type BackTestWording = typeof backTestEn;
