// Welsh words of the levers of one service.

import type { LeversWording } from './wording.en.ts';

const pobl = (count: number): string => (count === 1 ? '1 person' : `${count} o bobl`);

export const leversCy: LeversWording = {
  groups: { people: 'Pobl', money: 'Arian', running: 'Sut mae’n rhedeg' },
  dp: 'Pobl sy’n symud i daliad uniongyrchol',
  dpHint:
    'Ni all taliad uniongyrchol brynu gwasanaeth y cyngor ei hun: rhaid iddynt adael drwy reol.',
  rate: 'Yn gadael o ddewis bob mis',
  rateUnit: '% o’r bobl',
  ratio: 'Pobl i bob gweithiwr',
  ratioUnit: 'o bobl',
  blockFrom: 'Incwm bloc yn newid o',
  later: {
    title: (steps) =>
      steps === 0
        ? 'Newid incwm bloc eto’n ddiweddarach'
        : `Incwm bloc yn newid eto: ${steps} wedi’u gosod`,
    hint: 'Mae pob newid yn cymryd lle’r un o’i flaen, yn erbyn yr incwm bloc ar gofnod. Mae mis gyda 0 yn mynd yn ôl at y cofnod.',
    from: (nth) => `Newid ${nth} o`,
    change: (nth) => `Newid ${nth}: ychwanegu at incwm bloc, £ y mis`,
    none: 'dim newid o’r fath',
    told: (month) => `Ychwanegu at incwm bloc o ${month}`,
  },
  pick: {
    title: (picked) =>
      picked === 0
        ? 'Dewis pwy sy’n gadael, fesul un'
        : `Dewis pwy sy’n gadael, fesul un: ${picked} wedi’u dewis`,
    hint: 'Ffugenwau a diwrnodau o gofnodion presenoldeb y cyngor. Mae cyfeiriad y dudalen yn dal y rhai a ddewiswyd: rhannwch ef â phobl a gaiff eu gweld yn unig.',
    label: (pseudonym, days) => `${pseudonym} (${days})`,
  },
  notes: {
    byRule: (count) =>
      `Byddai’n rhaid i ${pobl(count)} adael drwy reol wrth symud i daliad uniongyrchol, na all brynu gwasanaeth y cyngor ei hun.`,
    stay: (count) =>
      `Wedi’i drosglwyddo, nid oes rhaid i neb adael drwy reol: gall ${pobl(count)} symud i daliad uniongyrchol ac aros.`,
    overhead: ({ value, range }) =>
      `Wedi’i drosglwyddo, mae’n talu ${value} y mis yr oedd y cyngor yn ei gario (${range}). Mae’r ffigurau’n cyfrif hyn.`,
    setUp: ({ value, range }) =>
      `Mae ei drosglwyddo’n costio ${value} unwaith (${range}). Nid yw’r ffigurau’n tynnu hyn o’i arian wrth gefn: cytunwch pwy sy’n ei dalu.`,
    notThere: (count) =>
      `Wedi’u gadael allan, gan nad ydynt yn mynychu mwyach: ${pobl(count)} o’r rhai a ddewiswyd.`,
    source: 'O ble y daw hyn',
  },
  cliff: {
    all: (count) =>
      `Mae ${pobl(count)} yn mynychu heb daliad uniongyrchol: byddai’n rhaid i bob un adael drwy reol wrth symud i un.`,
    past: (count, months) =>
      `Yn y ${months} mis diwethaf gadawodd ${pobl(count)} oherwydd y rheol hon.`,
    link: 'Gweld beth fyddai pum symudiad yn ei wneud',
  },
};
