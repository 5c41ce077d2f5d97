/**
 * The model's command-line door: one JSON question in and its answer out, or a batch of them, one a line.
 * Answers go to standard output and nothing else does, so that other programs can read them.
 */
import { answer, isMethodName, type Answer } from '#lib/domain/model.ts';

/** Where answers and refusals are written; `process.stdout` is one. */
export interface TextSink {
  write(text: string, written: (fault?: Error | null) => void): boolean;
}

/** Where questions come from; `process.stdin` is one. */
export type TextSource = AsyncIterable<string | Uint8Array>;

/** Ended as asked. */
const DONE = 0;
/** The input was refused. */
const REFUSED = 2;

const BATCH = '--batch';
const BYTE_ORDER_MARK = /^\uFEFF/u;

const send = (sink: TextSink, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    sink.write(text, (fault) => {
      if (fault) reject(fault);
      else resolve();
    });
  });

/** The lines of a source as they arrive, without their ends. */
async function* linesOf(source: TextSource): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let pending = '';
  for await (const piece of source) {
    pending += typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true });
    const lines = pending.split('\n');
    pending = lines.pop() ?? '';
    yield* lines;
  }
  yield pending + decoder.decode();
}

const textOf = async (source: TextSource): Promise<string> => {
  const lines: string[] = [];
  for await (const line of linesOf(source)) lines.push(line);
  return lines.join('\n');
};

/** A JSON text's value, or undefined when it is not JSON (JSON itself has no undefined). */
const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(BYTE_ORDER_MARK, '')) as unknown;
  } catch {
    return undefined;
  }
};

const NOT_JSON: Answer = { ok: false, field: 'input', message: 'is not JSON' };
const NO_INPUT: Answer = { ok: false, field: 'input', message: 'is missing' };
const NO_METHOD: Answer = { ok: false, field: 'method', message: 'is missing' };

const answerOne = async (method: string | undefined, stdin: TextSource): Promise<Answer> => {
  if (method === undefined) return NO_METHOD;
  if (!isMethodName(method)) return answer(method, undefined);
  const input = parseJson(await textOf(stdin));
  return input === undefined ? NOT_JSON : answer(method, input);
};

/** The parts of a batch line; whatever is not there is undefined. */
interface BatchLine {
  readonly id?: unknown;
  readonly method?: unknown;
  readonly input?: unknown;
}

const isBatchLine = (value: unknown): value is BatchLine =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const answerLine = ({ method, input }: BatchLine): Answer => {
  if (method === undefined) return NO_METHOD;
  if (typeof method !== 'string') return { ok: false, field: 'method', message: 'must be a text' };
  if (input === undefined && isMethodName(method)) return NO_INPUT;
  return answer(method, input);
};

/** One line of a batch to one line of answers. */
const batchAnswer = (line: string): string => {
  const question = parseJson(line);
  const id = isBatchLine(question) ? (question.id ?? null) : null;
  const given = isBatchLine(question) ? answerLine(question) : NOT_JSON;
  const said = given.ok
    ? { id, output: given.output }
    : { id, error: { field: given.field, message: given.message } };
  return `${JSON.stringify(said)}\n`;
};

const runBatch = async (stdin: TextSource, stdout: TextSink): Promise<number> => {
  for await (const line of linesOf(stdin)) {
    if (line.trim() !== '') await send(stdout, batchAnswer(line));
  }
  return DONE;
};

/**
 * `atlas model METHOD` or `atlas model --batch`.
 * @param argv what follows `model` on the command line
 * @returns the exit status: 0, or 2 when a single question was refused; a refused line does not stop a batch
 */
export const runModel = async (
  argv: readonly string[],
  stdin: TextSource,
  stdout: TextSink,
  stderr: TextSink,
): Promise<number> => {
  const [first, second] = argv;
  if (second !== undefined) {
    await send(stderr, `method: one method at a time, and nothing after it: ${second}\n`);
    return REFUSED;
  }
  if (first === BATCH) return runBatch(stdin, stdout);
  const given = await answerOne(first, stdin);
  if (given.ok) {
    await send(stdout, `${JSON.stringify(given.output)}\n`);
    return DONE;
  }
  await send(stderr, `${given.field}: ${given.message}\n`);
  return REFUSED;
};
