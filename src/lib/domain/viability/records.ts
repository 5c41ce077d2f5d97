// The books of a day service: terms, monthly ledger, and who attended from when to when and why they left.

import type { Mechanism } from '../demand/records.ts';

/** Block income from a month on. */
export interface BlockStep {
  /** "YYYY-MM". */
  readonly fromMonth: string;
  readonly monthlyPence: number;
}

/** How a service runs and under which rule it would close. Money in pence. */
export interface ServiceTerms {
  readonly serviceId: string;
  readonly sessionsPerWeek: number;
  readonly placesPerSession: number;
  readonly hoursPerSession: number;
  /** People one worker may look after. */
  readonly staffRatio: number;
  readonly minStaff: number;
  readonly paidHoursPerSession: number;
  readonly staffCostPencePerHour: number;
  readonly chargeBasis: 'booked' | 'attended';
  readonly reservesPence: number;
  readonly reserveFloorPence: number;
  /** Losses in a row that trigger closure; 0 switches the rule off. */
  readonly deficitMonthsRule: number;
  readonly noticeMonths: number;
  readonly blockSchedule: readonly BlockStep[];
  /** Agreed or usual yearly rise of fees, and expected yearly rise of costs, as shares. */
  readonly upliftAnnual: number;
  readonly costInflationAnnual: number;
  /** Month ("YYYY-MM") in which the council has decided to end the service; null for none. */
  readonly decommissionMonth: string | null;
}

/** One month of a service's ledger. Money in pence, places in attendances of the month. */
export interface ServiceMonth {
  readonly serviceId: string;
  readonly month: string;
  readonly fixedPence: number;
  readonly staffPence: number;
  readonly variablePence: number;
  readonly blockPence: number;
  readonly feePence: number;
  readonly bookedPlaces: number;
  readonly attendedPlaces: number;
}

export type EntrySource =
  'council-referral' | 'own-choice' | 'transfer-after-closure' | 'already-there';

export type ExitReason =
  | 'chose-other-support'
  | 'moved-to-direct-payment'
  | 'charge-too-high'
  | 'transport-ended'
  | 'review-reduced'
  | 'hours-cut'
  | 'moved-away'
  | 'moved-to-care-home'
  | 'health'
  | 'died';

export type TriggerKind =
  'charge-rise' | 'access-restriction' | 'transport-cut' | 'review-reduction' | 'hours-cut';

/** Why somebody left, as recorded. A blank stays blank: the reason of an exit is never guessed. */
export interface ExitRecord {
  readonly reason: ExitReason | null;
  readonly initiator: 'person' | 'council' | 'provider' | 'natural' | null;
  /** The council's act that came before, if one is on record. */
  readonly trigger: { readonly kind: TriggerKind; readonly date: string } | null;
  readonly evidence: string | null;
}

/** One person's time at one service. ISO dates. */
export interface AttendanceSpell {
  readonly id: string;
  readonly serviceId: string;
  readonly personId: string;
  readonly from: string;
  readonly to: string | null;
  /** Weekdays booked, 1 Monday … 7 Sunday. */
  readonly weekdays: readonly number[];
  readonly pricePence: number;
  readonly mechanism: Mechanism;
  readonly entry: EntrySource;
  /** Null while the person attends. */
  readonly exit: ExitRecord | null;
}
