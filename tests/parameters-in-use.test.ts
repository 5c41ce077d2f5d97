// What the model believes is looked up in a council's own set. Code that reads a default past the set would show every
// council the same figure, whatever it has changed and for whatever reason; this test finds such code.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Promises about privacy: the same for every council, so that there is nothing to look up. */
const PROMISES = ['src/lib/view/disclosure.ts', 'src/lib/view/market/shown-place.ts'];

/** Where the model may name a default: what a question does not say, an argument left out, or a type. */
const DEFAULT_OF_A_QUESTION =
  /defaulted\(|^const USUAL_|^\s*\w+(: [\w <>[\]]+)? = [A-Z_]+\.value,$|typeof /;

const IMPORTED = /import (?:type )?\{([^}]*)\} from '[^']*parameters\/[\w-]+\.ts'/g;

/** Names of parameters that a file imports, as it calls them. */
const parametersIn = (text: string): string[] =>
  [...text.matchAll(IMPORTED)].flatMap(([, names = '']) =>
    names
      .split(',')
      .map((name) => name.trim().split(' as ').at(-1) ?? '')
      .filter((name) => /^[A-Z][A-Z0-9_]+$/.test(name)),
  );

/** Lines that read the value of an imported parameter. */
function readings(file: string): string[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  const names = parametersIn(text);
  return text
    .split('\n')
    .flatMap((line, at) =>
      names.some((name) => new RegExp(`\\b${name}\\b(\\[[^\\]]+\\])?\\.value\\b`).test(line))
        ? [`${file}:${at + 1}: ${line}`]
        : [],
    );
}

const filesOf = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file.replaceAll('\\', '/')))
    .filter((file) => /\.(ts|svelte)$/.test(file) && !file.endsWith('.test.ts'));

it('no page, service or panel reads a default past the council’s own set', () => {
  const found = ['src/lib/view', 'src/lib/server', 'src/lib/panels', 'src/routes']
    .flatMap(filesOf)
    .filter((file) => !PROMISES.includes(file))
    .flatMap(readings);
  expect(found).toEqual([]);
});

it('the model reads a default only where a question or a caller may say otherwise', () => {
  const found = filesOf('src/lib/domain')
    .filter((file) => !file.includes('/parameters/') && !file.includes('/disclosure/'))
    .flatMap(readings)
    .filter((line) => !DEFAULT_OF_A_QUESTION.test(line.replace(/^[^:]+:\d+: /, '')));
  expect(found).toEqual([]);
});
