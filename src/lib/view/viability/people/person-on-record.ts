// Somebody who attends, as the page knows them.

import type { EthnicGroup, Sex } from '#lib/domain/demand/records.ts';
import type { Attendee } from '#lib/domain/viability/closing-question.ts';

/** What is on record of somebody beside what the question needs. Null is not on record. */
export interface PersonOnRecord extends Attendee {
  readonly unpaidCareMinutes: number | null;
  readonly sex: Sex | null;
  readonly ethnicGroup: EthnicGroup | null;
}
