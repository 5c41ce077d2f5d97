// Providers and their services: what there is, for whom, where, at what price, with how many places on which day.

import type { ServiceKind, Support } from '#lib/domain/market/records.ts';
import { defineKind } from './kind.ts';
import { SERVICE_COLUMNS } from './service-columns.ts';

/** What a kind of service gives where the file does not say. */
export const USUAL_SUPPORT: Readonly<Record<ServiceKind, readonly Support[]>> = {
  'micro-provider': ['home-support', 'getting-out'],
  'shared-lives': ['short-breaks', 'day-support'],
  'co-op': ['home-support'],
  pool: ['day-support'],
  trust: ['home-support'],
  'day-centre': ['day-support'],
  'time-bank': ['getting-out'],
  homecare: ['home-support'],
  'supported-living': ['home-support'],
  'care-home': ['short-breaks'],
};

/** Kinds that work from or in a private home unless the file says otherwise. */
export const FROM_HOME: readonly ServiceKind[] = ['micro-provider', 'shared-lives'];

/** Seven places, or undefined when the file has none of the columns. */
function placesOf(days: readonly (number | null | undefined)[]): number[] | null | undefined {
  if (days.every((day) => day === undefined)) return undefined;
  return days.every((day) => day == null) ? null : days.map((day) => day ?? 0);
}

export const services = defineKind({
  id: 'services',
  subject: 'market',
  title: { en: 'Providers and services', cy: 'Darparwyr a gwasanaethau' },
  about: {
    en: 'One row for each service: who runs it, what it gives, for whom, where, at what price, with which places.',
    cy: 'Un rhes ar gyfer pob gwasanaeth: pwy sy’n ei redeg, beth mae’n ei roi, i bwy, ble, am ba bris, â pha leoedd.',
  },
  cadenceDays: 92,
  isAboutPeople: false,
  alsoFor: [],
  columns: SERVICE_COLUMNS,
  together: [['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']],
  rowChecks: [
    {
      code: 'no-weekday',
      severity: 'refused',
      column: 'monday',
      says: {
        en: 'A day centre with no place on any day of the week.',
        cy: 'Canolfan ddydd heb le ar unrhyw ddiwrnod.',
      },
      remedy: {
        en: 'Give the places of the days on which it is open, or the day on which it closed.',
        cy: 'Rhowch leoedd y diwrnodau y mae ar agor, neu’r diwrnod y caeodd.',
      },
      fails: (row) => {
        const days = placesOf([
          row.monday,
          row.tuesday,
          row.wednesday,
          row.thursday,
          row.friday,
          row.saturday,
          row.sunday,
        ]);
        return (
          row.kind === 'day-centre' &&
          row.to == null &&
          days !== undefined &&
          !days?.some((day) => day > 0)
        );
      },
    },
    {
      code: 'ends-before-it-begins',
      severity: 'refused',
      column: 'to',
      says: { en: 'It closed before it opened.', cy: 'Caeodd cyn iddo agor.' },
      remedy: { en: 'Correct one of the two days.', cy: 'Cywirwch un o’r ddau ddiwrnod.' },
      fails: ({ from, to }) => from != null && to != null && to < from,
    },
    {
      code: 'price-without-unit',
      severity: 'refused',
      column: 'priceUnit',
      says: {
        en: 'The price does not say what it is for.',
        cy: 'Nid yw’r pris yn dweud am beth y mae.',
      },
      remedy: { en: 'Write hour, session or week.', cy: 'Ysgrifennwch awr, sesiwn neu wythnos.' },
      fails: ({ price, priceUnit }) => price != null && priceUnit == null,
    },
  ],
  setChecks: [],
  store: (row, { sourceId }) => ({
    organisation: [
      {
        id: row.provider.id,
        name: row.provider.name,
        legalForm: row.legalForm ?? undefined,
        governance: row.governance ?? undefined,
      },
    ],
    service: [
      {
        id: row.reference,
        organisationId: row.provider.id,
        name: row.name,
        kind: row.kind,
        operator: row.operator ?? undefined,
        homeBased: row.homeBased ?? undefined,
        areaCode: row.place,
        supports: row.supports == null ? undefined : [...row.supports],
        needs: row.needs == null ? undefined : [...row.needs],
        ageGroups: row.ageGroups == null ? undefined : [...row.ageGroups],
        placesByWeekday: placesOf([
          row.monday,
          row.tuesday,
          row.wednesday,
          row.thursday,
          row.friday,
          row.saturday,
          row.sunday,
        ]),
        pricePence: row.price,
        priceUnit: row.priceUnit,
        priceYear: row.priceYear,
        reachMinutes: row.reach,
        beds: row.beds,
        regulated: row.regulated ?? undefined,
        rating: row.rating,
        validFrom: row.from ?? undefined,
        validTo: row.to,
        lastVerified: row.verified,
        sourceId,
      },
    ],
  }),
  defaults: ({ kind }, { today }) => ({
    organisation: [{ legalForm: 'unknown', governance: 'unknown' }],
    service: [
      {
        operator: 'independent',
        homeBased: FROM_HOME.includes(kind),
        supports: [...USUAL_SUPPORT[kind]],
        needs: ['physical', 'memory', 'learning-disability', 'mental-health', 'sensory'],
        ageGroups: ['18-64', '65+'],
        regulated: false,
        validFrom: today,
      },
    ],
  }),
  covers: ({ verified }) => (verified == null ? null : [verified, verified]),
});
