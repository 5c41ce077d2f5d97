import { describe, expect, it } from 'vitest';
import { createLog } from './log.ts';

function linesOf(write: (log: ReturnType<typeof createLog>) => void): string {
  let text = '';
  const log = createLog({ write: (line) => (text += line) });
  log.level = 'debug';
  write(log);
  return text;
}

describe('log', () => {
  it('takes out what could name a person or open a door, at every level it can stand', () => {
    const text = linesOf((log) => {
      log.info({
        email: 'canary@example.org',
        person: { name: 'Canary', home: { postcode: 'ZZ1' } },
      });
      log.info({
        request: { headers: { cookie: 'canary', authorization: 'Canary', 'set-cookie': 'canary' } },
      });
      log.info({ token: 'canary', account: { passphrase: 'canary' } });
    });
    expect(text).not.toMatch(/canary|ZZ1/i);
    expect(text).toContain('[private]');
  });

  it('says what an error is and where, but not the values of a query', () => {
    const cause = new Error('Key (email)=(canary@example.org) already exists.');
    const error = new Error('Failed query: insert into t values ($1)\nparams: canary', { cause });
    const text = linesOf((log) => log.error({ error }, 'failed'));
    expect(text).toContain('insert into t');
    expect(text).toContain('already exists');
    expect(text).toContain('log.test.ts');
    expect(text).not.toContain('canary');
  });

  it('keeps what an operator needs', () => {
    const line: unknown = JSON.parse(linesOf((log) => log.error({ requestId: 'r1' }, 'failed')));
    expect(line).toMatchObject({ requestId: 'r1', msg: 'failed' });
  });
});
