// Code lists of the Client Level Data return, release 2, with the labels of release 1 marked as retired.

import type { CostFrequency } from '#lib/domain/demand/weekly-cost.ts';
import type { Mechanism } from '#lib/domain/demand/records.ts';
import type { Need } from '#lib/domain/market/records.ts';
import { NEED_CODES } from './code-lists.ts';
import type { CodeWord } from './kind.ts';

type Words<W extends string> = readonly (CodeWord & { readonly code: W })[];

export const EVENT_TYPE_CODES: Words<'request' | 'assessment' | 'service' | 'review'> = [
  { code: 'request', title: { en: 'Request', cy: 'Cais' } },
  { code: 'assessment', title: { en: 'Assessment', cy: 'Asesiad' } },
  { code: 'service', title: { en: 'Service', cy: 'Gwasanaeth' } },
  { code: 'review', title: { en: 'Review', cy: 'Adolygiad' } },
];

export const CLIENT_TYPE_CODES: Words<'service-user' | 'carer'> = [
  { code: 'service-user', title: { en: 'Service user', cy: 'Defnyddiwr gwasanaeth' } },
  {
    code: 'carer',
    title: { en: 'Unpaid carer', cy: 'Gofalwr di-dâl' },
    also: ['unpaid carer known by association'],
    retired: ['carer', 'carer known by association'],
  },
];

const NO_NEED = {
  code: 'none',
  title: { en: 'Unknown', cy: 'Anhysbys' },
  also: [
    'Social support: Asylum seeker support',
    'Social support: Support to unpaid carer',
    'Social support: Support to carer',
  ],
} as const;

/** Primary support reasons; those that say nothing of a need are "none". */
export const SUPPORT_REASON_CODES: Words<Need | 'none'> = [
  ...NEED_CODES.map((word) =>
    word.code === 'mental-health'
      ? {
          ...word,
          also: [...(word.also ?? []), 'Social support: Support for social isolation or other'],
        }
      : word,
  ),
  NO_NEED,
];

type ServiceType = 'nursing' | 'residential' | 'community' | 'prison' | 'short-term' | 'carer';

export const SERVICE_TYPE_CODES: Words<ServiceType> = [
  {
    code: 'nursing',
    title: { en: 'Long term support: Nursing care', cy: 'Cymorth hirdymor: Gofal nyrsio' },
  },
  {
    code: 'residential',
    title: { en: 'Long term support: Residential care', cy: 'Cymorth hirdymor: Gofal preswyl' },
  },
  {
    code: 'community',
    title: { en: 'Long term support: Community', cy: 'Cymorth hirdymor: Cymunedol' },
  },
  {
    code: 'prison',
    title: { en: 'Long term support: Prison', cy: 'Cymorth hirdymor: Carchar' },
  },
  {
    code: 'short-term',
    title: { en: 'Short term support: ST-Max', cy: 'Cymorth tymor byr: ST-Max' },
    also: [
      'Short term support: Ongoing low level',
      'Short term support: Other short term',
      'Short term support',
    ],
  },
  {
    code: 'carer',
    title: {
      en: 'Unpaid carer support: Direct to unpaid carer',
      cy: 'Cymorth gofalwr: Yn uniongyrchol i’r gofalwr',
    },
    also: ['Unpaid carer support: Support involving the person cared-for'],
    retired: [
      'Carer support: Direct to carer',
      'Carer support: Support involving the person cared-for',
    ],
  },
];

/** The return has three mechanisms; how a direct payment is managed it does not say. */
export const RETURN_MECHANISM_CODES: Words<
  Extract<Mechanism, 'dp-self' | 'council-managed' | 'council-commissioned' | 'self-fund'>
> = [
  {
    code: 'dp-self',
    title: { en: 'Direct payment', cy: 'Taliad uniongyrchol' },
    also: ['direct payments'],
  },
  {
    code: 'council-managed',
    title: { en: 'CASSR managed personal budget', cy: 'Cyllideb bersonol dan reolaeth CASSR' },
  },
  {
    code: 'council-commissioned',
    title: { en: 'CASSR commissioned support', cy: 'Cymorth a gomisiynwyd gan CASSR' },
  },
  {
    code: 'self-fund',
    title: { en: 'Self-funder', cy: 'Hunan-ariannwr' },
    retired: ['self funder metering only'],
  },
];

export const COST_FREQUENCY_CODES: Words<CostFrequency> = [
  { code: 'session', title: { en: 'Per session', cy: 'Fesul sesiwn' }, also: ['session'] },
  { code: 'hourly', title: { en: 'Hourly', cy: 'Fesul awr' }, also: ['per hour'] },
  { code: 'daily', title: { en: 'Daily', cy: 'Dyddiol' }, also: ['per day'] },
  { code: 'weekly', title: { en: 'Weekly', cy: 'Wythnosol' }, also: ['per week'] },
  { code: 'fortnightly', title: { en: 'Fortnightly', cy: 'Bob pythefnos' } },
  {
    code: 'four-weekly',
    title: { en: '4-weekly', cy: 'Bob 4 wythnos' },
    also: ['four weekly', '4 weekly'],
  },
  { code: 'monthly', title: { en: 'Monthly', cy: 'Misol' }, also: ['per month'] },
  { code: 'quarterly', title: { en: 'Quarterly', cy: 'Chwarterol' } },
  { code: 'annually', title: { en: 'Annually', cy: 'Blynyddol' }, also: ['annual', 'yearly'] },
  { code: 'one-off', title: { en: 'One-off', cy: 'Unwaith' }, also: ['once', 'one off'] },
];
