// The tables that imports write to, in an order in which every reference is there before what refers to it. A kind
// names them by the keys of this list; a new kind with a new table adds a line here.

import { getTableColumns } from 'drizzle-orm';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import * as schema from '../db/schema/index.ts';

const IMPORT_TABLES = {
  area: schema.area,
  postcode: schema.postcode,
  retiredArea: schema.retiredArea,
  publishedTotal: schema.publishedTotal,
  organisation: schema.organisation,
  service: schema.service,
  capacity: schema.capacity,
  capacityReturn: schema.capacityReturn,
  travelTime: schema.travelTime,
  venue: schema.venue,
  tenancy: schema.tenancy,
  timeBankMonth: schema.timeBankMonth,
  directPaymentRule: schema.directPaymentRule,
  person: schema.person,
  personDetail: schema.personDetail,
  assessedNeed: schema.assessedNeed,
  personalBudget: schema.personalBudget,
  deployment: schema.deployment,
  serviceTerms: schema.serviceTerms,
  serviceMonth: schema.serviceMonth,
  attendanceSpell: schema.attendanceSpell,
  enterprise: schema.enterprise,
  enterpriseEvent: schema.enterpriseEvent,
  enterpriseMonth: schema.enterpriseMonth,
  enterpriseCheck: schema.enterpriseCheck,
  sharedLivesCarer: schema.sharedLivesCarer,
  sharedLivesArrangement: schema.sharedLivesArrangement,
  personalAssistant: schema.personalAssistant,
  brokerageRequest: schema.brokerageRequest,
  handBack: schema.handBack,
  dpAccountMonth: schema.dpAccountMonth,
  dpSpend: schema.dpSpend,
  directPaymentRate: schema.directPaymentRate,
  asset: schema.asset,
  organisationMember: schema.organisationMember,
} as const;

type Tables = typeof IMPORT_TABLES;
export type ImportTable = keyof Tables;

/** A record inside a field, of which some keys may be left unsaid. */
type PartlySaid<V> = V extends readonly unknown[]
  ? V
  : V extends object
    ? { readonly [K in keyof V]: V[K] | undefined }
    : V;

/** A record as a kind makes it: any field may be undefined, which leaves what is stored as it is. */
type StoredRow<T extends ImportTable> = {
  readonly [F in Exclude<keyof Tables[T]['$inferInsert'], 'councilId' | 'recordedAt'>]?:
    PartlySaid<Tables[T]['$inferInsert'][F]> | undefined;
};

/** The records one row of a file becomes, by table. */
export type StoredRows = { readonly [T in ImportTable]?: readonly StoredRow<T>[] };

export const IMPORT_TABLE_NAMES = Object.keys(IMPORT_TABLES) as readonly ImportTable[];

/** A column of a table as it is staged. */
export interface StagedColumn {
  /** Name in the schema. */
  readonly field: string;
  /** Name in the database. */
  readonly name: string;
  readonly sqlType: string;
  readonly isKey: boolean;
}

export interface TableShape {
  readonly name: string;
  /** Place in the order of writing. */
  readonly step: number;
  /** Without the council and the time of recording. */
  readonly columns: readonly StagedColumn[];
  /** Columns whose values never go into the log of changes, because the log is never emptied. */
  readonly unlogged: readonly string[];
}

/** What names a person is kept only as long as the council wants it, so no log may hold it. */
const UNLOGGED: Readonly<Partial<Record<ImportTable, readonly string[]>>> = {
  personDetail: ['value'],
};

const shapes = new Map<ImportTable, TableShape>();

/** Columns and key of a table, as the schema declares them. */
export function tableShape(table: ImportTable): TableShape {
  const known = shapes.get(table);
  if (known) return known;
  const { name, primaryKeys } = getTableConfig(IMPORT_TABLES[table] as PgTable);
  const keys = new Set(primaryKeys.flatMap((key) => key.columns.map((column) => column.name)));
  const columns = Object.entries(getTableColumns(IMPORT_TABLES[table] as PgTable))
    .filter(([field]) => field !== 'councilId' && field !== 'recordedAt')
    .map(([field, column]) => ({
      field,
      name: column.name,
      sqlType: column.getSQLType(),
      isKey: keys.has(column.name),
    }));
  const unlogged = UNLOGGED[table] ?? [];
  const shape = { name, step: IMPORT_TABLE_NAMES.indexOf(table), columns, unlogged };
  shapes.set(table, shape);
  return shape;
}

/** The list's name of a table of the database. */
export function importTableOf(name: string): ImportTable {
  const found = IMPORT_TABLE_NAMES.find((table) => tableShape(table).name === name);
  if (found === undefined) throw new Error(`Imports do not write to ${name}.`);
  return found;
}
