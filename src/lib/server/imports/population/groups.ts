// What a table of residents counts: turns the words for a group of people, as the census and the estimates of the year
// write them, into the figures that the atlas keeps of an area.

import type { Residents } from '#lib/domain/market/records.ts';

export type Figure = keyof Residents;

/** What a group adds to the figures, a share of its people each; below 0 where it is taken off. */
export type Adds = Readonly<Partial<Record<Figure, number>>>;

/** Ages from and to, both included; open above at Infinity. */
interface Ages {
  readonly from: number;
  readonly to: number;
}

export const AGE_FIGURES = ['age18to64', 'age65to74', 'age75to84', 'age85plus'] as const;
export type AgeFigure = (typeof AGE_FIGURES)[number];

const BANDS: Readonly<Record<AgeFigure, Ages>> = {
  age18to64: { from: 18, to: 64 },
  age65to74: { from: 65, to: 74 },
  age75to84: { from: 75, to: 84 },
  age85plus: { from: 85, to: Infinity },
};
/** Nobody's age in one year of a table is above this. */
const OLDEST = 120;

export const FIGURES: readonly Figure[] = [
  'all',
  ...AGE_FIGURES,
  'disabledLimitedALot',
  'unpaidCarers',
  'unpaidCarers50Hours',
];

const EVERYBODY =
  /^(?:age )?(?:total|all|persons|population|all ages|all people|all persons|all usual residents|everyone)$/;
const LIMITED_A_LOT = /limited a lot$/;
/** Carers are told as everybody less those who give none. */
const ASKED_ABOUT_CARE =
  /^(?:provision of unpaid care )?total all usual residents aged 5 and over$/;
const GIVES_NO_CARE = /provides no unpaid care$/;
const GIVES_50_HOURS = /provides 50 or more hours unpaid care a week$/;

const plain = (label: string): string =>
  label
    .toLowerCase()
    .replaceAll(/(\d)\.0\b/g, '$1')
    .replaceAll(/[^a-z0-9+-]+/g, ' ')
    .trim();

const AGES: readonly (readonly [RegExp, (match: readonly number[]) => Ages])[] = [
  [/^under (\d{1,3})$/, ([to = 0]) => ({ from: 0, to: to - 1 })],
  [/^(\d{1,3}) (?:and|or) under$/, ([to = 0]) => ({ from: 0, to })],
  [
    /^(\d{1,3}) ?(?:\+|(?:and|or) (?:over|above|older)|plus)$/,
    ([from = 0]) => ({ from, to: Infinity }),
  ],
  [/^(\d{1,3}) ?(?:-|to|_) ?(\d{1,3})$/, ([from = 0, to = 0]) => ({ from, to })],
  [/^(\d{1,3})$/, ([age = 0]) => ({ from: age, to: age })],
];
/** Words around an age: "Age: Aged 65 to 69 years", "F65", "Females aged 65". */
const AROUND_AGES = /\b(?:ages?|aged|years?|yrs?|old|all|persons?|people|males?|females?|f|m)\b/g;
const SEX_IN_FRONT = /^([fm])(\d)/;

/** The ages a label speaks of; nothing when it speaks of something else. */
function agesOf(label: string): Ages | undefined {
  const bare = plain(label)
    .replace(SEX_IN_FRONT, '$1 $2')
    .replaceAll(AROUND_AGES, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  for (const [shape, read] of AGES) {
    const match = shape.exec(bare);
    if (!match) continue;
    const ages = read(match.slice(1).map(Number));
    return ages.from <= OLDEST && ages.from <= ages.to ? ages : undefined;
  }
  return undefined;
}

const yearsIn = ({ from, to }: Ages, band: Ages): number =>
  Math.max(0, Math.min(to, band.to, OLDEST) - Math.max(from, band.from) + 1);

/**
 * Share of a group in each band of ages. Only a group that reaches from childhood past 18 is divided, by its years, as
 * 15 to 19 must be; one that reaches over 65, 75 or 85 cannot be, since fewer are older.
 */
function bandsOf(ages: Ages): Adds | undefined {
  const own = AGE_FIGURES.filter((figure) => yearsIn(ages, BANDS[figure]) > 0);
  const [figure, ...more] = own;
  if (figure === undefined) return {};
  if (more.length > 0) return undefined;
  return { [figure]: yearsIn(ages, BANDS[figure]) / yearsIn(ages, { from: 0, to: Infinity }) };
}

/** A group of people in a table: what it adds, and which ages it is of. */
export interface Group {
  readonly adds: Adds;
  readonly ages: Ages | null;
  /** Only men or women, where the label says so. */
  readonly isOneSex: boolean;
}

const ONE_SEX = /\b(?:males?|females?|men|women)\b|^[fm]_?\d/;
const of = (adds: Adds): Group => ({ adds, ages: null, isOneSex: false });

/** What a group adds; nothing when the atlas does not know it or cannot divide it. */
export function groupOf(label: string): Group | undefined {
  const text = plain(label).replace(/^disability /, '');
  const isOneSex = ONE_SEX.test(text);
  if (EVERYBODY.test(text)) return of({ all: 1 });
  if (LIMITED_A_LOT.test(text)) return of({ disabledLimitedALot: 1 });
  if (ASKED_ABOUT_CARE.test(text)) return of({ unpaidCarers: 1 });
  if (GIVES_NO_CARE.test(text)) return of({ unpaidCarers: -1 });
  if (GIVES_50_HOURS.test(text)) return of({ unpaidCarers50Hours: 1 });
  const ages = agesOf(label);
  const adds = ages && bandsOf(ages);
  return adds && { adds, ages, isOneSex };
}

/** Whether groups of these ages leave out no year of a band. */
export function isWhole(figure: AgeFigure, ages: readonly Ages[]): boolean {
  const band = BANDS[figure];
  let next = band.from;
  for (const { from, to } of ages.toSorted((one, other) => one.from - other.from)) {
    if (from > next) break;
    next = Math.max(next, to + 1);
  }
  return next > band.to || next === Infinity;
}
