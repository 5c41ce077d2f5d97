/** The bench of imports compares like with like: row by row leaves the records that the import leaves. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeAttendance } from '../../src/cli/bench/attendance-file.ts';
import { bringIn, fingerprint, newCouncil } from '../../src/cli/bench/import.ts';
import { importRowByRow } from '../../src/cli/bench/plain-import.ts';
import { useTestDatabase } from '../support/database.ts';
import { useImportFolder } from '../support/imports.ts';

useTestDatabase();
const folder = useImportFolder();

test('rows one by one become the same records as rows all at once', async () => {
  const file = path.join(folder.current(), 'attendance.csv');
  await writeAttendance(file, 300);
  const [ours, plain] = [await newCouncil(), await newCouncil()];
  await bringIn(ours, file, 300);
  await importRowByRow(plain, randomUUID(), file);
  expect(await fingerprint(ours)).toBe(await fingerprint(plain));
  expect(await fingerprint(ours)).not.toBe('');
});
