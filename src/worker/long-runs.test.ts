// A worker's long questions: slices, progress, cancelling, and the same bytes whatever the cuts.

import { describe, expect, it } from 'vitest';
import { addTally } from '#lib/domain/kernel/long-run.ts';
import { hostedMethods } from '#lib/domain/model.ts';
import { isLongMessage, LongRuns, type LongReply } from './long-runs.ts';

const question = {
  services: [
    {
      id: 'A',
      sessionsPerWeek: 5,
      placesPerSession: 20,
      staffRatio: 5,
      paidHoursPerSession: 7,
      staffCostPerHour: 14,
      fixedMonthly: 3000,
      reserves: 4000,
      groups: [{ people: 12, sessionsPerWeek: 2, feePerSession: 60, choiceExit: 0.03 }],
    },
  ],
  months: 24,
  seed: 1,
  draws: 400,
};
const asked = { key: 'k', method: 'viability.portfolio', question: JSON.stringify(question) };

/** A worker whose clock moves on by `tick` with each look. */
const host = (tick = 1) => {
  const replies: LongReply[] = [];
  const waiters: { kind: string; resolve: (reply: LongReply) => void }[] = [];
  let now = 0;
  let betweenSlices = (): void => undefined;
  const runs = new LongRuns({
    reply: (reply) => {
      replies.push(reply);
      for (const waiter of waiters) if (waiter.kind === reply.kind) waiter.resolve(reply);
    },
    now: () => (now += tick),
    turn: () => {
      betweenSlices();
      return Promise.resolve();
    },
  });
  const until = (kind: LongReply['kind']): Promise<LongReply> =>
    new Promise((resolve) => waiters.push({ kind, resolve }));
  return { runs, replies, until, onTurn: (act: () => void) => (betweenSlices = act) };
};

const workAll = async (cuts: readonly number[]): Promise<string> => {
  const { runs, until } = host();
  const begun = until('begun');
  runs.receive({ ...asked, id: 0, kind: 'begin' });
  const { tallyLength } = (await begun) as LongReply & { kind: 'begun' };
  const sum = new Int32Array(tallyLength);
  for (const [at, from] of cuts.entries()) {
    const done = until('part');
    runs.receive({ ...asked, id: 1 + at, kind: 'part', from, to: cuts[at + 1] ?? 400 });
    addTally(sum, ((await done) as LongReply & { kind: 'part' }).tally);
  }
  const finished = until('finished');
  runs.receive({ ...asked, id: 99, kind: 'finish', tally: sum });
  return ((await finished) as LongReply & { kind: 'finished' }).answer;
};

describe('long questions of a worker', () => {
  it('give the bytes of the method itself, however they are cut', async () => {
    const method = hostedMethods()['viability.portfolio'];
    const reading = method.read(question, '');
    const whole = reading.ok ? JSON.stringify(method.run(reading.value)) : '';
    expect(await workAll([0])).toBe(whole);
    expect(await workAll([0, 1, 7, 250, 399])).toBe(whole);
  });

  it('say how far they are, in order', async () => {
    const { runs, replies, until } = host();
    const done = until('part');
    runs.receive({ ...asked, id: 3, kind: 'part', from: 0, to: 400 });
    await done;
    const progress = replies.flatMap((reply) => (reply.kind === 'progress' ? [reply.done] : []));
    expect(progress.length).toBeGreaterThan(3);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect(progress.at(-1)).toBe(400);
  });

  it('keep slices short when a draw takes long', async () => {
    const { runs, replies, until } = host(50);
    const done = until('part');
    runs.receive({ ...asked, id: 3, kind: 'part', from: 0, to: 40 });
    await done;
    expect(replies.filter(({ kind }) => kind === 'progress')).toHaveLength(40);
  });

  it('stop after the slice in which they are told to, and leave the next question alone', async () => {
    const { runs, replies, until, onTurn } = host();
    const cancelled = until('cancelled');
    let slices = 0;
    onTurn(() => {
      slices += 1;
      if (slices === 2) runs.receive({ id: 5, kind: 'cancel' });
    });
    runs.receive({ ...asked, id: 5, kind: 'part', from: 0, to: 400 });
    runs.receive({ ...asked, id: 6, kind: 'part', from: 0, to: 10 });
    await cancelled;
    await until('part');
    expect(replies.filter(({ id, kind }) => id === 5 && kind === 'progress')).toHaveLength(2);
    expect(replies.some(({ id, kind }) => id === 6 && kind === 'part')).toBe(true);
  });

  it('are left before they begin when cancelled while waiting; a late cancel is nothing', async () => {
    const { runs, replies, until } = host();
    const done = until('part');
    runs.receive({ ...asked, id: 1, kind: 'part', from: 0, to: 10 });
    runs.receive({ ...asked, id: 2, kind: 'part', from: 0, to: 10 });
    runs.receive({ id: 2, kind: 'cancel' });
    await done;
    await until('cancelled');
    runs.receive({ id: 1, kind: 'cancel' });
    const again = until('part');
    runs.receive({ ...asked, id: 1, kind: 'part', from: 0, to: 10 });
    expect(await again).toMatchObject({ id: 1 });
    expect(replies.some(({ id, kind }) => id === 2 && kind === 'part')).toBe(false);
  });

  it('are refused at the field that is wrong', async () => {
    const { runs, until } = host();
    const refused = until('refused');
    const text = JSON.stringify({ ...question, draws: 0 });
    runs.receive({ id: 1, kind: 'begin', key: 'x', method: asked.method, question: text });
    expect(await refused).toMatchObject({ id: 1, field: 'draws' });
    const unknown = until('refused');
    runs.receive({ ...asked, id: 2, kind: 'begin', key: 'y', method: 'viability.path' });
    await unknown;
  });

  it('are told from other messages', () => {
    expect(isLongMessage({ ...asked, id: 1, kind: 'begin' })).toBe(true);
    for (const other of [null, 'part', { id: 1 }, { id: '1', kind: 'part' }, { id: 1, kind: 'go' }])
      expect(isLongMessage(other)).toBe(false);
  });
});
