// The menu as a file: a price over few people is hidden, because it would tell how many they are.

import { describe, expect, it } from 'vitest';
import type { RescueMenu, RescueOption } from '#lib/domain/viability/rescue.ts';
import { shareTable, type ExportTable } from '../../export/table.ts';
import { exportRescueLevers, exportRescueOptions } from './export.ts';

const same = (amount: number) => ({ low: amount, mid: amount, high: amount });
const price = {
  monthly: same(1234),
  transition: same(100),
  doubleRunning: same(200),
  whole: same(45_678),
  present: same(44_000),
};
const option = (kind: RescueOption['kind'], amount: number | null): RescueOption => ({
  kind,
  gap: amount === null ? 'not-enough' : null,
  amount,
  price: amount === null ? null : price,
  chance: amount === null ? null : { estimate: 0.123, low: 0.1, high: 0.15, zeroUpper: null },
  joins: null,
  chain: null,
});
const menu: RescueMenu = {
  months: 36,
  chanceNow: { estimate: 0.4, low: 0.3, high: 0.5, zeroUpper: null },
  needsDecisionRevoked: false,
  waivesLossRule: false,
  options: [option('fee', 5.55), option('shared-lives-day', 5), option('referrals', null)],
  levers: [{ lever: 'fee', by: 5.55, chance: null, price }],
};

const column = ({ columns, rows }: ExportTable, name: string) =>
  rows.map((row) => row[columns.indexOf(name)]);

describe('options of the menu', () => {
  it('have two figures and the unit of their amount', () => {
    const table = exportRescueOptions(menu, 20);
    expect(column(table, 'amount')).toEqual([5.5, null, null]);
    expect(column(table, 'amount_unit')[0]).toBe('GBP more a session');
    expect(column(table, 'whole_gbp')).toEqual([46_000, 46_000, null]);
    expect(column(table, 'chance_closing_24_months')).toEqual([0.12, 0.12, null]);
    expect(column(table, 'why_not')).toEqual([null, null, 'not-enough']);
  });

  it('hide the price of matching few people, though many attend', () => {
    const shared = shareTable(exportRescueOptions(menu, 20));
    expect(column(shared, 'people')).toEqual([20, '[c]', 20]);
    expect(column(shared, 'whole_gbp')).toEqual([46_000, '[c]', null]);
  });

  it('hide every amount where few attend, and tell the chances', () => {
    const shared = shareTable(exportRescueOptions(menu, 5));
    for (const name of ['people', 'amount', 'monthly_gbp', 'whole_gbp', 'net_present_cost_gbp'])
      expect(new Set(column(shared, name))).toEqual(new Set(['[c]']));
    expect(column(shared, 'chance_closing_24_months')).toEqual([0.12, 0.12, null]);
    const levers = shareTable(exportRescueLevers(menu, 5));
    expect(column(levers, 'how_far')).toEqual(['[c]']);
    expect(column(levers, 'whole_gbp')).toEqual(['[c]']);
  });
});
