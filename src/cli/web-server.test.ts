import { afterEach, describe, expect, it } from 'vitest';
import { addressOf, findBodyFault, startWebServer, type WebServer } from './web-server.ts';

const LOCAL = { host: '127.0.0.1', port: 3000, origin: undefined };

describe('addressOf', () => {
  it.each([
    ['localhost:3000', 'localhost:3000'],
    ['127.0.0.1:3000', '127.0.0.1:3000'],
    ['[::1]:3000', '[::1]:3000'],
  ])('serves this computer under its name %s', (hostHeader, host) => {
    expect(addressOf(hostHeader, LOCAL)).toEqual({ protocol: 'http', host });
  });

  it.each([['evil.example:3000'], ['localhost.evil.example'], ['a b'], [undefined]])(
    'does not serve %s on one’s own computer',
    (hostHeader) => {
      expect(addressOf(hostHeader, LOCAL)).toBeUndefined();
    },
  );

  it('keeps to the public address when there is one, whatever is asked for', () => {
    const settings = { ...LOCAL, origin: 'https://atlas.example.gov.uk' };
    expect(addressOf('evil.example', settings)).toEqual({
      protocol: 'https',
      host: 'atlas.example.gov.uk',
    });
  });
});

describe('findBodyFault', () => {
  const post = (url: string, headers: Record<string, string>) =>
    findBodyFault({ method: 'POST', url, headers })?.status;

  it.each([
    ['/sign-in', { 'content-length': '500' }, undefined],
    ['/sign-in', {}, undefined],
    ['/sign-in', { 'content-length': '900000' }, 413],
    ['/sign-in', { 'transfer-encoding': 'chunked' }, 411],
    ['/somerset/imports/new', { 'content-length': '90000000' }, undefined],
    ['/somerset/imports/new?kind=ledger', { 'transfer-encoding': 'chunked' }, undefined],
    ['/somerset/imports/new/more', { 'content-length': '900000' }, 413],
    ['/a/b/imports/new', { 'content-length': '900000' }, 413],
  ])('answers a body for %s with %j by %s', (url, headers, status) => {
    expect(post(url, headers)).toBe(status);
  });

  it('lets only a form through the door for files', () => {
    const headers = { 'content-length': '900000' };
    expect(findBodyFault({ method: 'PUT', url: '/a/imports/new', headers })?.status).toBe(413);
  });
});

describe('startWebServer', () => {
  let server: WebServer | undefined;
  afterEach(async () => server?.stop());

  it('puts the security headers on every answer and overwrites forged address headers', async () => {
    const seen: unknown[] = [];
    server = await startWebServer(
      (request, response) => {
        seen.push(request.headers['x-atlas-host'], request.headers['x-atlas-protocol']);
        response.end('done');
      },
      { ...LOCAL, port: 0 },
    );
    const answer = await fetch(`http://127.0.0.1:${server.port}/`, {
      headers: { 'x-atlas-host': 'evil.example', 'x-atlas-protocol': 'https' },
    });
    expect(seen).toEqual([`127.0.0.1:${server.port}`, 'http']);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
  });

  it('ends within its time although a client keeps its connection open', async () => {
    server = await startWebServer((_request, response) => response.writeHead(200).write('begun'), {
      ...LOCAL,
      port: 0,
    });
    const answer = await fetch(`http://127.0.0.1:${server.port}/`);
    expect(answer.status).toBe(200);
    const begun = performance.now();
    await Promise.all([server.stop(), answer.text().catch(() => 'cut')]);
    expect(performance.now() - begun).toBeLessThan(3000);
    server = undefined;
  });
});
