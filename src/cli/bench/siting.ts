/** Bench of siting: the instant choice of sites against the optimum that HiGHS proves in a thread of its own. */
import { luckWord, uniformOf } from '#lib/domain/kernel/philox.ts';
import type { SiteChoice } from '#lib/domain/siting/choice.ts';
import { chooseAtOnce } from '#lib/domain/siting/interchange.ts';
import { choiceAsTask } from '#lib/domain/siting/lp-text.ts';
import { choiceOfMinutes } from '#lib/domain/siting/p-median.ts';
import { chooseProven } from '#lib/domain/siting/proof.ts';
import { askSolver } from '#lib/server/jobs/solver.ts';
import { compare, digest, timed, type BenchLine, type Figure } from './measure.ts';
import { plainMedian, type PlainCosts } from './plain-median.ts';

const AREAS = 300;
const SITES = 60;
/** Seeds of the counties that the choice is judged on; the first is timed. */
const COUNTIES = [11, 12, 13] as const;
const TIMED_COUNTY = 11;
/** Sites to open; one of them is timed. */
const OPEN = [5, 10, 15] as const;
const TIMED = 10;
const SIDE_MINUTES = 60;
const MOST_PEOPLE = 100;
const SECONDS_AT_MOST = 60;
const WARM_UPS = 3;
const MILLISECONDS_AT_MOST = 20;
const PERCENT = 100;
const PERCENT_AT_MOST = 2.5;
/** The solver's answer and the model's own may differ by this part: HiGHS works to 10⁻⁶. */
const SAME = 1e-6;

/** A county: people strewn over a square, candidates among them, minutes as the crow flies. */
const countyChoice = (seed: number, open: number): SiteChoice => {
  const chance = (of: number, which: number): number => uniformOf(luckWord(seed, of, 1, which, 0));
  const from = (n: number, which: number): number => chance(n, which) * SIDE_MINUTES;
  const areas = Array.from({ length: AREAS }, (_, n) => n);
  const sites = Array.from({ length: SITES }, (_, n) => n);
  return choiceOfMinutes({
    weights: areas.map((n) => 1 + Math.floor(chance(n, 2) * MOST_PEOPLE)),
    minutes: areas.map((area) =>
      sites.map((site) => Math.hypot(from(area, 0) - from(site, 3), from(area, 1) - from(site, 4))),
    ),
    p: open,
    mustOpen: [],
  });
};

const plainCosts = ({ areas, sites, cost }: SiteChoice): PlainCosts =>
  Array.from({ length: areas }, (_, area) =>
    Array.from({ length: sites }, (_site, site) => cost[site * areas + area] ?? Infinity),
  );

/** What the solver says of one choice. */
interface Proven {
  readonly above: number;
  readonly gap: number;
  readonly seconds: number;
  readonly solver: string;
  /** Distance of the model's own proof, as a share. */
  readonly apart: number;
}

const prove = async (choice: SiteChoice): Promise<Proven> => {
  const { sites, cost } = chooseAtOnce(choice);
  const limits = { secondsAtMost: SECONDS_AT_MOST, seed: 1 };
  const answer = await askSolver(choiceAsTask(choice, sites, limits));
  const best = answer.objective ?? Number.NaN;
  return {
    above: PERCENT * (cost / best - 1),
    gap: PERCENT * (answer.gap ?? Number.NaN),
    seconds: answer.seconds,
    solver: `${answer.solver} ${answer.version}`,
    apart: Math.abs((chooseProven(choice)?.cost ?? Number.NaN) / best - 1),
  };
};

const largest = (values: readonly number[]): number =>
  values.reduce((most, own) => (own <= most ? most : own), -Infinity);

/** p-median of 300 areas and 60 candidates: how fast the instant choice is, and how far above the optimum. */
export const sitingLine = async (): Promise<BenchLine> => {
  const proven: Proven[] = [];
  for (const county of COUNTIES) {
    for (const open of OPEN) proven.push(await prove(countyChoice(county, open)));
  }
  const choice = countyChoice(TIMED_COUNTY, TIMED);
  const costs = plainCosts(choice);
  const ownProof = await timed(() => chooseProven(choice));
  const of = (name: keyof Omit<Proven, 'solver'>): number =>
    largest(proven.map((own) => own[name]));
  const solver = proven[0]?.solver ?? 'the solver';
  const line = await compare({
    name: `p-median, ${AREAS} areas × ${SITES} candidates, ${TIMED} to open: greedy and exchange`,
    against: 'the same, every choice costed anew',
    ours: () => chooseAtOnce(choice),
    twin: () => plainMedian(costs, TIMED),
    warmUps: WARM_UPS,
    inputs: digest(choice.cost),
    answer: digest(chooseAtOnce(choice)),
  });
  const figures: readonly Figure[] = [
    { label: 'instant choice', value: line.ours.median, unit: 'ms', atMost: MILLISECONDS_AT_MOST },
    {
      label: `at worst of ${proven.length}, above the optimum`,
      value: of('above'),
      unit: '%',
      atMost: PERCENT_AT_MOST,
    },
    { label: `gap of ${solver}`, value: of('gap'), unit: '%', atMost: 0 },
    { label: 'its time, in a thread', value: of('seconds'), unit: 's', atMost: SECONDS_AT_MOST },
    { label: 'own proof differs from it by', value: of('apart'), unit: '', atMost: SAME },
    { label: 'own proof', value: ownProof, unit: 'ms' },
  ];
  return { ...line, figures: [...line.figures, ...figures] };
};
