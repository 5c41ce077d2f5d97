// Words of brokerage logs: why an offer came to nothing, and why a package came back.

import {
  HAND_BACK_REASONS,
  REFUSAL_REASONS,
  type HandBackReason,
  type RefusalReason,
} from '#lib/domain/demand/brokerage.ts';
import type { CodeWord } from './kind.ts';

type Spelled<W extends string> = Readonly<Record<W, Omit<CodeWord, 'code'>>>;

const spell = <W extends string>(
  words: readonly W[],
  spelled: Spelled<W>,
): readonly (CodeWord & { readonly code: W })[] =>
  words.map((code) => ({ code, ...spelled[code] }));

export const REFUSAL_CODES = spell<RefusalReason>(REFUSAL_REASONS, {
  'no-capacity': {
    title: { en: 'No capacity', cy: 'Dim lle' },
    also: ['no provider', 'no offers', 'capacity', 'no staff', 'unable to source', 'no carers'],
  },
  price: {
    title: { en: 'Price', cy: 'Pris' },
    also: ['cost', 'too expensive', 'above rate', 'rate', 'over budget'],
  },
  distance: {
    title: { en: 'Too far', cy: 'Rhy bell' },
    also: ['distance', 'travel', 'location', 'rural', 'out of area'],
  },
  needs: {
    title: { en: 'Needs could not be met', cy: 'Ni ellid diwallu’r anghenion' },
    also: ['needs', 'complexity', 'complex needs', 'skills', 'cannot meet needs', 'double up'],
  },
  times: {
    title: { en: 'Times did not suit', cy: 'Nid oedd yr amserau’n addas' },
    also: ['times', 'timing', 'call times', 'days'],
  },
  'person-refused': {
    title: { en: 'The person refused', cy: 'Gwrthododd y person' },
    also: ['person refused', 'refused by person', 'declined', 'client declined', 'family declined'],
  },
  withdrawn: {
    title: { en: 'No longer needed', cy: 'Nid oes ei angen mwyach' },
    also: ['withdrawn', 'cancelled', 'died', 'hospital', 'care home', 'request closed'],
  },
  other: { title: { en: 'Other reason', cy: 'Rheswm arall' }, also: ['other'] },
});

export const HAND_BACK_CODES = spell<HandBackReason>(HAND_BACK_REASONS, {
  staffing: {
    title: { en: 'Staffing', cy: 'Staffio' },
    also: ['no staff', 'recruitment', 'staff shortage', 'capacity', 'workforce'],
  },
  price: {
    title: { en: 'Price', cy: 'Pris' },
    also: ['cost', 'fee', 'rate', 'not viable', 'financial', 'fee too low'],
  },
  distance: {
    title: { en: 'Too far', cy: 'Rhy bell' },
    also: ['travel', 'distance', 'location', 'rural', 'mileage'],
  },
  'needs-changed': {
    title: { en: 'Needs changed', cy: 'Newidiodd yr anghenion' },
    also: ['increased needs', 'needs increased', 'cannot meet needs', 'complexity'],
  },
  relationship: {
    title: { en: 'Relationship broke down', cy: 'Chwalodd y berthynas' },
    also: ['breakdown', 'relationship breakdown', 'complaint', 'family dispute'],
  },
  'provider-closed': {
    title: { en: 'The provider closed', cy: 'Caeodd y darparwr' },
    also: ['closure', 'ceased trading', 'exit from market', 'provider exit', 'contract ended'],
  },
  other: { title: { en: 'Other reason', cy: 'Rheswm arall' }, also: ['other'] },
});
