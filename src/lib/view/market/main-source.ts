// The source that most of the services come from: its publishers and its day stand under the map, so that a
// register of another year never passes for today's.

import type { Source } from '#lib/domain/market/records.ts';
import type { ServiceFacts } from './facts.ts';

/** Publishers of all services, and the last day (ISO date) that the source of most of them covers; null without any. */
export function mainSource(
  facts: readonly ServiceFacts[],
  sources: readonly Source[],
): { publishers: readonly string[]; coversTo: string } | null {
  const counts = new Map<string, number>();
  for (const { service } of facts) {
    counts.set(service.sourceId, (counts.get(service.sourceId) ?? 0) + 1);
  }
  const used = sources
    .filter(({ id }) => counts.has(id))
    .toSorted((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0));
  const [first] = used;
  if (first === undefined) return null;
  return {
    publishers: [...new Set(used.map(({ publisher }) => publisher))],
    coversTo: first.coversTo,
  };
}
