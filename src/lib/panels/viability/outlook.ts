// What the panels of one service are given: the page, and what the browser needs to move levers.

import type { LeverStart, RecordedLevers } from '#lib/view/viability/levers/levers.ts';
import type { PersonToPick } from '#lib/view/viability/levers/people.ts';
import type { ServicePage } from '#lib/view/viability/service-page.ts';
import type { RangedOutlook, WhatIfPictures, WhatIfResult } from '#lib/view/viability/what-if.ts';

export interface OutlookForPage {
  readonly page: ServicePage;
  /** The what-if of the address; null when no lever is moved. */
  readonly whatIf: { readonly result: WhatIfResult; readonly pictures: WhatIfPictures } | null;
  readonly recorded: RecordedLevers;
  /** Who can be picked to leave; nobody for those who may not see rows about single people. */
  readonly toPick: readonly PersonToPick[];
  /** The figures as recorded, for the comparison before any lever is moved. */
  readonly recordedRows: WhatIfResult['rows'];
  readonly start: LeverStart;
  readonly now: RangedOutlook;
  readonly sources: readonly { readonly title: string }[];
}
