// What the gaps of the example must never give away: where a home is, and hours of few people.

import { group } from 'd3-array';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CouncilDataset } from '#lib/domain/dataset.ts';
import type { DemandEstimate } from '#lib/domain/demand/records.ts';
import { findUnserved } from '#lib/domain/growth/unserved.ts';
import { NEEDS, SUPPORTS, type Service } from '#lib/domain/market/records.ts';
import { generateExample } from '#lib/example/index.ts';
import { runsAt } from '../market/facts.ts';
import { locateServices } from '../market/shown-place.ts';
import { FEWEST_PEOPLE } from '../disclosure.ts';
import { exportGaps } from './export.ts';
import { countPeople, needKey, type GapFacts } from './facts.ts';
import { drawLines, type AreaLine } from './lines.ts';
import { shapeGapsPage } from './page.ts';
import { parseGapView } from './url.ts';
import { demandOf, factsOf, shownServices } from '../../../../tests/support/example-gaps.ts';

const viewOf = (query: string) => parseGapView(new URL(`http://x/${query}`)).view;
const tell = (facts: GapFacts, query: string) =>
  shapeGapsPage(
    facts,
    viewOf(query),
    { ofSelected: [], ownersOnRecord: new Map() },
    '/example/gaps',
    'en',
  );

/** Every need and all needs, with every kind of support and all kinds. */
const QUERIES = [null, ...NEEDS].flatMap((need) =>
  [null, ...SUPPORTS].map((support) => `?need=${need ?? ''}&support=${support ?? ''}`),
);

let example: CouncilDataset;
let demand: DemandEstimate[];
let facts: GapFacts;

beforeAll(() => {
  example = generateExample();
  demand = demandOf(example);
  facts = factsOf(example, demand, example.services);
}, 60_000);

/** Each home in another small area of its middle area, so that all shown places stay what they are. */
function moveHomes(): Service[] {
  const middles = group(example.areas, ({ middleCode }) => middleCode);
  const middleOf = new Map(example.areas.map(({ code, middleCode }) => [code, middleCode]));
  return example.services.map((service) => {
    const near = middles.get(middleOf.get(service.areaCode) ?? '') ?? [];
    const at = near.findIndex(({ code }) => code === service.areaCode);
    const next = near[(at + 1) % near.length];
    return service.homeBased && next !== undefined ? { ...service, areaCode: next.code } : service;
  });
}

describe('homes', () => {
  test('move within their shown place and change no figure of the page or its file', () => {
    const moved = moveHomes();
    const count = moved.filter((one, at) => one.areaCode !== example.services[at]?.areaCode).length;
    expect(count).toBeGreaterThan(20);
    const after = factsOf(example, demand, moved);
    expect(after.gaps).toEqual(facts.gaps);
    for (const query of QUERIES) {
      expect(exportGaps(after, viewOf(query))).toEqual(exportGaps(facts, viewOf(query)));
    }
    expect(tell(after, '?need=memory').rows).toEqual(tell(facts, '?need=memory').rows);
  }, 60_000);

  test('move and leave the unserved places as they are', () => {
    const unserved = (services: readonly Service[]) =>
      findUnserved({
        areas: example.areas,
        services: shownServices(example, services),
        capacities: example.capacities,
        demand,
        trading: [],
        asOf: example.council.asOf,
      });
    expect(unserved(moveHomes())).toEqual(unserved(example.services));
  });

  test('are next door to nobody but the middle of their shown place', () => {
    const { areas, council } = example;
    const byCode = new Map(areas.map((area) => [area.code, area]));
    const at = ({ easting, northing }: { easting: number; northing: number }) =>
      `${easting} ${northing}`;
    const places = locateServices(example.services, runsAt(council.asOf), byCode, council);
    const stands = new Set([...places.values()].map(at));
    const homes = shownServices(example, example.services).filter(({ homeBased }) => homeBased);
    expect(homes.length).toBeGreaterThan(20);
    expect(homes.every(({ point }) => point !== null && stands.has(at(point)))).toBe(true);
    const own = homes.filter(
      ({ point, areaCode }) =>
        point !== null && at(point) === at(byCode.get(areaCode)?.centre ?? point),
    );
    expect(own.length).toBeLessThan(homes.length / 2);
  });
});

const CELLS = NEEDS.flatMap((need) => SUPPORTS.map((support) => ({ need, support })));

/** Lines of every view, area by area in the order of the areas. */
interface Sum {
  readonly lines: readonly AreaLine[];
  /** Places in `CELLS` of what the sum adds up. */
  readonly cells: readonly number[];
}

const sumsOf = (): Sum[] =>
  [null, ...NEEDS].flatMap((need) =>
    [null, ...SUPPORTS]
      .filter((support) => need === null || support === null)
      .map((support) => ({
        lines: drawLines(facts, { need, support }).lines,
        cells: CELLS.flatMap((cell, at) =>
          (need ?? cell.need) === cell.need && (support ?? cell.support) === cell.support
            ? [at]
            : [],
        ),
      })),
  );

/** Rows of a matrix after full elimination: a row with one entry is a value that the rows together give away. */
function eliminate(rows: readonly (readonly number[])[]): number[][] {
  let rest = rows.map((row) => [...row]);
  const done: number[][] = [];
  for (let column = 0; column < CELLS.length; column += 1) {
    const pivot = rest.find((row) => Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot === undefined) continue;
    const unit = pivot.map((value) => value / (pivot[column] ?? 1));
    const clear = (row: readonly number[]): number[] =>
      row.map((value, at) => value - (row[column] ?? 0) * (unit[at] ?? 0));
    rest = rest.filter((row) => row !== pivot).map(clear);
    done.splice(0, done.length, ...done.map(clear), unit);
  }
  return done;
}

describe('hours of few people', () => {
  test('cannot be found by taking what is shown away from any sums that are told', () => {
    const sums = sumsOf();
    const found: string[] = [];
    let told = 0;
    facts.areas.forEach(({ code }, at) => {
      const people = CELLS.map(
        ({ need, support }) => facts.people.get(needKey(code, need, support)) ?? 0,
      );
      const isHidden = people.map((count) => count > 0 && count < FEWEST_PEOPLE);
      const open = sums.filter(({ lines }) => lines[at]?.needed.kind === 'value');
      const rows = open.map(({ cells }) =>
        CELLS.map((_, cell) => (cells.includes(cell) && isHidden[cell] === true ? 1 : 0)),
      );
      told += rows.filter((row) => row.some((value) => value > 0)).length;
      for (const row of eliminate(rows)) {
        const left = CELLS.filter((_, cell) => Math.abs(row[cell] ?? 0) > 1e-9);
        if (left.length < 2 || (countPeople(facts, code, left) ?? 0) < FEWEST_PEOPLE) {
          found.push(`${code}: ${JSON.stringify(left)}`);
        }
      }
    });
    expect(found).toEqual([]);
    expect(told).toBeGreaterThan(100);
  });

  test('stay behind with the cover and people of a sum that would give them away', () => {
    const withheld = sumsOf().flatMap(({ lines }) => lines.filter((line) => line.isWithheld));
    expect(withheld.length).toBeGreaterThan(50);
    for (const { needed, unmet, covered, isPeopleTold } of withheld) {
      expect([needed.kind, unmet.kind, covered, isPeopleTold]).toEqual([
        'suppressed',
        'suppressed',
        null,
        false,
      ]);
    }
    const { code } = withheld[0]?.area ?? { code: '' };
    const row = exportGaps(facts, viewOf('')).rows.find(([own]) => own === code);
    const line = drawLines(facts, viewOf('')).lines.find(({ area }) => area.code === code);
    expect(row?.slice(10, 13).includes('[c]')).toBe(line?.isWithheld);
  });

  test('are not left over when people of single needs are taken from people of all needs', () => {
    for (const { area, isPeopleTold } of drawLines(facts, viewOf('')).lines) {
      const counts = NEEDS.map(
        (need) =>
          countPeople(
            facts,
            area.code,
            SUPPORTS.map((support) => ({ need, support })),
          ) ?? 0,
      );
      const few = counts.filter((count) => count > 0 && count < FEWEST_PEOPLE);
      const left = few.reduce((sum, count) => sum + count, 0);
      if (isPeopleTold) expect(few.length === 0 || (few.length > 1 && left >= 8)).toBe(true);
    }
  });
});
