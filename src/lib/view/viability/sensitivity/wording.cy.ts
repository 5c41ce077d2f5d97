// Welsh words of "What matters".

import { modelled, strong } from '../../sentence.ts';
import type { SensitivityWording } from './wording.en.ts';

export const sensitivityCy: SensitivityWording = {
  title: 'Beth sy’n cyfrif',
  underLevers: 'O dan y liferi hyn, nid fel y cofnodwyd:',
  toLevers: 'Symud y liferi',
  assumptions: {
    'choice-exits': 'Pobl yn gadael o ddewis',
    'other-exits': 'Pobl yn gadael am resymau eraill',
    newcomers: 'Pobl newydd',
    'peer-effect': 'Gadael am fod eraill wedi gadael',
    'cost-inflation': 'Cynnydd costau',
    fee: 'Ffi sesiwn',
    'staff-cost': 'Cyflog staff',
    'fixed-cost': 'Costau sefydlog',
    'other-cost': 'Cost mynychiad',
    attendance: 'Wedi mynychu o’r hyn a archebwyd',
  },
  values: {
    aMonth: (value) => `${value} y mis`,
    aYear: (value) => `${value} y flwyddyn`,
    anHour: (value) => `${value} yr awr`,
    times: (value) => `${value} gwaith`,
    months: (value) => `${value} mis`,
  },
  measures: {
    chance: 'Siawns o gau o fewn 24 mis',
    months: 'Misoedd ar agor o’r 24 nesaf',
    cost: 'Cost lle ymhen blwyddyn',
  },
  measureOf: {
    chance: 'y siawns o gau o fewn 24 mis',
    months: 'y misoedd ar agor o’r 24 nesaf',
    cost: 'cost lle ymhen blwyddyn',
  },
  choose: 'Edrych ar',
  answer: (name, measure, low, high, atLow, atHigh, middle) => [
    strong(name),
    ` sy’n cyfrif fwyaf. O ${low} i ${high}, mae ${measure} yn mynd o `,
    modelled(atLow),
    ' i ',
    modelled(atHigh),
    '; ar yr amcangyfrif canol mae’n ',
    modelled(middle),
    '.',
  ],
  nothing: (measure, middle) => [
    strong('Nid oes yr un rhagdybiaeth yn cyfrif llawer yma'),
    `: o fewn ei hystod ei hun nid yw’r un yn symud ${measure} o `,
    modelled(middle),
    '.',
  ],
  unknown: (measure) => [
    strong('Ni ellir dweud hyn'),
    `: ni fyddai neb ar ôl ymhen blwyddyn, felly nid yw ${measure} yn hysbys.`,
  ],
  tornado: {
    title: 'Pa ragdybiaeth sy’n cyfrif fwyaf',
    finding: (name) => `${name} sy’n ei symud fwyaf`,
    findingNone: 'Nid oes rhagdybiaeth yn ei symud lawer',
    subtitle: (measure) =>
      `${measure}, gydag un rhagdybiaeth ar y tro ar bennau ei hystod ei hun a lwc pawb yr un fath`,
    low: 'ar ei phen isaf',
    high: 'ar ei phen uchaf',
    now: (value) => `nawr ${value}`,
    caption: 'Rhagdybiaethau, y symudiad mwyaf yn gyntaf',
    columns: {
      assumption: 'Rhagdybiaeth',
      range: 'Ei hystod',
      low: 'Ar y pen isaf',
      high: 'Ar y pen uchaf',
      swing: 'Symudiad',
      source: 'Pam yr ystod hon',
    },
    range: (low, high) => `${low} i ${high}`,
    bends: (names) =>
      `Ar gyfer ${names} mae’r canol y tu allan i’r ddau ben: mae cam staff neu ddyddiad cau o fewn yr ystod. Gweler y gromlin isod.`,
    limits:
      'Mae un ar y tro yn colli’r hyn y mae dwy ragdybiaeth yn ei wneud gyda’i gilydd; nid yw’r cyfrannau isod. Mae bar byr i ragdybiaeth sy’n hysbys iawn, hyd yn oed os yw’n bwerus.',
  },
  curve: {
    title: 'Sut mae’n ateb i un lifer',
    choose: 'Yn erbyn',
    against: { leavers: 'pobl sy’n gadael ar unwaith', fee: 'ffi sesiwn' },
    axis: { leavers: 'Pobl sy’n gadael ar unwaith', fee: 'Newid yn ffi sesiwn' },
    now: 'Nawr',
    tipping: (count) => `Set dymchwel: ${count}`,
    leavers: (count, before, after) =>
      `Gall ${count} ymadawr beri iddo golli arian ar unwaith; gyda chynifer mae’r siawns o gau’n mynd o ${before} i ${after}`,
    already: 'Mae’n gwneud colled yn barod, cyn i neb adael',
    carried: 'Faint bynnag sy’n gadael, nid yw’n gwneud colled ar unwaith',
    feeEnough: (fee, bar) => `Mae ${fee} y sesiwn yn dod â’r siawns o gau o dan ${bar}`,
    feeNever: (fee, bar) =>
      `Nid yw hyd yn oed ${fee} y sesiwn yn dod â’r siawns o gau o dan ${bar}`,
    feeSafe: (bar) => `Ar ffi heddiw mae’r siawns o gau o dan ${bar}`,
    feeFalls: (fee, bar) =>
      `Ar ffi heddiw mae’r siawns o gau o dan ${bar}; mae ${fee} y sesiwn yn mynd â hi drosto`,
    more: (amount) => `${amount} yn fwy`,
    less: (amount) => `${amount} yn llai`,
    chance: 'Siawns o gau o fewn 24 mis; ystod debygol fel band',
    cost: 'Cost lle y mis hwn, am y lleoedd a archebwyd',
    costFinding: (before, after, leavers) =>
      `Mae cost lle’n mynd o ${before} i ${after} gyda ${leavers} ymadawr`,
    costSame: (cost) =>
      `Mae cost lle’n aros ar ${cost}: mae ffi’n newid pwy sy’n ei thalu, nid faint ydyw.`,
    loss: 'Mae pwyntiau gwag yn gwneud colled ar unwaith.',
    columns: {
      chance: 'Siawns o gau o fewn 24 mis',
      range: 'Ystod debygol',
      cost: 'Cost lle',
      month: 'Y mis hwn',
    },
    makesLoss: 'colled',
    makesSurplus: 'dim colled',
    shared:
      'Rhennir yr ymadawyr yma dros ffyrdd o dalu; mae’r set dymchwel yn cyfrif y rhai sy’n talu fwyaf. Gydag ychydig o bobl, darllenwch y camau, nid y llethr.',
  },
  together: {
    title: 'Pob rhagdybiaeth ar unwaith',
    intro:
      'Symudir pob rhagdybiaeth yr un pryd, pob un yn unrhyw le yn ei hystod ei hun. Mae’r gyfran o’r ansicrwydd a ddaw o ragdybiaeth ar ei phen ei hun, a chyda’r lleill, yn dangos yr hyn na all y barrau uchod.',
    ask: (runs) => `Cyfrifo: ${runs} rhediad o’r model`,
    cannot: 'Dadansoddwyr, comisiynwyr a gweinyddwyr all gyfrifo hyn.',
    nothing: 'Mae’r siawns yr un fath ym mhob man yn yr ystodau: nid oes dim i’w rannu.',
    finding: (mean, deviation, name, share) => [
      'Dros yr holl ystodau mae’r siawns yn ',
      modelled(mean),
      ' ar gyfartaledd, mwy neu lai ',
      modelled(deviation),
      `. Daw ${name} ar ei ben ei hun â `,
      modelled(share),
      ' o’r ansicrwydd hwnnw.',
    ],
    caption: 'Cyfrannau o’r ansicrwydd, y mwyaf yn gyntaf',
    columns: {
      assumption: 'Rhagdybiaeth',
      alone: 'Ar ei phen ei hun',
      withOthers: 'Gyda’r lleill',
    },
    unit: 'amcangyfrif (cyfwng 95%)',
    size: (samples, runs, draws) =>
      `O ${samples} sampl: ${runs} rhediad o’r model gyda ${draws} tyniad yr un. Mae’r cyfyngau’n dweud faint o gyfran all fod yn lwc.`,
    points: (points) => `${points} pwynt`,
    others: (count) => `Gadawyd ${count} rhagdybiaeth gyda’r barrau lleiaf ar eu canol.`,
  },
  scenario: {
    value: (name, low, high) => `${name}: ${low} i ${high}`,
    none: 'dim rhagdybiaeth yn ei hystod',
  },
  open: 'Pa ragdybiaethau sy’n cyfrif fwyaf yma',
};
