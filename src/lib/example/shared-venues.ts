// The one building of the example that day centres share. Its rent is such that none of them can bear much more of it.

import type { Service, Tenancy, Venue } from '#lib/domain/market/records.ts';

/** What is needed of a centre here. */
interface Tenant {
  readonly story: { readonly key: string };
  readonly service: Service;
}

/** Three centres on three floors: when one leaves, the thinnest cannot pay a half, and then the other not the whole. */
const CLOTH_HALL = {
  id: 'V-CLOTH-HALL',
  name: 'Cloth Hall',
  rentPence: 660_000,
  tenants: ['weavers', 'lamplight', 'foundry'],
} as const;

/** The first centre of the building, in whose place the other tenants of its building stand too; the centre itself else. */
export function hostOf(key: string): string {
  const { tenants } = CLOTH_HALL;
  return (tenants as readonly string[]).includes(key) ? tenants[0] : key;
}

/** Shared buildings with their tenants. */
export function sharedVenuesOf(centres: readonly Tenant[]): {
  readonly venues: readonly Venue[];
  readonly tenancies: readonly Tenancy[];
} {
  const { id, name, rentPence, tenants } = CLOTH_HALL;
  const inside = centres.filter(({ story }) => (tenants as readonly string[]).includes(story.key));
  return {
    venues: [{ id, name, rentPence, areaCode: inside[0]?.service.areaCode ?? null }],
    tenancies: inside.map(({ service }) => ({
      venueId: id,
      serviceId: service.id,
      validFrom: service.validFrom,
      validTo: service.validTo,
    })),
  };
}
