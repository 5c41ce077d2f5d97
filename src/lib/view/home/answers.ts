// The three answers of the front page: gaps, risk and growth, each in words with its reasons and a link.

import { sumGaps } from '#lib/domain/gaps/combine.ts';
import { addDisplaced, expectDisplaced } from '#lib/domain/viability/displaced.ts';
import { formatNumber } from '../format.ts';
import { hoursEstimate, sumRanges } from '../gaps/hours.ts';
import { countState, drawLines, type AreaLine } from '../gaps/lines.ts';
import { answerSentence, isTotalTold } from '../gaps/page.ts';
import type { GapFacts } from '../gaps/facts.ts';
import { encodeGapView, parseGapView } from '../gaps/url.ts';
import { findToldTotals } from '../gaps/told.ts';
import { whyGap, whyNeed } from '../gaps/why.ts';
import type { Locale } from '../locale.ts';
import type { Sentence } from '../sentence.ts';
import { shellWording } from '../shell/wording.ts';
import type { AssessedService } from '../viability/assessed.ts';
import {
  booksEndWording,
  tellEnded,
  tellPlaceless,
  type PlacelessService,
} from '../viability/books-end/page.ts';
import { formatPeopleEstimate } from '../viability/figures.ts';
import { shapeRiskWhy } from '../viability/why.ts';
import type { Why } from '../why.ts';
import { homeWording } from './wording.ts';

/** One answer with what stands behind it. */
export interface HomeAnswer {
  readonly id: 'gaps' | 'risk' | 'growth';
  readonly question: string;
  readonly answer: Sentence;
  readonly whys: readonly Why[];
  readonly links: readonly { readonly label: string; readonly href: string }[];
}

/** The district where most is likely to go unmet, of those whose hours may be told. */
function worstDistrict(
  lines: readonly AreaLine[],
  facts: GapFacts,
): { code: string; name: string } | null {
  const districts = new Map<string, { code: string; name: string; lines: AreaLine[] }>();
  for (const line of lines) {
    const { districtCode: code, districtName: name } = line.area;
    const known = districts.get(code) ?? { code, name, lines: [] };
    known.lines.push(line);
    districts.set(code, known);
  }
  const unmet = (own: readonly AreaLine[]): number =>
    sumRanges(own.map(({ gap }) => gap.unmetHours)).mid;
  const isTold = findToldTotals(facts);
  return (
    [...districts.values()]
      .filter(({ code }) =>
        isTold({ need: null, support: null, place: { level: 'district', code } }),
      )
      .toSorted((a, b) => unmet(b.lines) - unmet(a.lines))[0] ?? null
  );
}

/** Gaps over every need and kind of support. */
export function answerGaps(facts: GapFacts, locale: Locale): HomeAnswer {
  const words = homeWording(locale);
  const base = `/${facts.council.slug}/gaps`;
  const { view } = parseGapView(new URL('http://none'));
  const head = { id: 'gaps', question: words.questions.gaps } as const;
  const all = { label: words.gaps.all, href: base };
  if (!facts.hasNeed) {
    return { ...head, answer: [words.gaps.noNeed], whys: [], links: [all] };
  }
  const { chosen, lines } = drawLines(facts, view);
  const totals = sumGaps(chosen.gaps);
  const worst = worstDistrict(lines, facts);
  if (!chosen.isSupplyKnown || worst === null || !isTotalTold(facts, view)) {
    const answer = answerSentence(facts, view, chosen, lines, locale);
    const isToldNeed = totals.demand.mid > 0 && isTotalTold(facts, view) && !chosen.isSupplyKnown;
    const whys = isToldNeed ? [whyNeed(facts, view, totals.demand, locale)] : [];
    return { ...head, answer, whys, links: [all] };
  }
  const unmet = hoursEstimate(totals.expected, locale);
  const none = countState(lines, 'none');
  const href = base + encodeGapView({ ...view, district: worst.code });
  const areas = words.gaps.ofAll(formatNumber(none), formatNumber(lines.length));
  const toNone = {
    label: words.gaps.none,
    href: base + encodeGapView({ ...view, state: ['none'] }),
  };
  return {
    ...head,
    answer:
      none === 0
        ? words.gaps.noneUncovered(unmet, worst.name, href)
        : words.gaps.answer(areas, unmet, worst.name, href),
    whys: [whyGap(facts, view, chosen, lines, totals, locale)],
    links: none === 0 ? [all] : [toNone, all],
  };
}

/** Services that are closing or at risk, those with most people affected first. */
export const flaggedServices = (assessed: readonly AssessedService[]): AssessedService[] =>
  assessed
    .filter(({ assessment }) => ['closing', 'at-risk'].includes(assessment.risk.word))
    .toSorted((a, b) => expectDisplaced(b.assessment).mid - expectDisplaced(a.assessment).mid);

/** What the front page says of services beside those with books to now. */
interface BesideBooks {
  /** Services whose books have ended. */
  readonly ended: readonly AssessedService[];
  readonly placeless: readonly PlacelessService[];
}

/** {@link answerCurrent}, and what it leaves out: books that have ended, and services that are on no page. */
export function answerRisk(
  assessed: readonly AssessedService[] | null,
  { ended, placeless }: BesideBooks,
  slug: string,
  locale: Locale,
): HomeAnswer {
  const found = answerCurrent(assessed, slug, locale);
  const beside = [
    tellEnded(ended, `/${slug}/viability`, locale),
    tellPlaceless(placeless, slug, locale),
  ].flatMap((told) => (told.length === 0 ? [] : [' ', ...told]));
  const isOnlyEnded = assessed?.length === 0 && ended.length > 0;
  const answer = isOnlyEnded ? [booksEndWording(locale).onlyEnded] : found.answer;
  return { ...found, answer: [...answer, ...beside] };
}

/** Services at risk, of those with books to now; `assessed` is null for a reader whose role may not see chances of closing. */
function answerCurrent(
  assessed: readonly AssessedService[] | null,
  slug: string,
  locale: Locale,
): HomeAnswer {
  const words = homeWording(locale);
  const base = `/${slug}/viability`;
  const head = { id: 'risk', question: words.questions.risk } as const;
  if (assessed === null) return { ...head, answer: [words.risk.closed], whys: [], links: [] };
  const links = [{ label: words.risk.all, href: base }];
  if (assessed.length === 0) {
    return { ...head, answer: [words.risk.unknown], whys: [], links };
  }
  const flagged = flaggedServices(assessed);
  const [first] = flagged;
  const count = formatNumber(assessed.length);
  if (!first) return { ...head, answer: words.risk.none(count), whys: [], links };
  const people = addDisplaced(flagged.map(({ assessment }) => expectDisplaced(assessment)));
  return {
    ...head,
    answer: words.risk.answer(
      words.risk.ofAll(formatNumber(flagged.length), count),
      formatPeopleEstimate(people, locale, words.risk.people),
      first.service.name,
      `${base}/${encodeURIComponent(first.service.id)}`,
      shellWording(locale).risk[first.assessment.risk.word],
    ),
    whys: [shapeRiskWhy(first, locale)],
    links,
  };
}

/** What small enterprises give, as the growth page tells it. */
export function answerGrowth(
  summary: { readonly answer: Sentence | null; readonly whys: readonly Why[] },
  slug: string,
  locale: Locale,
): HomeAnswer {
  const words = homeWording(locale);
  return {
    id: 'growth',
    question: words.questions.growth,
    answer: summary.answer ?? [words.growth.none],
    whys: summary.whys,
    links: [{ label: words.growth.all, href: `/${slug}/growth` }],
  };
}
