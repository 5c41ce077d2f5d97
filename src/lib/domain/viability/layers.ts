/**
 * What else is not known, in layers that can be switched one by one: who turns up, how far prices will rise, and how little
 * a year's leavers say of the rates. Each layer has luck of its own, so that adding one changes nobody else's.
 */
import { betaQuantile } from '../kernel/beta.ts';
import { CHANNELS } from '../kernel/channels.ts';
import { binomialTable, countAt, type CountTable } from '../kernel/discrete.ts';
import { triangularQuantile } from '../kernel/inverse-method.ts';
import type { Method } from '../kernel/method.ts';
import { normalQuantile } from '../kernel/normal.ts';
import { luckWord, uniformOf } from '../kernel/philox.ts';
import {
  checked,
  numberOf,
  objectOf,
  optional,
  refusal,
  wholeOf,
  yesOrNo,
  type Reader,
  type Refusal,
} from '../kernel/reader.ts';
import { JEFFREYS } from '../parameters/viability.ts';
import {
  readSimulation,
  simulate,
  simulateDraw,
  summarise,
  type AttendanceLuck,
  type MonteCarloAnswer,
  type MonteCarloQuestion,
} from './monte-carlo.ts';

/** A rise that may lie anywhere between two ends, likeliest at its mode. Shares a year. */
export interface LikelyRise {
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

/** Leavers counted in the council's own records. */
export interface LeaversCounted {
  readonly leavers: number;
  /** People at the start of each month, added up. */
  readonly personMonths: number;
}

/** The layers that are on. */
export interface Layers {
  /** Each booked session is attended or not: binomial around the mean. */
  readonly attendance?: boolean;
  /** In place of costInflationAnnual. */
  readonly costInflation?: LikelyRise;
  /** In place of upliftAnnual. */
  readonly uplift?: LikelyRise;
  /**
   * How sure rates of leaving are: Beta(x + ½, n − x + ½) for x leavers in n person-months, over its mean, on every group's
   * rate.
   */
  readonly natural?: LeaversCounted;
  readonly choice?: LeaversCounted;
}

/** A service as drawn, with and without the layers: luck alone, and luck with what is not known of the service. */
export interface LayeredAnswer {
  readonly process: MonteCarloAnswer;
  readonly layered: MonteCarloAnswer;
}

/** Entities of the channel `parameters`: which rate is drawn. */
const RATES = { natural: 0, choice: 1 } as const;

const drawnOnce = (seed: number, draw: number, entity: number, channel: number): number =>
  uniformOf(luckWord(seed, draw, 0, entity, channel));

const riseOf = (rise: LikelyRise | undefined, u: number): number | undefined =>
  rise === undefined ? undefined : triangularQuantile(u, rise.low, rise.mode, rise.high);

/** How a rate compares with its mean, in a draw. */
const rateFactor = (
  counted: LeaversCounted | undefined,
  seed: number,
  draw: number,
  rate: keyof typeof RATES,
  half = JEFFREYS.value,
): number => {
  if (counted === undefined) return 1;
  const a = counted.leavers + half;
  const b = counted.personMonths - counted.leavers + half;
  const drawn = betaQuantile(drawnOnce(seed, draw, RATES[rate], CHANNELS.parameters), a, b);
  return (drawn * (a + b)) / a;
};

/** The question as a draw has it. */
const questionIn = (
  draw: number,
  question: MonteCarloQuestion,
  { costInflation, uplift, natural, choice }: Layers,
): MonteCarloQuestion => {
  const { seed } = question;
  const naturalFactor = rateFactor(natural, seed, draw, 'natural');
  const choiceFactor = rateFactor(choice, seed, draw, 'choice');
  return {
    ...question,
    costInflationAnnual:
      riseOf(costInflation, drawnOnce(seed, draw, 0, CHANNELS.inflation)) ??
      question.costInflationAnnual,
    upliftAnnual:
      riseOf(uplift, drawnOnce(seed, draw, 0, CHANNELS.uplift)) ?? question.upliftAnnual,
    groups: question.groups.map((group) => ({
      ...group,
      naturalExit: Math.min(1, group.naturalExit * naturalFactor),
      choiceExit: Math.min(1, group.choiceExit * choiceFactor),
    })),
  };
};

/** Beyond this many sessions the normal distribution is as good and needs no table. */
const MOST_SESSIONS = 1000;

/** Sessions attended of so many booked, at a uniform. */
const attendedOf = (
  sessions: number,
  chance: number,
  u: number,
  tables: Map<string, CountTable>,
): number => {
  const booked = Math.round(sessions);
  if (booked > MOST_SESSIONS) {
    const sd = Math.sqrt(booked * chance * (1 - chance));
    return Math.min(booked, Math.max(0, Math.round(booked * chance + sd * normalQuantile(u))));
  }
  const name = `${booked} ${chance}`;
  const table = tables.get(name) ?? binomialTable(booked, chance);
  tables.set(name, table);
  return countAt(table, u);
};

/** The luck of who turns up: one uniform for each group and month. */
const attendanceLuck = ({ seed, groups }: MonteCarloQuestion): AttendanceLuck => {
  const tables = new Map<string, CountTable>();
  return (draw, month, group, sessions) => {
    const mean = groups[group]?.attendance ?? 1;
    const booked = Math.round(sessions);
    if (booked === 0) return mean;
    const u = uniformOf(luckWord(seed, draw, month, group, CHANNELS.attendance));
    return attendedOf(sessions, mean, u, tables) / booked;
  };
};

/**
 * Simulates a service with layers on, and without any for comparison: the same people have the same luck in both.
 * Attendance matters for money only where it is charged by, or costs something.
 */
export const simulateLayers = (question: MonteCarloQuestion, layers: Layers): LayeredAnswer => {
  const attendance = layers.attendance === true ? attendanceLuck(question) : undefined;
  return {
    process: simulate(question),
    layered: summarise(question, (draw) =>
      simulateDraw(questionIn(draw, question, layers), draw, attendance),
    ),
  };
};

export interface LayersQuestion {
  readonly simulation: MonteCarloQuestion;
  readonly layers: Layers;
}

const rise = numberOf({ above: -1, max: 1 });
const likelyRise: Reader<LikelyRise> = objectOf({ low: rise, mode: rise, high: rise });
const MOST_PERSON_MONTHS = 1_000_000;
const counted: Reader<LeaversCounted> = objectOf({
  leavers: wholeOf({ min: 0, max: MOST_PERSON_MONTHS }),
  personMonths: wholeOf({ min: 1, max: MOST_PERSON_MONTHS }),
});

const shape: Reader<LayersQuestion> = objectOf({
  simulation: readSimulation,
  layers: objectOf({
    attendance: optional(yesOrNo),
    costInflation: optional(likelyRise),
    uplift: optional(likelyRise),
    natural: optional(counted),
    choice: optional(counted),
  }),
});

const layersFault = ({ layers }: LayersQuestion): Refusal | undefined => {
  for (const name of ['costInflation', 'uplift'] as const) {
    const { low = 0, mode = 0, high = 1 } = layers[name] ?? {};
    if (high <= low) return refusal(`layers.${name}.high`, `must be above low, which is ${low}`);
    if (mode < low || mode > high)
      return refusal(`layers.${name}.mode`, 'must lie between low and high');
  }
  for (const name of ['natural', 'choice'] as const) {
    const { leavers = 0, personMonths = 1 } = layers[name] ?? {};
    if (leavers > personMonths)
      return refusal(`layers.${name}.leavers`, `must not exceed personMonths: ${personMonths}`);
  }
  return undefined;
};

/** viability.layers: the chance of closing by luck alone, and with what is not known of the service. */
export const layersMethod: Method<LayersQuestion, LayeredAnswer> = {
  read: checked(shape, layersFault),
  run: ({ simulation, layers }) => simulateLayers(simulation, layers),
};
