// Micro-enterprises on the support officer's register: when each asked, trained, began to trade, paused, grew or
// stopped. Cohorts by starting year differ in how they were prepared, and so in how they fared.

import type { Support } from '#lib/domain/market/records.ts';
import type { Enterprise, EnterpriseEvent, Stage } from '#lib/domain/growth/records.ts';
import { addDays, addMonths, AS_OF, dayIn, LAST_MONTH, monthNumber, monthOf } from './calendar.ts';
import { COHORTS, type CohortStory } from './cohorts.ts';
import { drawWeighted, type Land } from './land.ts';
import type { NameBook } from './names.ts';
import type { RandomStream } from './random.ts';
import { microPlacesOf } from './micro-places.ts';

/** People who have asked and do not trade yet, by how far they are. */
const PIPELINE: readonly (readonly [Stage, number])[] = [
  ['enquiry', 7],
  ['application', 4],
  ['training', 3],
  ['checks', 2],
];

/** Day on which the council's programme and its register began. */
const REGISTER_BEGAN = '2021-04-01';

/** An enterprise with the parts of its life that other records follow from. */
export interface EnterpriseLife {
  readonly enterprise: Enterprise;
  readonly events: readonly EnterpriseEvent[];
  /** Day of first trading; null while in preparation. */
  readonly tradingFrom: string | null;
  /** Day of stopping or outgrowing the register; null otherwise. */
  readonly endedOn: string | null;
  readonly pausedOn: string | null;
  readonly stage: Stage;
  readonly hours: number;
  readonly monthlyGrowth: number;
}

type Step = readonly [date: string, stage: Stage, note: string | null];

const OFFERS: readonly (readonly [readonly Support[], number])[] = [
  [['home-support'], 0.3],
  [['home-support', 'getting-out'], 0.3],
  [['getting-out'], 0.1],
  [['home-support', 'short-breaks'], 0.1],
  [['day-support', 'getting-out'], 0.12],
  [['home-support', 'getting-out', 'short-breaks'], 0.08],
];

export const drawOffers = (random: RandomStream): readonly Support[] =>
  drawWeighted(random, OFFERS);

/** Days from one stage to the next on the way to trading; judgement. */
const STAGE_DAYS = {
  application: [14, 40],
  training: [21, 60],
  checks: [20, 55],
  trading: [18, 60],
} as const;
const PREPARATION = ['application', 'training', 'checks', 'trading'] as const;

/** The way from enquiry to trading, counted back from the day of first trading. */
function preparation(tradingFrom: string, random: RandomStream): readonly Step[] {
  const steps: Step[] = [];
  let day = tradingFrom;
  for (const stage of [...PREPARATION].reverse()) {
    steps.unshift([day, stage, null]);
    const [least, most] = STAGE_DAYS[stage];
    day = addDays(day, -random.integer(least, most));
  }
  return [[day, 'enquiry', null], ...steps];
}

type Ending = 'stopped' | 'grown' | 'paused' | null;

const endingOf = (cohort: CohortStory, place: number): Ending => {
  if (place < cohort.stopped) return 'stopped';
  if (place < cohort.stopped + cohort.grown) return 'grown';
  return place < cohort.stopped + cohort.grown + cohort.paused ? 'paused' : null;
};

/** Spreads those who stop evenly over the cohort's span. */
function stopDay(cohort: CohortStory, place: number, from: string, random: RandomStream): string {
  const [first, last] = cohort.stopAfter;
  const spread = cohort.stopped <= 1 ? 0 : place / (cohort.stopped - 1);
  const months = Math.round(first + (last - first) * spread);
  const month = addMonths(monthOf(from), Math.max(months, from < REGISTER_BEGAN ? 30 : 0));
  return dayIn(month > LAST_MONTH ? LAST_MONTH : month, random.integer(1, 28));
}

function endingSteps(
  cohort: CohortStory,
  place: number,
  from: string,
  random: RandomStream,
): readonly Step[] {
  const ending = endingOf(cohort, place);
  if (ending === null) return [];
  if (ending === 'stopped')
    return [[stopDay(cohort, place, from, random), 'stopped', random.pick(cohort.stopNotes)]];
  if (ending === 'grown') {
    return [
      [
        dayIn(addMonths(LAST_MONTH, -random.integer(2, 16)), 15),
        'grown',
        'More than eight workers now; registered as a home care agency',
      ],
    ];
  }
  return [
    [
      dayIn(addMonths(LAST_MONTH, -random.integer(1, 3)), random.integer(1, 28)),
      'paused',
      'Paused: family illness',
    ],
  ];
}

/** First trading day of a cohort's starter; the year is spread evenly, and 2026 ends with the record. */
function startDay(cohort: CohortStory, place: number, random: RandomStream): string {
  if (place >= cohort.starters - cohort.beforeRegister) {
    return dayIn(
      `${random.integer(2018, 2020)}-${random.pick(['03', '06', '09'])}`,
      random.integer(1, 28),
    );
  }
  const months = cohort.year === 2026 ? 9 : cohort.year === 2021 ? 6 : 12;
  const first = cohort.year === 2021 ? 6 : 0;
  const turn = (place * 5 + 2) % months;
  return dayIn(addMonths(`${cohort.year}-01`, first + turn), random.integer(1, 28));
}

const lifeOf = (
  enterprise: Enterprise,
  steps: readonly Step[],
  pace: { readonly hours: number; readonly monthlyGrowth: number },
): EnterpriseLife => {
  const ended = steps.find(([, stage]) => stage === 'stopped' || stage === 'grown');
  return {
    enterprise,
    events: steps.map(([date, stage, note], index) => ({
      id: `${enterprise.id}-${index + 1}`,
      enterpriseId: enterprise.id,
      date,
      stage,
      note,
    })),
    tradingFrom: steps.find(([, stage]) => stage === 'trading')?.[0] ?? null,
    endedOn: ended?.[0] ?? null,
    pausedOn: steps.find(([, stage]) => stage === 'paused')?.[0] ?? null,
    stage: steps.at(-1)?.[1] ?? 'enquiry',
    ...pace,
  };
};

/** Steps of somebody still in preparation, the last a few weeks before the end of the record. */
function pipelineSteps(stage: Stage, random: RandomStream): readonly Step[] {
  const way = preparation(addDays(AS_OF, random.integer(10, 120)), random);
  const last = way.findIndex(([, name]) => name === stage);
  const kept = way.slice(0, last + 1);
  const lastDay = kept.at(-1)?.[0] ?? AS_OF;
  const back =
    monthNumber(monthOf(lastDay)) >= monthNumber(LAST_MONTH)
      ? -random.integer(60, 100)
      : -random.integer(2, 20);
  return kept.map(([date, name, note]) => [addDays(date, back), name, note] as const);
}

const keepInRecord = (steps: readonly Step[]): readonly Step[] =>
  steps.map(([date, stage, note]) => [date > AS_OF ? AS_OF : date, stage, note] as const);

/** How an enterprise fares: its steps, and its pace of work. */
interface Course {
  readonly steps: readonly Step[];
  readonly hours: number;
  readonly monthlyGrowth: number;
}

function starterCourse(cohort: CohortStory, place: number, random: RandomStream): Course {
  const from = startDay(cohort, place, random);
  const way: readonly Step[] =
    from < REGISTER_BEGAN
      ? [[from, 'trading', 'Trading before the register began']]
      : preparation(from, random);
  const hours = cohort.hours * (0.6 + 0.8 * random.uniform());
  const steps = keepInRecord([...way, ...endingSteps(cohort, place, from, random)]);
  return { steps, hours, monthlyGrowth: cohort.monthlyGrowth };
}

/** Courses of all, by cohort and then those still in preparation. */
function coursesOf(random: RandomStream): readonly Course[] {
  const starters = COHORTS.flatMap((cohort) =>
    Array.from({ length: cohort.starters }, (_, place) => starterCourse(cohort, place, random)),
  );
  const preparing = PIPELINE.flatMap(([stage, count]) =>
    Array.from({ length: count }, (): Course => {
      return { steps: pipelineSteps(stage, random), hours: 0, monthlyGrowth: 0 };
    }),
  );
  return [...starters, ...preparing];
}

/**
 * Everybody on the register.
 *
 * @param random decides how enterprises fare
 * @param placing decides where they are and what they are called, so that another land changes no life
 */
export function enterprisesOf(
  land: Land,
  names: NameBook,
  random: RandomStream,
  placing: RandomStream,
): readonly EnterpriseLife[] {
  const places = microPlacesOf(land);
  return coursesOf(random).map(({ steps, ...pace }, index) => {
    const area = places.next(placing);
    const reach = land.nearTo(area.code).slice(0, placing.integer(3, 9));
    const enterprise: Enterprise = {
      id: `ENT-${String(index + 1).padStart(3, '0')}`,
      name: names.microProvider(area, placing),
      serviceId: null,
      areaCode: area.code,
      servesAreaCodes: reach.map(({ code }) => code),
      offers: drawOffers(placing),
      workers: placing.pick([1, 1, 1, 1, 2, 2, 3, 4]),
      onRegisterFrom: [steps[0]?.[0] ?? AS_OF, REGISTER_BEGAN].sort()[1] ?? AS_OF,
    };
    return lifeOf(enterprise, steps, pace);
  });
}
