// Reads the list of co-operatives and keeps those in the council that give care. The list marks some as care-related
// by a word in their name alone; supporters of football clubs and nurseries are told apart here.

import { succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import type { Governance, LegalForm, Organisation, Service } from '#lib/domain/market/records.ts';
import { readCsv, type CsvRow } from '../csv.ts';
import { openAccount, type Accounted } from './account.ts';
import { numberIn } from './cells.ts';
import type { OpenFolder } from './folder.ts';
import { toPoint } from './national-grid.ts';
import { CO_OPERATIVES } from './source-notes.ts';

export interface CoOperativesRead {
  readonly services: readonly Service[];
  readonly organisations: readonly Organisation[];
  readonly accounted: Accounted;
}

const FILE = 'supply/cooperatives_2023.csv';
const COLUMNS = [
  'identifier',
  'name',
  'sic_code',
  'ownership_classification',
  'legal_form',
  'latitude',
  'longitude',
  'care_related',
  'authority_slug',
  'area_code',
] as const;
type Row = CsvRow<(typeof COLUMNS)[number]>;

const LEGAL_FORMS: Readonly<Record<string, LegalForm>> = {
  Society: 'co-operative-society',
  Company: 'company',
  'Community Interest Company': 'community-interest-company',
  Unincorporated: 'informal-group',
  LLP: 'partnership',
  'Scottish Charitable Incorporated Organisation': 'charity',
};

/** Who decides. "Consumers" of a care co-operative are the people who use it. */
const GOVERNANCE: Readonly<Record<string, Governance>> = {
  Consumers: 'service-user-co-op',
  'Multi-stakeholder': 'multi-stakeholder-co-op',
  Workers: 'employee-owned-co-op',
  'Employee Trust': 'employee-owned-co-op',
  'Community of Interest': 'members',
  Enterprises: 'members',
  Tenants: 'members',
  'Self-employed': 'members',
};

const CHILD_CARE = /^8891/;
const CARE_FOR_CHILDREN =
  /\b(nursery|nurseries|playgroup|pre-?school|after school|childcare|kid\w*)\b|kidz/i;
const SPORTS_SUPPORTERS = /\bsupporters'?\b|\(supporters\)/i;
const CARE_SECTION = /^8[678]/;

/** Why a row is not shown; null when it is. */
function reasonAgainst({ cells }: Row, slug: string, codes: ReadonlySet<string>): string | null {
  if (cells.authority_slug !== slug) return 'in another council';
  if (cells.care_related !== 'True') return 'not a care co-operative';
  if (CHILD_CARE.test(cells.sic_code) || CARE_FOR_CHILDREN.test(cells.name)) {
    return 'care for children only';
  }
  if (!CARE_SECTION.test(cells.sic_code) && SPORTS_SUPPORTERS.test(cells.name)) {
    return 'supporters of a sports club or a pub, not care';
  }
  return codes.has(cells.area_code) ? null : 'small area is not known';
}

function toService({ cells }: Row, sourceId: string): Service {
  const lon = numberIn(cells.longitude);
  const lat = numberIn(cells.latitude);
  return {
    id: `co-op-${cells.identifier}`,
    organisationId: `co-op-${cells.identifier}`,
    name: cells.name,
    kind: 'co-op',
    operator: cells.ownership_classification === 'Consumers' ? 'user-led' : 'independent',
    homeBased: false,
    areaCode: cells.area_code,
    point: lon === null || lat === null ? null : toPoint(lon, lat),
    supports: [],
    needs: [],
    ageGroups: [],
    placesByWeekday: null,
    pricePence: null,
    priceUnit: null,
    priceYear: null,
    reachMinutes: null,
    beds: null,
    regulated: false,
    rating: null,
    validFrom: CO_OPERATIVES.coversTo,
    validTo: null,
    continuedById: null,
    lastVerified: CO_OPERATIVES.coversTo,
    sourceId,
  };
}

const toOrganisation = ({ cells }: Row): Organisation => ({
  id: `co-op-${cells.identifier}`,
  name: cells.name,
  legalForm: LEGAL_FORMS[cells.legal_form] ?? 'unknown',
  governance: GOVERNANCE[cells.ownership_classification] ?? 'unknown',
});

/** Care co-operatives of the council; the rest of the list is rejected with its reason. */
export function readCoOperatives(
  folder: OpenFolder,
  slug: string,
  codes: ReadonlySet<string>,
): Outcome<CoOperativesRead> {
  const file = folder.read(FILE);
  if (!file.ok) return file;
  const rows = readCsv(FILE, file.value.text, COLUMNS);
  if (!rows.ok) return rows;
  const account = openAccount(file.value, CO_OPERATIVES);
  const kept: Row[] = [];
  const seen = new Set<string>();
  for (const row of rows.value) {
    const twice = seen.has(row.cells.identifier) ? 'co-operative listed twice' : null;
    const reason = reasonAgainst(row, slug, codes) ?? twice;
    if (reason === null) {
      seen.add(row.cells.identifier);
      kept.push(row);
      account.use();
    } else {
      account.reject(reason, row.line);
    }
  }
  return succeed({
    services: kept.map((row) => toService(row, account.sourceId)),
    organisations: kept.map(toOrganisation),
    accounted: account.close(),
  });
}
