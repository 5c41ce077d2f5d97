// Invented names, each used once. No name is a person's: home-based carers go by a number, and everybody else by a
// place, a plant or a thing.

import type { Area } from '#lib/domain/market/records.ts';
import type { RandomStream } from './random.ts';

const CHARMS = [
  'Bramble',
  'Teasel',
  'Larch',
  'Copper Kettle',
  'Primrose',
  'Two Rivers',
  'Sparrow',
  'Blue Door',
  'Hedgerow',
  'Lantern',
  'Thistle',
  'Marigold',
  'Old Forge',
  'Wren',
  'Honeysuckle',
  'Red Wheelbarrow',
  'Juniper',
  'Skylark',
  'Garden Gate',
  'Cobblestone',
  'Cowslip',
  'Swallow',
  'Four Winds',
  'Rowan',
  'Heather',
  'Sundial',
  'Dragonfly',
  'Stepping Stone',
  'Kingfisher',
  'Clover',
  'Windfall',
  'Harebell',
  'Green Lane',
  'Otter',
  'Samphire',
  'Damson',
  'Mistle',
  'Sea Glass',
  'Catkin',
  'Bluebell Wood',
  'Pebble',
  'Toadflax',
  'Long Acre',
  'Hazelnut',
  'Moonpenny',
  'Wagtail',
  'Two Chimneys',
  'Crab Apple',
  'Silver Birch',
  'Dandelion',
  'Foxtail',
  'Lighthouse',
  'Quince',
  'Tumbledown',
  'Sweetbriar',
  'Chaffinch',
  'Open Gate',
  'Teapot',
  'Buttercup',
  'Milestone',
  'Sorrel',
  'Goldcrest',
  'Hollyhock',
  'Merry Wheel',
] as const;

const MICRO_TRADES = [
  'Helping Hands',
  'Home Help',
  'Companions',
  'at Your Side',
  'Days Out',
  'Neighbourly Care',
  'Time Together',
  'Everyday Support',
  'Home and Garden',
  'Good Company',
] as const;

const CLEANING_TRADES = [
  'Cleaning',
  'Home Cleaning',
  'Housekeeping',
  'Spick and Span',
  'Laundry and Linen',
  'Tidy Homes',
  'Bright Windows',
  'Fresh Start Cleaning',
] as const;

const HOMECARE_TRADES = [
  'Home Care',
  'Care at Home',
  'Domiciliary Care',
  'Homecare',
  'Care Partners',
] as const;
const HOME_TRADES = [
  'House',
  'Lodge',
  'Court',
  'Manor',
  'Grange',
  'View',
  'Nursing Home',
  'Rest Home',
] as const;
const TENANCY_TRADES = ['Supported Living', 'Living Well', 'Own Front Door', 'Tenancies'] as const;
const GROUP_TRADES = [
  'Holdings',
  'Care Group',
  'Healthcare',
  'Living',
  'Care Partnership',
] as const;

const HOUSES = [
  'Alder',
  'Beechcroft',
  'Cedar',
  'Dunlin',
  'Elmfield',
  'Ferndale',
  'Gorse',
  'Hawthorn',
  'Ivybridge End',
  'Kestrel',
  'Linden',
  'Mallow',
  'Nightingale',
  'Oakhurst',
  'Poplar',
  'Quayside',
  'Rookery',
  'Saltmarsh',
  'Tern',
  'Underwood',
  'Vineyard',
  'Willowbank',
  'Yew Tree',
  'Sandpiper',
  'Ashcombe',
  'Brackenhill',
  'Curlew',
  'Driftwood',
  'Foxglove',
] as const;

/** Gives out names, and remembers which have been taken. */
export interface NameBook {
  microProvider(area: Area, random: RandomStream): string;
  /** The `number`th of a crowd: each has a trade of its own. */
  cleaner(number: number, random: RandomStream): string;
  homecare(random: RandomStream): string;
  careHome(random: RandomStream): string;
  supportedLiving(random: RandomStream): string;
  group(random: RandomStream): string;
}

/** Tries before a number is added to tell two names apart. */
const TRIES = 12;

export function nameBook(): NameBook {
  const taken = new Set<string>();
  const firstFree = (draw: () => string): string => {
    let name = draw();
    for (let attempt = 0; attempt < TRIES && taken.has(name); attempt += 1) name = draw();
    let copy = name;
    for (let number = 2; taken.has(copy); number += 1) copy = `${name} ${number}`;
    taken.add(copy);
    return copy;
  };
  const joined = (
    random: RandomStream,
    first: readonly string[],
    second: readonly string[],
  ): string => firstFree(() => `${random.pick(first)} ${random.pick(second)}`);
  return {
    microProvider: (area, random) =>
      firstFree(() =>
        random.uniform() < 0.3
          ? `${area.placeName} ${random.pick(MICRO_TRADES.slice(0, 3))}`
          : `${random.pick(CHARMS)} ${random.pick(MICRO_TRADES)}`,
      ),
    cleaner: (number, random) =>
      joined(random, CHARMS, [
        CLEANING_TRADES[number % CLEANING_TRADES.length] ?? CLEANING_TRADES[0],
      ]),
    homecare: (random) => joined(random, [...HOUSES, ...CHARMS], HOMECARE_TRADES),
    careHome: (random) => joined(random, HOUSES, HOME_TRADES),
    supportedLiving: (random) => joined(random, HOUSES, TENANCY_TRADES),
    group: (random) => joined(random, CHARMS, GROUP_TRADES),
  };
}
