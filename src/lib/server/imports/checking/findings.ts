// Collects what checks find: every finding is counted, the first of them are kept in full with their row.

import type { Finding } from '#lib/view/imports/finding.ts';
import type { FindingCount } from '#lib/view/imports/report.ts';

/** A finding with the row it was made in, as pairs of column and text. */
export interface KeptFinding extends Finding {
  readonly cells: readonly (readonly [string, string])[];
}

/** Findings kept in full: more bad rows than this are mended in the file, not on a page. */
export const KEPT_FINDINGS = 5_000;
const LONGEST_READ = 120;

export class Findings {
  readonly kept: KeptFinding[] = [];
  readonly #counts = new Map<string, { -readonly [K in keyof FindingCount]: FindingCount[K] }>();
  readonly #refusedLines = new Set<number>();
  readonly #flaggedLines = new Set<number>();

  add(finding: KeptFinding): void {
    const { code, column, severity, line, detail } = finding;
    const key = `${severity} ${code} ${column ?? ''}`;
    const count = this.#counts.get(key);
    if (count) count.rows += 1;
    else this.#counts.set(key, { code, column, severity, rows: 1, firstLine: line, detail });
    (severity === 'refused' ? this.#refusedLines : this.#flaggedLines).add(line);
    if (this.kept.length < KEPT_FINDINGS) {
      this.kept.push({ ...finding, read: finding.read.slice(0, LONGEST_READ) });
    }
  }

  isRefused(line: number): boolean {
    return this.#refusedLines.has(line);
  }

  /** Rows refused, each once. */
  get refusedRows(): number {
    return this.#refusedLines.size;
  }

  /** Rows taken with at least one flag. */
  get flaggedRows(): number {
    let rows = 0;
    for (const line of this.#flaggedLines) if (!this.#refusedLines.has(line)) rows += 1;
    return rows;
  }

  /** Every kind of finding: what refuses rows first, then the most frequent first. */
  counts(): FindingCount[] {
    return [...this.#counts.values()].toSorted(
      (one, other) =>
        Number(one.severity === 'flagged') - Number(other.severity === 'flagged') ||
        other.rows - one.rows,
    );
  }
}
