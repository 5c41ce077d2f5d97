// Who is affected beside the person: unpaid carers where they are on record, and groups for the equality duty.

import { ETHNIC_GROUPS, SEXES } from '#lib/domain/demand/records.ts';
import { AGE_GROUPS, NEEDS } from '#lib/domain/market/records.ts';
import { formatShown } from '../../disclosure.ts';
import { formatHours } from '../../format.ts';
import type { Locale } from '../../locale.ts';
import { marketWording } from '../../market/wording.ts';
import { guardGroups, type GuardedGroup } from './equality.ts';
import type { PersonOnRecord } from './person-on-record.ts';
import { peopleWording } from './wording.ts';

export interface EqualityRow {
  readonly key: string;
  readonly kind: string;
  readonly group: string;
  readonly people: string;
  readonly unplaced: string;
}

const MINUTES_IN_HOUR = 60;

/**
 * What carers lose: the hours of each week in which the service is there. Only of people whose unpaid care is on record.
 * @param hoursPerSession hours of a day at the service
 */
export function careLines(
  people: readonly PersonOnRecord[],
  unplaced: ReadonlySet<string>,
  hoursPerSession: number,
  locale: Locale,
): readonly string[] {
  const { care } = peopleWording(locale);
  const known = people.filter(({ unpaidCareMinutes }) => unpaidCareMinutes !== null);
  if (known.length === 0) return [care.none];
  const lead = care.known(known.length, people.length);
  const losing = known.filter(
    ({ id, unpaidCareMinutes }) => unplaced.has(id) && (unpaidCareMinutes ?? 0) > 0,
  );
  if (losing.length === 0) return [lead, care.noneLost];
  const days = losing.reduce((sum, { weekdays }) => sum + weekdays.length, 0);
  const given = losing.reduce((sum, { unpaidCareMinutes }) => sum + (unpaidCareMinutes ?? 0), 0);
  return [
    lead,
    care.lost(formatHours(days * hoursPerSession * MINUTES_IN_HOUR), losing.length),
    care.given(formatHours(given)),
  ];
}

type Kind = 'age' | 'need' | 'sex' | 'ethnicGroup';

/** What a group is told by: who belongs to it, in which order groups come, and what they are called. */
interface Grouping {
  readonly kind: Kind;
  readonly valueOf: (person: PersonOnRecord) => string | null;
  readonly order: readonly string[];
  readonly names: Readonly<Record<string, string>>;
}

/** A group with its counts as they may be told. */
export interface AffectedGroup extends GuardedGroup {
  readonly kind: string;
}

/** Groups of one kind; nothing where nobody's is on record. */
function groupsOf(
  { kind, valueOf, order, names }: Grouping,
  people: readonly PersonOnRecord[],
  unplaced: ReadonlySet<string>,
  locale: Locale,
): readonly AffectedGroup[] {
  const words = peopleWording(locale).equality;
  const values = [...new Set(people.map(valueOf))];
  const known = values.filter((value) => value !== null);
  const place = (value: string): number => order.indexOf(value);
  const sorted = known.toSorted((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
  if (sorted.length === 0) return [];
  const listed: readonly (string | null)[] = values.includes(null) ? [...sorted, null] : sorted;
  const groups = listed.map((value) => {
    const members = people.filter((person) => valueOf(person) === value);
    return {
      group: value === null ? words.notOnRecord : (names[value] ?? value),
      people: members.length,
      unplaced: members.filter(({ id }) => unplaced.has(id)).length,
    };
  });
  return guardGroups(groups).map((group) => ({ ...group, kind: words.kinds[kind] }));
}

/** Everybody who attends, by age, need, sex and ethnic group, with small groups hidden. */
export function affectedGroups(
  people: readonly PersonOnRecord[],
  unplaced: ReadonlySet<string>,
  locale: Locale,
): readonly AffectedGroup[] {
  const { ages, needs } = marketWording(locale);
  const { sexes, ethnicGroups } = peopleWording(locale).equality;
  const groupings: readonly Grouping[] = [
    { kind: 'age', valueOf: (one) => one.ageGroup, order: AGE_GROUPS, names: ages },
    { kind: 'need', valueOf: (one) => one.need, order: NEEDS, names: needs },
    { kind: 'sex', valueOf: (one) => one.sex, order: SEXES, names: sexes },
    {
      kind: 'ethnicGroup',
      valueOf: (one) => one.ethnicGroup,
      order: ETHNIC_GROUPS,
      names: ethnicGroups,
    },
  ];
  return groupings.flatMap((grouping) => groupsOf(grouping, people, unplaced, locale));
}

/** The groups as rows of the page. */
export const shapeEquality = (
  people: readonly PersonOnRecord[],
  unplaced: ReadonlySet<string>,
  locale: Locale,
): readonly EqualityRow[] =>
  affectedGroups(people, unplaced, locale).map((group) => ({
    key: `${group.kind} ${group.group}`,
    kind: group.kind,
    group: group.group,
    people: formatShown(group.people, undefined, locale),
    unplaced: formatShown(group.unplaced, undefined, locale),
  }));
