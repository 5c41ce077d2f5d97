/** Reads the reference cases of the model's contract, which live beside the project and are never copied into it. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../../shared/vectors/', import.meta.url));

export interface ReferenceCase {
  readonly id: string;
  readonly method: string;
  readonly input: unknown;
  readonly expected?: unknown;
  readonly expectError?: { readonly field: string };
  readonly tolerance?: { readonly abs?: number; readonly rel?: number };
  readonly exact?: boolean;
  readonly note?: string;
}

/** The cases of a group, or undefined when the reference data is not there. */
export const referenceCases = (group: string): readonly ReferenceCase[] | undefined => {
  const file = `${FOLDER}${group}.json`;
  if (!existsSync(file)) return undefined;
  const parsed = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly cases: readonly ReferenceCase[];
  };
  return parsed.cases;
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The first place where `actual` is not what `wish` asks for, as a sentence; undefined when all agrees. */
export const difference = (
  wish: unknown,
  actual: unknown,
  abs: number,
  rel: number,
  at = '',
): string | undefined => {
  const differs = `${at || 'output'} should be ${JSON.stringify(wish)}, is ${JSON.stringify(actual)}`;
  if (typeof wish === 'number') {
    return typeof actual === 'number' && Math.abs(actual - wish) <= abs + rel * Math.abs(wish)
      ? undefined
      : differs;
  }
  if (Array.isArray(wish)) {
    if (!Array.isArray(actual) || actual.length !== wish.length) return differs;
    return wish
      .map((item, k) => difference(item, actual[k], abs, rel, `${at}[${k}]`))
      .find((found) => found !== undefined);
  }
  if (!isObject(wish)) return Object.is(wish, actual) ? undefined : differs;
  if (!isObject(actual)) return differs;
  return Object.entries(wish)
    .map(([name, item]) => difference(item, actual[name], abs, rel, at ? `${at}.${name}` : name))
    .find((found) => found !== undefined);
};
