// What README.md tells people to type exists: every npm script, every command of the command line, every setting,
// every file it points at.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { METHODS } from '#lib/domain/model.ts';
import { runAtlas } from '../src/cli/atlas.ts';

const readme = readFileSync('README.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

/** Every match of the first group, once each. */
const allOf = (pattern: RegExp, source = readme): string[] => [
  ...new Set([...source.matchAll(pattern)].map(([, found = '']) => found)),
];

async function askAtlas(words: string[]): Promise<{ status: number; printed: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const status = await runAtlas(words, { stdin: PassThrough.from(''), stdout, stderr });
  stdout.end();
  stderr.end();
  return { status, printed: (await text(stdout)) + (await text(stderr)) };
}

describe('README.md', () => {
  it('names scripts that exist, and every script a person needs', () => {
    const short = ['start', 'test'];
    const named = [...short, ...allOf(/npm run (?:--silent )?([\w:]+)/g)];
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
    const forMaintainers = ['build', 'db:generate', 'format'];
    const unnamed = Object.keys(scripts).filter((name) => !named.includes(name));
    expect(unnamed.filter((name) => !forMaintainers.includes(name))).toEqual([]);
    for (const name of short) expect(readme).toContain(`npm ${name}`);
  });

  it('names commands that the command line knows', async () => {
    const { status, printed } = await askAtlas(['help']);
    expect(status).toBe(0);
    const known = allOf(/^ {2}(\w+) /gm, printed);
    const named = allOf(/npm run (?:--silent )?atlas -- (\w+)/g);
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((name) => name !== 'help' && !known.includes(name))).toEqual([]);
  });

  it('names acts of a command that it takes', async () => {
    const acts = [...readme.matchAll(/atlas -- (council|example) (\w+)/g)];
    expect(acts.length).toBeGreaterThan(1);
    for (const [, command = '', act = ''] of acts) {
      const { status, printed } = await askAtlas([command, 'no-such-act']);
      expect(status).toBe(2);
      expect(printed).toContain(`${command} ${act}`);
    }
  });

  it('asks the model methods that it has', () => {
    const methods = allOf(/atlas -- model ([\w.]+)/g);
    expect(methods.length).toBeGreaterThan(0);
    expect(methods.filter((name) => !Object.hasOwn(METHODS, name))).toEqual([]);
  });

  it('lists settings that are read', () => {
    // The first cells of the table; the text around it also names what PostgreSQL and the web adapter read.
    const lines = readme.slice(readme.indexOf('| variable')).split('\n');
    const rows = lines.slice(
      0,
      lines.findIndex((line) => !line.startsWith('|')),
    );
    const table = rows.map((row) => row.split('|')[1]).join('\n');
    const config = readFileSync('src/lib/server/config.ts', 'utf8');
    const settings = allOf(/`([A-Z][A-Z_]{2,})`/g, table);
    expect(settings.length).toBeGreaterThan(5);
    expect(settings.filter((name) => !config.includes(`'${name}'`))).toEqual([]);
  });

  it('points at files that are there', () => {
    const pointed = [
      ...allOf(/\]\((?!https?:)([^)#]+)\)/g),
      ...allOf(/`((?:src|docs)\/[\w./-]+)`/g),
    ];
    expect(pointed.filter((file) => !existsSync(path.resolve(file)))).toEqual([]);
  });
});
