/**
 * The luck of a simulation, looked up by address. A table remembers what was already looked up, so that moving a
 * slider asks the generator for nothing new: the same person keeps the same luck from scenario to scenario.
 */
import { luckWord } from '../kernel/philox.ts';

/** Looks up the first Philox word at an address; months count from 1, draws and entities from 0. */
export interface Luck {
  readonly word: (draw: number, month: number, entity: number, channel: number) => number;
}

/** How much of the address space a table holds. */
export interface LuckExtent {
  readonly draws: number;
  readonly months: number;
  readonly entities: number;
  readonly channels: number;
}

/** A table larger than this many words (128 MB) would crowd out a browser tab; beyond it nothing is remembered. */
const LARGEST_TABLE_WORDS = 32 * 1024 * 1024;

/** Luck straight from the generator: no memory, for one-off runs. */
export const freshLuck = (seed: number): Luck => ({
  word: (draw, month, entity, channel) => luckWord(seed, draw, month, entity, channel),
});

const sizeOf = (extent: LuckExtent): number =>
  extent.draws * extent.months * extent.entities * extent.channels;

/**
 * Luck that remembers every word inside `extent`; addresses outside it are looked up each time. A word of 0 stands for
 * "not yet looked up": a true 0 (one in four thousand million) is merely looked up again.
 */
export const rememberedLuck = (seed: number, extent: LuckExtent): Luck => {
  const { draws, months, entities, channels } = extent;
  const table = new Uint32Array(sizeOf(extent));
  const word = (draw: number, month: number, entity: number, channel: number): number => {
    if (draw >= draws || month > months || entity >= entities || channel >= channels) {
      return luckWord(seed, draw, month, entity, channel);
    }
    const place = ((draw * months + month - 1) * channels + channel) * entities + entity;
    const known = table[place] as number;
    if (known !== 0) return known;
    const found = luckWord(seed, draw, month, entity, channel);
    table[place] = found;
    return found;
  };
  return { word };
};

/** Hands out luck for a seed and extent. */
export interface LuckMemory {
  readonly luckFor: (seed: number, extent: LuckExtent) => Luck;
}

/** Remembers nothing between questions. */
export const noMemory: LuckMemory = { luckFor: freshLuck };

const covers = (held: LuckExtent, wanted: LuckExtent): boolean =>
  held.draws >= wanted.draws &&
  held.months >= wanted.months &&
  held.entities >= wanted.entities &&
  held.channels >= wanted.channels;

/** Keeps the table of the last seed, and makes a larger one when a question needs it. */
export const luckMemory = (): LuckMemory => {
  let held: { readonly seed: number; readonly extent: LuckExtent; readonly luck: Luck } | undefined;
  return {
    luckFor: (seed, extent) => {
      if (sizeOf(extent) > LARGEST_TABLE_WORDS) return freshLuck(seed);
      if (held?.seed !== seed || !covers(held.extent, extent)) {
        held = { seed, extent, luck: rememberedLuck(seed, extent) };
      }
      return held.luck;
    },
  };
};
