// What direct payments are spent on, with the words of prepaid-card programmes and of councils' audits.

import { SPEND_CATEGORIES, type SpendCategory } from '#lib/domain/demand/spend.ts';
import type { CodeWord } from './kind.ts';

const SPELLED: Readonly<Record<SpendCategory, Omit<CodeWord, 'code'>>> = {
  'employed-assistant': {
    title: { en: 'Employed personal assistant', cy: 'Cynorthwyydd personol cyflogedig' },
    also: ['wages', 'pa wages', 'payroll', 'salary', 'hmrc', 'tax and ni', 'pension'],
  },
  'self-employed': {
    title: { en: 'Self-employed support', cy: 'Cymorth hunangyflogedig' },
    also: ['self employed pa', 'micro provider', 'micro enterprise', 'freelance'],
  },
  agency: {
    title: { en: 'Home-care agency', cy: 'Asiantaeth gofal cartref' },
    also: ['agency', 'home care', 'homecare', 'domiciliary care', 'care agency', 'personal care'],
  },
  'day-support': {
    title: { en: 'Day support', cy: 'Cymorth dydd' },
    also: ['day care', 'day centre', 'day services', 'day opportunities'],
  },
  'short-breaks': {
    title: { en: 'Short breaks', cy: 'Seibiannau byr' },
    also: ['respite', 'short break', 'holiday with support', 'carer break'],
  },
  activities: {
    title: { en: 'Activities and learning', cy: 'Gweithgareddau a dysgu' },
    also: ['leisure', 'activity', 'gym', 'classes', 'education', 'membership', 'entertainment'],
  },
  transport: {
    title: { en: 'Transport', cy: 'Cludiant' },
    also: ['taxi', 'travel', 'fuel', 'mileage', 'fares'],
  },
  equipment: {
    title: { en: 'Equipment', cy: 'Offer' },
    also: ['aids', 'adaptations', 'technology'],
  },
  'running-costs': {
    title: { en: 'Costs of running it', cy: 'Costau ei redeg' },
    also: ['insurance', 'payroll fee', 'bank charges', 'card fee', 'recruitment', 'training'],
  },
  cash: {
    title: { en: 'Cash', cy: 'Arian parod' },
    also: ['atm', 'cash withdrawal', 'withdrawal', 'cashback'],
  },
  other: {
    title: { en: 'Other', cy: 'Arall' },
    also: ['miscellaneous', 'misc', 'shopping', 'groceries', 'retail', 'transfer'],
  },
  'not-stated': {
    title: { en: 'Not stated', cy: 'Heb ei nodi' },
    also: ['unknown', 'uncategorised', 'none', 'not known'],
  },
};

/** Entries that are not spending. */
const IN_AND_BACK = [
  {
    code: 'paid-in',
    title: { en: 'Paid in', cy: 'Talwyd i mewn' },
    also: ['council payment', 'top up', 'load', 'credit', 'contribution', 'client contribution'],
  },
  {
    code: 'clawback',
    title: { en: 'Clawback', cy: 'Adfachiad' },
    also: ['recovered', 'returned to council', 'surplus returned', 'reclaim'],
  },
] as const satisfies readonly CodeWord[];

export const ENTRY_CODES: readonly (CodeWord & {
  readonly code: SpendCategory | (typeof IN_AND_BACK)[number]['code'];
})[] = [...SPEND_CATEGORIES.map((code) => ({ code, ...SPELLED[code] })), ...IN_AND_BACK];
