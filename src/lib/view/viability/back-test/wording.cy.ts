// Welsh words of the back-test of this council's own warnings.

import { strong } from '../../sentence.ts';
import type { BackTestWording } from './wording.en.ts';

export const backTestCy: BackTestWording = {
  title: 'Pa mor dda oedd y rhybuddion?',
  link: 'Pa mor dda oedd rhybuddion cynharach?',
  answer: {
    none: (kept) => [
      strong('Heb ei ddilysu eto'),
      `: cedwir ${kept} o ragolygon, ac nid oes yr un yn flwydd oed eto.`,
    ],
    few: (judged, need) => [
      strong('Heb ei ddilysu eto'),
      `: mae canlyniad ${judged} o ragolygon yn hysbys, ac mae angen ${need}.`,
    ],
    enough: (hits, flagged, misses, brier) => [
      strong(`${hits} o ${flagged}`),
      ` o rybuddion a wireddwyd o fewn 12 mis; caeodd ${misses} o wasanaethau heb rybudd. Sgôr Brier ${brier} (0 yw perffaith).`,
    ],
  },
  intro:
    'Cedwir pob siawns o gau fel y’i rhoddwyd a’i dal yn erbyn yr hyn a ddigwyddodd. Rhybudd yw gwasanaeth a elwir “mewn perygl” neu “yn cau”.',
  counts: {
    title: 'Canlyniadau',
    caption: 'Rhagolygon yn ôl canlyniad',
    columns: { outcome: 'Canlyniad', count: 'Rhagolygon' },
  },
  outcomes: {
    hit: 'Trawiad: rhybuddiwyd, a chaeodd o fewn 12 mis',
    'false-alarm': 'Larwm ffug: rhybuddiwyd, ac yn dal ar agor',
    miss: 'Methiant: heb rybudd, a chaeodd',
    quiet: 'Heb rybudd, ac yn dal ar agor',
    'not-due': 'Ddim yn ddyledus eto',
  },
  list: {
    title: 'Rhagolwg wrth ragolwg',
    caption: 'Pob rhagolwg a gedwir, y diweddaraf yn gyntaf',
    none: 'Ni chedwir rhagolwg eto.',
    columns: {
      service: 'Gwasanaeth',
      made: 'Data hyd at',
      model: 'Model',
      chance: 'Siawns o fewn 12 mis',
      risk: 'Galwyd yn',
      outcome: 'Canlyniad',
    },
    unit: 'amcangyfrif fel y’i rhoddwyd',
    closed: (outcome, day) => `${outcome} (${day})`,
    gone: 'gwasanaeth nad yw ar gofnod mwyach',
  },
  calibration: {
    title: 'Graddnodi',
    intro: 'O’r rhagolygon a roddodd tua’r un siawns, faint a gaeodd.',
    caption: 'Siawns a roddwyd yn erbyn y gyfran a gaeodd',
    columns: {
      band: 'Siawns a roddwyd',
      count: 'Rhagolygon',
      forecast: 'Siawns gymedrig',
      observed: 'Caeodd',
    },
    empty: '–',
  },
  known: {
    title: 'Achos hysbys, i’r geiniog',
    intro:
      'Dim siawns yma, dim ond arian: y model sy’n rhoi ffigurau pob gwasanaeth, wedi’i roi ar achos y cyhoeddodd cyngor ei ffigurau.',
    finding: (name, quoted, model) => [
      `${name}: mae’r papurau’n rhoi cost o `,
      strong(quoted),
      ' i le; mae’r model yn ei gwneud yn ',
      strong(model),
      '.',
    ],
    caption: 'Cost lle, yn y papurau a chan y model',
    columns: { people: 'Pobl', papers: 'Papurau', model: 'Model' },
    people: (count) => `${count} o bobl, pob un mor aml ag yr oedd`,
    source: (source) =>
      `Ffynhonnell: ${source}. Gyda mwy o bobl cymerir bod cost y flwyddyn yr un fath.`,
  },
  evidence: 'Yr un cwestiwn wedi’i ofyn i ffigurau cyhoeddedig pob cyngor yn Lloegr',
};
