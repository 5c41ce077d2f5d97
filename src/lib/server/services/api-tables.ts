// The tables behind the programs' interface: read, filtered and put in order as the pages do it.

import type { AreaGeometry, Council, Source } from '#lib/domain/market/records.ts';
import {
  areasTable,
  enterprisesTable,
  providersTable,
  servicesTable,
} from '#lib/view/api/tables.ts';
import type { ApiGroup } from '#lib/view/api/groups.ts';
import type { ExportTable } from '#lib/view/export/table.ts';
import { exportGaps } from '#lib/view/gaps/export.ts';
import { parseGapView } from '#lib/view/gaps/url.ts';
import { selectEnterprises } from '#lib/view/growth/caseload.ts';
import { parseGrowthView } from '#lib/view/growth/url.ts';
import { encodeGeometry } from '#lib/view/map/geojson.ts';
import { selectServices } from '#lib/view/market/selection.ts';
import { parseMarketView } from '#lib/view/market/url.ts';
import { exportServicesAtRisk } from '#lib/view/viability/export.ts';
import { parseViabilityView } from '#lib/view/viability/url.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import { assessCouncilGaps } from './gaps.ts';
import { readGrowth } from './growth.ts';
import { keepRunning } from './market.ts';
import { readCouncil, readMarketRecords } from './records.ts';
import { assessServices, sourcesOfBooks } from './viability.ts';

/** A table with what it rests on. */
export interface ApiTable {
  readonly council: Council;
  readonly table: ExportTable;
  readonly sources: readonly Source[];
  /** Geometry of a record by its key, for those that have one that may be shown. */
  readonly geometryOf: (key: string) => object | null;
}

const nowhere = (): null => null;

const outlines =
  (areas: ReadonlyMap<string, { readonly geometry: AreaGeometry }>) =>
  (code: string): object | null => {
    const area = areas.get(code);
    return area ? encodeGeometry(area.geometry) : null;
  };

const readMarket = (scope: CouncilScope) =>
  readCouncil(scope, async (reading) => ({
    ...(await readMarketRecords(reading)),
    running: await keepRunning(reading),
  }));

type Opener = (scope: CouncilScope, filters: URL) => Promise<ApiTable>;

const OPENERS: Readonly<Record<ApiGroup, Opener>> = {
  areas: async (scope, filters) => {
    const { council, areas, areaByCode, sources } = await readMarket(scope);
    const district = filters.searchParams.get('district');
    const chosen = areas.filter((area) => district === null || area.districtCode === district);
    return { council, sources, table: areasTable(chosen), geometryOf: outlines(areaByCode) };
  },
  providers: async (scope) => {
    const { council, running, sources } = await readMarket(scope);
    return { council, sources, table: providersTable(running), geometryOf: nowhere };
  },
  services: async (scope, filters) => {
    const { council, running, sources } = await readMarket(scope);
    const chosen = selectServices(running, parseMarketView(filters).view);
    const places = new Map(chosen.map((facts) => [facts.service.id, facts]));
    const geometryOf = (id: string): object | null => {
      const facts = places.get(id);
      // A home is no point, and the area that stands for it is told by its code.
      if (!facts || facts.service.homeBased || facts.place?.level !== 'address') return null;
      return { type: 'Point', coordinates: [facts.place.lon, facts.place.lat] };
    };
    return { council, sources, table: servicesTable(chosen), geometryOf };
  },
  gaps: async (scope, filters) => {
    const { facts } = await assessCouncilGaps(scope);
    return {
      council: facts.council,
      sources: facts.sources,
      table: exportGaps(facts, parseGapView(filters).view),
      geometryOf: outlines(facts.areaByCode),
    };
  },
  viability: async (scope, filters) => {
    const { market, assessed } = await assessServices(scope);
    return {
      council: market.council,
      sources: sourcesOfBooks(market, assessed),
      table: exportServicesAtRisk(assessed, parseViabilityView(filters).view),
      geometryOf: nowhere,
    };
  },
  growth: async (scope, filters) => {
    const { market, picture } = await readGrowth(scope);
    return {
      council: market.council,
      sources: market.sources,
      table: enterprisesTable(selectEnterprises(picture.facts, parseGrowthView(filters).view)),
      geometryOf: nowhere,
    };
  },
};

/** The table of a group under the filters of an address. */
export const openTable = (scope: CouncilScope, group: ApiGroup, filters: URL): Promise<ApiTable> =>
  OPENERS[group](scope, filters);
