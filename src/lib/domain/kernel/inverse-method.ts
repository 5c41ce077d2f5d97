/** uncertainty.inverse: one uniform in, one value out, so that pairs of scenarios stay in step. */
import { binomialTable, countAt, poissonTable } from './discrete.ts';
import type { Method } from './method.ts';
import { normalQuantile } from './normal.ts';
import {
  checked,
  listOf,
  numberOf,
  objectOf,
  oneOf,
  optional,
  refusal,
  wholeOf,
  type ObjectOf,
  type Refusal,
} from './reader.ts';

const LARGEST_POISSON_MEAN = 500;
const LARGEST_BINOMIAL_N = 1000;

const shape = {
  distribution: oneOf('normal', 'poisson', 'binomial', 'triangular'),
  u: listOf(numberOf({ above: 0, below: 1 }), { min: 1 }),
  mean: optional(numberOf()),
  sd: optional(numberOf({ above: 0 })),
  n: optional(wholeOf({ min: 0, max: LARGEST_BINOMIAL_N })),
  p: optional(numberOf({ min: 0, max: 1 })),
  low: optional(numberOf()),
  mode: optional(numberOf()),
  high: optional(numberOf()),
};

type InverseQuestion = ObjectOf<typeof shape>;
type Parameter = Exclude<keyof InverseQuestion, 'distribution' | 'u'>;

const PARAMETERS: readonly Parameter[] = ['mean', 'sd', 'n', 'p', 'low', 'mode', 'high'];

/** Which parameters a distribution takes, and whether it needs them. */
const TAKES: Readonly<
  Record<
    InverseQuestion['distribution'],
    Readonly<Partial<Record<Parameter, 'needed' | 'optional'>>>
  >
> = {
  normal: { mean: 'optional', sd: 'optional' },
  poisson: { mean: 'needed' },
  binomial: { n: 'needed', p: 'needed' },
  triangular: { low: 'needed', mode: 'needed', high: 'needed' },
};

const parameterFault = (question: InverseQuestion): Refusal | undefined => {
  const { distribution } = question;
  for (const name of PARAMETERS) {
    const isGiven = question[name] !== undefined;
    const use = TAKES[distribution][name];
    if (isGiven && use === undefined)
      return refusal(name, `does not belong to the distribution "${distribution}"`);
    if (!isGiven && use === 'needed')
      return refusal(name, `is missing for the distribution "${distribution}"`);
  }
  return undefined;
};

const rangeFault = ({
  distribution,
  mean = 0,
  low = 0,
  mode = 0,
  high = 0,
}: InverseQuestion): Refusal | undefined => {
  if (distribution === 'poisson' && (mean < 0 || mean > LARGEST_POISSON_MEAN))
    return refusal('mean', `must lie between 0 and ${LARGEST_POISSON_MEAN}, is ${mean}`);
  if (distribution !== 'triangular') return undefined;
  if (high <= low) return refusal('high', `must be above low, which is ${low}`);
  return mode < low || mode > high
    ? refusal('mode', `must lie between low and high, is ${mode}`)
    : undefined;
};

/** Half the way from `from` to `to`, for ends that may lie further apart than a double can hold. */
const halfWay = (from: number, to: number): number => to / 2 - from / 2;

/**
 * The triangular distribution's inverse, low + √(u·(high − low)(mode − low)) or its mirror image. Roots are taken apart
 * and widths halved, so that neither tiny nor huge ones lose their digits.
 */
export const triangularQuantile = (u: number, low: number, mode: number, high: number): number => {
  const width = halfWay(low, high);
  const rise = halfWay(low, mode);
  if (u * width < rise) {
    const half = Math.sqrt(u * width) * Math.sqrt(rise);
    return Math.min(mode, low + half + half);
  }
  const half = Math.sqrt((1 - u) * width) * Math.sqrt(halfWay(mode, high));
  return Math.max(mode, high - half - half);
};

/** The inverse distribution function of a question, ready to be asked many times. */
const quantileOf = (question: InverseQuestion): ((u: number) => number) => {
  switch (question.distribution) {
    case 'normal': {
      const { mean = 0, sd = 1 } = question;
      return (u) => mean + sd * normalQuantile(u);
    }
    case 'poisson': {
      const table = poissonTable(question.mean ?? 0);
      return (u) => countAt(table, u);
    }
    case 'binomial': {
      const table = binomialTable(question.n ?? 0, question.p ?? 0);
      return (u) => countAt(table, u);
    }
    case 'triangular': {
      const { low = 0, mode = 0, high = 0 } = question;
      return (u) => triangularQuantile(u, low, mode, high);
    }
  }
};

/**
 * uncertainty.inverse: normal by Wichura's AS241, Poisson and binomial as the smallest whole k with CDF(k) ≥ u,
 * triangular in closed form.
 */
export const inverseMethod: Method<InverseQuestion, { readonly values: readonly number[] }> = {
  read: checked(objectOf(shape), (question) => parameterFault(question) ?? rangeFault(question)),
  run: (question) => ({ values: question.u.map(quantileOf(question)) }),
};
