// The market and its map made from real published files: they fit, they shade, and they say what is missing.

import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readOpenData } from '#lib/server/imports/open-data/read-open-data.ts';
import { sumEstimates } from '#lib/view/market/area-demand.ts';
import { gatherFacts, runsAt } from '#lib/view/market/facts.ts';
import { shapeMarketPage, type MarketPage } from '#lib/view/market/page.ts';
import { findReach } from '#lib/view/market/reach.ts';
import { parseMarketView } from '#lib/view/market/url.ts';
import { drawGeometry } from '#lib/view/map/outline.ts';
import type { MapGeometry } from '#lib/view/map/picture.ts';
import { COUNCILS, hasReferenceData, REFERENCE } from './reference-data.ts';

/** What a page may carry for the map that is drawn on the server, zipped. */
const MOST_BYTES = 60_000;

function openCouncil(
  slug: string,
  nation: (typeof COUNCILS)[number][1],
): {
  geometry: Omit<MapGeometry, 'url'>;
  pageOf: (query: string) => MarketPage;
} {
  const read = readOpenData({ root: REFERENCE, authority: slug, nation, name: slug, slug });
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const dataset = read.value;
  const areaByCode = new Map(dataset.areas.map((area) => [area.code, area]));
  const running = gatherFacts({
    ...dataset,
    areas: areaByCode,
    organisations: new Map(dataset.organisations.map((one) => [one.id, one])),
    bookedByWeekday: new Map(),
  }).filter(({ service }) => runsAt(dataset.council.asOf)(service));
  const [first] = dataset.areas;
  const input = {
    ...dataset,
    areaByCode,
    running,
    choices: new Map<string, number>(),
    demand: sumEstimates(dataset.demandEstimates),
    reachOfArea: first ? findReach([first], running) : [],
  };
  return {
    geometry: drawGeometry(dataset.areas, dataset.places),
    pageOf: (query) => {
      const { view } = parseMarketView(new URL(`http://x/?${query}`));
      return shapeMarketPage(input, view, 'en');
    },
  };
}

describe.skipIf(!hasReferenceData())('a real council', () => {
  test.each(COUNCILS)('%s has a still map that fits in a page', (slug, nation, areas) => {
    const { geometry } = openCouncil(slug, nation);
    expect(geometry.outlines.filter(({ d }) => d.endsWith('z'))).toHaveLength(areas);
    expect(gzipSync(JSON.stringify(geometry)).length).toBeLessThan(MOST_BYTES);
  });

  test.each(COUNCILS)('%s has a market that says what is missing', (slug, nation, areas) => {
    const { pageOf } = openCouncil(slug, nation);
    const page = pageOf('layer=demand');
    expect(page.missing.map(({ layer }) => layer)).toContain('Micro-providers');
    expect(page.picture.shades).toHaveLength(areas);
    // Without published totals there is no estimate, and an area without one is hatched, never 0.
    const estimates = page.picture.shades.filter(({ mark }) => mark === 'estimate');
    expect([0, areas]).toContain(estimates.length);
    expect(page.picture.legend?.noData).toBe(areas - estimates.length);
    for (const { text } of estimates) expect(text).not.toMatch(/NaN|undefined|null/);
  });
});
