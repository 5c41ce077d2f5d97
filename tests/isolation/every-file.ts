// Every file that a council's pages offer: the parts of each page, and how to take them. A part that is added to a page
// is added here.

import { PARAMETERS } from '#lib/domain/parameters/catalogue.ts';
import type { Outcome } from '#lib/domain/kernel/problem.ts';
import type { CouncilScope } from '#lib/server/db/council-scope.ts';
import type { Download } from '#lib/server/exports/download.ts';
import { exportDecisionPart } from '#lib/server/services/decision-exports.ts';
import { exportRatePart } from '#lib/server/services/direct-payment-rate.ts';
import { exportEvidence, exportParameterPart } from '#lib/server/services/evidence-exports.ts';
import { exportGapPart } from '#lib/server/services/gap-exports.ts';
import { exportEnterprisePart, exportGrowthPart } from '#lib/server/services/growth-exports.ts';
import { whereKept } from '#lib/server/imports/by-hand/where-kept.ts';
import { KINDS } from '#lib/server/imports/kinds/registry.ts';
import { exportHomePart } from '#lib/server/services/home-exports.ts';
import { exportGuidePart, exportImportsPart } from '#lib/server/services/import-exports.ts';
import { exportMarketPart, exportProviderPart } from '#lib/server/services/market-exports.ts';
import { exportScenariosPart } from '#lib/server/services/scenario-exports.ts';
import { exportServicePart, exportViabilityPart } from '#lib/server/services/viability-exports.ts';
import { exportKnockOnPart } from '#lib/server/services/viability-knock-on-exports.ts';
import { exportBackTestPart } from '#lib/server/services/viability-back-test-exports.ts';
import { exportSensitivityPart } from '#lib/server/services/viability-sensitivity-exports.ts';
import { exportPortfolioPart } from '#lib/server/services/viability-portfolio-exports.ts';
import { exportRecords } from '#lib/server/services/record-exports.ts';
import { exportPeoplePart } from '#lib/server/services/viability-people-exports.ts';
import { exportRescuePart } from '#lib/server/services/viability-rescue-exports.ts';
import { exportCausePart } from '#lib/server/services/viability-cause-exports.ts';
import { EXPORT_PARTS } from '#lib/view/growth/url.ts';

/** Kinds of record whose list is a file, with a row for each person or not. */
export const RECORD_KINDS = KINDS.filter((kind) => whereKept(kind) !== null);

export interface OfferedFile {
  /** Path within the council, with its part. */
  readonly path: string;
  readonly open: (scope: CouncilScope, url: URL) => Promise<Outcome<Download>>;
}

const parts = (page: string, names: readonly string[], open: OfferedFile['open']): OfferedFile[] =>
  names.map((part) => ({ path: `${page === '' ? '' : `${page}/`}export.csv?part=${part}`, open }));

/** The files of a council with this service with books, this service, and this enterprise. */
export const everyFile = (ids: {
  readonly centre: string;
  readonly service: string;
  readonly enterprise: string;
}): OfferedFile[] => [
  ...parts('', ['changes', 'sources', 'map'], exportHomePart),
  ...parts('market', [''], exportMarketPart),
  ...parts(`market/${ids.service}`, ['reach', 'week', 'balance'], (scope, url) =>
    exportProviderPart(scope, ids.service, url),
  ),
  ...parts(
    'gaps',
    ['areas', 'kinds', 'districts', 'ways', 'services', 'waiting', 'hand-backs'],
    exportGapPart,
  ),
  ...parts('viability', [''], exportViabilityPart),
  ...parts(
    `viability/${ids.centre}`,
    ['ledger', 'break-even', 'fan', 'attendance', 'drivers', 'what-if'],
    (scope, url) => exportServicePart(scope, ids.centre, url),
  ),
  ...parts('viability/portfolio', ['decisions', 'services'], exportPortfolioPart),
  ...parts(`viability/${ids.centre}/rescue`, ['options', 'levers', 'tenants'], (scope, url) =>
    exportRescuePart(scope, ids.centre, url),
  ),
  ...parts(`viability/${ids.centre}/people`, ['placing', 'hours-lost', 'groups'], (scope, url) =>
    exportPeoplePart(scope, ids.centre, url),
  ),
  ...parts(
    `viability/${ids.centre}/cause`,
    ['shares', 'decisions', 'exits', 'timeline', 'events'],
    (scope, url) => exportCausePart(scope, ids.centre, url),
  ),
  ...parts(
    `viability/${ids.centre}/knock-on`,
    ['chain', 'services', 'account', 'chances', 'futures', 'felt'],
    (scope, url) => exportKnockOnPart(scope, ids.centre, url),
  ),
  ...RECORD_KINDS.filter(({ isAboutPeople }) => !isAboutPeople).flatMap(({ id }) =>
    parts(`records/${id}`, [''], (scope, url) => exportRecords(scope, id, url)),
  ),
  ...parts('imports', ['sources', 'batches', 'kinds'], exportImportsPart),
  ...parts('imports/kinds/attendance', [''], (scope) => exportGuidePart(scope, 'attendance')),
  ...parts(
    `viability/${ids.centre}/sensitivity`,
    ['tornado', 'curve', 'cost-curve', 'together'],
    (scope, url) => exportSensitivityPart(scope, ids.centre, url),
  ),
  ...parts(
    'viability/back-test',
    ['forecasts', 'outcomes', 'calibration', 'known-case'],
    exportBackTestPart,
  ),
  ...parts(`viability/${ids.centre}/decision`, ['options', 'consultation'], (scope, url) =>
    exportDecisionPart(scope, ids.centre, url),
  ),
  ...parts('scenarios', ['list', 'compared', 'places'], exportScenariosPart),
  ...parts('evidence', [''], exportEvidence),
  ...parts(`evidence/${PARAMETERS[0]?.id ?? ''}`, ['facts', 'history'], (scope, url) =>
    exportParameterPart(scope, PARAMETERS[0]?.id ?? '', url),
  ),
  ...parts('market/rate', ['districts', 'kinds'], exportRatePart),
  ...parts('growth', EXPORT_PARTS, exportGrowthPart),
  ...parts(`growth/${ids.enterprise}`, ['months', 'checks', 'history'], (scope, url) =>
    exportEnterprisePart(scope, ids.enterprise, url),
  ),
];
