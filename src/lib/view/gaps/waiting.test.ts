import { describe, expect, it } from 'vitest';
import type { BrokerageRequest, HandBack } from '#lib/domain/demand/brokerage.ts';
import type { Need } from '#lib/domain/market/records.ts';
import { SUPPRESSED } from '../format.ts';
import { plainText } from '../sentence.ts';
import { exportHandBacks, exportWaiting, shapeWaiting, tellWaitingLink } from './waiting.ts';

const asked = (need: Need, count: number, requested = '2026-10-20'): BrokerageRequest[] =>
  Array.from({ length: count }, () => ({
    need,
    minutesPerWeek: 600,
    requested,
    started: null,
    refusedWhy: null,
  }));
const shape = (requests: readonly BrokerageRequest[], handBacks: readonly HandBack[] = []) =>
  shapeWaiting(
    { slug: 'x', asOf: '2026-10-31', requests, handBacks, longWait: 28, sources: [] },
    'en',
  );
const peopleOf = (page: ReturnType<typeof shape>) =>
  Object.fromEntries(page.rows.map(({ key, people, hours }) => [key, [people, hours]]));

describe('the waiting page', () => {
  it('says how many wait, for how many hours, when nobody can be told by it', () => {
    const page = shape([...asked('memory', 17), ...asked('physical', 12, '2026-08-02')]);
    expect(plainText(page.answer)).toBe(
      'On 31 October 2026, 29 people waited for support that the council had asked the market for: 290 hours a week that nobody gave yet.',
    );
    expect(page.rows[0]).toEqual({
      key: 'physical',
      need: 'Physical support',
      people: '12',
      hours: '120',
      long: '12',
      since: 'August 2026',
    });
    expect(page.rows[1]).toMatchObject({ key: 'memory', people: '17', long: '0' });
    expect(tellWaitingLink(page, 'x', 'en')?.at(-1)).toMatchObject({ href: '/x/gaps/waiting' });
  });

  it('hides few people, their hours and their day, and a sum that would give a single hidden count away', () => {
    const page = shape([...asked('memory', 17), ...asked('physical', 2)]);
    expect(peopleOf(page)).toMatchObject({
      memory: ['17', '170'],
      physical: [SUPPRESSED, SUPPRESSED],
      all: [SUPPRESSED, SUPPRESSED],
    });
    expect(page.rows.find(({ key }) => key === 'physical')?.since).toBe('–');
    expect(plainText(page.answer)).toContain('at least 17 people waited');
    expect(plainText(page.answer)).toContain('170 hours a week or more');
    expect(plainText(shape(asked('physical', 2)).answer)).toContain('so few that');
  });

  it('tells a sum of two hidden counts with enough people between them', () =>
    expect(
      peopleOf(shape([...asked('memory', 17), ...asked('physical', 6), ...asked('sensory', 4)])),
    ).toMatchObject({
      physical: [SUPPRESSED, SUPPRESSED],
      sensory: [SUPPRESSED, SUPPRESSED],
      all: ['27', '270'],
    }));

  it('hides how many wait long where that, or the rest, speaks of few', () => {
    const long = (count: number) =>
      shape([...asked('memory', count, '2026-01-05'), ...asked('memory', 11)]).rows.find(
        ({ key }) => key === 'memory',
      )?.long;
    expect([long(0), long(2), long(16)]).toEqual(['0', SUPPRESSED, '16']);
  });

  it('says that nobody waits, and tells zero as zero', () => {
    const page = shape(asked('memory', 3).map((one) => ({ ...one, started: '2026-10-25' })));
    expect(plainText(page.answer)).toContain('nobody waited');
    expect(peopleOf(page)).toMatchObject({ memory: ['0', '0'], all: ['0', '0'] });
  });

  it('counts what came back by reason, by the people it was of', () => {
    const handBacks: HandBack[] = [
      { date: '2026-10-01', reason: 'price', people: 34 },
      { date: '2026-09-01', reason: 'staffing', people: null },
      { date: '2026-09-02', reason: null, people: 16 },
    ];
    expect(shape([], handBacks).handBacks.filter(({ people }) => people !== '0')).toEqual([
      { key: 'staffing', reason: 'Staffing', packages: SUPPRESSED, people: SUPPRESSED },
      { key: 'price', reason: 'Price', packages: '1', people: '34' },
      { key: 'unknown', reason: 'Not recorded', packages: '1', people: '16' },
      { key: 'all', reason: 'All reasons', packages: SUPPRESSED, people: SUPPRESSED },
    ]);
  });

  it('says so where there is no log, and then leads nowhere', () => {
    const page = shape([]);
    expect(page).toMatchObject({ hasLog: false, rows: [], handBacks: [] });
    expect(tellWaitingLink(page, 'x', 'en')).toBeNull();
  });

  it('leaves as files with the same numbers hidden', () => {
    const input = {
      slug: 'x',
      asOf: '2026-10-31',
      requests: [...asked('memory', 17), ...asked('physical', 2)],
      handBacks: [
        { date: '2026-10-01', reason: 'price', people: 34 },
        { date: '2026-09-01', reason: null, people: 1 },
      ] as const,
      longWait: 28,
      sources: [],
    };
    expect(exportWaiting(input).rows.slice(0, 2)).toEqual([
      ['physical', SUPPRESSED, SUPPRESSED, SUPPRESSED, null],
      ['memory', 17, 170, 0, '2026-10'],
    ]);
    const back = exportHandBacks(input).rows;
    expect(back.find(([reason]) => reason === 'price')).toEqual(['price', 1, 34]);
    expect(back.at(-1)).toEqual(['unknown', SUPPRESSED, SUPPRESSED]);
  });
});
