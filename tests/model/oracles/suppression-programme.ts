/**
 * Cell suppression as one integer programme (Kelly, Golden and Assad 1992): for every primary cell two tables that an
 * attacker must also believe, one with the cell high and one with it low, far enough apart.
 */
import type { ProtectionTask } from '#lib/domain/disclosure/cuts.ts';

/** The text of the programme; its least cost is that of the cheapest pattern. */
export const suppressionAsText = ({
  table,
  primary,
  candidates,
  width,
}: ProtectionTask): string => {
  const rows: string[] = [];
  const free: string[] = [];
  const whole = table.flat().reduce((sum, count) => sum + count, 0);
  const isAmong = (
    cells: readonly { readonly row: number; readonly column: number }[],
    row: number,
    column: number,
  ): boolean => cells.some((cell) => cell.row === row && cell.column === column);
  for (const [target, cell] of primary.entries()) {
    for (const end of ['u', 'd']) {
      const move = (row: number, column: number): string => `${end}${target}_${row}_${column}`;
      for (const [row, counts] of table.entries()) {
        for (const [column, count] of counts.entries()) {
          const name = move(row, column);
          free.push(`${name} free`);
          if (isAmong(candidates, row, column)) {
            rows.push(`${name} - ${whole} z${row}_${column} <= 0`);
            rows.push(`${name} + ${count} z${row}_${column} >= 0`);
          } else if (isAmong(primary, row, column)) rows.push(`${name} >= -${count}`);
          else rows.push(`${name} = 0`);
        }
        rows.push(`${counts.map((_, column) => move(row, column)).join(' + ')} = 0`);
      }
      for (const column of table[0]?.keys() ?? [])
        rows.push(`${table.map((_, row) => move(row, column)).join(' + ')} = 0`);
    }
    const at = `${target}_${cell.row}_${cell.column}`;
    rows.push(`u${at} - d${at} >= ${width}`);
  }
  const named = candidates.map(
    ({ row, column }) => [table[row]?.[column] ?? 0, `z${row}_${column}`] as const,
  );
  const cost = named.map(([count, name]) => `${count} ${name}`).join(' + ');
  return [
    'Minimize',
    ` cost: ${cost === '' ? '0 none' : cost}`,
    'Subject To',
    ...rows.map((text, at) => ` r${at}: ${text}`),
    ' always: none <= 1',
    'Bounds',
    ...free.map((text) => ` ${text}`),
    ...(named.length > 0 ? ['Binaries', ` ${named.map(([, name]) => name).join(' ')}`] : []),
    'End',
    '',
  ].join('\n');
};
