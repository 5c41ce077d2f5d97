// Whatever an operator's database answers, the person at the terminal reads one sentence and no pass phrase.

import { expect, it } from 'vitest';
import { explainDatabase, findAddressFault } from './explain-database.ts';

const errorOf = (code: string): Error => Object.assign(new Error('postgres said so'), { code });

it.each(['ECONNREFUSED', 'ENOTFOUND', 'CONNECT_TIMEOUT', '57P03', '28P01', '3D000', '42501'])(
  'has a sentence and a remedy for %s',
  (code) => {
    expect(explainDatabase(errorOf(code))).toMatchObject({
      code: 'database-busy',
      where: { field: 'DATABASE_URL' },
      help: expect.stringContaining(' ') as string,
    });
  },
);

it('looks through the query builder to what the driver threw', () => {
  const wrapped = new Error('Failed query', { cause: errorOf('42501') });
  expect(explainDatabase(wrapped)).toMatchObject({ code: 'database-busy' });
});

it('leaves every other error as it is', () => {
  expect(explainDatabase(errorOf('42601'))).toBeUndefined();
  expect(explainDatabase(new Error('plain'))).toBeUndefined();
  expect(explainDatabase('text')).toBeUndefined();
});

it('knows an address from other text and never repeats it', () => {
  expect(findAddressFault('postgres://a:b@host/db')).toBeUndefined();
  expect(findAddressFault('postgresql://host/db')).toBeUndefined();
  for (const wrong of ['secret-word', 'http://secret-word', 'postgres//secret-word']) {
    const fault = findAddressFault(wrong, 'DATABASE_URL_OWNER');
    expect(fault).toMatchObject({ where: { field: 'DATABASE_URL_OWNER' } });
    expect(JSON.stringify(fault)).not.toContain('secret-word');
  }
});
