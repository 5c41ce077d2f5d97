// Welsh words of "Choice or cuts".

import { modelled, range, strong } from '../../sentence.ts';
import type { CauseWording } from './wording.en.ts';

export const causeCy: CauseWording = {
  title: 'Dewis neu doriadau',
  heading: (service) => `${service}: dewis neu doriadau`,
  verdicts: {
    'choice-led': 'Dewisiadau pobl eu hunain sy’n pwyso fwyaf',
    'council-led': 'Penderfyniadau’r cyngor sy’n pwyso fwyaf',
    both: 'Mae’r ddwy ochr yn pwyso, ac nid oes un ar y blaen',
    'over-determined': 'Byddai’r naill ochr neu’r llall yn ddigon ar ei phen ei hun',
    neither: 'Nid yw’r naill ochr na’r llall yn pwyso llawer',
    undetermined: 'Nid yw’r cofnodion yn dweud',
  },
  answer: {
    lead: (verdict) => [strong(verdict), '.'],
    share: (share, band, total, points) => [
      ` O’r siawns o gau y mae’r ddwy ochr yn ei dwyn (${total}), mae `,
      modelled(`tua ${share}`),
      ' yn mynd yn ôl at ddewis ',
      range(`(${band})`),
      `: ${points} o’r siawns gyfan, fel y mae’r bar isod yn ei ddangos.`,
    ],
    everyReason: 'mae rheswm ar gofnod am bob ymadawiad a gyfrifwyd',
    overDetermined:
      ' Gyda’r naill ochr neu’r llall wedi’i diffodd byddai’r gwasanaeth yn dal i gau, felly nid yw “hebddi” yn ddadl dros y naill na’r llall.',
    undetermined:
      ' Gallai ymadawiadau heb reswm ar gofnod droi’r ateb o chwith: darganfyddwch pam y gadawodd y bobl hynny.',
    none: () => [strong('Dim i’w rannu'), ': nid oes yr un tyniad yn cau’r gwasanaeth hwn.'],
  },
  caution:
    'Mae hyn yn rhannu’r hyn a ddywed y model rhwng penderfyniadau y gall pobl neu’r cyngor eu cymryd. Nid yw’n brawf o achos.',
  split: {
    title: 'Wedi’i rannu rhwng y ddwy ochr',
    finding: (choice, council) => `Dewis ${choice}, cyngor ${council}`,
    subtitle: (months) =>
      `Rhannau o’r siawns o gau o fewn ${months} mis; gyda’i gilydd hwy yw’r siawns gyfan (gwerth Owen, dwy ochr)`,
    choice: 'Dewisiadau pobl',
    council: 'Penderfyniadau’r cyngor',
    neither: 'Dim un: oed, salwch a phrisiau',
    columns: { side: 'Ochr', share: 'Rhan o’r siawns' },
  },
  plain: {
    title: 'Mewn geiriau plaen',
    caption: 'Y siawns o gau gyda rhai penderfyniadau wedi’u diffodd',
    columns: { if: 'Os', chance: 'Siawns o gau' },
    rows: {
      all: 'bydd popeth yn aros fel y mae',
      choiceAlone: 'dim ond dewisiadau pobl sydd ymlaen',
      councilAlone: 'dim ond penderfyniadau’r cyngor sydd ymlaen',
      withoutChoice: 'diffoddir dewisiadau pobl',
      withoutCouncil: 'diffoddir penderfyniadau’r cyngor',
      neither: 'diffoddir y ddau',
    },
  },
  drivers: {
    title: 'Penderfyniad wrth benderfyniad',
    intro:
      'Mae gwerth Owen yn cadw’r ddwy ochr gyda’i gilydd, fel nad yw enwi un toriad ddwywaith yn newid dim. Mae Shapley yn rhannu dros benderfyniadau unigol. Mae “ar ei ben ei hun” ac “oni bai” yn troi un penderfyniad ymlaen neu i ffwrdd ar ei ben ei hun.',
    caption: 'Penderfyniadau sydd ymlaen, a’r hyn y cymharir pob un ag ef',
    columns: {
      driver: 'Penderfyniad',
      side: 'Ochr',
      now: 'Nawr',
      off: 'Mae diffodd yn golygu',
      owen: 'Owen',
      shapley: 'Shapley',
      alone: 'Ar ei ben ei hun',
      butFor: 'Oni bai',
    },
    sides: { choice: 'dewis', council: 'cyngor' },
    points: (points) => `${points} pwynt`,
    never: 'byth',
  },
  units: {
    'people-a-month': (value) => `${value} o bobl y mis`,
    'share-a-month': (value) => `${value} y mis`,
    'pounds-a-month': (value) => `${value} y mis`,
    'share-a-year': (value) => `${value} y flwyddyn`,
    month: (value) => `mis ${value}`,
    feesAndCosts: (fees, costs) => `ffioedd yn codi ${fees} y flwyddyn, costau ${costs}`,
  },
  exits: {
    title: 'Sut y dosbarthwyd ymadawiadau',
    rule: (days) =>
      `Mae marwolaeth, salwch neu symud yn naturiol. Mae gadael oherwydd na all taliad uniongyrchol brynu gwasanaeth y cyngor ei hun yn ôl rheol. Mae ymadawiad o fewn ${days} diwrnod ar ôl codi tâl, torri cludiant neu oriau, adolygiad neu gyfyngiad yn cyfrif fel un sy’n dilyn penderfyniad y cyngor. Mae gadael heb yr un o’r rhain yn ddewis. Mae bwlch yn aros yn “heb ei gofnodi”.`,
    caption: 'Pobl a adawodd, yn ôl achos',
    columns: { cause: 'Achos', year: '12 mis diwethaf', all: 'Pob mis ar gofnod' },
  },
  timeline: {
    title: 'Beth ddigwyddodd pryd',
    intro: 'Digwyddiadau wrth ymyl presenoldeb. Cysylltiad yn unig yw dau beth yn yr un mis.',
    finding: (from, to) => `O ${from} i ${to} o bobl dros y misoedd ar gofnod`,
    subtitle: 'Pobl yn mynychu ar ddiwedd pob mis, gyda digwyddiadau polisi, cyllideb a thaliadau',
    caption: 'Digwyddiadau, y diweddaraf yn gyntaf',
    none: 'Nid oes digwyddiad ar gofnod eto.',
    columns: { day: 'Dyddiad', kind: 'Math', title: 'Beth ddigwyddodd', source: 'Ble mae’n dweud' },
    kinds: {
      policy: 'Polisi',
      budget: 'Cyllideb',
      charge: 'Tâl',
      transport: 'Cludiant',
      access: 'Mynediad',
      other: 'Arall',
    },
    triggers: {
      'charge-rise': 'Codwyd tâl',
      'access-restriction': 'Cyfyngwyd mynediad',
      'transport-cut': 'Torrwyd cludiant',
      'review-reduction': 'Lleihawyd cymorth mewn adolygiad',
      'hours-cut': 'Torrwyd oriau',
    },
    fromExits: (people) =>
      people === 1 ? 'enwyd gydag 1 ymadawiad' : `enwyd gyda ${people} ymadawiad`,
    exitsSource: 'Cofnodion ymadael',
    add: 'Ychwanegu digwyddiad',
    form: {
      title: 'Beth ddigwyddodd',
      kind: 'Math',
      day: 'Dyddiad',
      source: 'Ble mae’n dweud',
      sourceHint: 'Er enghraifft papur cabinet a’i ddyddiad.',
      everywhere: 'Cyffyrddodd â phob gwasanaeth, nid hwn yn unig',
      submit: 'Ychwanegu’r digwyddiad hwn',
    },
    remove: (title) => `Tynnu “${title}”`,
    table: { month: 'Mis', people: 'Pobl', events: 'Digwyddiadau' },
  },
  faults: {
    required: 'Llenwch hwn',
    'too-long': 'Mae hwn yn rhy hir: byrhewch ef',
    'not-a-date': 'Rhowch ddyddiad, megis 2026-11-26',
  },
  method: {
    title: 'Dull',
    text: 'Mae gan bob penderfyniad werth “diffodd” y cytunwyd arno. Rhedir yr efelychiad ar gyfer pob set o benderfyniadau gyda lwc pawb heb newid, a rhennir y siawns o gau: Shapley (1953) dros benderfyniadau, Owen (1977) dros y ddwy ochr. Mecanwaith yw tynfa cyfoedion, nid penderfyniad: codir pobl sy’n dilyn y rhai a yrrwyd ymaith gan doriad ar y toriad.',
  },
};
