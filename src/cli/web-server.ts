// The HTTP server around the built web application: headers on every answer, static files included, the right
// address on one's own computer, and an end that does not hang on idle connections.

import http from 'node:http';
import { ASSET_POLICY, securityHeaders } from '#lib/server/auth/security-headers.ts';
import { isLoopback } from '#lib/server/config.ts';

export type WebHandler = (
  request: http.IncomingMessage,
  response: http.ServerResponse,
  next: () => void,
) => void;

export interface WebServerSettings {
  readonly host: string;
  readonly port: number;
  readonly origin: string | undefined;
  /** How long a request may take to arrive whole, ms; {@link PATIENCE_MILLISECONDS} when left out. */
  readonly patience?: number;
}

export interface WebServer {
  readonly port: number;
  /** Takes no new request, lets running ones finish for a moment, then cuts. */
  stop(): Promise<void>;
}

/** Headers through which the framework learns under which address it was reached. */
export const ADDRESS_HEADERS = { protocol: 'x-atlas-protocol', host: 'x-atlas-host' } as const;

const DRAIN_MILLISECONDS = 1500;
const HTTP_LENGTH_REQUIRED = 411;
const HTTP_TOO_LARGE = 413;
const HTTP_MISDIRECTED = 421;
const HTTP_NOT_FOUND = 404;
/** The largest file of the pages comes in within this by a slow line (3 Mbit/s); whoever is slower is cut off, 408. */
const PATIENCE_MILLISECONDS = 300_000;
const HEADERS_MILLISECONDS = 60_000;
/** How often the server looks for requests that are too slow. */
const LOOKS_IN_PATIENCE = 10;
/** No form and no message of ours is larger. */
const MOST_BODY_BYTES = 512 * 1024;
/** The one door for files, which counts their bytes itself and answers in words. */
const FILE_DOOR = /^\/[a-z0-9-]+\/imports\/new$/;

/** Rejects with the system's error when the server could not listen there; asked before the long work begins. */
export async function probeListening({ host, port }: WebServerSettings): Promise<void> {
  const probe = http.createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(port, host, resolve);
  });
  await new Promise((resolve) => probe.close(resolve));
}

/** Starts to listen. Rejects with the system's error when the port is taken. */
export function startWebServer(
  handler: WebHandler,
  settings: WebServerSettings,
): Promise<WebServer> {
  const headers = {
    ...securityHeaders(settings.origin?.startsWith('https:') ?? false),
    'Content-Security-Policy': ASSET_POLICY,
  };
  const patience = settings.patience ?? PATIENCE_MILLISECONDS;
  const timing = {
    requestTimeout: patience,
    headersTimeout: Math.min(patience, HEADERS_MILLISECONDS),
    connectionsCheckingInterval: patience / LOOKS_IN_PATIENCE,
  };
  const server = http.createServer(timing, (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const address = addressOf(request.headers.host, settings);
    if (address === undefined) {
      answer(response, HTTP_MISDIRECTED, 'This address is not served here.');
      return;
    }
    const fault = findBodyFault(request);
    if (fault) {
      // What is still on its way is not read, so the connection cannot be used again.
      response.setHeader('Connection', 'close');
      answer(response, fault.status, fault.words);
      return;
    }
    request.headers[ADDRESS_HEADERS.protocol] = address.protocol;
    request.headers[ADDRESS_HEADERS.host] = address.host;
    handler(request, response, () => answer(response, HTTP_NOT_FOUND, 'Not found.'));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, settings.host, () => {
      server.off('error', reject);
      const bound = server.address();
      const port = bound !== null && typeof bound === 'object' ? bound.port : settings.port;
      resolve({ port, stop: () => stop(server) });
    });
  });
}

/**
 * Under which address the application was reached. A server that only this computer can reach serves only this
 * computer's names, so that a foreign page cannot come in under its own name (DNS rebinding).
 */
export function addressOf(
  hostHeader: string | undefined,
  { host, origin }: WebServerSettings,
): { protocol: string; host: string } | undefined {
  if (origin !== undefined) {
    const url = new URL(origin);
    return { protocol: url.protocol.slice(0, -1), host: url.host };
  }
  if (hostHeader === undefined || !URL.canParse(`http://${hostHeader}`)) return undefined;
  const url = new URL(`http://${hostHeader}`);
  if (isLoopback(host) && !isLoopback(url.hostname)) return undefined;
  return { protocol: 'http', host: url.host };
}

/**
 * A body that is too large for where it goes, by the length it states; one that states none is taken only by the door
 * for files. The server itself sees to it that no more than the stated length is read.
 */
export function findBodyFault({
  method = 'GET',
  url = '/',
  headers,
}: Pick<http.IncomingMessage, 'method' | 'url' | 'headers'>):
  { status: number; words: string } | undefined {
  const path = url.split('?', 1)[0] ?? '';
  if (method === 'POST' && FILE_DOOR.test(path)) return undefined;
  if (headers['transfer-encoding'] !== undefined) {
    return { status: HTTP_LENGTH_REQUIRED, words: 'State the length of what you send.' };
  }
  const length = Number(headers['content-length'] ?? 0);
  if (length <= MOST_BODY_BYTES) return undefined;
  return { status: HTTP_TOO_LARGE, words: 'What you send is too large for this address.' };
}

function answer(response: http.ServerResponse, status: number, words: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${words}\n`);
}

function stop(server: http.Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), DRAIN_MILLISECONDS).unref();
  });
}
