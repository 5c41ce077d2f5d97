// The record of a decision as a file to hand over. Each one that leaves is on the trail.

import { decisionDocument } from '#lib/view/viability/decision/document.ts';
import { recordAudit } from '../audit.ts';
import { withCouncil, type CouncilScope } from '../db/council-scope.ts';
import { encodeWord } from '../exports/word.ts';
import { readCouncilById } from '../repositories/councils.ts';
import { showDecision } from './decisions.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * The record as a Word file, or null where there is none or the role may not read it.
 * @param today ISO date
 */
export async function decisionFile(
  scope: CouncilScope,
  serviceId: string,
  recordId: string | null,
  { today, requestId }: { readonly today: string; readonly requestId: string },
): Promise<Response | null> {
  const standing = await showDecision(scope, serviceId, recordId, '');
  if (standing.kind !== 'record') return null;
  const { page } = standing;
  const council = await withCouncil(scope, (tx) => readCouncilById(tx, scope.councilId));
  const document = council ? decisionDocument(page, council, today, scope.locale) : null;
  if (!council || document === null) return null;
  const body = await encodeWord(document);
  await withCouncil(scope, (tx) =>
    recordAudit(tx, {
      councilId: scope.councilId,
      actorId: scope.userId,
      action: 'export',
      objectType: 'decision',
      objectId: page.record?.id ?? '',
      outcome: 'done',
      requestId,
      detail: { format: 'docx', bytes: body.byteLength },
    }),
  );
  const name = `${council.slug}-decision-${serviceId}-${today}`.replaceAll(/[^\w-]+/g, '-');
  return new Response(body, {
    headers: {
      'content-type': WORD,
      'content-disposition': `attachment; filename="${name}.docx"`,
      'cache-control': 'no-store',
    },
  });
}
