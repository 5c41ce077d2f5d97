// The pure parts of request safety: where a request comes from, where a redirect may go, what every answer carries.
import { describe, expect, it } from 'vitest';
import { safeReturnPath } from './return-path.ts';
import { isFromOwnSite } from './request-origin.ts';
import { securityHeaders } from './security-headers.ts';
import { createToken, digestOf, isTokenShaped } from './tokens.ts';

const OWN = 'https://atlas.example';

describe('isFromOwnSite', () => {
  it.each([
    // method, Origin, Sec-Fetch-Site, expected
    ['GET', null, null, true],
    ['HEAD', 'https://evil.example', 'cross-site', true],
    ['POST', OWN, null, true],
    ['POST', OWN, 'same-origin', true],
    ['POST', null, 'same-origin', true],
    ['POST', null, null, false],
    ['POST', 'null', null, false],
    ['POST', 'null', 'same-origin', false],
    ['POST', 'https://evil.example', null, false],
    ['POST', 'https://evil.example', 'same-origin', false],
    ['POST', OWN, 'same-site', false],
    ['POST', OWN, 'cross-site', false],
    ['POST', null, 'none', false],
    ['POST', `${OWN}.evil.example`, null, false],
    ['POST', 'http://atlas.example', null, false],
    ['PUT', 'https://evil.example', null, false],
    ['PATCH', null, null, false],
    ['DELETE', null, 'cross-site', false],
    ['delete', null, null, false],
    ['ANYTHING', null, null, false],
  ])('%s from %s (%s): %s', (method, origin, fetchSite, expected) => {
    expect(isFromOwnSite({ method, origin, fetchSite, ownOrigin: OWN })).toBe(expected);
  });
});

describe('safeReturnPath', () => {
  it.each(['/', '/somerset/market?kind=co-op&sort=-price#list', '/a//b', '/café', '/?next=//x'])(
    'keeps %s',
    (path) => {
      expect(decodeURI(safeReturnPath(path, '/fallback'))).toBe(path);
    },
  );

  it.each([
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/%2e//evil.example',
    'https://evil.example',
    'HTTPS://evil.example/',
    'javascript:alert(1)',
    'data:text/html,x',
    ' /sign-in',
    'evil.example',
    '@evil.example',
    '',
    `/${'a'.repeat(3000)}`,
    null,
    undefined,
    7,
  ])('turns %j away', (path) => {
    expect(safeReturnPath(path, '/fallback')).toBe('/fallback');
  });
});

describe('securityHeaders', () => {
  it('insists on https only where it was used', () => {
    expect(securityHeaders()).not.toHaveProperty('Strict-Transport-Security');
    expect(securityHeaders(true)['Strict-Transport-Security']).toMatch(/max-age=63072000/);
  });

  it('does not use the referrer policy under which browsers hide where a form comes from', () => {
    expect(securityHeaders()['Referrer-Policy']).toBe('same-origin');
  });
});

describe('tokens', () => {
  it('are 256 bits, never twice the same, and stored as their digest', () => {
    const tokens = Array.from({ length: 1000 }, createToken);
    expect(new Set(tokens).size).toBe(tokens.length);
    expect(tokens.every(isTokenShaped)).toBe(true);
    expect(Buffer.from(tokens[0] ?? '', 'base64url')).toHaveLength(32);
    expect(digestOf('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it.each(['', 'a', '../../etc/passwd', 'a'.repeat(44), `${'a'.repeat(42)}!`])(
    'does not take %j for one',
    (text) => {
      expect(isTokenShaped(text)).toBe(false);
    },
  );
});
