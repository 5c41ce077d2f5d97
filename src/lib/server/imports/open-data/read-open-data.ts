// Builds a council from a folder of publishers' files. It reads everything before anything is stored, so that a file
// at fault leaves no trace.

import type { CouncilDataset } from '#lib/domain/dataset.ts';
import { estimateCouncilDemand } from '#lib/domain/demand/estimate.ts';
import { succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import type { Area, AreaGeometry, Council, Nation } from '#lib/domain/market/records.ts';
import type { Accounted } from './account.ts';
import { readAuthority, type Authority } from './authority.ts';
import { readBoundaries } from './boundaries.ts';
import { readCensus, type Census } from './census.ts';
import { readCoOperatives } from './co-operatives.ts';
import { readDeprivation, type DeprivationRead } from './deprivation.ts';
import { openFolder, type OpenFolder } from './folder.ts';
import { createLocator } from './locate.ts';
import { findMissing } from './missing-layers.ts';
import { labelPlaces } from './places.ts';
import { readPostcodes } from './postcodes.ts';
import { readPublishedTotals } from './published-totals.ts';
import { readRegulated } from './regulator.ts';
import { readScottishCensus } from './scottish-census.ts';
import { readSmallAreas, type AreaDraft } from './small-areas.ts';

export interface OpenDataRequest {
  /** Folder of publishers' files. */
  readonly root: string;
  /** Slug of the council in that folder. */
  readonly authority: string;
  readonly nation: Nation;
  /** How the council is to be called and addressed. */
  readonly name: string;
  readonly slug: string;
}

interface Geography {
  readonly areas: readonly Area[];
  readonly codes: ReadonlySet<string>;
  readonly accounted: readonly Accounted[];
}

function toArea(
  draft: AreaDraft,
  geometry: AreaGeometry,
  census: Census,
  deprivation: DeprivationRead,
): Area {
  const { listed, population, limitedALot } = draft;
  const residents = census.byArea.get(listed.code) ?? {
    all: population,
    age18to64: null,
    age65to74: null,
    age75to84: null,
    age85plus: null,
    disabledLimitedALot: limitedALot,
    unpaidCarers: null,
    unpaidCarers50Hours: null,
  };
  const { decile = null, index = null } = deprivation.byArea.get(listed.code) ?? {};
  return { ...listed, geometry, residents, deprivationDecile: decile, deprivationIndex: index };
}

function readGeography(folder: OpenFolder, authority: Authority): Outcome<Geography> {
  const small = readSmallAreas(folder, authority);
  if (!small.ok) return small;
  const { drafts, allCodes, account } = small.value;
  const own = new Set(drafts.map(({ listed }) => listed.code));
  const known = { own, all: allCodes };
  const boundaries = readBoundaries(folder, authority.slug, own);
  if (!boundaries.ok) return boundaries;
  const census =
    authority.nation === 'scotland'
      ? readScottishCensus(folder, authority.slug, drafts)
      : readCensus(folder, known);
  if (!census.ok) return census;
  const deprivation = readDeprivation(folder, known, authority.nation);
  if (!deprivation.ok) return deprivation;
  const areas = drafts.flatMap((draft) => {
    const geometry = boundaries.value.byArea.get(draft.listed.code);
    if (geometry === undefined) {
      account.reject('small area without an outline', draft.line);
      return [];
    }
    account.use();
    return [toArea(draft, geometry, census.value, deprivation.value)];
  });
  return succeed({
    areas,
    codes: new Set(areas.map(({ code }) => code)),
    accounted: [
      account.close(),
      boundaries.value.accounted,
      ...census.value.accounted,
      ...deprivation.value.accounted,
    ],
  });
}

/** Layers that open data never fill. */
const UNFILLED = {
  capacities: [],
  venues: [],
  tenancies: [],
  timeBankMonths: [],
  rules: [],
  people: [],
  assessedNeeds: [],
  budgets: [],
  deployments: [],
  serviceTerms: [],
  serviceMonths: [],
  attendance: [],
  enterprises: [],
  enterpriseEvents: [],
  enterpriseMonths: [],
  enterpriseChecks: [],
  growthTargets: [],
} as const;

function toCouncil(
  request: OpenDataRequest,
  authority: Authority,
  accounted: readonly Accounted[],
): Council {
  // A census or an index does not age; what is renewed says how far the records reach.
  const renewed = accounted.filter(({ source }) => source.cadenceDays !== null);
  const days = renewed.map(({ source }) => source.coversTo).sort();
  return {
    slug: request.slug,
    name: request.name,
    nation: authority.nation,
    onsCode: authority.onsCode,
    isExample: false,
    asOf: days.at(-1) ?? '',
  };
}

/**
 * Reads a council from publishers' files. Every row of every file is used, or rejected with a reason; the first file
 * at fault ends the reading with a problem that names file, line, field and remedy.
 */
export function readOpenData(request: OpenDataRequest): Outcome<CouncilDataset> {
  const opened = openFolder(request.root);
  if (!opened.ok) return opened;
  const folder = opened.value;
  const found = readAuthority(folder, request.authority, request.nation);
  if (!found.ok) return found;
  const { authority } = found.value;
  const geography = readGeography(folder, authority);
  if (!geography.ok) return geography;
  const { areas, codes } = geography.value;
  const postcodes = readPostcodes(folder, authority.slug, codes);
  if (!postcodes.ok) return postcodes;
  const regulated = readRegulated(folder, authority, {
    codes,
    postcodes: postcodes.value,
    locate: createLocator(areas),
  });
  if (!regulated.ok) return regulated;
  const coOperatives = readCoOperatives(folder, authority.slug, codes);
  if (!coOperatives.ok) return coOperatives;
  const published = readPublishedTotals(folder, authority);
  if (!published.ok) return published;
  const { totals } = published.value;
  const accounted = [
    found.value.accounted,
    ...geography.value.accounted,
    postcodes.value.accounted,
    ...(regulated.value?.accounted ?? []),
    coOperatives.value.accounted,
    ...published.value.accounted,
  ];
  return succeed({
    ...UNFILLED,
    council: toCouncil(request, authority, accounted),
    sources: accounted.map(({ source }) => source),
    rejections: accounted.flatMap(({ rejections }) => rejections),
    missing: findMissing({
      nation: authority.nation,
      areas,
      hasPublishedTotals: totals !== null,
      hasRegulated: regulated.value !== undefined,
      careHomesOnly: regulated.value?.careHomesOnly ?? false,
      coOperatives: coOperatives.value.services.length,
    }),
    areas,
    places: labelPlaces(areas, authority.name),
    organisations: [...(regulated.value?.organisations ?? []), ...coOperatives.value.organisations],
    services: [...(regulated.value?.services ?? []), ...coOperatives.value.services],
    publishedTotals: totals === null ? [] : [totals],
    demandEstimates: totals === null ? [] : estimateCouncilDemand(authority.nation, areas, totals),
  });
}
