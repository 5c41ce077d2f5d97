// The rescue menu of one service as files: every option with its price, and every lever with how far it must go.

import type { Ranged } from '#lib/domain/parameters/parameter.ts';
import type { PricedLever, RescueMenu, RescueOption } from '#lib/domain/viability/rescue.ts';
import type { RescueKind } from '#lib/domain/viability/rescue-options.ts';
import type { RescuePrice } from '#lib/domain/viability/rescue-price.ts';
import type { SafeLever } from '#lib/domain/viability/safe-levers.ts';
import type { Cell, ExportTable } from '../../export/table.ts';
import { chanceBand, modelled } from '../cells.ts';

/** What the amount of an option counts. */
const UNITS: Readonly<Record<RescueKind, string>> = {
  'hold-open-lump': 'GBP once',
  'hold-open-level': 'GBP a month',
  'hold-open-as-needed': 'GBP a month on average',
  fee: 'GBP more a session',
  referrals: 'more newcomers a month',
  'fixed-cost': 'GBP a month less',
  'group-direct-payment': 'people who must join',
  'spin-out': 'people more at the end of the period',
  'shared-venue': 'GBP a month less rent',
  'shared-lives-day': 'the people of the row are to be matched',
};

const BY_UNITS: Readonly<Record<SafeLever, string>> = {
  referrals: 'more newcomers a month',
  'fixed-cost': 'GBP a month less',
  fee: 'GBP more a session',
  block: 'GBP a month more',
  'choice-exits': 'share fewer',
};

const MONEY = [
  'monthly_low_gbp',
  'monthly_gbp',
  'monthly_high_gbp',
  'whole_low_gbp',
  'whole_gbp',
  'whole_high_gbp',
  'getting_there_gbp',
  'paying_twice_gbp',
  'net_present_cost_gbp',
] as const;
const CHANCE = ['chance_closing_24_months', 'chance_24_low', 'chance_24_high'] as const;

const ends = ({ low, mid, high }: Ranged): Cell[] => [low, mid, high].map(modelled);

const priceCells = (price: RescuePrice | null): Cell[] =>
  price === null
    ? MONEY.map(() => null)
    : [
        ...ends(price.monthly),
        ...ends(price.whole),
        modelled(price.transition.mid),
        modelled(price.doubleRunning.mid),
        modelled(price.present.mid),
      ];

/** Those who would be matched are told as the people of the row, which the gate rounds or hides. */
const isOfRow = ({ kind }: RescueOption): boolean => kind === 'shared-lives-day';

function optionCells(option: RescueOption, attending: number): Cell[] {
  const { kind, gap, amount, price, chance } = option;
  return [
    isOfRow(option) && amount !== null ? Math.ceil(amount) : attending,
    kind,
    gap,
    amount === null || isOfRow(option) ? null : modelled(amount),
    amount === null ? null : UNITS[kind],
    ...priceCells(price),
    ...chanceBand(chance),
  ];
}

/**
 * Every option of the menu.
 * @param attending people attending the service now
 */
export const exportRescueOptions = (menu: RescueMenu, attending: number): ExportTable => ({
  columns: ['people', 'option', 'why_not', 'amount', 'amount_unit', ...MONEY, ...CHANCE],
  rows: menu.options.map((option) => optionCells(option, attending)),
  // A price over few people would tell how many they are.
  people: [{ count: 'people', from: ['amount', ...MONEY] }],
});

const leverCells = ({ lever, by, price, chance }: PricedLever): Cell[] => [
  lever,
  by === null ? null : modelled(by),
  BY_UNITS[lever],
  ...priceCells(price),
  ...chanceBand(chance),
];

/** Every lever by itself, the cheapest first; an empty distance is one that is not enough. */
export const exportRescueLevers = (menu: RescueMenu, attending: number): ExportTable => ({
  columns: ['people', 'lever', 'how_far', 'how_far_unit', ...MONEY, ...CHANCE],
  rows: menu.levers.map((lever) => [attending, ...leverCells(lever)]),
  people: [{ count: 'people', from: ['how_far', ...MONEY] }],
});

/** Tenants of a shared venue who would fall, round by round, if the service left it; no row where none would. */
export const exportTenants = (
  { options }: RescueMenu,
  nameOf: (service: string) => string,
): ExportTable => ({
  columns: ['round', 'service_id', 'service'],
  rows: options
    .flatMap(({ chain }) => chain ?? [])
    .flatMap(({ closes }, at) => closes.map((id) => [at + 1, id, nameOf(id)])),
});

/** What a reader of the menu must know, beside what is true of every figure of the model. */
export const rescueNotes = ({
  months,
  needsDecisionRevoked,
  waivesLossRule,
}: RescueMenu): readonly string[] => [
  `Money is what an option costs more than today, whoever pays, over ${months} months; below 0 it saves. Low and high are rates of leaving and prices at the ends of their ranges.`,
  'An empty price or chance: the option is not there (why_not says why), stands in the place of the service, or nobody knows its price.',
  ...(needsDecisionRevoked
    ? [
        'A decision to end the service would have to be taken back: options are priced as if it were.',
      ]
    : []),
  ...(waivesLossRule ? ['Holding open also needs the rule on losses in a row to be waived.'] : []),
];
