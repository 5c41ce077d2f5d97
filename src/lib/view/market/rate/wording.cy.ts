// Welsh words of "What if the direct-payment rate changed?".

import { modelled, range, strong } from '../../sentence.ts';
import type { RateChangeWording } from './wording.en.ts';

export const rateChangeCy: RateChangeWording = {
  title: 'Beth os bydd cyfradd y taliad uniongyrchol yn newid?',
  link: 'Beth os codwn gyfradd y taliad uniongyrchol?',
  file: (before, after) => `Cyfradd o ${before} yr awr yw nawr, ac un o ${after} yw wedyn.`,
  scenario: 'Senario, nid rhagolwg: nid yw prisiau, oriau na dewisiadau neb yn newid ynddo.',
  answer: (before, after, reachedBefore, reachedAfter, all) => [
    `Ar ${after} yr awr yn lle ${before} mae taliad uniongyrchol yn talu pris `,
    strong(`${reachedAfter} o ${all} darparwr`),
    ` sy’n gwerthu oriau, yn lle ${reachedBefore}.`,
  ],
  hours: (before, after) => [
    'Mae ganddynt ',
    strong(`${after} awr sbâr yr wythnos`),
    ` ar gofnod, yn lle ${before}.`,
  ],
  cost: ({ value, range: ends }) => [
    'Am yr oriau y mae taliadau uniongyrchol yn eu prynu heddiw byddai’n costio ',
    modelled(value),
    ' yr wythnos yn fwy i’r cyngor ',
    range(`(${ends})`),
    '.',
  ],
  saving: ({ value, range: ends }) => [
    'Am yr oriau y mae taliadau uniongyrchol yn eu prynu heddiw byddai’r cyngor yn talu ',
    modelled(value),
    ' yr wythnos yn llai ',
    range(`(${ends})`),
    '; byddai’n rhaid i bobl ddod o hyd i’r gwahaniaeth neu brynu llai o oriau.',
  ],
  costUnknown: 'Nid yw’r gost yn hysbys: nid oes taliadau uniongyrchol ar gofnod.',
  costHidden: 'Ni ddywedir y gost: byddai’n seiliedig ar rhy ychydig o bobl.',
  costHow:
    'Cost: taliadau uniongyrchol wythnosol ar gofnod × newid y gyfradd ÷ y gyfradd. Mae’r pen isaf yn hepgor yr hyn y gwyddys ei fod yn prynu sesiynau neu wythnosau; mae’r pen uchaf yn cymryd y cyfan am oriau.',
  rateFromCard: (year) => `O gerdyn cyfraddau’r cyngor, ${year}.`,
  rateAssumed:
    'Nid oes cerdyn cyfraddau ar gofnod, felly rhagdybiaeth yw hon. Rhowch gyfradd y cyngor ei hun yma.',
  rateTyped: 'Fel y’i teipiwyd yma.',
  fields: {
    rate: 'Cyfradd heddiw, £ yr awr',
    rise: 'Newid, £ yr awr',
    work: 'Cyfrifo',
  },
  source: 'O ble y daw’r gyfradd hon',
  places: {
    title: 'Fesul ardal',
    caption: 'Darparwyr y mae taliad uniongyrchol yn eu talu, fesul ardal',
    column: 'Ardal',
  },
  kinds: {
    title: 'Fesul math o ddarparwr',
    caption: 'Darparwyr y mae taliad uniongyrchol yn eu talu, fesul math',
    column: 'Math',
    note: 'Gall cyfradd sy’n cyrraedd mwy o ddarparwyr hunangyflogedig a micro symud oriau o asiantaethau atynt. Nid yw’r tabl hwn yn dweud faint.',
  },
  columns: {
    before: 'Telir heddiw',
    after: 'Telid wedyn',
    of: 'Gyda phris',
    hoursBefore: 'Oriau sbâr heddiw',
    hoursAfter: 'Oriau sbâr wedyn',
    unknown: 'Pris heb fod yn hysbys',
  },
  method:
    'Mae’n cyfrif darparwyr sy’n rhedeg heddiw, sy’n gwerthu oriau ac y caiff taliad uniongyrchol eu prynu, lle maent wedi’u lleoli. Cyfrifir darparwr heb bris ar gofnod ar wahân, a byth fel un a delir. Yr oriau sbâr yw’r rhai ar gofnod, bob wythnos.',
};
