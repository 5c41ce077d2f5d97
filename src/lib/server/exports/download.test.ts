import { describe, expect, it } from 'vitest';
import { downloadCsv, downloadGeojson, type Download } from './download.ts';

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
  table: { columns: ['service', 'hours'], rows: [['Lunch club', 12]] },
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
  counts: 'exact',
};

const at = (query: string): URL => new URL(`http://atlas.example/mere/market/export.csv${query}`);

describe('downloadCsv', () => {
  it('gives the table under a name with council, view and day, never stored', async () => {
    const response = downloadCsv(at('?kind=day-centre'), download);
    expect(await response.text()).toContain('Lunch club,12');
    expect(response.headers.get('content-disposition')).toContain('mere-market-2026-10-31.csv');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('says in the second file where the table comes from and how it was filtered', async () => {
    const text = await downloadCsv(at('?kind=day-centre&about=1'), download).text();
    for (const words of [
      'kind=day-centre',
      'October 2026',
      'Open Government Licence v3.0',
      'Contains public sector information of Mere Council.',
      'An empty cell is not known.',
    ])
      expect(text).toContain(words);
  });

  it('speaks of hidden figures only where figures are hidden', async () => {
    const exact = await downloadCsv(at('?about=1'), download).text();
    expect(exact).toContain('not for publication');
    expect(exact).not.toContain('[c]');
    const hidden = { ...download, counts: 'suppressed' } as const;
    const suppressed = await downloadCsv(at('?about=1'), hidden).text();
    expect(suppressed).toContain('[c] stands for a figure about 1 to 7 people');
    expect(suppressed).not.toContain('not for publication');
  });
});

it('never stores a GeoJSON file either', () => {
  const response = downloadGeojson({ name: 'mere-areas.geojson', text: '{}' });
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('content-type')).toContain('application/geo+json');
});
