import { describe, expect, it } from 'vitest';
import { NEED_CODES, SUPPORT_CODES } from '../kinds/code-lists.ts';
import { KINDS } from '../kinds/registry.ts';
import { Fault } from './fault.ts';
import { OUTSIDE, SECTOR_TAKEN, understandPlace, understandPlaceOrSector } from './places.ts';
import { referenceIndex, understandNamed, understandReference } from './references.ts';
import {
  codeBook,
  looksLikeNhsNumber,
  understandCode,
  understandCodes,
  understandPseudonym,
  understandWeekdays,
  understandYesNo,
} from './words.ts';

describe('code lists', () => {
  const needs = codeBook(NEED_CODES, [['dementia ward', 'memory']]);
  it.each([
    ['Learning Disability Support', 'learning-disability'],
    ['LD', 'learning-disability'],
    ['Physical Support: Access & mobility only', 'physical'],
    ['  memory   and COGNITION ', 'memory'],
    ['Dementia ward', 'memory'],
    ['Cof a gwybyddiaeth', 'memory'],
  ])('know %s', (raw, code) => expect(understandCode(raw, needs)).toBe(code));
  it('name the list when a word is not in it', () =>
    expect(understandCode('blue', needs)).toEqual(new Fault('code-unknown', needs.listed)));
  it('take several words, each once, whatever stands between', () => {
    const supports = codeBook(SUPPORT_CODES);
    expect(understandCodes('Day support; home care and respite, day care', supports)).toEqual([
      'day-support',
      'home-support',
      'short-breaks',
    ]);
    expect(understandCodes('day, nonsense', supports)).toBeInstanceOf(Fault);
    expect(understandCodes('Memory and cognition, LD and physical support', needs)).toEqual([
      'memory',
      'learning-disability',
      'physical',
    ]);
  });
  it('give no spelling to two codes, in any kind of file', () => {
    const lists = KINDS.flatMap(({ columns }) =>
      Object.values(columns).flatMap(({ type }) => (type.is === 'code' ? [type.codes] : [])),
    );
    expect(lists.length).toBeGreaterThan(10);
    for (const list of lists) {
      const book = codeBook(list);
      for (const { code, title, also = [] } of list) {
        for (const word of [title.en, title.cy, ...also]) {
          expect([word, understandCode(word, book)]).toEqual([word, code]);
        }
      }
    }
  });
});

describe('understandWeekdays', () => {
  it.each([
    ['Mon, Wed', [1, 3]],
    ['Monday to Friday', [1, 2, 3, 4, 5]],
    ['Tue-Thu', [2, 3, 4]],
    ['Tues & Thurs', [2, 4]],
    ['Fri and Mon', [1, 5]],
    ['1 3 5', [1, 3, 5]],
    ['weekdays', [1, 2, 3, 4, 5]],
    ['Mondays', [1]],
    ['Llun, Mercher', [1, 3]],
    ['none', []],
  ])('understands %s', (raw, days) => expect(understandWeekdays(raw)).toEqual(days));
  it.each(['M', '8', 'Fri-Mon', 'someday', 'x'.repeat(200)])('refuses %s', (raw) =>
    expect(understandWeekdays(raw)).toBeInstanceOf(Fault),
  );
});

describe('understandYesNo', () => {
  it.each(['Y', 'yes', 'TRUE', '1', '✓', 'Ie'])('%s is yes', (raw) =>
    expect(understandYesNo(raw)).toBe(true),
  );
  it.each(['N', 'no', 'FALSE', '0'])('%s is no', (raw) => expect(understandYesNo(raw)).toBe(false));
  it('anything else is neither', () => expect(understandYesNo('maybe')).toBeInstanceOf(Fault));
});

describe('people', () => {
  it.each(['943 476 5919', '9434765919', '943-476-5919'])('are never known by %s', (raw) => {
    expect(looksLikeNhsNumber(raw)).toBe(true);
    expect(understandPseudonym(raw)).toEqual(new Fault('looks-like-nhs-number'));
  });
  it.each(['9434765918', 'P-1042', '12345'])('may be known by %s', (raw) =>
    expect(understandPseudonym(raw)).toBe(raw),
  );
});

describe('references', () => {
  const index = referenceIndex([
    { id: 'DC-1', name: 'Riverside Day Centre' },
    { id: 'DC-2', name: 'The Mill' },
    { id: 'DC-3', name: 'the mill' },
  ]);
  it('are found by id or by a name that only one has', () => {
    expect(understandReference('DC-1', index)).toBe('DC-1');
    expect(understandReference(' riverside  day-centre', index)).toBe('DC-1');
    expect(understandReference('The Mill', index)).toEqual(new Fault('reference-ambiguous'));
    expect(understandReference('nowhere', index)).toEqual(new Fault('reference-unknown'));
  });
  it('may be new, under a name that becomes their id', () => {
    expect(understandNamed('Barn Trust', 'organisation', index)).toEqual({
      id: 'barn-trust',
      name: 'Barn Trust',
      isNew: true,
    });
    expect(understandNamed('RIVERSIDE DAY CENTRE', 'organisation', index)).toEqual({
      id: 'DC-1',
      name: 'Riverside Day Centre',
      isNew: false,
    });
  });
});

describe('places', () => {
  const places = {
    areaCodes: new Set(['E01029134']),
    areaByPostcode: new Map([['TA11AA', 'E01029134']]),
  };
  const read = (raw: string) => {
    const flags: string[] = [];
    return [understandPlace(raw, places, (code) => flags.push(code)), flags];
  };
  it.each(['E01029134', 'e01029134', 'TA1 1AA', 'ta11aa'])('finds the area of %s', (raw) =>
    expect(read(raw)).toEqual(['E01029134', []]),
  );
  it.each(['BS1 1AA', 'E01000001'])('keeps %s as outside', (raw) =>
    expect(read(raw)).toEqual([null, [OUTSIDE]]),
  );
  it.each(['TA1', 'somewhere', 'x'.repeat(100)])('refuses %s', (raw) =>
    expect(read(raw)[0]).toEqual(new Fault('not-a-place')),
  );
  it('says when no postcodes are loaded', () => {
    const empty = { ...places, areaByPostcode: new Map<string, string>() };
    expect(understandPlace('TA1 1AA', empty, () => undefined)).toEqual(
      new Fault('postcodes-not-loaded'),
    );
  });
});

describe('postcode sectors', () => {
  const areaByPostcode = new Map([
    ['TA11AA', 'A2'],
    ['TA11AB', 'A1'],
    ['TA11AC', 'A1'],
    ['TA12AA', 'A2'],
    ['TA12AB', 'A1'],
  ]);
  const places = { areaCodes: new Set(['A1', 'A2']), areaByPostcode };
  const read = (raw: string) => {
    const flags: string[] = [];
    return [understandPlaceOrSector(raw, places, (code) => flags.push(code)), flags];
  };
  it.each([
    ['TA1 1', 'A1'],
    ['ta1  1 ', 'A1'],
    // As many of either: the first by code.
    ['TA1 2', 'A1'],
  ])('%s stands for the area with most of its postcodes', (raw, area) =>
    expect(read(raw)).toEqual([area, [SECTOR_TAKEN]]),
  );
  it('elsewhere is outside', () => expect(read('BS1 1')).toEqual([null, [OUTSIDE]]));
  it('without its space it could be another front, so it is refused', () =>
    expect(read('TA11')[0]).toEqual(new Fault('not-a-place')));
  it('takes postcodes and codes as before', () => {
    expect(read('TA1 1AA')).toEqual(['A2', []]);
    expect(read('A2')).toEqual(['A2', []]);
  });
  it('says when no postcodes are loaded', () =>
    expect(
      understandPlaceOrSector('TA1 1', { ...places, areaByPostcode: new Map() }, () => undefined),
    ).toEqual(new Fault('postcodes-not-loaded')));
});
