// English words of a long question to the model and how it stands.

import { strong, type Sentence } from '../sentence.ts';

export const jobEn = {
  back: 'Services at risk',
  unknown: 'There is no calculation at this address.',
  /** By name of the method. */
  titles: {
    'viability.knockOn': 'What falls next: all services together',
    'viability.indices': 'All assumptions of one service at once',
    'viability.portfolio': 'All services, each by itself',
    'viability.portfolios': 'All services under several decisions',
  } as Readonly<Record<string, string>>,
  otherTitle: 'A long calculation',
  answer: {
    waiting: (): Sentence => [strong('Waiting for its turn.'), ' One calculation runs at a time.'],
    beginning: (): Sentence => [strong('Under way.'), ' The model is reading the question.'],
    running: (done: string, all: string): Sentence => [
      strong(`${done} of ${all}`),
      ' possible futures are worked out.',
    ],
    done: (all: string): Sentence => [
      strong('Done.'),
      ` All ${all} possible futures are worked out, and the answer is kept.`,
    ],
    cancelled: (): Sentence => [
      strong('Cancelled.'),
      ' Asked again, it goes on from where it was left.',
    ],
    refused: (field: string, reason: string): Sentence => [
      strong('The model did not take the question.'),
      ` ${field} ${reason}.`,
    ],
    broken: (): Sentence => [
      strong('This calculation could not be finished.'),
      ' Ask again; if it fails again, tell whoever looks after this atlas.',
    ],
  },
  progress: 'Possible futures worked out',
  again: 'Look again',
  cancel: 'Cancel this calculation',
  facts: {
    title: 'About this calculation',
    asked: 'Asked',
    started: 'Begun',
    finished: 'Ended',
    notYet: 'Not yet',
    futures: 'Possible futures',
    seed: 'Seed',
    version: 'Version of the model',
    inputs: 'Fingerprint of the question',
    parameters: 'Fingerprint of the assumptions',
    time: (date: string, clock: string) => `${date}, ${clock} UTC`,
  },
};

export type JobWording = typeof jobEn;
