// The groups of the programs' interface: what each holds, how it is filtered, by which column it is paged.

import { z } from 'zod';
import { STAGES } from '#lib/domain/growth/records.ts';
import { NEEDS, SERVICE_KINDS, SUPPORTS } from '#lib/domain/market/records.ts';
import type { ApiForm, ApiGroup } from '#lib/view/api/groups.ts';
import { SHOWN_STATES } from '#lib/view/gaps/url.ts';
import { OPERATORS, RISK_WORDS } from '#lib/view/viability/url.ts';
import {
  areaRecord,
  gapRecord,
  growthRecord,
  providerRecord,
  serviceRecord,
  viabilityRecord,
} from './records.ts';

export interface ApiResource {
  readonly group: ApiGroup;
  readonly title: string;
  readonly about: string;
  /** Column that names a record and puts records in order. */
  readonly key: string;
  readonly record: z.ZodObject;
  /** Filters by name; a repeated one is a list. */
  readonly filters: z.ZodObject;
  /** Columns that are lists. */
  readonly lists: readonly string[];
  readonly forms: readonly ApiForm[];
}

const TABLE = ['json', 'csv'] as const;
const MAP = ['json', 'csv', 'geojson'] as const;

const one = <const W extends readonly [string, ...string[]]>(words: W, about: string) =>
  z.enum(words).optional().describe(about);
const several = <const W extends readonly [string, ...string[]]>(words: W, about: string) =>
  z.array(z.enum(words)).optional().describe(`${about}; may be repeated`);
const district = z.string().max(40).optional().describe('Code of a district');

export const RESOURCES: Readonly<Record<ApiGroup, ApiResource>> = {
  areas: {
    group: 'areas',
    title: 'Areas',
    about: 'Small areas of the council with their residents at the census.',
    key: 'area_code',
    record: areaRecord,
    filters: z.strictObject({ district }),
    lists: [],
    forms: MAP,
  },
  providers: {
    group: 'providers',
    title: 'Providers',
    about: 'Organisations that run a service on the last day of the records.',
    key: 'provider_id',
    record: providerRecord,
    filters: z.strictObject({}),
    lists: [],
    forms: TABLE,
  },
  services: {
    group: 'services',
    title: 'Services',
    about: 'Services that run on the last day of the records, with their price and hours.',
    key: 'service_id',
    record: serviceRecord,
    filters: z.strictObject({
      kind: several(SERVICE_KINDS, 'Kind of service'),
      need: one(NEEDS, 'For people with this need'),
      support: one(SUPPORTS, 'That give this'),
      district,
    }),
    lists: ['supports', 'needs', 'age_groups'],
    forms: MAP,
  },
  gaps: {
    group: 'gaps',
    title: 'Gaps',
    about: 'Hours of support needed, covered and likely to go unmet in each small area.',
    key: 'area_code',
    record: gapRecord,
    filters: z.strictObject({
      need: one(NEEDS, 'Need; all together when left out'),
      support: one(SUPPORTS, 'Kind of support; all together when left out'),
      state: several(SHOWN_STATES, 'State of the area'),
      district,
    }),
    lists: [],
    forms: MAP,
  },
  viability: {
    group: 'viability',
    title: 'Services at risk',
    about: 'Chance of closing, runway and break-even of every service with books, estimates.',
    key: 'service_id',
    record: viabilityRecord,
    filters: z.strictObject({
      risk: several(RISK_WORDS, 'Word of the risk'),
      operator: one(OPERATORS, 'Who runs it'),
      district,
    }),
    lists: [],
    forms: TABLE,
  },
  growth: {
    group: 'growth',
    title: 'Enterprises',
    about: 'Enterprises on the support officer’s register, where they stand and what is due.',
    key: 'enterprise_id',
    record: growthRecord,
    filters: z.strictObject({
      stage: several(STAGES, 'Stage'),
      support: one(SUPPORTS, 'That give this'),
      district,
    }),
    lists: ['offers'],
    forms: TABLE,
  },
};

/** Records of one answer unless it says otherwise, and at most. */
export const PAGE = { usual: 100, most: 1_000 } as const;

/** What every address takes beside its filters. */
export const pagingShape = z.strictObject({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(PAGE.most)
    .default(PAGE.usual)
    .describe(`Records of one answer, at most ${PAGE.most}`),
  cursor: z
    .string()
    .max(400)
    .optional()
    .describe('Where to go on: the value that the answer before gave'),
});
