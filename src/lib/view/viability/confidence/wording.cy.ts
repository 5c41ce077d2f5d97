// Welsh words of data confidence.

import type { ConfidenceWording } from './wording.en.ts';

export const confidenceCy: ConfidenceWording = {
  column: 'Hyder yn y data',
  why: 'Pam hyn?',
  words: { good: 'da', fair: 'gweddol', poor: 'gwael' },
  weak: {
    age: (figure) => `cyfriflyfr ${figure} mis oed`,
    history: (figure) => `${figure} mis o gyfriflyfr`,
    unexplained: (figure) => `${figure} o ymadawiadau heb reswm`,
    bookings: (figure) => `cyfriflyfr a phresenoldeb ${figure} ar wahân`,
    pay: (figure) => `cyflog ${figure} oddi ar y telerau`,
  },
  subject: (name, word) => `${name}: hyder yn y data ${word}`,
  signs: {
    age: 'Misoedd ers yr olaf o’r cyfriflyfr',
    history: 'Misoedd o gyfriflyfr',
    unexplained: 'Ymadawiadau’r cyfnod diwethaf heb reswm ar gofnod',
    bookings: 'Pa mor bell y mae lleoedd y cyfriflyfr o’r rhestr bresenoldeb',
    pay: 'Pa mor bell y mae cyflog staff y cyfriflyfr o’r telerau',
  },
  source: 'cofnodion y cyngor',
  formula: [
    'Mae pob arwydd yn rhoi gair: da o dan ei far cyntaf, gweddol oddi yno, gwael o’r ail. Mae misoedd y cyfriflyfr yn cyfrif y ffordd arall.',
    'Mae gan y gwasanaeth air ei arwydd gwannaf. Mae’n sôn am y cyfrifon, nid am y model: mae’r ystod wrth bob ffigur yn sôn am y ddau.',
  ],
  carers: (count) => `${count} gyda gofalwr di-dâl`,
  noCarers: 'gofalwyr di-dâl heb fod yn hysbys',
};
