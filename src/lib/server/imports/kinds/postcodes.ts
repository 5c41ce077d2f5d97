// Which small area each postcode of the council lies in: what other files are placed with.

import { bareCode, isPostcode } from '../understanding/places.ts';
import { place, text } from './columns.ts';
import { CREDITS } from '../open-data/source-notes.ts';
import { defineKind } from './kind.ts';

const LONGEST_POSTCODE = 10;

export const postcodes = defineKind({
  id: 'postcodes',
  subject: 'market',
  title: { en: 'Postcodes', cy: 'Codau post' },
  about: {
    en: 'Postcodes of the council and the small area each lies in.',
    cy: 'Codau post y cyngor a’r ardal fach y mae pob un ynddi.',
  },
  cadenceDays: 366,
  credit: CREDITS.postcodes,
  isAboutPeople: false,
  alsoFor: [],
  columns: {
    postcode: text(
      {
        title: { en: 'Postcode', cy: 'Cod post' },
        help: {
          en: 'A full postcode, with or without a space.',
          cy: 'Cod post llawn, gyda bwlch neu hebddo.',
        },
        also: ['pcd', 'pcds', 'pcd7', 'pcd8', 'post code', 'postal code'],
        examples: ['TA1 1AA', 'TA11AB'],
      },
      LONGEST_POSTCODE,
    ),
    area: place({
      title: { en: 'Small area', cy: 'Ardal fach' },
      help: {
        en: 'Code of the small area (LSOA 2021 or data zone). Postcodes of other councils are left out.',
        cy: 'Cod yr ardal fach (LSOA 2021 neu barth data). Gadewir codau post cynghorau eraill allan.',
      },
      also: ['area code', 'lsoa', 'lsoa21', 'lsoa21cd', 'lsoa code', 'data zone', 'dz', 'dz11'],
      examples: ['E01029134', 'E01029135'],
    }),
  },
  rowChecks: [
    {
      code: 'not-a-postcode',
      severity: 'refused',
      column: 'postcode',
      says: { en: 'This is not a full postcode.', cy: 'Nid yw hwn yn god post llawn.' },
      remedy: {
        en: 'Write it in full, such as TA1 1AA.',
        cy: 'Ysgrifennwch ef yn llawn, megis TA1 1AA.',
      },
      fails: ({ postcode }) => !isPostcode(postcode),
    },
  ],
  setChecks: [],
  store: ({ postcode, area }) =>
    area === null ? {} : { postcode: [{ code: bareCode(postcode), areaCode: area }] },
  defaults: () => ({}),
  covers: () => null,
});
