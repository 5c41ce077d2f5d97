// A council's records as the services work with them, read once per version and kept in memory.
// What is kept is keyed by council, version of the records and what the council believes, and these are read
// inside the council's own transaction, so no council can ever be answered with another's records, and no
// result outlives the value of a parameter that it rests on.

import type {
  Area,
  Capacity,
  Council,
  MissingLayer,
  Organisation,
  PlaceLabel,
  Service,
  Source,
} from '#lib/domain/market/records.ts';
import { beliefsFrom, type Beliefs } from '#lib/domain/parameters/beliefs.ts';
import { keyOf } from '#lib/domain/parameters/set.ts';
import { standServices } from '#lib/view/market/shown-place.ts';
import { stillMissing } from '../imports/open-data/missing-layers.ts';
import { labelPlaces } from '../imports/open-data/places.ts';
import type { Transaction } from '../db/client.ts';
import { withCouncil, type CouncilScope } from '../db/council-scope.ts';
import { readCouncilById, type CouncilRow } from '../repositories/councils.ts';
import { readParameterEntries } from '../repositories/evidence.ts';
import {
  readAreas,
  readCapacities,
  readLayersHeld,
  readMissingLayers,
  readOrganisations,
  readPlaces,
  readServices,
  readSources,
} from '../repositories/market.ts';
import { withCarerHours } from './carer-hours.ts';

/** Councils whose results are kept at a time; the longest unused goes first. */
const KEPT_COUNCILS = 8;

/** A council as it is in force: its row, and what it believes. */
export interface CouncilInForce extends CouncilRow {
  readonly beliefs: Beliefs;
}

interface Kept {
  readonly version: string;
  readonly results: Map<string, Promise<unknown>>;
}

const kept = new Map<string, Kept>();

function resultsOf(councilId: string, version: string): Map<string, Promise<unknown>> {
  const known = kept.get(councilId);
  const entry =
    known?.version === version ? known : { version, results: new Map<string, Promise<unknown>>() };
  kept.delete(councilId);
  kept.set(councilId, entry);
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT_COUNCILS) break;
    kept.delete(oldest);
  }
  return entry.results;
}

/**
 * Works out a result once per council, version of its records and beliefs; whoever asks meanwhile waits for the same.
 * A failure is not kept. Two makers may not share a name.
 */
export function keepResult<T>(
  council: Pick<CouncilInForce, 'id' | 'recordsVersion' | 'beliefs'>,
  name: string,
  make: () => Promise<T> | T,
): Promise<T> {
  const version = `${council.recordsVersion} ${keyOf(council.beliefs.set)}`;
  const results = resultsOf(council.id, version);
  const known = results.get(name) as Promise<T> | undefined;
  if (known) return known;
  const made = (async () => make())();
  results.set(name, made);
  made.catch(() => results.delete(name));
  return made;
}

/** What a reader may use: the open transaction, the council, and results kept for it. */
export interface Reading {
  readonly tx: Transaction;
  readonly council: CouncilInForce;
  /** {@link keepResult} for this council. Not for long work: the transaction stays open. */
  keep<T>(name: string, make: () => Promise<T> | T): Promise<T>;
}

/** Opens the council and reads, with results remembered until its records change. */
export function readCouncil<T>(
  scope: Pick<CouncilScope, 'councilId' | 'userId'>,
  work: (reading: Reading) => Promise<T>,
): Promise<T> {
  return withCouncil(scope, async (tx) => {
    const row = await readCouncilById(tx, scope.councilId);
    if (!row) throw new Error('the council in scope does not exist');
    const council = { ...row, beliefs: beliefsFrom(await readParameterEntries(tx)) };
    return work({ tx, council, keep: (name, make) => keepResult(council, name, make) });
  });
}

/** Supply, geography and provenance: what nearly every page starts from. */
export interface MarketRecords {
  readonly council: Council;
  readonly areas: readonly Area[];
  readonly areaByCode: ReadonlyMap<string, Area>;
  readonly places: readonly PlaceLabel[];
  readonly organisations: ReadonlyMap<string, Organisation>;
  /** All services, ended ones too. */
  readonly services: readonly Service[];
  readonly serviceById: ReadonlyMap<string, Service>;
  readonly capacities: readonly Capacity[];
  readonly sources: readonly Source[];
  readonly missing: readonly MissingLayer[];
}

/** The council as pages and files name it. */
export const councilInFile = ({
  slug,
  name,
  nation,
  onsCode,
  isExample,
  asOf,
}: CouncilInForce): Council => ({ slug, name, nation, onsCode, isExample, asOf: asOf ?? '' });

export function readMarketRecords({ tx, council, keep }: Reading): Promise<MarketRecords> {
  return keep('market-records', async () => {
    const areas = await readAreas(tx);
    const services = await readServices(tx);
    const organisations = await readOrganisations(tx);
    const places = await readPlaces(tx);
    return {
      council: councilInFile(council),
      areas,
      areaByCode: new Map(areas.map((area) => [area.code, area])),
      // A council whose areas came by import has no list of names: they are told from its areas.
      places: places.length > 0 ? places : labelPlaces(areas, council.name),
      organisations: new Map(organisations.map((organisation) => [organisation.id, organisation])),
      services,
      serviceById: new Map(services.map((service) => [service.id, service])),
      capacities: await withCarerHours(tx, {
        services,
        stored: await readCapacities(tx),
        asOf: council.asOf ?? '',
        parameters: council.beliefs.set,
      }),
      sources: await readSources(tx),
      missing: stillMissing(await readMissingLayers(tx), {
        areas,
        services,
        ...(await readLayersHeld(tx)),
      }),
    };
  });
}

/** Does the service run on this day? Ends are inclusive. */
export function runsOn(service: Pick<Service, 'validFrom' | 'validTo'>, day: string): boolean {
  return service.validFrom <= day && (service.validTo === null || service.validTo >= day);
}

/** The services as the model may place them for anything told by small area: no home stands where it is. */
export const servicesAsShown = ({ services, areaByCode, council }: MarketRecords): Service[] =>
  standServices(services, (service) => runsOn(service, council.asOf), areaByCode, council);
