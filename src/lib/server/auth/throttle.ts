// How many tries to sign in are allowed, per account and per network. Pure: the tries themselves are rows.
import { isIPv4, isIPv6 } from 'node:net';

/** Failed tries count for this long, in milliseconds. */
export const WINDOW_MS = 5 * 60 * 1000;

/** So many failures in the window cost no waiting: people mistype. */
export const FREE_ATTEMPTS = 5;

/** From then on, the time between two tries, in milliseconds. */
export const DELAY_MS = 60 * 1000;

/** Whether one more try is allowed, and when not, after how many seconds it is. */
export type ThrottleDecision =
  { readonly kind: 'allowed' } | { readonly kind: 'refused'; readonly retryAfterSeconds: number };

/**
 * Decides on one more try. No five minutes ever hold more than 10 tries (5 free ones, then one a minute), which is the
 * bound of Cyber Essentials; and nobody ever waits longer than a minute, because a longer lock would let a stranger
 * shut the owner out.
 * @param failures when earlier tries failed, in any order
 * @param now the present
 */
export function decideAttempt(failures: readonly Date[], now: Date): ThrottleDecision {
  const recent = failures
    .map((failure) => failure.getTime())
    .filter((time) => time > now.getTime() - WINDOW_MS);
  if (recent.length < FREE_ATTEMPTS) return { kind: 'allowed' };
  const waitMs = Math.max(...recent) + DELAY_MS - now.getTime();
  if (waitMs <= 0) return { kind: 'allowed' };
  return { kind: 'refused', retryAfterSeconds: Math.ceil(waitMs / 1000) };
}

/**
 * The network an address belongs to: /24 of IPv4 and /56 of IPv6, because one household or office holds that much.
 * The whole address is never stored.
 */
export function networkPrefix(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  const plain = mapped ?? address.split('%', 1)[0] ?? '';
  if (isIPv4(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
  if (isIPv6(plain)) return `${expandIPv6(plain)}00/56`;
  return 'unknown';
}

/** The first 56 bits of an IPv6 address, written out in groups of four digits but for the last two. */
function expandIPv6(address: string): string {
  const [head = '', tail = ''] = address.split('::', 2);
  const left = head === '' ? [] : head.split(':');
  const right = tail === '' ? [] : tail.split(':');
  const missing = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  const groups = [...left, ...missing, ...right].map((group) => group.padStart(4, '0'));
  return groups.slice(0, 4).join(':').toLowerCase().slice(0, -2);
}
