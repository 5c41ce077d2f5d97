/**
 * Philox4x32-10, the counter-based generator of Salmon, Moraes, Dror and Shaw 2011 ("Parallel random numbers: as easy
 * as 1, 2, 3"). A number is looked up by its address and never drawn in order, so luck stays with the person.
 */

const ROUNDS = 10;
const MULTIPLIER_A = 0xd2511f53;
const MULTIPLIER_B = 0xcd9e8d57;
const WEYL_A = 0x9e3779b9;
const WEYL_B = 0xbb67ae85;
const HALF = 16;
const LOW_HALF = 0xffff;

/** How many different words there are: 2 to the 32nd. */
export const WORDS = 0x1_0000_0000;

/** The largest unsigned 32-bit word. */
export const LARGEST_WORD = WORDS - 1;

const WORD_CENTRE = 0.5;

/** High word of the 64-bit product, by 16-bit halves: doubles hold only 53 bits. */
const highWord = (a: number, b: number): number => {
  const aLow = a & LOW_HALF;
  const aHigh = a >>> HALF;
  const bLow = b & LOW_HALF;
  const bHigh = b >>> HALF;
  const middle = (Math.imul(aHigh, bLow) >>> 0) + (Math.imul(aLow, bLow) >>> HALF);
  const carry = (Math.imul(aLow, bHigh) >>> 0) + (middle & LOW_HALF);
  return (Math.imul(aHigh, bHigh) + (middle >>> HALF) + (carry >>> HALF)) | 0;
};

/** Four unsigned 32-bit numbers. */
export type Words = readonly [number, number, number, number];

/** Fills `into` with the four words at this counter under this key; allocates nothing. */
const fill = (into: Uint32Array, counter: Words, keyA: number, keyB: number): void => {
  let [c0, c1, c2, c3] = counter;
  let k0 = keyA;
  let k1 = keyB;
  for (let round = 0; round < ROUNDS; round += 1) {
    const highA = highWord(MULTIPLIER_A, c0);
    const lowA = Math.imul(MULTIPLIER_A, c0);
    const highB = highWord(MULTIPLIER_B, c2);
    const lowB = Math.imul(MULTIPLIER_B, c2);
    c0 = highB ^ c1 ^ k0;
    c1 = lowB;
    c2 = highA ^ c3 ^ k1;
    c3 = lowA;
    k0 = (k0 + WEYL_A) | 0;
    k1 = (k1 + WEYL_B) | 0;
  }
  into[0] = c0;
  into[1] = c1;
  into[2] = c2;
  into[3] = c3;
};

/** The four output words at a counter under a key; all numbers are unsigned 32-bit. */
export const philox = (counter: Words, key: readonly [number, number]): Words => {
  const words = new Uint32Array(counter.length);
  fill(words, counter, key[0], key[1]);
  const [a = 0, b = 0, c = 0, d = 0] = words;
  return [a, b, c, d];
};

/**
 * The first word at the address (seed; draw, month, entity, channel): key (seed, 0), counter in that order.
 * Written out beside `fill` because the Monte Carlo asks for millions of these and needs no other word.
 */
export const luckWord = (seed: number, draw: number, month: number, entity: number, channel: number): number => {
  let c0 = draw;
  let c1 = month;
  let c2 = entity;
  let c3 = channel;
  let k0 = seed | 0;
  let k1 = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const highA = highWord(MULTIPLIER_A, c0);
    const lowA = Math.imul(MULTIPLIER_A, c0);
    const highB = highWord(MULTIPLIER_B, c2);
    const lowB = Math.imul(MULTIPLIER_B, c2);
    c0 = highB ^ c1 ^ k0;
    c1 = lowB;
    c2 = highA ^ c3 ^ k1;
    c3 = lowA;
    k0 = (k0 + WEYL_A) | 0;
    k1 = (k1 + WEYL_B) | 0;
  }
  return c0 >>> 0;
};

/** The uniform number of a word, strictly inside (0, 1). */
export const uniformOf = (word: number): number => (word + WORD_CENTRE) / WORDS;

/**
 * The bar a word is held against: `uniformOf(word) < chance` exactly when `word + 1/2 < bar`, since scaling by a power
 * of two rounds nothing. Comparing words saves a division for each person and month.
 */
export const barOf = (chance: number): number => chance * WORDS - WORD_CENTRE;
