/** Months and weeks as whole steps of the model; dates come in as text and never from a clock. */

export const MONTHS_PER_YEAR = 12;

export const WEEKS_PER_YEAR = 52;

/** Weeks in a month of a service that is open all year. */
export const WEEKS_PER_MONTH = WEEKS_PER_YEAR / MONTHS_PER_YEAR;
