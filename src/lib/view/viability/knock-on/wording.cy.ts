// Welsh words of "Knock-on".

import { modelled, range, strong } from '../../sentence.ts';
import type { KnockOnWording } from './wording.en.ts';

const people = (count: string): string => (count === '1' ? '1 person' : `${count} o bobl`);
const services = (count: number): string => `${count} o wasanaethau`;
const workers = (count: number): string =>
  count === 1 ? 'un gweithiwr arall' : `${count} o weithwyr eraill`;

export const knockOnCy: KnockOnWording = {
  title: 'Effaith ddilynol',
  heading: (service) => `${service}: effaith ddilynol`,
  list: (items) => new Intl.ListFormat('cy').format(items),
  answer: {
    lead: (service, month, lost) => [
      `Pe bai ${service} yn cau ddiwedd ${month}, byddai `,
      modelled(`tua ${people(lost)}`),
      ' yn colli eu lle',
    ],
    split: (placed, unplaced) => [
      ': byddai ',
      modelled(`tua ${placed}`),
      ' yn dod o hyd i un arall a ',
      modelled(`thua ${unplaced}`),
      ' heb le. ',
    ],
    nobody: () => [' ac ', strong('ni fyddai neb yn dod o hyd i un arall'), '. '],
    everybody: () => [' a ', strong('byddai pawb yn dod o hyd i un arall'), '. '],
    noneFalls: () => [strong('Ni fyddai’r un gwasanaeth arall'), ' yn cau’n gynt o’r herwydd. '],
    falls: (count, list) => [
      strong(`Byddai ${services(count)} yn cau`),
      ` na fyddai fel arall, neu’n gynt: ${list}. `,
    ],
    saved: (list) => [
      strong(list),
      ': yn aros ar agor, neu ar agor am fwy o amser, gyda’r bobl sy’n dod. ',
    ],
    strained: (list) => [
      strong(list),
      ': byddai angen mwy o weithwyr nag y mae’r bobl sy’n dod yn talu amdanynt.',
    ],
    inMonth: (name, month) => `${name} ym mis ${month}`,
  },
  caution:
    'Un llwybr disgwyliedig, fesul mis, heb amrediad: yn agos at y dibyn mae’n camarwain, felly darllenwch ef ochr yn ochr â’r dyfodolau posibl isod. Senario, nid cynllun: ni ofynnwyd i neb.',
  cautionRanged:
    'Un llwybr disgwyliedig, fis wrth fis: yn agos at yr ymyl mae’n gamarweiniol. Rhydd y tabl ystod i bob mis cau o’r dyfodolau posibl. Senario, nid cynllun: ni ofynnwyd i neb.',
  counted:
    'Cyfrifir pobl yn y mis cau, gyda’r rhai y disgwylir iddynt adael neu ymuno cyn hynny; mae’r dudalen ar bobl a ddadleolir yn cyfrif y rhai sy’n mynychu heddiw.',
  ask: {
    label: 'Yn cau ddiwedd',
    apply: 'Cyfrifo’r gadwyn',
  },
  picture: {
    title: 'Beth sy’n cwympo nesaf',
    finding: {
      calm: (service) => `Nid oes neb arall yn cwympo pan fo ${service} yn cau`,
      falls: (count) => `${services(count)} yn cwympo ar ei ôl`,
      saved: (count) => `${services(count)} yn aros ar agor gyda’r bobl sy’n dod`,
    },
    subtitle: (month) =>
      `Y bobl ddisgwyliedig sy’n symud, yn ôl mis cau, hyd at ${month}. Yn gwyro: yn cau. Yn syth: ar agor.`,
    stands: (month) => `Ym mis ${month}`,
    unplaced: 'Heb le',
    unplacedNote: 'dim lle, neu’n anaddas',
    note: {
      tile: (month, count) => `${month} · ${people(count)}`,
      anyway: (month) => `${month}, fel y byddai beth bynnag`,
      saved: (month) => `fel arall ar gau ${month}`,
      strained: (count, money) => `${workers(count)}, ${money} y mis`,
      step: (count, money) => `${workers(count)}, o hyd ${money} y mis`,
      takes: (money) => `${money} y mis`,
      many: (count) => `${services(count)}, heb eu dilyn`,
    },
    columns: { from: 'O', to: 'I', people: 'Pobl ddisgwyliedig' },
  },
  effects: {
    listed: (chance) => `siawns o fewn 24 mis ar y rhestr: ${chance}`,
    range: {
      open: (horizon) => `8 o 10 dyfodol: ar agor ym mis ${horizon}`,
      orOpen: (from, horizon) =>
        `8 o 10 dyfodol: ${from} neu’n hwyrach, neu ar agor ym mis ${horizon}`,
      one: (month) => `8 o 10 dyfodol: ${month}`,
      band: (from, to) => `8 o 10 dyfodol: ${from} i ${to}`,
    },
    title: 'Fesul gwasanaeth',
    caption: 'Beth a ddaw o bob gwasanaeth',
    intro: (count) => `Ni chyffyrddir â ${services(count)} eraill â chyfriflyfr.`,
    columns: {
      service: 'Gwasanaeth',
      kind: 'Beth sy’n digwydd',
      now: 'Yn cau fel y mae pethau',
      then: 'Yn cau os yw hwn yn cau',
      tookIn: 'Pobl sy’n dod',
      lost: 'Pobl sy’n colli eu lle',
      why: 'Pam',
    },
    kinds: {
      first: 'yn cau gyntaf',
      falls: 'yn cwympo',
      sooner: 'yn cwympo’n gynt',
      later: 'yn cwympo’n hwyrach',
      saved: 'yn aros ar agor',
      strained: 'dan straen',
      takes: 'yn cymryd pobl',
      anyway: 'yn cau beth bynnag',
      untouched: 'heb ei gyffwrdd',
    },
    never: (months) => `nid o fewn ${months} mis`,
    notFollowed: 'heb ei ddilyn',
    why: {
      first: 'Cymerir ei fod yn cau.',
      came: (count, from) => `Daw ${people(count)} o ${from}.`,
      cameAnyway: (count, from) =>
        `Daw ${people(count)} o ${from}, fel y byddent yn ddiweddarach beth bynnag.`,
      step: (month, count) => `O ${month} mae angen ${workers(count)}.`,
      poorer: (money) => `Mae ${money} y mis yn llai ar ôl.`,
      richer: (money) => `Mae ${money} y mis yn fwy ar ôl.`,
      reserves: 'Daw ei arian wrth gefn i ben.',
      deficits: 'Mae’n gwneud colled am ormod o fisoedd yn olynol.',
      decommission: 'Mae’r cyngor wedi penderfynu dod ag ef i ben.',
    },
  },
  account: {
    title: 'Ni chollir neb o’r cyfrif',
    intro:
      'Cyfrifir pob cau ar y llwybr: hwn, y rhai a achosir ganddo, a’r rhai sy’n dod beth bynnag. Cyfrifir dwywaith y sawl sy’n colli lle ddwywaith. Ar un llwybr mae gwasanaeth yn cau gyda phawb neu ddim o gwbl, felly mae’r cyfansymiau hyn yn wahanol i rai’r rhestr a’r dudalen ar yr holl wasanaethau ar unwaith, lle mae siawns yn penderfynu.',
    caption:
      'Pobl sy’n colli eu lle ac arian wrth gefn, fel y mae pethau ac os yw’r gwasanaeth hwn yn cau',
    columns: { what: 'Hyd at ddiwedd y llwybr', now: 'Fel y mae pethau', then: 'Os yw hwn yn cau' },
    lost: 'Pobl sy’n colli eu lle',
    placed: '= yn dod o hyd i un arall',
    unplaced: '+ heb ddod o hyd i le',
    waiting: '+ yn dal i chwilio ar y diwedd',
    atStart: 'Arian wrth gefn y gwasanaethau â chyfriflyfr, ar y dechrau',
    made: '+ yr hyn a wnânt',
    atEnd: '= arian wrth gefn ar y diwedd',
  },
  felt: {
    title: 'Cau a deimlir eisoes',
    came: (count, month, from) =>
      `Daeth ${people(String(count))} ym mis ${month} o ${from}, a gaeodd.`,
    elsewhere: 'wasanaeth nad yw ar gofnod',
    step: (count) => [
      'Gyda hwy camodd dros ymyl ei staffio: mae angen ',
      strong(workers(count)),
      ' ym mhob sesiwn. ',
    ],
    noStep: () => ['Nid oes angen mwy o weithwyr gyda hwy. '],
    money: (before, now) => ['Hebddynt ', modelled(before), '; gyda hwy ', modelled(now), '.'],
    would: {
      make: (money) => `byddai’n gwneud tua ${money} y mis`,
      lose: (money) => `byddai’n colli tua ${money} y mis`,
    },
    does: {
      make: (money) => `mae’n gwneud tua ${money} y mis`,
      lose: (money) => `mae’n colli tua ${money} y mis`,
    },
    caption: 'Y gwasanaeth hwn gyda’r rhai a ddaeth a hebddynt',
    columns: { what: 'Ar brisiau heddiw', without: 'Hebddynt', now: 'Gyda hwy' },
    people: 'Pobl sy’n mynychu',
    staff: 'Gweithwyr mewn sesiwn',
    margin: 'Gwarged neu golled y mis',
  },
  chances: {
    title: 'Pa mor debygol yw hyn?',
    intro: (draws) =>
      `Un llwybr yw’r un uchod. Yma siawns sy’n penderfynu dros bob person, fis ar ôl mis, mewn ${draws} o ddyfodolau posibl: unwaith gyda’r gwasanaeth hwn yn cau fel uchod, unwaith fel y mae pethau, gyda’r un lwc.`,
    run: (draws) => `Cyfrifo ${draws} o ddyfodolau posibl`,
    again: 'Parhau',
    cancel: 'Canslo',
    look: 'Edrych eto',
    mayNot:
      'Gall dadansoddwr neu gomisiynydd y cyngor ofyn am eu cyfrifo; yna dangosir yr ateb yma i bawb a gaiff ddarllen y dudalen hon.',
    half: (at) => `Cyfrifiad ${at} o 2.`,
    caption: 'Siawns o gau, fel y mae pethau ac os yw’r gwasanaeth hwn yn cau',
    finding: (name, then, now, months) => `${name}: ${then} yn lle ${now} o fewn ${months} mis`,
    findingNone: 'Nid yw siawns yr un gwasanaeth o gau yn newid y tu hwnt i lwc',
    subtitle: (draws, months) =>
      `Siawns o gau o fewn ${months} mis mewn ${draws} o ddyfodolau posibl, gyda’i hamrediad 95%`,
    legend: { now: 'fel y mae pethau', then: 'os yw’r gwasanaeth hwn yn cau' },
    columns: {
      service: 'Gwasanaeth',
      now12: '12 mis, fel y mae pethau',
      then12: '12 mis, os yw’n cau',
      nowAll: (months) => `${months} mis, fel y mae pethau`,
      thenAll: (months) => `${months} mis, os yw’n cau`,
    },
    together: 'Pob cau gyda’i gilydd',
    spread: (mid, band, midNow, bandNow) => [
      'Pob cau gyda’i gilydd, ',
      modelled(`tua ${people(mid)}`),
      ' heb le ',
      range(`(8 o 10 dyfodol: ${band})`),
      '; fel y mae pethau, ',
      modelled(`tua ${midNow}`),
      ' ',
      range(`(${bandNow})`),
      '.',
    ],
    rest: (count) =>
      `Mae ${services(count)} eraill yn cau mewn llai nag 1 o 100 dyfodol y naill ffordd neu’r llall.`,
  },
  gaps: {
    title: 'Yr hyn na ellid edrych arno',
    taking: (count) =>
      `Mae ${services(count)} heb gyfriflyfr yn cymryd pobl i’w lleoedd rhydd, ond ni chânt eu dilyn: ni all neb ddweud beth a ddeuai ohonynt.`,
    noPrice: (count) =>
      `Nid oes pris diwrnod ar gofnod ar gyfer ${services(count)} cymorth dydd; gadawyd hwy allan.`,
    noRoom: (count) =>
      `Nid oes lleoedd rhydd ar gofnod ar gyfer ${services(count)} cymorth dydd; gadawyd hwy allan.`,
    tooMany: (count) => `Gadawyd allan ${services(count)} yn fwy nag y gall un cwestiwn eu dal.`,
    days: (list) => `Darllenwyd dyddiau agor o’r archebion yn: ${list}.`,
    nobody: (list) =>
      `Nid oes neb â dyddiau ar gofnod yn mynychu: ${list}. Nid ychwanegwyd newydd-ddyfodiaid.`,
    late: (name, month) =>
      `Daw cyfriflyfr ${name} i ben ym mis ${month}; cymerwyd ei fod fel yr oedd bryd hynny.`,
    withoutDays: (count) =>
      `Ar gyfer ${count} o archebion nid oes dyddiau ar gofnod; gadawyd hwy allan.`,
    withoutBudget: (count) =>
      `Ar gyfer ${count} o archebion nid oes cyllideb ar gofnod: ni osodwyd terfyn pris.`,
    withoutHome: (count) =>
      `Ar gyfer ${count} o archebion mae’r cartref y tu allan i ardaloedd y cyngor: nid oes lle arall o fewn cyrraedd.`,
  },
  method: {
    title: 'Dull',
    text: 'Bob mis mae pobl yn gadael ar gyfraddau eu gwasanaeth, mae’r rhai y caeodd eu gwasanaeth yn chwilio am le, daw newydd-ddyfodiaid, ac mae pob gwasanaeth yn masnachu. Y sawl â’r lleiaf o ddewisiadau sy’n chwilio gyntaf, ac yn mynd i’r gwasanaeth agosaf sy’n ateb ei angen, ei oed a’i ffordd o dalu, sydd ar agor a chanddo le ar bob un o’i ddyddiau, nad yw’n costio mwy na’r hyn sydd ar ôl o’r gyllideb, ac sydd o fewn cyrraedd. Mae pob gwasanaeth sy’n methu mewn mis yn cau gyda’i gilydd. Cedwir y gwasanaeth y gofynnir amdano ar agor tan ei fis ac fe’i caeir bryd hynny. Nid yw gwasanaeth sydd wedi rhoi rhybudd yn cymryd neb.',
    limits:
      'Cymerir bod pawb eisiau lle arall. Lleoedd rhydd yw’r cofnodion gwannaf. Mae pobl sy’n dod yn aros ar gyfraddau eu gwasanaeth newydd.',
    parameters: 'Tybiaethau a’u ffynonellau',
  },
};
