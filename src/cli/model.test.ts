import { describe, expect, test } from 'vitest';
import { runModel, type TextSink } from './model.ts';

interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

const sink = (): TextSink & { readonly text: () => string } => {
  let kept = '';
  return {
    write: (text, written) => {
      kept += text;
      written(null);
      return true;
    },
    text: () => kept,
  };
};

/** Runs the command on text that arrives in pieces of `size` bytes, as a pipe may cut it anywhere. */
const run = async (argv: readonly string[], text: string, size = 7): Promise<Outcome> => {
  const bytes = new TextEncoder().encode(text);
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size)
      yield await Promise.resolve(bytes.subarray(at, at + size));
  }
  const [stdout, stderr] = [sink(), sink()];
  const status = await runModel(argv, pieces(), stdout, stderr);
  return { status, out: stdout.text(), err: stderr.text() };
};

const HALF = '{"events": 1, "draws": 2}';

describe('one question', () => {
  test('is answered with one JSON document and status 0', async () => {
    const { status, out, err } = await run(['uncertainty.wilson'], HALF);
    expect([status, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ estimate: 0.5, zeroUpper: null });
  });

  test.each([
    ['input', ['uncertainty.wilson'], 'not JSON'],
    ['input', ['uncertainty.wilson'], ''],
    ['input', ['uncertainty.wilson'], '[]'],
    ['method', ['uncertainty.wislon'], HALF],
    ['method', ['toString'], HALF],
    ['method', [], HALF],
    ['method', ['uncertainty.wilson', 'viability.path'], HALF],
    ['events', ['uncertainty.wilson'], '{"events": 3, "draws": 2}'],
    ['events', ['uncertainty.wilson'], '{"events": 1e999, "draws": 2}'],
    ['dr aws', ['uncertainty.wilson'], '{"events": 1, "dr\\naws": 2}'],
  ])('is refused at %s with one line and status 2: %j %s', async (field, argv, text) => {
    const { status, out, err } = await run(argv, text);
    expect([status, out]).toEqual([2, '']);
    expect(err.startsWith(`${field}: `)).toBe(true);
    expect(err.trimEnd()).not.toContain('\n');
  });

  test('may begin with a byte order mark', async () => {
    expect((await run(['uncertainty.wilson'], `\uFEFF${HALF}`)).status).toBe(0);
  });

  test('whose answer no number can hold is refused', async () => {
    const huge =
      '{"sessionsPerWeek":5,"staffRatio":1,"paidHoursPerSession":7,"staffCostPerHour":1e308,"fixedMonthly":0,"person":{"sessionsPerWeek":5,"feePerSession":1},"maxPeople":9}';
    const { status, err } = await run(['viability.breakEven'], huge);
    expect([status, err.startsWith('input: ')]).toEqual([2, true]);
  });
});

describe('a batch', () => {
  test.each([1, 3, 64, 100_000])(
    'is answered line by line in order, cut into pieces of %i',
    async (size) => {
      const lines = [
        `{"id": "ä", "method": "uncertainty.wilson", "input": ${HALF}}`,
        '',
        'nonsense',
        '{"id": 3, "method": "no.such", "input": {}}',
        '{"id": 4, "method": "uncertainty.wilson", "input": {"events": -1, "draws": 2}}',
        '{"id": 5, "input": {}}',
        '{"id": 6, "method": 7, "input": {}}',
        '{"id": 7, "method": "uncertainty.wilson"}',
        '[1]',
        `{"id": {"any": [1]}, "method": "uncertainty.wilson", "input": ${HALF}}\r`,
      ];
      const { status, out, err } = await run(['--batch'], lines.join('\n'), size);
      expect([status, err]).toEqual([0, '']);
      const answers = out
        .trimEnd()
        .split('\n')
        .map(
          (line) =>
            JSON.parse(line) as {
              id: unknown;
              output?: unknown;
              error?: { field: string; message: string };
            },
        );
      expect(answers.map(({ id, error }) => [id, error?.field])).toEqual([
        ['ä', undefined],
        [null, 'input'],
        [3, 'method'],
        [4, 'events'],
        [5, 'method'],
        [6, 'method'],
        [7, 'input'],
        [null, 'input'],
        [{ any: [1] }, undefined],
      ]);
    },
  );

  test('of nothing is answered with nothing', async () => {
    expect(await run(['--batch'], '')).toEqual({ status: 0, out: '', err: '' });
  });
});
