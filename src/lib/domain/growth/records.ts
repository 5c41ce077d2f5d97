// Micro-enterprises from first enquiry to trading, growing or stopping, as a support officer records them.

import type { Support } from '../market/records.ts';

export const STAGES = [
  'enquiry',
  'application',
  'training',
  'checks',
  'trading',
  'paused',
  'grown',
  'stopped',
  'left-register',
] as const;
/**
 * Where an enterprise stands. "Grown" has outgrown the local micro threshold: a success, not a loss. One that "left the
 * register" is out of sight and may well be trading: nobody knows, so it is neither a success nor a loss.
 */
export type Stage = (typeof STAGES)[number];

export interface Enterprise {
  readonly id: string;
  readonly name: string;
  /** The service it became, once trading; null before. */
  readonly serviceId: string | null;
  readonly areaCode: string;
  /** Small areas it serves or means to serve. */
  readonly servesAreaCodes: readonly string[];
  readonly offers: readonly Support[];
  readonly workers: number;
  /** Left-truncation: trading already when the register began (ISO date), else null. */
  readonly onRegisterFrom: string;
}

/** A change of stage. The latest event by date is where the enterprise is now. */
export interface EnterpriseEvent {
  readonly id: string;
  readonly enterpriseId: string;
  readonly date: string;
  readonly stage: Stage;
  readonly note: string | null;
}

/** A month's return of an enterprise. */
export interface EnterpriseMonth {
  readonly enterpriseId: string;
  readonly month: string;
  readonly people: number;
  readonly directPaymentPeople: number;
  readonly minutesPerWeek: number;
}

export interface EnterpriseCheck {
  readonly id: string;
  readonly enterpriseId: string;
  readonly kind: 'dbs' | 'insurance' | 'training' | 'standards';
  /** Day on which it lapses or must be done. */
  readonly due: string;
}

export interface GrowthTarget {
  readonly id: string;
  readonly measure: 'enterprises' | 'minutes-per-week' | 'people';
  readonly startDate: string;
  readonly startValue: number;
  readonly byDate: string;
  readonly value: number;
}
