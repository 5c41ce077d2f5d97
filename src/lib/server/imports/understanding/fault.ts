// What a cell gives when it cannot be understood: a code, and what the words for it need to be exact.

import type { FindingCode } from '#lib/view/imports/finding.ts';

export class Fault {
  readonly code: FindingCode;
  readonly detail: string | null;

  constructor(code: FindingCode, detail: string | null = null) {
    this.code = code;
    this.detail = detail;
  }
}

/** A value, or why there is none. */
export type Understood<T> = T | Fault;

/** Text as it is compared: small letters, digits and single spaces, "&" as "and". */
export const plainWords = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
