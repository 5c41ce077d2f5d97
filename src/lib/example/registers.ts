// The registers around the market: where the example's records come from, and the council's own rules about what a
// direct payment may buy.

import type { DirectPaymentRule, Source } from '#lib/domain/market/records.ts';
import { AS_OF } from './calendar.ts';

const ATTRIBUTION = 'Example data: an invented county';
const LICENCE = 'Fictional';
const PUBLISHER = 'Example generator';

/** Days after which a kind of record counts as old: a quarter, or a year for yearly returns; judgement. */
const QUARTER_DAYS = 100;
const YEAR_DAYS = 400;
const RETURN_DAYS = 190;

type Subject = readonly [
  id: string,
  title: string,
  vintage: string,
  coversTo: string,
  cadenceDays: number | null,
];

const SUBJECTS: readonly Subject[] = [
  ['areas', 'Generated example records: areas and residents', 'An invented census', AS_OF, null],
  [
    'people',
    'Generated example records: people and personal budgets',
    '31 October 2026',
    AS_OF,
    QUARTER_DAYS,
  ],
  [
    'micro-providers',
    'Generated example records: micro-providers',
    '31 October 2026',
    AS_OF,
    QUARTER_DAYS,
  ],
  [
    'shared-lives',
    'Generated example records: Shared Lives return',
    '31 March 2026',
    '2026-03-31',
    RETURN_DAYS,
  ],
  [
    'co-ops',
    'Generated example records: co-operatives, pools and trusts',
    '31 October 2026',
    AS_OF,
    YEAR_DAYS,
  ],
  [
    'day-centres',
    'Generated example records: day centres, ledgers and attendance',
    '31 October 2026',
    AS_OF,
    QUARTER_DAYS,
  ],
  ['time-banks', 'Generated example records: time banks', '31 October 2026', AS_OF, QUARTER_DAYS],
  [
    'regulated-services',
    'Generated example records: homecare, supported living and care homes',
    '31 October 2026',
    AS_OF,
    QUARTER_DAYS,
  ],
  [
    'enterprises',
    'Generated example records: register of micro-enterprises',
    '31 October 2026',
    AS_OF,
    QUARTER_DAYS,
  ],
];

/** One source for each subject. Nothing is rejected, because nothing was read. */
export function sourcesOf(rows: Readonly<Record<string, number>>): readonly Source[] {
  return SUBJECTS.map(([id, title, vintage, coversTo, cadenceDays]) => {
    const count = rows[id];
    if (count === undefined) throw new Error(`The rows of the source ${id} were not counted.`);
    return {
      id,
      title,
      publisher: PUBLISHER,
      file: null,
      vintage,
      licence: LICENCE,
      attribution: ATTRIBUTION,
      rowsRead: count,
      rowsUsed: count,
      rowsRejected: 0,
      sha256: null,
      cadenceDays,
      coversTo,
    };
  });
}

/** Rules of the invented council. The second takes pools and trusts out of reach. */
export const RULES: readonly DirectPaymentRule[] = [
  {
    id: 'RULE-1',
    title: 'Direct payments under £20 a week are not set up',
    kind: 'minimum-value',
    removesKinds: [],
    validFrom: '2019-04-01',
    review: 'reviewed',
  },
  {
    id: 'RULE-2',
    title: 'Direct payments may not be put together with those of other people',
    kind: 'no-pooling',
    removesKinds: ['pool', 'trust'],
    validFrom: '2025-04-01',
    review: 'needs-legal-review',
  },
  {
    id: 'RULE-3',
    title: 'New direct payments are made to a prepaid card unless the person asks for an account',
    kind: 'prepaid-default',
    removesKinds: [],
    validFrom: '2023-10-01',
    review: 'needs-legal-review',
  },
  {
    id: 'RULE-4',
    title: 'Direct payments are worked out at no more than £18.50 an hour',
    kind: 'rate-cap',
    removesKinds: [],
    validFrom: '2026-04-01',
    review: 'needs-legal-review',
  },
];
