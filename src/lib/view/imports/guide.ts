// What the page about one kind of file shows.

import type { Sentence } from '../sentence.ts';

export interface GuideRow {
  readonly id: string;
  readonly title: string;
  readonly isRequired: boolean;
  /** What may stand in it. */
  readonly holds: string;
  readonly help: string;
  /** Other names that are recognised. */
  readonly also: string;
  readonly examples: string;
}

export interface GuidePage {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly rows: readonly GuideRow[];
  /** Checks between columns, in words. */
  readonly checks: readonly { readonly says: string; readonly remedy: string }[];
  readonly isYours: boolean;
}

/** What the page about one batch shows. */
export interface BatchPage {
  readonly id: string;
  readonly number: string;
  /** Kind of its file. */
  readonly kind: string;
  readonly state: 'applied' | 'undone';
  readonly used: string;
  readonly isOneUsed: boolean;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly changes: readonly {
    readonly key: string;
    readonly table: string;
    readonly row: string;
    readonly kind: 'added' | 'changed' | 'removed';
    readonly fields: string;
  }[];
  readonly hasMore: boolean;
  readonly shown: string;
  /** Bad rows that still wait in quarantine; null when there are none or they were dropped. */
  readonly rest: {
    readonly uploadId: string;
    readonly rows: string;
    readonly isOne: boolean;
  } | null;
  readonly mayTurn: boolean;
  /** Services with a ledger that no page can show, where this file may have brought one. */
  readonly placeless: Sentence;
}
