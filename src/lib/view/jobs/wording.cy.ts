// Welsh words of a long question to the model and how it stands.

import { strong } from '../sentence.ts';
import type { JobWording } from './wording.en.ts';

export const jobCy: JobWording = {
  back: 'Gwasanaethau mewn perygl',
  unknown: 'Nid oes cyfrifiad yn y cyfeiriad hwn.',
  titles: {
    'viability.knockOn': 'Beth sy’n cwympo nesaf: pob gwasanaeth gyda’i gilydd',
    'viability.indices': 'Pob rhagdybiaeth o un gwasanaeth ar unwaith',
    'viability.portfolio': 'Pob gwasanaeth, pob un ar ei ben ei hun',
    'viability.portfolios': 'Pob gwasanaeth o dan sawl penderfyniad',
  },
  otherTitle: 'Cyfrifiad hir',
  answer: {
    waiting: () => [strong('Yn aros ei dro.'), ' Un cyfrifiad sy’n rhedeg ar y tro.'],
    beginning: () => [strong('Ar y gweill.'), ' Mae’r model yn darllen y cwestiwn.'],
    running: (done, all) => [
      'Mae ',
      strong(`${done} o ${all}`),
      ' o ddyfodolau posibl wedi’u cyfrifo.',
    ],
    done: (all) => [
      strong('Wedi gorffen.'),
      ` Mae pob un o’r ${all} o ddyfodolau posibl wedi’u cyfrifo, a chedwir yr ateb.`,
    ],
    cancelled: () => [
      strong('Wedi’i ganslo.'),
      ' O’i ofyn eto, mae’n parhau o’r man lle gadawyd ef.',
    ],
    refused: (field, reason) => [
      strong('Ni dderbyniodd y model y cwestiwn.'),
      ` ${field} ${reason}.`,
    ],
    broken: () => [
      strong('Ni ellid gorffen y cyfrifiad hwn.'),
      ' Gofynnwch eto; os bydd yn methu eto, dywedwch wrth bwy bynnag sy’n gofalu am yr atlas hwn.',
    ],
  },
  progress: 'Dyfodolau posibl wedi’u cyfrifo',
  again: 'Edrych eto',
  cancel: 'Canslo’r cyfrifiad hwn',
  facts: {
    title: 'Am y cyfrifiad hwn',
    asked: 'Gofynnwyd',
    started: 'Dechreuwyd',
    finished: 'Gorffennwyd',
    notYet: 'Ddim eto',
    futures: 'Dyfodolau posibl',
    seed: 'Hedyn',
    version: 'Fersiwn y model',
    inputs: 'Ôl bys y cwestiwn',
    parameters: 'Ôl bys y tybiaethau',
    time: (date, clock) => `${date}, ${clock} UTC`,
  },
};
