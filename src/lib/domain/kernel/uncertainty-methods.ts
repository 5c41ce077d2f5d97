/** The methods of the group `uncertainty`: a random number at its address, and the band of a share. */
import type { Method } from './method.ts';
import { LARGEST_WORD, philox, uniformOf, type Words } from './philox.ts';
import {
  checked,
  defaulted,
  listOf,
  numberOf,
  objectOf,
  optional,
  refusal,
  wholeOf,
  type ObjectOf,
  type Reader,
  type Refusal,
} from './reader.ts';
import { USUAL_LEVEL, wilson, type ShareBand } from './wilson.ts';

const word = wholeOf({ min: 0, max: LARGEST_WORD });

const philoxShape = {
  counter: optional(listOf(word, { min: 4, max: 4 })),
  key: optional(listOf(word, { min: 2, max: 2 })),
  address: optional(objectOf({ seed: word, draw: word, month: word, entity: word, channel: word })),
};

type PhiloxQuestion = ObjectOf<typeof philoxShape>;

const formFault = ({ counter, key, address }: PhiloxQuestion): Refusal | undefined => {
  if (address !== undefined) {
    return counter === undefined && key === undefined
      ? undefined
      : refusal('address', 'stands in place of counter and key: give one form only');
  }
  if (counter === undefined) return refusal('counter', 'is missing');
  return key === undefined ? refusal('key', 'is missing') : undefined;
};

/** uncertainty.philox: the four words and the uniform at a counter and key, or at an address. */
export const philoxMethod: Method<
  PhiloxQuestion,
  { readonly words: Words; readonly uniform: number }
> = {
  read: checked(objectOf(philoxShape), formFault),
  run: ({ counter = [], key = [], address }) => {
    const [c0 = 0, c1 = 0, c2 = 0, c3 = 0] = counter;
    const [k0 = 0, k1 = 0] = key;
    const words =
      address === undefined
        ? philox([c0, c1, c2, c3], [k0, k1])
        : philox([address.draw, address.month, address.entity, address.channel], [address.seed, 0]);
    return { words, uniform: uniformOf(words[0]) };
  },
};

interface WilsonQuestion {
  readonly events: number;
  readonly draws: number;
  readonly level: number;
}

export const confidenceLevel = defaulted(numberOf({ above: 0, below: 1 }), USUAL_LEVEL);

const wilsonShape: Reader<WilsonQuestion> = objectOf({
  events: wholeOf({ min: 0 }),
  draws: wholeOf({ min: 1 }),
  level: confidenceLevel,
});

/** uncertainty.wilson: the band of a simulated probability. */
export const wilsonMethod: Method<WilsonQuestion, ShareBand> = {
  read: checked(wilsonShape, ({ events, draws }) =>
    events > draws ? refusal('events', `must not exceed draws, which is ${draws}`) : undefined,
  ),
  run: ({ events, draws, level }) => wilson(events, draws, level),
};
