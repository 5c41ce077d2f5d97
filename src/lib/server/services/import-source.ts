// What the source of an import is called, whose it is, and the thanks that its licence asks for.

import { handRuleOf } from '../imports/by-hand/rules.ts';
import type { ImportKind } from '../imports/kinds/kind.ts';
import type { SourceWords } from '../repositories/import-batches.ts';

type Named = Pick<SourceWords, 'id' | 'title'>;

/** Words of a source of the council's own records. */
const ownSource = (
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

const BY_HAND = 'by hand';

/** The source that typed records of a kind are counted under. */
export const handSourceOf = ({ id, title }: Pick<ImportKind, 'id' | 'title'>): Named => ({
  id: `import-${id}-by-hand`,
  title: `${title.en}: ${BY_HAND}`,
});

/** Words of it. What is kept month by month ages as its file does; a record that was looked at once does not. */
export const handSource = (kind: ImportKind, councilName: string): SourceWords =>
  ownSource(
    handSourceOf(kind),
    councilName,
    handRuleOf(kind).ages === true ? kind.cadenceDays : null,
  );
