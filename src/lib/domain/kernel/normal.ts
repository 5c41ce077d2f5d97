/** The inverse of the normal distribution: Wichura 1988, algorithm AS241 (PPND16), good to about 16 digits. */

/** Numerators and denominators of the three ranges, constant term first. */
const CENTRE_TOP = [
  3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125,
  45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
];
const CENTRE_BOTTOM = [
  1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867,
  39307.89580009271061, 28729.085735721942674, 5226.495278852854561,
];
const SHOULDER_TOP = [
  1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504,
  1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833,
  7.7454501427834140764e-4,
];
const SHOULDER_BOTTOM = [
  1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459,
  0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9,
];
const TAIL_TOP = [
  6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123,
  0.026532189526576123093, 0.0012426609473880784386, 2.71155556874348757815e-5,
  2.01033439929228813265e-7,
];
const TAIL_BOTTOM = [
  1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525,
  7.868691311456132591e-4, 1.8463183175100546818e-5, 1.4215117583164458887e-7,
  2.04426310338993978564e-15,
];

const CENTRE_WIDTH = 0.425;
const CENTRE_SHIFT = 0.180625;
const SHOULDER_END = 5;
const SHOULDER_SHIFT = 1.6;

const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduceRight((value, coefficient) => value * x + coefficient, 0);

/** The z with P(Z ≤ z) = probability, for a probability strictly between 0 and 1. */
export const normalQuantile = (probability: number): number => {
  const fromMiddle = probability - 1 / 2;
  if (Math.abs(fromMiddle) <= CENTRE_WIDTH) {
    const r = CENTRE_SHIFT - fromMiddle * fromMiddle;
    return (fromMiddle * polynomial(CENTRE_TOP, r)) / polynomial(CENTRE_BOTTOM, r);
  }
  const tail = Math.sqrt(-Math.log(fromMiddle < 0 ? probability : 1 - probability));
  const z =
    tail <= SHOULDER_END
      ? polynomial(SHOULDER_TOP, tail - SHOULDER_SHIFT) /
        polynomial(SHOULDER_BOTTOM, tail - SHOULDER_SHIFT)
      : polynomial(TAIL_TOP, tail - SHOULDER_END) / polynomial(TAIL_BOTTOM, tail - SHOULDER_END);
  return fromMiddle < 0 ? -z : z;
};

/** The z of a two-sided confidence level, from the tail so that levels near 1 keep their digits: 1.96 for 0.95. */
export const twoSidedZ = (level: number): number => -normalQuantile((1 - level) / 2);
