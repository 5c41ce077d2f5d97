// Welsh words of signing in, setting up and the settings of a council.
import type { PeopleWording } from './wording.en.ts';

export const peopleCy: PeopleWording = {
  signIn: {
    title: 'Mewngofnodi',
    email: 'Cyfeiriad e-bost',
    passPhrase: 'Cyfrinymadrodd',
    submit: 'Mewngofnodi',
    wrong: 'Nid yw’r cyfeiriad e-bost neu’r cyfrinymadrodd yn gywir',
    throttled: (seconds) =>
      `Gormod o gynigion. Arhoswch ${seconds === 1 ? '1 eiliad' : `${seconds} eiliad`}, yna rhowch gynnig arall arni`,
    busy: 'Mae llawer o bobl yn mewngofnodi ar hyn o bryd. Arhoswch ychydig eiliadau, yna rhowch gynnig arall arni',
    nobodyYet:
      'Nid oes gan neb gyfrif yma eto. Agorwch y ddolen osod a argraffwyd pan ddechreuodd y rhaglen.',
    guest: 'Gallwch edrych o gwmpas y cyngor enghreifftiol heb gyfrif.',
    guestLink: 'Agor y cyngor enghreifftiol',
    forgotten:
      'Ni ellir chwilio am gyfrinymadrodd na’i anfon. Os ydych wedi anghofio eich un chi, gofynnwch i un o weinyddwyr eich cyngor eich gwahodd â chyfeiriad e-bost arall. Os nad oes gennych gyfrif, gofynnwch iddynt am wahoddiad.',
  },
  signOut: {
    title: 'Allgofnodi',
    question: (email) => `Rydych wedi mewngofnodi fel ${email}.`,
    nobody: 'Nid ydych wedi mewngofnodi.',
    submit: 'Allgofnodi',
  },
  session: {
    label: 'Sesiwn',
    warning: 'Byddwch yn cael eich allgofnodi ymhen 2 funud, gan nad oes dim wedi digwydd ers tro.',
    stay: 'Aros wedi mewngofnodi',
    ended:
      'Rydych wedi cael eich allgofnodi. Mae’r hyn a deipiwyd gennych yn dal ar y dudalen hon nes i chi ei gadael.',
  },
  setUp: {
    step: (step, steps) => `Gosod: cam ${step} o ${steps}`,
    account: {
      title: 'Eich cyfrif',
      lead: 'Chi fydd y gweinyddwr cyntaf. Mae’r ddolen hon yn gweithio unwaith.',
      email: 'Cyfeiriad e-bost',
      emailHint: 'Byddwch yn mewngofnodi ag ef. Ni anfonir dim ato.',
      passPhrase: 'Cyfrinymadrodd',
      passPhraseHint:
        'O leiaf 12 nod. Mae tri gair heb gysylltiad â’i gilydd yn gweithio’n dda. Gallwch ei ludo o reolwr cyfrineiriau.',
      submit: 'Creu cyfrif',
    },
    dead: {
      title: 'Nid yw’r ddolen osod hon yn gweithio',
      text: 'Mae dolen osod yn gweithio unwaith ac am 30 munud. Mae hon wedi’i defnyddio, yn rhy hen, neu mae un newydd wedi cymryd ei lle.',
      signedUp: 'Os yw’r cyfrif wedi’i greu eisoes, mewngofnodwch.',
      newLink:
        'Os nad oes gan neb gyfrif eto, stopiwch y rhaglen a’i dechrau eto: bydd yn argraffu dolen newydd.',
    },
    council: {
      title: 'Eich cyngor',
      lead: 'Mae’n dechrau’n wag. Ei enw a’i wlad sy’n penderfynu’r geiriau a’r gyfraith y mae tudalennau’n eu dyfynnu.',
      name: 'Enw’r cyngor',
      nameHint: 'Er enghraifft, Gwynedd',
      nation: 'Gwlad',
      nations: { england: 'Lloegr', wales: 'Cymru', scotland: 'Yr Alban' },
      onsCode: 'Cod ardal (dewisol)',
      onsCodeHint: 'Cod y Swyddfa Ystadegau Gwladol: llythyren ac 8 digid, er enghraifft W06000002',
      submit: 'Creu cyngor',
    },
    startWith: {
      title: 'Gyda beth i ddechrau',
      lead: 'Gallwch fynd at y llall ar unrhyw adeg.',
      legend: 'Dechrau gyda',
      example: 'Y cyngor enghreifftiol',
      exampleHint:
        'Pobl a gwasanaethau dychmygol, i weld sut mae popeth yn gweithio. Gallwch ei ddileu yn ei osodiadau.',
      empty: 'Eich cyngor gwag',
      emptyHint:
        'Dewch â’ch ffeiliau eich hun i mewn ar y dudalen Data, neu rhowch gofnodion i mewn â llaw.',
      submit: 'Dechrau',
    },
  },
  faults: {
    email: {
      required: 'Rhowch eich cyfeiriad e-bost',
      invalid: 'Rhowch gyfeiriad e-bost yn y ffurf gywir, er enghraifft enw@cyngor.llyw.cymru',
    },
    passPhrase: {
      required: 'Rhowch gyfrinymadrodd',
      'too-short': 'Gwnewch y cyfrinymadrodd yn 12 nod o leiaf',
      'too-long': 'Gwnewch y cyfrinymadrodd yn 256 nod ar y mwyaf',
      'too-common':
        'Dewiswch gyfrinymadrodd sy’n anoddach ei ddyfalu: mae hwn yn cynnwys geiriau cyffredin iawn, eich cyfeiriad neu res o fysellau',
    },
    name: {
      required: 'Rhowch enw’r cyngor',
      invalid: 'Rhowch enw gydag o leiaf un llythyren o A i Z',
      'too-long': 'Gwnewch yr enw yn 80 nod ar y mwyaf',
      taken: 'Mae cyngor â’r enw hwn eisoes',
    },
    nation: { required: 'Dewiswch wlad' },
    onsCode: {
      invalid: 'Rhowch god sy’n cyd-fynd â’r wlad: llythyren ac 8 digid, er enghraifft W06000002',
    },
    startWith: { required: 'Dewiswch gyda beth i ddechrau' },
  },
  settings: {
    title: 'Gosodiadau',
    members: {
      title: 'Pobl',
      caption: 'Pobl â rôl yn y cyngor hwn',
      email: 'Cyfeiriad e-bost',
      role: 'Rôl',
      since: 'Ers',
      count: (people) => `Mae gan ${people} o bobl rôl yn y cyngor hwn.`,
      none: 'Nid oes gan neb rôl yn y cyngor hwn eto.',
    },
    roles: {
      viewer: 'Gwyliwr',
      'support-officer': 'Swyddog cymorth',
      analyst: 'Dadansoddwr',
      commissioner: 'Comisiynydd',
      administrator: 'Gweinyddwr',
      guest: 'Gwestai',
    },
    councils: {
      title: 'Eich cynghorau',
      here: 'yr un hwn',
    },
    example: {
      title: 'Dileu’r cyngor enghreifftiol',
      text: 'Mae hyn yn dileu’r cyngor enghreifftiol a’i holl gofnodion, i bawb. Ni ellir ei ddadwneud yma; mae un gorchymyn yn llwytho’r enghraifft eto.',
      confirm: 'Ie, dileu’r cyngor enghreifftiol a’i holl gofnodion',
      needed: 'Ticiwch y blwch i gadarnhau',
      submit: 'Dileu’r cyngor enghreifftiol',
    },
  },
};
