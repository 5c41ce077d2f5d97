// A day service entered by hand: its service, terms, ledger and people checked as files of their kinds are, and saved
// together or not at all, as one batch that can be undone.

import { createHash, randomUUID } from 'node:crypto';
import { succeed, fail, type Outcome } from '#lib/domain/kernel/problem.ts';
import { USUAL_INFLATION } from '#lib/domain/parameters/viability.ts';
import { valueIn } from '#lib/domain/parameters/set.ts';
import type { Locale } from '#lib/view/locale.ts';
import {
  readDayService,
  type DayService,
  type FormRow,
  type Typed,
} from '#lib/view/records/day-service/fields.ts';
import {
  fieldLabels,
  tellFault,
  type DayServiceFaults,
  type DayServicePage,
} from '#lib/view/records/day-service/page.ts';
import { recordsWording } from '#lib/view/records/wording.ts';
import { withCouncil, type CouncilScope } from '../db/council-scope.ts';
import {
  checkByHand,
  type CheckedByHand,
  type CheckedRows,
} from '../imports/by-hand/check-by-hand.ts';
import { textIn } from '../imports/by-hand/record-post.ts';
import { Findings } from '../imports/checking/findings.ts';
import { attendance } from '../imports/kinds/attendance.ts';
import { AGE_GROUP_CODES, MECHANISM_CODES, NEED_CODES } from '../imports/kinds/code-lists.ts';
import { dayServiceLedger } from '../imports/kinds/day-service-ledger.ts';
import type { CodeWord, ImportKind } from '../imports/kinds/kind.ts';
import { OPERATOR_CODES } from '../imports/kinds/service-codes.ts';
import { serviceTerms } from '../imports/kinds/service-terms.ts';
import { services } from '../imports/kinds/services.ts';
import { tellFinding } from '../imports/telling.ts';
import type { Surroundings } from '../imports/understanding/cell-reader.ts';
import { OUTSIDE, SPLIT } from '../imports/understanding/places.ts';
import { findSameContent } from '../repositories/import-batches.ts';
import { readNamedRecords } from '../repositories/import-surroundings.ts';
import { settleBatch } from './import-settle.ts';
import { handSource, handSourceOf } from './import-source.ts';
import { readSurroundings, type CouncilSurroundings } from './import-surroundings.ts';
import { mayEnterService } from './kept-records.ts';
import { readCouncil } from './records.ts';
import { NOT_YOURS } from './uploads.ts';

const ATTEMPTS = 3;
const LONGEST_FIELD = 120;
/** Everything the form can send: more is no form of ours. */
const MOST_FIELDS = 300;

const choices = (codes: readonly CodeWord[], locale: Locale) =>
  codes.map(({ code, title }) => ({ value: code, label: title[locale] }));
const codesOf = (kind: ImportKind, id: string): readonly CodeWord[] => {
  const type = kind.columns[id]?.type;
  return type?.is === 'code' ? type.codes : [];
};

/** The empty form; null for a role that may not enter a service. */
export function showDayServiceForm(scope: CouncilScope): Promise<DayServicePage | null> {
  if (!mayEnterService(scope)) return Promise.resolve(null);
  const { locale } = scope;
  return readCouncil(scope, async ({ tx, council }) => ({
    typed: {
      operator: 'independent',
      basis: 'booked',
      hours: '6',
      ratio: '5',
      notice: '3',
      reserves: '0',
      deficitMonths: '0',
      uplift: '0',
      inflation: String(valueIn(council.beliefs.set, USUAL_INFLATION)),
      age: '65+',
      need: 'physical',
    },
    operators: choices(OPERATOR_CODES, locale),
    bases: choices(codesOf(serviceTerms, 'basis'), locale),
    reasons: choices(codesOf(attendance, 'exitReason'), locale),
    mechanisms: choices(MECHANISM_CODES, locale),
    ages: choices(AGE_GROUP_CODES, locale),
    needs: choices(NEED_CODES, locale),
    providers: (await readNamedRecords.organisation(tx)).map(({ id, name }) => ({
      value: name ?? id,
      label: name ?? id,
    })),
    token: randomUUID(),
  }));
}

/** The fields of the form as they were sent. */
function typedIn(form: FormData): Typed {
  const names = [...new Set(form.keys())].slice(0, MOST_FIELDS);
  return Object.fromEntries(names.map((name) => [name, textIn(form, name, LONGEST_FIELD)]));
}

export type DayServiceKept =
  { readonly kind: 'kept'; readonly id: string } | ({ readonly kind: 'faults' } & DayServiceFaults);

/** Saves the whole, or says field by field what stands in the way. */
export async function keepDayService(
  scope: CouncilScope,
  form: FormData,
  requestId: string | null,
): Promise<Outcome<DayServiceKept>> {
  if (!mayEnterService(scope)) return fail(NOT_YOURS);
  const typed = typedIn(form);
  const { service, faults } = readDayService(typed);
  const told = faults.map((fault) => ({
    field: fault.field,
    message: tellFault(fault, scope.locale),
  }));
  const contentHash = createHash('sha256')
    .update(JSON.stringify(['day-service', typed]))
    .digest('hex');
  // Sent twice is saved once.
  const same = await withCouncil(scope, (tx) => findSameContent(tx, contentHash));
  if (same) return succeed({ kind: 'kept', id: service.id });
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const done = await tryOnce(scope, { typed, service, told, contentHash, requestId });
    if (done !== 'stale') return succeed(done);
  }
  const { busy } = recordsWording(scope.locale).form;
  return succeed({ kind: 'faults', typed, errors: [{ field: 'name', message: busy }] });
}

interface Entry {
  readonly typed: Typed;
  readonly service: DayService;
  /** What is wrong with the form as such. */
  readonly told: DayServiceFaults['errors'];
  readonly contentHash: string;
  readonly requestId: string | null;
}

/** The kinds of file that the form stands for, with its rows of each; the service goes before what names it. */
const partsOf = ({ service, terms, ledger, people }: DayService) =>
  [
    { kind: services, rows: [service] },
    { kind: serviceTerms, rows: [terms] },
    { kind: dayServiceLedger, rows: ledger },
    { kind: attendance, rows: people },
  ] as const;

async function tryOnce(
  scope: CouncilScope,
  { typed, service, told, contentHash, requestId }: Entry,
): Promise<DayServiceKept | 'stale'> {
  const { locale } = scope;
  const today = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
  // What ages of it is its ledger.
  const source = handSourceOf(dayServiceLedger);
  const errors = new Map(told.map(({ field, message }) => [field, message]));
  const checked: CheckedByHand[] = [];
  let around: CouncilSurroundings | undefined;
  for (const { kind, rows } of partsOf(service)) {
    const own = await readSurroundings(scope, kind, source.id, today);
    around ??= own;
    if (own.recordsVersion !== around.recordsVersion) return 'stale';
    if (own.references.service?.names.has(service.id) === true)
      errors.set('name', tellFault({ field: 'name', code: 'exists', detail: '' }, locale));
    if (rows.length === 0) continue;
    const part = check(kind, rows, withService(own, service), source.id);
    for (const [field, message] of tellErrors(kind, rows, part, locale))
      if (!errors.has(field)) errors.set(field, message);
    checked.push(part);
  }
  if (errors.size > 0 || around === undefined) return faulty(typed, errors);
  const settled = await settleBatch(scope, {
    kind: services,
    also: [serviceTerms, dayServiceLedger, attendance],
    source: handSource(dayServiceLedger, around.councilName),
    fileName: null,
    contentHash,
    checked: together(checked),
    matching: null,
    action: 'record.add',
    recordsVersion: around.recordsVersion,
    refuseAbove: 0,
    today,
    isDryRun: false,
    requestId,
  });
  if (settled === 'stale') return 'stale';
  return settled.isTooPoor
    ? faulty(typed, new Map([['name', recordsWording(locale).form.busy]]))
    : { kind: 'kept', id: service.id };
}

/** Faults in the order of the fields, which a form sends in the order of its page. */
function faulty(typed: Typed, errors: ReadonlyMap<string, string>): DayServiceKept {
  const fields = Object.keys(typed);
  return {
    kind: 'faults',
    typed,
    errors: [...errors]
      .map(([field, message]) => ({ field, message }))
      .toSorted((a, b) => fields.indexOf(a.field) - fields.indexOf(b.field)),
  };
}

function check(
  kind: ImportKind,
  rows: readonly FormRow[],
  around: Surroundings,
  sourceId: string,
): CheckedByHand {
  const columns = Object.keys(rows[0]?.cells ?? {});
  return checkByHand({ kind, columns, rows: rows.map(({ cells }) => cells), around, sourceId });
}

/** The council as it is with the new service in it. */
function withService(around: CouncilSurroundings, { id, service }: DayService): Surroundings {
  const known = around.references.service;
  const names = new Map([...(known?.names ?? []), [id, service.cells['name'] ?? id]]);
  return {
    ...around,
    references: { ...around.references, service: { names, byName: known?.byName ?? new Map() } },
  };
}

/** What the checks of a kind refuse, at the fields of the form. */
function tellErrors(
  kind: ImportKind,
  rows: readonly FormRow[],
  { findings }: CheckedRows,
  locale: Locale,
): [string, string][] {
  const labels = fieldLabels(locale);
  const { required } = recordsWording(locale).form;
  return findings.kept.flatMap((finding): [string, string][] => {
    const field = rows[finding.line - 1]?.fields[finding.column ?? ''] ?? 'name';
    // A file may name services elsewhere; one entered to see its outlook would be on no page without an area.
    if (finding.code === OUTSIDE || finding.code === SPLIT)
      return [[field, tellFault({ field, code: 'outside', detail: '' }, locale)]];
    if (finding.severity !== 'refused') return [];
    const label = labels.get(field) ?? field;
    const { says, remedy } = tellFinding(kind, finding, locale);
    return [[field, finding.code === 'required' ? required(label) : `${label}: ${says} ${remedy}`]];
  });
}

/** The parts as one act. What it covers is what the ledger covers. */
function together(parts: readonly CheckedByHand[]): CheckedRows {
  const [service, , months] = parts;
  if (!service) throw new Error('A day service has at least its own row.');
  return {
    findings: new Findings(),
    rowsRead: parts.reduce((sum, { rowsRead }) => sum + rowsRead, 0),
    setAside: service.setAside,
    coversFrom: months?.coversFrom ?? null,
    coversTo: months?.coversTo ?? null,
    tables: parts.flatMap(({ tables }) => tables),
    layout: { headerLine: 1 },
  };
}
