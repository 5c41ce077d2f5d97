// The check that every kind with a first and a last day has.

interface Days {
  readonly from: string | null | undefined;
  readonly to: string | null | undefined;
}

/** Refuses a row whose last day (`to`) is before its first (`from`); an empty day is no fault here. */
export const DAYS_IN_ORDER = {
  code: 'ends-before-it-begins',
  severity: 'refused',
  column: 'to',
  says: { en: 'The last day is before the first.', cy: 'Mae’r diwrnod olaf cyn y cyntaf.' },
  remedy: { en: 'Correct one of the two days.', cy: 'Cywirwch un o’r ddau ddiwrnod.' },
  fails: ({ from, to }: Days): boolean => from != null && to != null && to < from,
} as const;
