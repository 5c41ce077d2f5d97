// Welsh words of scenarios: what-ifs that people keep and compare.

import { modelled, range, strong } from '../sentence.ts';
import type { ScenariosWording } from './wording.en.ts';

export const scenariosCy: ScenariosWording = {
  title: 'Senarios',
  intro:
    '“Beth os” o un gwasanaeth, neu benderfyniad ar gyfer pob un, y mae rhywun wedi’i gadw yw senario, gyda’i ffigurau fel yr oeddent y diwrnod hwnnw.',
  within: 'Cadwch y rhain o fewn y tîm comisiynu: gall siawns o gau a gyhoeddir beri i bobl adael.',
  asRecorded: 'Fel y cofnodwyd: nid oes lifer wedi’i symud',
  answer: {
    none: () => ['Nid oes ', strong('unrhyw senario'), ' wedi’i gadw yma eto.'],
    some: (count, changed) => [
      strong(count === 1 ? '1 senario' : `${count} senario`),
      ' wedi’i gadw. ',
      changed === 0
        ? 'Mae pob un yn seiliedig ar y cofnodion a’r rhagdybiaethau fel y maent nawr.'
        : `Mae’r cofnodion neu’r rhagdybiaethau wedi newid ers cadw ${changed} ohonynt.`,
    ],
  },
  empty: {
    title: 'Sut i gadw un',
    text: 'Agorwch wasanaeth, symudwch ei lifers o dan “Beth os?”, a dewiswch “Cadw fel senario”; neu cadwch benderfyniad o dan “Pob gwasanaeth ar unwaith”.',
    link: 'Gwasanaethau mewn perygl',
  },
  list: {
    title: 'Senarios a gadwyd',
    caption: 'Senarios y cewch eu hagor, y diweddaraf yn gyntaf',
    columns: {
      compare: 'ticiwch i gymharu',
      name: 'Senario',
      service: 'Gwasanaeth',
      chance: 'Cau o fewn 24 mis',
      chanceUnit: 'amcangyfrif (ystod debygol)',
      asOf: 'Data hyd at',
      kept: 'Cadwyd',
      acts: 'Camau',
    },
    choose: (name) => `Cymharu “${name}”`,
    shared: 'Wedi’i rannu â’r cyngor hwn',
    isPrivate: 'Dim ond chi sy’n ei weld',
    locked: 'Mae penderfyniad yn dibynnu arno: ni ellir ei ddileu',
    changed: 'Mae’r cofnodion neu’r rhagdybiaethau wedi newid ers hynny',
    gone: 'ddim ar gofnod mwyach',
    allServices: (count) =>
      count === 1
        ? 'Yr un gwasanaeth â chyfriflyfr'
        : `Pob un o’r ${count} gwasanaeth â chyfriflyfr`,
    closures: (closures, of) => `${closures} o ${of} yn cau`,
    futures: (band) => `8 o 10 dyfodol: ${band}`,
    noChange: '(dim newid y tu hwnt i lwc)',
    by: (who, day) => `gan ${who}, ${day}`,
    you: 'chi',
    member: 'aelod o’r cyngor hwn',
    left: 'rhywun heb gyfrif yma',
    again: 'Cyfrifo eto',
    remove: 'Dileu',
    of: (act, name) => `${act}: ${name}`,
    submit: 'Cymharu’r rhai a diciwyd',
    most: (most) => `Ticiwch ddau hyd at ${most}.`,
  },
  kept: (name) => `Mae “${name}” wedi’i gadw.`,
  removed: (name) => `Dilëwyd “${name}”.`,
  undo: 'Dadwneud',
  bin: {
    title: 'Wedi’u dileu gennych chi',
    intro: 'Gellir dod â nhw’n ôl.',
  },
  reworked: (name, outcome) => `“${name}”: ${outcome}`,
  compare: {
    title: 'Ochr yn ochr',
    caption: 'Y senarios a gymharir, ffigur wrth ffigur',
    figure: 'Ffigur',
    needTwo: 'Ticiwch o leiaf ddau senario i’w cymharu.',
    tooMany: (most) => `Cymharir ${most} ar y mwyaf: dangosir y ${most} cyntaf.`,
    unknown: 'Nid yw un o’r senarios yn y cyfeiriad yma i chi, a gadawyd ef allan.',
    finding: (low, high) => [
      strong(`“${low.name}”`),
      ' sydd â’r siawns isaf o gau o fewn 24 mis: ',
      modelled(low.value),
      ' ',
      range(`(${low.range})`),
      `. Yr uchaf yw “${high.name}” gyda `,
      modelled(high.value),
      ' ',
      range(`(${high.range})`),
      '.',
    ],
    same: (chance) => [
      'Mae’r senarios a gymharir yn ',
      strong('darllen yr un fath'),
      ': y siawns o gau o fewn 24 mis yw ',
      modelled(chance),
      ' ym mhob un.',
    ],
    fewest: (few, many) => [
      strong(`“${few.name}”`),
      ' sydd â’r nifer lleiaf yn cau o fewn y misoedd yr edrychir ymlaen: ',
      modelled(few.value),
      ' ',
      range(`(${few.range})`),
      `. Mae’r nifer mwyaf o dan “${many.name}”: `,
      modelled(many.value),
      ' ',
      range(`(${many.range})`),
      '.',
    ],
    sameClosures: (closures) => [
      'Mae’r penderfyniadau a gymharir yn ',
      strong('darllen yr un fath'),
      ': ',
      modelled(closures),
      ' o dan bob un.',
    ],
    mixed: () => [
      strong('Ni ddelir un gwasanaeth a phob gwasanaeth gyda’i gilydd'),
      ' yn erbyn ei gilydd: mae gan bob un ffigurau o’i fath ei hun.',
    ],
    sameLuck:
      'Yr un lwc a dynnir o dan bob penderfyniad, felly ar yr un cofnodion y penderfyniad biau’r gwahaniaeth.',
    none: 'dim gofalwyr newydd',
    noneMoved: 'dim y tu hwnt i lwc',
    otherKind: 'nid o’r math hwn',
    overMonths: (months) => `dros ${months} mis`,
    overlap: 'Mae eu hystodau tebygol yn gorgyffwrdd, felly gall trefn y ddau fod yn lwc.',
    apart: 'Nid yw eu hystodau tebygol yn gorgyffwrdd.',
    services: 'Maent yn ymwneud â gwasanaethau gwahanol.',
    dates:
      'Maent yn seiliedig ar gofnodion neu ragdybiaethau o ddyddiau gwahanol, felly nid y lifers yn unig sy’n wahanol.',
    rows: {
      service: 'Gwasanaeth',
      levers: 'Lifers',
      closures: 'Gwasanaethau sy’n cau (cymedr; 8 o 10 dyfodol)',
      lost: 'Pobl sy’n colli eu lle (canolrif; 8 o 10 dyfodol)',
      placed: 'O’r rhain, pobl y mae gan ofalwyr newydd ddyddiau iddynt',
      moved: 'Gwasanaethau y newidia eu siawns o gau, nawr → wedyn',
      councilPays: 'Y cyngor yn talu i wasanaethau, amcangyfrif (amrediad)',
      againstNow: 'Arian y cyngor o’i gymharu â phethau fel y maent',
      risk: 'Perygl',
      people: 'Pobl ar y dechrau',
      breakEven: 'Talu ffordd',
      tipping: 'Set dymchwel',
      margin: 'Gweddill neu golled y mis',
      unitCost: 'Cost lle',
      whole: 'Gweddill neu golled nes iddo gau, neu hyd y diwedd',
      paid: 'Beth mae ffioedd ac incwm bloc yn ei ddod tan hynny',
      reserves: 'Arian mewn llaw ar y diwedd (8 o bob 10 rhediad)',
      runway: 'Misoedd nes bod hanner y rhediadau wedi cau (8 o bob 10 rhediad)',
      chance12: 'Siawns o gau o fewn 12 mis',
      chance24: 'Siawns o gau o fewn 24 mis',
      displaced: 'Pobl a fyddai’n colli eu lle pan fydd yn cau (heb gyfrif ymadawyr)',
      matters: 'Ar beth mae ei siawns yn dibynnu fwyaf',
      asOf: 'Data hyd at',
    },
    months: (months) => `dros ${months} mis ar y llwybr disgwyliedig`,
    places: {
      title: 'Ar y map',
      caption: 'Ble mae gwasanaethau’r senarios hyn yn sefyll',
      service: 'Gwasanaeth',
      place: 'Lle',
      scenarios: 'Senarios',
      finding: (names) => `${names.join(' a ')} ar y map`,
    },
    method:
      'Mae pob ffigur fel y’i cadwyd, o 1,000 rhediad gyda’r un lwc. Amcangyfrifon gyda’u hystod debygol yw’r siawnsiau, y misoedd a’r bobl a ddadleolir.',
  },
  save: {
    title: 'Cadw fel senario',
    intro:
      'Mae’n cadw’r lifers hyn a’r ffigurau a roddant heddiw, wedi’u cyfrifo o’r newydd wrth gadw.',
    decision:
      'Ceidw un penderfyniad gyda’r ffigurau a rydd heddiw wrth ymyl pethau fel y maent, wedi’u cyfrifo o’r newydd wrth gadw.',
    which: 'Penderfyniad i’w gadw',
    recorded:
      'Nid oes lifer wedi’i symud: mae hyn yn cadw’r gwasanaeth fel y’i cofnodwyd, i gymharu ag ef.',
    name: 'Enw',
    nameHint: 'Er enghraifft “Ffi i fyny £5, dau berson arall y mis”.',
    note: 'Nodyn',
    noteHint: 'Pam yr ydych yn gofyn, neu beth mae’n ei dybio. Peidiwch ag enwi neb.',
    shared: 'Rhannu â dadansoddwyr, comisiynwyr a gweinyddwyr y cyngor hwn',
    submit: 'Cadw fel senario',
    cannot:
      'Dadansoddwyr, comisiynwyr a gweinyddwyr sy’n cadw senarios. Mewngofnodwch fel un i gadw’r lifers hyn; mae cyfeiriad y dudalen hon yn eu dal tan hynny.',
  },
  faults: {
    required: 'Rhowch enw i’r senario',
    'too-long': 'Mae hyn yn rhy hir: byrhewch ef',
    'bad-levers': 'Nid yw lifer yn y cyfeiriad yn werth y gall ei gymryd: gosodwch ef eto',
  },
  noBooks: 'Nid oes gan y gwasanaeth hwn lyfrau, felly nid oes ffigurau i’w cadw.',
  noDecision:
    'Ni ellir gwneud y penderfyniad hwn fel y mae’r cofnodion, felly nid oes ffigurau i’w cadw: nid y cyngor biau’r un gwasanaeth â chyfriflyfr, neu nid oes gan yr un gyfriflyfr.',
  notAllowed:
    'Nid yw eich rôl yn y cyngor hwn yn cadw senarios: dadansoddwyr, comisiynwyr a gweinyddwyr sy’n gwneud.',
  stale:
    'Nid yw’r senario hwn fel y dangosodd y dudalen: fe’i dilëwyd neu fe’i dygwyd yn ôl, mae penderfyniad yn dibynnu arno, neu nid eich un chi ydyw. Ni newidiwyd dim.',
};
