// What the panels of one service are given: the page, and what the browser needs to move levers.

import type { LeverBase } from '#lib/domain/viability/what-if.ts';
import type { leversAsRecorded, ServicePage } from '#lib/view/viability/service-page.ts';
import type { RangedOutlook, WhatIfPictures, WhatIfResult } from '#lib/view/viability/what-if.ts';

export interface OutlookForPage {
  readonly page: ServicePage;
  /** The what-if of the address; null when no lever is moved. */
  readonly whatIf: { readonly result: WhatIfResult; readonly pictures: WhatIfPictures } | null;
  readonly recorded: ReturnType<typeof leversAsRecorded>;
  /** The figures as recorded, for the comparison before any lever is moved. */
  readonly recordedRows: WhatIfResult['rows'];
  readonly base: LeverBase;
  readonly now: RangedOutlook;
  readonly lastMonth: string;
  readonly sources: readonly { readonly title: string }[];
}
