// The live map's style: no address but our own, no fonts from a server, a colour for every class, and
// images that can be read back from their names.
import { describe, expect, it } from 'vitest';
import type { MapGeometry, MapPicture } from '#lib/view/map/picture.ts';
import { parseImageName, patternImage } from './image-names.ts';
import { drawPattern } from './patterns.ts';
import { listPlacesInView } from './places-in-view.ts';
import { fillColour, mapStyle, patternFilter } from './style.ts';
import { ringGroupOf } from './symbol-features.ts';
import { mapEn } from '#lib/view/map/wording.en.ts';
import { shellEn } from '#lib/view/shell/wording.en.ts';

const geometry: MapGeometry = {
  url: '/api/v1/example/geometry/abc',
  bounds: [0, 50, 1, 51],
  frame: { width: 1000, height: 1600 },
  outlines: [
    { code: 'a', name: 'Here', d: 'M0,0l1,1 1,0z', x: 500, y: 800 },
    { code: 'b', name: 'There', d: 'M0,0l1,1 1,0z', x: 950, y: 1500 },
  ],
  borders: '',
  borderLines: [],
  labels: [],
  hasSea: true,
};
const picture: MapPicture = {
  finding: 'Finding',
  subtitle: 'Subtitle',
  source: 'Source',
  asOf: '2026-10-31',
  shades: [
    { code: 'a', step: 0, mark: 'estimate', text: 'about 3' },
    { code: 'b', step: null, mark: 'no-data', text: 'not known' },
  ],
  legend: {
    title: 'Title',
    classes: [
      { token: 'gap-1', label: 'under 5', areas: 1 },
      { token: 'gap-5', label: '5 or more', areas: 0 },
    ],
    noData: 1,
    suppressed: 0,
    isEstimate: true,
    breaks: [5],
  },
  symbols: [],
  kinds: [],
  count: 2,
};

describe('style', () => {
  it.each(['light', 'dark'] as const)('asks nobody else for anything (%s)', (tone) => {
    const style = mapStyle(geometry, picture, tone, 'http://own.example', 8);
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    const addresses = JSON.stringify(style).match(/https?:\/\/[^"]+/g);
    expect(addresses).toEqual(['http://own.example/api/v1/example/geometry/abc']);
  });

  it('has a colour for each class and plain land for none', () => {
    const expression = fillColour(picture.legend, 'light');
    expect(JSON.stringify(expression)).toContain('#f2e6ee');
    expect(JSON.stringify(expression)).toContain('#581a4c');
    expect(fillColour(null, 'light')).toBe('#f7f3ea');
  });

  it('lists the areas of each pattern', () => {
    expect(JSON.stringify(patternFilter(picture, 'no-data'))).toContain('"b"');
    expect(JSON.stringify(patternFilter(picture, 'estimate'))).toContain('"a"');
  });
});

describe('images', () => {
  it('read back from their names', () => {
    expect(parseImageName('mark/light/co-op')).toEqual({
      draw: 'mark',
      kind: 'co-op',
      tone: 'light',
    });
    expect(parseImageName('counted/dark/shared-lives/12')).toEqual({
      draw: 'counted',
      kind: 'shared-lives',
      count: 12,
      tone: 'dark',
    });
    expect(parseImageName('ring/dark/1/2/0/3')).toEqual({
      draw: 'ring',
      counts: [1, 2, 0, 3],
      tone: 'dark',
    });
    expect(parseImageName(patternImage('suppressed', 'light'))?.draw).toBe('pattern');
    expect(parseImageName('mark/light/castle')).toBeNull();
    expect(parseImageName('nonsense')).toBeNull();
  });

  it('keep context out of the rings', () => {
    expect(ringGroupOf('care-home')).toBeNull();
    expect(ringGroupOf('pool')).toBe('together');
  });

  it.each(['no-data', 'suppressed', 'estimate'] as const)('draw the pattern of %s', (mark) => {
    const { width, height, data } = drawPattern(mark, 'light');
    expect(data).toHaveLength(width * height * 4);
    expect(new Set(data).size).toBeGreaterThan(2);
  });
});

describe('places in view', () => {
  it('are those that lie within the bounds', () => {
    const near = listPlacesInView(geometry, picture, [0.4, 50.4, 0.6, 50.6], mapEn, shellEn);
    expect(near).toEqual([{ id: 'a', text: 'Here: about 3' }]);
    expect(listPlacesInView(geometry, picture, [-1, 49, 2, 52], mapEn, shellEn)).toHaveLength(2);
  });
});
