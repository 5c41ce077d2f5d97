// JSON as files hold it: a fault names the line, and what was read is looked at piece by piece.

import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** Line on which a place in the text stands. */
export const lineAt = (text: string, position: number): number =>
  text.slice(0, position).split('\n').length;

const POSITION = /position (\d+)/;

export function parseJson(file: string, text: string): Outcome<unknown> {
  try {
    return succeed(JSON.parse(text));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const position = POSITION.exec(message)?.[1];
    return fail({
      code: 'file-unreadable',
      message: 'The file is not valid JSON: it breaks off or has a stray character here.',
      where: { file, line: lineAt(text, position === undefined ? text.length : Number(position)) },
      help: 'Fetch the file again from its publisher.',
    });
  }
}
