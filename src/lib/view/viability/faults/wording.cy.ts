// Welsh words of service books that the model refuses.

import { strong } from '../../sentence.ts';
import type { FaultsWording } from './wording.en.ts';

export const faultsCy: FaultsWording = {
  title: 'Cyfrifon nad yw’r model yn eu derbyn',
  intro:
    'Mae’r model yn gwrthod y cyfrifon hyn yn hytrach na dyfalu, felly nid yw’r gwasanaethau hyn mewn unrhyw ffigur uchod. Cywirwch y rhes, dewch â hi i mewn eto, a daw’r ffigurau’n ôl.',
  caption: 'Diffygion cyfrifon gwasanaethau, fesul rhes',
  columns: {
    service: 'Gwasanaeth',
    month: 'Mis',
    field: 'Maes',
    what: 'Beth sydd o’i le',
    remedy: 'Beth i’w wneud',
  },
  noMonth: 'pob mis',
  answer: (count) => [
    strong('Ni roddir siawns o gau'),
    `: mae ${count} rhes o’r cyfrifon yn anghywir neu ar goll, ac nid yw’r model yn dyfalu.`,
  ],
  missing:
    'Mae’r pwynt talu ffordd, y set dymchwel, y misoedd sydd ar ôl a’r siawns o gau ar goll yma. Nid yw hynny’n golygu bod y gwasanaeth yn ddiogel.',
  heading: 'Llyfrau’r gwasanaeth hwn',
  rests:
    'Mae’r dudalen hon yn dibynnu ar yr un llyfrau, felly nid yw’n dangos dim nes cywiro’r rhesi hyn. Nid yw hynny’n golygu bod y gwasanaeth yn ddiogel.',
  record:
    'Gellir cadw’r cofnod yr un fath. Nid oes ganddo ffigurau’r model i ddibynnu arnynt nes cywiro’r rhesi hyn.',
  still: {
    title: 'Yr hyn y gellir ei ddweud o hyd',
    people: (count) => `Mae gan ${count} o bobl archeb, yn ôl y rhestr bresenoldeb.`,
    nobody: 'Nid oes archeb ar gofnod.',
    cost: (cost, month) =>
      `Costiodd lle a archebwyd ${cost} yn ${month}, yn ôl y cyfriflyfr yn unig.`,
    surplus: (amount, month) =>
      `Yn ${month} roedd incwm ${amount} dros y gost, yn ôl y cyfriflyfr yn unig.`,
    loss: (amount, month) =>
      `Yn ${month} roedd incwm ${amount} o dan y gost, yn ôl y cyfriflyfr yn unig.`,
    noMonth: 'Nid oes mis o’r cyfriflyfr yn ddigon cadarn i’w ddyfynnu.',
  },
  bringIn: 'Dod â’r ffeil gywir i mewn',
  kinds: {
    'no-ledger': {
      what: () => 'Nid oes cyfriflyfr',
      remedy: 'Dewch â’r cyfriflyfr misol i mewn.',
    },
    'no-attendance': {
      what: () => 'Nid oes neb ar gofnod yn mynychu',
      remedy: 'Dewch â’r rhestr bresenoldeb i mewn.',
    },
    'ledger-gap': {
      what: () => 'Mae’r mis ar goll rhwng rhai eraill',
      remedy: 'Dewch â chyfriflyfr y mis hwn i mewn; mae gan fis caeedig res gyda 0 lle.',
    },
    'negative-places': {
      what: (found) => `${found} lle: ni all fod llai na dim`,
      remedy: 'Cywirwch nifer y lleoedd yn y cyfriflyfr.',
    },
    'over-capacity': {
      what: (found, bound) => `${found} mynychiad, ond mae pum wythnos lawn yn dal ${bound}`,
      remedy: 'Cywirwch y mynychiadau, neu’r lleoedd y sesiwn yn y telerau.',
    },
    'exit-before-entry': {
      what: (found) => `Mae ${found} archeb sy’n dechrau yn y mis hwn yn gorffen cyn dechrau`,
      remedy: 'Cywirwch y diwrnod cyntaf neu olaf yn y rhestr bresenoldeb.',
    },
    'block-in-past': {
      what: (found, bound) =>
        `Talwyd ${found}, ond mae cam olaf yr amserlen bloc yn dweud ${bound}`,
      remedy: 'Ychwanegwch gam at yr amserlen bloc o’r mis y newidiodd y swm.',
    },
  },
};
