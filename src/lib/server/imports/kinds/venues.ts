// Buildings and who rents room in them: what stands behind the chain of rents when one tenant leaves.

import { date, money, optional, place, reference, text } from './columns.ts';
import { DAYS_IN_ORDER } from './days-in-order.ts';
import { defineKind } from './kind.ts';

/** £1 million a month: no building for care costs more. */
const MOST_RENT = { max: 100_000_000 };

export const venues = defineKind({
  id: 'venues',
  subject: 'market',
  title: { en: 'Venues and their tenants', cy: 'Lleoliadau a’u tenantiaid' },
  about: {
    en: 'One row for each service that rents room in a building: the building, its whole rent, the service, from when.',
    cy: 'Un rhes ar gyfer pob gwasanaeth sy’n rhentu lle mewn adeilad: yr adeilad, ei rent cyfan, y gwasanaeth, o ba bryd.',
  },
  cadenceDays: 366,
  isAboutPeople: false,
  alsoFor: [],
  columns: {
    venue: text({
      title: { en: 'Venue reference', cy: 'Cyfeirnod y lleoliad' },
      help: {
        en: 'The council’s own reference of the building, the same on each tenant’s row.',
        cy: 'Cyfeirnod y cyngor ei hun ar gyfer yr adeilad, yr un ar res pob tenant.',
      },
      also: ['venue', 'venue id', 'building', 'building id', 'site', 'uprn'],
      examples: ['V-12', 'V-12'],
    }),
    name: text({
      title: { en: 'Venue name', cy: 'Enw’r lleoliad' },
      help: { en: 'What people call it.', cy: 'Beth mae pobl yn ei alw.' },
      also: ['building name', 'site name'],
      examples: ['Market House', 'Market House'],
    }),
    place: optional(
      place({
        title: { en: 'Postcode or small area', cy: 'Cod post neu ardal fach' },
        help: { en: 'Where it stands.', cy: 'Ble mae’n sefyll.' },
        also: ['postcode', 'area', 'area code', 'lsoa'],
        examples: ['TA1 1AA', 'TA1 1AA'],
      }),
    ),
    rent: money(
      'month',
      {
        title: { en: 'Rent of the building', cy: 'Rhent yr adeilad' },
        help: {
          en: 'The whole rent, not one tenant’s share; a yearly amount is turned into months.',
          cy: 'Y rhent cyfan, nid cyfran un tenant; troir swm blynyddol yn fisoedd.',
        },
        also: ['rent', 'rent a month', 'monthly rent', 'rent per annum', 'lease cost'],
        examples: ['£4,200 pcm', '£4,200 pcm'],
      },
      MOST_RENT,
    ),
    service: reference('service', {
      title: { en: 'Tenant', cy: 'Tenant' },
      help: {
        en: 'Reference or name of a service that is in the atlas already.',
        cy: 'Cyfeirnod neu enw gwasanaeth sydd yn yr atlas eisoes.',
      },
      also: ['service', 'service id', 'occupier', 'tenant name'],
      examples: ['DC-014', 'TB-002'],
    }),
    from: date({
      title: { en: 'Tenant from', cy: 'Tenant o' },
      help: { en: 'First day of the tenancy.', cy: 'Diwrnod cyntaf y denantiaeth.' },
      also: ['from', 'start date', 'lease start'],
      examples: ['2019-04-01', '01/06/2024'],
    }),
    to: optional(
      date({
        title: { en: 'Tenant to', cy: 'Tenant hyd' },
        help: {
          en: 'Last day; empty while it runs.',
          cy: 'Diwrnod olaf; gwag tra bydd yn rhedeg.',
        },
        also: ['to', 'end date', 'lease end'],
        examples: ['', ''],
      }),
    ),
  },
  rowChecks: [DAYS_IN_ORDER],
  setChecks: [],
  store: ({ venue, name, place: areaCode, rent, service, from, to }) => ({
    venue: [{ id: venue, name, areaCode, rentPence: rent }],
    tenancy: [{ venueId: venue, serviceId: service, validFrom: from, validTo: to }],
  }),
  defaults: () => ({}),
  covers: () => null,
});
