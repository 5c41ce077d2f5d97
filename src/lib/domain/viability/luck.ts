/**
 * The luck of a simulation, kept between questions. Most months most people stay: a table holds only the words low
 * enough to make somebody leave, so that a moved slider visits a few events instead of every person and month.
 * Nothing here changes an answer, it only saves looking luck up again.
 */
import { CHANNELS, FIRST_ARRIVAL_ENTITY } from '../kernel/channels.ts';
import { isUnder, luckWord } from '../kernel/philox.ts';

/** How much of the address space a table covers, and how likely an exit it must foresee. */
export interface LuckExtent {
  readonly draws: number;
  readonly months: number;
  /** People looked ahead for, those who join included; more may join and are then looked up one by one. */
  readonly entities: number;
  readonly groups: number;
  /** The highest bar any exit is held against; see `barOf`. */
  readonly ceiling: number;
}

/** Words under the ceiling by draw and month: events `start[s]` to `start[s + 1] - 1`, slot s = draw × months + month − 1. */
export interface LuckTable {
  readonly extent: LuckExtent;
  readonly start: Int32Array;
  /** Entity × 2 + channel (0 natural, 1 choice). */
  readonly who: Int32Array;
  readonly word: Uint32Array;
  /** Words of newcomers: slot × groups + group. */
  readonly arrival: Uint32Array;
}

/** Words looked up in about a second; a larger table would not be worth waiting for. */
const MOST_WORDS = 20_000_000;
const EXIT_CHANNELS = [CHANNELS.naturalExit, CHANNELS.choiceExit] as const;

const wordsOf = ({ draws, months, entities, groups }: LuckExtent): number =>
  draws * months * (entities * EXIT_CHANNELS.length + groups);

/** Events of one slot, pushed in the order of people. */
const gatherSlot = (
  seed: number,
  draw: number,
  month: number,
  { entities, ceiling }: LuckExtent,
  who: number[],
  words: number[],
): void => {
  for (let entity = 0; entity < entities; entity += 1) {
    for (const channel of EXIT_CHANNELS) {
      const word = luckWord(seed, draw, month, entity, channel);
      if (!isUnder(word, ceiling)) continue;
      who.push(entity * EXIT_CHANNELS.length + channel);
      words.push(word);
    }
  }
};

/** Looks up all the luck of an extent. */
export const buildLuckTable = (seed: number, extent: LuckExtent): LuckTable => {
  const { draws, months, groups } = extent;
  const start = new Int32Array(draws * months + 1);
  const arrival = new Uint32Array(draws * months * groups);
  const who: number[] = [];
  const words: number[] = [];
  for (let draw = 0; draw < draws; draw += 1) {
    for (let month = 1; month <= months; month += 1) {
      const slot = draw * months + month - 1;
      gatherSlot(seed, draw, month, extent, who, words);
      start[slot + 1] = who.length;
      for (let g = 0; g < groups; g += 1) {
        arrival[slot * groups + g] = luckWord(
          seed,
          draw,
          month,
          FIRST_ARRIVAL_ENTITY + g,
          CHANNELS.entry,
        );
      }
    }
  }
  return { extent, start, who: Int32Array.from(who), word: Uint32Array.from(words), arrival };
};

/** Gives a table that covers an extent, or undefined where looking luck up one by one is better. */
export interface LuckMemory {
  readonly tableFor: (seed: number, extent: LuckExtent) => LuckTable | undefined;
}

/** Remembers nothing: for one-off runs. */
export const noMemory: LuckMemory = { tableFor: () => undefined };

const covers = (held: LuckExtent, wanted: LuckExtent): boolean =>
  held.draws >= wanted.draws &&
  held.months >= wanted.months &&
  held.entities >= wanted.entities &&
  held.ceiling >= wanted.ceiling;

const larger = (held: LuckExtent, wanted: LuckExtent): LuckExtent => ({
  draws: Math.max(held.draws, wanted.draws),
  months: Math.max(held.months, wanted.months),
  entities: Math.max(held.entities, wanted.entities),
  groups: Math.max(held.groups, wanted.groups),
  ceiling: Math.max(held.ceiling, wanted.ceiling),
});

/** Room above a ceiling, so that a lever that raises exits a little needs no new table. */
const CEILING_ROOM = 1.5;

/**
 * Keeps the table of the last seed. A question it does not cover makes it grow to cover both, so that services asked in
 * turn soon share one table; where that would be too large, the new question has it to itself.
 */
export const luckMemory = (): LuckMemory => {
  let held: { readonly seed: number; readonly table: LuckTable } | undefined;
  return {
    tableFor: (seed, extent) => {
      if (held?.seed === seed && covers(held.table.extent, extent)) return held.table;
      const roomy = { ...extent, ceiling: extent.ceiling * CEILING_ROOM };
      const grown = held?.seed === seed ? larger(held.table.extent, roomy) : roomy;
      const chosen = wordsOf(grown) <= MOST_WORDS ? grown : roomy;
      if (wordsOf(chosen) > MOST_WORDS) return undefined;
      held = { seed, table: buildLuckTable(seed, chosen) };
      return held.table;
    },
  };
};
