// Shapes one service into the data of its page: what it is, when it has room, what it costs, who decides,
// whether a direct payment can buy it, whom it reaches, and its history.

import type { Beliefs } from '#lib/domain/parameters/beliefs.ts';
import type {
  CapacityReturn,
  Council,
  DirectPaymentRule,
  Service,
  Source,
  TimeBankMonth,
} from '#lib/domain/market/records.ts';
import { daysBetween } from '#lib/domain/kernel/calendar.ts';
import { comparePrice, ratesOn, type DirectPaymentRates } from '#lib/domain/market/rate-card.ts';
import { homeClosureChance } from '#lib/domain/viability/home-closure.ts';
import { formatEstimate } from '../estimate.ts';
import { formatDate, formatHours, formatModelled, formatNumber, formatPrice } from '../format.ts';
import type { Locale } from '../locale.ts';
import type { Sentence } from '../sentence.ts';
import { shellWording } from '../shell/wording.ts';
import { shapeCapacity } from './capacity-return.ts';
import type { ServiceFacts } from './facts.ts';
import { listSources, type SourceLine } from './page.ts';
import { rateWording } from './rate-wording.ts';
import { shapeReach, type ProviderReach, type ReachRange } from './provider-reach.ts';
import { priceText } from './row.ts';
import { countedKind } from './symbols.ts';
import { shapeBalance, type TimeBankBalance } from './time-bank.ts';
import { WEEKDAYS } from './url.ts';
import type { MarketWording } from './wording.en.ts';
import { marketWording } from './wording.ts';

export interface ProviderInput {
  readonly council: Council;
  /** What the council believes. */
  readonly beliefs: Beliefs;
  readonly facts: ServiceFacts;
  /** Areas within its reach. */
  readonly reach: ReachRange;
  readonly rules: readonly DirectPaymentRule[];
  /** Rate cards of all years. */
  readonly rates: readonly DirectPaymentRates[];
  /** Ends of weekly minutes that are worked out from a carer's places; null where hours are on record. */
  readonly carerHours: { readonly low: number; readonly high: number } | null;
  readonly sources: readonly Source[];
  /** The service that carries it on, and those it carries on. */
  readonly successor: Service | null;
  readonly predecessors: readonly Service[];
  readonly timeBankMonths: readonly TimeBankMonth[];
  /** Newest return to the Capacity Tracker; null where there is none. */
  readonly capacityReturn: CapacityReturn | null;
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface DayRow {
  readonly day: string;
  readonly places: string;
  readonly room: string;
}

/** Whether a direct payment can buy the service. A rule is never called unlawful here. */
export interface DirectPaymentAnswer {
  readonly isOpen: boolean;
  readonly verdict: string;
  /** The council's rate beside the price; null where one of them is not on record. */
  readonly rate: string | null;
  readonly rules: readonly {
    readonly id: string;
    readonly title: string;
    readonly since: string;
    readonly review: string;
  }[];
}

export interface ServiceLink {
  readonly name: string;
  readonly href: string;
}

export interface ProviderPage {
  readonly id: string;
  readonly kind: Service['kind'];
  readonly name: string;
  readonly answer: Sentence;
  readonly endedNote: string | null;
  readonly facts: readonly Fact[];
  readonly days: readonly DayRow[];
  readonly directPayment: DirectPaymentAnswer;
  readonly isHomeBased: boolean;
  readonly reach: ProviderReach;
  readonly history: readonly string[];
  readonly isStale: boolean;
  readonly successor: ServiceLink | null;
  readonly predecessors: readonly ServiceLink[];
  readonly viabilityHref: string | null;
  readonly timeBank: TimeBankBalance | null;
  readonly sources: readonly SourceLine[];
  readonly asOf: string;
}

function shapeAnswer(
  { service, place }: ServiceFacts,
  words: MarketWording,
  locale: Locale,
): Sentence {
  const supports = service.supports
    .map((support) => words.supports[support].toLowerCase())
    .join(', ');
  const kind = words.countOf(countedKind(service), '', true).trim();
  const name = place?.name ?? shellWording(locale).values.notKnown;
  return service.homeBased
    ? words.provider.answerArea(service.name, kind, name, supports)
    : words.provider.answer(service.name, kind, name, supports);
}

function hoursText(
  { facts: { weeklyMinutes, spareMinutes }, carerHours }: ProviderInput,
  words: MarketWording,
  locale: Locale,
): string {
  if (weeklyMinutes === null || spareMinutes === null) return words.provider.noHours;
  const text = words.provider.spareOf(formatHours(spareMinutes), formatHours(weeklyMinutes));
  if (carerHours === null) return text;
  const { low, high } = carerHours;
  return rateWording(locale).fromPlaces(text, formatHours(low), formatHours(high));
}

const DAYS_PER_YEAR = 365.25;

/** How often homes like this one close, for care homes that are open and whose beds are known. */
function closureText({ facts, council, beliefs }: ProviderInput, locale: Locale): string | null {
  const { kind, beds, validFrom, validTo } = facts.service;
  if (kind !== 'care-home' || beds === null || beds < 1 || validTo !== null) return null;
  const years = Math.max(0, daysBetween(validFrom, council.asOf) / DAYS_PER_YEAR);
  const chance = homeClosureChance(beds, years, beliefs.set);
  const percent = (share: number): string => `${formatModelled(share * 100)}%`;
  const { value, range } = formatEstimate(chance, percent, locale, percent);
  return `${value} (${range})`;
}

function shapeFacts(input: ProviderInput, words: MarketWording, locale: Locale): Fact[] {
  const { facts } = input;
  const { service, owner } = facts;
  const closure = closureText(input, locale);
  const { provider } = words;
  const notKnown = shellWording(locale).values.notKnown;
  const price = priceText(facts, words);
  const basis = service.priceYear ? provider.basis(service.priceYear) : provider.noBasis;
  const rows: (Fact | false)[] = [
    {
      label: provider.what,
      value: service.supports.map((one) => words.supports[one]).join(', ') || notKnown,
    },
    {
      label: provider.whom,
      value: service.needs.map((one) => words.needs[one]).join(', ') || notKnown,
    },
    {
      label: provider.ages,
      value: service.ageGroups.map((one) => words.ages[one]).join(', ') || notKnown,
    },
    {
      label: provider.price,
      value: service.pricePence === null ? price : `${price} (${basis})`,
    },
    { label: provider.capacity, value: hoursText(input, words, locale) },
    service.beds !== null && { label: provider.beds, value: formatNumber(service.beds) },
    ...shapeCapacity(input.capacityReturn, locale),
    closure !== null && { label: provider.homesLikeIt, value: closure },
    {
      label: provider.owner,
      value: owner ? `${owner.name}, ${words.legalForms[owner.legalForm]}` : notKnown,
    },
    { label: provider.decides, value: words.governances[owner?.governance ?? 'unknown'] },
    { label: provider.operator, value: words.operators[service.operator] },
    {
      label: provider.regulated,
      value: service.regulated ? provider.regulatedYes : provider.regulatedNo,
    },
    service.rating !== null && { label: provider.rating, value: service.rating },
  ];
  return rows.filter((row) => row !== false);
}

function shapeDays({ service, roomByWeekday }: ServiceFacts, words: MarketWording): DayRow[] {
  const { provider } = words;
  return (service.placesByWeekday ?? []).flatMap((places, at): DayRow[] => {
    const weekday = WEEKDAYS[at];
    if (weekday === undefined) return [];
    const room = roomByWeekday?.[at] ?? null;
    return [
      {
        day: words.days[weekday],
        places: places === 0 ? provider.closed : provider.places(formatNumber(places)),
        room:
          places === 0
            ? ''
            : room === null
              ? provider.roomUnknown
              : provider.room(formatNumber(room)),
      },
    ];
  });
}

/** What a payment at the council's rate leaves to be found, in words. */
function tellRate(
  { council, facts: { service }, rates }: ProviderInput,
  locale: Locale,
): string | null {
  const card = ratesOn(rates, council.asOf);
  const beside = card && comparePrice(service, card);
  if (!beside) return null;
  const { year, unit, ratePence, pricePence, shortPence } = beside;
  const words = rateWording(locale);
  const [rate, price] = [formatPrice(ratePence), formatPrice(pricePence)];
  return shortPence === 0
    ? words.covers(words.units[unit], rate, year, price)
    : words.short(words.units[unit], rate, year, price, formatPrice(shortPence));
}

function shapeDirectPayment(
  input: ProviderInput,
  words: MarketWording,
  locale: Locale,
): DirectPaymentAnswer {
  const { provider } = words;
  const { rules, facts } = input;
  const { service } = facts;
  const isOpen = service.operator !== 'in-house';
  return {
    isOpen,
    verdict: isOpen ? provider.dpYes : provider.dpNo,
    rate: isOpen ? tellRate(input, locale) : null,
    rules: rules
      .filter(({ removesKinds }) => removesKinds.includes(service.kind))
      .map(({ id, title, validFrom, review }) => ({
        id,
        title,
        since: provider.ruleFrom(formatDate(validFrom, locale)),
        review: provider.review[review],
      })),
  };
}

function shapeHistory(
  { service, isStale }: ServiceFacts,
  words: MarketWording,
  locale: Locale,
): string[] {
  const { provider } = words;
  const checked = service.lastVerified === null ? null : formatDate(service.lastVerified, locale);
  const lines = [
    provider.from(formatDate(service.validFrom, locale)),
    service.validTo === null ? null : provider.to(formatDate(service.validTo, locale)),
    checked === null
      ? provider.checkedNever
      : isStale
        ? provider.checkedOld(checked)
        : provider.checked(checked),
  ];
  return lines.filter((line) => line !== null);
}

/** The whole page of one service. */
export function shapeProviderPage(input: ProviderInput, locale: Locale): ProviderPage {
  const words = marketWording(locale);
  const { council, facts, successor } = input;
  const { service } = facts;
  const linkTo = ({ id, name }: Service): ServiceLink => ({
    name,
    href: `/${council.slug}/market/${encodeURIComponent(id)}`,
  });
  const isCentre = service.kind === 'day-centre' && service.validTo === null;
  return {
    id: service.id,
    kind: service.kind,
    name: service.name,
    answer: shapeAnswer(facts, words, locale),
    endedNote:
      service.validTo === null || service.validTo >= council.asOf
        ? null
        : words.provider.ended(formatDate(service.validTo, locale)),
    facts: shapeFacts(input, words, locale),
    days: shapeDays(facts, words),
    directPayment: shapeDirectPayment(input, words, locale),
    isHomeBased: service.homeBased,
    reach: shapeReach(facts, input.reach, input.beliefs, council.asOf, locale),
    history: shapeHistory(facts, words, locale),
    isStale: facts.isStale,
    successor: successor ? linkTo(successor) : null,
    predecessors: input.predecessors.map(linkTo),
    viabilityHref: isCentre ? `/${council.slug}/viability/${encodeURIComponent(service.id)}` : null,
    timeBank: shapeBalance(input.timeBankMonths, locale),
    sources: listSources(input.sources, new Set([service.sourceId])),
    asOf: council.asOf,
  };
}
