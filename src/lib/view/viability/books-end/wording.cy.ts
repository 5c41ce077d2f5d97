// Welsh words of books that ended some time ago, and of services with a ledger that are on no page.

import { link, modelled, range, strong, type Sentence } from '../../sentence.ts';
import type { BooksEndWording, NamedLink } from './wording.en.ts';

const listed = (services: readonly NamedLink[]): Sentence =>
  services.flatMap(({ name, href, month }, at) => [
    ...(at === 0 ? [] : [', ']),
    link(name, href),
    ...(month === undefined ? [] : [` (${month})`]),
  ]);

export const booksEndCy: BooksEndWording = {
  ended: (services) => [
    'Heb eu cyfrif, gan fod eu llyfrau wedi dod i ben: ',
    ...listed(services),
    '. Mae’r hyn a ddywedir amdanynt fel yr oedd yn y mis hwnnw.',
  ],
  onlyEnded:
    'Nid oes gan unrhyw wasanaeth lyfrau sy’n cyrraedd hyd at nawr, felly nid yw’n hysbys beth sydd mewn perygl heddiw.',
  tag: (month) => `Llyfrau’n gorffen ym mis ${month}; bryd hynny`,
  decision: (name, month) => `Mae llyfrau ${name} yn gorffen ym mis ${month}`,
  bring: 'Dewch â’i fisoedd mwy diweddar i mewn.',
  answer: (month, people, breakEven, { value, range: ends }) => [
    'Mae ei ',
    strong(`lyfrau’n gorffen ym mis ${month}`),
    `, felly nid yw’n hysbys sut y mae nawr. Yn ôl y rhain roedd ${people} o bobl yn mynychu bryd hynny, ac roedd yn adennill costau ${breakEven}. Y siawns y byddai’n cau o fewn y 24 mis wedyn oedd `,
    modelled(value),
    ' ',
    range(`(${ends})`),
    '.',
  ],
  placeless: (services) => [
    strong(
      services.length === 1
        ? 'Nid oes gan 1 gwasanaeth â chyfriflyfr le yn y cyngor hwn'
        : `Nid oes gan ${services.length} gwasanaeth â chyfriflyfr le yn y cyngor hwn`,
    ),
    ', felly nid yw ar unrhyw fap, rhestr na risg. Gosodwch y lle ar ei gofnod: ',
    ...listed(services),
    '.',
  ],
};
