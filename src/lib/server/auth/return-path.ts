// Where to go after a form: a path on this site and nothing else, because the text comes from the address bar.

/** Only used to resolve; nothing is ever sent there. */
const PROBE_ORIGIN = 'http://own-site.invalid';

/** Longer than any address the product writes. */
const MAX_LENGTH = 2_000;

/**
 * The path when it is safe to redirect to, else `fallback`. Safe: starts with one slash, holds no backslash or control
 * character, and resolves to this site.
 */
export function safeReturnPath(text: unknown, fallback = '/'): string {
  if (typeof text !== 'string' || text.length > MAX_LENGTH) return fallback;
  if (!/^\/(?![/\\])/.test(text) || /[\\\p{Cc}]/u.test(text)) return fallback;
  if (!URL.canParse(text, PROBE_ORIGIN)) return fallback;
  const resolved = new URL(text, PROBE_ORIGIN);
  if (resolved.origin !== PROBE_ORIGIN) return fallback;
  const path = resolved.pathname + resolved.search + resolved.hash;
  // Resolving "/.//host" leaves "//host", which a browser would read as another site.
  return path.startsWith('//') ? fallback : path;
}
