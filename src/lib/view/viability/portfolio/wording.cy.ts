// Welsh words of "All services at once".

import { modelled, range, strong } from '../../sentence.ts';
import type { PortfolioWording } from './wording.en.ts';

const people = (count: string): string => (count === '1' ? '1 person' : `${count} o bobl`);

export const portfolioCy: PortfolioWording = {
  title: 'Pob gwasanaeth ar unwaith',
  link: 'Pob gwasanaeth ar unwaith: beth a wnâi rhewi ffioedd, taliadau uniongyrchol i bawb, neu ryddhau canolfan?',
  list: (items) => new Intl.ListFormat('cy').format(items),
  answer: {
    ready: (services, attending) => [
      'Gellir dilyn ',
      strong(`${services} o wasanaethau â chyfriflyfr`),
      `, a ddefnyddir gan ${people(attending)}, o dan bob un o’r penderfyniadau isod.`,
    ],
    now: (closures, of, months, band) => [
      'Fel y mae pethau, mae ',
      modelled(`tua ${closures} o ${of} gwasanaeth`),
      ` yn cau o fewn ${months} mis `,
      range(`(8 o 10 dyfodol: ${band})`),
      '. ',
    ],
    worst: (policy, closures, band) => [
      `O dan “${policy}” byddai’n `,
      modelled(`tua ${closures}`),
      ' ',
      range(`(${band})`),
      '.',
    ],
    same: () => [strong('Nid oes penderfyniad yma'), ' yn newid hynny y tu hwnt i lwc.'],
  },
  caution:
    'Dilynir pob gwasanaeth ar ei ben ei hun: nid yw pobl sy’n colli lle yn symud i wasanaeth arall yma, felly gall un aros ar agor y mae’r dudalen hon yn ei weld yn cau. Mae tudalen effaith ddilynol gwasanaeth yn eu dilyn.',
  differs: {
    chances: (draws, points) =>
      `Mae’r rhestr o wasanaethau mewn perygl yn gofyn yr un cwestiwn i’r un cyfraddau a chyfrifon, gyda lwc arall: mae pob tudalen yn tynnu ${draws} o ddyfodolau ei hun, felly gall siawns yma fod hyd at tua ${points} pwynt yn wahanol i’r un ar y rhestr. Lle mae’n wahanol, saif siawns y rhestr wrth ei hymyl.`,
    people:
      'Pobl sy’n colli eu lle: yma mae pob gwasanaeth yn cyfrif, a’r ffigur yw canol yr holl ddyfodolau. Mae’r rhestr yn cyfrif dim ond gwasanaethau sy’n cau neu mewn perygl, ac yn pwyso pob un yn ôl ei siawns. Mae effaith ddilynol yn cyfrif un llwybr, lle mae gwasanaeth yn cau gyda phawb neu ddim o gwbl.',
  },
  fromList:
    'Cyfrifir pobl mewn gwasanaethau sy’n cau neu mewn perygl, yn y mis y mae pob un yn cau, wedi’u pwyso yn ôl ei siawns. Mae’r dudalen ar yr holl wasanaethau ar unwaith yn cyfrif pob gwasanaeth, ac mae effaith ddilynol yn dilyn un llwybr lle mae gwasanaeth yn cau neu beidio: maent yn gofyn rhywbeth arall ac yn rhoi rhifau eraill.',
  policies: {
    'as-now': {
      name: 'Fel y mae pethau',
      how: () => 'Cyfraddau, ffioedd a phenderfyniadau fel y maent ar gofnod.',
    },
    'fee-freeze': {
      name: 'Rhewi ffioedd',
      how: () => 'Nid yw ffioedd yn codi; mae costau’n codi yn ôl y disgwyl. Erys incwm bloc.',
    },
    'direct-payments': {
      name: 'Pob person newydd ar daliadau uniongyrchol',
      how: (still) =>
        `Ni ddaw neb newydd i wasanaeth na all taliad uniongyrchol ei brynu; mewn mannau eraill daw ${still} o’r rhai y byddai’r cyngor wedi’u hatgyfeirio o hyd.`,
    },
    'spin-out': {
      name: 'Canolfannau’n gadael y cyngor',
      how: (_still, list) =>
        `${list} yn gadael dwylo’r cyngor: nid oes rhaid i neb fynd oherwydd rheol mwyach, a thalant am yr hyn a wnâi’r cyngor drostynt.`,
    },
    'shared-lives': {
      name: 'Mwy o ofalwyr Cysylltu Bywydau',
      how: (_still, _list, carers) => `Fel dewisiadau yn lle gwasanaeth: ${carers}.`,
    },
  },
  carersHow: (carers, days, share, free) =>
    `mae ${carers} o ofalwyr yn rhoi ${days} diwrnod yr wythnos yr un, ac mae ${share} o’r dyddiau hynny’n cymryd lle un mewn gwasanaeth erbyn y diwedd; ${
      free === null
        ? 'nid oes pris diwrnod gofalwr ar gofnod, felly ni wyddys i bwy y byddai’r lleill yn addas'
        : `mae ${free} diwrnod yr wythnos yn rhydd i bobl sy’n colli lle`
    }`,
  ask: {
    title: 'Beth fyddai’n cael ei benderfynu',
    spin: 'Canolfannau sy’n gadael y cyngor',
    none: 'Nid y cyngor sy’n rhedeg yr un gwasanaeth â chyfriflyfr, felly ni all yr un adael.',
    carers: 'Mwy o ofalwyr Cysylltu Bywydau',
    apply: 'Gosod y penderfyniadau hyn',
  },
  run: {
    title: 'Beth a wnaent',
    intro: (draws) =>
      `${draws} o ddyfodolau posibl i bob gwasanaeth o dan bob penderfyniad, gyda’r un lwc.`,
    run: (draws) => `Cyfrifo ${draws} o ddyfodolau posibl`,
    again: 'Parhau',
    cancel: 'Canslo',
    look: 'Edrych eto',
    mayNot:
      'Gall dadansoddwr neu gomisiynydd y cyngor ofyn am eu cyfrifo; yna dangosir yr ateb yma i bawb a gaiff ddarllen y dudalen hon.',
  },
  picture: {
    finding: (policy, closures, now) => `${policy}: ${closures} yn cau yn lle ${now}`,
    findingNone: 'Nid oes penderfyniad yn newid nifer y rhai sy’n cau y tu hwnt i lwc',
    subtitle: (months, draws) =>
      `Gwasanaethau sy’n cau o fewn ${months} mis, cymedr ${draws} o ddyfodolau posibl; mae’r llinell yn dal 8 o 10`,
    legend: { now: 'fel y mae pethau', then: 'o dan y penderfyniad' },
  },
  table: {
    caption: 'Cau, pobl ac arian y cyngor o dan bob penderfyniad',
    columns: {
      policy: 'Penderfyniad',
      closures: 'Yn cau',
      displaced: 'Pobl sy’n colli eu lle',
      services: 'Gwasanaethau y newidia eu siawns o gau',
      paid: 'Y cyngor yn talu i wasanaethau',
      change: 'O’i gymharu â phethau fel y maent',
    },
    units: {
      closures: 'cymedr (8 o 10 dyfodol)',
      displaced: 'canolrif (8 o 10 dyfodol)',
      services: 'siawns o gau, nawr → wedyn',
      paid: (months) => `dros ${months} mis, amcangyfrif (amrediad)`,
      change: 'arian y cyngor',
    },
    atRisk: (name, chance) => `${name} ${chance}`,
    listed: (here, there) => `${here} (rhestr: ${there})`,
    moved: (name, now, then) => `${name} ${now} → ${then}`,
    placed: (all, placed) => `${all}, y mae gan ofalwyr newydd ddyddiau i ${placed} ohonynt`,
    nobody: 'dim y tu hwnt i lwc',
    more: (count) => `a ${count} arall`,
    nothing: '–',
  },
  assumptions: {
    title: 'Beth a dybir',
    money:
      'Arian y cyngor yw ffioedd ac incwm bloc ar hyd llwybr disgwyliedig pob gwasanaeth tra bo ar agor; daw ei amrediad o’r cyfraddau gadael. Gadewir allan bobl sy’n talu drostynt eu hunain yn ôl eu cyfran heddiw. Ni phrisir yma yr hyn a ddaw yn lle gwasanaeth sy’n cau.',
    luck: 'Mae penderfyniad yn newid telerau gwasanaeth a dim arall: erys lwc pawb yr un fath, felly’r penderfyniad biau’r gwahaniaeth.',
    keep: 'Mae cyfeiriad y dudalen hon yn dal y penderfyniadau, a chedwir yr ateb: bydd pwy bynnag a’i hagor yn gweld yr un ffigurau nes i’r cofnodion neu’r tybiaethau newid.',
    carers:
      'Tybir bod gofalwyr newydd fel y rhai ar gofnod: pwy a wasanaethant, ar ba ddyddiau, am eu pris canol. Mae’r sawl sy’n colli lle yn cael dyddiau gydag un lle mae angen, dyddiau a chyllideb yn cyd-fynd, cyn belled ag y mae’r dyddiau rhydd yn mynd; ni wyddys ble bydd y gofalwyr newydd yn byw, felly ni chyfrifir neb yn rhy bell. Nid yw cost y dyddiau hyn yn arian y cyngor.',
    parameters: 'Tybiaethau a’u ffynonellau',
  },
};
