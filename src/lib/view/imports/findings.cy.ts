// Welsh words for what a check finds in a cell or a row.

import type { FindingCatalogue } from './findings.en.ts';

export const findingsCy: FindingCatalogue = {
  required: {
    says: () => 'Mae’r gell yn wag, ac mae angen y golofn hon.',
    remedy: 'Llenwch hi, neu tynnwch y rhes.',
  },
  'too-long': {
    says: (most) => `Mae’r testun yn hirach na ${most} llythyren.`,
    remedy: 'Byrhewch ef.',
  },
  'looks-like-nhs-number': {
    says: () => 'Mae hwn yn edrych fel rhif GIG. Byddai’n enwi’r person ym mhobman.',
    remedy: 'Defnyddiwch gyfeirnod y cyngor ei hun ar gyfer y person.',
  },
  'code-unknown': {
    says: (list) => `Nid yw hwn yn air o’r rhestr: ${list}.`,
    remedy:
      'Ysgrifennwch un o’r geiriau hyn, neu cyfatebwch y gair unwaith ar gyfer y ffeil gyfan.',
  },
  'code-retired': {
    says: () => 'Mae’r gair hwn o fersiwn gynharach o’r rhestr. Fe’i cymerwyd fel gair heddiw.',
    remedy: 'Gwiriwch ei fod yn golygu’r un peth.',
  },
  'not-a-date': {
    says: () => 'Nid yw hwn yn ddiwrnod sy’n bodoli.',
    remedy: 'Ysgrifennwch ef fel 12/03/2026 neu 2026-03-12.',
  },
  'date-out-of-range': {
    says: () => 'Nid yw’r flwyddyn rhwng 1900 a 2100.',
    remedy: 'Gwiriwch y flwyddyn.',
  },
  'not-a-month': {
    says: () => 'Nid yw hwn yn fis.',
    remedy: 'Ysgrifennwch ef fel 2026-03 neu March 2026.',
  },
  'not-money': {
    says: () => 'Nid yw hwn yn swm o arian.',
    remedy: 'Ysgrifennwch ef fel 1250.00 neu £1,250.00.',
  },
  'period-unknown': {
    says: (period) =>
      period === ''
        ? 'Mae’r swm am gyfnod na ellir ei droi’n un sydd ei angen.'
        : `Mae’r swm am “${period}”, na ellir ei droi’n gyfnod sydd ei angen.`,
    remedy: 'Rhowch y swm am wythnos, mis neu flwyddyn.',
  },
  'not-a-number': { says: () => 'Nid yw hwn yn rhif.', remedy: 'Ysgrifennwch ef mewn ffigurau.' },
  'not-whole': { says: () => 'Rhaid i hwn fod yn rhif cyfan.', remedy: 'Tynnwch y ffracsiwn.' },
  'too-small': {
    says: (least) => `Mae hwn yn llai na ${least}.`,
    remedy: 'Gwiriwch y ffigur a’i uned.',
  },
  'too-large': {
    says: (most) => `Mae hwn yn fwy na ${most}.`,
    remedy:
      'Gwiriwch y ffigur a’i uned: gall fod yn gyfanswm, ceiniogau am bunnoedd, neu gyfnod arall.',
  },
  'not-a-duration': {
    says: () => 'Nid yw hwn yn hyd o amser.',
    remedy: 'Ysgrifennwch ef fel 7.5, 7:30 neu 450 mins.',
  },
  'not-yes-or-no': { says: () => 'Nid yw hwn yn ie nac yn na.', remedy: 'Ysgrifennwch Ie neu Na.' },
  'not-a-place': {
    says: () => 'Nid yw hwn yn god post llawn nac yn god ardal fach.',
    remedy: 'Ysgrifennwch god post megis TA1 1AA, neu god megis E01029134.',
  },
  'area-unknown': {
    says: () => 'Nid oes gan y cyngor ardal fach â’r cod hwn.',
    remedy: 'Gwiriwch y cod.',
  },
  'outside-council': {
    says: () =>
      'Nid yw’r lle hwn ymhlith codau post ac ardaloedd y cyngor: mae y tu allan, neu mae ei god yn fwy newydd neu’n hŷn na’r rhestr. Cymerwyd y rhes heb ardal.',
    remedy:
      'Os yw yn y cyngor, mewnforiwch restr fwy newydd o godau post, neu rhowch god 2021 yr ardal fach. Ar gyfer codau 2011, mewnforiwch ffeil yr ONS “LSOA (2011) to LSOA (2021) lookup” fel “Ardaloedd bach 2011” yn gyntaf.',
  },
  'area-retired': {
    says: (detail) => `Cod ardal fach 2011 yw hwn. Cymerwyd yr ardal a gymerodd ei lle: ${detail}.`,
    remedy: 'Dim i’w wneud; rhowch god 2021 os yw gennych.',
  },
  'area-split': {
    says: (detail) =>
      `Rhannwyd yr ardal fach hon o 2011 yn ${detail}. Ni ellir dweud pa un a olygir, felly cymerwyd y rhes heb ardal.`,
    remedy: 'Rhowch god 2021, neu god post.',
  },
  'sector-taken': {
    says: () =>
      'Sector cod post yw hwn, nid cod post. Saif yr ardal â’r rhan fwyaf o’i godau post drosto.',
    remedy: 'Nid oes angen gwneud dim; rhowch god yr ardal fach os ydych yn ei wybod.',
  },
  'postcodes-not-loaded': {
    says: () => 'Nid oes gan y cyngor restr o godau post eto, felly ni ellir gosod yr un hwn.',
    remedy: 'Mewnforiwch godau post yn gyntaf, neu rhowch god yr ardal fach.',
  },
  'outline-broken': {
    says: (why) => `Mae’r amlinell hon wedi torri: ${why}.`,
    remedy: 'Nôl yr amlinellau eto gan eu cyhoeddwr, mewn graddau (WGS 84).',
  },
  'not-weekdays': {
    says: () => 'Nid yw’r rhain yn ddiwrnodau’r wythnos.',
    remedy: 'Ysgrifennwch nhw fel Mon, Wed neu Monday to Friday.',
  },
  'not-an-age': {
    says: () =>
      'Nid yw hwn yn oedran oedolyn, yn fand o fewn un grŵp oedran, nac yn ddyddiad geni.',
    remedy: 'Ysgrifennwch 18 to 64, 65+, oedran, neu ddyddiad geni.',
  },
  'reference-unknown': {
    says: () => 'Nid oes cofnod o’r fath yn yr atlas.',
    remedy: 'Gwiriwch y sillafu, neu mewnforiwch y ffeil sy’n dod ag ef yn gyntaf.',
  },
  'reference-ambiguous': {
    says: () => 'Mae gan sawl cofnod yr enw hwn.',
    remedy: 'Ysgrifennwch y cyfeirnod yn lle’r enw.',
  },
  'name-of-a-page': {
    says: (name) =>
      `“${name}” yw cyfeiriad tudalen arall, felly ni fyddai gan y cofnod hwn dudalen.`,
    remedy: 'Rhowch gyfeirnod arall iddo, er enghraifft gyda rhif ar ei ôl.',
  },
  'row-too-short': {
    says: () => 'Mae gan y rhes lai o gelloedd nag sydd o golofnau.',
    remedy: 'Gwiriwch y rhes am wahanydd coll.',
  },
  'row-too-long': {
    says: () => 'Mae gan y rhes fwy o gelloedd nag sydd o golofnau.',
    remedy: 'Gwiriwch y rhes am wahanydd o fewn testun; rhowch y testun mewn dyfynodau.',
  },
  'same-key-differs': {
    says: (line) => `Mae rhes ${line} am yr un cofnod ac yn dweud rhywbeth arall.`,
    remedy: 'Gadewch un o’r ddwy res, neu rhowch gyfeirnodau gwahanol iddynt.',
  },
  repeated: {
    says: (line) => `Mae rhes ${line} yn dweud yr un peth. Mae’n cyfrif unwaith.`,
    remedy: 'Nid oes angen gwneud dim.',
  },
};
