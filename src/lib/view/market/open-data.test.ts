// The market of a council that has only publishers' files: what they do not hold is not known, never none.
import { describe, expect, it } from 'vitest';
import type { MissingLayer, Service } from '#lib/domain/market/records.ts';
import { generateExample } from '#lib/example/index.ts';
import { plainText } from '../sentence.ts';
import { sumAssessed } from './area-demand.ts';
import { gatherFacts } from './facts.ts';
import type { MarketInput } from './input.ts';
import { shapeMarketPage, type MarketPage } from './page.ts';
import { parseMarketView } from './url.ts';

const example = generateExample();
const areaByCode = new Map(example.areas.map((area) => [area.code, area]));
const missing: MissingLayer[] = [
  { layer: 'micro-providers', why: 'No open list exists.' },
  { layer: 'day-centres', why: 'No open list exists.' },
];
const carer = example.services.find(({ kind }) => kind === 'shared-lives');
const home = example.services.find(({ kind }) => kind === 'care-home');
if (!carer || !home) throw new Error('the example has Shared Lives carers and care homes');
const scheme: Service = { ...carer, id: 'scheme', regulated: true, needs: [], lastVerified: null };

function pageOf(services: readonly Service[], query = '', asOf = '2026-10-31'): MarketPage {
  const council = { ...example.council, asOf };
  const running = gatherFacts({
    council,
    services,
    areas: areaByCode,
    organisations: new Map(),
    capacities: [],
    bookedByWeekday: new Map(),
  });
  const input: MarketInput = {
    ...example,
    council,
    areaByCode,
    running,
    missing,
    reachOfArea: [],
    choices: new Map(),
    demand: sumAssessed([]),
  };
  return shapeMarketPage(input, parseMarketView(new URL(`http://x/${query}`)).view, 'en');
}

describe('a council with the regulator’s register alone', () => {
  const page = pageOf([scheme, home]);

  it('counts schemes as schemes, names only the kinds it has, and does not know spare hours', () => {
    expect(plainText(page.answer)).toBe(
      `${example.council.name} has 1 Shared Lives scheme, beside 1 care home. Spare hours are not known.`,
    );
  });

  it('does not call a check old when its day is not known, and says when needs are not known', () => {
    const row = page.rows.find(({ id }) => id === 'scheme');
    expect(row).toMatchObject({ checked: 'not known', isStale: false, forWhom: 'not known' });
  });

  it('names the publisher and the day that the register covers', () => {
    const register = example.sources.find(({ id }) => id === home.sourceId);
    expect(pageOf([home]).picture).toMatchObject({
      source: register?.publisher,
      asOf: register?.coversTo,
    });
  });

  it('shades no area as having nothing within reach', () => {
    const shades = pageOf([home], '?layer=choices').picture.shades;
    expect(new Set(shades.map(({ mark }) => mark))).toEqual(new Set(['no-data']));
  });

  it('does not say that no day centre is within reach', () => {
    const panel = pageOf([home], `?area=${example.areas[0]?.code}`).areaPanel;
    expect(panel).toMatchObject({
      noCentre: 'Day centres are not on record here, so the nearest is not known.',
    });
  });
});

describe('a council without records', () => {
  it('has a page, which counts nothing', () => {
    const page = pageOf([], '', '');
    expect(page.total).toBe(0);
    expect(page.picture.finding).toBe('No service is on record here');
  });
});
