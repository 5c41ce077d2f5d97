/** Questions that pages put to a worker: the what-if of a slider, and the whole assessment of a service. */
import type { Method } from '../kernel/method.ts';
import { checked, listOf, numberOf, objectOf, refusal, type Reader } from '../kernel/reader.ts';
import { assessService, outlookFrom, type Assessment, type Outlook } from './assess.ts';
import type { UsualTerms } from './drivers.ts';
import { projectFan, type FanMonth } from './fan.ts';
import type { LuckMemory } from './luck.ts';
import { readSimulation, type MonteCarloQuestion } from './monte-carlo.ts';
import { projectPath, type ServicePath } from './path.ts';

/** The outlook with the months behind it. */
export interface WhatIf extends Outlook {
  readonly fan: readonly FanMonth[];
  /** The expected path, month by month, for the table that a reader follows down. */
  readonly path: ServicePath;
}

/** viability.whatIf: takes what viability.monteCarlo takes and gives the whole outlook. */
export const whatIfMethod = (memory: LuckMemory): Method<MonteCarloQuestion, WhatIf> => ({
  read: readSimulation,
  run: ({ seed, draws, ...service }) => {
    const plan = { seed, draws };
    const { months, simulation } = projectFan(service, plan, memory);
    return {
      ...outlookFrom(service, plan, simulation),
      fan: months,
      path: projectPath(service),
    };
  },
});

export interface AssessQuestion {
  readonly simulation: MonteCarloQuestion;
  readonly usual: UsualTerms;
}

const amount = numberOf({ min: 0 });
const shares = listOf(numberOf({ min: 0, max: 1 }));

const shape: Reader<AssessQuestion> = objectOf({
  simulation: readSimulation,
  usual: objectOf({
    entriesPerMonth: listOf(amount),
    naturalExitAlone: shares,
    councilLedExit: shares,
    blockMonthly: amount,
  }),
});

const PER_GROUP = ['entriesPerMonth', 'naturalExitAlone', 'councilLedExit'] as const;

/** viability.assess: the outlook of a service and what drives it, against its usual terms. */
export const assessMethod = (memory: LuckMemory): Method<AssessQuestion, Assessment> => ({
  read: checked(shape, ({ simulation, usual }) => {
    const odd = PER_GROUP.find((name) => usual[name].length !== simulation.groups.length);
    return odd === undefined
      ? undefined
      : refusal(`usual.${odd}`, `must have one entry per group: ${simulation.groups.length}`);
  }),
  run: ({ simulation: { seed, draws, ...service }, usual }) =>
    assessService(service, usual, { seed, draws }, memory),
});
