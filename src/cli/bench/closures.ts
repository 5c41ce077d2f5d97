/** Bench of closures: the Monte Carlo against plain objects, and the what-if slider against its first answer. */
import { hostedMethods } from '#lib/domain/model.ts';
import type { WhatIfQuestion } from '#lib/domain/viability/hosted.ts';
import { luckMemory } from '#lib/domain/viability/luck.ts';
import type { ModelledService } from '#lib/domain/viability/modelled-service.ts';
import { simulate, type MonteCarloQuestion } from '#lib/domain/viability/monte-carlo.ts';
import { largestCentre } from './centre.ts';
import { compare, comparedLine, digest, quantile, timed, type BenchLine } from './measure.ts';
import { plainClosures } from './plain-closures.ts';

const DRAWS = 1000;
const SEED = 7;
const REPEATS = 7;
const SLIDER_MOVES = 60;
const SLOW_END = 0.95;

const questionOf = (service: ModelledService): MonteCarloQuestion => ({
  ...service,
  seed: SEED,
  draws: DRAWS,
});

/** 1,000 draws with luck already looked up, against one object a person. */
export const closureLine = (): Promise<BenchLine> => {
  const { service } = largestCentre();
  const question = questionOf({
    ...service,
    groups: service.groups.map((group) => ({ ...group, entriesPerMonth: 0 })),
  });
  const memory = luckMemory();
  const ours = () => simulate(question, memory);
  return compare({
    name: '1,000 draws of closing within 24 months',
    against: 'one object a person',
    ours,
    twin: () => plainClosures(question),
    inputs: digest(question),
    answer: digest(ours()),
  });
};

/** The service with so many people gone, group by group. */
const withLeavers = (service: ModelledService, leavers: number): ModelledService => {
  let left = leavers;
  const groups = service.groups.map((group) => {
    const leaving = Math.min(left, group.people);
    left -= leaving;
    return { ...group, people: group.people - leaving };
  });
  return { ...service, groups };
};

/** The whole answer of a slider (months, chances and their range, break-even, tipping set), against its first answer. */
export const sliderLine = async (): Promise<BenchLine> => {
  const { name, service, spread: rates } = largestCentre();
  const people = service.groups.reduce((sum, group) => sum + group.people, 0);
  const asked = (moved: ModelledService): WhatIfQuestion => ({
    simulation: questionOf(moved),
    spread: rates,
  });
  const whatIf = hostedMethods()['viability.whatIf'];
  whatIf.run(asked(service));
  const slowest: number[] = [];
  const first: number[] = [];
  for (let run = 0; run < REPEATS; run += 1) {
    const moves: number[] = [];
    for (let move = 0; move < SLIDER_MOVES; move += 1)
      moves.push(
        await timed(() => whatIf.run(asked(withLeavers(service, 1 + (move % (people - 1)))))),
      );
    slowest.push(quantile(moves, SLOW_END));
    first.push(await timed(() => hostedMethods()['viability.whatIf'].run(asked(service))));
  }
  return comparedLine(
    {
      name: `what-if slider, 95 of 100 moves, ${name} (${people} people)`,
      against: 'the first answer',
      inputs: digest(asked(service)),
      answer: digest(whatIf.run(asked(service))),
    },
    { ours: slowest, twin: first },
  );
};
