// Welsh words of the rescue menu.

import { modelled, range, strong } from '../../sentence.ts';
import type { RescueWording } from './wording.en.ts';

const people = (count: string): string => `${count} o bobl`;

export const rescueCy: RescueWording = {
  title: 'Achub',
  heading: (service) => `${service}: beth fyddai’n ei achub`,
  answer: {
    safe: (chance, bar) => [
      'Fel y mae pethau mae’r siawns o gau o fewn 24 mis yn ',
      modelled(chance),
      `, o dan y ${bar} y mae’r cyngor hwn yn ei gymryd yn ddiogel. `,
      strong('Nid oes angen lifer'),
      '.',
    ],
    cheapest: ({ way, cost, band, years, bar, conditions }) => [
      `O bopeth ar y dudalen hon, y rhataf sy’n cadw’r gwasanaeth ac yn dod â’r siawns y bydd yn cau o fewn 24 mis i ${bar} neu lai yw `,
      strong(way),
      ': ',
      modelled(`tua ${cost}`),
      ` dros ${years} `,
      range(`(${band})`),
      conditions.length === 0 ? '.' : `, ar yr amod bod ${conditions.join(' a bod ')}.`,
    ],
    way: (name, need) => (need === '' ? `“${name}”` : `“${name}” (${need})`),
    waived: 'y rheol ar golledion yn olynol yn cael ei hepgor',
    takenBack: 'y penderfyniad i ddod â’r gwasanaeth i ben yn cael ei dynnu’n ôl',
    takeBack: (bar) => [
      strong('Mae tynnu’r penderfyniad i ddod ag ef i ben yn ôl yn ddigon'),
      `: heb ddim arall mae’r siawns o gau o fewn 24 mis wedyn yn ${bar} neu lai.`,
    ],
    none: (bar) => [
      strong('Nid oes dim ar y dudalen hon ar ei ben ei hun'),
      ` yn dod â’r siawns o gau o fewn 24 mis i ${bar} neu lai am bris hysbys.`,
    ],
  },
  fixed: 'swm sefydlog',
  narrow: 'ystod rhy gul i’w dangos',
  intro:
    'Arian yw’r hyn y mae opsiwn yn ei gostio’n fwy na heddiw, pwy bynnag sy’n talu; o dan sero mae’n arbed. Paramedrau â ffynhonnell ac ystod yw’r prisiau.',
  revoked:
    'Mae penderfyniad i ddod â’r gwasanaeth hwn i ben yn sefyll. Prisir pob opsiwn fel pe bai’r penderfyniad hwnnw’n cael ei dynnu’n ôl.',
  waives: 'Mae ei gadw ar agor hefyd yn gofyn am hepgor y rheol ar golledion yn olynol.',
  options: {
    title: 'Y fwydlen',
    caption: 'Opsiynau, wedi’u prisio fesul mis a thros y cyfnod cyfan',
    columns: {
      option: 'Opsiwn',
      need: 'Faint sydd ei angen',
      monthly: 'Y mis',
      whole: 'Y cyfnod cyfan',
      transition: 'Cyrraedd yno',
      double: 'Talu ddwywaith',
      chance: 'Siawns o gau gydag ef',
    },
    whole: (years) => `dros ${years}, amcangyfrif (ystod debygol)`,
    monthly: 'ar gyfartaledd, amcangyfrif (ystod debygol)',
    kinds: {
      'hold-open-lump': 'Cadw ar agor: un swm nawr',
      'hold-open-level': 'Cadw ar agor: yr un fath bob mis',
      'hold-open-as-needed': 'Cadw ar agor: beth bynnag a gollir',
      fee: 'Codi’r ffi',
      referrals: 'Atgyfeirio pobl eto',
      'fixed-cost': 'Torri cost sefydlog',
      'group-direct-payment': 'Taliad uniongyrchol grŵp',
      'spin-out': 'Troi’r ganolfan yn annibynnol',
      'shared-venue': 'Rhannu lleoliad',
      'shared-lives-day': 'Cysylltu Bywydau fesul diwrnod',
    },
    amounts: {
      'hold-open-lump': (value) => `${value} unwaith`,
      'hold-open-level': (value) => `${value} y mis`,
      'hold-open-as-needed': (value) => `${value} y mis ar gyfartaledd`,
      fee: (value) => `${value} yn fwy y sesiwn`,
      referrals: (value) => `${value} yn fwy o bobl newydd y mis`,
      'fixed-cost': (value) => `${value} y mis yn llai`,
      'group-direct-payment': (value) => `byddai’n rhaid i ${people(value)} ymuno`,
      'spin-out': (value) => `${people(value)} yn fwy ar ddiwedd y cyfnod`,
      'shared-venue': (value) => `${value} y mis yn llai o rent`,
      'shared-lives-day': (value) => `${people(value)} i’w paru`,
    },
    gaps: {
      'not-needed': 'Nid oes ei angen',
      'does-not-apply': 'Nid yw’n berthnasol',
      'not-enough': 'Dim digon ar ei ben ei hun',
      'not-known':
        'Ddim yn hysbys: nid oes adeilad y mae’n rhentu ystafell ynddo, gyda’i rent, ar gofnod',
    },
    instead: 'yn sefyll yn ei le',
    paysAll: 'dim tra telir pob colled',
    short: (bar) => `dim digon: mae’n aros dros ${bar}`,
    chain: (round, tenants) => `rownd ${round}: ${tenants}`,
    chainTitle:
      'Pe bai’r gwasanaeth hwn yn gadael ei leoliad, ni allai’r tenantiaid hyn dalu eu cyfran o’r rhent',
  },
  venue: {
    shared: (name, rent, others) =>
      `Mae yn ${name}, ac mae’n rhannu’r rhent o ${rent} y mis yn gyfartal â ${others}.`,
    alone: (name, rent) =>
      `Mae yn ${name} ar ei ben ei hun, ac mae’n talu’r rhent o ${rent} y mis.`,
    withoutBooks: (names) =>
      `Nid oes cyfrifon ar gofnod ar gyfer ${names}; cymerir yma y talant pa gyfran bynnag a ddaw iddynt.`,
  },
  levers: {
    title: 'Un lifer ar y tro',
    intro: (bar) =>
      `Pa mor bell y mae’n rhaid i bob lifer fynd, ar ei ben ei hun, i’r siawns o gau o fewn 24 mis ddisgyn i ${bar} neu lai, gyda lwc pawb heb newid.`,
    caption: 'Liferi, y rhataf yn gyntaf',
    columns: { lever: 'Lifer', by: 'Pa mor bell', whole: 'Cost', chance: 'Siawns gydag ef' },
    names: {
      referrals: 'mwy o atgyfeiriadau',
      'fixed-cost': 'cost sefydlog is',
      fee: 'ffi uwch',
      block: 'mwy o incwm bloc',
      'choice-exits': 'llai o bobl yn dewis gadael',
    },
    by: {
      referrals: (value) => `${value} yn fwy o bobl y mis`,
      'fixed-cost': (value) => `${value} y mis yn llai`,
      fee: (value) => `${value} yn fwy y sesiwn`,
      block: (value) => `${value} y mis yn fwy`,
      'choice-exits': (value) => `${value} yn llai`,
    },
    noPrice: 'nid oes neb yn gwybod ei bris',
    notEnough: 'nid yw hyd yn oed y terfyn yn ddigon',
  },
  years: (months) => (months % 12 === 0 ? `${months / 12} blynedd` : `${months} mis`),
  method: {
    title: 'Dull',
    text: 'Mae pob opsiwn yn newid y gwasanaeth neu’n sefyll yn ei le, a dilynir ei arian fis ar ôl mis ar hyd y llwybr disgwyliedig, yn y canol ac ar ddau ben cyfraddau a phrisiau. Prynir gweithwyr cyfan mewn camau. Efelychir y siawns o gau eto gyda’r opsiwn a’r un lwc. Mae’r gost bresennol yn cyfrif punnoedd diweddarach am lai.',
  },
};
