// "People displaced" of one service as files: totals that may be shared, and a row for each person for a purpose.

import type { Outcome } from '#lib/domain/kernel/problem.ts';
import { parameterNotes } from '#lib/view/evidence/lines.ts';
import {
  exportGroups,
  exportHoursLost,
  exportPersons,
  exportPlacing,
  peopleNotes,
} from '#lib/view/viability/people/export.ts';
import { parsePeopleView } from '#lib/view/viability/people/url.ts';
import { readPart } from '../exports/part.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import type { Download } from '../exports/download.ts';
import { sourcesOfBooks } from './viability.ts';
import { askPeople } from './viability-people.ts';
import { fileOf } from './viability-standing.ts';

const PARTS = ['placing', 'hours-lost', 'groups', 'persons'] as const;
const TABLES = {
  placing: exportPlacing,
  'hours-lost': exportHoursLost,
  groups: exportGroups,
  persons: exportPersons,
} as const;
/** Parts whose small numbers are hidden as they are made. */
const GUARDED: readonly (typeof PARTS)[number][] = ['hours-lost', 'groups'];

/** The totals of both ways of placing unless the address says another part. */
export async function exportPeoplePart(
  scope: CouncilScope,
  serviceId: string,
  url: URL,
): Promise<Outcome<Download>> {
  const wanted = readPart(url, PARTS, 'placing');
  if (!wanted.ok) return wanted;
  const part = wanted.value;
  const { locale } = scope;
  const standing = await askPeople(scope, serviceId, parsePeopleView(url).view, '');
  return fileOf(standing, scope, ({ input, found, market }) => ({
    council: market.council,
    view: `people-displaced-${part}-${serviceId}`,
    table: TABLES[part](input, locale),
    sources: sourcesOfBooks(market, [found]),
    notes: [...peopleNotes(input, locale), ...parameterNotes(found.beliefs, ['access'])],
    isGuarded: GUARDED.includes(part),
    isPersonal: part === 'persons',
  }));
}
