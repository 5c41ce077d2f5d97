/**
 * A stream of luck for one draw of one thing, for runs that take too many numbers to look each up by its address. It
 * begins at an address (Philox) and goes on with sfc32 (Chris Doty-Humphrey, PractRand), so that a draw's luck depends
 * on the seed, the draw and the thing alone: never on what was drawn before, or on which thread.
 */
import { fillWords, WORDS } from './philox.ts';
import { CHANNELS } from './channels.ts';

const WORD_CENTRE = 0.5;
const FIRST_COUNT = 1;
/** Steps after which each word of the beginning has reached every bit. */
const WARM_UP = 8;
const SHIFT_RIGHT = 9;
const SHIFT_LEFT = 3;
const TURN = 21;
const WORD_BITS = 32;

/** FNV-1a (Fowler, Noll and Vo) over code units: a number for an id that does not depend on its neighbours. */
export const numberOfId = (id: string): number => {
  const offset = 0x811c9dc5;
  const prime = 0x01000193;
  let hash = offset;
  for (let at = 0; at < id.length; at += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(at), prime);
  }
  return hash >>> 0;
};

/** Layers of the ziggurat, and its constants for the exponential distribution (Marsaglia and Tsang 2000). */
const LAYERS = 256;
const LAYER_BITS = 8;
const LAYER_MASK = LAYERS - 1;
/** A word gives its low bits to the layer and the rest to the place within it, so that the two are independent. */
const PLACES = WORDS / LAYERS;
const TAIL = 7.69711747013104972;
const AREA = 3.949659822581572e-3;

/** Layer by layer: how far it is certain, how wide a place is, and the density at its edge. */
const ziggurat = (() => {
  const certain = new Float64Array(LAYERS);
  const width = new Float64Array(LAYERS);
  const density = new Float64Array(LAYERS);
  const base = AREA / Math.exp(-TAIL);
  certain[0] = (TAIL / base) * PLACES;
  width[0] = base / PLACES;
  width[LAYERS - 1] = TAIL / PLACES;
  density[0] = 1;
  density[LAYERS - 1] = Math.exp(-TAIL);
  let edge = TAIL;
  for (let layer = LAYERS - 2; layer >= 1; layer -= 1) {
    const next = -Math.log(AREA / edge + Math.exp(-edge));
    certain[layer + 1] = (next / edge) * PLACES;
    edge = next;
    density[layer] = Math.exp(-edge);
    width[layer] = edge / PLACES;
  }
  return { certain, width, density };
})();

/** The state is one object for all draws, begun anew for each. */
export class Stream {
  private readonly state = new Int32Array(4);

  /** Begins the stream of a draw and a thing. */
  begin(seed: number, draw: number, thing: number): void {
    const { state } = this;
    fillWords(state, seed, draw, 0, thing, CHANNELS.stream);
    state[3] = FIRST_COUNT;
    for (let step = 0; step < WARM_UP; step += 1) this.word();
  }

  /** The next signed 32-bit word. */
  private word(): number {
    const { state } = this;
    const a = state[0] as number;
    const b = state[1] as number;
    const c = state[2] as number;
    const count = state[3] as number;
    const word = (a + b + count) | 0;
    state[3] = count + 1;
    state[0] = b ^ (b >>> SHIFT_RIGHT);
    state[1] = c + (c << SHIFT_LEFT);
    state[2] = ((c << TURN) | (c >>> (WORD_BITS - TURN))) + word;
    return word;
  }

  /** The next uniform number, strictly inside (0, 1). */
  uniform(): number {
    return ((this.word() >>> 0) + WORD_CENTRE) / WORDS;
  }

  /** The next number of the exponential distribution with mean 1. */
  exponential(): number {
    const { certain, width } = ziggurat;
    const word = this.word();
    const layer = word & LAYER_MASK;
    const place = word >>> LAYER_BITS;
    return place < (certain[layer] as number)
      ? (place + WORD_CENTRE) * (width[layer] as number)
      : this.nearEdge(layer, place);
  }

  /** The two in a hundred that fall beside the certain part of a layer, or into the tail. */
  private nearEdge(inLayer: number, atPlace: number): number {
    const { certain, width, density } = ziggurat;
    let layer = inLayer;
    let place = atPlace;
    for (;;) {
      if (layer === 0) return TAIL - Math.log(this.uniform());
      const value = (place + WORD_CENTRE) * (width[layer] as number);
      const low = density[layer] as number;
      const high = density[layer - 1] as number;
      if (low + this.uniform() * (high - low) < Math.exp(-value)) return value;
      const word = this.word();
      layer = word & LAYER_MASK;
      place = word >>> LAYER_BITS;
      if (place < (certain[layer] as number))
        return (place + WORD_CENTRE) * (width[layer] as number);
    }
  }
}
