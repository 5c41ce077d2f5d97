// Answers programs: who asks, how often, what of which council, in pages, with small numbers hidden unless a token was
// made for exact ones. Every answer with records leaves a line in the trail; trouble is told as a problem (RFC 9457).

import { createHash } from 'node:crypto';
import type { Problem, ProblemCode } from '#lib/domain/kernel/problem.ts';
import { shareTable, speaksOfPeople, type ExportTable } from '#lib/view/export/table.ts';
import { recordAudit } from '../audit.ts';
import { withCouncil, type CouncilScope } from '../db/council-scope.ts';
import { encodeCursor, readQuestion, type ApiQuestion } from '../exports/api/question.ts';
import { RateLimit } from '../exports/api/rate-limit.ts';
import { writePage, type ApiPage } from '../exports/api/write.ts';
import { openTable } from './api-tables.ts';
import { bearerOf, findBearer, type TokenBearer } from './api-tokens.ts';
import { mayReadRisk } from './viability-standing.ts';
import { tellPurpose } from './export-purposes.ts';
import { hashText } from './filter-hash.ts';
import type { Access } from './membership.ts';

/** A request as the route hands it on. */
export interface ApiRequest {
  readonly request: Request;
  readonly url: URL;
  readonly slug: string;
  /** Last part of the address, with or without an ending. */
  readonly resource: string;
  /** What the session of a browser may do here; null when the address names no council. */
  readonly access: Access | null;
  readonly requestId: string;
  /** Where the request comes from, for those without account or token. */
  readonly network: string;
}

interface Reader {
  readonly scope: CouncilScope;
  /** Null for somebody with a session, or a guest of the example. */
  readonly bearer: TokenBearer | null;
  readonly key: string;
}

const STATUS: Readonly<Partial<Record<ProblemCode, number>>> = {
  'not-signed-in': 401,
  'token-invalid': 401,
  'not-allowed': 403,
  'unknown-council': 404,
  'unknown-resource': 404,
  'unknown-form': 406,
  'too-many-attempts': 429,
};

const limit = new RateLimit();

/** Trouble as a program reads it. */
function tellProblem(
  { code, message, where, help }: Problem,
  requestId: string,
  headers: Record<string, string> = {},
): Response {
  const status = STATUS[code] ?? 400;
  const body = {
    type: 'about:blank',
    title: message,
    status,
    code,
    ...(where?.field === undefined ? {} : { field: where.field }),
    ...(help === undefined ? {} : { help }),
    request: requestId,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      ...(status === 401 ? { 'www-authenticate': 'Bearer realm="Care Market Atlas"' } : {}),
      ...headers,
    },
  });
}

const NO_TOKEN: Problem = {
  code: 'token-invalid',
  message: 'This token does not open this council.',
  where: { field: 'Authorization' },
  help: 'It may be mistyped, expired or revoked. An administrator of the council makes a new one.',
};

const BY_ACCESS: Readonly<Record<Exclude<Access['kind'], 'granted'>, Problem>> = {
  'unknown-council': {
    code: 'unknown-council',
    message: 'There is no council at this address.',
    where: { field: 'council' },
    help: 'The address has the form /api/v1/COUNCIL/GROUP.',
  },
  'not-a-member': {
    code: 'not-allowed',
    message: 'You are not a member of this council.',
    help: 'Ask an administrator of the council.',
  },
  'sign-in-needed': {
    code: 'not-signed-in',
    message: 'Send a token to read this council.',
    where: { field: 'Authorization' },
    help: 'Authorization: Bearer TOKEN. An administrator of the council makes tokens in its settings.',
  },
};

async function findReader(asked: ApiRequest): Promise<Reader | Problem> {
  const { request, slug, access, network } = asked;
  const secret = bearerOf(request);
  if (secret !== undefined) {
    const found = await findBearer(slug, secret);
    if (found.kind === 'refused') {
      // Guessing is slowed down by where it comes from; nobody guesses 256 bits, but the database is spared.
      const wait = limit.take(`refused ${network}`, Date.now());
      return wait > 0 ? tooMany(wait) : NO_TOKEN;
    }
    return { scope: found.scope, bearer: found.bearer, key: `token ${found.bearer.id}` };
  }
  if (access === null) return BY_ACCESS['unknown-council'];
  if (access.kind !== 'granted') return BY_ACCESS[access.kind];
  const { scope } = access;
  return { scope, bearer: null, key: scope.userId ?? `guest ${network}` };
}

/** The records after the cursor, at most as many as asked for, in the order of their key. */
function turnTo(
  table: ExportTable,
  { resource, after, limit: most }: ApiQuestion,
): Pick<ApiPage, 'table' | 'total' | 'cursor'> {
  const at = table.columns.indexOf(resource.key);
  const keyOf = (row: ExportTable['rows'][number]): string => {
    const key = row[at];
    return typeof key === 'string' ? key : '';
  };
  const sorted = table.rows.toSorted((a, b) =>
    keyOf(a) < keyOf(b) ? -1 : Number(keyOf(a) > keyOf(b)),
  );
  const rest = after === null ? sorted : sorted.filter((row) => keyOf(row) > after);
  const rows = rest.slice(0, most);
  const last = rows.at(-1);
  return {
    table: { ...table, rows },
    total: sorted.length,
    cursor: rest.length > rows.length && last ? encodeCursor(keyOf(last)) : null,
  };
}

async function makePage({ scope, bearer }: Reader, question: ApiQuestion): Promise<ApiPage> {
  const { resource, filters } = question;
  const { table, ...rest } = await openTable(scope, resource.group, filters);
  const isExact = bearer?.exactFor != null;
  const counts = isExact ? 'exact' : 'shared';
  return {
    ...rest,
    resource,
    counts,
    ...turnTo(isExact ? table : shareTable(table), question),
  };
}

function trace(
  { scope, bearer }: Reader,
  { resource, form, filters }: ApiQuestion,
  { table, counts }: ApiPage,
  requestId: string,
): Promise<void> {
  const filterText = new URLSearchParams(filters.searchParams);
  filterText.sort();
  const exactFor = bearer?.exactFor ?? null;
  return withCouncil(scope, (tx) =>
    recordAudit(tx, {
      councilId: scope.councilId,
      actorId: scope.userId,
      action: 'api.read',
      objectType: bearer === null ? 'session' : 'token',
      objectId: bearer?.id ?? resource.group,
      outcome: 'done',
      requestId,
      detail: {
        group: resource.group,
        form,
        rows: table.rows.length,
        counts: counts === 'exact' || speaksOfPeople(table) ? counts : 'none',
        filterHash: hashText(filterText.toString()),
        ...(exactFor === null ? {} : tellPurpose(exactFor)),
      },
    }),
  );
}

const nextOf = (url: URL, cursor: string): string => {
  const next = new URL(url);
  next.searchParams.set('cursor', cursor);
  return `<${next.pathname}${next.search}>; rel="next"`;
};

/** Answers one request, whatever it is. */
export async function answerApi(asked: ApiRequest): Promise<Response> {
  const { request, url, requestId } = asked;
  const reader = await findReader(asked);
  if ('code' in reader) return tellProblem(reader, requestId);
  const wait = limit.take(reader.key, Date.now());
  if (wait > 0) return tellProblem(tooMany(wait), requestId, { 'retry-after': String(wait) });
  const read = readQuestion(asked.resource, url, request.headers.get('accept'));
  if (!read.ok) return tellProblem(read.problem, requestId);
  const { group } = read.value.resource;
  if (reader.bearer && !reader.bearer.groups.includes(group)) {
    return tellProblem(notInScope(group), requestId);
  }
  if (!reader.bearer && group === 'viability' && !mayReadRisk(reader.scope)) {
    return tellProblem(closedToRole, requestId);
  }
  const page = await makePage(reader, read.value);
  const { body, type } = writePage(page, read.value.form);
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  const headers = new Headers({
    etag,
    'cache-control': 'private, no-cache',
    vary: 'Accept, Authorization, Cookie',
  });
  if (page.cursor !== null) headers.set('link', nextOf(url, page.cursor));
  if (isKnown(request.headers.get('if-none-match'), etag)) {
    return new Response(null, { status: 304, headers });
  }
  await trace(reader, read.value, page, requestId);
  headers.set('content-type', type);
  return new Response(body, { headers });
}

/** Does the program hold this answer already? */
const isKnown = (given: string | null, etag: string): boolean =>
  (given ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === etag);

const tooMany = (seconds: number): Problem => ({
  code: 'too-many-attempts',
  message: 'Too many requests.',
  help: `Wait ${seconds} ${seconds === 1 ? 'second' : 'seconds'}, then ask again.`,
});

const closedToRole: Problem = {
  code: 'not-allowed',
  message: 'Chances of closing of named services are not open to your role.',
  help: 'They stay with analysts, commissioners and administrators: a published chance can itself make people leave.',
};

const notInScope = (group: string): Problem => ({
  code: 'not-allowed',
  message: `This token was not made for "${group}".`,
  where: { field: 'Authorization' },
  help: 'An administrator of the council can make one that is.',
});
