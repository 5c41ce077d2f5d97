// Dates and facts of the accessibility statement that are checked by tests.

/** The day the statement was last gone through against the product; the law asks for once a year. */
export const STATEMENT_REVIEWED = '2026-11-23';
