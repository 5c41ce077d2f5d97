/**
 * Siting as linear programmes in text, for a solver. The strong formulation, in which an area may use a site only as
 * far as the site is open (x ≤ y for every pair), makes the programme without whole numbers almost as good as the
 * answer, so that little is left to search.
 */
import type { SiteChoice } from './choice.ts';
import type { HubTask } from './hub-bound.ts';
import { boundOf } from './proof.ts';
import type { SolverTask } from './solver.ts';

/** Some readers of the format refuse lines of 560 characters and more; broken far below, they are also readable. */
const WIDTH = 200;

/** A factor and the name of a variable. */
type Term = readonly [factor: number, name: string];

const site = (number: number): string => `y${number}`;
const pair = (area: number, number: number): string => `x${area}_${number}`;

const termText = ([factor, name]: Term): string =>
  `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${name}`;

/** Words in lines that stay below the width. */
const wrap = (words: readonly string[]): string => {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line.length + word.length + 1 > WIDTH) {
      lines.push(line);
      line = '';
    }
    line += ` ${word}`;
  }
  return [...lines, line].join('\n');
};

const row = (name: string, terms: readonly Term[], rest: string): string =>
  wrap([`${name}:`, ...terms.map(termText), rest]);

/** A whole programme: least objective under the rows, with variables that are yes or no. */
const programme = (
  objective: readonly Term[],
  rows: readonly string[],
  binaries: readonly string[],
): string =>
  [
    'Minimize',
    row('cost', objective, ''),
    'Subject To',
    ...rows,
    'Binaries',
    wrap(binaries),
    'End',
    '',
  ].join('\n');

const numbersBelow = (count: number): number[] => [...Array(count).keys()];

/** A choice of sites as a programme: p-median, or covering in the shape that `choiceOfCover` gives it. */
export const choiceAsText = ({ areas, sites, cost, open, forced }: SiteChoice): string => {
  const objective: Term[] = [];
  const rows: string[] = [];
  const all = numbersBelow(sites);
  for (const area of numbersBelow(areas)) {
    const reached = all.filter((number) => (cost[number * areas + area] as number) < Infinity);
    const terms = reached.map((number): Term => [1, pair(area, number)]);
    // An area that reaches nothing asks the impossible, and must be heard.
    rows.push(row(`serve${area}`, terms.length > 0 ? terms : [[0, site(0)]], '= 1'));
    for (const number of reached) {
      objective.push([cost[number * areas + area] as number, pair(area, number)]);
      rows.push(
        row(
          `open${area}_${number}`,
          [
            [1, pair(area, number)],
            [-1, site(number)],
          ],
          '<= 0',
        ),
      );
    }
  }
  rows.push(
    row(
      'count',
      all.map((number): Term => [1, site(number)]),
      `= ${open}`,
    ),
  );
  for (const number of forced) rows.push(row(`forced${number}`, [[1, site(number)]], '= 1'));
  return programme(objective.length > 0 ? objective : [[0, site(0)]], rows, all.map(site));
};

/** Variables that are 1 when these sites are open and every area goes to its cheapest. */
const choiceAsStart = (
  { areas, cost }: SiteChoice,
  sites: readonly number[],
): readonly string[] => {
  const used = numbersBelow(areas).flatMap((area) => {
    const costAt = (number: number): number => cost[number * areas + area] as number;
    const best = sites.reduce<number | undefined>(
      (least, number) =>
        costAt(number) < (least === undefined ? Infinity : costAt(least)) ? number : least,
      undefined,
    );
    return best === undefined ? [] : [pair(area, best)];
  });
  return [...sites.map(site), ...used];
};

/** How long the solver may take and how its own choices fall. */
export type SolverLimits = Pick<SolverTask, 'secondsAtMost' | 'seed'>;

/**
 * A choice of sites as a question to the solver, with an answer to begin from (the sites found at once) and
 * a bound, so that a gap can be told however early the solver stops. */
export const choiceAsTask = (
  choice: SiteChoice,
  sites: readonly number[],
  limits: SolverLimits,
): SolverTask => ({
  ...limits,
  lp: choiceAsText(choice),
  start: choiceAsStart(choice, sites),
  bound: boundOf(choice),
});

/** Numbers of the sites that the solver chose, rising. */
export const sitesFrom = (chosen: readonly string[]): number[] =>
  chosen
    .flatMap((name) => (name.startsWith('y') ? [Number(name.slice(1))] : []))
    .toSorted((a, b) => a - b);

/** Hubs as a programme: demand may be split, a hub takes nobody unless it is open. */
export const hubsAsText = ({ demand, capacity, fixedCost, cost }: HubTask): string => {
  const hubs = numbersBelow(capacity.length);
  const objective: Term[] = hubs.map((hub) => [fixedCost[hub] as number, site(hub)]);
  const rows: string[] = [];
  const allowed = (point: number): number[] =>
    hubs.filter((hub) => ((cost[hub] as Float64Array)[point] as number) < Infinity);
  for (const [point, people] of demand.entries()) {
    const terms = allowed(point).map((hub): Term => [1, pair(point, hub)]);
    rows.push(row(`serve${point}`, terms.length > 0 ? terms : [[0, site(0)]], `= ${people}`));
    for (const hub of allowed(point)) {
      objective.push([(cost[hub] as Float64Array)[point] as number, pair(point, hub)]);
      rows.push(
        row(
          `open${point}_${hub}`,
          [
            [1, pair(point, hub)],
            [-people, site(hub)],
          ],
          '<= 0',
        ),
      );
    }
  }
  for (const hub of hubs) {
    const taken = [...demand.keys()]
      .filter((point) => allowed(point).includes(hub))
      .map((point): Term => [1, pair(point, hub)]);
    rows.push(row(`room${hub}`, [...taken, [-(capacity[hub] as number), site(hub)]], '<= 0'));
  }
  return programme(objective, rows, hubs.map(site));
};
