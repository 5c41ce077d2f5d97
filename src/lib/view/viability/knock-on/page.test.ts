// The knock-on page of the example's centres: its stories are found by whoever opens it, and its sums add up.

import { beforeAll, describe, expect, it } from 'vitest';
import { plainText } from '../../sentence.ts';
import { exampleKnockOn } from '../../../../../tests/support/example-knock-on.ts';

let example: ReturnType<typeof exampleKnockOn>;
beforeAll(() => {
  example = exampleKnockOn();
});

const parse = (text = ''): number => Number(text.replaceAll(/[£,]/g, '').replace('−', '-'));

describe('the knock-on page', () => {
  it('tells of the healthy centre that its neighbour’s closure tipped over a staff step', () => {
    const { felt } = example.pageOf('DC-millrace', 1);
    expect(felt?.came).toEqual([
      '5 people came in April 2026 from Brewhouse Lane Day Centre, which closed.',
    ]);
    expect(plainText(felt?.told ?? [])).toContain(
      'it stepped over the edge of its staffing: it needs one more worker in every session',
    );
    const [people, staff, margin] = felt?.rows ?? [];
    expect(people?.slice(1)).toEqual(['39', '44']);
    expect(staff?.slice(1)).toEqual(['4', '5']);
    // A surplus without them, a loss with them.
    expect(parse(margin?.[1])).toBeGreaterThan(0);
    expect(parse(margin?.[2])).toBeLessThan(0);
  });

  it('tells which service the people who come keep open', () => {
    const page = example.pageOf('DC-harbour', 1);
    expect(plainText(page.answer)).toMatch(
      /^If Harbour Light Centre closed at the end of November 2026, about \d+ people would lose their place: about \d+ would find another and about \d+ would not\. No other service would close sooner because of it\. Esplanade Rooms would stay open/,
    );
    expect(page.rows.find(({ id }) => id === 'DC-esplanade')).toMatchObject({
      happens: 'stays open',
      then: 'not within 24 months',
      // One path says yes or no: the chance stands beside it.
      nowListed: 'chance within 24 months on the list: 28%',
    });
    expect(page.felt).toBeNull();
  });

  it('draws every person it counts: those who leave a domino arrive or have no place', () => {
    for (const id of ['DC-harbour', 'DC-orchard', 'DC-foundry', 'DC-priory']) {
      const { picture, rows } = example.pageOf(id, 1);
      const out = picture.input.flows
        .filter(({ from }) => from === id)
        .reduce((sum, { people }) => sum + people, 0);
      const lost = parse(rows.find((row) => row.id === id)?.lost);
      expect(Math.abs(out - lost)).toBeLessThanOrEqual(0.5 + 0.05 * picture.input.flows.length);
      const ends = new Set([
        ...picture.input.tiles.map((tile) => tile.id),
        ...picture.input.stands.map((stand) => stand.id),
      ]);
      expect(picture.input.flows.every(({ from, to }) => ends.has(from) && ends.has(to))).toBe(
        true,
      );
    }
  });

  it('accounts for people and pounds, as things stand and if the service closes', () => {
    const { account } = example.pageOf('DC-weavers', 6);
    for (const column of [1, 2]) {
      const [lost = 0, placed = 0, unplaced = 0, waiting = 0, start = 0, made = 0, end = 0] =
        account.map((row) => parse(row[column]));
      expect(Math.abs(lost - placed - unplaced - waiting)).toBeLessThan(0.16);
      expect(Math.abs(start + made - end)).toBeLessThanOrEqual(1);
    }
  });

  it('says what could not be looked at', () => {
    const { gaps } = example.pageOf('DC-peat', 1);
    expect(gaps[0]).toMatch(/without a ledger take people into their free places/);
    expect(gaps.some((gap) => gap.includes('no free places on record'))).toBe(true);
  });
});
