// Hashes that stand in the trail for words and filters, so that the trail names nobody.

import { createHash } from 'node:crypto';
import type { ExactFile } from '#lib/view/export/share.ts';

/** SHA-256 in hex: what the trail holds instead of words and filters. */
export const hashText = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What a leave is bound to: the page and its filters, whatever the format and their order. */
export function hashFile({ page, query }: ExactFile): string {
  const filters = new URLSearchParams(query);
  filters.sort();
  return hashText(`${page}?${filters.toString()}`);
}
