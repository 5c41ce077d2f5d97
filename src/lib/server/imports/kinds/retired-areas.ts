// Codes of small areas that an earlier census had, and the areas that took their place: so that files of the years before
// 2021 find their places. An area that was split has no single successor, and is never guessed.

import { place, text } from './columns.ts';
import { CREDITS } from '../open-data/source-notes.ts';
import { defineKind } from './kind.ts';

const CODE = /^[EWSN]\d{8}$/;
const LONGEST_CODE = 12;

export const retiredAreas = defineKind({
  id: 'retired-areas',
  subject: 'market',
  title: { en: 'Small areas of 2011', cy: 'Ardaloedd bach 2011' },
  about: {
    en: 'The lookup of small areas of 2011 to those of 2021, as the ONS publishes it: one row for each pair. Older files find their places by it.',
    cy: 'Y tabl o ardaloedd bach 2011 i rai 2021, fel y mae’r ONS yn ei gyhoeddi: un rhes ar gyfer pob pâr. Mae ffeiliau hŷn yn dod o hyd i’w lleoedd drwyddo.',
  },
  cadenceDays: null,
  credit: CREDITS.areas,
  isAboutPeople: false,
  alsoFor: [],
  columns: {
    retired: text(
      {
        title: { en: 'Code of 2011', cy: 'Cod 2011' },
        help: {
          en: 'Code of the small area as it was. Areas that kept their code are counted and not stored.',
          cy: 'Cod yr ardal fach fel yr oedd. Cyfrifir ardaloedd a gadwodd eu cod ond ni chânt eu cadw.',
        },
        also: ['lsoa11_code', 'LSOA11CD', 'LSOA 2011 code', 'LSOA code (2011)', 'old code'],
        examples: ['E01029001', 'E01029002'],
      },
      LONGEST_CODE,
    ),
    area: place({
      title: { en: 'Code of 2021', cy: 'Cod 2021' },
      help: {
        en: 'The small area that took its place. Areas of other councils are counted and not stored.',
        cy: 'Yr ardal fach a gymerodd ei lle. Cyfrifir ardaloedd cynghorau eraill ond ni chânt eu cadw.',
      },
      also: ['lsoa21_code', 'LSOA21CD', 'LSOA 2021 code', 'LSOA code (2021)', 'new code'],
      examples: ['E01029134', 'E01029135'],
    }),
  },
  rowChecks: [
    {
      code: 'not-an-area-code',
      severity: 'refused',
      column: 'retired',
      says: {
        en: 'This is not the code of a small area.',
        cy: 'Nid cod ardal fach yw hwn.',
      },
      remedy: {
        en: 'Write it as published: a letter and eight digits.',
        cy: 'Ysgrifennwch ef fel y’i cyhoeddwyd: llythyren ac wyth digid.',
      },
      fails: ({ retired }) => !CODE.test(retired),
    },
    {
      code: 'area-unchanged',
      severity: 'flagged',
      column: 'retired',
      says: {
        en: 'The area kept its code: nothing needs to be stored.',
        cy: 'Cadwodd yr ardal ei chod: nid oes angen cadw dim.',
      },
      remedy: { en: 'Nothing to do.', cy: 'Dim i’w wneud.' },
      fails: ({ retired, area }) => retired === area,
    },
  ],
  setChecks: [],
  store: ({ retired: code, area: areaCode }) =>
    areaCode === null || areaCode === code ? {} : { retiredArea: [{ code, areaCode }] },
  defaults: () => ({}),
  covers: () => null,
});
