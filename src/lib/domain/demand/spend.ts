// What direct payments bought, as far as the council's audit or its prepaid cards show it.

/** What money was spent on. */
export const SPEND_CATEGORIES = [
  'employed-assistant',
  'self-employed',
  'agency',
  'day-support',
  'short-breaks',
  'activities',
  'transport',
  'equipment',
  'running-costs',
  'cash',
  'other',
  'not-stated',
] as const;
export type SpendCategory = (typeof SPEND_CATEGORIES)[number];
