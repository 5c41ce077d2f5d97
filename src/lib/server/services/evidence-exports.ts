// What a council's figures rest on, as files: all assumptions or those of a subject, and one with its history.

import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import { PARAMETERS } from '#lib/domain/parameters/catalogue.ts';
import { findParameter } from '#lib/domain/parameters/read-set.ts';
import { exportHistory, exportParameters } from '#lib/view/evidence/export.ts';
import { parseEvidenceView, subjectOf } from '#lib/view/evidence/url.ts';
import { evidenceWording } from '#lib/view/evidence/wording.ts';
import { readPart } from '../exports/part.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import type { Download } from '../exports/download.ts';
import { readParameterEntries } from '../repositories/evidence.ts';
import { unknownParameter } from './evidence.ts';
import { councilInFile, readCouncil } from './records.ts';

const PARTS = ['facts', 'history'] as const;

/** Every assumption, or those of the subject that the view opens. */
export async function exportEvidence(scope: CouncilScope, url: URL): Promise<Outcome<Download>> {
  const wanted = readPart(url, [], '');
  if (!wanted.ok) return wanted;
  const { subject } = parseEvidenceView(url).view;
  const { locale } = scope;
  const shown = PARAMETERS.filter(({ id }) => subject === null || subjectOf(id) === subject);
  return readCouncil(scope, ({ council }) =>
    Promise.resolve(
      succeed({
        council: councilInFile(council),
        view: subject === null ? 'evidence' : `evidence-${subject}`,
        table: exportParameters(shown, council.beliefs, locale),
        sources: [],
        notes: [evidenceWording(locale).file],
      }),
    ),
  );
}

/** One assumption as it is, unless the address asks for its history. */
export async function exportParameterPart(
  scope: CouncilScope,
  id: string,
  url: URL,
): Promise<Outcome<Download>> {
  const wanted = readPart(url, PARTS, 'facts');
  if (!wanted.ok) return wanted;
  const part = wanted.value;
  const { locale } = scope;
  return readCouncil(scope, async ({ tx, council }) => {
    const parameter = findParameter(id);
    if (parameter === undefined) return fail(unknownParameter(scope));
    const entries = await readParameterEntries(tx);
    const own = entries.filter(({ parameterId }) => parameterId === id);
    return succeed({
      council: councilInFile(council),
      view: `assumption-${part}-${id}`,
      table:
        part === 'facts'
          ? exportParameters([parameter], council.beliefs, locale)
          : exportHistory(parameter, own),
      sources: [],
      notes: [evidenceWording(locale).file],
    });
  });
}
