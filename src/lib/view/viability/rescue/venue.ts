// The building that a service shares with others, as the rescue menu's question needs it.

import type { Venue } from '#lib/domain/market/records.ts';
import type { SharedVenue } from '#lib/domain/viability/rescue-options.ts';
import type { ServiceMonth } from '#lib/domain/viability/records.ts';
import type { AssessedService } from '../assessed.ts';

/** Months of the ledger that a tenant's margin is the mean of. */
const MARGIN_MONTHS = 12;
const PENCE = 100;

const marginOf = (month: ServiceMonth): number =>
  month.blockPence + month.feePence - month.fixedPence - month.staffPence - month.variablePence;

/** Mean margin of the last year of a ledger, £ a month; its rent is part of its fixed cost. */
function meanMargin(ledger: readonly ServiceMonth[]): number {
  const year = ledger.slice(-MARGIN_MONTHS);
  return year.reduce((sum, month) => sum + marginOf(month), 0) / year.length / PENCE;
}

/** A building with those who rent room in it. */
export interface VenueWithTenants extends Venue {
  readonly tenants: readonly string[];
}

/** What the menu can say of a building, and the tenants whose margin nobody knows. */
export interface VenueOfService {
  readonly name: string;
  readonly shared: SharedVenue;
  /** Ids of tenants without books: they are taken to pay whatever share falls to them. */
  readonly withoutBooks: readonly string[];
}

/** The building of a service; null where none is on record. */
export function venueOf(
  serviceId: string,
  venues: readonly VenueWithTenants[],
  assessed: readonly AssessedService[],
): VenueOfService | null {
  const venue = venues.find(({ tenants }) => tenants.includes(serviceId));
  if (venue === undefined) return null;
  const rentMonthly = venue.rentPence / PENCE;
  const share = rentMonthly / venue.tenants.length;
  const ledgerOf = (id: string): readonly ServiceMonth[] =>
    assessed.find(({ service }) => service.id === id)?.ledger ?? [];
  const others = venue.tenants
    .filter((id) => id !== serviceId)
    .map((id) => ({ id, ledger: ledgerOf(id) }));
  return {
    name: venue.name,
    shared: {
      rentMonthly,
      others: others.map(({ id, ledger }) => ({
        id,
        margin: ledger.length === 0 ? rentMonthly : meanMargin(ledger) + share,
      })),
    },
    withoutBooks: others.filter(({ ledger }) => ledger.length === 0).map(({ id }) => id),
  };
}
