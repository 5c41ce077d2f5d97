// Which pass phrases are refused and which are welcome.
import { describe, expect, it } from 'vitest';
import { findPassPhraseFault } from './pass-phrase.ts';

const CONTEXT = ['care market atlas', 'gwen.hughes@somerset.gov.uk'];
const fault = (phrase: string) => findPassPhraseFault(phrase, CONTEXT);

describe('length', () => {
  it.each([
    ['elevenchars', 'too-short'],
    ['kettlebadger', undefined],
    ['🏔'.repeat(11), 'too-short'],
    [`${'harbour vixen '.repeat(18)}ferns`.slice(0, 256), undefined],
    [`${'harbour vixen '.repeat(19)}ferns`, 'too-long'],
  ])('%s', (phrase, expected) => {
    expect(fault(phrase)).toBe(expected);
  });
});

describe('what others try first', () => {
  it.each([
    'password1234',
    'Password12345!',
    'P@ssw0rd2026!!',
    'passwordpassword',
    'Welcome123456',
    'Summer2026!!!!',
    'qwertyuiop123',
    'qwertyuiopasdfghjkl',
    'zxcvbnm,./123',
    '1q2w3e4r5t6y7u8i9o0p',
    '123456789012',
    '111111111111',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'iloveyou1234',
    'iloveyouforever',
    'letmeinletmein',
    'administrator1',
    'correct horse battery staple',
    'CorrectHorseBatteryStaple1',
    'manchesterunited',
    'trustno1trustno1',
    'liverpoolfc1892',
    'changeme1234',
    'abcdefghijkl',
    'lkjhgfdsapoiuytrewq',
    'caremarketatlas',
    'Care-Market-Atlas-2026',
    'somerset council 1',
    'gwen hughes 1974',
    'GwenHughesSomerset',
    '            ',
    '!!!!!!!!!!!!',
  ])('refuses %s', (phrase) => {
    expect(fault(phrase)).toBe('too-common');
  });
});

describe('what is welcome', () => {
  it.each([
    'lamp orchard velvet',
    'kettle badger moss',
    'tŷ bach twt ger y lli',
    'Съешь ещё этих булок',
    '七転び八起き七転び八起きだるま',
    'x7!kQ9-vLr2#mZ',
    'password but with walnut fjord',
  ])('accepts %s', (phrase) => {
    expect(fault(phrase)).toBeUndefined();
  });
});
