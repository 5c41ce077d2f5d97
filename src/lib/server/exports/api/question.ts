// Reads what a program asks: which group, in which form, under which filters, from where on. What makes no sense is a
// problem that names the field and the remedy.

import { z } from 'zod';
import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import { API_FORMS, API_GROUPS, type ApiForm, type ApiGroup } from '#lib/view/api/groups.ts';
import { pagingShape, RESOURCES, type ApiResource } from './resources.ts';

export interface ApiQuestion {
  readonly resource: ApiResource;
  readonly form: ApiForm;
  readonly limit: number;
  /** Key after which to go on; null from the start. */
  readonly after: string | null;
  /** The filters, as an address for the pages' own readers. */
  readonly filters: URL;
}

const TYPES: Readonly<Record<string, ApiForm>> = {
  'application/json': 'json',
  'text/csv': 'csv',
  'application/geo+json': 'geojson',
};

/** The form that is asked for by ending or by what the program accepts; JSON unless it says. */
function formOf(ending: string | undefined, accept: string | null): ApiForm | null {
  if (ending !== undefined) return API_FORMS.find((form) => form === ending) ?? null;
  const wanted = (accept ?? '').split(',').map((part) => part.split(';')[0]?.trim() ?? '');
  for (const type of wanted) {
    const form = TYPES[type];
    if (form) return form;
  }
  return 'json';
}

/** A cursor is the last key, so that records that come or go in between are neither lost nor told twice. */
export const encodeCursor = (key: string): string => Buffer.from(key, 'utf8').toString('base64url');

function decodeCursor(cursor: string): string | null {
  const key = Buffer.from(cursor, 'base64url').toString('utf8');
  return key !== '' && encodeCursor(key) === cursor ? key : null;
}

/** A repeated parameter is a list, unless the shape takes one. */
function toObject(query: URLSearchParams, shape: z.ZodObject): Record<string, unknown> {
  return Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const field: unknown = shape.shape[name];
      const isList = field instanceof z.ZodOptional && field.unwrap() instanceof z.ZodArray;
      return [name, isList ? query.getAll(name) : query.get(name)];
    }),
  );
}

function tellIssue(error: z.ZodError): Outcome<never> {
  const [issue] = error.issues;
  const isStranger = issue?.code === 'unrecognized_keys';
  const field = String(isStranger ? issue.keys[0] : (issue?.path[0] ?? 'query'));
  return fail({
    code: 'field-invalid',
    message: isStranger ? `There is no parameter "${field}".` : (issue?.message ?? 'Invalid'),
    where: { field },
    help: 'The parameters of each address are listed at /api and in /api/v1/openapi.json.',
  });
}

function readResource(name: string): Outcome<readonly [ApiResource, string | undefined]> {
  const [word = '', ending, ...rest] = name.split('.');
  const group = API_GROUPS.find((one) => one === word);
  if (group === undefined || rest.length > 0) {
    return fail({
      code: 'unknown-resource',
      message: `There is no address "${name.slice(0, 60)}".`,
      where: { field: 'resource' },
      help: `Use one of: ${API_GROUPS.join(', ')}.`,
    });
  }
  return succeed([RESOURCES[group satisfies ApiGroup], ending]);
}

/** Reads a question from the last part of its address, its parameters and what it accepts. */
export function readQuestion(name: string, url: URL, accept: string | null): Outcome<ApiQuestion> {
  const found = readResource(name);
  if (!found.ok) return found;
  const [resource, ending] = found.value;
  const form = formOf(ending, accept);
  if (form === null || !resource.forms.includes(form)) {
    return fail({
      code: 'unknown-form',
      message: `${resource.title} cannot be had in this form.`,
      where: { field: ending === undefined ? 'Accept' : 'resource' },
      help: `Use one of: ${resource.forms.join(', ')}.`,
    });
  }
  const shape = pagingShape.extend(resource.filters.shape);
  const read = shape.safeParse(toObject(url.searchParams, shape));
  if (!read.success) return tellIssue(read.error);
  const { limit, cursor } = pagingShape.parse({
    limit: read.data['limit'],
    cursor: read.data['cursor'],
  });
  const after = cursor === undefined ? null : decodeCursor(cursor);
  if (cursor !== undefined && after === null) {
    return fail({
      code: 'field-invalid',
      message: 'This is not a cursor that an answer gave.',
      where: { field: 'cursor' },
      help: 'Take "cursor" from the answer before, or leave it out to start anew.',
    });
  }
  const filters = new URL(url);
  for (const paging of ['limit', 'cursor']) filters.searchParams.delete(paging);
  return succeed({ resource, form, limit, after, filters });
}
