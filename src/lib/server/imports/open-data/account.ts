// Keeps account of every row of a file: used, or rejected with a reason. What was read always equals the two together.

import type { Rejection, Source } from '#lib/domain/market/records.ts';
import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import type { OpenFile } from './folder.ts';
import type { SourceNotes } from './source-notes.ts';

export interface RowAccount {
  readonly sourceId: string;
  readonly file: string;
  /** Counts a row as used. */
  use(): void;
  /** Counts a row as not used; the first line of each reason is kept. */
  reject(reason: string, line: number | null): void;
  /** The finished account. `coversTo` replaces the noted last day when rows tell it better. */
  close(coversTo?: string): Accounted;
}

export interface Accounted {
  readonly source: Source;
  readonly rejections: readonly Rejection[];
}

/** Opens an account for a file; its id is the path within the folder. */
export function openAccount(file: OpenFile, notes: SourceNotes): RowAccount {
  const reasons = new Map<string, { rows: number; firstLine: number | null }>();
  let used = 0;
  return {
    sourceId: file.path,
    file: file.path,
    use: () => {
      used += 1;
    },
    reject: (reason, line) => {
      const before = reasons.get(reason);
      reasons.set(reason, { rows: (before?.rows ?? 0) + 1, firstLine: before?.firstLine ?? line });
    },
    close: (coversTo = notes.coversTo) => {
      const rejections = [...reasons].map(([reason, { rows, firstLine }]) => ({
        sourceId: file.path,
        reason,
        rows,
        firstLine,
      }));
      const rejected = rejections.reduce((sum, { rows }) => sum + rows, 0);
      return {
        source: {
          id: file.path,
          title: notes.title,
          publisher: notes.publisher,
          file: file.name,
          vintage: notes.vintage,
          licence: notes.licence,
          attribution: notes.attribution,
          rowsRead: used + rejected,
          rowsUsed: used,
          rowsRejected: rejected,
          sha256: file.sha256,
          cadenceDays: notes.cadenceDays,
          coversTo,
        },
        rejections,
      };
    },
  };
}

/** Share of records that must find their counterpart. */
const ENOUGH = 0.99;
const PER_CENT = 100;

export interface JoinCheck {
  readonly file: string;
  readonly field: string;
  /** What was to be found, e.g. "small areas". */
  readonly what: string;
  readonly matched: number;
  readonly total: number;
  /** The first that found nothing, and its line if it stands in the file. */
  readonly example: string;
  readonly line?: number | undefined;
}

/** Refuses a file that fits too badly: fewer than 99 in 100 found their counterpart. */
export function checkJoin(check: JoinCheck): Outcome<null> {
  const { file, field, what, matched, total, example, line } = check;
  if (total > 0 && matched / total >= ENOUGH) return succeed(null);
  const share = total === 0 ? 0 : Math.floor((PER_CENT * matched) / total);
  const first = example === '' ? '' : `, the first without is ${example}`;
  return fail({
    code: 'join-too-poor',
    message: `Only ${matched} of ${total} ${what} match (${share} %)${first}. At least 99 % must match.`,
    where: line === undefined ? { file, field } : { file, line, field },
    help: 'The file may be incomplete, or belong to another place or year. Fetch it again from its publisher.',
  });
}
