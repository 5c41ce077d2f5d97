// What makes the story of a day centre: the numbers behind who came, who left and what it cost.

import type { Operator } from '#lib/domain/market/records.ts';
import type { EntrySource, ExitReason, TriggerKind } from '#lib/domain/viability/records.ts';
import type { Setting } from './land.ts';

/** Whom a centre is for; decides needs, age, fee, meals and how many people one worker looks after. */
export type Clientele = 'learning-disability' | 'older' | 'dementia' | 'mixed';

/** Flows from a month on: people a month who come, and shares of those present who leave. */
export interface Phase {
  readonly from: string;
  readonly entriesPerMonth: number;
  readonly naturalExit: number;
  readonly choiceExit: number;
}

/** People who come together in one month. */
interface Arrival {
  readonly month: string;
  readonly people: number;
  readonly entry: EntrySource;
  readonly daysPerWeek: number;
}

/** People who leave for one reason, one a month from `from` on unless `perMonth` says otherwise. */
export interface Departure {
  readonly from: string;
  readonly people: number;
  readonly perMonth: number;
  readonly reason: ExitReason | null;
  readonly initiator: 'person' | 'council' | 'provider' | null;
  readonly trigger: { readonly kind: TriggerKind; readonly date: string } | null;
}

export interface CentreStory {
  readonly key: string;
  readonly name: string;
  readonly setting: Setting;
  readonly operator: Operator;
  readonly clientele: Clientele;
  /** Weekdays open, 1 Monday to 7 Sunday. */
  readonly openDays: readonly number[];
  readonly places: number;
  /** People one worker may look after and the fee of a day in pounds, where they differ from the clientele's. */
  readonly staffRatio?: number;
  readonly fee?: number;
  /** People in the first month of the record. */
  readonly startPeople: number;
  /** Days a week of one person after another, over and over. */
  readonly daysPerWeek: readonly number[];
  /** Pounds left over in the last month of the record; the fixed cost follows from it. */
  readonly surplus: number;
  readonly reserves: number;
  readonly deficitMonthsRule: number;
  readonly noticeMonths: number;
  readonly uplift: number;
  readonly inflation: number;
  readonly directPaymentShare: number;
  readonly block: readonly { readonly fromMonth: string; readonly monthly: number }[];
  readonly phases: readonly Phase[];
  readonly arrivals: readonly Arrival[];
  readonly departures: readonly Departure[];
  /** A rise of the charge on top of the yearly one, as a share. */
  readonly chargeRise: { readonly month: string; readonly share: number } | null;
  /** Last day of a centre that has closed. */
  readonly closedOn: string | null;
  readonly decommissionMonth: string | null;
  /** The centre stands in the small area next to this one's. */
  readonly nextTo: string | null;
}
