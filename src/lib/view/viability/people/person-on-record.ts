// Somebody who attends, as the page knows them.

import type { Attendee } from '#lib/domain/viability/closing-question.ts';

/** What is on record of somebody beside what the question needs. Null is not on record. */
export interface PersonOnRecord extends Attendee {
  readonly unpaidCareMinutes: number | null;
  readonly sex: string | null;
  readonly ethnicGroup: string | null;
}
