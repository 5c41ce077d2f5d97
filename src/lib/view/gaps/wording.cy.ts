// Welsh words of the gaps page.

import type { Need, Support } from '#lib/domain/market/records.ts';
import { modelled, range, strong } from '../sentence.ts';
import type { GapAnswer, GapsWording } from './wording.en.ts';

const NEED_GROUPS: Record<Need, string> = {
  physical: 'pobl ag anghenion cymorth corfforol',
  memory: 'pobl sy’n colli’r cof neu’n byw gyda dementia',
  'learning-disability': 'pobl ag anabledd dysgu',
  'mental-health': 'pobl ag anghenion iechyd meddwl',
  sensory: 'pobl sydd wedi colli eu golwg neu eu clyw',
};

const SUPPORT_NOUNS: Record<Support, string> = {
  'day-support': 'cymorth dydd',
  'home-support': 'cymorth yn y cartref',
  'getting-out': 'help i fynd allan',
  'short-breaks': 'seibiannau byr',
};

const kindOf = (need: Need | null, support: Support | null): string => {
  const what = support === null ? 'cymorth' : SUPPORT_NOUNS[support];
  return need === null ? what : `${what} i ${NEED_GROUPS[need]}`;
};

const shortPart = ({ none, short }: GapAnswer): string => {
  if (short === 0) return '';
  return none === 0 ? '' : `, ac mae ${short} arall yn brin`;
};

export const gapsCy: GapsWording = {
  title: 'Bylchau',
  needs: {
    physical: 'Cymorth corfforol',
    memory: 'Cof a dementia',
    'learning-disability': 'Anabledd dysgu',
    'mental-health': 'Iechyd meddwl',
    sensory: 'Golwg a chlyw',
  },
  supports: {
    'day-support': 'Cymorth dydd',
    'home-support': 'Cymorth yn y cartref',
    'getting-out': 'Mynd allan',
    'short-breaks': 'Seibiannau byr',
  },
  lead: 'Lle mae pobl heb gymorth o fewn cyrraedd, a lle nad oes ganddynt ddewis go iawn.',
  kind: kindOf,
  kindHeading: (need, support) => {
    const text = kindOf(need, support);
    return text.charAt(0).toUpperCase() + text.slice(1);
  },
  answer: (answer) => {
    const { none, short, all, within, kind, unmet } = answer;
    const hours = [
      ' mae ',
      modelled(unmet.value),
      ' ',
      range(`(${unmet.range})`),
      ' yn debygol o fod heb eu diwallu pan nad oes neb yn broceru.',
    ];
    if (none === 0 && short === 0) {
      return [`Nid oes ardal ag angen ar gofnod yn brin o ${kind}. Er hynny,`, ...hours];
    }
    if (none === 0) {
      return ['Mae ', strong(`${short} o ${all} ardal`), ` yn brin o ${kind}:`, ...hours];
    }
    return [
      'Mewn ',
      strong(`${none} o ${all} ardal`),
      ` nid oes neb o fewn ${within ?? 'cyrraedd'} ar gyfer ${kind}${shortPart(answer)}:`,
      ...hours,
    ];
  },
  answerUnknown: (kind, council, needed) => [
    'Mae angen ',
    modelled(needed.value),
    ' ',
    range(`(${needed.range})`),
    ` o ${kind} yn ${council}. `,
    strong('Nid yw’n hysbys yma faint o oriau y gall gwasanaethau eu rhoi'),
    ', felly ni ellir dweud eto a oes bwlch.',
  ],
  hiddenHours: 'ni ddywedir yr oriau, gan y byddent yn datgelu rhai ychydig o bobl',
  answerNoNeed: (kind) => [`Nid oes angen ${kind} ar neb sydd ar gofnod.`],
  estimateLabel:
    'Amcangyfrif o gyfansymiau cyhoeddedig a’r cyfrifiad yw’r angen, nid rhesi’r cyngor ei hun.',
  ownLabel: 'Yr angen yw’r oriau a aseswyd i bobl y mae’r cyngor yn eu cefnogi.',
  empty: {
    title: 'Nid yw’r angen yn hysbys yma',
    text: 'Bydd bylchau’n ymddangos cyn gynted ag y caiff oriau asesedig y cyngor eu llwytho, neu y cyhoeddir cyfansymiau o bobl a gefnogir ar gyfer yr ardal hon. Ni ddangosir dim fel 0.',
    action: 'Gweld yr hyn sydd ar gofnod yn y farchnad',
  },
  unknown: {
    title: 'Pam na ddywedir bod bwlch',
    text: 'Nid oes cofnod yma yn dweud faint o oriau y gall gwasanaethau eu rhoi. Mae’r map yn dangos yr oriau sydd eu hangen.',
    next: 'Llwythwch wasanaethau gyda’u horiau wythnosol i weld bylchau.',
  },
  figures: {
    title: 'Y bwlch, dair ffordd',
    intro: 'Mae tri ffigur yn ateb tri chwestiwn. Maent bob amser yn codi o’r cyntaf i’r trydydd.',
    naive: 'Ar bapur',
    naiveText:
      'Oriau sydd eu hangen llai’r oriau y gall gwasanaethau eu rhoi, fel pe gallai pawb gyrraedd popeth.',
    minimum: 'Gyda brocera perffaith',
    minimumText:
      'Yr hyn sy’n weddill pan fydd pob awr yn mynd lle mae’n gweddu orau o fewn cyrraedd. Ni all unrhyw frocer wneud yn well.',
    expected: 'Pan nad oes neb yn broceru',
    expectedText:
      'Yr hyn sy’n debygol o fod heb ei ddiwallu pan fydd pobl yn dod o hyd i gymorth eu hunain ac yn rhannu’r hyn a gyrhaeddant.',
    stranded: 'Allan o gyrraedd pawb',
    strandedText: 'Oriau gwasanaethau na all unrhyw ardal ar gofnod eu cyrraedd.',
    needed: 'Oriau sydd eu hangen',
    supply: 'Oriau y gall gwasanaethau eu rhoi',
    record: 'yn ôl y cofnodion',
    none: '0 awr yr wythnos',
    brokerage: (hours) => [
      'Gallai brocera ar ei ben ei hun gau ',
      modelled(hours.value),
      ' ',
      range(`(${hours.range})`),
      ' ohono: mae’r oriau yno, ond nid yw pobl ac oriau’n dod o hyd i’w gilydd.',
    ],
  },
  matrix: {
    title: 'Yn ôl angen a math o gymorth',
    intro: 'Oriau’r wythnos sy’n debygol o fod heb eu diwallu. Dewiswch un i weld ble.',
    introUnknown:
      'Oriau’r wythnos sydd eu hangen. Nid yw’r cyflenwad yn hysbys, felly ni ddywedir bod bwlch. Dewiswch un i weld ble.',
    caption: 'Oriau’r wythnos yn ôl angen a math o gymorth',
    need: 'Angen',
    allNeeds: 'Pob angen',
    allSupports: 'Pob math',
    noneNeeded: 'dim angen ar gofnod',
    supplyUnknown: 'sydd eu hangen; cyflenwad ddim yn hysbys',
    legend: 'Cyfran o’r angen heb ei diwallu',
    classes: ['o dan 10%', '10% i 20%', '20% i 35%', '35% i 50%', '50% neu fwy'],
  },
  districts: {
    caption: 'Yn ôl dosbarth',
    district: 'Dosbarth',
    none: 'Neb o fewn cyrraedd',
    short: 'Yn brin',
    unmet: 'Tebygol o fod heb eu diwallu',
    areas: 'ardaloedd',
    all: 'Ardaloedd',
  },
  measures: {
    label: 'Lliwio ardaloedd yn ôl',
    unmet: 'Oriau heb eu diwallu',
    uncovered: 'Cyfran heb ei diwallu',
    choices: 'Dewisiadau go iawn',
    needed: 'Oriau sydd eu hangen',
  },
  legends: {
    unmet: 'Oriau’r wythnos sy’n debygol o fod heb eu diwallu',
    uncovered: 'Cyfran o’r angen nad oes dim yn ei diwallu',
    choices: 'Perchnogion gwahanol o fewn cyrraedd',
    needed: 'Oriau’r wythnos sydd eu hangen',
  },
  nobody: 'neb o fewn cyrraedd',
  choiceClasses: [
    'dim perchennog',
    '1 perchennog',
    '2 berchennog',
    '3 neu 4 perchennog',
    '5 perchennog neu fwy',
  ],
  map: {
    finding: (kind, none, short) =>
      `${none} ardal heb neb o fewn cyrraedd a ${short} yn brin o ${kind}`,
    findingNeeded: (kind) => `Lle mae angen ${kind}`,
    subtitle: (measure, council, date) => `${measure}, ardaloedd bach ${council}, ${date}`,
    source: 'oriau a aseswyd, gwasanaethau ar gofnod a theithio amcangyfrifedig',
    sourceEstimate: 'angen amcangyfrifedig a gwasanaethau ar gofnod',
    covered: (share) => `${share} o’r angen wedi’i ddiwallu`,
    unmet: (hours) => `${hours} awr yr wythnos heb eu diwallu`,
    needed: (hours) => `angen ${hours} awr yr wythnos`,
    choices: (count) => `${count} perchennog o fewn cyrraedd`,
  },
  states: {
    none: 'neb o fewn cyrraedd',
    short: 'yn brin',
    met: 'digon',
    'supply-unknown': 'cyflenwad ddim yn hysbys',
    'no-demand': 'dim angen ar gofnod',
    'no-data': 'ddim yn hysbys',
  },
  stateNotes: {
    none: 'Mae angen y cymorth hwn ar bobl ac nid oes gwasanaeth ar gofnod ag oriau ar ei gyfer o fewn cyrraedd.',
    short:
      'Mae gwasanaethau o fewn cyrraedd, ond maent yn diwallu llai na naw degfed o’r oriau sydd eu hangen.',
    met: 'Mae gwasanaethau o fewn cyrraedd yn diwallu o leiaf naw degfed o’r oriau sydd eu hangen.',
    'supply-unknown':
      'Mae angen y cymorth hwn ar bobl. Nid yw’n hysbys faint o oriau y gall gwasanaethau eu rhoi, ac nid yw hynny yr un peth â dim.',
    'no-demand': 'Nid oes angen y cymorth hwn ar neb ar gofnod yma.',
    'no-data':
      'Nid oes gan y cyngor resi o angen ar gyfer yr ardal hon. Nid yw hynny’n dweud dim am y cyflenwad.',
  },
  statesTitle: 'Ystyr y cyflyrau',
  filters: {
    need: 'Angen',
    support: 'Math o gymorth',
    state: 'Cyflwr',
    district: 'Dosbarth',
    choices: 'Perchnogion o fewn cyrraedd, ar y mwyaf',
    any: 'Unrhyw un',
    anyNeed: 'Pob angen',
    anySupport: 'Pob math',
    atMost: (count) => `${count} perchennog ar y mwyaf`,
  },
  result: (shown, all) => `${shown} o ${all} ardal`,
  table: {
    caption: 'Ardaloedd',
    columns: {
      place: 'Ardal',
      unmet: 'Tebygol o fod heb eu diwallu',
      covered: 'Angen wedi’i ddiwallu',
      choices: 'Perchnogion o fewn cyrraedd',
      nearest: 'Agosaf',
      needed: 'Angen',
    },
    state: 'Cyflwr',
    perWeek: 'awr yr wythnos',
    minutes: 'munud',
    fewest: 'y lleiaf, o’r mathau sydd eu hangen',
    nobody: 'dim',
    nobodyFor: (count, names, more) =>
      `ar gyfer ${count} math sydd ei angen: ${names}${more > 0 ? `; a ${more} arall` : ''}`,
    onRecord: 'Perchnogion ar gofnod o fewn cyrraedd',
    hoursUnknown: 'oriau ddim yn hysbys',
    suppressed:
      '[c]: wedi’i guddio, gan fod llai nag 8 o bobl y tu ôl iddo, neu y tu ôl i’r hyn sy’n weddill ohono pan dynnir y ffigurau a ddangosir ar gyfer ei rannau. Dangosir y cyflwr a’r perchnogion o fewn cyrraedd o hyd.',
    noMatch: 'Nid oes ardal yn cyfateb i’r hidlyddion hyn',
    noMatchText: 'Tynnwch un hidlydd, neu cliriwch y cyfan i weld pob ardal.',
    clear: 'Clirio’r hidlyddion',
  },
  panel: {
    heading: (place) => `${place}: pam`,
    where: (code, district) => `Ardal fach ${code}, ${district}`,
    close: 'Cau',
    unknown: (code) => ['Nid oes ardal â’r cod ', strong(code), ' yma.'],
    needed: 'Oriau sydd eu hangen',
    people: 'Pobl sydd ei angen',
    supply: 'Oriau gwasanaethau o fewn cyrraedd',
    supplyNote: 'wedi’u rhannu â phawb arall sy’n eu cyrraedd',
    covered: 'Angen wedi’i ddiwallu',
    unmet: 'Tebygol o fod heb eu diwallu',
    choices: 'Perchnogion gwahanol o fewn cyrraedd',
    nearest: 'Y gwasanaeth agosaf ag oriau',
    wider: (name) => `Tebygol o fod heb eu diwallu yn ${name} gyfan`,
    nobody: 'neb o fewn cyrraedd',
    services: 'Gwasanaethau o fewn cyrraedd',
    servicesOnRecord: 'Gwasanaethau ar gofnod o fewn cyrraedd',
    servicesNone: 'Nid oes gwasanaeth ar gofnod o fewn cyrraedd.',
    servicesNote:
      'Amcangyfrifon yw’r teithiau. Caiff gwasanaethau cartref eu mesur o ganol ardal ehangach, fel na ellir dod o hyd i unrhyw gartref.',
    service: 'Gwasanaeth',
    journey: 'Taith',
    spare: 'Sbâr',
    more: (count) => `a ${count} arall o fewn cyrraedd`,
    estimated: 'heb eu cyfrif: amcangyfrif yw’r angen',
  },
  ladder: {
    title: 'Yr hyn y gellid ei wneud',
    intro: 'Chwe cham, yr ysgafnaf yn gyntaf. Mae’r ffigurau’n awgrymu un; pobl sy’n penderfynu.',
    suggested: 'Dyma awgrym y ffigurau',
    steps: {
      inform: { name: 'Hysbysu', text: 'Dweud wrth bobl a’u cefnogwyr beth sydd yno eisoes.' },
      broker: { name: 'Broceru', text: 'Paru pobl ag oriau rhydd sydd o fewn cyrraedd.' },
      pool: {
        name: 'Cronni',
        text: 'Gadael i bobl roi oriau at ei gilydd, fel bod y daith yn werth chweil i un darparwr.',
      },
      seed: {
        name: 'Hau',
        text: 'Helpu rhywun lleol i ddechrau: microddarparwr, menter gydweithredol, gofalwr Cysylltu Bywydau.',
      },
      'pay-more': {
        name: 'Talu mwy',
        text: 'Codi’r gyfradd, neu dalu am deithio, lle mae darparwyr yno ond yn llawn.',
      },
      commission: { name: 'Comisiynu', text: 'Prynu’r oriau, neu wasanaeth, drwy gontract.' },
    },
    reasons: {
      enough:
        'Mae gwasanaethau o fewn cyrraedd yn diwallu’r angen ac mae digon o berchnogion ar gyfer dewis go iawn yn ei gynnig.',
      'one-owner':
        'Caiff yr angen ei ddiwallu, ond gan rhy ychydig o berchnogion: nid oes dewis go iawn.',
      'spare-covers':
        'Mae’r oriau sbâr ar gofnod o fewn cyrraedd o leiaf cymaint â’r oriau heb eu diwallu.',
      'under-one-provider':
        'Mae llai o oriau heb eu diwallu yma a drws nesaf nag y mae un darparwr bach yn eu rhoi fel arfer.',
      'few-providers':
        'Mae’r oriau heb eu diwallu yma a drws nesaf yn cyfateb i ychydig o ddarparwyr bach.',
      'owners-full':
        'Mae gan bobl ddewis go iawn o berchnogion, sydd heb ddigon o oriau sbâr, ac mae’r bwlch yn fwy nag y gallai ychydig o ddarparwyr bach ei lenwi.',
      'beyond-small':
        'Mae’r bwlch yn fwy nag y gallai ychydig o ddarparwyr bach ei lenwi, ac nid oes gan bobl ddewis go iawn o berchnogion.',
      'size-not-known':
        'Nid oes gan unrhyw ddarparwr bach oriau ar gofnod yma i fesur y bwlch wrthynt.',
    },
    rule: (spare, provider) =>
      provider === null
        ? `Oriau sbâr o fewn cyrraedd: ${spare} yr wythnos.`
        : `Oriau sbâr o fewn cyrraedd: ${spare} yr wythnos. Mae darparwr bach nodweddiadol yma yn rhoi ${provider} awr yr wythnos (canol y rhai ar gofnod).`,
  },
  why: {
    subject: (kind) => `y bwlch mewn ${kind}`,
    needSubject: (kind) => `yr angen am ${kind}`,
    needFormula: [
      'Caiff y bobl a gefnogir, fel y’u cyhoeddir ar gyfer y cyngor, eu rhannu yn ôl oedran ac angen yn y cyfrannau a gyhoeddir.',
      'Cânt eu gwasgaru dros ardaloedd bach yn ôl y cyfrifiad: oedran, anabledd ac amddifadedd, fel bod pob cyfanswm yn dal.',
      'Oriau sydd eu hangen = pobl × cyfran sy’n defnyddio’r math hwn o gymorth × oriau’r wythnos y rhai sy’n gwneud hynny.',
      'Mae’r ystod yn lluosi ystodau pob cred; disgwylir i 8 o bob 10 fod y tu mewn.',
      'Nid yw’r oriau y gall gwasanaethau eu rhoi ar gofnod, felly ni thynnir dim o’r angen.',
    ],
    areaSubject: (place, state) => `${place}: ${state}`,
    own: 'anghenion a aseswyd gan y cyngor',
    estimate: 'amcangyfrif o gyfansymiau cyhoeddedig a’r cyfrifiad',
    register: 'gwasanaethau ar gofnod',
    travel: 'teithio amcangyfrifedig',
    areas: 'Ardaloedd ag angen ar gofnod',
    areasUnknown: 'Ardaloedd nad yw eu hangen yn hysbys',
    services: 'Gwasanaethau ag oriau ar ei gyfer',
    silent: 'Gwasanaethau ar gofnod heb oriau, nad ydynt yn ychwanegu dim',
    formula: [
      'Mae gwasanaeth yn cyfrif i ardal pan fydd y daith o fewn y terfyn ar gyfer y math hwn o gymorth ac o fewn cyrraedd y gwasanaeth ei hun.',
      'Mae pob gwasanaeth yn rhannu ei oriau ymhlith pawb sy’n ei gyrraedd; mae pobl agosach yn pwyso mwy (mae’r pwysau’n gostwng o 1 drws nesaf i 0 ar y terfyn).',
      'Diwallu ardal = swm dros y gwasanaethau o fewn cyrraedd o (oriau’r gwasanaeth ÷ yr holl oriau pwysedig sydd eu hangen) × pwysau.',
      'Tebygol o fod heb eu diwallu = oriau sydd eu hangen × (1 − diwallu), byth o dan 0.',
      'Ar bapur = yr holl oriau sydd eu hangen − yr holl oriau a roddir. Gyda brocera perffaith = oriau sydd eu hangen − y mwyaf o oriau y gellir eu paru o fewn cyrraedd.',
      'Mae’r ystod yn rhedeg y swm cyfan eto gydag ychydig o angen a ffyrdd cyflym, a chyda llawer o angen a ffyrdd araf.',
    ],
    areaSum: (needed, cover, unmet) => `Yma: ${needed} × (1 − ${cover}) = ${unmet}.`,
    areaHidden:
      'Yma mae’r oriau wedi’u cuddio, gan fod llai nag 8 o bobl y tu ôl iddynt; nid yw’r diwallu wedi’i guddio.',
    areaWithheld:
      'Yma mae’r oriau a’r diwallu wedi’u cuddio: gyda’r ffigurau a ddangosir ar gyfer anghenion a mathau unigol o gymorth, byddent yn datgelu oriau llai nag 8 o bobl.',
    shortRule: (bar) =>
      `Gelwir diwallu o dan ${bar} yn brin; heb berchennog o fewn cyrraedd dywedir neb o fewn cyrraedd.`,
  },
  caveats: {
    silent: (count, kind) =>
      `Nid oes gan ${count} o’r gwasanaethau sy’n cynnig ${kind} oriau ar gofnod. Nid ydynt yn ychwanegu dim at yr oriau a roddir, felly gall y bwlch go iawn fod yn llai.`,
    missing: (layers) =>
      `Ddim ar gofnod yma: ${layers}. Nid yw’r hyn a roddant yn hysbys ac ni chaiff ei gyfrif fel 0.`,
    mixed: (kinds) =>
      `Nid yw’r cyflenwad yn hysbys ar gyfer ${kinds}; gadewir eu horiau allan o’r bwlch.`,
  },
  method: {
    title: 'Dull a ffynonellau',
    notes: [
      'Oriau cymwys yw’r oriau sydd eu hangen, nid pobl. Nid yw oriau un angen byth yn gwasanaethu un arall.',
      'Amcangyfrifir teithio o linellau syth, cyflymderau arferol a gwyriadau. Mae pa mor bell y gallant fod o’u lle ymhlith y tybiaethau o dan “Pam?”.',
      'Caiff gwasanaethau a roddir o gartrefi eu gosod yng nghanol yr ardal ehangach leiaf sydd ag o leiaf 5 o’u math, yma ac mewn ffeiliau, fel nad oes taith, perchennog na lefel diwallu yn pwyntio at gartref; yn agos at un, gall y daith wirioneddol fod yn hirach neu’n fyrrach nag a ddangosir.',
      'Nid yw pobl na gwasanaethau y tu hwnt i’r ffin ar gofnod: gall ardaloedd ger y ffin gael gwell gwasanaeth nag a ddangosir.',
    ],
  },
};
