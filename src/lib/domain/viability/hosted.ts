/** Questions that pages put to a worker: the what-if of a slider, the whole assessment of a service, its rescue menu. */
import type { Method } from '../kernel/method.ts';
import {
  checked,
  id,
  listOf,
  numberOf,
  objectOf,
  oneOf,
  optional,
  orNull,
  refusal,
  repeatedId,
  type Reader,
  type Refusal,
} from '../kernel/reader.ts';
import { readParameterSet } from '../parameters/read-set.ts';
import { DEFAULTS, type ParameterSet } from '../parameters/set.ts';
import { assessService, outlookFrom, type Assessment, type Outlook } from './assess.ts';
import type { UsualTerms } from './driver-switches.ts';
import { projectFan, type FanMonth } from './fan.ts';
import { likelyRange, readSpread, type Likely, type RateSpread } from './likely.ts';
import type { LuckMemory } from './luck.ts';
import { readSimulation, type MonteCarloQuestion } from './monte-carlo.ts';
import { projectPath, type ServicePath } from './path.ts';
import { priceRescues, type RescueMenu, type RescueQuestion } from './rescue.ts';

/** A service as drawn, how far its rates of leaving may lie from their middle, and what is believed. */
export interface WhatIfQuestion {
  readonly simulation: MonteCarloQuestion;
  readonly spread: RateSpread;
  /** What is believed; the defaults unless said. */
  readonly parameters?: ParameterSet;
}

/** The outlook with its range and the months behind it. */
export interface WhatIf extends Outlook {
  readonly likely: Likely;
  readonly fan: readonly FanMonth[];
  /** The expected path, month by month, for the table that a reader follows down. */
  readonly path: ServicePath;
}

const amount = numberOf({ min: 0 });
const shares = listOf(numberOf({ min: 0, max: 1 }));

/** Fields of every question that starts from a service as drawn and how far its rates may lie. */
export const whatIfFields = {
  simulation: readSimulation,
  spread: readSpread,
  parameters: optional(readParameterSet),
} as const;

/** Reads a service as drawn, how far its rates may lie, and what is believed. */
export const readWhatIf: Reader<WhatIfQuestion> = objectOf(whatIfFields);

/** viability.whatIf: gives the whole outlook of a service. */
export const whatIfMethod = (memory: LuckMemory): Method<WhatIfQuestion, WhatIf> => ({
  read: readWhatIf,
  run: ({ simulation: { seed, draws, ...service }, spread, parameters = DEFAULTS }) => {
    const plan = { seed, draws };
    const { months, simulation } = projectFan(service, plan, memory);
    return {
      ...outlookFrom(service, plan, simulation, parameters),
      likely: likelyRange(service, spread, plan, simulation, memory),
      fan: months,
      path: projectPath(service),
    };
  },
});

export interface RangedAssessment extends Assessment {
  readonly likely: Likely;
}

export interface AssessQuestion extends WhatIfQuestion {
  readonly usual: UsualTerms;
}

/** More newcomers a month than any one service could take in. */
const MOST_NEWCOMERS = 1000;

const usualShape: Reader<UsualTerms> = objectOf({
  entriesPerMonth: listOf(numberOf({ min: 0, max: MOST_NEWCOMERS })),
  naturalExitAlone: shares,
  councilLedExit: shares,
  undeterminedExit: shares,
  blockMonthly: amount,
  costInflationAnnual: numberOf({ above: -1, max: 1 }),
});

const PER_GROUP = [
  'entriesPerMonth',
  'naturalExitAlone',
  'councilLedExit',
  'undeterminedExit',
] as const;

const usualFault = ({
  simulation,
  usual,
}: Pick<AssessQuestion, 'simulation' | 'usual'>): Refusal | undefined => {
  const odd = PER_GROUP.find((name) => usual[name].length !== simulation.groups.length);
  return odd === undefined
    ? undefined
    : refusal(`usual.${odd}`, `must have one entry per group: ${simulation.groups.length}`);
};

/** viability.assess: the outlook of a service and what drives it, against its usual terms. */
export const assessMethod = (memory: LuckMemory): Method<AssessQuestion, RangedAssessment> => ({
  read: checked(objectOf({ ...whatIfFields, usual: usualShape }), usualFault),
  run: ({ simulation: { seed, draws, ...service }, spread, usual, parameters = DEFAULTS }) => {
    const plan = { seed, draws };
    const assessment = assessService(service, usual, plan, memory, parameters);
    return {
      ...assessment,
      likely: likelyRange(service, spread, plan, assessment.simulation, memory),
    };
  },
});

/** A service as drawn that may need rescue; see {@link RescueQuestion}. */
export interface RescueMenuQuestion
  extends AssessQuestion, Pick<RescueQuestion, 'operator' | 'ruleExit' | 'venue'> {}

const rescueShape: Reader<RescueMenuQuestion> = objectOf({
  ...whatIfFields,
  usual: usualShape,
  operator: oneOf('in-house', 'council-company', 'independent', 'spin-out', 'user-led'),
  ruleExit: numberOf({ min: 0, max: 1 }),
  venue: orNull(
    objectOf({ rentMonthly: amount, others: listOf(objectOf({ id, margin: numberOf() })) }),
  ),
});

/** viability.rescue: what could keep a service open or stand in its place, priced. */
export const rescueMethod = (memory: LuckMemory): Method<RescueMenuQuestion, RescueMenu> => ({
  read: checked(
    rescueShape,
    (question) => usualFault(question) ?? repeatedId('venue.others', question.venue?.others ?? []),
  ),
  run: ({ simulation: { seed, draws, ...service }, parameters = DEFAULTS, ...known }) =>
    priceRescues({ ...known, service }, { seed, draws }, memory, parameters),
});
