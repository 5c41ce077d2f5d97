// Welsh words of the evidence pages.

import { link, strong } from '../sentence.ts';
import type { ChangeFault } from './form.ts';
import type { EvidenceWording } from './wording.en.ts';

const assumptions = (count: string): string => `${count} o dybiaethau`;

export const evidenceCy: EvidenceWording = {
  changedSource: (date, reason, usual) =>
    `Newidiwyd gan y cyngor hwn ar ${date}: ${reason} (diofyn: ${usual})`,
  title: 'Tystiolaeth',
  answer: (all, changed, methods) => [
    'Mae ffigurau wedi’u modelu’r cyngor hwn yn dibynnu ar ',
    strong(assumptions(all)),
    changed === 0
      ? '. Mae pob un ar ei werth diofyn. '
      : `; mae’r cyngor hwn wedi newid ${changed} ohonynt. `,
    link('Sut y cyfrifir ffigurau', methods),
    '.',
  ],
  overview: {
    title: 'Tybiaethau yn ôl pwnc',
    caption: 'Tybiaethau yn ôl pwnc, a pha mor gadarn yw eu sail',
    subject: 'Pwnc',
    count: 'Tybiaethau',
    changed: 'Newidiwyd yma',
    founded: {
      published: 'Ar ffigur cyhoeddedig',
      calibrated: 'Ffitiwyd i ffigurau cyhoeddedig',
      judgement: 'Ar farn',
    },
  },
  changed: {
    title: 'Newidiwyd gan y cyngor hwn',
    none: 'Nid oes dim wedi’i newid. Agorwch dybiaeth i’w newid gyda rheswm.',
    noneGuest: 'Nid oes dim wedi’i newid.',
    caption: 'Tybiaethau y mae’r cyngor hwn wedi’u newid, gyda rheswm',
    by: 'Gan bwy, pryd',
    reason: 'Rheswm',
  },
  list: {
    back: 'Pob pwnc',
    method: 'Sut y caiff ei gyfrifo',
    caption: (subject) => `Tybiaethau: ${subject}`,
    intro: (count, changed) =>
      `${assumptions(count)}, ${changed === 0 ? 'heb eu newid gan y cyngor hwn' : `${changed} wedi’u newid gan y cyngor hwn`}.`,
  },
  columns: {
    name: 'Tybiaeth',
    value: 'Gwerth',
    range: 'Ystod gredadwy',
    unit: 'Uned',
    usual: 'Diofyn',
    validFrom: 'Dilys o',
    confidence: 'Ar sail',
    source: 'Ffynhonnell',
    state: 'Gwerth pwy',
  },
  states: { changed: 'newidiwyd yma', usual: 'diofyn' },
  confidence: {
    published: 'ffigur cyhoeddedig',
    calibrated: 'ffitio i ffigurau cyhoeddedig',
    judgement: 'barn',
  },
  ownKnowledge: 'yr hyn a ŵyr y cyngor hwn',
  noRange: 'rheol',
  range: (low, high) => `${low} i ${high}`,
  subjects: {
    access: 'Cyrhaeddiad',
    closures: 'Cau cartrefi gofal',
    demand: 'Galw',
    gaps: 'Bylchau',
    growth: 'Mentrau',
    imports: 'Mewnforion',
    market: 'Marchnad',
    pooling: 'Cyllidebau cyfun',
    disclosure: 'Rheoli datgelu',
    travel: 'Teithio',
    viability: 'Gwasanaethau mewn perygl',
  },
  people: { member: 'aelod o’r cyngor hwn', gone: 'rhywun sydd wedi gadael' },
  parameter: {
    unknown: 'Nid oes tybiaeth o’r enw hwn.',
    usual: (value) => ['Mae’r gwerth diofyn, ', strong(value), ', mewn grym.'],
    own: (value, usual) => [
      'Mae’r cyngor hwn yn defnyddio ',
      strong(value),
      ` yn lle’r gwerth diofyn, ${usual}.`,
    ],
    unused: (value) => [
      'Mae’r gwerth diofyn, ',
      strong(value),
      ', mewn grym. Nid yw gwerth y cyngor hwn yn ffitio’r fersiwn hwn o’r model mwyach ac ni chaiff ei ddefnyddio.',
    ],
    facts: 'Beth ydyw',
    id: 'Enw mewn ffeiliau',
    allowed: 'Gellir ei osod i',
    fixed: 'Ni ellir ei newid: y mae felly o ran ystyr, neu mae’n diogelu pobl.',
    anywhere: (low, high) => `${low} i ${high}`,
    whole: (low, high) => `rhifau cyfan o ${low} i ${high}`,
    used: 'Defnyddir ar',
    demandOwn:
      'Mae gan y cyngor hwn ei anghenion asesedig ei hun ar gofnod, felly nid yw ei dudalennau’n defnyddio’r dybiaeth hon.',
    demandKept:
      'Amcangyfrifwyd galw’r cyngor hwn gan fersiwn gynharach, na chadwodd gyfansymiau cyhoeddedig. Llwythwch ei ddata agored eto er mwyn i newid ddod i rym.',
  },
  file: 'Mewnbynnau yw gwerthoedd, nid canlyniadau: fe’u rhoddir yn llawn. Rheol yw ystod wag. Gwerth y cyngor ei hun yw un a nodir “council”; “usual” yw’r un a ddaw gyda’r cynnyrch.',
  history: {
    title: 'Hanes',
    none: 'Nid oes neb wedi’i newid.',
    caption: 'Newidiadau, y diweddaraf yn gyntaf',
    when: 'Pryd',
    what: 'Beth',
    who: 'Gan bwy',
    state: 'Cyflwr',
    set: (value) => `gosodwyd i ${value}`,
    setRange: (value, low, high) => `gosodwyd i ${value}, ystod ${low} i ${high}`,
    undid: (date) => `tynnwyd newid ${date} yn ôl`,
    states: {
      'in-force': 'mewn grym',
      replaced: 'disodlwyd gan newid diweddarach',
      undone: 'tynnwyd yn ôl',
      undo: '',
    },
  },
  form: {
    title: 'Newidiwch ef ar gyfer y cyngor hwn',
    lead: 'Cyfrifir pob tudalen o’r cyngor hwn â’r gwerth newydd o hyn ymlaen. Mae’r newid, eich enw a’ch rheswm yn aros yn yr hanes.',
    value: (unit) => `Gwerth (${unit})`,
    low: 'Pen isaf yr ystod gredadwy',
    high: 'Pen uchaf yr ystod gredadwy',
    reason: 'Rheswm',
    reasonHint: 'Beth a wyddoch am y cyngor hwn na ŵyr y gwerth diofyn, ac o ble.',
    validFrom: 'Dilys o',
    validFromHint: 'Y diwrnod y mae’r gwerth yn dal ohono, heddiw fan bellaf.',
    submit: 'Newid',
    cannot: 'Gall dadansoddwyr, comisiynwyr a gweinyddwyr y cyngor ei newid.',
  },
  undo: {
    title: 'Tynnu’r newid olaf yn ôl',
    text: (value) => `Yna bydd ${value} mewn grym eto.`,
    submit: 'Dadwneud',
  },
  done: {
    changed: 'Newidiwyd. Mae pob tudalen o’r cyngor hwn bellach yn defnyddio’r gwerth newydd.',
    undone: 'Tynnwyd y newid yn ôl.',
  },
  stale: 'Mae rhywun wedi newid hyn yn y cyfamser. Edrychwch ar yr hanes, yna ceisiwch eto.',
  faults: {
    value: (fault) => `Gwerth: ${describeFault(fault)}`,
    low: (fault) => `Pen isaf: ${describeFault(fault)}`,
    high: (fault) => `Pen uchaf: ${describeFault(fault)}`,
    reason: (fault) =>
      fault.code === 'too-long'
        ? 'Rheswm: defnyddiwch 500 nod ar y mwyaf'
        : 'Rheswm: dywedwch pam mae’r cyngor hwn yn defnyddio gwerth arall',
    validFrom: (fault) =>
      fault.code === 'in-future'
        ? 'Dilys o: rhowch ddiwrnod nad yw ar ôl heddiw, oherwydd daw’r newid i rym ar unwaith'
        : 'Dilys o: rhowch ddyddiad',
  },
};

function describeFault(fault: ChangeFault): string {
  switch (fault.code) {
    case 'required':
    case 'missing':
      return 'rhowch rif';
    case 'not-whole':
      return 'rhowch rif cyfan';
    case 'too-low':
      return `rhowch ${fault.bound} neu fwy`;
    case 'too-high':
      return `rhowch ${fault.bound} neu lai`;
    case 'above-value':
      return 'ni ddylai fod uwchlaw’r gwerth';
    case 'below-value':
      return 'ni ddylai fod islaw’r gwerth';
    case 'unchanged':
      return 'mae hwn mewn grym yn barod';
    default:
      return 'rhowch rif, megis 30 neu 0.5';
  }
}
