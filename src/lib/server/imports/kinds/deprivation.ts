// The index of deprivation of small areas. Every nation has its own, and deciles of two nations do not compare.

import { optional, place, text, whole } from './columns.ts';
import { CREDITS } from '../open-data/source-notes.ts';
import { defineKind } from './kind.ts';

const DECILES = { min: 1, max: 10 };

export const deprivation = defineKind({
  id: 'deprivation',
  subject: 'demand',
  title: { en: 'Index of deprivation', cy: 'Mynegai amddifadedd' },
  about: {
    en: 'The decile of each small area, 1 the most deprived tenth: IoD, WIMD or SIMD as published.',
    cy: 'Degradd pob ardal fach, 1 y degfed mwyaf difreintiedig: IoD, MALlC neu SIMD fel y’u cyhoeddir.',
  },
  cadenceDays: null,
  credit: CREDITS.deprivation,
  isAboutPeople: false,
  alsoFor: [],
  columns: {
    place: place({
      title: { en: 'Small area', cy: 'Ardal fach' },
      help: {
        en: 'Code of the small area. Areas of other councils are counted and not stored.',
        cy: 'Cod yr ardal fach. Cyfrifir ardaloedd cynghorau eraill ond ni chânt eu cadw.',
      },
      also: [
        'area_code',
        'LSOA code (2021)',
        'LSOA code (2011)',
        'LSOA21CD',
        'LSOA code',
        'Data_Zone',
        'DataZone',
      ],
      examples: ['E01029134', 'E01029135'],
    }),
    decile: whole(
      {
        title: { en: 'Decile', cy: 'Degradd' },
        help: { en: '1 is the most deprived tenth.', cy: '1 yw’r degfed mwyaf difreintiedig.' },
        also: [
          'imd_decile',
          'Index of Multiple Deprivation (IMD) Decile (where 1 is most deprived 10% of LSOAs)',
          'IMD decile',
          'SIMD2020v2_Decile',
          'WIMD decile',
          'deprivation decile',
        ],
        examples: ['4', '7'],
      },
      DECILES,
    ),
    index: optional(
      text({
        title: { en: 'Which index', cy: 'Pa fynegai' },
        help: { en: 'Its name and year.', cy: 'Ei enw a’i flwyddyn.' },
        also: ['index', 'imd_index'],
        examples: ['IoD2025 (England)', 'IoD2025 (England)'],
      }),
    ),
  },
  hasNotes: true,
  rowChecks: [],
  setChecks: [],
  store: ({ place: areaCode, decile, index }) =>
    areaCode === null
      ? {}
      : { area: [{ code: areaCode, deprivationDecile: decile, deprivationIndex: index }] },
  defaults: () => ({}),
  covers: () => null,
});
