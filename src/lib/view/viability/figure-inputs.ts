// What the charts of services at risk take, from the page's own data: the page and its files draw the same. A shared
// picture leaves out what would give few people away.

import { FEWEST_PEOPLE } from '../disclosure.ts';
import { shareCount } from '../export/table.ts';
import { formatPercent } from '../format.ts';
import type { Locale } from '../locale.ts';
import type { WaterfallPage } from './books.ts';
import type { ServicesAtRiskPage } from './page.ts';
import type { FanPicture, SawToothPicture } from './pictures.ts';
import type { ServicePage } from './service-page.ts';
import type { WhatIfPictures } from './what-if.ts';
import { viabilityWording } from './wording.ts';

type ServiceRow = ServicesAtRiskPage['rows'][number];

/** Headroom beyond these shares is drawn at the end of the picture. */
export const EDGE_ENDS = [-0.6, 1] as const;

/** Every service as a mark of the edge plot. */
export const edgeInput = (
  { rows, selected }: Pick<ServicesAtRiskPage, 'rows' | 'selected'>,
  locale: Locale,
) => ({
  items: rows.map((row: ServiceRow) => ({
    id: row.id,
    name: row.name,
    href: row.selectHref,
    headroom: row.headroomShare,
    chance: row.chance,
    people: row.peopleCount,
    risk: row.risk,
  })),
  selectedId: selected?.id ?? null,
  ends: EDGE_ENDS,
  locale,
});

/** Services that stand beyond an end of the edge plot, in words; null where all are where they are drawn. */
export function tellBeyond(rows: ServicesAtRiskPage['rows'], locale: Locale): string | null {
  const { beyond } = viabilityWording(locale).list.figure;
  const [low, high] = EDGE_ENDS;
  const named = (isSo: (headroom: number) => boolean): readonly string[] =>
    rows.flatMap(({ name, headroomShare }) =>
      headroomShare !== null && isSo(headroomShare)
        ? [`${name} (${formatPercent(headroomShare)})`]
        : [],
    );
  const [over, under] = [named((share) => share > high), named((share) => share < low)];
  const without = rows.filter(({ headroomShare }) => headroomShare === null);
  const sentences = [
    ...(over.length === 0 ? [] : [beyond.over(over.join(', '))]),
    ...(under.length === 0 ? [] : [beyond.under(under.join(', '))]),
    ...(without.length === 0 ? [] : [beyond.without(without.map(({ name }) => name).join(', '))]),
  ];
  return sentences.length === 0 ? null : sentences.join(' ');
}

/** The same to be shared: services of few people left out, the people of others rounded. */
export function sharedEdgeInput(
  page: Pick<ServicesAtRiskPage, 'rows' | 'selected'>,
  locale: Locale,
): ReturnType<typeof edgeInput> {
  const input = edgeInput(page, locale);
  return {
    ...input,
    items: input.items.flatMap((item) => {
      const people = shareCount(item.people);
      return typeof people === 'number' ? [{ ...item, people }] : [];
    }),
  };
}

/** The saw-tooth with today's people and, under moved levers, those after the change. */
export const sawToothInput = (
  { people, breakEven }: Pick<ServicePage, 'people' | 'breakEven'>,
  changed: Pick<WhatIfPictures, 'people' | 'breakEven'> | null,
  locale: Locale,
) => {
  const shown: SawToothPicture = changed?.breakEven ?? breakEven;
  return {
    points: shown.table,
    firstBreakEven: shown.firstBreakEven,
    safeBreakEven: shown.safeBreakEven,
    lossPockets: shown.lossPockets,
    todayPeople: people as number | null,
    changedPeople: changed && changed.people !== people ? changed.people : null,
    locale,
  };
};

/** The same to be shared: few people are not marked, others at the nearest count that may be told. */
export function sharedSawToothInput(
  page: Pick<ServicePage, 'people' | 'breakEven'>,
  changed: Pick<WhatIfPictures, 'people' | 'breakEven'> | null,
  locale: Locale,
): ReturnType<typeof sawToothInput> {
  const input = sawToothInput(page, changed, locale);
  const shared = (people: number | null): number | null => {
    const told = people === null || people < FEWEST_PEOPLE ? null : shareCount(people);
    return typeof told === 'number' ? told : null;
  };
  const todayPeople = shared(input.todayPeople);
  // Beside a hidden number of today, the number after the change would give it away.
  const changedPeople = todayPeople === null ? null : shared(input.changedPeople);
  return { ...input, todayPeople, changedPeople };
}

export const fanInput = (
  page: { readonly fan: FanPicture },
  changed: { readonly fan: FanPicture } | null,
  locale: Locale,
) => ({ ...(changed?.fan ?? page.fan), locale });

export const waterfallInput = ({ start, steps, end }: WaterfallPage, locale: Locale) => ({
  start,
  steps,
  end,
  locale,
});
