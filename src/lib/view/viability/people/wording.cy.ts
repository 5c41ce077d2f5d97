// Welsh words of "People displaced".

import { modelled, range, strong } from '../../sentence.ts';
import type { PeopleWording } from './wording.en.ts';

const people = (count: number): string => `${count} o bobl`;

export const peopleCy: PeopleWording = {
  title: 'Pobl heb le',
  heading: (service) => `${service}: pobl a fyddai heb le`,
  answer: {
    lead: (asked, unplaced) => [
      `Pe bai’r gwasanaeth hwn yn cau fis nesaf, byddai ${people(asked)} yn chwilio am le arall. Wrth leoli fesul un, heb le: `,
      strong(unplaced === 0 ? 'neb' : people(unplaced)),
      '.',
    ],
    best: (unplaced, band) => [
      ' Byddai’r drefn orau bosibl yn gadael ',
      modelled(unplaced),
      ' heb le ',
      range(`(${band})`),
      '.',
    ],
    proven: 'amcangyfrif o’r lleoedd a’r prisiau ar gofnod; nid oes trefn sy’n gadael llai',
    atLeast: (least) => `amcangyfrif; nid oes trefn sy’n gadael llai na ${least}`,
    nobody: () => [strong('Nid oes neb'), ' â dyddiau ar gofnod yn mynychu’r gwasanaeth hwn.'],
  },
  caution:
    'Cynllun i weithio ohono, nid penderfyniad: ni ofynnwyd i neb. Y person sy’n dewis; adolygiad a dymuniad y person ei hun sy’n dod yn gyntaf. Cyfrifir y rhai sy’n mynychu heddiw; mae effaith ddilynol yn cyfrif y rhai a ddisgwylir yn y mis cau.',
  placing: {
    title: 'Dwy ffordd o leoli',
    intro:
      'Fesul un yw’r hyn y byddai brocer yn ei wneud: y sawl â’r lleiaf o ddewisiadau yn gyntaf, pob un i’r lle agosaf. Mae’r gorau posibl yn rhoi lle i gynifer o bobl ag y gellir.',
    caption: 'Pobl a gaiff le fesul un ac ar y gorau',
    columns: { what: 'Beth', greedy: 'Fesul un', best: 'Gorau posibl' },
    placed: 'Pobl â lle',
    unplaced: 'Pobl heb le',
    pairs: (all) => `Parau sy’n rhannu diwrnod ac yn aros gyda’i gilydd, o ${all}`,
    pairsLost: 'Parau sy’n rhannu diwrnod ac yn gwahanu',
    closest: (all) => `Parau agosaf sy’n aros gyda’i gilydd, o ${all}`,
    together:
      'Symud pob person gyda’r un y mae’n rhannu’r nifer fwyaf o ddyddiau ag ef, lle gall gwasanaeth gymryd y ddau',
    apply: 'Lleoli eto',
    togetherNote:
      'Cedwir ffrindiau gyda’i gilydd wrth leoli fesul un; mae’r gorau posibl yn cyfrif lleoedd yn unig.',
  },
  unplaced: {
    title: (count) => `${people(count)} heb le`,
    intro: 'Wedi’u lleoli fesul un. Agorwch berson i weld beth sydd yn y ffordd.',
    none: 'Mae lle i bawb.',
  },
  hours: {
    title: 'Oriau o gymorth a gollid',
    intro:
      'Pobl heb le, wedi’u lleoli fesul un, yn ôl yr oriau yr wythnos y byddai pob un yn eu colli: dyddiau a archebwyd wedi’u lluosi ag oriau diwrnod yma.',
    caption: 'Pobl heb le yn ôl oriau’r wythnos a gollid',
    columns: {
      band: 'Oriau’r wythnos un person',
      people: 'Pobl heb le',
      hours: 'Oriau’r wythnos gyda’i gilydd',
    },
    upTo: (to) => `hyd at ${to}`,
    between: (over, to) => `dros ${over}, hyd at ${to}`,
    over: (over) => `dros ${over}`,
  },
  rows: {
    title: 'Fesul person',
    intro:
      'Ffugenwau yn unig. Mae dewis arall yn ateb angen ac oed y person, ar agor ar bob un o’i ddyddiau, yn costio dim mwy na’r hyn sydd ar ôl o’r gyllideb, ac o fewn cyrraedd.',
    caption: 'Pobl sy’n mynychu, a ble y gallent fynd',
    columns: {
      person: 'Person',
      days: 'Dyddiau',
      need: 'Angen',
      budget: 'Cyllideb ar ôl yr wythnos',
      alternatives: 'Dewisiadau, â lle nawr',
      greedy: 'Fesul un',
      best: 'Gorau posibl',
    },
    alternatives: (all, withRoom) => `${all}, ${withRoom} â lle`,
    noPlace: 'dim lle',
    notOnRecord: 'ddim ar gofnod',
  },
  person: {
    title: (id) => `Beth y gallai ${id} ei wneud yn lle hynny`,
    intro: (days, need) => `${days}; ${need}. Yr agosaf yn gyntaf.`,
    caption: 'Dewisiadau un person',
    none: 'Nid oes yr un gwasanaeth ar gofnod yn ddewis i’r person hwn.',
    columns: {
      service: 'Gwasanaeth',
      kind: 'Math',
      free: 'Lleoedd rhydd nawr',
      cost: 'Cost yr wythnos',
      minutes: 'Teithio, un ffordd',
    },
    minutes: (mid, band) => `tua ${mid} (${band})`,
    ruledOut: (need, days, price, travel) =>
      `Wedi’u diystyru: nid yw ${need} yn ateb yr angen, yr oed na’r ffordd o dalu; mae ${days} ar gau ar ddiwrnod a ddymunir; mae ${price} yn costio mwy na’r hyn sydd ar ôl; mae ${travel} yn rhy bell neu ddim yn mynd mor bell.`,
  },
  travel: {
    modes: {
      car: 'mewn car',
      'public-transport': 'ar drafnidiaeth gyhoeddus',
      walk: 'ar droed',
      cycle: 'ar feic',
      minibus: 'mewn bws mini',
    },
    median: 'ar ymadawiad canolrifol',
    percentile: (n) => `canradd ${n} o’r ymadawiadau`,
    source: (title) => `“${title}”`,
    routed: (minutes, mode) => `${minutes} ${mode}, o dabl y cyngor`,
    allOwn: (all, how) =>
      `Daw pob un o’r ${all} taith yr edrychwyd arnynt o amserau teithio’r cyngor ei hun (${how}), nid o linellau syth.`,
    someOwn: (own, all, how) =>
      `Daw ${own} o’r ${all} taith yr edrychwyd arnynt o amserau teithio’r cyngor ei hun (${how}); amcangyfrifon o linellau syth yw’r lleill.`,
  },
  care: {
    title: 'Gofalwyr di-dâl',
    none: 'Nid oes oriau gofal di-dâl ar gofnod i neb yma. Nid yw hynny’n golygu nad oes rhai.',
    known: (known, all) =>
      `Mae gofal di-dâl ar gofnod i ${known} o ${people(all)}; nid yw ar gofnod i’r lleill.`,
    lost: (hours, carers) =>
      `Heb le i ${people(carers)} â gofalwr di-dâl, byddai’r gofalwyr hynny’n colli tua ${hours} awr yr wythnos pan fo’r gwasanaeth yno.`,
    noneLost: 'Nid oes neb â gofal di-dâl ar gofnod yn cael ei adael heb le.',
    given: (hours) => `Maent yn rhoi ${hours} awr yr wythnos yn barod.`,
  },
  equality: {
    title: 'Grwpiau yr effeithir arnynt',
    intro:
      'Dangosir niferoedd bach, a niferoedd a fyddai’n eu datgelu, fel [c]. Rhyw a grŵp ethnig lle maent ar gofnod yn unig.',
    caption: 'Pobl fesul grŵp, a’r rhai heb le wrth leoli fesul un',
    columns: { kind: 'Yn ôl', group: 'Grŵp', people: 'Pobl', unplaced: 'Heb le' },
    kinds: { age: 'Oed', need: 'Angen', sex: 'Rhyw', ethnicGroup: 'Grŵp ethnig' },
    sexes: { female: 'Benyw', male: 'Gwryw', another: 'Arall' },
    ethnicGroups: {
      asian: 'Asiaidd, Asiaidd Prydeinig neu Asiaidd Cymreig',
      black: 'Du, Du Prydeinig, Du Cymreig, Caribïaidd neu Affricanaidd',
      mixed: 'Grwpiau ethnig cymysg neu luosog',
      white: 'Gwyn',
      other: 'Grŵp ethnig arall',
    },
    notOnRecord: 'ddim ar gofnod',
  },
  gaps: {
    title: 'Yr hyn na ellid edrych arno',
    noPrice: (count) =>
      `Gwasanaethau sy’n rhoi cymorth dydd heb bris diwrnod ar gofnod, a adawyd allan: ${count}.`,
    noRoom: (count) =>
      `Gwasanaethau sy’n rhoi cymorth dydd na wyddys eu lleoedd rhydd, a adawyd allan: ${count}.`,
    withoutDays: (who) =>
      `Nid yw dyddiau ar gofnod i: ${who}. Ni all neb ddweud ble y gallent fynd.`,
    noBudget: (count) =>
      `I ${people(count)} nid oes cyllideb ar gyfer y gwasanaeth hwn ar gofnod: ni osodwyd terfyn pris iddynt.`,
    noArea: (count) =>
      `Mae cartrefi ${people(count)} y tu allan i ardaloedd y cyngor: ni ellir rhoi amser teithio.`,
  },
  method: {
    title: 'Dull',
    text: 'Lleoedd rhydd yw lleoedd llai archebion, neu, lle nad yw archebion ar gofnod, y gyfran o oriau y dywed y gwasanaeth eu bod yn sbâr. Cyfrifir pris yr awr dros oriau diwrnod yma. Amcangyfrifir teithio o ganol ardal fach y person yn ôl y cyflymder a gredir ar gyfer ei math o le, gyda gwyriadau; saif gwasanaethau cartref yng nghanol ardal ehangach. Ni ellir prynu gwasanaeth y cyngor ei hun â thaliad uniongyrchol. Efallai nad lleoli fesul un yw’r drefn orau; chwiliad gydag uchafswm profedig yw’r gorau posibl.',
    run: 'Cedwir y cwestiwn a’i ateb, fel y gellir gwneud y ffigurau eto.',
  },
};
