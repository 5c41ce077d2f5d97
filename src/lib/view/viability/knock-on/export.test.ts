// The knock-on as files: every row of the page is there, possible futures keep their order, and few people are hidden.

import { beforeAll, describe, expect, it } from 'vitest';
import { knockOnMethod, type KnockOnAnswer } from '#lib/domain/viability/knock-on.ts';
import { withFirstClosure } from '#lib/domain/viability/knock-on-case.ts';
import { exampleKnockOn } from '../../../../../tests/support/example-knock-on.ts';
import { shareTable, type ExportTable } from '../../export/table.ts';
import { exportChain, exportChances, exportEffects, exportFelt, exportFutures } from './export.ts';
import { shapeKnockOnPage, shareDominoPicture, type KnockOnInput } from './page.ts';

const MONTH = 1;
const DRAWS = 20;
let input: KnockOnInput;
let answers: { readonly now: KnockOnAnswer; readonly then: KnockOnAnswer };

beforeAll(() => {
  const example = exampleKnockOn();
  input = example.inputOf('DC-harbour', MONTH);
  const { question } = example.knockOn;
  if (question === null) throw new Error('the example has ledgers');
  const run = (asked: typeof question): KnockOnAnswer => {
    const read = knockOnMethod.read({ ...asked, draws: DRAWS }, '');
    if (!read.ok) throw new Error(read.message);
    return knockOnMethod.run(read.value);
  };
  answers = {
    now: run(question),
    then: run(withFirstClosure(question, { service: 'DC-harbour', month: MONTH })),
  };
}, 60_000);

const column = ({ columns, rows }: ExportTable, name: string) =>
  rows.map((row) => row[columns.indexOf(name)]);

describe('files of the expected path', () => {
  it('have the services of the page in its order', () => {
    expect(column(exportEffects(input), 'service_id')).toEqual(
      shapeKnockOnPage(input, 'en').rows.map(({ id }) => id),
    );
  });

  it('send everybody who loses a place somewhere, or nowhere', () => {
    const chain = exportChain(input);
    const out = chain.rows
      .filter(([from]) => from === 'DC-harbour')
      .reduce((sum, row) => sum + Number(row.at(-1)), 0);
    const lost = Number(column(exportEffects(input), 'people_who_lose_their_place')[0]);
    expect(Math.abs(out - lost)).toBeLessThan(0.05 * (chain.rows.length + 1));
  });

  it('tell no count of few people when shared, in table and picture', () => {
    for (const table of [exportChain(input), exportEffects(input)]) {
      const shared = shareTable(table);
      for (const name of shared.columns.filter((one) => one.includes('people')))
        for (const cell of column(shared, name))
          if (typeof cell === 'number') expect(cell % 5).toBe(0);
    }
    const { flows } = shareDominoPicture(input, 'en').input;
    for (const { text } of flows) expect(text).toMatch(/^(\[c\]|\d*[05])$/);
  });

  it('have nothing of past closures where none was felt', () => {
    expect(exportFelt(null).rows).toEqual([]);
  });
});

describe('files of possible futures', () => {
  it('are empty before they are worked out', () => {
    expect(exportChances(input, null).rows).toEqual([]);
    expect(exportFutures(null).rows).toEqual([]);
  });

  it('give every followed service but the first, each chance within its band', () => {
    const table = exportChances(input, answers);
    expect(column(table, 'service_id').toSorted()).toEqual(
      input.knockOn.followed.filter((id) => id !== 'DC-harbour').toSorted(),
    );
    for (const name of ['12_now', '12_then', 'horizon_now', 'horizon_then'])
      for (const row of table.rows) {
        const at = table.columns.indexOf(`chance_${name}`);
        const [chance, low, high] = row.slice(at, at + 3).map(Number) as [number, number, number];
        expect(low <= chance && chance <= high).toBe(true);
      }
  });

  it('give the spread of people over all draws, its parts in order', () => {
    const table = exportFutures(answers);
    expect(table.rows).toHaveLength(2);
    for (const name of ['closures', 'people_who_lose_their_place', 'people_placed']) {
      for (const at of [0, 1]) {
        const of = (part: string): number => Number(column(table, `${name}_${part}`)[at]);
        expect(of('p10') <= of('p50') && of('p50') <= of('p90')).toBe(true);
      }
    }
  });
});
