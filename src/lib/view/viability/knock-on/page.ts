// "Knock-on" of one service: the answer, the domino chain, each service in a row, and the accounts that must add up.

import { monthAt, monthNumber } from '#lib/domain/kernel/calendar.ts';
import type { Service } from '#lib/domain/market/records.ts';
import type { FeltClosures } from '#lib/domain/viability/closures-felt.ts';
import { closingBandOf, type KnockOnAnswer } from '#lib/domain/viability/knock-on.ts';
import type { EffectKind, ServiceEffect } from '#lib/domain/viability/knock-on-effects.ts';
import { formatChance, formatMonth, formatPounds } from '../../format.ts';
import type { Locale } from '../../locale.ts';
import type { Sentence } from '../../sentence.ts';
import type { DominoInput } from './dominoes.ts';
import { shapeDominoPicture } from './dominoes.ts';
import { accountsOf, allEffects, touchedOf, type ClosureChains } from './effects.ts';
import { shapeFelt, type FeltPage } from './felt.ts';
import { gapsOf } from './gaps.ts';
import { Telling } from './telling.ts';
import { encodeKnockOnView, MOST_MONTHS_AHEAD, type KnockOnView } from './url.ts';
import { knockOnWording } from './wording.ts';

export interface KnockOnInput extends ClosureChains {
  readonly felt: FeltClosures | null;
  readonly serviceById: ReadonlyMap<string, Service>;
  /** Address of the council's services, e.g. `/example/viability`. */
  readonly base: string;
  readonly view: KnockOnView;
  /** Chance of closing within 24 months on the list of services at risk, by service. */
  readonly onList: ReadonlyMap<string, number>;
}

/** The same question about another service: the month stays. */
const hrefOf =
  ({ base, view }: KnockOnInput) =>
  (service: string): string =>
    `${base}/${service}/knock-on${encodeKnockOnView(view)}`;

export interface EffectRow {
  readonly id: string;
  readonly kind: EffectKind;
  readonly name: string;
  readonly href: string | null;
  readonly happens: string;
  readonly now: string;
  readonly then: string;
  /** What possible futures say of the two months, once they are worked out. */
  readonly nowRange: string | null;
  readonly thenRange: string | null;
  /** The chance on the list of services at risk, which the one path does not tell; null where there is none. */
  readonly nowListed: string | null;
  readonly tookIn: string;
  readonly lost: string;
  readonly why: string;
}

export interface KnockOnPage {
  readonly heading: string;
  readonly answer: Sentence;
  readonly months: readonly { readonly value: string; readonly label: string }[];
  readonly picture: {
    readonly finding: string;
    readonly subtitle: string;
    readonly input: DominoInput;
  };
  readonly rows: readonly EffectRow[];
  /** How far the expected path may be trusted. */
  readonly caution: string;
  /** When people are counted. */
  readonly counted: string;
  readonly untouched: number;
  readonly account: readonly (readonly string[])[];
  readonly felt: FeltPage | null;
  readonly gaps: readonly string[];
}

const PENCE = 100;

/** Months that can be asked for, in words. */
const monthOptions = ({ knockOn }: KnockOnInput, locale: Locale): KnockOnPage['months'] =>
  Array.from({ length: MOST_MONTHS_AHEAD }, (_, before) => ({
    value: String(before + 1),
    label: formatMonth(monthAt(monthNumber(knockOn.lastMonth) + before + 1), locale),
  }));

/** Who of those who lose their place finds another. */
function splitOf(lost: number, placed: number, tell: Telling): Sentence {
  const { answer } = tell.words;
  if (placed <= 0) return answer.nobody();
  return placed >= lost ? answer.everybody() : answer.split(String(placed), String(lost - placed));
}

function answerOf(effects: readonly ServiceEffect[], tell: Telling, name: string): Sentence {
  const { answer, list } = tell.words;
  const first = effects.find(({ kind }) => kind === 'first');
  if (!first) return [];
  const of = (...kinds: EffectKind[]): readonly ServiceEffect[] =>
    effects.filter(({ kind }) => kinds.includes(kind));
  const names = (some: readonly ServiceEffect[]): string =>
    list(some.map(({ service }) => tell.name(service)));
  const lost = Math.round(first.lost);
  const placed = Math.round(first.to.reduce((sum, { people }) => sum + people, 0));
  const [fallen, kept, strained] = [of('falls', 'sooner'), of('saved', 'later'), of('strained')];
  return [
    ...answer.lead(name, tell.month(first.closesThen ?? 1), String(lost)),
    ...splitOf(lost, placed, tell),
    ...(fallen.length === 0
      ? answer.noneFalls()
      : answer.falls(
          fallen.length,
          list(
            fallen.map(({ service, closesThen }) =>
              answer.inMonth(tell.name(service), tell.month(closesThen ?? 1)),
            ),
          ),
        )),
    ...(kept.length === 0 ? [] : answer.saved(names(kept))),
    ...(strained.length === 0 ? [] : answer.strained(names(strained))),
  ];
}

/** Why something happens to a service, in one or two sentences. */
function whyOf(effect: ServiceEffect, tell: Telling): string {
  const { why } = tell.words.effects;
  const { kind, from, staffStep, marginChange, rule, tookIn, tookInNow } = effect;
  if (kind === 'first') return why.first;
  const sentences: string[] = [];
  if (tookIn > 0) {
    const sources = tell.words.list(from.map(({ service }) => tell.name(service)));
    // A service that closes later anyway sends its people to the same place, only later.
    const say = tell.people(tookIn) === tell.people(tookInNow) ? why.cameAnyway : why.came;
    sentences.push(say(tell.people(tookIn), sources));
  }
  if (staffStep)
    sentences.push(why.step(tell.month(staffStep.month), Math.round(staffStep.workers)));
  if (marginChange !== null && tell.isFollowed(effect.service)) {
    const money = formatPounds(Math.round(Math.abs(marginChange) * PENCE), tell.locale);
    sentences.push(marginChange < 0 ? why.poorer(money) : why.richer(money));
  }
  if (rule !== null) sentences.push(why[rule]);
  return sentences.join(' ');
}

/** Possible futures without the closure and with it. */
export interface Futures {
  readonly now: KnockOnAnswer;
  readonly then: KnockOnAnswer;
}

/** When 8 in 10 futures see a service close; null for one that is not followed, or before they are worked out. */
function rangeOf(service: string, answer: KnockOnAnswer | undefined, tell: Telling): string | null {
  const found = answer?.services.find(({ id }) => id === service);
  if (!answer || !found || !tell.isFollowed(service)) return null;
  const { range } = tell.words.effects;
  const { from, to } = closingBandOf(found.closedInMonth, answer.draws);
  if (from === null) return range.open(tell.month(tell.horizon));
  const start = tell.month(from);
  if (to === null) return range.orOpen(start, tell.month(tell.horizon));
  return from === to ? range.one(start) : range.band(start, tell.month(to));
}

function listedOf(service: string, { onList }: KnockOnInput, tell: Telling): string | null {
  const chance = onList.get(service);
  if (chance === undefined || !tell.isFollowed(service)) return null;
  return tell.words.effects.listed(formatChance(chance, tell.locale));
}

function rowOf(
  effect: ServiceEffect,
  tell: Telling,
  input: KnockOnInput,
  futures: Futures | null,
): EffectRow {
  const { service, kind, closesNow, closesThen, tookIn, lost } = effect;
  const { effects } = tell.words;
  const isFollowed = tell.isFollowed(service);
  const closes = (month: number | null): string => {
    if (!isFollowed) return effects.notFollowed;
    return month === null ? effects.never(tell.horizon) : tell.month(month);
  };
  return {
    id: service,
    kind,
    name: tell.name(service),
    href: isFollowed && kind !== 'first' ? hrefOf(input)(service) : null,
    happens: effects.kinds[kind],
    now: closes(closesNow),
    then: closes(closesThen),
    nowRange: rangeOf(service, futures?.now, tell),
    nowListed: listedOf(service, input, tell),
    thenRange: kind === 'first' ? null : rangeOf(service, futures?.then, tell),
    tookIn: tell.people(tookIn),
    lost: tell.people(lost),
    why: whyOf(effect, tell),
  };
}

/** What must add up, as things stand and if the service closes. */
function accountRows(input: KnockOnInput, tell: Telling): readonly (readonly string[])[] {
  const { account } = tell.words;
  const { now, then } = accountsOf(input);
  const counted = (label: string, key: 'lost' | 'placed' | 'unplaced' | 'waiting') => [
    label,
    tell.tenth(now.people[key]),
    tell.tenth(then.people[key]),
  ];
  const paid = (label: string, key: 'atStart' | 'made' | 'atEnd') => [
    label,
    tell.poundsExact(now.pounds[key]),
    tell.poundsExact(then.pounds[key]),
  ];
  return [
    counted(account.lost, 'lost'),
    counted(account.placed, 'placed'),
    counted(account.unplaced, 'unplaced'),
    counted(account.waiting, 'waiting'),
    paid(account.atStart, 'atStart'),
    paid(account.made, 'made'),
    paid(account.atEnd, 'atEnd'),
  ];
}

function findingOf(effects: readonly ServiceEffect[], tell: Telling, name: string): string {
  const { finding } = tell.words.picture;
  const count = (...kinds: EffectKind[]): number =>
    effects.filter(({ kind }) => kinds.includes(kind)).length;
  const [fallen, kept] = [count('falls', 'sooner'), count('saved', 'later')];
  if (fallen > 0) return finding.falls(fallen);
  return kept > 0 ? finding.saved(kept) : finding.calm(name);
}

const pictureOf = (
  input: KnockOnInput,
  touched: readonly ServiceEffect[],
  tell: Telling,
): KnockOnPage['picture'] => ({
  finding: findingOf(touched, tell, input.service.name),
  subtitle: tell.words.picture.subtitle(tell.month(tell.horizon)),
  input: shapeDominoPicture(touched, tell, hrefOf(input)),
});

/** The domino chain to be shared: few people are not told, and their ribbons are all as wide. */
export const shareDominoPicture = (input: KnockOnInput, locale: Locale): KnockOnPage['picture'] =>
  pictureOf(input, touchedOf(allEffects(input)), new Telling(input, locale, true));

/** The page of one service. @param futures give each month its range; null until they are worked out */
export function shapeKnockOnPage(
  input: KnockOnInput,
  locale: Locale,
  futures: Futures | null = null,
): KnockOnPage {
  const { service, knockOn, felt } = input;
  const tell = new Telling(input, locale);
  const effects = allEffects(input);
  const touched = touchedOf(effects);
  return {
    heading: knockOnWording(locale).heading(service.name),
    answer: answerOf(touched, tell, service.name),
    months: monthOptions(input, locale),
    picture: pictureOf(input, touched, tell),
    rows: touched.map((effect) => rowOf(effect, tell, input, futures)),
    caution: futures === null ? tell.words.caution : tell.words.cautionRanged,
    counted: tell.words.counted,
    untouched: effects.filter(
      ({ kind, service: id }) => kind === 'untouched' && tell.isFollowed(id),
    ).length,
    account: accountRows(input, tell),
    felt: felt === null ? null : shapeFelt(felt, tell),
    gaps: gapsOf(knockOn, tell),
  };
}
