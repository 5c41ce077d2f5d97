// A file's name and its description.

import { describe, expect, it } from 'vitest';
import { encodeCsv } from '#lib/view/export/csv.ts';
import { describeFile, fileName, filtersOf, type Download, type Taking } from './download.ts';

const download: Download = {
  council: {
    slug: 'mere',
    name: 'Mere',
    nation: 'england',
    onsCode: null,
    isExample: false,
    asOf: '2026-10-31',
  },
  view: 'market',
  table: { columns: ['service', 'people'], rows: [['Lunch club', 12]] },
  sources: [
    {
      id: 'register',
      title: 'Register of services',
      publisher: 'Mere Council',
      file: null,
      vintage: 'October 2026',
      licence: 'Open Government Licence v3.0',
      attribution: 'Contains public sector information of Mere Council.',
      rowsRead: 1,
      rowsUsed: 1,
      rowsRejected: 0,
      sha256: null,
      cadenceDays: 31,
      coversTo: '2026-10-31',
    },
  ],
  notes: ['An empty cell is not known.'],
};

const taking = (change: Partial<Taking> = {}): Taking => ({
  download,
  format: 'csv',
  mode: 'shared',
  url: new URL('http://atlas.example/mere/market/export.csv?kind=day-centre&purpose=x&about=1'),
  today: '2026-11-23',
  locale: 'en',
  ...change,
});

const described = (change: Partial<Taking> = {}): string => encodeCsv(describeFile(taking(change)));

it('names a file by council, view and day', () => {
  expect(fileName(download, '.xlsx')).toBe('mere-market-2026-10-31.xlsx');
});

it('tells filters in one order, without leave and description', () => {
  const at = (query: string): string => filtersOf(new URL(`http://x/${query}`));
  expect(at('?b=2&a=1&purpose=p&about=1')).toBe(at('?a=1&b=2'));
});

describe('describeFile', () => {
  it('says where the table comes from, how it was filtered, when and by which model', () => {
    for (const words of [
      'kind=day-centre',
      'October 2026',
      'Open Government Licence v3.0',
      'Contains public sector information of Mere Council.',
      'An empty cell is not known.',
      '2026-11-23',
      'Model version',
    ])
      expect(described()).toContain(words);
  });

  it('says what is hidden, as it is', () => {
    const people = [{ count: 'people', from: [] }];
    const ofPeople = { ...download, table: { ...download.table, people } };
    expect(described()).toContain('holds no counts of people');
    expect(described({ download: ofPeople })).toContain('[c] stands for a figure about 1 to 7');
    expect(described({ download: ofPeople, mode: 'exact' })).toContain('not for publication');
    expect(described({ download: { ...download, isGuarded: true } })).toContain('fewer than 8');
  });

  it('says of an example that it is one', () => {
    const example = { ...download, council: { ...download.council, isExample: true } };
    expect(described({ download: example })).toContain('Invented figures');
    expect(described()).not.toContain('Invented figures');
  });
});
