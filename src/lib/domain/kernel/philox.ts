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

/** The words of the last mix; kept outside so that millions of addresses allocate nothing. */
const mixed = new Uint32Array(4);

/** Mixes a counter under a key into `mixed`. */
const mix = (
  counter0: number,
  counter1: number,
  counter2: number,
  counter3: number,
  key0: number,
  key1: number,
): void => {
  let c0 = counter0 | 0;
  let c1 = counter1 | 0;
  let c2 = counter2 | 0;
  let c3 = counter3 | 0;
  let k0 = key0 | 0;
  let k1 = key1 | 0;
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
  mixed[0] = c0;
  mixed[1] = c1;
  mixed[2] = c2;
  mixed[3] = c3;
};

/** The four output words at a counter under a key; all numbers are unsigned 32-bit. */
export const philox = (counter: Words, key: readonly [number, number]): Words => {
  mix(...counter, ...key);
  const [a = 0, b = 0, c = 0, d = 0] = mixed;
  return [a, b, c, d];
};

/** Writes all four words at the address (seed; draw, month, entity, channel) into `into`, wrapped to 32 signed bits. */
export const fillWords = (
  into: Int32Array,
  seed: number,
  draw: number,
  month: number,
  entity: number,
  channel: number,
): void => {
  mix(draw, month, entity, channel, seed, 0);
  into[0] = mixed[0] as number;
  into[1] = mixed[1] as number;
  into[2] = mixed[2] as number;
  into[3] = mixed[3] as number;
};

/** The first word at the address (seed; draw, month, entity, channel): key (seed, 0), counter in that order. */
export const luckWord = (
  seed: number,
  draw: number,
  month: number,
  entity: number,
  channel: number,
): number => {
  mix(draw, month, entity, channel, seed, 0);
  return mixed[0] as number;
};

/** The uniform number of a word, strictly inside (0, 1). */
export const uniformOf = (word: number): number => (word + WORD_CENTRE) / WORDS;

/** The bar that a chance sets for words; see {@link isUnder}. */
export const barOf = (chance: number): number => chance * WORDS;

/**
 * Whether the uniform number of a word is below the chance that set the bar. Exactly the same as comparing the uniform
 * itself, since scaling by a power of two rounds nothing, and it saves a division for every person and month.
 */
export const isUnder = (word: number, bar: number): boolean => word + WORD_CENTRE < bar;
