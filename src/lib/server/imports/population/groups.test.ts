import { describe, expect, it } from 'vitest';
import { condensePopulation } from './condense.ts';
import { groupOf } from './groups.ts';

const adds = (label: string) => groupOf(label)?.adds;

describe('groups of people', () => {
  it.each([
    ['Age: Total', { all: 1 }],
    ['All people', { all: 1 }],
    ['All Ages', { all: 1 }],
    ['Age: Aged 15 to 19 years', { age18to64: 0.4 }],
    ['16 - 17', {}],
    ['15.0', {}],
    ['Aged 4 years and under', {}],
    ['Aged under 1 year', {}],
    ['Aged 60 to 64 years', { age18to64: 1 }],
    ['65 - 69', { age65to74: 1 }],
    ['F74', { age65to74: 1 }],
    ['M75', { age75to84: 1 }],
    ['Age 84', { age75to84: 1 }],
    ['85 and over', { age85plus: 1 }],
    ['Aged 90+', { age85plus: 1 }],
    ['Provision of unpaid care: Provides no unpaid care', { unpaidCarers: -1 }],
  ])('%s', (label, expected) => {
    expect(adds(label)).toEqual(expected);
  });

  it.each([
    'geography',
    '2021',
    'Aged 65 and over',
    'Aged 60 to 74 years',
    'Aged 18 years and over',
    'Disability: Total: All usual residents',
    'Provides 19 hours or less unpaid care a week',
    '85 to 65',
  ])('%s is nothing that can be kept or divided', (label) => {
    expect(adds(label)).toBeUndefined();
  });
});

describe('a wide table', () => {
  it('adds men and women where both are not told together, and takes both once where they are', () => {
    const ages = Array.from({ length: 91 }, (_, age) => (age === 90 ? '90+' : String(age)));
    const apart = ['code', ...ages.flatMap((age) => [`M${age}`, `F${age}`])];
    const together = [...apart, ...ages.map((age) => `Age ${age}`)];
    const cells = (names: readonly string[]) =>
      names.map((name) => (name === 'code' ? 'E01' : '1'));
    expect(condensePopulation(apart)?.columns).toEqual([
      'code',
      'age18to64',
      'age65to74',
      'age75to84',
      'age85plus',
    ]);
    expect(condensePopulation(apart)?.cells(cells(apart))).toEqual(['E01', '94', '20', '20', '12']);
    const both = condensePopulation(together);
    expect(both?.cells(cells(together)).slice(-4)).toEqual(['47', '10', '10', '6']);
  });

  it('leaves out a band with a year missing, and a sum of cells that are not all known', () => {
    const names = ['code', 'Aged 65 to 69 years', 'Aged 75 to 79 years', 'Aged 80 to 84 years'];
    const condensed = condensePopulation(names);
    expect(condensed?.columns).toEqual(['code', 'age75to84']);
    expect(condensed?.cells(['E01', '1', '2', '3'])).toEqual(['E01', '5']);
    expect(condensed?.cells(['E01', '1', '2', '..'])).toEqual(['E01', '']);
  });
});
