// The server-drawn map: shared borders stay shared, everything is drawn, and it fits in a page.
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Area } from '#lib/domain/market/records.ts';
import { generateExample } from '#lib/example/index.ts';
import { buildArcs } from './arcs.ts';
import { encodeAreas } from './geojson.ts';
import { boxAreas, isWithinLand } from './inside.ts';
import { drawGeometry } from './outline.ts';
import { projectionOf } from './projection.ts';
import { simplifyLine } from './simplify.ts';

const example = generateExample();
const geometry = drawGeometry(example.areas, example.places);

const square = (code: string, west: number, districtCode: string): Area => {
  const [template] = example.areas;
  if (!template) throw new Error('the example has no areas');
  return {
    ...template,
    code,
    districtCode,
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [west, 50],
          [west + 1, 50],
          [west + 1, 51],
          [west, 51],
          [west, 50],
        ],
      ],
    },
  };
};

describe('borders', () => {
  it('are one stretch for the two areas that share them', () => {
    const { arcs } = buildArcs([square('a', 0, 'd1'), square('b', 1, 'd1')]);
    expect(arcs.map(({ owners }) => owners.length).toSorted()).toEqual([1, 1, 2]);
  });

  it('are drawn between districts, not between areas of one', () => {
    const together = drawGeometry([square('a', 0, 'd1'), square('b', 1, 'd1')], []);
    const apart = drawGeometry([square('a', 0, 'd1'), square('b', 1, 'd2')], []);
    expect(apart.borderLines.length).toBe(together.borderLines.length + 1);
  });
});

describe('isWithinLand', () => {
  const land = boxAreas([square('a', 0, 'd1'), square('b', 1, 'd1')]);
  it('tells a line inside the land from one at its edge', () => {
    expect(
      isWithinLand(land, [
        [0.5, 50.2],
        [0.5, 50.8],
      ]),
    ).toBe(true);
    expect(
      isWithinLand(land, [
        [0, 50.2],
        [0, 50.8],
      ]),
    ).toBe(false);
  });
});

describe('simplifyLine', () => {
  it('keeps the ends and drops what lies on the way', () => {
    const line = [
      [0, 0],
      [1, 0.1],
      [2, 0],
      [3, 5],
      [4, 0],
    ] as const;
    expect(simplifyLine(line, 0.5)).toEqual([
      [0, 0],
      [2, 0],
      [3, 5],
      [4, 0],
    ]);
  });

  it('leaves a closed line at least a triangle', () => {
    const ring = [
      [0, 0],
      [0.1, 0],
      [0.1, 0.1],
      [0, 0.1],
      [0, 0],
    ] as const;
    expect(simplifyLine(ring, 100).length).toBeGreaterThanOrEqual(4);
  });
});

describe('the example council', () => {
  it('has a closed outline for every area', () => {
    expect(geometry.outlines).toHaveLength(example.areas.length);
    for (const { d } of geometry.outlines) expect(d).toMatch(/^M\d+,\d+l.*z$/);
  });

  it('fits in a page: at most 60 kB zipped', () => {
    expect(gzipSync(JSON.stringify(geometry)).length).toBeLessThan(60_000);
  });

  it('puts every area inside the paper', () => {
    const { width, height } = geometry.frame;
    for (const { x, y } of geometry.outlines) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(height);
    }
  });

  it('gives GeoJSON to five decimals that names nothing but areas', () => {
    const text = encodeAreas(example.areas, example.sources);
    expect(text).not.toMatch(/\d\.\d{6,}/);
    const { features, ...rest } = JSON.parse(text) as { features: { properties: object }[] };
    expect(rest).toMatchObject({
      attribution: expect.stringContaining(example.sources[0]?.attribution ?? '?') as unknown,
      sources: example.sources.map(({ vintage, licence }) => ({ vintage, licence })),
    });
    expect(features).toHaveLength(example.areas.length);
    for (const { properties } of features)
      expect(Object.keys(properties)).toEqual(['code', 'name']);
  });
});

describe('projectionOf', () => {
  it('keeps the bounds on the paper, north up', () => {
    const project = projectionOf([0, 50, 1, 51], { width: 1000, height: 1600 });
    const [left, bottom] = project(0, 50);
    const [right, top] = project(1, 51);
    expect(left).toBeLessThan(right);
    expect(top).toBeLessThan(bottom);
    expect(left).toBeGreaterThan(0);
    expect(right).toBeLessThan(1000);
  });
});
