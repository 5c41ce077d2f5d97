// What care costs in the example, in pence, with where each figure comes from. Figures of other years are used as
// they were published: the example has to look right, not to forecast prices.

/** An hour of homecare: mean of external homecare in England, adult social care finance report 2024-25. */
export const HOMECARE_HOUR_PENCE = 2356;

/** An hour of a self-employed micro-provider: Oxfordshire's guide to spending a direct payment, £22 to £24. */
export const MICRO_HOUR_PENCE = { low: 2200, high: 2400 } as const;

/** An hour of an employed personal assistant, on-costs left out: Oxfordshire as above, £12.21 to £13.37. */
export const PERSONAL_ASSISTANT_HOUR_PENCE = { low: 1221, high: 1337 } as const;

/** An hour from a co-operative or pool; judgement, between a personal assistant and an agency. */
export const CO_OP_HOUR_PENCE = { low: 1950, high: 2250 } as const;

/** An hour in supported living; judgement, near the price of homecare. */
export const SUPPORTED_LIVING_HOUR_PENCE = 2180;

/**
 * A day in a day centre: Lancashire's full-cost day of £37.45 for older people and £65.50 with dementia (2019), and
 * £38 to £75 as the spread to expect today; judgement for the rise since.
 */
export const DAY_SESSION_PENCE = { older: 4600, learningDisability: 5200, dementia: 7200 } as const;

/** A week with a Shared Lives carer: lowest and highest regional fees, Shared Lives Plus 2023 ("Invaluable"). */
export const SHARED_LIVES_WEEK_PENCE = { low: 40200, high: 64500 } as const;

/** A day with a Shared Lives carer; judgement. */
export const SHARED_LIVES_DAY_PENCE = 6800;

/** A week in a care home: England's mean of £1,185.55, finance report 2024-25; regional means £1,012 to £1,309. */
export const CARE_HOME_WEEK_PENCE = { low: 101200, mean: 118555, high: 130900 } as const;

/** An hour of respite in a short-break service; judgement. */
export const SHORT_BREAK_HOUR_PENCE = 2050;
