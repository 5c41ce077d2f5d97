// Which table of a page an address asks for. A part that the page does not have is no file: the page's first table under
// the name of another would be taken for it.

import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import { QueryReader } from '#lib/view/query.ts';

/** The part asked for, or the usual one where none is. A page with one table has no parts. */
export function readPart<T extends string>(url: URL, parts: readonly T[], usual: T): Outcome<T> {
  const reader = new QueryReader(url.searchParams);
  const part = reader.word('part', parts, usual);
  const [problem] = reader.problems;
  if (problem === undefined) return succeed(part);
  const asked = url.searchParams.get('part') ?? '';
  return fail({
    code: 'file-missing',
    message: `This page has no file "${asked.slice(0, LONGEST_SAID)}".`,
    where: { field: 'part' },
    help: parts.length === 0 ? 'Leave "part" out.' : `Use one of: ${parts.join(', ')}.`,
  });
}

const LONGEST_SAID = 60;
