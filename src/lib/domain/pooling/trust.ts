/**
 * An independent living trust: tenants pool their direct payments to buy support round the clock (Glasby and Taylor).
 * Whether the pool buys every hour of the week, and whether it still would if any one of them left.
 */
import { HOURS_PER_WEEK } from '../kernel/calendar.ts';
import { DUST, total } from '../kernel/exactness.ts';

/** A tenant with what the direct payment brings into the pool. */
export interface Tenant {
  readonly id: string;
  /** £ a week. */
  readonly weeklyPayment: number;
}

export interface TrustQuestion {
  readonly tenants: readonly Tenant[];
  /** £ an hour of support, above 0; for a mix with sleep-ins the mean over the week. */
  readonly rate: number;
  /** Hours a week that must be covered; every hour unless said. */
  readonly hoursNeeded?: number;
}

/** What a pool buys. */
export interface CoverBought {
  /** Hours a week that the payments buy. */
  readonly hours: number;
  readonly isCovered: boolean;
  /** Hours and £ a week that are missing; 0 when covered. */
  readonly missingHours: number;
  readonly missingPounds: number;
}

export interface TrustCover extends CoverBought {
  readonly hoursNeeded: number;
  /** What the rest could buy if one left, tenant by tenant in input order. */
  readonly ifLeft: readonly (CoverBought & { readonly id: string })[];
  /** True when the rest could go on whoever left. */
  readonly isResilient: boolean;
}

const buy = (payments: readonly number[], rate: number, hoursNeeded: number): CoverBought => {
  const hours = total(payments) / rate;
  const isCovered = hours >= hoursNeeded - DUST;
  const missingHours = isCovered ? 0 : hoursNeeded - hours;
  return { hours, isCovered, missingHours, missingPounds: missingHours * rate };
};

/** Works out the cover that a trust's payments buy, together and with any one tenant gone. */
export const assessTrust = ({
  tenants,
  rate,
  hoursNeeded = HOURS_PER_WEEK,
}: TrustQuestion): TrustCover => {
  const payments = tenants.map(({ weeklyPayment }) => weeklyPayment);
  const ifLeft = tenants.map(({ id }, at) => ({
    id,
    ...buy(payments.toSpliced(at, 1), rate, hoursNeeded),
  }));
  return {
    ...buy(payments, rate, hoursNeeded),
    hoursNeeded,
    ifLeft,
    isResilient: ifLeft.every(({ isCovered }) => isCovered),
  };
};
