// The only reader of the environment. Everything else asks for a value by its name here, so that every setting
// has one spelling, one default and one place to look it up.

import path from 'node:path';
import { SettingError } from './setting-error.ts';

const DEFAULT_PORT = 3000;
const HIGHEST_PORT = 65_535;
const LOOPBACK_HOSTS: readonly string[] = ['127.0.0.1', 'localhost', '::1'];

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';
const LOG_LEVELS: readonly LogLevel[] = ['debug', 'info', 'warn', 'error', 'silent'];

export interface DatabaseAddress {
  readonly url: string;
  /** The embedded database has a single session behind its socket. */
  readonly embedded: boolean;
}

export interface Config {
  /** The database the process works on. Throws when the launcher has not opened one. */
  readonly database: DatabaseAddress;
  /** Where PostgreSQL is when the operator brings one; undefined means the embedded database. */
  readonly databaseUrl: string | undefined;
  /** Login that owns the tables, for migrations only; the ordinary login when not given. */
  readonly ownerUrl: string | undefined;
  /** Folder of the embedded database, its lock and its logs; absolute. */
  readonly homeFolder: string;
  /** Folder of the bundled Node programs (command line, workers); absolute. */
  readonly programFolder: string;
  /** Folder of the built web application; absolute. */
  readonly appFolder: string;
  readonly host: string;
  readonly port: number;
  /** Public address, such as https://atlas.example.gov.uk; undefined on one's own computer. */
  readonly origin: string | undefined;
  /** Whether visitors without an account may look at the example council. */
  readonly guestAllowed: boolean;
  readonly logLevel: LogLevel;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings afresh. Throws a {@link SettingError} in plain words when one of them makes no sense. */
export function readConfig(environment: Environment = process.env): Config {
  const text = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const databaseUrl = text('DATABASE_URL');
  return {
    get database(): DatabaseAddress {
      if (!databaseUrl) throw new Error('No database is open: DATABASE_URL is not set.');
      return { url: databaseUrl, embedded: text('ATLAS_EMBEDDED') === 'yes' };
    },
    databaseUrl,
    ownerUrl: text('DATABASE_URL_OWNER'),
    homeFolder: path.resolve(text('ATLAS_DATA') ?? '.atlas/data'),
    programFolder: path.resolve(text('ATLAS_PROGRAMS') ?? 'build/node'),
    appFolder: path.resolve(text('ATLAS_APP') ?? 'build/app'),
    host: text('HOST') ?? '127.0.0.1',
    port: parsePort(text('PORT')),
    origin: parseOrigin(text('ORIGIN')),
    guestAllowed: parseGuest(text('ATLAS_GUEST')),
    logLevel: LOG_LEVELS.find((level) => level === text('LOG_LEVEL')) ?? 'warn',
  };
}

/** Tells this process (and the web application it is about to load) which database is open. */
export function announceDatabase({ url, embedded }: DatabaseAddress): void {
  process.env['DATABASE_URL'] = url;
  process.env['ATLAS_EMBEDDED'] = embedded ? 'yes' : 'no';
}

/**
 * Settings the web framework reads when it is loaded. On one's own computer the wrapper in front of it (web-server.ts)
 * fills these two headers itself, so that forms work under every name of this computer.
 */
export function announceAddress(
  origin: string | undefined,
  headers: { protocol: string; host: string },
): void {
  if (origin === undefined) delete process.env['ORIGIN'];
  else process.env['ORIGIN'] = origin;
  // Bodies are bounded by the wrapper, by where they go; the framework knows only one bound for all.
  process.env['BODY_SIZE_LIMIT'] = 'Infinity';
  process.env['PROTOCOL_HEADER'] = headers.protocol;
  process.env['HOST_HEADER'] = headers.host;
}

/** Whether an address or name only reaches this computer. */
export function isLoopback(host: string): boolean {
  return LOOPBACK_HOSTS.includes(host.replace(/^\[|\]$/g, ''));
}

function parsePort(value: string | undefined): number {
  if (value === undefined) return DEFAULT_PORT;
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > HIGHEST_PORT) {
    throw new SettingError(`PORT is "${value}". Use a whole number from 0 to ${HIGHEST_PORT}.`);
  }
  return port;
}

/** Only the two words are taken: a door that somebody meant to close must not stay open over a spelling. */
function parseGuest(value: string | undefined): boolean {
  const word = value?.toLowerCase() ?? 'on';
  if (word === 'on' || word === 'off') return word === 'on';
  throw new SettingError(`ATLAS_GUEST is "${value}". Use on or off.`);
}

function parseOrigin(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new SettingError(
      `ORIGIN is "${value}". Use an address such as https://atlas.example.gov.uk.`,
    );
  }
  return url.origin;
}
