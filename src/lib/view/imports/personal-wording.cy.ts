// Welsh words of the page on facts that name a person.

import type { PersonalWording } from './personal-wording.en.ts';

export const personalCy: PersonalWording = {
  title: 'Beth a gedwir am bobl',
  none: 'Ni chedwir dim sy’n enwi person.',
  kept: (names) => `Mae’r cyngor hwn yn cadw am bob person: ${names}.`,
  lead: 'Yn aml mae ffeiliau am bobl yn dal mwy nag sydd ei angen ar yr atlas. Mae’n gweithio gyda chyfeirnod y cyngor ei hun, y grŵp oedran, y prif angen a’r ardal fach. Gollyngir popeth arall wrth ddarllen ffeil, oni bai ei fod wedi’i droi ymlaen yma gyda rheswm.',
  tableTitle: 'Pob maes o’r fath',
  caption: 'Meysydd sy’n enwi person, ac a gedwir hwy',
  field: 'Maes',
  state: 'Beth sy’n digwydd',
  states: { kept: 'cedwir', dropped: 'gollyngir wrth ddarllen' },
  values: 'Gwerthoedd a gedwir',
  since: 'Ers',
  who: 'Penderfynwyd gan',
  reason: 'Rheswm',
  never: 'fel y cyflenwyd',
  names: {
    name: 'enw',
    'nhs-number': 'rhif GIG',
    'date-of-birth': 'dyddiad geni llawn',
    postcode: 'cod post',
  },
  changeTitle: 'Newid yr hyn a gedwir',
  onlyAdministrators: 'Dim ond gweinyddwyr sy’n newid hyn.',
  keepTitle: (name) => `Cadw: ${name}`,
  dropTitle: (name) => `Rhoi’r gorau i gadw: ${name}`,
  reasonLabel: 'Pam mae ar y cyngor ei angen',
  reasonHint: (name) =>
    `Un frawddeg, i bwy bynnag sy’n archwilio hyn. Bydd ffeiliau a ddaw i mewn o hyn ymlaen yn cadw’r maes hwn (${name}); ni ddaw’r hyn a ollyngwyd o’r blaen yn ôl.`,
  keep: (name) => `Cadw o hyn ymlaen: ${name}`,
  sure: (values) => `Ie, dileu’r gwerthoedd a gedwir (${values})`,
  sureOfNone: 'Ie, rhoi’r gorau i’w gadw; nid oes dim ohono wedi’i gadw hyd yn hyn',
  sureHint: 'Maent wedi mynd am byth. Mae cofnodion y bobl yn aros.',
  drop: (name) => `Gollwng: ${name}`,
  faults: {
    required: 'Dywedwch pam mae ar y cyngor ei angen',
    'too-short': 'Dywedwch mewn brawddeg gyfan pam mae ar y cyngor ei angen',
    'too-long': 'Defnyddiwch 500 o lythrennau ar y mwyaf',
    unsure: 'Dywedwch ie i ddileu’r hyn a gedwir',
  },
  done: {
    kept: 'Cedwir y maes o hyn ymlaen.',
    dropped: (values) => `Ni chedwir y maes mwyach. Gwerthoedd a ddilëwyd: ${values}.`,
  },
  link: 'Beth a gedwir am bobl',
  keptHere: (names) => `Trwy benderfyniad y cyngor hwn, cedwir y rhain: ${names}.`,
  keptTag: 'cedwir trwy benderfyniad y cyngor',
};
