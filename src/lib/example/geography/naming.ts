// The name people use for every small area: a part of the town, the village in it, or a hamlet.

import type { RandomStream } from '../random.ts';
import type { Character } from './character.ts';
import { CITY_FIRSTS, CITY_SECONDS, TOWN_PARTS } from './names.ts';
import type { NameGiver } from './settlements.ts';

/** Deals from a hand of its own for every key. */
const dealer = (deal: (key: string) => string[]): ((key: string) => string | undefined) => {
  const hands = new Map<string, string[]>();
  return (key) => {
    const hand = hands.get(key) ?? deal(key);
    hands.set(key, hand);
    return hand.pop();
  };
};

/** Names every area, in order; each name is given once. */
export function nameAreas(
  characters: readonly Character[],
  names: NameGiver,
  random: RandomStream,
): string[] {
  const cityNames = random.shuffle(
    CITY_FIRSTS.flatMap((first) =>
      random
        .shuffle(CITY_SECONDS)
        .slice(0, 4)
        .map((second) => `${first} ${second}`),
    ),
  );
  const townPart = dealer(() => random.shuffle(TOWN_PARTS));
  return characters.map(({ settlement, village, country }) => {
    if (settlement?.rank === 'city') {
      const name = cityNames.pop();
      if (name !== undefined) return name;
    }
    if (settlement?.rank === 'town') {
      const part = townPart(settlement.name);
      if (part !== undefined) return `${settlement.name} ${part}`;
    }
    return village?.name ?? names.villageIn(country);
  });
}
