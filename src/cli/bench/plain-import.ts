/** Brings attendance in as a plain program does: every row parsed, looked up, written and logged by itself. */
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { sql } from 'drizzle-orm';
import { withCouncil } from '#lib/server/db/council-scope.ts';
import type { Transaction } from '#lib/server/db/client.ts';

type Row = Readonly<Record<string, string>>;
type Words = Readonly<Record<string, string>>;

const NEEDS: Words = {
  'Learning disability': 'learning-disability',
  'Memory and cognition': 'memory',
  Physical: 'physical',
  'Mental health': 'mental-health',
};
const MECHANISMS: Words = {
  'Direct payment': 'dp-self',
  'Council-managed personal budget': 'council-managed',
};
const ENTRIES: Words = {
  'Council referral': 'council-referral',
  'Own choice': 'own-choice',
  'Already there': 'already-there',
};
const REASONS: Words = {
  'Charge too high': 'charge-too-high',
  Health: 'health',
  'Moved away': 'moved-away',
};
const DAYS: Readonly<Record<string, string>> = {
  'Mon, Wed': '{1,3}',
  Tuesday: '{2}',
  'Monday to Friday': '{1,2,3,4,5}',
  'Thu, Fri': '{4,5}',
};
const PENCE = 100;

const known = (words: Words, word: string | undefined): string => {
  const found = words[word ?? ''];
  if (found === undefined) throw new Error(`"${word ?? ''}" is on no list.`);
  return found;
};

const exitOf = (row: Row): string | null =>
  row['To'] === ''
    ? null
    : JSON.stringify({
        reason: known(REASONS, row['Why they left']),
        initiator: null,
        trigger: null,
        evidence: null,
      });

async function writePerson(tx: Transaction, councilId: string, row: Row): Promise<void> {
  const id = row['Person reference'];
  const [area, age, need] = [
    row['Postcode or small area'],
    row['Age group'],
    known(NEEDS, row['Main need']),
  ];
  const [stored] = await tx.execute<{ same: boolean }>(sql`
    select (area_code, age_group, need) is not distinct from (${area}, ${age}, ${need}) as same
    from person where id = ${id}`);
  if (!stored) {
    await tx.execute(sql`insert into person (council_id, id, area_code, age_group, need, in_care_home)
      values (${councilId}, ${id}, ${area}, ${age}, ${need}, false)`);
  } else if (!stored.same) {
    await tx.execute(sql`update person set area_code = ${area}, age_group = ${age}, need = ${need}
      where id = ${id}`);
  }
}

async function writeStay(tx: Transaction, councilId: string, row: Row): Promise<void> {
  const id = row['Row reference'];
  const stored = await tx.execute(sql`select 1 from attendance_spell where id = ${id}`);
  if (stored.length > 0) return;
  await tx.execute(sql`insert into attendance_spell (council_id, id, service_id, person_id,
      from_day, to_day, weekdays, price_pence, mechanism, entry, exit)
    values (${councilId}, ${id}, ${row['Service']}, ${row['Person reference']},
      ${row['From']}::date, ${row['To'] || null}::date, ${known(DAYS, row['Days of the week'])}::integer[],
      ${Math.round(Number(row['Price a day']?.slice(1)) * PENCE)}, ${known(MECHANISMS, row['How it is paid'])},
      ${known(ENTRIES, row['How they came'])}, ${exitOf(row)}::text::jsonb)`);
}

/** Every row of the file in a transaction of its own, with its line in the log; as many rows as the file has. */
export async function importRowByRow(
  councilId: string,
  batchId: string,
  path: string,
): Promise<void> {
  const rows = parse<Row>(await readFile(path), { columns: true });
  for (const [part, row] of rows.entries()) {
    await withCouncil({ councilId, userId: null }, async (tx) => {
      await writePerson(tx, councilId, row);
      await writeStay(tx, councilId, row);
      await tx.execute(sql`insert into import_change
          (council_id, batch_id, table_name, part, step, keys)
        values (${councilId}, ${batchId}, 'attendance_spell', ${part}, 1, array[${row['Row reference']}])`);
    });
  }
}
