// A row in every table that holds a council's rows, beyond what a small dataset has: for tests of what must hold for
// all tables. A new table is filled here, or those tests fail.

import { sql } from 'drizzle-orm';
import type { Transaction } from '#lib/server/db/client.ts';

/** Fills the tables that no dataset fills, in the council `id` of the transaction. */
export async function fillEveryTable(tx: Transaction, id: string): Promise<void> {
  const upload = crypto.randomUUID();
  for (const command of [
    sql`insert into export_purpose
      (council_id, subject, filter_hash, purpose, open_until) values (${id}, 'x', 'x', 'x', now())`,
    sql`insert into api_token
      (council_id, name, token_hash, groups, is_exact, expires_at)
      values (${id}, 'x', 'x', '{areas}', false, now())`,
    sql`insert into invitation (council_id, token_hash, email, role, expires_at)
      values (${id}, 'x', 'x', 'viewer', now())`,
    sql`insert into parameter_change
      (council_id, parameter_id, seq, value, reason, valid_from) values (${id}, 'x', 1, 1, 'x', now())`,
    sql`insert into job
      (council_id, id, method, inputs_hash, parameters_hash, model_version, seed, question, state)
      values (${id}, 'x', 'x', 'x', 'x', 'x', 1, '{}', 'waiting')`,
    sql`insert into import_upload (council_id, id, kind, source_name, file_name, bytes, sha256, state, choices)
      values (${id}, ${upload}, 'x', 'x', 'x', 1, 'x', 'read', '{}')`,
    sql`insert into import_batch (council_id, number, kind, source_id, source_name, content_hash, state,
        rows_read, rows_used, rows_refused, rows_set_aside, rows_flagged, added, changed, removed, unchanged)
      values (${id}, 1, 'x', 'x', 'x', 'x', 'applied', 1, 1, 0, 0, 0, 1, 0, 0, 0)`,
    sql`insert into import_change (council_id, batch_id, table_name, part, step, keys)
      values (${id}, ${upload}, 'x', 0, 0, '{x}')`,
    sql`insert into import_reject (council_id, upload_id, position, line, code, severity, read, cells)
      values (${id}, ${upload}, 0, 2, 'x', 'refused', 'x', '[]')`,
    sql`insert into column_matching (council_id, kind, source_id, choices) values (${id}, 'x', 'x', '{}')`,
    sql`insert into personal_field_switch (council_id, field, is_kept, reason)
      values (${id}, 'x', true, 'x')`,
    sql`insert into person_detail (council_id, person_id, field, value) values (${id}, 'n1', 'x', 'x')`,
    sql`insert into postcode (council_id, code, area_code) values (${id}, 'AA11AA', 'A1')`,
    sql`insert into retired_area (council_id, code, area_code) values (${id}, 'A0', 'A1')`,
    sql`insert into travel_time (council_id, from_id, mode, percentile, to_ids, minutes, source_id)
      values (${id}, 'A1', 'car', 50, '{A1}', '{1}', 'x')`,
    sql`insert into capacity_return (council_id, service_id, day, source_id)
      select ${id}, id, '2026-01-01', 'x' from service limit 1`,
  ]) {
    await tx.execute(command);
  }
  await fillDecisions(tx, id);
  await fillLocalFiles(tx, id);
}

/** What councils' own files bring. */
async function fillLocalFiles(tx: Transaction, id: string): Promise<void> {
  for (const command of [
    sql`insert into shared_lives_carer (council_id, id, live_in_places, short_break_places, day_places)
      values (${id}, 's1', 1, 0, 0)`,
    sql`insert into shared_lives_arrangement (council_id, id, carer_id, person_id, kind, from_day)
      values (${id}, 'x', 's1', 'n1', 'live-in', '2026-01-01')`,
    sql`insert into personal_assistant (council_id, id, employment, supports, needs, valid_from)
      values (${id}, 'x', 'employed', '{}', '{}', '2026-01-01')`,
    sql`insert into brokerage_request (council_id, id, need, minutes_per_week, requested)
      values (${id}, 'x', 'memory', 60, '2026-01-01')`,
    sql`insert into hand_back (council_id, id, package_id, date) values (${id}, 'x', 'x', '2026-01-01')`,
    sql`insert into dp_account_month
      (council_id, account_id, month, first_day, last_day, paid_in_pence, clawback_pence)
      values (${id}, 'x', '2026-01', '2026-01-01', '2026-01-31', 0, 0)`,
    sql`insert into dp_spend (council_id, id, account_id, month, category, pence, entries)
      values (${id}, 'x', 'x', '2026-01', 'cash', 100, 1)`,
    sql`insert into direct_payment_rate (council_id, year, valid_from)
      values (${id}, '2026 to 2027', '2026-04-01')`,
    sql`insert into asset (council_id, id, name, kind) values (${id}, 'x', 'x', 'building')`,
    sql`insert into organisation_member (council_id, organisation_id, id, member_class, members)
      values (${id}, 'o1', 'x', 'workers', 3)`,
  ]) {
    await tx.execute(command);
  }
}

async function fillDecisions(tx: Transaction, id: string): Promise<void> {
  for (const command of [
    sql`insert into decision (council_id, id, service_id, title, state)
      select ${id}, 'x', id, 'x', 'draft' from service limit 1`,
    sql`insert into decision_option (council_id, decision_id, id, title, detail)
      values (${id}, 'x', 'x', 'x', 'x')`,
    sql`insert into consultation_entry
      (council_id, decision_id, id, audience, how, put, names_service, opened, heard)
      values (${id}, 'x', 'x', 'staff', 'x', 'x', true, '2026-01-01', 'x')`,
    sql`insert into decision_step (council_id, decision_id, seq, state, note)
      values (${id}, 'x', 1, 'draft', 'x')`,
    sql`insert into scenario (council_id, id, name, note, query, is_shared, figures)
      values (${id}, 'x', 'x', 'x', '', true, '{}')`,
    sql`insert into service_event (council_id, id, kind, day, title, source)
      values (${id}, 'x', 'policy', '2026-01-01', 'x', 'x')`,
    sql`insert into forecast (council_id, service_id, as_of, model_version, run_id, chance_12, chance_24, risk)
      select ${id}, id, '2026-01-01', 'x', 'x', 0.1, 0.2, 'watch' from service limit 1`,
  ]) {
    await tx.execute(command);
  }
}
