// Words for a finding: those of the product for what can be wrong with any cell, those of the kind for its own checks.

import { FINDING_CODES, type Finding, type FindingCode } from '#lib/view/imports/finding.ts';
import { findingWords } from '#lib/view/imports/wording.ts';
import type { Locale } from '#lib/view/locale.ts';
import type { ImportKind } from './kinds/kind.ts';

/** A finding in words. */
export interface ToldFinding {
  readonly says: string;
  readonly remedy: string;
  /** Title of the column; null when the whole row is meant. */
  readonly column: string | null;
}

const isGeneral = (code: string): code is FindingCode =>
  FINDING_CODES.some((known) => known === code);

export function tellFinding(
  kind: ImportKind,
  { code, column, detail }: Pick<Finding, 'code' | 'column'> & { readonly detail?: string | null },
  locale: Locale,
): ToldFinding {
  const title = column === null ? null : (kind.columns[column]?.title[locale] ?? column);
  const own = [...kind.rowChecks, ...kind.setChecks].find((check) => check.code === code);
  if (own) {
    const about = detail == null ? '' : ` (${detail})`;
    return {
      says: own.says[locale].replace(/\.$/, '') + `${about}.`,
      remedy: own.remedy[locale],
      column: title,
    };
  }
  if (!isGeneral(code)) throw new Error(`There are no words for ${code}.`);
  const words = findingWords(locale)[code];
  return { says: words.says(detail ?? ''), remedy: words.remedy, column: title };
}
