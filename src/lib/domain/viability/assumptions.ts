/** What is assumed of a service, one by one: where each stands, how far it may lie, and the service with it moved. */
import { normalQuantile } from '../kernel/normal.ts';
import type { AssumptionRange } from '../kernel/one-at-a-time.ts';
import type { Parameter } from '../parameters/parameter.ts';
import { ATTENDANCE_ERROR, MONEY_ERROR } from '../parameters/sensitivity.ts';
import { inForce, valueIn, type ParameterSet } from '../parameters/set.ts';
import {
  JEFFREYS,
  PEER_EFFECT,
  RATE_INTERVAL,
  RATE_MONTHS,
  USUAL_INFLATION,
} from '../parameters/viability.ts';
import { averagePattern } from './assess.ts';
import type { RateSpread } from './likely.ts';
import type { ModelledService, PeopleGroup } from './modelled-service.ts';
import { splitNewcomers } from './what-if.ts';

/** Every assumption, in the order in which equals are shown. */
export const ASSUMPTIONS = [
  'choice-exits',
  'other-exits',
  'newcomers',
  'peer-effect',
  'cost-inflation',
  'fee',
  'staff-cost',
  'fixed-cost',
  'other-cost',
  'attendance',
] as const;

export type Assumption = (typeof ASSUMPTIONS)[number];

/** What ranges are taken from. */
export interface RangeBasis {
  readonly service: ModelledService;
  /** How far the rates of leaving may lie, as factors. */
  readonly spread: RateSpread;
  readonly parameters: ParameterSet;
}

const sum = (values: readonly number[]): number =>
  values.reduce((whole, value) => whole + value, 0);

const meanOver = ({ groups }: ModelledService, pick: (group: PeopleGroup) => number): number => {
  const people = sum(groups.map((group) => group.people));
  if (people === 0) return groups[0] === undefined ? 0 : pick(groups[0]);
  return sum(groups.map((group) => group.people * pick(group))) / people;
};

const newcomersOf = ({ groups }: ModelledService): number =>
  sum(groups.map((group) => group.entriesPerMonth));

/** Where each assumption stands in a service. Rates a month, money in pounds, shares of 1. */
const STANDS: Readonly<Record<Assumption, (service: ModelledService) => number>> = {
  'choice-exits': (service) => meanOver(service, (group) => group.choiceExit),
  'other-exits': (service) => meanOver(service, (group) => group.naturalExit),
  newcomers: newcomersOf,
  'peer-effect': (service) => meanOver(service, (group) => group.peerEffect),
  'cost-inflation': (service) => service.costInflationAnnual,
  fee: (service) => averagePattern(service).feePerSession,
  'staff-cost': (service) => service.staffCostPerHour,
  'fixed-cost': (service) => service.fixedMonthly,
  'other-cost': (service) => service.variablePerAttendance,
  attendance: (service) => averagePattern(service).attendance,
};

const eachGroup = (
  service: ModelledService,
  change: (group: PeopleGroup) => Partial<PeopleGroup>,
): ModelledService => ({
  ...service,
  groups: service.groups.map((group) => ({ ...group, ...change(group) })),
});

/** Scales a group's own value so that the whole comes to `value`; where all stand at nothing, all get the value. */
const scaled = (own: number, stands: number, value: number): number =>
  stands > 0 ? (own * value) / stands : value;

const withNewcomerTotal = (service: ModelledService, value: number): ModelledService => {
  const stands = newcomersOf(service);
  const people = sum(service.groups.map((group) => group.people));
  const share = (group: PeopleGroup): number =>
    people > 0 ? group.people / people : 1 / service.groups.length;
  return {
    ...service,
    groups: service.groups.flatMap((group) =>
      splitNewcomers({
        ...group,
        entriesPerMonth:
          stands > 0 ? (group.entriesPerMonth * value) / stands : value * share(group),
      }),
    ),
  };
};

/** The service with one assumption at a value, all else unchanged. */
export const assume = (
  service: ModelledService,
  assumption: Assumption,
  value: number,
): ModelledService => {
  const stands = STANDS[assumption](service);
  switch (assumption) {
    case 'choice-exits':
      return eachGroup(service, ({ choiceExit }) => ({
        choiceExit: Math.min(1, scaled(choiceExit, stands, value)),
      }));
    case 'other-exits':
      return eachGroup(service, ({ naturalExit }) => ({
        naturalExit: Math.min(1, scaled(naturalExit, stands, value)),
      }));
    case 'newcomers':
      return withNewcomerTotal(service, value);
    case 'peer-effect':
      return eachGroup(service, () => ({ peerEffect: value }));
    case 'cost-inflation':
      return { ...service, costInflationAnnual: value };
    case 'fee':
      return eachGroup(service, ({ feePerSession }) => ({
        feePerSession: scaled(feePerSession, stands, value),
      }));
    case 'staff-cost':
      return { ...service, staffCostPerHour: value };
    case 'fixed-cost':
      return { ...service, fixedMonthly: value };
    case 'other-cost':
      return { ...service, variablePerAttendance: value };
    case 'attendance':
      return eachGroup(service, ({ attendance }) => ({
        attendance: Math.min(1, scaled(attendance, stands, value)),
      }));
  }
};

interface Ends {
  readonly low: number;
  readonly high: number;
}

const around = (mid: number, { low, high }: Ends): Ends => ({ low: mid * low, high: mid * high });

const either = (mid: number, share: number): Ends =>
  around(mid, { low: 1 - share, high: 1 + share });

/** Wilson and Hilferty 1931: the cube root of a gamma variable is close to normal, with a variance of 1/(9 shape). */
const WILSON_HILFERTY = 9;

/**
 * Ends of a count’s rate: gamma with shape count + prior, by the approximation of Wilson and Hilferty, which at 80 % is
 * within a twentieth of an event for any count.
 */
const countEnds = (count: number, prior: number, interval: number): Ends => {
  const shape = count + prior;
  const at = (share: number): number => {
    const part = 1 / (WILSON_HILFERTY * shape);
    return shape * Math.max(0, 1 - part + normalQuantile(share) * Math.sqrt(part)) ** 3;
  };
  return { low: at((1 - interval) / 2), high: at((1 + interval) / 2) };
};

/** Newcomers of the last period as a count, and how far their rate may lie from it. */
const newcomerEnds = (mid: number, parameters: ParameterSet): Ends => {
  const months = valueIn(parameters, RATE_MONTHS);
  const count = mid * months;
  const ends = countEnds(count, valueIn(parameters, JEFFREYS), valueIn(parameters, RATE_INTERVAL));
  // With hardly anybody coming, the middle may lie under the low end of what a count so small allows.
  return { low: Math.min(mid, ends.low / months), high: Math.max(mid, ends.high / months) };
};

/** A yearly rise with the room that the usual rise of costs has, either way. */
const inflationEnds = (mid: number, parameters: ParameterSet): Ends => {
  const { value, range: [low, high] = [value, value] } = inForce(parameters, USUAL_INFLATION);
  return {
    low: mid + Math.min(0, low - value),
    high: Math.min(1, mid + Math.max(0, high - value)),
  };
};

/** The range of a parameter around where the service has it. */
const ownEnds = (mid: number, parameter: Parameter, parameters: ParameterSet): Ends => {
  const { value, range: [low, high] = [value, value] } = inForce(parameters, parameter);
  return { low: Math.min(mid, low), high: Math.max(mid, high) };
};

const endsOf = (assumption: Assumption, mid: number, { spread, parameters }: RangeBasis): Ends => {
  switch (assumption) {
    case 'choice-exits':
      return around(mid, spread.choice);
    case 'other-exits':
      return around(mid, spread.natural);
    case 'newcomers':
      return newcomerEnds(mid, parameters);
    case 'peer-effect':
      return ownEnds(mid, PEER_EFFECT, parameters);
    case 'cost-inflation':
      return inflationEnds(mid, parameters);
    case 'attendance': {
      const { low, high } = either(mid, valueIn(parameters, ATTENDANCE_ERROR));
      return { low, high: Math.min(1, high) };
    }
    case 'fee':
    case 'staff-cost':
    case 'fixed-cost':
    case 'other-cost':
      return either(mid, valueIn(parameters, MONEY_ERROR));
  }
};

/** The parameter that says how far each assumption may lie. */
export const RANGE_PARAMETER: Readonly<Record<Assumption, string>> = {
  'choice-exits': RATE_INTERVAL.id,
  'other-exits': RATE_INTERVAL.id,
  newcomers: RATE_INTERVAL.id,
  'peer-effect': PEER_EFFECT.id,
  'cost-inflation': USUAL_INFLATION.id,
  fee: MONEY_ERROR.id,
  'staff-cost': MONEY_ERROR.id,
  'fixed-cost': MONEY_ERROR.id,
  'other-cost': MONEY_ERROR.id,
  attendance: ATTENDANCE_ERROR.id,
};

/** Every assumption of a service with its range. */
export const rangesOf = (basis: RangeBasis): readonly AssumptionRange<Assumption>[] =>
  ASSUMPTIONS.map((id) => {
    const mid = STANDS[id](basis.service);
    return { id, mid, ...endsOf(id, mid, basis) };
  });
