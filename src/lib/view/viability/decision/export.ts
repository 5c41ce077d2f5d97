// Options and consultation of a decision's record as files. What was typed leaves only for a purpose: it may name somebody.

import type { KeptDecision } from '#lib/domain/viability/decision.ts';
import { dayCell, type ExportTable } from '../../export/table.ts';

const PENCE_IN_POUND = 100;

const yesNo = (is: boolean): string => (is ? 'yes' : 'no');

/**
 * The options on record.
 * @param scenarioName name of a kept scenario by its id; null where the reader has none of that id
 */
export const exportOptions = (
  record: KeptDecision | null,
  scenarioName: (id: string) => string | null,
): ExportTable => ({
  columns: ['option', 'yearly_cost_gbp', 'scenario_id', 'scenario', 'chosen', 'detail'],
  rows: (record?.options ?? []).map(({ id, title, detail, yearlyPence, scenarioId }) => [
    title,
    yearlyPence === null ? null : yearlyPence / PENCE_IN_POUND,
    scenarioId,
    scenarioId === null ? null : scenarioName(scenarioId),
    yesNo(id === record?.taken?.optionId),
    detail,
  ]),
  freeText: ['detail'],
});

/** Who was asked, oldest first. */
export const exportConsultation = (record: KeptDecision | null): ExportTable => ({
  columns: ['audience', 'named_the_service', 'opened', 'closed', 'how', 'what_was_put', 'heard'],
  rows: (record?.consultation ?? []).map((entry) => [
    entry.audience,
    yesNo(entry.namesService),
    dayCell(entry.opened),
    dayCell(entry.closed),
    entry.how,
    entry.put,
    entry.closed === null ? null : entry.heard,
  ]),
  freeText: ['how', 'what_was_put', 'heard'],
});

/** What a reader must know. */
export const decisionNotes = (service: string, record: KeptDecision | null): readonly string[] =>
  record === null
    ? [`No decision about ${service} is on record.`]
    : [
        `Record “${record.title}” about ${service} (${record.id}), version ${record.version}, ${record.state}.`,
        'A yearly cost is against today; below 0 it saves, empty it is not known.',
        ...(record.figures === null
          ? ['No figures of the model are kept with the record.']
          : [
              `Figures kept with it: model version ${record.figures.modelVersion}, seed ${record.figures.seed}, inputs ${record.figures.inputsHash}, parameters ${record.figures.parametersHash}.`,
            ]),
        'Keep this within the commissioning team until it is published by the council.',
      ];
