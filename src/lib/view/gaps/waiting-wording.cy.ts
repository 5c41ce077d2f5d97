// Welsh words of the page on packages that wait to begin or came back.

import { strong } from '../sentence.ts';
import type { WaitingWording } from './waiting-wording.en.ts';

export const waitingCy: WaitingWording = {
  title: 'Yn aros am gymorth',
  more: 'Pwy sy’n aros, ac ers pryd',
  none: 'Ni ddaethpwyd â chofnod broceriaeth i mewn eto, felly ni all neb yma ddweud pwy sy’n aros.',
  empty: {
    title: 'Dim cofnod broceriaeth eto',
    text: 'Dewch â’r cofnod o becynnau y gofynnwyd amdanynt ac a roddwyd yn ôl; yna bydd y dudalen hon yn dweud pwy sy’n aros, am faint o oriau, a pham y daw pecynnau yn ôl.',
    action: 'Colofnau a thempled y cofnod',
  },
  answer: {
    waiting: (day, people, hours) => [
      `Ar ${day}, roedd `,
      strong(`${people} o bobl`),
      ` yn aros am gymorth yr oedd y cyngor wedi gofyn i’r farchnad amdano: ${hours} awr yr wythnos nad oedd neb yn ei rhoi eto.`,
    ],
    atLeast: (day, people, hours) => [
      `Ar ${day}, roedd `,
      strong(`o leiaf ${people} o bobl`),
      ` yn aros am gymorth yr oedd y cyngor wedi gofyn i’r farchnad amdano: ${hours} awr yr wythnos neu fwy nad oedd neb yn ei rhoi eto. Ar gyfer rhai anghenion mae cyn lleied yn aros fel y cuddir eu nifer.`,
    ],
    few: (day) => [
      `Ar ${day}, roedd pobl yn aros am gymorth yr oedd y cyngor wedi gofyn i’r farchnad amdano: cyn lleied fel na ddywedir eu nifer.`,
    ],
    nobody: (day) => [
      `Ar ${day}, nid oedd neb yn aros am gymorth yr oedd y cyngor wedi gofyn i’r farchnad amdano.`,
    ],
  },
  table: {
    title: 'Pwy sy’n aros',
    caption: 'Pobl y gofynnwyd am eu cymorth ac nad yw wedi dechrau, yn ôl angen',
    intro: (fewest) =>
      `Mae pob pecyn yn cyfrif fel un person. Nid yw cais nad oes ei angen mwyach yn aros. Cuddir cyfrifon o lai na ${fewest} o bobl, a’r hyn a’u datgelai: [c].`,
    need: 'Angen',
    people: 'Pobl yn aros',
    hours: 'Oriau’r wythnos',
    long: 'Ohonynt, yn hir',
    since: 'Hiraf ers',
  },
  allNeeds: 'Pob angen',
  allReasons: 'Pob rheswm',
  noDay: '–',
  longWait: (days) => `Mae aros am fwy na ${days} diwrnod yn cyfrif fel hir.`,
  longWaitLink: 'Pam cynifer o ddiwrnodau',
  handBacks: {
    title: 'Pecynnau a ddaeth yn ôl',
    caption: 'Pecynnau a roddodd darparwyr yn ôl mewn deuddeg mis, yn ôl rheswm',
    intro:
      'Yn y deuddeg mis hyd at ddiwrnod olaf y cofnod. Mae pecyn na chyfrifir ei bobl yn cyfrif fel un person. Nid yw pecyn a roddwyd yn ôl yn y tabl uchod nes y gofynnir amdano eto.',
    none: 'Ni roddwyd unrhyw becyn yn ôl yn neuddeg mis olaf y cofnod.',
    reason: 'Rheswm a roddwyd',
    packages: 'Pecynnau',
    people: 'Pobl, o leiaf',
  },
  reasonUnknown: 'Heb ei gofnodi',
  reasons: {
    staffing: 'Staffio',
    price: 'Pris',
    distance: 'Rhy bell',
    'needs-changed': 'Newidiodd yr anghenion',
    relationship: 'Chwalodd y berthynas',
    'provider-closed': 'Caeodd y darparwr',
    other: 'Rheswm arall',
  },
  source: (title, date) => `O ${title}, sy’n cwmpasu hyd ${date}.`,
};
