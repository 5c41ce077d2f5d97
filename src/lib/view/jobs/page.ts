// The page of one long question: how it stands in a sentence, how far it is, and what it rests on.

import { formatDate, formatNumber } from '../format.ts';
import type { Locale } from '../locale.ts';
import type { Sentence } from '../sentence.ts';
import { isOpen, type JobStatus } from './status.ts';
import { jobWording } from './wording.ts';

export interface JobPage {
  readonly title: string;
  readonly answer: Sentence;
  /** Only while it is worked on. */
  readonly progress: { readonly done: number; readonly all: number; readonly text: string } | null;
  readonly isOpen: boolean;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
}

/** Hex digits of a fingerprint that a page shows; enough to compare two by eye. */
const FINGERPRINT = 16;
const CLOCK_FROM = 11;
const CLOCK_TO = 16;

const answerOf = (job: JobStatus, locale: Locale): Sentence => {
  const { answer } = jobWording(locale);
  const all = formatNumber(job.draws);
  if (job.state === 'waiting') return answer.waiting();
  if (job.state === 'running')
    return job.draws === 0 ? answer.beginning() : answer.running(formatNumber(job.done), all);
  if (job.state === 'done') return answer.done(all);
  if (job.state === 'cancelled') return answer.cancelled();
  const { field = null, message = '' } = job.problem ?? {};
  return field === null ? answer.broken() : answer.refused(field, message);
};

const factsOf = (job: JobStatus, locale: Locale): JobPage['facts'] => {
  const { facts } = jobWording(locale);
  const time = (iso: string | null): string =>
    iso === null
      ? facts.notYet
      : facts.time(formatDate(iso.slice(0, 10), locale), iso.slice(CLOCK_FROM, CLOCK_TO));
  return [
    { label: facts.asked, value: time(job.askedAt) },
    { label: facts.started, value: time(job.startedAt) },
    { label: facts.finished, value: time(job.finishedAt) },
    { label: facts.futures, value: job.draws === 0 ? facts.notYet : formatNumber(job.draws) },
    { label: facts.seed, value: String(job.seed) },
    { label: facts.version, value: job.modelVersion },
    { label: facts.inputs, value: job.inputsHash.slice(0, FINGERPRINT) },
    { label: facts.parameters, value: job.parametersHash.slice(0, FINGERPRINT) },
  ];
};

export const shapeJobPage = (job: JobStatus, locale: Locale): JobPage => {
  const words = jobWording(locale);
  return {
    title: words.titles[job.method] ?? words.otherTitle,
    answer: answerOf(job, locale),
    progress:
      job.state === 'running' && job.draws > 0
        ? { done: job.done, all: job.draws, text: words.progress }
        : null,
    isOpen: isOpen(job),
    facts: factsOf(job, locale),
  };
};
