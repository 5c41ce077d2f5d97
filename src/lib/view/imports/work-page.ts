// How far the work on a file is, in words.

import { formatPercent } from '../format.ts';
import type { Locale } from '../locale.ts';
import { strong, type Sentence } from '../sentence.ts';
import { workWording } from './work-wording.ts';

/** Finding out what is in a file, or storing it. */
export type WorkStage = 'check' | 'apply';

export interface WorkPage {
  readonly title: string;
  readonly answer: Sentence;
  /** Share read, 0 to 1; null while rows are stored, which cannot be counted. */
  readonly share: number | null;
}

interface WorkState {
  readonly stage: WorkStage;
  readonly fileName: string;
  /** Share read, 0 to 1; null when the reading has not begun or has ended. */
  readonly share: number | null;
}

export function shapeWork({ stage, fileName, share }: WorkState, locale: Locale): WorkPage {
  const words = workWording(locale);
  const isRead = share === 1;
  return {
    title: words.titles[stage],
    answer: isRead
      ? [strong(words.allRead(fileName)), words.then[stage]]
      : [strong(words.read(formatPercent(share ?? 0), fileName))],
    share: isRead ? null : (share ?? 0),
  };
}
