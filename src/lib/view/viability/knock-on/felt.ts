// What closures of the past have done to this service already, in words and a small table.

import type { FeltClosures } from '#lib/domain/viability/closures-felt.ts';
import { formatMonth, formatNumber } from '../../format.ts';
import type { Sentence } from '../../sentence.ts';
import type { Telling } from './telling.ts';

export interface FeltPage {
  readonly came: readonly string[];
  readonly told: Sentence;
  readonly rows: readonly (readonly string[])[];
}

/** A surplus or a loss, without a sign. */
const made = (words: Telling['words']['felt']['does'], margin: number, tell: Telling): string =>
  words[margin < 0 ? 'lose' : 'make'](tell.pounds(Math.abs(margin)));

export function shapeFelt({ arrivals, now, without }: FeltClosures, tell: Telling): FeltPage {
  const { felt } = tell.words;
  const workers = now.staff - without.staff;
  return {
    came: arrivals.map(({ from, month, people }) =>
      felt.came(
        people,
        formatMonth(month, tell.locale),
        from === null ? felt.elsewhere : tell.name(from),
      ),
    ),
    told: [
      ...(workers > 0 ? felt.step(workers) : felt.noStep()),
      ...felt.money(made(felt.would, without.margin, tell), made(felt.does, now.margin, tell)),
    ],
    rows: [
      [felt.people, formatNumber(without.people), formatNumber(now.people)],
      [felt.staff, formatNumber(without.staff), formatNumber(now.staff)],
      [felt.margin, tell.pounds(without.margin), tell.pounds(now.margin)],
    ],
  };
}
