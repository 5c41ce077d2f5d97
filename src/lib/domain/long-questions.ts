/** Questions that take long, by name: prepared once, worked on in pieces, and answered from what the pieces add up to. */
import type { LongMethod, LongRun } from './kernel/long-run.ts';
import { refusal, TOO_LARGE, type Refusal } from './kernel/reader.ts';
import { allFinite, type Answer } from './model.ts';
import { indicesMethod } from './viability/indices.ts';
import { knockOnMethod } from './viability/knock-on.ts';
import { portfolioMethod } from './viability/portfolio.ts';
import { portfoliosMethod } from './viability/portfolios.ts';

export const LONG_METHODS = {
  'viability.indices': indicesMethod,
  'viability.knockOn': knockOnMethod,
  'viability.portfolio': portfolioMethod,
  'viability.portfolios': portfoliosMethod,
} as const;

export type LongName = keyof typeof LONG_METHODS;

/** What a long question's answer is. */
export type LongOutput<N extends LongName> = ReturnType<(typeof LONG_METHODS)[N]['run']>;

export const isLongName = (name: string): name is LongName => Object.hasOwn(LONG_METHODS, name);

/** A question ready to be worked on, or the field at which it was refused. */
export type Begun = { readonly ok: true; readonly run: LongRun<unknown> } | Refusal;

const begin = <I>(method: LongMethod<I, unknown>, input: unknown): Begun => {
  const reading = method.read(input, '');
  return reading.ok ? { ok: true, run: method.begin(reading.value) } : reading;
};

/** Reads and prepares a long question. Never throws on any input. */
export const beginLong = (name: string, input: unknown): Begun =>
  isLongName(name)
    ? begin(LONG_METHODS[name] as LongMethod<unknown, unknown>, input)
    : refusal('method', `is not a long question: ${name}`);

/** The answer of a run from the tally of all its draws. */
export const finishLong = (run: LongRun<unknown>, tally: Int32Array): Answer => {
  const output = run.finish(tally);
  return allFinite(output) ? { ok: true, output } : TOO_LARGE;
};
