import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSheet, type Sheet } from './sheet.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'atlas-json-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const open = (text: string, sheet?: string) => {
  const file = path.join(folder, 'file');
  writeFileSync(file, text);
  return openSheet(file, new Set(), sheet === undefined ? {} : { sheet });
};

async function opened(text: string, sheet?: string): Promise<Sheet> {
  const outcome = await open(text, sheet);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value;
}

const rowsOf = (sheet: Sheet): Record<string, string>[] =>
  sheet.preview.map(({ cells }) =>
    Object.fromEntries(sheet.layout.columns.map((name, at) => [name, cells[at] ?? ''])),
  );

const SQUARE = {
  type: 'Polygon',
  coordinates: [
    [
      [-3, 51],
      [-2, 51],
      [-2, 52],
      [-3, 51],
    ],
  ],
};

describe('JSON as a table', () => {
  it('has a row for each feature, under its own number, with its properties and its outline', async () => {
    const sheet = await opened(
      `\uFEFF${JSON.stringify({
        type: 'FeatureCollection',
        features: [
          { type: 'Feature', id: 7, properties: { code: 'E01', name: 'Wick' }, geometry: SQUARE },
          { type: 'Feature', properties: { code: 'E02', open: true }, geometry: null },
        ],
      })}`,
    );
    expect(sheet.layout).toMatchObject({ type: 'json', headerLine: 0, sheets: [] });
    expect(sheet.preview.map(({ line }) => line)).toEqual([1, 2]);
    expect(rowsOf(sheet)).toEqual([
      { code: 'E01', name: 'Wick', id: '7', geometry: JSON.stringify(SQUARE), open: '' },
      { code: 'E02', name: '', id: '', geometry: '', open: 'yes' },
    ]);
  });

  it('puts the arcs of a topology together, backwards where a neighbour runs them', async () => {
    const topology = {
      type: 'Topology',
      transform: { scale: [0.5, 0.5], translate: [-3, 51] },
      // From (0,0) to (2,0); from there over (2,2) back; and over (0,-2) back.
      arcs: [
        [
          [0, 0],
          [2, 0],
        ],
        [
          [2, 0],
          [0, 2],
          [-2, -2],
        ],
        [
          [2, 0],
          [0, -2],
          [-2, 2],
        ],
      ],
      objects: {
        areas: {
          type: 'GeometryCollection',
          geometries: [
            { type: 'Polygon', arcs: [[0, 1]], properties: { code: 'north' } },
            { type: 'MultiPolygon', arcs: [[[~2, ~0]]], properties: { code: 'south' } },
          ],
        },
        label: { type: 'Point', coordinates: [0, 0] },
      },
    };
    const sheet = await opened(JSON.stringify(topology));
    expect(sheet.layout).toMatchObject({ sheet: 'areas', sheets: ['areas'] });
    expect(
      rowsOf(sheet).map(({ code, geometry = '' }) => [code, JSON.parse(geometry) as unknown]),
    ).toEqual([
      [
        'north',
        {
          type: 'Polygon',
          coordinates: [
            [
              [-3, 51],
              [-2, 51],
              [-2, 52],
              [-3, 51],
            ],
          ],
        },
      ],
      [
        'south',
        {
          type: 'MultiPolygon',
          coordinates: [
            [
              [
                [-3, 51],
                [-2, 50],
                [-2, 51],
                [-3, 51],
              ],
            ],
          ],
        },
      ],
    ]);
  });

  it('reads one object a line, keeps the number of the line, and names what lies within', async () => {
    const sheet = await opened(
      '{"id":"a","at":{"town":"Wick"},"tags":["x","y"]}\n\n{"id":"b","list":[{"n":1},{"n":2}]}\n',
    );
    expect(sheet.preview.map(({ line }) => line)).toEqual([1, 3]);
    expect(rowsOf(sheet)).toEqual([
      { id: 'a', 'at.town': 'Wick', tags: 'x; y', 'list.n': '' },
      { id: 'b', 'at.town': '', tags: '', 'list.n': '1; 2' },
    ]);
  });

  it('takes the list of a page of results, and the longest of several lists', async () => {
    const page = { page: 1, results: [{ id: 'a' }], errors: [{ id: 'x' }, { id: 'y' }] };
    expect(rowsOf(await opened(JSON.stringify(page)))).toEqual([{ id: 'x' }, { id: 'y' }]);
    expect(rowsOf(await opened(JSON.stringify(page), 'results'))).toEqual([{ id: 'a' }]);
  });

  it('names the line where it breaks off, and says when there is nothing in it', async () => {
    expect(await open('{"type":"FeatureCollection",\n"features":[{"type":')).toMatchObject({
      ok: false,
      problem: { code: 'file-unreadable', where: { line: 2 } },
    });
    expect(await open('{"id":1}\n{"id":2}\n{"id":\n')).toMatchObject({
      ok: false,
      problem: { code: 'file-unreadable', where: { line: 3 } },
    });
    expect(await open('[]')).toMatchObject({ ok: false, problem: { code: 'file-empty' } });
  });

  it('leaves a table whose first column stands in brackets a table', async () => {
    expect((await opened('[id],name\n1,Wick\n')).layout.type).toBe('text');
  });

  it('has no way to a prototype', async () => {
    const sheet = await opened('[{"__proto__":{"polluted":"yes"},"constructor":"x"}]');
    expect(Object.prototype).not.toHaveProperty('polluted');
    expect(sheet.layout.columns).toContain('constructor');
  });
});
