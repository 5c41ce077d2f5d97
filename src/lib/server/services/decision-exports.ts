// The record of a decision as tables: its options and its consultation. The whole record is a document of its own.

import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import {
  decisionNotes,
  exportConsultation,
  exportOptions,
} from '#lib/view/viability/decision/export.ts';
import { viabilityWording } from '#lib/view/viability/wording.ts';
import { readPart } from '../exports/part.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import type { Download } from '../exports/download.ts';
import { readDecision } from '../repositories/decisions.ts';
import { listScenarios } from '../repositories/scenarios.ts';
import { readCouncil, readMarketRecords } from './records.ts';
import { closedToRole, mayReadRisk } from './viability-standing.ts';

const PARTS = ['options', 'consultation'] as const;

/** The options of the newest record, or of the one that the address names, unless it says another part. */
export async function exportDecisionPart(
  scope: CouncilScope,
  serviceId: string,
  url: URL,
): Promise<Outcome<Download>> {
  if (!mayReadRisk(scope)) return fail(closedToRole(scope));
  const wanted = readPart(url, PARTS, 'options');
  if (!wanted.ok) return wanted;
  const part = wanted.value;
  return readCouncil(scope, async (reading): Promise<Outcome<Download>> => {
    const { council, serviceById, sources } = await readMarketRecords(reading);
    const service = serviceById.get(serviceId);
    if (!service) {
      const { unknown } = viabilityWording(scope.locale).service;
      return fail({ code: 'unknown-service', message: unknown });
    }
    const record = await readDecision(reading.tx, serviceId, url.searchParams.get('record'));
    const scenarios = await listScenarios(reading.tx, scope.userId);
    const nameOf = (id: string): string | null =>
      scenarios.find((scenario) => scenario.id === id)?.name ?? null;
    return succeed({
      council,
      view: `decision-${part}-${serviceId}`,
      table: part === 'options' ? exportOptions(record, nameOf) : exportConsultation(record),
      sources: sources.filter(({ id }) => id === service.sourceId),
      notes: decisionNotes(service.name, record),
    });
  });
}
