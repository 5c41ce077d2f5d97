// Welsh words of the page that says how far the work on a file is.

import type { WorkWording } from './work-wording.en.ts';

export const workCy: WorkWording = {
  titles: { check: 'Gwirio’r rhesi', apply: 'Dod â’r rhesi i mewn' },
  read: (percent, file) => `Darllenwyd ${percent} o ${file}.`,
  allRead: (file) => `Darllenwyd ${file} i gyd.`,
  then: {
    check: ' Bellach cymharir ei rhesi â’r cofnodion.',
    apply: ' Bellach mae ei rhesi’n cael eu storio.',
  },
  label: 'Y gyfran o’r ffeil a ddarllenwyd',
  safe: 'Gallwch adael y dudalen hon; mae’r gwaith yn mynd yn ei flaen. Daw’r ffeil i gyd i mewn, neu ddim ohoni.',
  again: 'Gweld pa mor bell ydyw nawr',
  cancel: 'Canslo',
  cancelHint:
    'Ni chaiff dim o’r ffeil ei storio wedyn, oni bai ei bod newydd ddod i mewn i gyd. Mae’r ffeil yn aros yma, er mwyn i chi fynd ymlaen yn nes ymlaen.',
  ended: 'Daeth y gwaith ar y ffeil hon i ben',
  back: 'Yn ôl: paru’r colofnau',
  list: 'Pob ffeil',
};
