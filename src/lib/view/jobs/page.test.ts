// How a long question stands, in words: every state, both languages, and nothing of what broke inside.

import { describe, expect, it } from 'vitest';
import { plainText } from '../sentence.ts';
import { shapeJobPage } from './page.ts';
import { shapeJobStatus, type JobRecord, type JobStateWord } from './status.ts';

const record = (over: Partial<JobRecord>): JobRecord => ({
  id: 'j1',
  method: 'viability.knockOn',
  state: 'running',
  done: 250,
  draws: 1000,
  failure: null,
  modelVersion: '1.0.0',
  inputsHash: 'a'.repeat(64),
  parametersHash: 'b'.repeat(64),
  seed: 7,
  askedAt: new Date('2026-11-26T09:05:30Z'),
  startedAt: new Date('2026-11-26T09:06:00Z'),
  finishedAt: null,
  ...over,
});

const said = (over: Partial<JobRecord>, locale: 'en' | 'cy' = 'en'): string =>
  plainText(shapeJobPage(shapeJobStatus(record(over)), locale).answer);

describe('the page of a job', () => {
  it('says how far it is', () => {
    const page = shapeJobPage(shapeJobStatus(record({})), 'en');
    expect(plainText(page.answer)).toBe('250 of 1,000 possible futures are worked out.');
    expect(page).toMatchObject({
      title: 'What falls next: all services together',
      progress: { done: 250, all: 1000 },
      isOpen: true,
    });
    expect(page.facts.slice(0, 3).map(({ value }) => value)).toEqual([
      '26 November 2026, 09:05 UTC',
      '26 November 2026, 09:06 UTC',
      'Not yet',
    ]);
  });

  it.each<[JobStateWord, string]>([
    ['waiting', 'Waiting for its turn. One calculation runs at a time.'],
    ['done', 'Done. All 1,000 possible futures are worked out, and the answer is kept.'],
    ['cancelled', 'Cancelled. Asked again, it goes on from where it was left.'],
  ])('says that it is %s', (state, words) => {
    expect(said({ state })).toBe(words);
    expect(said({ state }, 'cy')).not.toBe(words);
    expect(shapeJobPage(shapeJobStatus(record({ state })), 'en').progress).toBeNull();
  });

  it('names the field that was refused, and keeps to itself what broke', () => {
    const refused = { code: 'refused', field: 'draws', message: 'must be at least 1' } as const;
    expect(said({ state: 'failed', failure: refused })).toBe(
      'The model did not take the question. draws must be at least 1.',
    );
    const broken = { code: 'broken', field: null, message: 'secret place' } as const;
    expect(said({ state: 'failed', failure: broken })).toContain('could not be finished');
    const status = shapeJobStatus(record({ state: 'failed', failure: broken }));
    expect(JSON.stringify(status)).not.toContain('secret');
  });

  it('prefers what is known live, never going back, and only while it runs', () => {
    expect(shapeJobStatus(record({}), { done: 600, draws: 1000 }).done).toBe(600);
    expect(shapeJobStatus(record({}), { done: 0, draws: 0 })).toMatchObject({
      done: 250,
      draws: 1000,
    });
    expect(
      shapeJobStatus(record({ state: 'done', done: 1000 }), { done: 3, draws: 9 }),
    ).toMatchObject({ done: 1000, draws: 1000 });
  });
});
