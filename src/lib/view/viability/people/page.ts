// "People displaced": the answer, two ways of placing, and each person, shaped from the model's answer and the records.

import { withTravelError } from '#lib/domain/access/reach.ts';
import type { Service } from '#lib/domain/market/records.ts';
import type { ParameterSet } from '#lib/domain/parameters/set.ts';
import {
  closestPairs,
  countKept,
  journeyKey,
  pairsSharingDays,
  type ClosingCase,
} from '#lib/domain/viability/closing-question.ts';
import type { ClosingAnswer, PersonOutlook } from '#lib/domain/viability/knock-on-closing.ts';
import { formatMinutes, formatNumber, formatPeople, formatPounds } from '../../format.ts';
import type { Locale } from '../../locale.ts';
import type { Sentence } from '../../sentence.ts';
import { shellWording } from '../../shell/wording.ts';
import { WEEKDAYS } from '../../market/url.ts';
import { marketWording } from '../../market/wording.ts';
import { careLines, shapeEquality, type EqualityRow } from './affected.ts';
import { hoursLost, hoursRows } from './hours-lost.ts';
import { journeysLine, type JourneysTold } from './journeys.ts';
import type { PersonOnRecord } from './person-on-record.ts';
import { encodePeopleView, type PeopleView } from './url.ts';
import { peopleWording } from './wording.ts';

export interface PeopleInput {
  readonly service: Service;
  readonly hoursPerSession: number;
  readonly people: readonly PersonOnRecord[];
  readonly closing: ClosingCase;
  /** The table of journeys that was used; null where all minutes are estimated. */
  readonly journeys: JourneysTold | null;
  /** Null when there was nobody to ask for. */
  readonly answer: ClosingAnswer | null;
  readonly serviceById: ReadonlyMap<string, Service>;
  readonly parameters: ParameterSet;
  /** Address of the council, e.g. "/example". */
  readonly council: string;
  readonly base: string;
}

export interface PersonRow {
  readonly id: string;
  readonly href: string;
  readonly days: string;
  readonly need: string;
  readonly budget: string;
  readonly alternatives: string;
  readonly greedy: string;
  readonly best: string;
}

export interface AlternativeRow {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  readonly kind: string;
  readonly free: string;
  readonly cost: string;
  readonly minutes: string;
}

export interface PeoplePage {
  readonly heading: string;
  readonly answer: Sentence;
  readonly placing: readonly (readonly string[])[];
  /** Hours lost by band; none when everybody has a place. */
  readonly hours: readonly (readonly string[])[];
  readonly unplaced: {
    readonly title: string;
    readonly people: readonly { readonly id: string; readonly href: string }[];
  };
  readonly rows: readonly PersonRow[];
  readonly person: {
    readonly id: string;
    readonly title: string;
    readonly intro: string;
    readonly rows: readonly AlternativeRow[];
    readonly ruledOut: string;
  } | null;
  /** Where minutes come from, when some are the council's own. */
  readonly travel: string | null;
  readonly care: readonly string[];
  readonly equality: readonly EqualityRow[];
  readonly gaps: readonly string[];
}

const PENCE = 100;

/** Days of the week in short words. */
export const daysText = (weekdays: readonly number[], locale: Locale): string => {
  const { shortDays } = marketWording(locale);
  return weekdays
    .toSorted((a, b) => a - b)
    .flatMap((day) => {
      const key = WEEKDAYS[day - 1];
      return key === undefined ? [] : [shortDays[key]];
    })
    .join(' ');
};

function answerOf({ answer }: PeopleInput, locale: Locale): Sentence {
  const words = peopleWording(locale).answer;
  if (answer === null) return words.nobody();
  const { best, greedy, people } = answer;
  const band =
    best.placed === best.atMost ? words.proven : words.atLeast(people.length - best.atMost);
  return [
    ...words.lead(people.length, greedy.unplaced.length),
    ...words.best(formatPeople(best.unplaced.length, locale), band),
  ];
}

/** The table of the two ways: people, and friendships kept and lost. */
function placingRows(
  { people, answer }: PeopleInput,
  locale: Locale,
): readonly (readonly string[])[] {
  if (answer === null) return [];
  const words = peopleWording(locale).placing;
  const sharing = pairsSharingDays(people).map(({ pair }) => pair);
  const closest = closestPairs(people);
  const places = (how: 'greedy' | 'best') =>
    new Map(answer.people.map((person) => [person.id, person[how]]));
  const [greedy, best] = [places('greedy'), places('best')];
  const row = (label: string, one: number, other: number): readonly string[] => [
    label,
    formatNumber(one),
    formatNumber(other),
  ];
  const keptGreedy = countKept(sharing, greedy);
  const keptBest = countKept(sharing, best);
  return [
    row(words.placed, answer.greedy.placed, answer.best.placed),
    row(words.unplaced, answer.greedy.unplaced.length, answer.best.unplaced.length),
    row(words.pairs(sharing.length), keptGreedy, keptBest),
    row(words.pairsLost, sharing.length - keptGreedy, sharing.length - keptBest),
    row(words.closest(closest.length), countKept(closest, greedy), countKept(closest, best)),
  ];
}

/** Who finds no place when people are placed one by one. */
export const unplacedOf = ({ answer }: Pick<PeopleInput, 'answer'>): ReadonlySet<string> =>
  new Set(answer?.greedy.unplaced);

/** What turns a person's answer into a row. */
class Rows {
  private readonly words;
  private readonly records;

  constructor(
    private readonly input: PeopleInput,
    private readonly view: PeopleView,
    private readonly locale: Locale,
  ) {
    this.words = peopleWording(locale);
    this.records = new Map(input.people.map((person) => [person.id, person]));
  }

  hrefOf(id: string): string {
    return `${this.input.base}${encodePeopleView({ ...this.view, sel: id })}#person`;
  }

  private nameOf(id: string | null): string {
    return id === null ? this.words.rows.noPlace : (this.input.serviceById.get(id)?.name ?? id);
  }

  private needOf(person: PersonOnRecord): string {
    return marketWording(this.locale).needs[person.need];
  }

  row({ id, alternatives, greedy, best }: PersonOutlook): readonly PersonRow[] {
    const person = this.records.get(id);
    if (!person) return [];
    const { rows } = this.words;
    return [
      {
        id,
        href: this.hrefOf(id),
        days: daysText(person.weekdays, this.locale),
        need: this.needOf(person),
        budget:
          person.budgetPenceLeft === null
            ? rows.notOnRecord
            : formatPounds(Math.max(0, person.budgetPenceLeft), this.locale),
        alternatives: rows.alternatives(
          alternatives.length,
          alternatives.filter(({ hasRoom }) => hasRoom).length,
        ),
        greedy: this.nameOf(greedy),
        best: this.nameOf(best),
      },
    ];
  }

  private freeOn(service: string, weekdays: readonly number[]): string {
    const free = this.input.closing.question?.services.find(({ id }) => id === service);
    return weekdays
      .toSorted((a, b) => a - b)
      .map((day) => `${daysText([day], this.locale)} ${free?.freeByWeekday[day - 1] ?? 0}`)
      .join(', ');
  }

  private minutesText(person: string, service: string, minutes: number): string {
    const { closing, journeys } = this.input;
    if (journeys !== null && closing.routed.has(journeyKey(person, service))) {
      return this.words.travel.routed(
        formatMinutes(minutes, this.locale),
        this.words.travel.modes[journeys.mode],
      );
    }
    const { low, mid, high } = withTravelError(minutes, this.input.parameters);
    const { to } = shellWording(this.locale).values;
    return this.words.person.minutes(
      formatMinutes(Math.round(mid), this.locale),
      to(formatNumber(Math.round(low)), formatNumber(Math.round(high))),
    );
  }

  person({ id, alternatives, ruledOut }: PersonOutlook): PeoplePage['person'] {
    const person = this.records.get(id);
    if (!person) return null;
    const { person: words } = this.words;
    const { kinds } = shellWording(this.locale);
    return {
      id,
      title: words.title(id),
      intro: words.intro(daysText(person.weekdays, this.locale), this.needOf(person)),
      rows: alternatives.flatMap(({ service: serviceId, weekCost, minutes }) => {
        const service = this.input.serviceById.get(serviceId);
        if (!service) return [];
        return [
          {
            id: serviceId,
            href: `${this.input.council}/market/${serviceId}`,
            name: service.name,
            kind: kinds[service.kind],
            free: this.freeOn(serviceId, person.weekdays),
            cost: formatPounds(Math.round(weekCost * PENCE), this.locale),
            minutes: this.minutesText(id, serviceId, minutes),
          },
        ];
      }),
      ruledOut: words.ruledOut(ruledOut.need, ruledOut.days, ruledOut.price, ruledOut.travel),
    };
  }
}

/** What the records do not tell, as sentences. */
function gapsOf({ closing, people }: PeopleInput, locale: Locale): readonly string[] {
  const { gaps } = peopleWording(locale);
  const { leftOut, withoutDays } = closing;
  const count = (why: (typeof leftOut)[number]['why']): number =>
    leftOut.filter((one) => one.why === why).length;
  const told = (number: number, tell: (number: number) => string): readonly string[] =>
    number === 0 ? [] : [tell(number)];
  return [
    ...told(count('no-price'), gaps.noPrice),
    ...told(count('no-room-known'), gaps.noRoom),
    ...(withoutDays.length === 0 ? [] : [gaps.withoutDays(withoutDays.join(', '))]),
    ...told(people.filter(({ budgetPenceLeft }) => budgetPenceLeft === null).length, gaps.noBudget),
    ...told(people.filter(({ areaCode }) => areaCode === null).length, gaps.noArea),
  ];
}

/** The page of one service. */
export function shapePeoplePage(input: PeopleInput, view: PeopleView, locale: Locale): PeoplePage {
  const { answer, service, people } = input;
  const words = peopleWording(locale);
  const rows = new Rows(input, view, locale);
  const without = answer?.greedy.unplaced ?? [];
  const shown =
    answer?.people.find(({ id }) => id === view.sel) ??
    answer?.people.find(({ id }) => id === without[0]) ??
    answer?.people[0];
  const unplaced = unplacedOf(input);
  const hours = hoursLost(people, unplaced, input.hoursPerSession);
  return {
    heading: words.heading(service.name),
    answer: answerOf(input, locale),
    placing: placingRows(input, locale),
    hours: unplaced.size === 0 ? [] : hoursRows(hours, locale),
    travel: journeysLine(input.closing, input.journeys, locale),
    unplaced: {
      title: words.unplaced.title(without.length),
      people: without.map((id) => ({ id, href: rows.hrefOf(id) })),
    },
    rows: answer?.people.flatMap((person) => rows.row(person)) ?? [],
    person: shown ? rows.person(shown) : null,
    care: careLines(people, unplaced, input.hoursPerSession, locale),
    equality: shapeEquality(people, unplaced, locale),
    gaps: gapsOf(input, locale),
  };
}
