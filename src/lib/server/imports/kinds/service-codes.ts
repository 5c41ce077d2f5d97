// Code lists of providers: who runs a service, as what, and what its price is for.

import type { Governance, LegalForm, Operator } from '#lib/domain/market/records.ts';
import type { CodeWord } from './kind.ts';

type Words<W extends string> = readonly (CodeWord & { readonly code: W })[];

export const OPERATOR_CODES: Words<Operator> = [
  {
    code: 'in-house',
    title: { en: 'In house', cy: 'Mewnol' },
    also: ['council', 'local authority', 'internal'],
  },
  {
    code: 'council-company',
    title: { en: 'Council company', cy: 'Cwmni’r cyngor' },
    also: ['latc', 'teckal'],
  },
  {
    code: 'independent',
    title: { en: 'Independent', cy: 'Annibynnol' },
    also: ['external', 'private', 'voluntary'],
  },
  { code: 'spin-out', title: { en: 'Spin-out', cy: 'Deillio' }, also: ['mutual', 'spun out'] },
  {
    code: 'user-led',
    title: { en: 'User-led', cy: 'Dan arweiniad defnyddwyr' },
    also: ['ulo', 'user led organisation'],
  },
];

export const LEGAL_FORM_CODES: Words<LegalForm> = [
  {
    code: 'sole-trader',
    title: { en: 'Sole trader', cy: 'Masnachwr unigol' },
    also: ['self employed'],
  },
  { code: 'partnership', title: { en: 'Partnership', cy: 'Partneriaeth' } },
  {
    code: 'company',
    title: { en: 'Company', cy: 'Cwmni' },
    also: ['limited company', 'ltd', 'plc'],
  },
  {
    code: 'community-interest-company',
    title: { en: 'Community interest company', cy: 'Cwmni buddiannau cymunedol' },
    also: ['cic'],
  },
  { code: 'charity', title: { en: 'Charity', cy: 'Elusen' }, also: ['cio', 'registered charity'] },
  {
    code: 'co-operative-society',
    title: { en: 'Co-operative society', cy: 'Cymdeithas gydweithredol' },
    also: ['co operative', 'community benefit society', 'registered society'],
  },
  { code: 'council', title: { en: 'Council', cy: 'Cyngor' }, also: ['local authority'] },
  {
    code: 'council-company',
    title: { en: 'Council company', cy: 'Cwmni’r cyngor' },
    also: ['latc'],
  },
  {
    code: 'informal-group',
    title: { en: 'Informal group', cy: 'Grŵp anffurfiol' },
    also: ['unincorporated'],
  },
  { code: 'unknown', title: { en: 'Not known', cy: 'Anhysbys' }, also: ['unknown'] },
];

export const GOVERNANCE_CODES: Words<Governance> = [
  {
    code: 'owner-led',
    title: { en: 'Owner-led', cy: 'Dan arweiniad y perchennog' },
    also: ['owner'],
  },
  {
    code: 'service-user-co-op',
    title: { en: 'Service-user co-op', cy: 'Cwmni cydweithredol defnyddwyr' },
  },
  {
    code: 'multi-stakeholder-co-op',
    title: { en: 'Multi-stakeholder co-op', cy: 'Cwmni cydweithredol aml-randdeiliad' },
  },
  {
    code: 'employee-owned-co-op',
    title: { en: 'Employee-owned co-op', cy: 'Cwmni cydweithredol gweithwyr' },
  },
  {
    code: 'trustees',
    title: { en: 'Trustees', cy: 'Ymddiriedolwyr' },
    also: ['board of trustees'],
  },
  { code: 'council', title: { en: 'Council', cy: 'Cyngor' } },
  { code: 'shareholders', title: { en: 'Shareholders', cy: 'Cyfranddalwyr' } },
  { code: 'members', title: { en: 'Members', cy: 'Aelodau' } },
  { code: 'unknown', title: { en: 'Not known', cy: 'Anhysbys' }, also: ['unknown'] },
];

export const PRICE_UNIT_CODES: Words<'hour' | 'session' | 'week'> = [
  { code: 'hour', title: { en: 'Hour', cy: 'Awr' }, also: ['per hour', 'hourly', 'ph'] },
  {
    code: 'session',
    title: { en: 'Session', cy: 'Sesiwn' },
    also: ['per session', 'day', 'per day', 'daily', 'pd'],
  },
  { code: 'week', title: { en: 'Week', cy: 'Wythnos' }, also: ['per week', 'weekly', 'pw'] },
];
