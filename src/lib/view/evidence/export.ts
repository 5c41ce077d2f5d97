// Assumptions as files: what is in force, what is usual, and what a council made of it. Reasons are free text, and who
// gave them is not told.

import {
  changesInForce,
  type Beliefs,
  type ParameterEntry,
} from '#lib/domain/parameters/beliefs.ts';
import { boundsOf, isFixed } from '#lib/domain/parameters/check.ts';
import type { Parameter } from '#lib/domain/parameters/parameter.ts';
import { inForce } from '#lib/domain/parameters/set.ts';
import { dayCell, type Cell, type ExportTable } from '../export/table.ts';
import type { Locale } from '../locale.ts';
import { nameParameter } from './names.ts';
import { isOwn, validFromOf } from './row.ts';

function parameterCells(parameter: Parameter, beliefs: Beliefs, locale: Locale): Cell[] {
  const now = inForce(beliefs.set, parameter);
  const change = isOwn(beliefs, parameter) ? beliefs.changes.get(parameter.id) : undefined;
  const bounds = isFixed(parameter) ? null : boundsOf(parameter);
  return [
    parameter.id,
    nameParameter(parameter.id, locale),
    now.value,
    now.range?.[0] ?? null,
    now.range?.[1] ?? null,
    parameter.unit,
    change ? 'council' : 'usual',
    dayCell(validFromOf(beliefs, parameter)),
    parameter.value,
    parameter.range?.[0] ?? null,
    parameter.range?.[1] ?? null,
    parameter.confidence,
    parameter.source,
    bounds?.min ?? null,
    bounds?.max ?? null,
    dayCell(change?.recordedOn ?? null),
    change?.reason ?? null,
  ];
}

/** Assumptions with the value in force, the usual one beside it, and what a council may set it to. */
export const exportParameters = (
  parameters: readonly Parameter[],
  beliefs: Beliefs,
  locale: Locale,
): ExportTable => ({
  columns: [
    'parameter',
    'name',
    'value',
    'range_low',
    'range_high',
    'unit',
    'whose_value',
    'valid_from',
    'usual_value',
    'usual_range_low',
    'usual_range_high',
    'usual_confidence',
    'usual_source',
    'allowed_min',
    'allowed_max',
    'changed_on',
    'reason',
  ],
  rows: parameters.map((parameter) => parameterCells(parameter, beliefs, locale)),
  freeText: ['reason'],
});

/** Changes of one assumption, oldest first. */
export function exportHistory(
  { id, unit }: Parameter,
  entries: readonly ParameterEntry[],
): ExportTable {
  const current = changesInForce(entries).get(id)?.seq;
  return {
    columns: [
      'entry',
      'recorded_on',
      'what',
      'takes_back_entry',
      'value',
      'range_low',
      'range_high',
      'unit',
      'valid_from',
      'in_force',
      'reason',
    ],
    rows: entries.map((entry) => {
      const start = [entry.seq, dayCell(entry.recordedOn)];
      if (entry.kind === 'undo')
        return [...start, 'taken back', entry.undoes, null, null, null, null, null, 'no', null];
      const { value, range } = entry.own;
      const isInForce = entry.seq === current ? 'yes' : 'no';
      const ends = [range?.[0] ?? null, range?.[1] ?? null];
      const days = dayCell(entry.validFrom);
      return [...start, 'set', null, value, ...ends, unit, days, isInForce, entry.reason];
    }),
    freeText: ['reason'],
  };
}
