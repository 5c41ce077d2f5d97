/** What happened around a service: shown beside its attendance, and never said to be the reason for it. */

export const EVENT_KINDS = ['policy', 'budget', 'charge', 'transport', 'access', 'other'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export interface ServiceEvent {
  readonly id: string;
  /** Null for one that touched every service. */
  readonly serviceId: string | null;
  readonly kind: EventKind;
  /** ISO date. */
  readonly day: string;
  readonly title: string;
  /** Where it is written down, e.g. a cabinet paper. */
  readonly source: string;
}
