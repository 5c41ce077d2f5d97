// Turns a file, or why there is none, into the answer of the web.

import { error } from '@sveltejs/kit';
import type { Outcome, ProblemCode } from '#lib/domain/kernel/problem.ts';
import type { SentFile } from '../services/exports.ts';

const STATUS: Readonly<Partial<Record<ProblemCode, number>>> = {
  'not-allowed': 403,
  'link-expired': 403,
  'file-missing': 404,
  'unknown-service': 404,
  'unknown-enterprise': 404,
  'unknown-kind': 404,
  'unknown-batch': 404,
  'unknown-parameter': 404,
};

/** @throws the error page that the problem calls for */
export function respondWithFile(outcome: Outcome<SentFile>): Response {
  if (outcome.ok) return new Response(outcome.value.body, { headers: outcome.value.headers });
  const { code, message, help } = outcome.problem;
  return error(STATUS[code] ?? 400, { message: [message, help].filter(Boolean).join(' '), code });
}
