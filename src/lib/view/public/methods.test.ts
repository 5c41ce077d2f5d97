// The method pages tell every assumption of the model once, with its source, and the result of every test as it is.
import { describe, expect, it } from 'vitest';
import { DAY_CARE_BACK_TEST } from '#lib/domain/parameters/back-tests.ts';
import { PARAMETERS } from '#lib/domain/parameters/catalogue.ts';
import { SUBJECTS } from '../evidence/url.ts';
import { shapeBackTest } from './back-test.ts';
import { methodOf } from './method-sources.ts';
import { METHOD_KEYS } from './method-wording.en.ts';
import { shapeMethodList, shapeMethodPage } from './methods.ts';

const pages = (locale: 'en' | 'cy') =>
  METHOD_KEYS.flatMap((key) => shapeMethodPage(key, locale) ?? []);

describe('the method pages', () => {
  it('tell every assumption once, with its source, value and unit', () => {
    const rows = pages('en').flatMap(({ assumptions }) => assumptions);
    expect(rows.map(({ id }) => id).toSorted()).toEqual(PARAMETERS.map(({ id }) => id).toSorted());
    expect(rows.every(({ source, unit, value }) => source && unit && value)).toBe(true);
    expect(SUBJECTS.filter((subject) => methodOf(subject) === undefined)).toEqual([]);
  });

  it.each(['en', 'cy'] as const)('say what each method does and cannot tell (%s)', (locale) => {
    for (const { title, question, steps, limits } of pages(locale)) {
      expect(title).not.toBe('');
      expect(question.endsWith('?')).toBe(true);
      expect(steps.length).toBeGreaterThan(0);
      expect(limits.length).toBeGreaterThan(0);
    }
    expect(shapeMethodList(locale).rows).toHaveLength(METHOD_KEYS.length);
    const text = JSON.stringify(pages(locale)).toLowerCase();
    for (const word of ['caused', 'causes ', 'achosodd', 'because of choice'])
      expect(text).not.toContain(word);
  });

  it('know no other', () => {
    expect(shapeMethodPage('luck', 'en')).toBeNull();
    expect(shapeMethodPage('__proto__', 'en')).toBeNull();
  });
});

describe('a back-test on its page', () => {
  const text = (record: typeof DAY_CARE_BACK_TEST) =>
    shapeBackTest(record, 'en').sentences.join('\n');

  it('says when it ran, on which councils and years, and who did best', () => {
    expect(text(DAY_CARE_BACK_TEST)).toContain('Run on 26 November 2026');
    expect(text(DAY_CARE_BACK_TEST)).toContain('141 English councils were used and 11 left out');
    expect(text(DAY_CARE_BACK_TEST)).toContain(
      'Day care users: the model was off by 132.5 people on average, no change by 169.6 people, trend by 174.2 people. Nearest: the model.',
    );
    expect(text(DAY_CARE_BACK_TEST)).toContain('users fall by more than 10%: no change did best');
    expect(text(DAY_CARE_BACK_TEST)).toContain('association over time');
  });

  it('would say so as plainly if the model had lost', () => {
    const lost = {
      ...DAY_CARE_BACK_TEST,
      mae: { ...DAY_CARE_BACK_TEST.mae, users: { 'no-change': 1, trend: 2, model: 300 } },
    };
    expect(text(lost)).toContain('Nearest: no change.');
  });
});
