// Code lists that several kinds share: the product's words with the spellings that councils' systems and the national
// returns use for the same.

import { MECHANISMS, type Mechanism } from '#lib/domain/demand/records.ts';
import {
  AGE_GROUPS,
  NEEDS,
  SERVICE_KINDS,
  SUPPORTS,
  type AgeGroup,
  type Need,
  type ServiceKind,
  type Support,
} from '#lib/domain/market/records.ts';
import type { CodeWord, Words } from './kind.ts';

interface Spelled {
  readonly title: Words;
  readonly also: readonly string[];
  readonly retired?: readonly string[];
}

/** Puts a list of the model's words and their spellings together; a word without spellings is a compile error. */
export function spell<W extends string>(
  words: readonly W[],
  spellings: Readonly<Record<W, Spelled>>,
): readonly (CodeWord & { readonly code: W })[] {
  return words.map((code) => ({ code, ...spellings[code] }));
}

/** Primary support reasons of the national return, in the product's five groups. */
export const NEED_CODES = spell<Need>(NEEDS, {
  physical: {
    title: { en: 'Physical support', cy: 'Cymorth corfforol' },
    also: [
      'physical disability',
      'PD',
      'frailty',
      'physical support access and mobility only',
      'physical support personal care support',
      'access and mobility',
      'personal care support',
      'PSR physical',
    ],
    retired: ['physical and sensory disability', 'older people frail'],
  },
  memory: {
    title: { en: 'Memory and cognition', cy: 'Cof a gwybyddiaeth' },
    also: ['support with memory and cognition', 'dementia', 'memory'],
    retired: ['older people mental health', 'EMI'],
  },
  'learning-disability': {
    title: { en: 'Learning disability', cy: 'Anabledd dysgu' },
    also: ['learning disability support', 'LD', 'learning disabilities', 'autism'],
  },
  'mental-health': {
    title: { en: 'Mental health', cy: 'Iechyd meddwl' },
    also: [
      'mental health support',
      'MH',
      'social support substance misuse support',
      'social support support for social isolation other',
      'social isolation',
      'substance misuse',
    ],
  },
  sensory: {
    title: { en: 'Sensory support', cy: 'Cymorth synhwyraidd' },
    also: [
      'sensory impairment',
      'sensory support support for visual impairment',
      'sensory support support for hearing impairment',
      'sensory support support for dual impairment',
      'visual impairment',
      'hearing impairment',
    ],
  },
});

export const SUPPORT_CODES = spell<Support>(SUPPORTS, {
  'day-support': {
    title: { en: 'Day support', cy: 'Cymorth dydd' },
    also: ['day', 'day care', 'day centre', 'day opportunities', 'day service'],
    retired: ['daycare elderly'],
  },
  'home-support': {
    title: { en: 'Home support', cy: 'Cymorth yn y cartref' },
    also: [
      'home care',
      'homecare',
      'home help',
      'personal care',
      'domiciliary care',
      'home support or domiciliary care',
    ],
  },
  'getting-out': {
    title: { en: 'Getting out', cy: 'Mynd allan' },
    also: ['community support', 'outreach', 'social support', 'befriending', 'companionship'],
  },
  'short-breaks': {
    title: { en: 'Short breaks', cy: 'Seibiannau byr' },
    also: ['breaks', 'respite', 'respite care', 'short break', 'sitting service'],
  },
});

export const MECHANISM_CODES = spell<Mechanism>(MECHANISMS, {
  'dp-self': {
    title: { en: 'Direct payment, managed by the person', cy: 'Taliad uniongyrchol, gan y person' },
    also: ['direct payment', 'DP', 'cash', 'direct payments'],
  },
  'dp-nominee': {
    title: { en: 'Direct payment, through a nominee', cy: 'Taliad uniongyrchol, drwy enwebai' },
    also: ['nominee', 'DP nominee', 'nominated person'],
  },
  'dp-authorised': {
    title: {
      en: 'Direct payment, through an authorised person',
      cy: 'Taliad uniongyrchol, drwy berson awdurdodedig',
    },
    also: ['authorised person', 'DP authorised', 'suitable person'],
  },
  'dp-managed': {
    title: {
      en: 'Direct payment, managed account',
      cy: 'Taliad uniongyrchol, cyfrif wedi’i reoli',
    },
    also: ['managed account', 'DP managed', 'managed direct payment', 'supported account'],
  },
  'dp-prepaid': {
    title: { en: 'Direct payment, prepaid card', cy: 'Taliad uniongyrchol, cerdyn rhagdaledig' },
    also: ['prepaid card', 'prepaid', 'DP prepaid', 'payment card'],
  },
  isf: {
    title: { en: 'Individual service fund', cy: 'Cronfa gwasanaeth unigol' },
    also: ['ISF', 'individual service fund ISF'],
  },
  'council-managed': {
    title: { en: 'Council-managed personal budget', cy: 'Cyllideb bersonol dan reolaeth y cyngor' },
    also: [
      'CASSR managed personal budget',
      'managed personal budget',
      'council managed',
      'notional',
    ],
  },
  'council-commissioned': {
    title: { en: 'Council-commissioned support', cy: 'Cymorth a gomisiynwyd gan y cyngor' },
    also: [
      'CASSR commissioned support',
      'commissioned support',
      'commissioned',
      'commissioned support only',
    ],
  },
  'self-fund': {
    title: { en: 'Own money', cy: 'Arian ei hun' },
    also: ['self funded', 'self funder', 'private', 'self fund'],
    retired: ['self funder metering only'],
  },
});

export const SERVICE_KIND_CODES = spell<ServiceKind>(SERVICE_KINDS, {
  'micro-provider': {
    title: { en: 'Micro-provider', cy: 'Micro-ddarparwr' },
    also: ['micro enterprise', 'microenterprise', 'micro', 'community micro enterprise', 'CME'],
  },
  'shared-lives': {
    title: { en: 'Shared Lives', cy: 'Cysylltu Bywydau' },
    also: ['adult placement'],
  },
  'co-op': {
    title: { en: 'Co-operative', cy: 'Cwmni cydweithredol' },
    also: ['coop', 'cooperative', 'co op'],
  },
  pool: {
    title: { en: 'Pooled budgets', cy: 'Cyllidebau wedi’u cyfuno' },
    also: ['pooled budget'],
  },
  trust: {
    title: { en: 'Independent living trust', cy: 'Ymddiriedolaeth byw’n annibynnol' },
    also: ['ILT', 'user controlled trust'],
  },
  'day-centre': {
    title: { en: 'Day centre', cy: 'Canolfan ddydd' },
    also: ['day service', 'day opportunities', 'day care', 'building based day service'],
  },
  'time-bank': { title: { en: 'Time bank', cy: 'Banc amser' }, also: ['timebank'] },
  homecare: {
    title: { en: 'Homecare', cy: 'Gofal cartref' },
    also: ['home care', 'domiciliary care', 'domiciliary care agency', 'dom care'],
  },
  'supported-living': {
    title: { en: 'Supported living', cy: 'Byw â chymorth' },
    also: ['supported living service', 'community supported living', 'extra care'],
  },
  'care-home': {
    title: { en: 'Care home', cy: 'Cartref gofal' },
    also: ['residential care', 'nursing home', 'residential home', 'care home with nursing'],
  },
});

export const AGE_GROUP_CODES = spell<AgeGroup>(AGE_GROUPS, {
  '18-64': {
    title: { en: '18 to 64', cy: '18 i 64' },
    also: ['younger adults', 'working age', 'adults', 'under 65'],
  },
  '65+': {
    title: { en: '65 and over', cy: '65 a throsodd' },
    also: ['older people', 'older', '65 plus'],
  },
});
