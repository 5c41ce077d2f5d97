// English words of books that ended some time ago, and of services with a ledger that are on no page.

import type { EstimateText } from '../../estimate.ts';
import { link, modelled, range, strong, type Sentence } from '../../sentence.ts';

/** A service by name, and where to read or mend more. */
export interface NamedLink {
  readonly name: string;
  readonly href: string;
  /** The month its books end in, in words. */
  readonly month?: string;
}

const listed = (services: readonly NamedLink[]): Sentence =>
  services.flatMap(({ name, href, month }, at) => [
    ...(at === 0 ? [] : [', ']),
    link(name, href),
    ...(month === undefined ? [] : [` (${month})`]),
  ]);

export const booksEndEn = {
  ended: (services: readonly NamedLink[]): Sentence => [
    'Not counted, since their books have ended: ',
    ...listed(services),
    '. What stands about them is as of that month.',
  ],
  onlyEnded: 'No service has books that reach to now, so it is not known what is at risk today.',
  tag: (month: string) => `Books end in ${month}; then`,
  decision: (name: string, month: string) => `The books of ${name} end in ${month}`,
  bring: 'Bring its newer months in.',
  answer: (
    month: string,
    people: number,
    breakEven: string,
    { value, range: ends }: EstimateText,
  ): Sentence => [
    'Its ',
    strong(`books end in ${month}`),
    `, so how it stands now is not known. By them ${people} people attended then, and it broke even ${breakEven}. The chance that it would close within the 24 months after was `,
    modelled(value),
    ' ',
    range(`(${ends})`),
    '.',
  ],
  placeless: (services: readonly NamedLink[]): Sentence => [
    strong(
      services.length === 1
        ? '1 service with a ledger has no place in this council'
        : `${services.length} services with a ledger have no place in this council`,
    ),
    ', so no map, list or risk shows it. Set the place on its record: ',
    ...listed(services),
    '.',
  ],
};

/** Words of ended books; both languages have exactly these. */
export type BooksEndWording = typeof booksEndEn;
