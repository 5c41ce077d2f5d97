// Welsh words of the method pages.

import type { MethodKey, MethodWording, MethodWords } from './method-wording.en.ts';

const pages: Readonly<Record<MethodKey, MethodWords>> = {
  travel: {
    title: 'Teithiau',
    question: 'Faint o amser mae’n ei gymryd i fynd o un lle i’r llall?',
    steps: [
      'Munudau = amser i gychwyn a chyrraedd + llinell syth × faint hirach yw ffyrdd ÷ cyflymder × 60.',
      'Mae gwyriad, cyflymder ac amser sefydlog yn dilyn yr anheddiad lle mae pobl yn cychwyn. Mae ardaloedd yn cychwyn lle mae eu pobl yn byw.',
      'Mae ystod i bob taith: pob munud yn fyrrach, a phob un yn hirach, o’r gwall tebygol.',
    ],
    limits: [
      'Ni ddefnyddir rhwydwaith ffyrdd: ni welir afon heb bont. Gall cyngor ffitio’r pedwar rhif i deithiau go iawn a rhoi ei rai ei hun yn eu lle.',
    ],
  },
  gaps: {
    title: 'Cyrhaeddiad a bylchau',
    question: 'Ble mae pobl heb gymorth o fewn cyrraedd?',
    steps: [
      'Mae gwasanaeth yn cyfrif i ardal pan fo’r daith o fewn y terfyn ar gyfer y math hwn o gymorth ac o fewn cyrhaeddiad y gwasanaeth ei hun.',
      'Mae pob gwasanaeth yn rhannu ei oriau ymhlith pawb sy’n ei gyrraedd; mae pobl agosach yn pwyso mwy. Mae’r pwysau’n disgyn o 1 drws nesaf i 0 wrth y terfyn, ar hyd cromlin Dai.',
      'Cwmpas ardal = swm dros wasanaethau o fewn cyrraedd o (oriau’r gwasanaeth ÷ yr holl oriau pwysol sydd eu hangen) × pwysau.',
      'Oriau tebygol heb eu diwallu = oriau sydd eu hangen × (1 − cwmpas), byth islaw 0. Ar bapur = yr holl oriau sydd eu hangen − yr holl oriau a roddir. Ar y gorau = oriau sydd eu hangen − y mwyaf o oriau y gellir eu paru o fewn cyrraedd.',
      'Mae’r ystod yn rhedeg y swm cyfan eto gydag ychydig o angen a ffyrdd cyflym, a chyda llawer o angen a ffyrdd araf.',
    ],
    limits: [
      'Nid yw oriau heb wasanaeth ar gofnod yn hysbys, ac nid 0 yw hynny. Ni welir gwasanaethau na phobl y tu hwnt i’r ffin.',
    ],
  },
  demand: {
    title: 'Galw lle nad oes gan gyngor resi ei hun',
    question: 'Faint o oriau o bob math o gymorth sydd eu hangen ar bobl ym mhob ardal fach?',
    steps: [
      'Rhennir y nifer cyhoeddedig o bobl â chymorth yn y gymuned yn ôl oed ac angen.',
      'Fe’i lledaenir dros ardaloedd bach yn ôl oed ac anabledd y cyfrifiad (mae rhesi a cholofnau ill dwy’n adio i’r hyn sy’n hysbys).',
      'Oriau = pobl × cyfran sy’n defnyddio’r cymorth × oriau’r wythnos.',
      'Ystod 80% yw isel ac uchel: lluosir tybiaethau annibynnol fel pe baent tua log-normal.',
    ],
    limits: [
      'Mae’r amcangyfrif yn adio i’r cyfanswm cyhoeddedig ac nid yw’n dweud dim sicr am unrhyw ardal. Lle mae gan gyngor anghenion asesedig, defnyddir y rheini yn lle hynny.',
    ],
  },
  market: {
    title: 'Y farchnad a phwy sy’n anodd ei ddisodli',
    question: 'Ar bwy mae ardal yn dibynnu, a phwy prin y gellid ei ddisodli?',
    steps: [
      'Perchnogion sy’n cyfrif, nid safleoedd: crynodiad yw swm sgwariau cyfrannau’r oriau yn ôl perchennog.',
      'Mae perchennog yn anodd ei ddisodli yn ôl maint (ei gyfran o’r holl oriau), lle (ardaloedd a adewir heb neb) neu arbenigedd (ychydig o rai eraill sy’n gwneud yr un peth).',
    ],
    limits: ['Cyfrannau o oriau ar gofnod ydynt. Ni chyfrifir yr hyn nad yw ar gofnod.'],
  },
  viability: {
    title: 'Gwasanaethau mewn perygl',
    question: 'Pa mor agos yw gwasanaeth at gau, a beth fyddai’n ei gadw ar agor?',
    steps: [
      'Bob mis mae pobl yn gadael (ymadawiadau naturiol, yna rhai o ddewis), mae pobl newydd yn ymuno tra bo lleoedd yn rhydd, a phrynir staff fesul gweithiwr cyfan.',
      'Mae gadael o ddewis yn codi wrth i gyfoedion gael eu colli.',
      'Ymyl = ffioedd + incwm bloc − (costau sefydlog + staff + cost pob presenoldeb). Mae’r arian wrth gefn yn tyfu neu’n disgyn o’r ymyl.',
      'Mae’r gwasanaeth yn cau ar ôl ei gyfnod rhybudd pan fydd arian yn disgyn islaw ei lawr, ar ôl gormod o golledion yn olynol, neu pan benderfynir ar ddiwedd.',
      'Ailadroddir y mis â lwc â chyfeiriad; y siawns o gau yw cyfran y tyniadau sy’n cau. Daw cyfraddau gadael o’r misoedd olaf ar gofnod, gyda rhagdyb Jeffreys.',
      'Mae ei hystod yn cynnwys y tyniadau (band Wilson) a chyn lleied a wyddys am y cyfraddau gadael (ill dwy ar bennau eu cyfwng).',
    ],
    limits: [
      'Hyd nes bod 30 o ganlyniadau ei rybuddion ei hun ar gofnod, mae pob siawns yn seiliedig ar fodel ac heb ei dilysu eto.',
      'Gall rhagolwg cyhoeddedig ei hun wneud i bobl adael: cadwch siawns gwasanaeth a enwir o fewn y tîm comisiynu.',
    ],
  },
  closures: {
    title: 'Cau cartrefi gofal',
    question: 'Pa mor aml mae cartrefi gofal fel hwn yn cau?',
    steps: [
      'Cartrefi o un maint sy’n cau ÷ blynyddoedd yr oedd pob cartref o’r fath ar agor.',
      'Wedi’i luosi â sut mae cau’n amrywio yn ôl blynyddoedd ers cofrestru.',
      'Siawns o fewn blwyddyn = 1 − e i’r minws y gyfradd honno.',
    ],
    limits: [
      'Cyfradd pob cartref o faint ac oed ydyw. Nid yw’n dweud dim am un cartref. Ni chynhwysir perchnogaeth, nyrsio na graddau.',
    ],
  },
  growth: {
    title: 'Mentrau bach',
    question: 'A yw’r rhai sy’n cychwyn yn para, ac a oes digon ohonynt?',
    steps: [
      'Bob tro y mae un yn stopio, lluosir y gyfran sy’n dal i fasnachu ag 1 − y rhai sy’n stopio ÷ y rhai a wylir (Kaplan a Meier). Mae’r rhai sy’n tyfu, neu a gychwynnodd yn ddiweddar, yn gadael heb gyfrif fel rhai a stopiodd; mae’r rhai a fasnachai cyn i’r gofrestr gychwyn yn ymuno pan gychwynnodd.',
      'Y band log-log gyda gwall Greenwood yw’r band.',
      'Mae blwyddyn yn methu pan fo’i band cyfan islaw band cyfan yr holl flynyddoedd eraill gyda’i gilydd.',
      'Angen y mis = (targed − diweddaraf) ÷ misoedd sydd ar ôl.',
    ],
    limits: [
      'Mae ychydig o fentrau’r flwyddyn yn gwneud bandiau llydan: mae’n rhy gynnar i farnu’r rhan fwyaf o flynyddoedd.',
    ],
  },
  pooling: {
    title: 'Cyllidebau cyfun',
    question:
      'Faint mae cymorth yn ei gostio pan fydd pobl yn ei brynu gyda’i gilydd, a phwy ddylai dalu beth?',
    steps: [
      'Cost grŵp yw’r hyn y mae ei oriau, nosweithiau a dosbarthiadau’n ei gymryd, mewn swyddi cyfan lle cyflogir pobl.',
      'Cyfran deg o fil yw ychwanegiad cymedrig pob person at y gost dros bob trefn y gallent fod wedi ymuno (Shapley).',
      'Mae rhaniad yn sefydlog pan na allai unrhyw ran o’r grŵp wneud yn well ar ei phen ei hun (y craidd). Lle nad oes rhaniad o’r fath, dyna’r ateb.',
    ],
    limits: ['Mae’n rhannu arian. Mater i bobl yw dweud a ydynt am fod gyda’i gilydd.'],
  },
  siting: {
    title: 'Ble i leoli neu gadw gwasanaethau',
    question: 'Pa leoedd sy’n gadael pobl agosaf at yr hyn sydd ei angen arnynt?',
    steps: [
      'Y set orau o leoedd yw’r un â’r teithiau lleiaf i bawb gyda’i gilydd (p-median), neu’r un sy’n cyrraedd y rhan fwyaf ohonynt o fewn terfyn, neu’r un â’r daith hiraf fyrraf.',
      'Mae ateb ar unwaith yn cyfnewid un lle ar y tro; cyfrifir un a brofwyd wrth ei ochr, gyda’r bwlch sydd ar ôl.',
    ],
    limits: ['Nid yw rhenti, adeiladau na dymuniadau pobl ynddo.'],
  },
  disclosure: {
    title: 'Preifatrwydd ffigurau a rennir',
    question: 'A allai ffigur a rennir sôn am un person?',
    steps: [
      'Cuddir cyfrifon ychydig o bobl, ac eraill gyda hwy, nes na ellir dod o hyd i unrhyw gyfrif cudd drwy dynnu rhai a ddangosir i ffwrdd.',
      'Cyfrifir yr hyn y gellir ei ganfod o hyd fel y lleiaf a’r mwyaf y gall pob cyfrif cudd fod.',
    ],
    limits: ['Addewidion yw’r rheolau hyn: ni all unrhyw gyngor eu llacio.'],
  },
  imports: {
    title: 'Darllen ffeiliau',
    question: 'Pryd mae ffeil yn rhy wael i gymryd dim ohoni?',
    steps: [
      'Gwirir pob rhes. Rhestrir rhesi â bai gyda’u llinell, maes a datrysiad.',
      'Pan fo cyfran y rhesi gwael uwchlaw’r terfyn, ni chymerir dim o’r ffeil.',
    ],
    limits: ['Gall ffeil fod wedi’i ffurfio’n dda ac yn anghywir o hyd.'],
  },
};

export const methodCy: MethodWording = {
  title: 'Sut y cyfrifir ffigurau',
  lead: 'Daw pob ffigur wedi’i fodelu ar y wefan hon o un o’r dulliau hyn. Mae pob tudalen yn dweud mewn geiriau beth a gyfrifir, ar ba dybiaethau a ffynonellau y mae’n dibynnu, ac a yw wedi’i brofi ar yr hyn a ddigwyddodd mewn gwirionedd.',
  answer: (methods, assumptions) =>
    `Mae ${methods} o ddulliau’n dibynnu ar ${assumptions} o dybiaethau, pob un â’i ffynhonnell. Gall cyngor newid y rhan fwyaf ohonynt, gyda rheswm a gedwir.`,
  list: {
    caption: 'Dulliau, yr hyn y maent yn ei ateb a nifer y tybiaethau y maent yn dibynnu arnynt',
    method: 'Dull',
    question: 'Yr hyn y mae’n ei ateb',
    assumptions: 'Tybiaethau',
    tested: 'Profwyd ar yr hyn a ddigwyddodd',
  },
  tested: { yes: 'do, gweler y canlyniad', no: 'ddim eto' },
  steps: 'Mewn geiriau',
  sources: 'O ble y daw’r dull',
  limits: 'Yr hyn na all ei ddweud',
  parameters: 'Tybiaethau',
  parametersNote:
    'Dyma’r gwerthoedd diofyn. Mae cyngor sydd wedi mewngofnodi yn gweld ei werthoedd ei hun, a pham y maent yn wahanol, o dan Tystiolaeth.',
  unknown: 'Nid oes dull o’r enw hwn.',
  version: (version) => `Fersiwn ${version} o’r model`,
  pages,
  backTest: {
    title: 'Profwyd ar yr hyn a ddigwyddodd',
    none: 'Nid yw’r dull hwn wedi’i brofi ar yr hyn a ddigwyddodd mewn gwirionedd. Fe’i gwirir yn erbyn ffurfiau caeedig, atebion a weithiwyd â llaw ac efeilliaid araf.',
    ran: (date, version, first, last, year) =>
      `Rhedwyd ar ${date} â fersiwn ${version} o’r model: ffitiwyd ar ${first} i ${last}, rhagwelwyd ${year}, na welodd yr un rhagolygydd.`,
    panel: (used, out) =>
      `Defnyddiwyd ${used} o gynghorau Lloegr a gadawyd ${out} allan, oherwydd bod defnyddwyr neu gost rhyw flwyddyn ar goll neu’n 0.`,
    rivals:
      'Gosodir y model wrth ochr dau gystadleuydd nad oes angen model arnynt: mae “dim newid” yn ailadrodd y flwyddyn olaf, mae “tuedd” yn mynd ymlaen ar hyd llinell pob cyngor ei hun. Mae’r tri’n cymryd eu siawns o ba mor bell yr oeddent o’u lle o’r blaen.',
    nearest: (target, model, noChange, trend, best) =>
      `${target}: roedd y model ${model} o’i le ar gyfartaledd, dim newid ${noChange}, tuedd ${trend}. Agosaf: ${best}.`,
    brierBest: (event, best) => `Siawns y bydd ${event}: ${best} a wnaeth orau.`,
    sameChance: (years) =>
      `Gyda ${years} blynedd, ni ellid gwahaniaethu cyfradd cyngor ei hun oddi wrth sŵn, felly rhoddodd y model yr un gyfradd a bron yr un siawns i bob cyngor: mae’n dweud faint fydd yn colli defnyddwyr, nid pa rai.`,
    association:
      'Mae hyn yn profi cysylltiad dros amser. Nid yw’n dweud dim am pam y newidiodd defnyddwyr na chostau, ac mae’n profi’r mecanwaith llyfn ar gynghorau, nid y siawns y bydd gwasanaeth a enwir yn cau.',
    names: { 'no-change': 'dim newid', trend: 'tuedd', model: 'y model' },
    targets: { users: 'Defnyddwyr gofal dydd', 'unit-cost': 'Cost uned' },
    amounts: {
      users: (value) => `${value} o bobl`,
      'unit-cost': (value) => `${value} yr wythnos`,
    },
    events: {
      users: (by) => `defnyddwyr yn gostwng mwy na ${by}`,
      'unit-cost': (by) => `cost uned yn codi mwy na ${by}`,
    },
    errors: {
      caption: 'Gwall absoliwt cymedrig y rhagolygon',
      target: 'Rhagolwg o',
    },
    brier: {
      caption: 'Sgôr Brier y siawnsiau, 0 yw perffaith',
      event: 'Digwyddiad',
      happened: 'Cynghorau lle y daeth',
    },
    calibration: {
      caption: 'Calibradu siawnsiau’r model fesul degradd',
      event: 'Digwyddiad',
      band: 'Siawns a roddwyd',
      councils: 'Cynghorau',
      forecast: 'Siawns gymedrig',
      observed: 'Daeth mewn',
    },
    fixedShare: (mid, low, high) =>
      `Cyfran sefydlog y gost ar y blynyddoedd y’i ffitiwyd arnynt: ${mid} (tebygol ${low} i ${high}).`,
  },
};
