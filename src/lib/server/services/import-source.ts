// What the source of an import is called, whose it is, and the thanks that its licence asks for.

import type { ImportKind } from '../imports/kinds/kind.ts';
import type { SourceWords } from '../repositories/import-batches.ts';

type Named = Pick<SourceWords, 'id' | 'title'>;

/** Words of a source of the council's own records. */
export const ownSource = (
  { id, title }: Named,
  councilName: string,
  cadenceDays: number | null,
): SourceWords => ({
  id,
  title,
  cadenceDays,
  publisher: councilName,
  licence: 'The council’s own records',
  attribution: `${councilName}: own records`,
});

/** Words of a source: those of the publisher where a kind comes from one, else the council's own records. */
export const sourceWords = (
  { cadenceDays, credit }: ImportKind,
  named: Named,
  councilName: string,
): SourceWords => ({ ...ownSource(named, councilName, cadenceDays), ...credit });
