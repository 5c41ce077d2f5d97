/** Rational agent access and the grid on real places: small areas and registered services of two shire counties. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { mostServed } from '#lib/domain/access/max-flow.ts';
import { assessCosts, type CostAnswer, type CostQuestion } from '#lib/domain/access/raam.ts';
import { findPairs } from '#lib/domain/access/reach.ts';
import { shareSupply } from '#lib/domain/access/sharing.ts';
import { hasReferenceData, REFERENCE } from '../imports/reference-data.ts';

type Row = Readonly<Record<string, string>>;

const rowsOf = (file: string): readonly Row[] =>
  parse(readFileSync(path.join(REFERENCE, file), 'utf8'), { columns: true });

const METRES_PER_DEGREE = 111_195;
const MIDDLE_LATITUDE = 52;

/** Metres from a corner off the map, on a flat England: near enough for a test of arithmetic. */
const placeOf = (lat: string | undefined, lon: string | undefined) => ({
  easting: (Number(lon) + 8) * METRES_PER_DEGREE * Math.cos((MIDDLE_LATITUDE * Math.PI) / 180),
  northing: (Number(lat) - 49) * METRES_PER_DEGREE,
});

const HOURS_A_BED = 10;
const HOURS_AN_OLD_PERSON = 6;

const countyOf = (authority: string, locations: string): CostQuestion => {
  const areas = rowsOf('geography/small_areas.csv').filter(
    (row) => row['authority_code'] === authority,
  );
  const services = rowsOf(locations).filter((row) => row['latitude'] !== '' && row['latitude']);
  const origins = areas.map((row) => ({
    ...placeOf(row['lat'], row['lon']),
    rurality:
      row['rural_urban_code']?.startsWith('U') === true
        ? ('town' as const)
        : ('dispersed' as const),
  }));
  const destinations = services.map((row) => ({
    ...placeOf(row['latitude'], row['longitude']),
    reachMinutes: null,
  }));
  return {
    pairs: findPairs(origins, destinations, { catchmentMinutes: 30, slowness: 1 }),
    demand: Float64Array.from(areas, (row) => HOURS_AN_OLD_PERSON * Number(row['age_85_plus'])),
    supply: Float64Array.from(services, (row) => HOURS_A_BED * Number(row['number_of_beds'] ?? 20)),
    tauMinutes: 30,
  };
};

const GAP = 1e-9;

/** The pairs of an area that cost it the least there is. */
const bestPairs = (
  { pairs, supply, tauMinutes }: CostQuestion,
  { cost, load, rho }: CostAnswer,
) => {
  const start = new Int32Array(pairs.start.length);
  const services: number[] = [];
  for (let area = 0; area + 1 < start.length; area += 1) {
    for (let at = pairs.start[area] ?? 0; at < (pairs.start[area + 1] ?? 0); at += 1) {
      const service = pairs.services[at] ?? -1;
      const crowding = (load[service] ?? NaN) / (supply[service] ?? NaN) / rho;
      const here = crowding + (pairs.minutes[at] ?? NaN) / tauMinutes;
      expect(here).toBeGreaterThanOrEqual((cost[area] ?? NaN) - GAP);
      if (here <= (cost[area] ?? NaN) + GAP) services.push(service);
    }
    start[area + 1] = services.length;
  }
  return { start, services: Int32Array.from(services) };
};

describe.skipIf(!hasReferenceData())('on real places', () => {
  test.each([
    ['Somerset', 'E06000066', 'supply/cqc_somerset_care_homes_2021.csv', 339],
    ['Lincolnshire', 'E10000019', 'supply/cqc_lincolnshire_locations_2026.csv', 435],
  ])('%s settles where nobody could do better', (_, authority, locations, areas) => {
    const question = countyOf(authority, locations);
    expect(question.demand).toHaveLength(areas);
    const answer = assessCosts(question);
    const reachable = Array.from(question.demand, (hours, area) =>
      Number.isNaN(answer.cost[area]) ? 0 : hours,
    );
    const whole = reachable.reduce((sum, hours) => sum + hours, 0);
    const loads = answer.load.reduce((sum, hours) => sum + hours, 0);
    expect(whole).toBeGreaterThan(0);
    expect(loads / whole).toBeCloseTo(1, 9);
    const placed = mostServed(reachable, answer.load, bestPairs(question, answer));
    expect(placed / whole).toBeCloseTo(1, 8);
  });

  test('Somerset hands out exactly the supply that demand can reach', () => {
    const { pairs, demand, supply } = countyOf(
      'E06000066',
      'supply/cqc_somerset_care_homes_2021.csv',
    );
    const hours = Float64Array.from(demand);
    const { access } = shareSupply({
      pairs,
      catchmentMinutes: 30,
      demand: hours,
      supply: Float64Array.from(supply),
      ownerOf: new Int32Array(supply.length),
    });
    const handedOut = hours.reduce((sum, needed, area) => sum + needed * (access[area] ?? NaN), 0);
    const reached = new Set(pairs.services);
    const supplied = Float64Array.from(supply).reduce(
      (sum, given, service) => sum + (reached.has(service) ? given : 0),
      0,
    );
    expect(handedOut / supplied).toBeCloseTo(1, 9);
  });
});
