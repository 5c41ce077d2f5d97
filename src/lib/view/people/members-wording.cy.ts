// Welsh words of inviting people to a council, of their roles, and of taking an invitation up.
import type { MembersWording } from './members-wording.en.ts';

export const membersCy: MembersWording = {
  title: 'Pobl a rolau',
  lead: 'Pwy gaiff weld a gwneud beth yn y cyngor hwn. Mae newid yn cyfrif o’r dudalen nesaf y mae’r person yn ei hagor, ac fe’i cofnodir.',
  link: 'Gwahodd person, newid rôl neu ddileu rhywun',
  people: 'Pobl â rôl',
  removed: 'Nid oes gan y person rôl yn y cyngor hwn mwyach, ac mae wedi’i allgofnodi.',
  changed: 'Mae’r rôl wedi’i newid.',
  withdrawn: 'Mae’r gwahoddiad wedi’i dynnu’n ôl. Nid yw ei ddolen yn gweithio mwyach.',
  refusals: {
    'last-administrator':
      'Hwn yw gweinyddwr olaf y cyngor. Gwnewch rywun arall yn weinyddwr yn gyntaf.',
    unknown:
      'Nid yw’r person neu’r gwahoddiad hwn yno mwyach. Mae’r rhestrau isod fel y maent yn awr.',
  },
  change: {
    label: (email) => `Rôl ${email}`,
    submit: 'Newid y rôl',
    about: (email) => `Newid y rôl: ${email}`,
    actions: 'Dileu',
    remove: (email) => `Dileu ${email}`,
    removeText:
      'Byddant yn colli eu rôl yma ac yn cael eu hallgofnodi. Mae’r hyn a gofnodwyd ganddynt yn aros. Tynnir eu gwahoddiadau’n ôl.',
  },
  invite: {
    title: 'Gwahodd person',
    lead: 'Cewch ddolen sy’n gweithio unwaith, am 7 diwrnod ac ar gyfer y cyfeiriad hwn yn unig. Nid yw’r rhaglen hon yn anfon e-bost: rhowch y ddolen eich hun, mewn ffordd na all neb ond y person hwn ei darllen.',
    email: 'Cyfeiriad e-bost y person',
    emailHint: 'Byddant yn mewngofnodi ag ef. Ni anfonir dim ato.',
    role: 'Rôl',
    submit: 'Gwneud y ddolen',
    faults: {
      email: {
        required: 'Rhowch gyfeiriad e-bost y person',
        invalid: 'Rhowch gyfeiriad e-bost yn y ffurf gywir, er enghraifft enw@cyngor.llyw.cymru',
        member: 'Mae gan y person hwn rôl yma eisoes. Newidiwch hi yn y rhestr o bobl',
      },
      role: { required: 'Dewiswch rôl' },
    },
  },
  made: {
    title: 'Mae’r ddolen yn barod',
    text: (email, role) =>
      `Copïwch hi nawr: dim ond unwaith y’i dangosir. Rhowch hi i ${email}, a fydd yn: ${role}.`,
  },
  pending: {
    title: 'Gwahoddiadau agored',
    none: 'Nid oes neb wedi’i wahodd ar hyn o bryd.',
    caption: 'Pobl sydd â dolen ac sydd heb ei defnyddio',
    email: 'Cyfeiriad e-bost',
    role: 'Rôl',
    by: 'Gwahoddwyd gan',
    nobody: 'cyfrif nad yw’n bod mwyach',
    until: 'Yn gweithio tan',
    act: 'Tynnu’n ôl',
    withdraw: (email) => `Tynnu’n ôl gwahoddiad ${email}`,
  },
  does: {
    viewer:
      'Yn darllen pob tudalen heblaw’r siawns o gau, ac yn cymryd tablau gyda niferoedd bach wedi’u cuddio.',
    'support-officer':
      'Fel gwyliwr; hefyd yn cadw cofnodion mentrau, yn dod â’u holrheiniwr i mewn, ac yn cymryd ffigurau union at ddiben a nodir.',
    analyst:
      'Fel gwyliwr; hefyd yn cymryd ffigurau union at ddiben a nodir, yn dod â ffeiliau o bob math i mewn, yn cadw senarios, yn newid rhagdybiaethau gyda rheswm, yn drafftio penderfyniadau, ac yn gweld y siawns o gau.',
    commissioner: 'Fel dadansoddwr; hefyd yn gwneud penderfyniadau ac yn cadw cofnodion mentrau.',
    administrator:
      'Popeth; hefyd pobl a rolau, tocynnau i raglenni, manylion personol, ac archif y cyngor cyfan.',
  },
  join: {
    title: (council) => `Ymuno â ${council}`,
    invited: (role) => `Rydych wedi’ch gwahodd fel: ${role}.`,
    once: (date) => `Mae’r ddolen hon yn gweithio unwaith, tan ${date}.`,
    account:
      'Dewiswch gyfrinymadrodd. Gyda hi a’ch cyfeiriad e-bost byddwch yn mewngofnodi o hynny ymlaen.',
    signIn: (email) => `Mae cyfrif ar gyfer ${email}. Mewngofnodwch ag ef i dderbyn.`,
    signInSubmit: 'Mewngofnodi i dderbyn',
    accept: (email) => `Rydych wedi mewngofnodi fel ${email}.`,
    acceptSubmit: 'Derbyn y gwahoddiad',
    otherPerson: (email, own) =>
      `Mae’r gwahoddiad hwn ar gyfer ${email}. Rydych wedi mewngofnodi fel ${own}. Allgofnodwch, yna agorwch y ddolen eto.`,
    signOut: 'Allgofnodi',
    dead: {
      title: 'Nid yw’r gwahoddiad hwn yn gweithio',
      text: 'Mae dolen gwahoddiad yn gweithio unwaith ac am 7 diwrnod. Mae hon wedi’i defnyddio, ei thynnu’n ôl neu ei disodli, neu mae’n rhy hen.',
      joined: 'Os ydych wedi ymuno eisoes, mewngofnodwch.',
      again: 'Fel arall gofynnwch am un newydd i’r gweinyddwr a’i rhoddodd i chi.',
    },
  },
};
