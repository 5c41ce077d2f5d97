// The market of the example council: homes stay hidden everywhere, filters and order hold, pages shape.
import { DEFAULT_BELIEFS } from '#lib/domain/parameters/beliefs.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DirectPaymentRates } from '#lib/domain/market/rate-card.ts';
import type { Service } from '#lib/domain/market/records.ts';
import { generateExample } from '#lib/example/index.ts';
import { plainText } from '../sentence.ts';
import { sumAssessed } from './area-demand.ts';
import { encodeCsv } from '../export/csv.ts';
import { exportMarket } from './export.ts';
import { gatherFacts, isStaleOn, runsAt, type ServiceFacts } from './facts.ts';
import type { MarketInput } from './input.ts';
import { shapeMarketPage, type MarketPage } from './page.ts';
import { shapeProviderPage } from './provider.ts';
import { findReach } from './reach.ts';
import { daysText } from './row.ts';
import { selectServices } from './selection.ts';
import { FEWEST_HOMES } from './shown-place.ts';
import { parseMarketView, type MarketView } from './url.ts';
import { marketEn } from './wording.en.ts';

const example = generateExample();
const areaByCode = new Map(example.areas.map((area) => [area.code, area]));
const serviceById = new Map(example.services.map((service) => [service.id, service]));
const facts = gatherFacts({
  council: example.council,
  services: example.services,
  areas: areaByCode,
  organisations: new Map(example.organisations.map((one) => [one.id, one])),
  capacities: example.capacities,
  bookedByWeekday: new Map(),
});
const running = facts.filter(({ service }) => runsAt(example.council.asOf)(service));
const homes = running.filter(({ service }) => service.homeBased);

const input = (reachOfArea: MarketInput['reachOfArea'] = []): MarketInput => ({
  ...example,
  areaByCode,
  running,
  reachOfArea,
  choices: new Map(),
  demand: sumAssessed([]),
});
const viewOf = (query: string): MarketView => parseMarketView(new URL(`http://x/${query}`)).view;
const pageOf = (query: string): MarketPage => {
  const view = viewOf(query);
  const area = view.area === null ? undefined : areaByCode.get(view.area);
  return shapeMarketPage(input(area ? findReach([area], running) : []), view, 'en');
};

const factsOf = (id: string): ServiceFacts => {
  const found = facts.find(({ service }) => service.id === id);
  if (!found) throw new Error(`the example has no ${id}`);
  return found;
};
const providerOf = (
  one: ServiceFacts,
  locale: 'en' | 'cy' = 'en',
  rates: readonly DirectPaymentRates[] = [],
) =>
  shapeProviderPage(
    {
      council: example.council,
      beliefs: DEFAULT_BELIEFS,
      facts: one,
      sources: example.sources,
      rules: example.rules,
      rates,
      carerHours: null,
      capacityReturn: null,
      successor: null,
      predecessors: [],
      timeBankMonths: example.timeBankMonths.filter(
        ({ serviceId }) => serviceId === one.service.id,
      ),
      reach: {
        low: findReach(example.areas, [one], { slowness: 1.15 }),
        mid: findReach(example.areas, [one]),
        high: findReach(example.areas, [one], { slowness: 0.85 }),
      },
    },
    locale,
  );

/** Every number pair in a text that could be a coordinate of the example's county. */
const coordinatesIn = (text: string): string[] => text.match(/-?\d{1,2}\.\d{3,}/g) ?? [];

describe('a home', () => {
  it('exists in the example, so that there is something to hide', () => {
    expect(homes.length).toBeGreaterThan(50);
  });

  it('is shown by an area with enough of its kind, or by the whole council', () => {
    const counts = new Map<string, number>();
    for (const { service, place } of homes) {
      expect(place).not.toBeNull();
      expect(place?.level).not.toBe('address');
      const key = `${service.kind}/${place?.level}/${place?.code}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    for (const [key, count] of counts) {
      if (!key.includes('/council/')) expect(count, key).toBeGreaterThanOrEqual(FEWEST_HOMES);
    }
  });

  it('never has a place that depends on where it is within the area', () => {
    const places = new Map<string, string>();
    for (const { place } of homes) {
      const key = `${place?.level}/${place?.code}`;
      const spot = `${place?.easting},${place?.northing}`;
      expect(places.get(key) ?? spot).toBe(spot);
      places.set(key, spot);
    }
  });

  it('has no small area and no coordinate in page data, file or its own page', () => {
    for (const one of homes.slice(0, 40)) {
      const page = providerOf(one);
      const { reach, ...rest } = page;
      expect(JSON.stringify(rest)).not.toContain(one.service.areaCode);
      const signs = reach.picture.symbols.map(({ lon, lat }) => `${lon},${lat}`);
      const shown = one.place;
      expect(signs).toEqual([
        `${Math.round((shown?.lon ?? 0) * 1e5) / 1e5},${Math.round((shown?.lat ?? 0) * 1e5) / 1e5}`,
      ]);
    }
  });

  it.each(['', '?kind=shared-lives', '?q=carer+012', '?sort=place', '?kind=micro-provider&page=2'])(
    'is in no sign, row or card of "%s"',
    (query) => {
      const page = pageOf(query);
      const homeIds = new Set(homes.map(({ service }) => service.id));
      expect(page.picture.symbols.filter(({ id }) => homeIds.has(id))).toEqual([]);
      const { symbols, ...picture } = page.picture;
      const text = JSON.stringify({ ...page, picture });
      expect(coordinatesIn(text)).toEqual([]);
      expect(text).not.toMatch(/"areaCode"|"point"|"easting"/);
      const spots = new Set(
        homes.map(({ place }) => `${place?.lon.toFixed(4)},${place?.lat.toFixed(4)}`),
      );
      for (const { standsForArea, kind, lon, lat } of symbols) {
        if (standsForArea && kind === 'shared-lives') {
          expect(spots).toContain(`${lon.toFixed(4)},${lat.toFixed(4)}`);
        }
      }
      expect(text).not.toMatch(/X01\d{6}/);
    },
  );

  it('is not listed in the panel of its small area', () => {
    const [home] = homes;
    const page = pageOf(`?area=${home?.service.areaCode}`);
    const based = page.areaPanel?.kind === 'known' ? page.areaPanel.based : [];
    expect(based.filter(({ id }) => serviceById.get(id)?.homeBased)).toEqual([]);
  });

  it('has no small area in the file', () => {
    const csv = encodeCsv(exportMarket(running, viewOf(''), 'en'));
    expect(csv.split('\r\n')).toHaveLength(running.length + 2);
    expect(csv).not.toMatch(/X01\d{6}/);
    expect(coordinatesIn(csv)).toEqual([]);
  });
});

describe('the page', () => {
  it('says what there is', () => {
    const text = plainText(pageOf('').answer);
    expect(text).toContain('45 Shared Lives carers');
    expect(text).toContain('micro-providers');
  });

  it('counts what filters leave and names each as a chip', () => {
    const page = pageOf('?kind=day-centre&need=memory&spare=1');
    expect(page.chips.map(({ label }) => label)).toEqual([
      'Day centre',
      'Memory and dementia',
      'Has spare hours',
    ]);
    expect(page.chips[1]?.removeHref).toBe('/example/market?kind=day-centre&spare=1');
    expect(page.pager.total).toBe(page.rows.length);
  });

  it('lists on the map and in its table the same number of features', () => {
    const page = pageOf('');
    expect(page.picture.count).toBe(page.picture.symbols.length);
    const all = page.picture.symbols.reduce((sum, { count }) => sum + count, 0);
    expect(all).toBe(running.length);
  });

  it.each(['older', 'demand', 'choices'])('shades areas by %s with a legend', (layer) => {
    const { shades, legend } = pageOf(`?layer=${layer}`).picture;
    expect(shades).toHaveLength(example.areas.length);
    expect(legend).not.toBeNull();
  });

  it('says that an area is unknown', () => {
    expect(pageOf('?area=nowhere').areaPanel?.kind).toBe('unknown');
    expect(pageOf('?sel=nothing').chosen).toBeNull();
  });

  it('keeps a page number within what there is', () => {
    expect(pageOf('?page=999').pager.page).toBe(pageOf('').pager.pages);
  });
});

describe('filters', () => {
  const ids = (query: string): Service[] =>
    selectServices(running, viewOf(query)).map(({ service }) => service);

  it('keep only what fits', () => {
    expect(
      ids('?max=22').every(
        ({ pricePence, priceUnit }) => priceUnit === 'hour' && (pricePence ?? 0) <= 2200,
      ),
    ).toBe(true);
    expect(ids('?day=sun').every(({ placesByWeekday }) => (placesByWeekday?.[6] ?? 0) > 0)).toBe(
      true,
    );
    expect(
      ids('?stale=1').every(({ lastVerified }) => isStaleOn(example.council.asOf, lastVerified)),
    ).toBe(true);
    expect(ids('?stale=1').length).toBeGreaterThan(0);
  });

  it('read a year as 365 days', () => {
    expect(isStaleOn('2026-10-31', '2025-10-31')).toBe(false);
    expect(isStaleOn('2026-10-31', '2025-10-30')).toBe(true);
    expect(isStaleOn('2026-10-31', null)).toBe(true);
  });
});

describe('a service', () => {
  const centre = running.find(
    ({ service }) => service.kind === 'day-centre' && service.operator === 'in-house',
  );
  let page: ReturnType<typeof providerOf>;
  beforeAll(() => {
    if (!centre) throw new Error('the example has no in-house day centre');
    page = providerOf(centre);
  });

  it('run by the council cannot be bought with a direct payment', () => {
    expect(page.directPayment.isOpen).toBe(false);
    expect(page.viabilityHref).toBe(`/example/viability/${page.id}`);
  });

  it('is set beside the council’s rate, and says what a person would have to find', () => {
    const micro = running.find(
      ({ service }) => service.kind === 'micro-provider' && service.priceUnit === 'hour',
    );
    if (!micro) throw new Error('the example has no micro-provider with a price');
    const rateAt = (selfEmployedHourPence: number) =>
      providerOf({ ...micro, service: { ...micro.service, pricePence: 2_250 } }, 'en', [
        {
          year: '2026 to 2027',
          validFrom: '2026-04-01',
          employedHourPence: null,
          selfEmployedHourPence,
          agencyHourPence: null,
          dayPence: null,
        },
      ]).directPayment.rate;
    expect(rateAt(1_600)).toBe(
      'The council’s rate is £16 an hour (2026 to 2027). The price is £22.50: a person would have to find £6.50 for each.',
    );
    expect(rateAt(2_300)).toContain('It covers the price of £22.50.');
    expect(providerOf(micro).directPayment.rate).toBeNull();
    expect(page.directPayment.rate).toBeNull();
  });

  it('is never called unlawful, whatever the rule', () => {
    for (const one of running)
      expect(JSON.stringify(providerOf(one).directPayment)).not.toMatch(/unlawful/i);
  }, 60_000);

  it('shows its reach with ranges and opens to what it rests on', () => {
    const text = plainText(page.reach.intro ?? []);
    expect(text).toMatch(/about \d+ small areas \(likely \d+ to \d+\)/);
    expect(page.reach.why.parameters.length).toBeGreaterThan(3);
    expect(page.reach.rows).toHaveLength(page.reach.picture.count);
  });

  it('says each month of a time bank', () => {
    const bank = running.find(({ service }) => service.kind === 'time-bank');
    if (!bank) throw new Error('the example has no time bank');
    const { timeBank } = providerOf(factsOf(bank.service.id));
    expect(timeBank?.table.rows.length).toBeGreaterThan(6);
  });

  it('speaks Welsh', () => {
    if (!centre) throw new Error('the example has no in-house day centre');
    expect(plainText(providerOf(centre, 'cy').answer)).toContain('canolfan ddydd');
  });
});

describe('days', () => {
  it.each([
    [[1, 1, 1, 1, 1, 0, 0], 'Mon to Fri'],
    [[1, 1, 0, 1, 1, 0, 0], 'Mon, Tue, Thu, Fri'],
    [[1, 1, 1, 0, 1, 0, 1], 'Mon to Wed, Fri, Sun'],
    [null, ''],
  ])('%j reads "%s"', (placesByWeekday, text) => {
    const [one] = running;
    if (!one) throw new Error('the example has no service');
    expect(daysText({ ...one, service: { ...one.service, placesByWeekday } }, marketEn)).toBe(text);
  });
});
