// Welsh words of early warnings.

import type { WarningsWording } from './wording.en.ts';

const months = (count: string): string => `${count} mis`;
const people = (count: string): string => `${count} o bobl`;

export const warningsCy: WarningsWording = {
  title: 'Rhybuddion cynnar',
  intro:
    'Arwyddion yn y llyfrau, pob un o reol y gall unrhyw un ei darllen a’r cyngor ei haddasu. Rheswm i ofyn yw rhybudd, nid siawns o gau.',
  caption: 'Gwasanaethau â rhybudd',
  none: 'Nid oes gwasanaeth yn rhoi rhybudd.',
  columns: { service: 'Gwasanaeth', sign: 'Rhybudd', found: 'Beth a ganfuwyd', rule: 'Rheol' },
  tune: 'Newid y rheol hon',
  names: {
    'referral-drought': 'Sychder atgyfeiriadau',
    'attendance-fall': 'Presenoldeb yn gostwng',
    'one-funder': 'Yn dibynnu ar un cyllidwr',
    'ledger-late': 'Mae’r cyfriflyfr yn hwyr',
    'staff-step': 'Mae cam staff yn agos',
    'offer-cut': 'Torrwyd y cynnig',
  },
  found: {
    'referral-drought': (figure) => `daeth ${people(figure)} yn llai nag yn y cyfnod cynt`,
    'attendance-fall': (figure) => `${figure} yn llai o bobl`,
    'one-funder': (figure) => `mae ${figure} o’r incwm yn arian bloc`,
    'ledger-late': (figure) => `${months(figure)} heb fis mwy diweddar`,
    'staff-step': (figure) =>
      figure === '0'
        ? 'mae’r presenoldeb bellach lle mae un gweithiwr arall yn gwneud colled'
        : `${people(figure)} i ffwrdd o’r fan lle mae un gweithiwr arall yn gwneud colled`,
    'offer-cut': (figure, what) => `${what}, ${months(figure)} yn ôl`,
  },
  rules: {
    'referral-drought': (bar) => `o leiaf ${people(bar)} ar goll`,
    'attendance-fall': (bar, over) => `o leiaf ${bar} dros ${months(over)}`,
    'one-funder': (bar) => `o leiaf ${bar}`,
    'ledger-late': (bar) => `o leiaf ${months(bar)}`,
    'staff-step': (bar) => `o fewn ${people(bar)}`,
    'offer-cut': (bar) => `o fewn ${months(bar)}`,
  },
  cuts: {
    'charge-rise': 'codwyd tâl',
    'access-restriction': 'cyfyngwyd mynediad',
    'transport-cut': 'torrwyd cludiant',
    'review-reduction': 'lleihawyd cymorth',
    'hours-cut': 'torrwyd oriau',
  },
};
