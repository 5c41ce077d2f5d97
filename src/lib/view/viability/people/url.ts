// The address of "People displaced": who is looked at, and whether friends are kept together.

import { encodeQuery, QueryReader, type ParsedView } from '../../query.ts';

export interface PeopleView {
  readonly together: boolean;
  /** Pseudonym of the person whose alternatives are listed. */
  readonly sel: string | null;
}

export function parsePeopleView(url: URL): ParsedView<PeopleView> {
  const reader = new QueryReader(url.searchParams);
  return {
    view: { together: reader.flag('together'), sel: reader.text('sel') },
    problems: reader.problems,
  };
}

export const encodePeopleView = ({ together, sel }: PeopleView): string =>
  encodeQuery({ together, sel });
