// A council's front page: three answers, what waits for a decision, what changed, and how fresh it all is.

import { daysBetween, monthsBetween } from '#lib/domain/kernel/calendar.ts';
import type { Council, MissingLayer, Service, Source } from '#lib/domain/market/records.ts';
import { expectDisplaced } from '#lib/domain/viability/displaced.ts';
import type { EstimateText } from '../estimate.ts';
import { formatDate, formatNumber } from '../format.ts';
import type { GapFacts } from '../gaps/facts.ts';
import type { Locale } from '../locale.ts';
import type { MapPicture } from '../map/picture.ts';
import type { ServiceFacts } from '../market/facts.ts';
import { countKinds, shapeSymbols } from '../market/symbols.ts';
import { mainSource } from '../market/main-source.ts';
import { marketWording } from '../market/wording.ts';
import type { Sentence } from '../sentence.ts';
import { isOlderThanUsual } from '../shell/age.ts';
import { shellWording } from '../shell/wording.ts';
import type { AssessedService } from '../viability/assessed.ts';
import {
  booksEndWording,
  lastMonthOf,
  splitByBooks,
  type PlacelessService,
} from '../viability/books-end/page.ts';
import { formatPeopleEstimate } from '../viability/figures.ts';
import type { Why } from '../why.ts';
import { tellAge } from './age.ts';
import {
  answerGaps,
  answerGrowth,
  answerRisk,
  flaggedServices,
  type HomeAnswer,
} from './answers.ts';
import { homeWording } from './wording.ts';

/** Most lines of each short list. */
const MOST_DECISIONS = 6;
const MOST_CHANGES = 10;
const CHANGE_MONTHS = 3;
const DAYS_PER_YEAR = 365.25;

export interface HomeInput {
  readonly council: Council;
  readonly gaps: GapFacts;
  /** Null for a reader whose role may not see chances of closing. */
  readonly assessed: readonly AssessedService[] | null;
  /** Services with a ledger that no page can show; none for such a reader either. */
  readonly placeless: readonly PlacelessService[];
  readonly growth: {
    readonly answer: Sentence | null;
    readonly whys: readonly Why[];
    readonly lapsed: number;
    readonly soon: number;
  };
  readonly services: readonly Service[];
  readonly running: readonly ServiceFacts[];
  readonly sources: readonly Source[];
  readonly missing: readonly MissingLayer[];
  /** The day that ages are counted to (ISO date). */
  readonly today: string;
}

export interface Decision {
  readonly text: string;
  readonly href: string;
  readonly note: string;
  readonly people: EstimateText | null;
}

export interface Change {
  readonly id: string;
  readonly name: string;
  readonly kind: Service['kind'];
  readonly href: string;
  readonly what: string;
  readonly when: string;
}

export interface SourceAge {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly coversTo: string;
  readonly age: string;
  readonly cadence: string;
  readonly isOld: boolean;
}

export interface HomePage {
  readonly answers: readonly HomeAnswer[];
  readonly decisions: readonly Decision[];
  readonly changes: readonly Change[];
  readonly moreChanges: string;
  readonly sources: readonly SourceAge[];
  readonly missing: readonly { readonly layer: string; readonly why: string }[];
  readonly picture: MapPicture;
  readonly mapFinding: string;
}

/** The example does not age: it is judged on its own last day. */
const dayOf = ({ council, today }: HomeInput): string => (council.isExample ? council.asOf : today);

function listDecisions(input: HomeInput, locale: Locale): Decision[] {
  const { decisions: words, risk } = homeWording(locale);
  const slug = `/${input.council.slug}`;
  const { current, ended } = splitByBooks(input.assessed ?? [], dayOf(input));
  const late = ended.map(({ service, estimate }): Decision => ({
    text: booksEndWording(locale).decision(service.name, lastMonthOf({ estimate }, locale)),
    href: `${slug}/viability/${encodeURIComponent(service.id)}`,
    note: booksEndWording(locale).bring,
    people: null,
  }));
  const services = flaggedServices(current)
    .slice(0, MOST_DECISIONS)
    .map(({ service, assessment }): Decision => ({
      text: words.service(service.name, shellWording(locale).risk[assessment.risk.word]),
      href: `${slug}/viability/${encodeURIComponent(service.id)}`,
      note: words.places,
      people: formatPeopleEstimate(expectDisplaced(assessment), locale, risk.people),
    }));
  const checks = (count: number, say: (count: string) => string): Decision[] =>
    count === 0
      ? []
      : [
          {
            text: say(formatNumber(count)),
            href: `${slug}/growth`,
            note: words.checks,
            people: null,
          },
        ];
  const old = input.sources
    .filter((source) => isOlderThanUsual(source, dayOf(input)))
    .map(({ title }) => ({
      text: words.old(title),
      href: '#sources',
      note: words.renew,
      people: null,
    }));
  return [
    ...services,
    ...late.slice(0, MOST_DECISIONS),
    ...checks(input.growth.lapsed, words.lapsed),
    ...checks(input.growth.soon, words.soon),
    ...old,
  ];
}

/** Services that started or ended in the last months of the records, newest first. */
export function listChanges(
  { council, services }: Pick<HomeInput, 'council' | 'services'>,
  locale: Locale,
): { readonly day: string; readonly change: Change }[] {
  const words = homeWording(locale).changes;
  const isRecent = (day: string | null): day is string =>
    day !== null && day <= council.asOf && monthsBetween(day, council.asOf) <= CHANGE_MONTHS;
  // A new registration that carries an old service on is no start: its predecessor's line says so.
  const carriedOn = new Set(services.map(({ continuedById }) => continuedById));
  return services
    .flatMap((service) => {
      const isStart = !carriedOn.has(service.id) && isRecent(service.validFrom);
      const change = (day: string, what: string): { day: string; change: Change }[] => [
        {
          day,
          change: {
            id: `${service.id} ${what}`,
            name: service.name,
            kind: service.kind,
            href: `/${council.slug}/market/${encodeURIComponent(service.id)}`,
            what,
            when: formatDate(day, locale),
          },
        },
      ];
      const ended = service.continuedById === null ? words.ended : words.continued;
      return [
        ...(isStart ? change(service.validFrom, words.started) : []),
        ...(isRecent(service.validTo) ? change(service.validTo, ended) : []),
      ];
    })
    .toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
}

/** "every 100 days", and in whole years from 2 years up. */
function cadenceText(days: number, locale: Locale): string {
  const words = homeWording(locale).sources;
  const years = days / DAYS_PER_YEAR;
  return years < 2 ? words.every(formatNumber(days)) : words.everyYears(formatNumber(years, 1));
}

function listSources(input: HomeInput, locale: Locale): SourceAge[] {
  const words = homeWording(locale).sources;
  const day = dayOf(input);
  return input.sources
    .map((source) => ({ source, isOld: isOlderThanUsual(source, day) }))
    .toSorted((a, b) => Number(b.isOld) - Number(a.isOld))
    .map(({ source, isOld }) => ({
      id: source.id,
      title: source.title,
      publisher: source.publisher,
      coversTo: formatDate(source.coversTo, locale),
      age: tellAge(daysBetween(source.coversTo, day), locale),
      cadence: source.cadenceDays === null ? words.fixed : cadenceText(source.cadenceDays, locale),
      isOld,
    }));
}

function shapePicture(input: HomeInput, locale: Locale): MapPicture {
  const { council, running } = input;
  const words = marketWording(locale);
  const base = `/${council.slug}/market`;
  const symbols = shapeSymbols(running, words, (id) => `${base}/${encodeURIComponent(id)}`);
  const source = mainSource(running, input.sources);
  const asOf = source?.coversTo ?? council.asOf;
  return {
    finding:
      running.length === 0
        ? words.nothing
        : words.map.finding(formatNumber(running.length), council.name, running.length === 1),
    subtitle: words.map.subtitle(formatDate(asOf, locale)),
    source: source?.publishers.join(', ') ?? words.map.source,
    asOf,
    shades: [],
    legend: null,
    symbols,
    kinds: countKinds(running),
    count: symbols.length,
  };
}

/** The whole front page. */
export function shapeHome(input: HomeInput, locale: Locale): HomePage {
  const { council } = input;
  const words = homeWording(locale);
  const changes = listChanges(input, locale);
  const { current, ended } = splitByBooks(input.assessed ?? [], dayOf(input));
  return {
    answers: [
      answerGaps(input.gaps, locale),
      answerRisk(
        input.assessed && current,
        { ended, placeless: input.placeless },
        council.slug,
        locale,
      ),
      answerGrowth(input.growth, council.slug, locale),
    ],
    decisions: listDecisions(input, locale),
    changes: changes.slice(0, MOST_CHANGES).map(({ change }) => change),
    moreChanges:
      changes.length > MOST_CHANGES
        ? words.changes.more(formatNumber(changes.length - MOST_CHANGES))
        : '',
    sources: listSources(input, locale),
    missing: input.missing.map(({ layer, why }) => ({
      layer: marketWording(locale).missing.layers[layer],
      why,
    })),
    picture: shapePicture(input, locale),
    mapFinding: words.map.finding(formatNumber(input.running.length)),
  };
}
