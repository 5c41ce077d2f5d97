// The bound on guesses: never more than 10 in any 5 minutes, never a wait beyond a minute.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WINDOW_MS, decideAttempt, networkPrefix } from './throttle.ts';

const at = (ms: number): Date => new Date(1_800_000_000_000 + ms);

describe('decideAttempt', () => {
  it('lets five mistakes pass, then asks for a minute', () => {
    const failures = [0, 1, 2, 3].map((second) => at(second * 1000));
    expect(decideAttempt(failures, at(4000))).toEqual({ kind: 'allowed' });
    failures.push(at(4000));
    expect(decideAttempt(failures, at(5000))).toEqual({ kind: 'refused', retryAfterSeconds: 59 });
    expect(decideAttempt(failures, at(64_000))).toEqual({ kind: 'allowed' });
  });

  it('holds the bound against any rhythm of guessing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90_000 }), { maxLength: 200 }), (pauses) => {
        const tried: Date[] = [];
        let clock = 0;
        for (const pause of pauses) {
          clock += pause;
          const now = at(clock);
          const decision = decideAttempt(tried, now);
          if (decision.kind === 'allowed') tried.push(now);
          else expect(decision.retryAfterSeconds).toBeLessThanOrEqual(60);
        }
        for (const start of tried) {
          const inWindow = tried.filter(
            (time) => time >= start && time.getTime() < start.getTime() + WINDOW_MS,
          );
          expect(inWindow.length).toBeLessThanOrEqual(10);
        }
      }),
    );
  });
});

describe('networkPrefix', () => {
  it.each([
    ['192.0.2.77', '192.0.2.0/24'],
    ['::ffff:192.0.2.77', '192.0.2.0/24'],
    ['2001:db8:aa:bb12::1', '2001:0db8:00aa:bb00/56'],
    ['::1', '0000:0000:0000:0000/56'],
    ['fe80::1%eth0', 'fe80:0000:0000:0000/56'],
    ['not an address', 'unknown'],
    ['', 'unknown'],
  ])('%s', (address, expected) => {
    expect(networkPrefix(address)).toBe(expected);
  });
});
