// Assumptions leave with their range, unit, source and the council's own value, and reasons only for a purpose.

import { describe, expect, it } from 'vitest';
import { beliefsFrom, type ParameterEntry } from '#lib/domain/parameters/beliefs.ts';
import { PARAMETERS } from '#lib/domain/parameters/catalogue.ts';
import { shareTable } from '../export/table.ts';
import { exportHistory, exportParameters } from './export.ts';
import { parameterNotes } from './lines.ts';

const parameter = PARAMETERS.find(({ range }) => range !== undefined);
if (!parameter) throw new Error('some assumption has a range');
const [low, high] = parameter.range ?? [0, 0];
const middle = (low + high) / 2;

const entries: readonly ParameterEntry[] = [
  {
    kind: 'change',
    seq: 1,
    parameterId: parameter.id,
    own: { value: middle, range: [low, high] },
    reason: 'Mary Quill measured it',
    validFrom: '2026-04-01',
    recordedOn: '2026-05-01',
    by: 'a@council.test',
  },
];

const rowOf = (table: ReturnType<typeof exportParameters>) =>
  Object.fromEntries(table.columns.map((name, at) => [name, table.rows[0]?.[at]]));

describe('assumptions as a file', () => {
  it('tell the usual value where nobody changed it', () => {
    expect(rowOf(exportParameters([parameter], beliefsFrom([]), 'en'))).toMatchObject({
      parameter: parameter.id,
      value: parameter.value,
      range_low: low,
      range_high: high,
      unit: parameter.unit,
      whose_value: 'usual',
      usual_source: parameter.source,
      changed_on: null,
    });
  });

  it('tell the council’s own beside the usual one', () => {
    expect(rowOf(exportParameters([parameter], beliefsFrom(entries), 'en'))).toMatchObject({
      value: middle,
      whose_value: 'council',
      usual_value: parameter.value,
      valid_from: { day: '2026-04-01' },
      changed_on: { day: '2026-05-01' },
    });
  });

  it('leave reasons behind when shared, and never tell who changed it', () => {
    const tables = [
      exportParameters([parameter], beliefsFrom(entries), 'en'),
      exportHistory(parameter, entries),
    ];
    for (const table of tables) {
      expect(JSON.stringify(table)).toContain('Quill');
      expect(JSON.stringify(table)).not.toContain('council.test');
      expect(JSON.stringify(shareTable(table))).not.toContain('Quill');
    }
  });

  it('tell which change is in force, and which takes another back', () => {
    const undo: ParameterEntry = {
      kind: 'undo',
      seq: 2,
      parameterId: parameter.id,
      undoes: 1,
      recordedOn: '2026-06-01',
      by: null,
    };
    expect(rowOf(exportHistory(parameter, entries))).toMatchObject({
      in_force: 'yes',
      what: 'set',
    });
    const { columns, rows } = exportHistory(parameter, [...entries, undo]);
    expect(rows.map((row) => row[columns.indexOf('in_force')])).toEqual(['no', 'no']);
    expect(rows[1]?.[columns.indexOf('takes_back_entry')]).toBe(1);
  });

  it('say in the notes of other files that a value was changed, and not why', () => {
    const [subject = ''] = parameter.id.split('.', 1);
    const notes = parameterNotes(beliefsFrom(entries), [subject]);
    const note = notes.find((one) => one.startsWith(`Assumption ${parameter.id}:`));
    expect(note).toContain('Changed by this council on 1 May 2026; the default is');
    expect(notes.join()).not.toContain('Quill');
  });
});
