/** Bench of closures: the Monte Carlo against plain objects, and the what-if slider against its first answer. */
import { hostedMethods } from '#lib/domain/model.ts';
import type { WhatIfQuestion } from '#lib/domain/viability/hosted.ts';
import { luckMemory } from '#lib/domain/viability/luck.ts';
import type { ModelledService } from '#lib/domain/viability/modelled-service.ts';
import { simulate, type MonteCarloQuestion } from '#lib/domain/viability/monte-carlo.ts';
import type { NamedService } from './centre.ts';
import {
  comparedLine,
  inTurn,
  median,
  quantile,
  spread,
  timed,
  type BenchLine,
} from './measure.ts';
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
export const closureLine = (service: ModelledService): BenchLine => {
  const question = questionOf({
    ...service,
    groups: service.groups.map((group) => ({ ...group, entriesPerMonth: 0 })),
  });
  const memory = luckMemory();
  const runs = inTurn(
    REPEATS,
    () => simulate(question, memory),
    () => plainClosures(question),
  );
  return comparedLine('1,000 draws of closing within 24 months', 'one object a person', runs);
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

/** The whole answer of a slider (months, chances and their range, break-even, tipping set): first, then at the 95th percentile. */
export const sliderLines = ({
  name,
  service,
  spread: rates,
}: NamedService): readonly BenchLine[] => {
  const people = service.groups.reduce((sum, group) => sum + group.people, 0);
  const asked = (moved: ModelledService): WhatIfQuestion => ({
    simulation: questionOf(moved),
    spread: rates,
  });
  const first = Array.from({ length: REPEATS }, () =>
    timed(() => hostedMethods()['viability.whatIf'].run(asked(service))),
  );
  const whatIf = hostedMethods()['viability.whatIf'];
  whatIf.run(asked(service));
  const moves = Array.from({ length: SLIDER_MOVES }, (_, move) =>
    timed(() => whatIf.run(asked(withLeavers(service, 1 + (move % Math.max(1, people - 1)))))),
  );
  return [
    {
      name: 'what-if, first answer',
      milliseconds: median(first),
      spread: spread(first),
      runs: first,
    },
    {
      name: `what-if, 95 of 100 moves, ${name} (${people} people)`,
      milliseconds: quantile(moves, SLOW_END),
      spread: spread(moves),
      ratio: median(first) / quantile(moves, SLOW_END),
      against: 'the first answer',
      runs: moves,
    },
  ];
};
