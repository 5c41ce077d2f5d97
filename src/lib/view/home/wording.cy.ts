// Welsh words of a council's front page.

import type { EstimateText } from '../estimate.ts';
import { link, modelled, range, strong, type Sentence } from '../sentence.ts';
import type { HomeWording } from './wording.en.ts';

const estimate = ({ value, range: ends }: EstimateText): Sentence => [
  modelled(value),
  ' ',
  range(`(${ends})`),
];

export const homeCy: HomeWording = {
  questions: {
    gaps: 'Ble mae’r bylchau?',
    risk: 'Beth sydd mewn perygl o gau?',
    growth: 'Beth sy’n tyfu?',
  },
  gaps: {
    answer: (areas, unmet, place, href) => [
      'Mewn ',
      strong(areas),
      ' nid oes neb o fewn cyrraedd ar gyfer o leiaf un math o gymorth sydd ei angen ar bobl yno. Mae ',
      ...estimate(unmet),
      ' yn debygol o fod heb eu diwallu, yn bennaf oll yn ',
      link(place, href),
      '.',
    ],
    ofAll: (none, all) => `${none} o ${all} ardal`,
    noneUncovered: (unmet, place, href) => [
      'Mae gan bob ardal ag angen ar gofnod rywun o fewn cyrraedd. Er hynny, mae ',
      ...estimate(unmet),
      ' yn debygol o fod heb eu diwallu, yn bennaf oll yn ',
      link(place, href),
      '.',
    ],
    noNeed:
      'Nid yw’n hysbys yma faint o gymorth sydd ei angen ar bobl, felly ni ddywedir bod bwlch.',
    all: 'Pob bwlch',
    none: 'Ardaloedd heb neb o fewn cyrraedd',
  },
  risk: {
    answer: (flagged, people, service, href, word) => [
      'Mae ',
      strong(`${flagged} gwasanaeth â chyfrifon`),
      ' yn cau neu mewn perygl o gau o fewn 24 mis. Byddai ',
      ...estimate(people),
      ' yn colli eu lle pe na bai dim yn newid, y mwyaf yn ',
      link(service, href),
      ` (${word}).`,
    ],
    ofAll: (flagged, all) => `${flagged} o ${all}`,
    people: (people) => `${people} o bobl`,
    none: (all) => [
      'Nid oes ',
      strong('yr un gwasanaeth'),
      ` o’r ${all} â chyfrifon yn cau nac mewn perygl o gau o fewn 24 mis.`,
    ],
    unknown:
      'Nid oes gan yr un gwasanaeth gyfrifon ar gofnod yma, felly ni ddywedir bod perygl. Nid yw hynny’n golygu nad oes perygl.',
    closed:
      'Dangosir y siawns o gau i’r rhai sy’n cynllunio ac yn comisiynu. Gall siawns a wneir yn gyhoeddus ei hun beri i bobl adael.',
    all: 'Pob gwasanaeth mewn perygl',
  },
  growth: {
    none: 'Nid oes menter newydd ar gofnod yma. Nid yw hynny’n golygu nad oes yr un.',
    all: 'Pob menter',
  },
  decisions: {
    title: 'Yn aros am benderfyniad',
    none: 'Nid oes dim ar gofnod yn aros am benderfyniad.',
    service: (name, word) => `${name}: ${word}`,
    places: 'Pobl a allai golli eu lle',
    lapsed: (count) => `Mae ${count} o wiriadau mentrau wedi dod i ben`,
    soon: (count) => `Bydd ${count} o wiriadau mentrau yn dod i ben cyn hir`,
    old: (title) => `Yn hŷn nag arfer: ${title}`,
    renew: 'Llwythwch argraffiad mwy diweddar, neu gofynnwch am un.',
    checks: 'Yswiriant, gwiriadau datgelu a hyfforddiant i’w hadnewyddu.',
  },
  changes: {
    title: 'Newidiadau yn nhri mis olaf y cofnodion',
    none: 'Ni ddechreuodd ac ni ddaeth unrhyw wasanaeth i ben yn nhri mis olaf y cofnodion.',
    caption: 'Gwasanaethau a ddechreuodd neu a ddaeth i ben',
    service: 'Gwasanaeth',
    what: 'Beth a newidiodd',
    when: 'Pryd',
    started: 'dechreuodd',
    ended: 'daeth i ben',
    continued: 'parhaodd dan gofrestriad newydd',
    more: (count) => `a ${count} arall`,
  },
  map: {
    title: 'Cipolwg ar y farchnad',
    open: 'Agor map a rhestr y farchnad',
    finding: (count) =>
      count === '0' ? 'Nid oes gwasanaeth ar gofnod yma' : `${count} gwasanaeth, yn ôl math a lle`,
  },
  sources: {
    title: 'Pa mor ddiweddar yw’r ffigurau',
    caption: 'Ffynonellau',
    source: 'Ffynhonnell',
    coversTo: 'Hyd at',
    age: 'Oed',
    cadence: 'Adnewyddir',
    fixed: 'sefydlog, megis cyfrifiad',
    every: (days) => `bob ${days} diwrnod`,
    everyYears: (years) => `bob ${years} blynedd`,
    days: (days) => `${days} diwrnod`,
    years: (years) => `${years} mlynedd`,
    old: 'yn hŷn nag arfer',
    attribution: 'O ble y daw’r ffigurau',
  },
  missing: {
    title: 'Yr hyn nad yw ar gofnod yma',
    intro:
      'Mae’r haenau hyn ar goll. Dywedir nad ydynt yn hysbys, ac ni chânt byth eu cyfrif fel 0.',
    layer: 'Haen',
    why: 'Pam',
  },
  empty: {
    title: 'Nid oes gan y cyngor hwn gofnodion eto',
    load: 'Dod â ffeil i mewn',
    text: 'Bydd y farchnad, y bylchau, gwasanaethau mewn perygl a mentrau newydd i’w gweld cyn gynted ag y caiff cofnodion eu llwytho. Llwythwch eich ffeiliau eich hun ar y dudalen Data. Gall pwy bynnag sy’n rhedeg y cynnyrch ei lenwi o ddata agored yn gyntaf â’r gorchymyn “npm run atlas -- council create”; mae’r README yn dweud sut.',
  },
};
