import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isLoopback, readConfig } from './config.ts';

describe('readConfig', () => {
  it('needs no setting at all', () => {
    expect(readConfig({})).toMatchObject({
      databaseUrl: undefined,
      homeFolder: path.resolve('.atlas/data'),
      host: '127.0.0.1',
      port: 3000,
      origin: undefined,
      guestAllowed: true,
      logLevel: 'warn',
    });
  });

  it('takes every setting it names', () => {
    const config = readConfig({
      DATABASE_URL: 'postgres://db/atlas',
      ATLAS_DATA: '/tmp/elsewhere',
      PORT: '8080',
      HOST: '0.0.0.0',
      ORIGIN: 'https://atlas.example.gov.uk/',
      ATLAS_GUEST: 'OFF',
      LOG_LEVEL: 'debug',
    });
    expect(config).toMatchObject({
      database: { url: 'postgres://db/atlas', embedded: false },
      homeFolder: path.resolve('/tmp/elsewhere'),
      port: 8080,
      origin: 'https://atlas.example.gov.uk',
      guestAllowed: false,
      logLevel: 'debug',
    });
  });

  it.each([
    [{ PORT: 'abc' }, /PORT is "abc"/],
    [{ PORT: '70000' }, /PORT is "70000"/],
    [{ ORIGIN: 'atlas.example' }, /ORIGIN is "atlas.example"/],
    [{ ORIGIN: 'ftp://atlas.example' }, /ORIGIN is/],
    [{ ATLAS_GUEST: 'no' }, /ATLAS_GUEST is "no"/],
  ])('refuses %j in plain words', (environment, message) => {
    expect(() => readConfig(environment)).toThrow(message);
  });

  it('says when nobody has opened a database', () => {
    expect(() => readConfig({}).database).toThrow(/No database is open/);
  });

  it('knows which addresses stay on this computer', () => {
    expect(['127.0.0.1', 'localhost', '[::1]', '0.0.0.0', 'atlas.example'].map(isLoopback)).toEqual(
      [true, true, true, false, false],
    );
  });
});
