// Shared Lives: approved carers who open their home, what each may take, and who is with whom. How many places are free
// is worked out for each type of arrangement from what is on record; it is never below zero and never guessed.

/** What an arrangement is: living there, staying for some nights, or coming for the day. */
export const ARRANGEMENT_KINDS = ['live-in', 'short-break', 'day'] as const;
export type ArrangementKind = (typeof ARRANGEMENT_KINDS)[number];
