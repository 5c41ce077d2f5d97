// Page of one service: what keeps it open, who depends on it, and the books behind it.

import { RATE_MONTHS } from '#lib/domain/parameters/viability.ts';
import { valueIn } from '#lib/domain/parameters/set.ts';
import type { FanMonth } from '#lib/domain/viability/fan.ts';
import { peopleOnTheCliff } from '#lib/domain/viability/what-if.ts';
import type { EstimateText } from '../estimate.ts';
import { formatChance, formatNumber } from '../format.ts';
import type { Locale } from '../locale.ts';
import type { Sentence } from '../sentence.ts';
import { shellWording } from '../shell/wording.ts';
import type { Why } from '../why.ts';
import { chanceWithRange, peopleNow, type AssessedService } from './assessed.ts';
import { tellBookCost } from './book-cost/sentence.ts';
import { booksEndWording, haveBooksEnded, lastMonthOf } from './books-end/page.ts';
import { shapeLedger, shapeWaterfall, type LedgerPage, type WaterfallPage } from './books.ts';
import {
  formatBreakEven,
  formatChanceBand,
  formatHeadroom,
  formatRunwayEnds,
  formatTipping,
  formatUnitCost,
} from './figures.ts';
import { shapeFan, shapeSawTooth, type FanPicture, type SawToothPicture } from './pictures.ts';
import { leversWording } from './levers/wording.ts';
import { shapeRiskWhy } from './why.ts';
import { viabilityWording } from './wording.ts';

const PERCENT = 100;

export interface Fact {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  /** Set for modelled figures. */
  readonly estimate: EstimateText | null;
}

export interface DriverRow {
  readonly key: string;
  readonly label: string;
  readonly off: string;
  readonly without: string;
  readonly drop: string;
  readonly months: string;
}

export interface ServicePage {
  readonly id: string;
  readonly name: string;
  readonly kind: AssessedService['service']['kind'];
  readonly risk: AssessedService['assessment']['risk']['word'];
  readonly why: Why;
  readonly answer: Sentence;
  /** Said before the risk where the books have ended; null while they reach to now. */
  readonly until: string | null;
  readonly tipping: Sentence | string;
  /** Null where a direct payment can buy the service. */
  readonly cliff: readonly string[] | null;
  readonly facts: readonly Fact[];
  readonly people: number;
  readonly breakEven: SawToothPicture;
  readonly fan: FanPicture;
  readonly waterfall: WaterfallPage;
  readonly drivers: readonly DriverRow[];
  readonly ledger: LedgerPage;
  /** What a place cost by the books; null where nobody came. */
  readonly bookCost: Sentence | null;
}

function shapeFacts(assessed: AssessedService, locale: Locale): Fact[] {
  const words = viabilityWording(locale);
  const { facts } = words.service;
  const { assessment, estimate, service, owner, terms } = assessed;
  const { notKnown } = shellWording(locale).values;
  const fact = (key: string, label: string, value: string): Fact => ({
    key,
    label,
    value,
    estimate: null,
  });
  const chance = (key: string, label: string, text: EstimateText): Fact => ({
    key,
    label,
    value: text.value,
    estimate: text,
  });
  return [
    chance('chance12', facts.chance12, formatChanceBand(chanceWithRange(assessment, 12), locale)),
    chance('chance24', facts.chance24, formatChanceBand(chanceWithRange(assessment, 24), locale)),
    chance(
      'runway',
      facts.runway,
      formatRunwayEnds(assessment.runway, estimate.service.months, locale),
    ),
    fact('tipping', words.list.columns.tipping, formatTipping(assessment.tipping, locale)),
    fact('headroom', words.list.columns.headroom, formatHeadroom(assessment.breakEven) ?? notKnown),
    fact('unitCost', facts.unitCost, formatUnitCost(assessment.breakEven, locale) ?? notKnown),
    fact(
      'driver',
      facts.driver,
      assessment.mainDriver === null ? words.noDriver : words.drivers[assessment.mainDriver.driver],
    ),
    fact('operator', facts.operator, words.operators[service.operator]),
    fact('owner', facts.owner, owner?.name ?? notKnown),
    fact('district', facts.district, assessed.districtName),
    fact(
      'opening',
      facts.opening,
      `${facts.sessions(terms.sessionsPerWeek)}, ${facts.places(terms.placesPerSession)}`,
    ),
  ];
}

function shapeDrivers({ assessment }: AssessedService, locale: Locale): DriverRow[] {
  const words = viabilityWording(locale);
  return assessment.drivers.map(({ driver, chanceWithout, drop, openMonthsLost }) => ({
    key: driver,
    label: words.drivers[driver],
    off: words.service.drivers.off[driver],
    without: formatChance(chanceWithout, locale),
    drop: words.service.drivers.points(formatNumber(Math.round(drop * PERCENT))),
    months: formatNumber(openMonthsLost, 1),
  }));
}

function shapeTipping({ assessment }: AssessedService, locale: Locale): ServicePage['tipping'] {
  const { tipping: words } = viabilityWording(locale);
  const { tipping } = assessment;
  if (tipping === null) return words.neverSentence;
  if (tipping.people === 0) return words.alreadySentence;
  const chance = formatChanceBand(tipping.chanceAtRandom, locale);
  return words.sentence(tipping.people, tipping.of, chance.value, chance.range);
}

/** Who would have to leave by rule, and who already had to. */
function shapeCliff({ service, estimate }: AssessedService, locale: Locale): ServicePage['cliff'] {
  if (service.operator !== 'in-house') return null;
  const { cliff } = leversWording(locale);
  const people = peopleOnTheCliff(estimate);
  const { rule } = estimate.exits;
  return [
    viabilityWording(locale).service.cliff,
    ...(people === 0 ? [] : [cliff.all(people)]),
    ...(rule === 0 ? [] : [cliff.past(rule, valueIn(estimate.parameters, RATE_MONTHS))]),
  ];
}

/**
 * The whole page but for the what-if.
 * @param day that its books are held against (ISO date); null holds them against nothing
 */
export function shapeServicePage(
  assessed: AssessedService,
  fan: readonly FanMonth[],
  locale: Locale,
  day: string | null = null,
): ServicePage {
  const words = viabilityWording(locale);
  const { service, assessment } = assessed;
  const people = peopleNow(assessed);
  const chance = formatChanceBand(chanceWithRange(assessment, 24), locale);
  const breakEven = formatBreakEven(assessment.breakEven, locale);
  const ended = booksEndWording(locale);
  const month = lastMonthOf(assessed, locale);
  const hasEnded = day !== null && haveBooksEnded(assessed, day);
  return {
    id: service.id,
    name: service.name,
    kind: service.kind,
    risk: assessment.risk.word,
    why: shapeRiskWhy(assessed, locale),
    answer: hasEnded
      ? ended.answer(month, people, breakEven, chance)
      : words.service.answer(people, breakEven, chance.value, chance.range),
    until: hasEnded ? ended.tag(month) : null,
    tipping: shapeTipping(assessed, locale),
    cliff: shapeCliff(assessed, locale),
    facts: shapeFacts(assessed, locale),
    people,
    breakEven: shapeSawTooth(assessment.breakEven, locale),
    fan: shapeFan(
      fan,
      {
        lastMonth: assessed.estimate.lastMonth,
        floor: assessed.estimate.service.reserveFloor,
        halfClosedIn: assessment.runway.p50,
      },
      locale,
    ),
    waterfall: shapeWaterfall(assessed, locale),
    drivers: shapeDrivers(assessed, locale),
    ledger: shapeLedger(assessed, locale),
    bookCost: tellBookCost(assessed, locale),
  };
}
