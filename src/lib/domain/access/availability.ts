/**
 * Spatial availability (Soukhov et al. 2023): the hours each area is left with when every service is shared out among
 * all who reach it, by demand and nearness. In hours a week, so that it can stand on a map as it is.
 */
import { total } from '../kernel/exactness.ts';
import type { Method } from '../kernel/method.ts';
import { checked, defaulted, numberOf, objectOf, type Reader } from '../kernel/reader.ts';
import { zeroTimeFault } from './catchment.ts';
import { decayFault, decayWeight, readDecay, type Decay } from './decay.ts';
import { pairsFault, pairsFields, type Pairs } from './pairs.ts';

export interface AvailabilityQuestion extends Pairs {
  readonly decay: Decay;
  /** Exponent of demand: below 1 small places count for more than their hours, above 1 for less. */
  readonly alpha: number;
}

export interface AvailabilityAnswer {
  /** V_i, hours a week, per area. */
  readonly hours: readonly number[];
  /** Hours a week of the services that somebody with demand can reach. */
  readonly total: number;
}

/** Each area's claim, D_i to the power alpha, against the largest demand, so that no power is too large to work with. */
const claims = ({ demand, alpha }: AvailabilityQuestion): readonly number[] => {
  const largest = demand.reduce((most, hours) => Math.max(most, hours), 0);
  return demand.map((hours) => (largest > 0 ? (hours / largest) ** alpha : 0));
};

/**
 * V_i = Σ_j S_j · D_i^α W_ij / Σ_k D_k^α W_kj, for one person group and one kind of support; with alpha 1 equal to
 * demand times 2SFCA access. A service that nobody with demand can reach gives nothing.
 */
export const assessAvailability = (question: AvailabilityQuestion): AvailabilityAnswer => {
  const { supply, minutes, decay } = question;
  const claim = claims(question);
  const pull = minutes.map((row, area) =>
    row.map((pair) => (claim[area] ?? 0) * decayWeight(decay, pair)),
  );
  const gathered = supply.map((_, j) => total(pull.map((row) => row[j] ?? 0)));
  const hours = pull.map((row) =>
    total(
      row.map((share, j) => {
        const whole = gathered[j] ?? 0;
        return whole > 0 ? (supply[j] ?? 0) * (share / whole) : 0;
      }),
    ),
  );
  return { hours, total: total(hours) };
};

const shape: Reader<AvailabilityQuestion> = objectOf({
  ...pairsFields,
  decay: readDecay,
  alpha: defaulted(numberOf({ above: 0 }), 1),
});

/** access.availability: hours left to each area. Refused as access.catchment is. */
export const availabilityMethod: Method<AvailabilityQuestion, AvailabilityAnswer> = {
  read: checked(
    shape,
    (question) =>
      decayFault(question.decay, false) ?? pairsFault(question) ?? zeroTimeFault(question),
  ),
  run: assessAvailability,
};
