// What somebody finds who puts together all that the product tells of the example's need: areas, neighbourhoods,
// districts and the council, on the gaps page, its files, the market's map and the growth page.

import { beforeAll, describe, expect, test } from 'vitest';
import { boundCells } from '#lib/domain/disclosure/bounds.ts';
import { NEEDS, SUPPORTS, type Need, type Support } from '#lib/domain/market/records.ts';
import { generateExample } from '#lib/example/index.ts';
import { demandOf, factsOf } from '../../../../tests/support/example-gaps.ts';
import { settleAreaSums } from '../area-sums.ts';
import { FEWEST_PEOPLE } from '../disclosure.ts';
import { encodeGapAreas, exportGaps } from './export.ts';
import { needKey, type GapFacts } from './facts.ts';
import { shapeGapsPage, type GapsPage } from './page.ts';
import { settleToldTotals } from './told.ts';
import { parseGapView } from './url.ts';

interface View {
  readonly need: Need | null;
  readonly support: Support | null;
}

const VIEWS: readonly View[] = [null, ...NEEDS].flatMap((need) =>
  [null, ...SUPPORTS].map((support) => ({ need, support })),
);
const SINGLE = VIEWS.filter(({ need, support }) => need !== null && support !== null);

/** A hidden figure. */
interface Hidden {
  readonly area: string;
  readonly need: Need;
  readonly support: Support;
  readonly people: number;
}

let facts: GapFacts;
let hidden: Hidden[];

const viewOf = ({ need, support }: View, rest = '') =>
  parseGapView(new URL(`http://x/?need=${need ?? ''}&support=${support ?? ''}${rest}`)).view;

const page = (view: View, rest = ''): GapsPage =>
  shapeGapsPage(
    facts,
    viewOf(view, rest),
    { ofSelected: [], ownersOnRecord: new Map() },
    '/example/gaps',
    'en',
  );

beforeAll(() => {
  const example = generateExample();
  facts = factsOf(example, demandOf(example), example.services);
  hidden = facts.areas.flatMap(({ code }) =>
    NEEDS.flatMap((need) =>
      SUPPORTS.flatMap((support) => {
        const people = facts.people.get(needKey(code, need, support)) ?? 0;
        return people > 0 && people < FEWEST_PEOPLE ? [{ area: code, need, support, people }] : [];
      }),
    ),
  );
}, 60_000);

/** Numbers of the hidden figures that a sum adds up. */
const partsOf = ({ need, support }: View, areas: ReadonlySet<string>): number[] =>
  hidden.flatMap((one, at) =>
    areas.has(one.area) &&
    (need ?? one.need) === one.need &&
    (support ?? one.support) === one.support
      ? [at]
      : [],
  );

const codes = (isIn: (area: GapFacts['areas'][number]) => boolean): Set<string> =>
  new Set(facts.areas.filter(isIn).map(({ code }) => code));

/** Every sum over areas that a page tells, by what is read on it. */
function toldTotals(): number[][] {
  const all = codes(() => true);
  const cells = page({ need: null, support: null }).matrix.rows.flatMap((row, n) =>
    row.cells.map(({ figure }, s) => ({
      view: { need: NEEDS[n] ?? null, support: SUPPORTS[s] ?? null },
      isTold: figure.kind === 'estimate',
    })),
  );
  const council = VIEWS.filter((view) => page(view).figures[2]?.figure.kind === 'estimate');
  const districts = VIEWS.flatMap((view) =>
    page(view)
      .districts.filter(({ unmet }) => unmet.kind === 'estimate')
      .map(({ name }) =>
        partsOf(
          view,
          codes(({ districtName }) => districtName === name),
        ),
      ),
  );
  return [
    ...cells.filter(({ isTold }) => isTold).map(({ view }) => partsOf(view, all)),
    ...council.map((view) => partsOf(view, all)),
    ...districts,
  ];
}

/** Neighbourhoods told with the panel of one of their areas. */
function toldNeighbourhoods(views: readonly View[]): number[][] {
  const middles = new Map(facts.areas.map((area) => [area.middleCode, area]));
  return views.flatMap((view) =>
    [...middles].flatMap(([middle, { code, middleName }]) => {
      const { panel } = page(view, `&sel=${code}`);
      const isTold =
        panel?.kind === 'known' && panel.facts.some(({ label }) => label.includes(middleName));
      return isTold
        ? [
            partsOf(
              view,
              codes(({ middleCode }) => middleCode === middle),
            ),
          ]
        : [];
    }),
  );
}

/** Sums over the needs and kinds of support of one area, by what the file, the market's map and growth tell. */
function toldSums(): number[][] {
  const column = 5;
  const inFiles = VIEWS.flatMap((view) =>
    exportGaps(facts, viewOf(view))
      .rows.filter((row) => typeof row[column] === 'number')
      .map((row) => partsOf(view, new Set([typeof row[0] === 'string' ? row[0] : '']))),
  );
  const elsewhere = facts.areas.flatMap(({ code }) => {
    const { all, ofSupport } = settleAreaSums(
      (need, support) => facts.people.get(needKey(code, need, support)) ?? 0,
    );
    const here = new Set([code]);
    return [
      ...(all ? [partsOf({ need: null, support: null }, here)] : []),
      ...[...ofSupport].map((support) => partsOf({ need: null, support }, here)),
    ];
  });
  return [...inFiles, ...elsewhere];
}

/** The span of sums in reduced form, by an elimination of its own: rows by pivot. */
function span(sums: readonly (readonly number[])[]): Map<number, Float64Array> {
  const rows = new Map<number, Float64Array>();
  const clear = (target: Float64Array, row: Float64Array, pivot: number): void => {
    const times = target[pivot] ?? 0;
    if (times === 0) return;
    for (let at = 0; at < row.length; at += 1) {
      const left = (target[at] ?? 0) - times * (row[at] ?? 0);
      target[at] = Math.abs(left) < 1e-9 ? 0 : left;
    }
  };
  for (const sum of sums) {
    const row = new Float64Array(hidden.length);
    for (const at of sum) row[at] = 1;
    for (const [pivot, known] of rows) clear(row, known, pivot);
    const pivot = row.findIndex((value) => value !== 0);
    if (pivot < 0) continue;
    const scale = row[pivot] ?? 1;
    const unit = row.map((value) => value / scale);
    for (const known of rows.values()) clear(known, unit, pivot);
    rows.set(pivot, unit);
  }
  return rows;
}

/** The fewest people that some hidden figures speak of: those of one need in one area may be the same. */
function peopleIn(parts: readonly Hidden[]): number {
  const most = new Map<string, number>();
  for (const { area, need, people } of parts) {
    const key = `${area} ${need}`;
    most.set(key, Math.max(most.get(key) ?? 0, people));
  }
  return [...most.values()].reduce((sum, people) => sum + people, 0);
}

describe('all that is told of the example together', () => {
  test('gives no hidden figure away, and no sum of some about few people', () => {
    const sums = [...toldSums(), ...toldTotals(), ...toldNeighbourhoods(SINGLE.slice(0, 6))];
    const counted = sums.filter((sum) => sum.length > 0);
    expect(counted.length).toBeGreaterThan(600);
    for (const sum of counted) {
      const parts = sum.flatMap((at) => hidden[at] ?? []);
      expect(parts.length).toBeGreaterThan(1);
      expect(peopleIn(parts)).toBeGreaterThanOrEqual(FEWEST_PEOPLE);
    }
    for (const row of span(counted).values()) {
      const found = hidden.filter((_, at) => row[at] !== 0);
      expect(found.length).toBeGreaterThan(1);
      // What is left with both signs is a difference of two sums, and speaks of neither.
      if (row.every((value) => value >= 0) || row.every((value) => value <= 0))
        expect(peopleIn(found)).toBeGreaterThanOrEqual(FEWEST_PEOPLE);
    }
  }, 120_000);

  test('still tells most of what a council asks for', () => {
    const told = VIEWS.filter((view) => page(view).figures[2]?.figure.kind === 'estimate');
    expect(told.length).toBeGreaterThan(25);
    expect(page({ need: null, support: null }).figures[2]?.figure.kind).toBe('estimate');
  });

  test('leaves hidden cells of the matrix wide intervals, for whoever knows every total', () => {
    const { matrix } = page({ need: null, support: null });
    const isHidden = (n: number, s: number): boolean =>
      matrix.rows[n]?.cells[s]?.figure.text === '[c]';
    const minutes = NEEDS.map((need) =>
      SUPPORTS.map((support) => {
        const gap = facts.gaps.find((one) => one.need === need && one.support === support);
        return Math.round((gap?.totals.demand.mid ?? 0) * 60);
      }),
    );
    const cells = NEEDS.flatMap((_, row) =>
      SUPPORTS.flatMap((_support, column) => (isHidden(row, column) ? [{ row, column }] : [])),
    );
    for (const { row, column, low, high } of boundCells(minutes, cells)) {
      // Neither a figure nor its half can be told from its double.
      expect(high - low).toBeGreaterThanOrEqual(minutes[row]?.[column] ?? 0);
    }
  });

  test('is the same in the file of areas as in the table', () => {
    for (const view of VIEWS) {
      const { columns, rows } = exportGaps(facts, viewOf(view));
      const { features } = JSON.parse(encodeGapAreas(facts, viewOf(view))) as {
        features: { properties: Record<string, unknown> }[];
      };
      expect(features.map(({ properties }) => columns.map((name) => properties[name]))).toEqual(
        rows,
      );
    }
  });

  test('is settled in steps that hold nobody up', () => {
    const times: number[] = [];
    let from = process.cpuUsage().user;
    for (const _ of settleToldTotals({ ...facts })) {
      const now = process.cpuUsage().user;
      times.push(now - from);
      from = now;
    }
    // A fifth of a second in all takes many steps; a few of them may meet the compiler or the collector of garbage.
    expect(times.length).toBeGreaterThan(50);
    const longest = times.toSorted((a, b) => b - a);
    expect(longest[Math.ceil(times.length / 20)]).toBeLessThan(50_000);
  });
});
