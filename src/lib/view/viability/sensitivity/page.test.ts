// What matters, in words: the widest bar leads, a flat tornado says so, and the curve tells its threshold.

import { describe, expect, it } from 'vitest';
import type { Sensitivity } from '#lib/domain/viability/sensitivity.ts';
import { plainText } from '../../sentence.ts';
import { pointsAlong, shapeCurvePage } from './curve.ts';
import { shapeShares, shapeTornadoPage } from './page.ts';
import { encodeSensitivityView, parseSensitivityView } from './url.ts';

const at = (query: string) => new URL(`http://localhost/example/viability/x/sensitivity${query}`);
const PLACE = { path: '/example/viability/x/sensitivity', council: '/example' };
const measured = (chance24: number) => ({ chance24, monthsOpen: 20, unitCost: 50 });
const sensitivity = (fee: readonly [number, number]): Sensitivity => ({
  middle: measured(0.4),
  ends: [
    { id: 'peer-effect', low: 0, mid: 1, high: 3, atLow: measured(0.4), atHigh: measured(0.43) },
    {
      id: 'fee',
      low: 47.5,
      mid: 50,
      high: 52.5,
      atLow: measured(fee[0]),
      atHigh: measured(fee[1]),
    },
  ],
});

describe('address', () => {
  it.each(['', '?leave=3&fee=-2', '?measure=cost', '?leave=3&measure=months&against=fee'])(
    'round-trips %s',
    (query) => {
      const { view, problems } = parseSensitivityView(at(query));
      expect(problems).toEqual([]);
      expect(encodeSensitivityView(view)).toBe(query);
    },
  );
  it('names what it does not know', () => {
    expect(parseSensitivityView(at('?measure=joy')).problems).toHaveLength(1);
  });
});

describe('tornado', () => {
  const { view } = parseSensitivityView(at(''));

  it('says what matters most, with its range and what it does', () => {
    const page = shapeTornadoPage(sensitivity([0.6, 0.2]), view, PLACE, 'en');
    expect(plainText(page.answer)).toBe(
      'Fee of a session matters most. From £47.50 to £52.50, the chance of closing within 24 months goes from 60% to 20%; at the middle estimate it is 40%.',
    );
    expect(page.rows.map(({ swing }) => swing)).toEqual(['40 points', '3 points']);
    expect(page.rows[0]?.href).toBe('/example/evidence/viability.sensitivity.money');
    expect(page.table.rows).toHaveLength(2);
  });

  it('says when nothing does, rather than name a winner', () => {
    const cost = parseSensitivityView(at('?measure=cost')).view;
    const page = shapeTornadoPage(sensitivity([0.6, 0.2]), cost, PLACE, 'en');
    expect(plainText(page.answer)).toContain('No assumption matters much here');
  });

  it('names a bend', () => {
    const page = shapeTornadoPage(sensitivity([0.6, 0.5]), view, PLACE, 'en');
    expect(page.notes[0]).toContain('For Fee of a session the middle lies outside both ends');
  });
});

describe('curve', () => {
  const point = (place: number, chance: number, isLoss: boolean) => ({
    at: place,
    chance,
    low: chance,
    high: chance,
    unitCost: 50 + place,
    isLoss,
  });
  const shape = (query: string, points: ReturnType<typeof point>[], tipping: number | null) =>
    shapeCurvePage(
      points,
      { tipping, parameters: {} },
      parseSensitivityView(at(query)).view,
      PLACE,
      'en',
    );

  it('puts leavers at every person, or at few enough places, with the tipping set among them', () => {
    expect(pointsAlong('leavers', 4, 3)).toEqual([0, 1, 2, 3, 4]);
    expect(pointsAlong('leavers', 50, 7)).toContain(7);
    expect(pointsAlong('leavers', 50, null).length).toBeLessThan(24);
    expect(pointsAlong('fee', 50, 7)).toContain(0);
  });

  it('tells the tipping set and what it does', () => {
    const page = shape('', [point(0, 0.4, false), point(3, 0.7, true)], 3);
    expect(page.finding).toBe(
      '3 leavers can make it lose money at once; with so many the chance of closing goes from 40% to 70%',
    );
    expect(page.threshold).toEqual({ at: 3, text: 'Tipping set: 3' });
    expect(page.costFinding).toBe('The cost of a place goes from £50 to £53 with 3 leavers');
    expect(shape('', [point(0, 0.4, true)], 0).finding).toContain('already');
    expect(shape('', [point(0, 0.4, false)], null).finding).toContain('However many leave');
  });

  it('tells the fee from which the chance is low enough', () => {
    const points = [point(-5, 0.5, true), point(0, 0.4, false), point(5, 0.08, false)];
    expect(shape('?against=fee', points, 3).finding).toBe(
      '£5 more a session brings the chance of closing under 10%',
    );
    expect(shape('?against=fee', [point(0, 0.4, false), point(40, 0.3, false)], 3).finding).toBe(
      'Not even £40 more a session brings the chance of closing under 10%',
    );
    expect(shape('?against=fee', [point(-5, 0.2, false), point(0, 0.01, false)], 3).finding).toBe(
      'At today’s fee the chance of closing is under 10%; £5 less a session takes it over',
    );
  });
});

describe('shares of the uncertainty', () => {
  const band = (estimate: number) => ({ estimate, low: estimate - 0.1, high: estimate + 0.1 });
  const indices = {
    samples: 256,
    runs: 1024,
    mean: 0.6,
    deviation: 0.19,
    shares: [
      { id: 'newcomers' as const, first: band(0.2), total: band(0.3) },
      { id: 'fee' as const, first: band(0.4), total: band(0.5) },
    ],
  };

  it('come largest first, with their intervals and how many runs stand behind them', () => {
    const page = shapeShares(indices, 100, 8, 'en');
    expect(page.rows.map(({ label }) => label)).toEqual(['Fee of a session', 'New people']);
    expect(page.rows[0]?.alone).toEqual({ value: '40%', range: '30% to 50%' });
    expect(page.size).toContain('256 samples: 1,024 runs');
  });

  it('are not made up where the chance never changes', () => {
    const none = { ...indices, shares: [{ id: 'fee' as const, first: null, total: null }] };
    expect(shapeShares(none, 100, 9, 'en')).toMatchObject({ finding: null, rows: [] });
  });
});
