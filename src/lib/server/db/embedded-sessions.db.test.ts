// The embedded database has one session; these tests prove that several clients of it do not get in each other's way.

import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbeddedServer, type EmbeddedServer } from './embedded-server.ts';

let server: EmbeddedServer;
const clients: postgres.Sql[] = [];

function connect(options: postgres.Options<Record<string, never>> = {}): postgres.Sql {
  const sql = postgres(server.url, {
    max: 1,
    prepare: false,
    onnotice: () => undefined,
    ...options,
  });
  clients.push(sql);
  return sql;
}

beforeAll(async () => {
  server = await startEmbeddedServer();
  await connect()`create table tally (who text, n int)`;
});

afterAll(async () => {
  await Promise.all(clients.map((sql) => sql.end({ timeout: 1 })));
  await server.stop();
});

describe('embedded sessions', () => {
  it('keeps transactions of several clients apart', async () => {
    const people = ['a', 'b', 'c', 'd'];
    await Promise.all(
      people.map((who) =>
        connect()
          .begin(async (tx) => {
            await tx`select set_config('app.who', ${who}, true)`;
            for (let n = 0; n < 20; n += 1) {
              await tx`insert into tally (who, n) values (current_setting('app.who'), ${n})`;
            }
            const [row] = await tx<{ who: string }[]>`select current_setting('app.who') as who`;
            expect(row?.who).toBe(who);
            if (who === 'd') await tx`select 1 / 0`;
          })
          .catch((error: unknown) => expect(String(error)).toMatch(/division by zero/)),
      ),
    );
    const rows = await connect()<{ who: string; count: number }[]>`
      select who, count(*)::int as count from tally group by who order by who`;
    expect(rows.map(({ who, count }) => [who, count])).toEqual([
      ['a', 20],
      ['b', 20],
      ['c', 20],
    ]);
  });

  it('keeps single queries with parameters of several clients apart', async () => {
    const answers = await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const sql = clients[index % clients.length] ?? connect();
        const [row] = await sql<{ n: number }[]>`select ${index}::int as n`;
        return row?.n;
      }),
    );
    expect(answers).toEqual(Array.from({ length: 200 }, (_, index) => index));
  });

  it('lets several connections of one pool work at once', async () => {
    const sql = connect({ max: 4, prepare: true });
    const sums = await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        sql.begin((tx) => tx<{ s: number }[]>`select ${n}::int + 1 as s`),
      ),
    );
    expect(sums.map(([row]) => row?.s)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));
  });

  it('rolls back what a client that vanishes had begun, and goes on', async () => {
    const vanishing = connect();
    const hold = vanishing.begin(async (tx) => {
      await tx`insert into tally (who, n) values ('ghost', 1)`;
      await vanishing.end({ timeout: 0 });
    });
    await expect(hold).rejects.toThrow();
    const [row] = await connect()<{ count: number }[]>`
      select count(*)::int as count from tally where who = 'ghost'`;
    expect(row?.count).toBe(0);
  });

  it('answers nobody without the pass phrase', async () => {
    const url = new URL(server.url);
    url.password = 'wrong';
    const stranger = postgres(url.href, { max: 1 });
    await expect(stranger`select 1`).rejects.toThrow(/only answers to its own programs/);
    await stranger.end({ timeout: 1 });
    await expect(connect()`select 1 as one`).resolves.toEqual([{ one: 1 }]);
  });
});
