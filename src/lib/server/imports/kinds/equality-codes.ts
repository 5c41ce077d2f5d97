// Words for the groups that equality impact looks at: the product's with those of the 2021 Census and of councils' systems.

import { ETHNIC_GROUPS, SEXES, type EthnicGroup, type Sex } from '#lib/domain/demand/records.ts';
import { spell } from './code-lists.ts';

export const SEX_CODES = spell<Sex>(SEXES, {
  female: { title: { en: 'Female', cy: 'Benyw' }, also: ['F', 'woman', '2'] },
  male: { title: { en: 'Male', cy: 'Gwryw' }, also: ['M', 'man', '1'] },
  another: {
    title: { en: 'Another', cy: 'Arall' },
    also: ['other', 'indeterminate', 'non-binary', 'X', 'I', '9'],
  },
});

/** The groups of the 2021 Census in England and Wales, with the eighteen groups within them. */
export const ETHNIC_GROUP_CODES = spell<EthnicGroup>(ETHNIC_GROUPS, {
  asian: {
    title: { en: 'Asian', cy: 'Asiaidd' },
    also: [
      'Asian or Asian British',
      'Asian, Asian British or Asian Welsh',
      'Asian or Asian British: Indian',
      'Asian or Asian British: Pakistani',
      'Asian or Asian British: Bangladeshi',
      'Asian or Asian British: Chinese',
      'Asian or Asian British: Any other Asian background',
      'Indian',
      'Pakistani',
      'Bangladeshi',
      'Chinese',
      'Any other Asian background',
    ],
  },
  black: {
    title: { en: 'Black', cy: 'Du' },
    also: [
      'Black or Black British',
      'Black, Black British, Black Welsh, Caribbean or African',
      'Black, Black British, Caribbean or African',
      'Black or Black British: African',
      'Black or Black British: Caribbean',
      'Black or Black British: Any other Black background',
      'African',
      'Caribbean',
      'Any other Black background',
    ],
  },
  mixed: {
    title: { en: 'Mixed or multiple', cy: 'Cymysg neu luosog' },
    also: [
      'Mixed',
      'Mixed or multiple ethnic groups',
      'Mixed: White and Black Caribbean',
      'Mixed: White and Black African',
      'Mixed: White and Asian',
      'Mixed: Any other mixed background',
      'White and Black Caribbean',
      'White and Black African',
      'White and Asian',
      'Any other mixed background',
    ],
  },
  white: {
    title: { en: 'White', cy: 'Gwyn' },
    also: [
      'White: British',
      'White British',
      'English, Welsh, Scottish, Northern Irish or British',
      'White: Irish',
      'White Irish',
      'White: Gypsy or Irish Traveller',
      'Gypsy or Irish Traveller',
      'White: Roma',
      'Roma',
      'White: Any other White background',
      'Any other White background',
    ],
  },
  other: {
    title: { en: 'Another ethnic group', cy: 'Grŵp ethnig arall' },
    also: ['Other', 'Other ethnic group', 'Arab', 'Any other ethnic group'],
  },
});
