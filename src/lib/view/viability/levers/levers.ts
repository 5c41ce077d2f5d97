// Levers from the address to the model, where the records have them, and what is to be said beside the answer.

import { monthNumber } from '#lib/domain/kernel/calendar.ts';
import { SPIN_OUT_OVERHEAD, SPIN_OUT_SET_UP } from '#lib/domain/parameters/rescue.ts';
import { inForce } from '#lib/domain/parameters/set.ts';
import type { Parameter } from '#lib/domain/parameters/parameter.ts';
import { averagePattern } from '#lib/domain/viability/assess.ts';
import { canDirectPaymentBuy } from '#lib/domain/viability/direct-payment-rule.ts';
import type { ServiceEstimate } from '#lib/domain/viability/estimate.ts';
import { countGone, type LeverBase, type Levers } from '#lib/domain/viability/what-if.ts';
import { formatEstimate, type EstimateText } from '../../estimate.ts';
import { formatPounds } from '../../format.ts';
import type { Locale } from '../../locale.ts';
import { AS_RECORDED, type ServiceView } from '../url.ts';
import { leversWording } from './wording.ts';

const PENCE = 100;
const PERCENT = 100;
const TENTHS = 10;

/** What levers start from: the service, its rates, who attends, and the month after which the model begins. */
export type LeverStart = LeverBase &
  Pick<ServiceEstimate, 'entriesPerMonth' | 'lastMonth' | 'present'>;

const toTenth = (value: number): number => Math.round(value * TENTHS) / TENTHS;

/** What a lever stands at when nobody has moved it. */
export interface RecordedLevers {
  readonly referrals: number;
  readonly costPercent: number;
  readonly ratePercent: number;
  readonly ratio: number;
  readonly fee: number;
  readonly people: number;
  /** Only a council's own service can be spun out, and only there does a move to a direct payment mean leaving. */
  readonly isInHouse: boolean;
}

const peopleIn = ({ service }: Pick<LeverStart, 'service'>): number =>
  service.groups.reduce((sum, group) => sum + group.people, 0);

/** Where the records have the levers, as a reader sees them: to one decimal. */
export function recordedLevers(start: LeverStart): RecordedLevers {
  const { service, rates, entriesPerMonth, operator } = start;
  return {
    referrals: toTenth(entriesPerMonth),
    costPercent: toTenth(service.costInflationAnnual * PERCENT),
    ratePercent: toTenth(rates.choice.mid * PERCENT),
    ratio: toTenth(service.staffRatio),
    fee: Math.round(averagePattern(service).feePerSession),
    people: peopleIn(start),
    isInHouse: !canDirectPaymentBuy(operator),
  };
}

/** A form without JavaScript sends every field: one that still says what the records say was not moved. */
const unlessRecorded = (value: number | null, recorded: number): number | null =>
  value === recorded ? null : value;

/** Levers of the model from the address. A month that has passed by now means the next. */
export function leversOf(start: LeverStart, view: ServiceView): Levers {
  const recorded = recordedLevers(start);
  const chosen = new Set(view.who);
  const monthOn = (month: string): number =>
    Math.max(1, monthNumber(month) - monthNumber(start.lastMonth));
  const share = (percent: number | null): number | null =>
    percent === null ? null : percent / PERCENT;
  return {
    leavers: view.leave,
    picked: start.service.groups.map(
      (_, g) =>
        start.present.filter(({ personId, group }) => group === g && chosen.has(personId)).length,
    ),
    movers: view.dp,
    choiceExit: share(unlessRecorded(view.rate, recorded.ratePercent)),
    entriesPerMonth: unlessRecorded(view.referrals, recorded.referrals),
    feeChange: view.fee,
    blockChange: view.block,
    blockFromMonth: view.blockFrom === null ? 1 : monthOn(view.blockFrom),
    blockLater: view.blockLater.map(({ from, change }) => ({ fromMonth: monthOn(from), change })),
    costInflationAnnual: share(unlessRecorded(view.cost, recorded.costPercent)),
    staffRatio: unlessRecorded(view.ratio, recorded.ratio),
    isSpunOut: view.spinOut && recorded.isInHouse,
  };
}

/** How many the levers take away at once. */
export const goneUnder = (start: LeverStart, view: ServiceView): ReturnType<typeof countGone> =>
  countGone(start, leversOf(start, view));

/** Is leaving at once all that the levers do? A sentence may name the leavers alone only then. */
export function isOnlyLeaving(start: LeverStart, view: ServiceView): boolean {
  const blockFrom = view.block === 0 ? null : view.blockFrom;
  const others = leversOf(start, { ...view, leave: 0, who: [], blockFrom });
  return JSON.stringify(others) === JSON.stringify(leversOf(start, AS_RECORDED));
}

/** Something to know beside the answer, and the parameter it rests on. */
export interface LeverNote {
  readonly text: string;
  readonly parameter: string | null;
}

/** A price with its range: "about £800" and "likely £300 to £2,000". */
function priceText(start: LeverStart, parameter: Parameter, locale: Locale): EstimateText {
  const { value, range } = inForce(start.parameters, parameter);
  const [low, high] = range ?? [value, value];
  const pounds = (amount: number): string => formatPounds(amount * PENCE, locale);
  return formatEstimate({ low, mid: value, high }, pounds, locale, pounds);
}

/** What the figures do and do not say under these levers. */
export function noteLevers(
  start: LeverStart,
  view: ServiceView,
  locale: Locale,
): readonly LeverNote[] {
  const { notes: words } = leversWording(locale);
  const { isSpunOut } = leversOf(start, view);
  const { byRule } = goneUnder(start, view);
  const attending = new Set(start.present.map(({ personId }) => personId));
  const notThere = view.who.filter((id) => !attending.has(id)).length;
  const note = (text: string, parameter: string | null = null): LeverNote => ({ text, parameter });
  const priced = (parameter: Parameter, say: (price: EstimateText) => string): LeverNote =>
    note(say(priceText(start, parameter, locale)), parameter.id);
  return [
    ...(byRule === 0 ? [] : [note(words.byRule(byRule))]),
    ...(isSpunOut && view.dp > 0 ? [note(words.stay(Math.min(view.dp, peopleIn(start))))] : []),
    ...(isSpunOut
      ? [priced(SPIN_OUT_OVERHEAD, words.overhead), priced(SPIN_OUT_SET_UP, words.setUp)]
      : []),
    ...(notThere === 0 ? [] : [note(words.notThere(notThere))]),
  ];
}
