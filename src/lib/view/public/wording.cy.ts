// Welsh words of the pages everybody can read: accessibility, privacy, methods, and errors.
import type { ProseSection, PublicWording } from './wording.en.ts';

const accessibility: readonly ProseSection[] = [
  {
    title: 'Pa mor hygyrch yw’r wefan hon',
    paragraphs: [
      'Rydym yn anelu at lefel AA o’r Canllawiau Hygyrchedd Cynnwys Gwe 2.2. Mae pob tudalen wedi’i hysgrifennu i weithio gyda bysellfwrdd, gyda darllenydd sgrin, mewn ffenestr 320 picsel o led, yn olau ac yn dywyll, a heb JavaScript.',
      'Mae gan bob map a phob siart dabl wrth ei ymyl sy’n dweud yr un peth. Nid ydym yn defnyddio’r eithriad ar gyfer mapiau.',
    ],
  },
  {
    title: 'Sut mae’n cael ei phrofi',
    paragraphs: [
      'Mae gwiriad awtomatig (axe) yn rhan o’r gorchymyn profi, ar dudalennau golau a thywyll. Mae cyferbyniad lliwiau, a’r gwahaniaeth rhwng lliwiau data o dan dri math o ddallineb lliw, yn cael eu cyfrifo mewn profion.',
      'Nid oes archwiliad annibynnol wedi’i wneud, na phrawf eto gyda phobl sy’n defnyddio darllenwyr sgrin, chwyddwyr neu fewnbwn llais. Rhan yn unig o’r holl rwystrau y mae gwiriadau awtomatig yn eu canfod.',
    ],
  },
  {
    title: 'Beth nad yw’n gweithio’n dda eto',
    paragraphs: ['Gwyddom am y cyfyngiadau hyn:'],
    points: [
      'Gellir symud y map â’r bysellfwrdd, ond nid oes modd archwilio ei siapiau â darllenydd sgrin. Defnyddiwch y tabl ar yr un dudalen.',
      'Nid yw’r geiriau Cymraeg wedi’u gwirio gan gyfieithydd proffesiynol.',
      'Mae enwau lleoedd, gwasanaethau a ffynonellau yn ymddangos yn iaith eu cofnodion.',
    ],
  },
  {
    title: 'Sut i ddweud wrthym am rwystr',
    paragraphs: [
      'Dywedwch wrth un o weinyddwyr eich cyngor pa dudalen oedd hi a beth ddigwyddodd. Rhaid i’r sefydliad sy’n rhedeg y gosodiad hwn ychwanegu ei fanylion cyswllt ei hun yma cyn i’r cyhoedd ei ddefnyddio.',
      'Yng Nghymru, Lloegr a’r Alban, y Comisiwn Cydraddoldeb a Hawliau Dynol sy’n gorfodi’r rheoliadau hygyrchedd. Os nad ydych yn hapus â’r ateb, cysylltwch â’r Gwasanaeth Cynghori a Chymorth Cydraddoldeb.',
    ],
  },
];

const privacy: readonly ProseSection[] = [
  {
    title: 'Beth a gedwir am bobl sy’n mewngofnodi',
    paragraphs: ['Ar gyfer pob cyfrif:'],
    points: [
      'y cyfeiriad e-bost a stwnsh unffordd o’r cyfrinymadrodd, byth y cyfrinymadrodd ei hun',
      'y rôl ym mhob cyngor ac ers pryd',
      'tra bo gwahoddiad ar agor: y cyfeiriad y mae ar ei gyfer, y rôl, pwy wahoddodd a than pryd; mae’n mynd pan gaiff ei ddefnyddio neu ei dynnu’n ôl, ac ar ôl 7 diwrnod nid yw’n gweithio mwyach ac mae’n mynd gyda’r gwahoddiad nesaf',
      'tra byddwch wedi mewngofnodi: sesiwn, sy’n dod i ben ar ôl 30 munud heb ddefnydd ac ar ôl 8 awr beth bynnag',
      'cofnod o newidiadau a mewngofnodi: pwy, beth, pryd a chyda pha ganlyniad',
      'cynigion i fewngofnodi, a gedwir am 1 diwrnod ac a ddilëir wrth y mewngofnodi nesaf wedyn: stwnsh unffordd o’r cyfeiriad a deipiwyd a’r rhwydwaith y daeth ohono, heb ran olaf ei rif',
    ],
  },
  {
    title: 'Beth a gedwir am bobl sy’n defnyddio gofal a chymorth',
    paragraphs: [
      'Gall cyngor lwytho cofnodion am ei drigolion ei hun. Maent yn cynnwys ffugenw, ardal fach, band oedran a grwpiau; nid oes gan y rhaglen faes ar gyfer enw, dyddiad geni na chyfeiriad. Ni ellir darllen rhesi un cyngor o gyngor arall: y gronfa ddata ei hun sy’n eu cadw ar wahân.',
      'Mae cyfrifon o bobl sy’n ddigon bach i bwyntio at rywun yn cael eu dangos fel [c]. Mae darparwyr sy’n gweithio o gartref preifat yn cael eu dangos fesul ardal, byth fel pwynt.',
      'Y cyngor yw rheolydd y cofnodion hyn. Rhaid iddo gyhoeddi ei hysbysiad preifatrwydd ei hun a chynnal asesiad o’r effaith ar ddiogelu data cyn eu llwytho. Yn y cyngor enghreifftiol mae pawb yn ddychmygol.',
    ],
  },
  {
    title: 'Cwcis',
    paragraphs: [
      'Mae’r wefan yn gosod 3 chwci. Nid yw’r un ohonynt yn eich dilyn, ac nid oes gwefan arall yn gosod dim:',
    ],
    points: [
      'atlas-session (gyda’r rhagddodiad __Host- o dan https): yn eich cadw wedi mewngofnodi nes i chi gau’r porwr neu i’r sesiwn ddod i ben',
      'lang: yr iaith a ddewisoch, am flwyddyn',
      'theme: golau neu dywyll, am flwyddyn',
    ],
  },
  {
    title: 'Beth sy’n gadael y gweinydd hwn',
    paragraphs: [
      'Ni chaiff dim ei nôl o wefannau eraill: dim teils map, dim ffontiau, dim ystadegau am ymweliadau.',
    ],
  },
];

export const publicCy: PublicWording = {
  accessibility: {
    title: 'Datganiad hygyrchedd',
    reviewed: (date) => `Adolygwyd ddiwethaf ar ${date}`,
    sections: accessibility,
  },
  privacy: { title: 'Preifatrwydd a chwcis', sections: privacy },
  errors: {
    home: 'Mynd i’r dudalen gychwyn',
    signIn: 'Mewngofnodi â chyfrif arall',
    reference: (id) => `Os gofynnwch am help, rhowch y cyfeirnod hwn: ${id}`,
    kinds: {
      badRequest: {
        title: 'Nid yw’r cais hwn yn gwneud synnwyr',
        text: 'Gwiriwch y cyfeiriad, neu ewch yn ôl a rhoi cynnig arall arni.',
      },
      signIn: {
        title: 'Mewngofnodwch i weld y dudalen hon',
        text: 'Nid ydych wedi mewngofnodi, neu mae eich sesiwn wedi dod i ben.',
      },
      forbidden: {
        title: 'Ni allwch weld y dudalen hon',
        text: 'Nid oes gan eich cyfrif rôl yma sy’n caniatáu hynny. Gofynnwch i un o weinyddwyr y cyngor.',
      },
      notFound: {
        title: 'Heb ganfod y dudalen',
        text: 'Os teipioch y cyfeiriad, gwiriwch ei fod yn gywir. Os dilynoch ddolen, efallai fod y dudalen wedi’i dileu.',
      },
      unknownCouncil: {
        title: 'Nid oes cyngor yn y cyfeiriad hwn',
        text: 'Gwiriwch ran gyntaf y cyfeiriad. Ni ellir agor cyngor a ddilëwyd eto.',
      },
      busy: {
        title: 'Mae’r gwasanaeth yn brysur',
        text: 'Arhoswch ychydig eiliadau, yna rhowch gynnig arall arni.',
      },
      unexpected: {
        title: 'Aeth rhywbeth o’i le',
        text: 'Ein camgymeriad ni yw hwn, nid eich un chi. Nid oes dim a roesoch wedi’i gadw. Rhowch gynnig arall arni ymhen eiliad.',
      },
    },
  },
};
