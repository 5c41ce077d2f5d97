// Welsh words about where direct payments go.

import { strong } from '../sentence.ts';
import type { SpendWording } from './spend-wording.en.ts';

export const spendCy: SpendWording = {
  title: 'I ble mae taliadau uniongyrchol yn mynd',
  few: (fewest) =>
    `Mae archwiliad ar gofnod, o lai na ${fewest} o gyfrifon ym mhob mis: rhy ychydig i ddweud i ble’r aeth eu harian.`,
  audited: (month, accounts, spent, low, high) => [
    `Ym mis ${month}, gwariodd ${accounts} o gyfrifon ${spent}. Gwyddys i ble’r aeth `,
    strong(`rhwng ${low} a ${high}`),
    ' ohono. Ni wyddys beth oedd cyfanswm yr holl daliadau uniongyrchol, felly nid yw’r hyn nas archwiliwyd yn y gyfran hon.',
  ],
  paidOut: (month, accounts, spent, low, high) => [
    `Ym mis ${month}, gwariodd ${accounts} o gyfrifon yn yr archwiliad ${spent}. O’r cyfan a dalwyd fel taliadau uniongyrchol, gwyddys i ble’r aeth `,
    strong(`rhwng ${low} a ${high}`),
    '. Ni ellir gweld y gweddill.',
  ],
  intro:
    'Mae’r pen isel yn cyfrif arian a dalwyd i wasanaethau y mae’r atlas yn eu hadnabod. Mae’r pen uchel yn ychwanegu arian y gwyddys ei ddiben yn unig. Mae arian parod, "arall" a chofnodion heb ddiben yn cyfrif fel anweledig.',
  months: {
    caption: 'Taliadau uniongyrchol fesul mis: wedi’u gwario, hysbys ac anweledig',
    month: 'Mis',
    accounts: 'Cyfrifon a archwiliwyd',
    spent: 'Gwariwyd',
    known: 'Gwyddys i ble',
    unseen: 'Anweledig',
    unaudited: 'Talwyd, heb ei archwilio',
    clawback: 'Adfachwyd',
    range: (low, high) => (low === high ? low : `${low} i ${high}`),
    nothing: 'dim wedi’i wario',
  },
  purposes: {
    title: 'Beth a brynwyd',
    caption: 'Taliadau uniongyrchol yn ôl yr hyn a brynwyd',
    of: (months) =>
      months === '1'
        ? 'Yn yr un mis y dywedir ei ffigurau uchod.'
        : `Yn y ${months} mis y dywedir eu ffigurau uchod, gyda’i gilydd.`,
    purpose: 'Diben',
    accounts: 'Cyfrifon',
    spent: 'Gwariwyd',
  },
  categories: {
    'employed-assistant': 'Cynorthwywyr personol cyflogedig',
    'self-employed': 'Cymorth hunangyflogedig',
    agency: 'Asiantaethau gofal cartref',
    'day-support': 'Cymorth dydd',
    'short-breaks': 'Seibiannau byr',
    activities: 'Gweithgareddau a dysgu',
    transport: 'Cludiant',
    equipment: 'Offer',
    'running-costs': 'Costau ei redeg',
    cash: 'Arian parod',
    other: 'Arall',
    'not-stated': 'Heb ei nodi',
  },
};
