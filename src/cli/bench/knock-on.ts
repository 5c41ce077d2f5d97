/** Bench of the knock-on ensemble: how long on one core, how soon it stops, and the same bytes on any number of threads. */
import { beginKnockOn } from '#lib/domain/viability/knock-on.ts';
import { knockOnInput } from '#lib/domain/viability/knock-on-question.ts';
import { ModelPool, type LongAsked } from '#lib/server/jobs/model-pool.ts';
import { workThrough } from '#lib/server/jobs/work-through.ts';
import { inventMarket } from './ensemble-market.ts';
import { compare, digest, median, timed, type BenchLine, type Figure } from './measure.ts';
import { plainDraw } from './plain-knock-on.ts';

const SIZE = { services: 60, people: 1500, months: 24, draws: 1000 };
const REPEATS = 5;
const WARM_UPS = 1;
const SECONDS_AT_MOST = 3;
const CANCEL_MS_AT_MOST = 200;
const CANCELS = 9;
const THREADS = [1, 2, 4] as const;
/** Draws on which threads and a resumed run are compared. */
const FEW_DRAWS = 200;
const MILLISECONDS = 1000;
/** The run is left after this many parts, and begun again from what it had kept. */
const PARTS_BEFORE_END = 7;

const askedFor = (draws: number): LongAsked => ({
  key: `${draws} draws`,
  method: 'viability.knockOn',
  question: JSON.stringify(knockOnInput(inventMarket({ ...SIZE, draws }))),
});

interface Watch {
  readonly signal?: AbortSignal;
  readonly checkpoint?: Uint8Array | null;
  readonly onPart?: (save: () => Uint8Array) => void;
  readonly onProgress?: (done: number) => void;
}

const work = (pool: ModelPool, asked: LongAsked, watch: Watch = {}): Promise<string> =>
  workThrough(pool, asked, {
    signal: watch.signal ?? new AbortController().signal,
    checkpoint: watch.checkpoint ?? null,
    onProgress: watch.onProgress ?? (() => undefined),
    onPart: watch.onPart ?? (() => undefined),
  });

const withPool = async <T>(size: number, use: (pool: ModelPool) => Promise<T>): Promise<T> => {
  const pool = new ModelPool(size);
  try {
    return await use(pool);
  } finally {
    pool.close();
  }
};

/** How long it takes from being told to stop until the thread is free again, ms. */
const cancelTimes = (): Promise<readonly number[]> =>
  withPool(1, async (pool) => {
    const asked = askedFor(SIZE.draws);
    const times: number[] = [];
    for (let run = 0; run < CANCELS; run += 1) {
      const left = new AbortController();
      let from = 0;
      const onProgress = (done: number): void => {
        if (done < 3 + run || from > 0) return;
        from = performance.now();
        left.abort();
      };
      await work(pool, asked, { signal: left.signal, onProgress }).catch(() => undefined);
      times.push(performance.now() - from);
    }
    return times;
  });

/** The bytes kept by a run whose thread was ended in the middle. */
const endedHalfWay = async (asked: LongAsked): Promise<Uint8Array | null> => {
  let kept: Uint8Array | null = null;
  await withPool(2, async (pool) => {
    let parts = 0;
    const onPart = (save: () => Uint8Array): void => {
      parts += 1;
      if (parts !== PARTS_BEFORE_END) return;
      kept = save();
      pool.close();
    };
    await work(pool, asked, { onPart }).catch(() => undefined);
  });
  return kept;
};

/** Different answers among one, two and four threads, and a run that was ended and taken up again. */
const differentAnswers = async (): Promise<number> => {
  const asked = askedFor(FEW_DRAWS);
  const answers = new Set<string>();
  for (const size of THREADS) answers.add(await withPool(size, (pool) => work(pool, asked)));
  const checkpoint = await endedHalfWay(asked);
  if (checkpoint === null) return Infinity;
  answers.add(await withPool(1, (pool) => work(pool, asked, { checkpoint })));
  return answers.size;
};

/** 60 services, 1,500 people, 24 months, 1,000 draws. */
export const knockOnLine = async (): Promise<BenchLine> => {
  const question = inventMarket(SIZE);
  const run = beginKnockOn(question);
  const tally = (): Int32Array => {
    const counts = new Int32Array(run.tallyLength);
    run.work(0, run.draws, counts);
    return counts;
  };
  const line = await compare({
    name: `knock-on, ${SIZE.services} services, ${SIZE.people} people, ${SIZE.months} months, ${SIZE.draws} draws`,
    against: `one object a person, one draw, its time counted ${SIZE.draws} times`,
    ours: tally,
    twin: () => [plainDraw(question, 0, true), plainDraw(question, 0, false)],
    repeats: REPEATS,
    warmUps: WARM_UPS,
    scale: { twin: SIZE.draws },
    inputs: digest(JSON.stringify(knockOnInput(question))),
    answer: digest(tally()),
  });
  const whole = await timed(() => {
    const anew = beginKnockOn(question);
    const counts = new Int32Array(anew.tallyLength);
    anew.work(0, anew.draws, counts);
    return anew.finish(counts);
  });
  const figures: readonly Figure[] = [
    {
      label: 'one core, draws',
      value: line.ours.median / MILLISECONDS,
      unit: 's',
      atMost: SECONDS_AT_MOST,
    },
    { label: 'one core, from question to answer', value: whole / MILLISECONDS, unit: 's' },
    {
      label: 'stops after a cancel',
      value: median(await cancelTimes()),
      unit: 'ms',
      atMost: CANCEL_MS_AT_MOST,
    },
    {
      label: 'answers on 1, 2, 4 threads and resumed',
      value: await differentAnswers(),
      unit: '',
      atMost: 1,
    },
  ];
  return { ...line, figures: [...line.figures, ...figures] };
};
