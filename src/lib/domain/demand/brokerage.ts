// Packages of support that the council asks the market for: when it asked, who offered, whether support began, and
// packages that a provider gave back. A request that has not begun is need that nobody meets yet.

/** Why an offer was refused, or why nobody offered. */
export const REFUSAL_REASONS = [
  'no-capacity',
  'price',
  'distance',
  'needs',
  'times',
  'person-refused',
  'withdrawn',
  'other',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** Why a provider gave a package back. */
export const HAND_BACK_REASONS = [
  'staffing',
  'price',
  'distance',
  'needs-changed',
  'relationship',
  'provider-closed',
  'other',
] as const;
export type HandBackReason = (typeof HAND_BACK_REASONS)[number];
