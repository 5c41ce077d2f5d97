/** The one door of the model: a method's name and its input go in, its output or a named fault comes out. */
import { catchmentMethod } from './access/catchment.ts';
import { travelMethod } from './access/travel.ts';
import { unmetMethod } from './access/unmet.ts';
import { survivalMethod } from './growth/survival.ts';
import type { Method } from './kernel/method.ts';
import { refusal, type Reading, type Refusal } from './kernel/reader.ts';
import { philoxMethod, wilsonMethod } from './kernel/uncertainty-methods.ts';
import { breakEvenMethod } from './viability/break-even.ts';
import { monteCarloMethod } from './viability/monte-carlo.ts';
import { pathMethod } from './viability/path.ts';

/** Every method that can be asked, by the name the contract gives it. */
export const METHODS = {
  'access.catchment': catchmentMethod,
  'access.unmet': unmetMethod,
  'growth.survival': survivalMethod,
  'travel.minutes': travelMethod,
  'uncertainty.philox': philoxMethod,
  'uncertainty.wilson': wilsonMethod,
  'viability.breakEven': breakEvenMethod,
  'viability.monteCarlo': monteCarloMethod,
  'viability.path': pathMethod,
} as const;

export type MethodName = keyof typeof METHODS;

export type Answer = { readonly ok: true; readonly output: unknown } | Refusal;

export const isMethodName = (name: string): name is MethodName => Object.hasOwn(METHODS, name);

/** True when every number in an answer is finite; JSON has no others. */
const allFinite = (value: unknown): boolean => {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  return (Array.isArray(value) ? value : Object.values(value)).every(allFinite);
};

const ask = <I, O>(method: Method<I, O>, input: unknown): Answer => {
  const reading: Reading<I> = method.read(input, '');
  if (!reading.ok) return reading;
  const output = method.run(reading.value);
  return allFinite(output)
    ? { ok: true, output }
    : refusal('', 'holds numbers too large to work with');
};

/**
 * Answers one question. Never throws on any input: what cannot be answered is refused at a named field, `method` when
 * nobody knows the name.
 */
export const answer = (name: string, input: unknown): Answer =>
  isMethodName(name)
    ? ask<unknown, unknown>(METHODS[name] as Method<unknown, unknown>, input)
    : refusal('method', `is not known: ${name}`);
