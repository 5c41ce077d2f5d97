// The warning appears two minutes before the end, and not earlier.
import { describe, expect, it } from 'vitest';
import { readSessionSign } from './session-clock.ts';

describe('readSessionSign', () => {
  it.each([
    [1_800_000, { state: 'quiet', lookAgainMs: 1_680_000 }],
    [120_001, { state: 'quiet', lookAgainMs: 1 }],
    [120_000, { state: 'warning', lookAgainMs: 120_000 }],
    [1, { state: 'warning', lookAgainMs: 1 }],
    [0, { state: 'ended', lookAgainMs: null }],
    [-5, { state: 'ended', lookAgainMs: null }],
  ])('%i ms left', (msLeft, expected) => {
    expect(readSessionSign(msLeft)).toEqual(expected);
  });
});
