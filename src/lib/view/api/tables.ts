// Tables that programs read: the same figures as on the pages, under names that do not change with the language.

import type { Area, Organisation } from '#lib/domain/market/records.ts';
import { dayCell, type Cell, type ExportTable } from '../export/table.ts';
import type { EnterpriseFacts } from '../growth/facts.ts';
import type { ServiceFacts } from '../market/facts.ts';

const MINUTES_IN_HOUR = 60;
const PENCE_IN_POUND = 100;
/** Between the words of a list, in a cell of a table. */
export const LIST_SIGN = ';';

const hours = (minutes: number | null): number | null =>
  minutes === null ? null : Math.round((minutes / MINUTES_IN_HOUR) * 100) / 100;
const list = (words: readonly string[]): string => words.join(LIST_SIGN);
const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const RESIDENTS = {
  residents: 'all',
  residents_18_64: 'age18to64',
  residents_65_74: 'age65to74',
  residents_75_84: 'age75to84',
  residents_85_plus: 'age85plus',
} as const satisfies Readonly<Record<string, keyof Area['residents']>>;

/** Small areas, by code. Counts of residents are of the census and hidden where few. */
export function areasTable(areas: readonly Area[]): ExportTable {
  const counts = Object.entries(RESIDENTS);
  return {
    columns: [
      'area_code',
      'name',
      'place',
      'district_code',
      'district',
      'middle_code',
      'middle',
      'rurality',
      ...counts.map(([column]) => column),
      'deprivation_decile',
    ],
    rows: areas
      .toSorted((a, b) => byText(a.code, b.code))
      .map((area) => [
        area.code,
        area.name,
        area.placeName,
        area.districtCode,
        area.districtName,
        area.middleCode,
        area.middleName,
        area.rurality,
        ...counts.map(([, field]) => area.residents[field]),
        area.deprivationDecile,
      ]),
    people: counts.map(([count]) => ({ count, from: [] })),
  };
}

/** Organisations that run a service today, by id. */
export function providersTable(running: readonly ServiceFacts[]): ExportTable {
  const owners = new Map<string, { owner: Organisation; services: number }>();
  for (const { owner } of running) {
    if (owner === null) continue;
    const known = owners.get(owner.id);
    owners.set(owner.id, { owner, services: (known?.services ?? 0) + 1 });
  }
  return {
    columns: ['provider_id', 'name', 'legal_form', 'governance', 'services'],
    rows: [...owners.values()]
      .toSorted((a, b) => byText(a.owner.id, b.owner.id))
      .map(({ owner, services }) => [
        owner.id,
        owner.name,
        owner.legalForm,
        owner.governance,
        services,
      ]),
  };
}

function serviceRow({ service, place, weeklyMinutes, spareMinutes }: ServiceFacts): Cell[] {
  return [
    service.id,
    service.name,
    service.kind,
    service.operator,
    service.organisationId,
    service.homeBased ? 'yes' : 'no',
    place?.code ?? null,
    place?.level ?? null,
    place?.name ?? null,
    place?.districtCode ?? null,
    list(service.supports),
    list(service.needs),
    list(service.ageGroups),
    service.pricePence === null ? null : service.pricePence / PENCE_IN_POUND,
    service.priceUnit,
    service.priceYear,
    hours(weeklyMinutes),
    hours(spareMinutes),
    dayCell(service.validFrom),
    dayCell(service.lastVerified),
    service.regulated ? 'yes' : 'no',
    service.rating,
  ];
}

/** Services that run today, by id. A home-based one stands at its wider area. */
export const servicesTable = (running: readonly ServiceFacts[]): ExportTable => ({
  columns: [
    'service_id',
    'name',
    'kind',
    'operator',
    'provider_id',
    'home_based',
    'place_code',
    'place_level',
    'place',
    'district_code',
    'supports',
    'needs',
    'age_groups',
    'price_gbp',
    'price_unit',
    'price_year',
    'hours_a_week',
    'spare_hours_a_week',
    'valid_from',
    'last_verified',
    'regulated',
    'rating',
  ],
  rows: running.toSorted((a, b) => byText(a.service.id, b.service.id)).map(serviceRow),
});

/** Enterprises on the support officer's register, by id. */
export const enterprisesTable = (facts: readonly EnterpriseFacts[]): ExportTable => ({
  columns: [
    'enterprise_id',
    'name',
    'stage',
    'since',
    'days_in_stage',
    'place',
    'district_code',
    'offers',
    'hours_a_week',
    'people',
    'direct_payment_people',
    'next_check',
    'next_check_due',
  ],
  rows: facts
    .toSorted((a, b) => byText(a.enterprise.id, b.enterprise.id))
    .map(({ enterprise, stage, place, districtCode, latest, next }) => [
      enterprise.id,
      enterprise.name,
      stage.stage,
      dayCell(stage.since),
      stage.days,
      place,
      districtCode === '' ? null : districtCode,
      list(enterprise.offers),
      hours(latest?.minutesPerWeek ?? null),
      latest?.people ?? null,
      latest?.directPaymentPeople ?? null,
      next?.check.kind ?? null,
      dayCell(next?.check.due ?? null),
    ]),
  people: [
    { count: 'people', from: ['hours_a_week', 'direct_payment_people'] },
    { count: 'direct_payment_people', from: [] },
  ],
});
