// Files that are too large, too slow, or never arrive whole, at the door of the web server: an answer in words or a
// closed connection, no draft left on the disk, and no memory for what was not wanted.

import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Readable } from 'node:stream';
import type { CouncilScope } from '#lib/server/db/council-scope.ts';
import { MOST_UPLOAD_BYTES, receiveUpload } from '#lib/server/services/uploads.ts';
import { startWebServer, type WebHandler, type WebServer } from '../../src/cli/web-server.ts';
import { useTestDatabase } from '../support/database.ts';
import { aCouncil, useImportFolder } from '../support/imports.ts';

const PATIENCE_MILLISECONDS = 2_000;
const MEGABYTE = 1024 * 1024;
/** What pieces on their way may take; the file is four times as large. */
const FLAT_MEGABYTES = 64;

useTestDatabase();
const home = useImportFolder();
let server: WebServer;
let impatient: WebServer;
let scope: CouncilScope;

beforeAll(async () => {
  const { councilId } = await aCouncil();
  scope = { councilId, userId: null, role: 'analyst', locale: 'en' };
  const handler: WebHandler = (request, response) => {
    void receive(request).then(
      ({ status, words }) => response.writeHead(status).end(words),
      () => response.destroy(),
    );
  };
  const settings = { host: '127.0.0.1', port: 0, origin: undefined };
  server = await startWebServer(handler, settings);
  impatient = await startWebServer(handler, { ...settings, patience: PATIENCE_MILLISECONDS });
});
afterAll(() => Promise.all([server.stop(), impatient.stop()]));

/** As the page of the first step does. */
async function receive(incoming: http.IncomingMessage): Promise<{ status: number; words: string }> {
  const request = new Request('http://localhost/harbourshire/imports/new', {
    method: 'POST',
    headers: { 'content-type': incoming.headers['content-type'] ?? '' },
    body: Readable.toWeb(incoming) as ReadableStream<Uint8Array>,
    duplex: 'half',
  } as RequestInit);
  const received = await receiveUpload(scope, request, 'test');
  if (received.ok) return { status: 303, words: received.id };
  const { problem } = received.fault;
  const status = problem?.code === 'file-too-large' ? 413 : 400;
  return { status, words: problem?.message ?? '' };
}

const HEAD = [
  '--edge\r\nContent-Disposition: form-data; name="kind"\r\n\r\nledger\r\n',
  '--edge\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n',
].join('');
const TAIL = '\r\n--edge--\r\n';

function open(
  headers: http.OutgoingHttpHeaders,
  url = '/harbourshire/imports/new',
  { port } = server,
) {
  const request = http.request({
    host: '127.0.0.1',
    port,
    path: url,
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=edge', ...headers },
  });
  const answered = new Promise<{ status: number; words: string }>((resolve) => {
    request.once('error', () => resolve({ status: 0, words: '' }));
    request.once('response', (response) => {
      let words = '';
      response.setEncoding('utf8').on('data', (piece: string) => (words += piece));
      const end = (): void => resolve({ status: response.statusCode ?? 0, words });
      response.once('end', end);
      response.once('error', end);
    });
  });
  return { request, answered };
}

/** Sends so many megabytes of rows, as fast as they are taken. */
async function send(request: http.ClientRequest, megabytes: number): Promise<void> {
  const piece = Buffer.alloc(MEGABYTE, 's1,2026-01,1,2,3,4,5,5\n');
  request.write(HEAD);
  for (let at = 0; at < megabytes && !request.destroyed; at += 1) {
    if (!request.write(piece)) await Promise.race([once(request, 'drain'), pause(5_000)]);
  }
  request.end(TAIL);
}

const drafts = async (): Promise<string[]> =>
  readdir(path.join(home.current(), 'imports', 'uploads', scope.councilId)).catch(() => []);

describe('a file at the door', () => {
  const tooMuch = MOST_UPLOAD_BYTES / MEGABYTE + 20;

  it.each([
    ['that says its length', { 'content-length': HEAD.length + tooMuch * MEGABYTE + TAIL.length }],
    ['in pieces of no stated length', { 'transfer-encoding': 'chunked' }],
  ])(
    'too large, %s, is refused in words, and nothing of it stays',
    { timeout: 90_000 },
    async (_, headers) => {
      const from = process.memoryUsage().rss;
      let most = from;
      const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20);
      const { request, answered } = open(headers);
      await send(request, tooMuch);
      const { status, words } = await answered;
      clearInterval(watch);
      expect([status, words]).toEqual([413, 'The file is larger than 100 MB.']);
      expect(await drafts()).toEqual([]);
      expect((most - from) / MEGABYTE).toBeLessThan(FLAT_MEGABYTES);
    },
  );

  it('too large for any other address is refused before it is read', async () => {
    const { request, answered } = open(
      { 'content-length': 200 * MEGABYTE },
      '/harbourshire/imports/x/confirm',
    );
    request.flushHeaders();
    expect(await answered).toMatchObject({ status: 413 });
  });

  it('without a length at any other address is refused before it is read', async () => {
    const { request, answered } = open({ 'transfer-encoding': 'chunked' }, '/harbourshire/tokens');
    request.write('x');
    expect(await answered).toMatchObject({ status: 411 });
  });

  it('that trickles in is cut off, and nothing of it stays', async () => {
    const chunked = { 'transfer-encoding': 'chunked' };
    const { request, answered } = open(chunked, '/harbourshire/imports/new', impatient);
    request.write(HEAD);
    const trickle = setInterval(() => request.write('x'), 100);
    const { status } = await answered;
    clearInterval(trickle);
    request.destroy();
    expect([408, 0]).toContain(status);
    await expect.poll(drafts, { timeout: 10_000 }).toEqual([]);
  });

  it('given up half way leaves nothing', async () => {
    const { request, answered } = open({ 'content-length': 10 * MEGABYTE });
    request.write(HEAD);
    request.write(Buffer.alloc(MEGABYTE, 'x'));
    await expect.poll(drafts, { timeout: 10_000 }).toHaveLength(1);
    request.destroy();
    await answered;
    await expect.poll(drafts, { timeout: 10_000 }).toEqual([]);
  });

  it('that is well is kept', async () => {
    const { request, answered } = open({ 'transfer-encoding': 'chunked' });
    await send(request, 1);
    expect(await answered).toMatchObject({ status: 303 });
    expect(await drafts()).toHaveLength(1);
  });
});
