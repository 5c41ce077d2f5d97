// The description says what the interface does: every group, every parameter, every form; and each of its references
// leads somewhere.

import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { generateExample } from '#lib/example/index.ts';
import { API_GROUPS } from '#lib/view/api/groups.ts';
import { areasTable, providersTable, servicesTable } from '#lib/view/api/tables.ts';
import { shareTable } from '#lib/view/export/table.ts';
import { gatherFacts, runsAt } from '#lib/view/market/facts.ts';
import { describeApi } from './openapi.ts';
import { RESOURCES } from './resources.ts';
import { recordsOf } from './write.ts';

interface Operation {
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, unknown>> }>
  >;
}
interface Described {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

const api = describeApi() as unknown as Described;

describe('the description', () => {
  it('names every group with its parameters and forms', () => {
    expect(api.openapi).toBe('3.1.0');
    expect(Object.keys(api.paths)).toEqual(API_GROUPS.map((group) => `/{council}/${group}`));
    for (const group of API_GROUPS) {
      const { get } = api.paths[`/{council}/${group}`] ?? {};
      expect(get?.parameters.map(({ name }) => name)).toEqual([
        'council',
        'limit',
        'cursor',
        ...Object.keys(RESOURCES[group].filters.shape),
      ]);
      expect(Object.keys(get?.responses['200']?.content ?? {})).toHaveLength(
        RESOURCES[group].forms.length,
      );
      expect(Object.keys(get?.responses ?? {})).toEqual(
        expect.arrayContaining(['304', '400', '401', '403', '404', '406', '429']),
      );
    }
  });

  it('leads every reference somewhere, and describes every field', () => {
    const text = JSON.stringify(api);
    for (const [, name = ''] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      expect(api.components.schemas).toHaveProperty(name);
    }
    for (const group of API_GROUPS) {
      for (const [field, shape] of Object.entries<z.ZodType>(RESOURCES[group].record.shape)) {
        expect([field, shape.description]).not.toEqual([field, undefined]);
      }
    }
  });

  it('fits the example council, record by record', () => {
    const dataset = generateExample();
    const facts = gatherFacts({
      ...dataset,
      areas: new Map(dataset.areas.map((area) => [area.code, area])),
      organisations: new Map(dataset.organisations.map((one) => [one.id, one])),
      bookedByWeekday: new Map(),
    });
    const runs = runsAt(dataset.council.asOf);
    const running = facts.filter(({ service }) => runs(service));
    for (const [group, table] of [
      ['areas', areasTable(dataset.areas)],
      ['providers', providersTable(running)],
      ['services', servicesTable(running)],
    ] as const) {
      const resource = RESOURCES[group];
      const records = recordsOf({ resource, table: shareTable(table) });
      expect(records.length).toBeGreaterThan(10);
      for (const record of records) resource.record.parse(record);
    }
  });
});
