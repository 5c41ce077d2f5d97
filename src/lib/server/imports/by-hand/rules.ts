// What is said about single kinds when their records are kept by hand. Everything else is found out from the kind
// itself, so a new kind needs no line here unless its rows make no sense one by one.

import type { ImportTable } from '../../repositories/import-tables.ts';
import type { ImportKind, Words } from '../kinds/kind.ts';

/** How the records of one kind are kept by hand. */
export interface HandRule {
  /** Why the rows of this kind come as a file only. */
  readonly fileOnly?: Words;
  /** The table whose rows are the records, where a row need not make one. */
  readonly table?: ImportTable;
  /** Two texts that a column keeps as they are, where it keeps only some. */
  readonly samples?: Readonly<Record<string, readonly [string, string]>>;
  /** What ends a record: the day first, then what is told with it. `to` when left out and the kind has it. */
  readonly end?: readonly string[];
  /** What to do instead, where nothing ends a record. */
  readonly noEnd?: Words;
  /** Tables of which the newest row stands for the record, by the column that tells the order. */
  readonly newest?: Readonly<Partial<Record<ImportTable, string>>>;
  /** Columns that are stored together with another: left out of forms. */
  readonly without?: readonly string[];
  /** What a column is called where it stands for several. */
  readonly titles?: Readonly<Record<string, Words>>;
  /** True where a row says that the council's records reach to its day: a month of a ledger. */
  readonly isPeriod?: boolean;
  /** True where records must be renewed month by month, so that those typed in age as a file of theirs does. */
  readonly ages?: boolean;
  /** Columns that follow from how many people come: in a file only for a purpose. */
  readonly forPurpose?: readonly string[];
  /** Columns that count people, each with those that its count follows from. */
  readonly counts?: Readonly<Record<string, readonly string[]>>;
  /**
   * The column that tells where somebody lives, and the one that says that it is no home where it does: where a home is
   * does not leave in a file.
   */
  readonly home?: { readonly column: string; readonly unless: string | null };
}

const PUBLISHED: Words = {
  en: 'Published figures and outlines come as a file, and are corrected by whoever publishes them.',
  cy: 'Daw ffigurau ac amlinellau cyhoeddedig fel ffeil, a chânt eu cywiro gan bwy bynnag sy’n eu cyhoeddi.',
};

const RULES: Readonly<Record<string, HandRule>> = {
  boundaries: { fileOnly: PUBLISHED },
  residents: { fileOnly: PUBLISHED },
  deprivation: { fileOnly: PUBLISHED },
  'retired-areas': { fileOnly: PUBLISHED },
  'published-totals': { fileOnly: PUBLISHED },
  'travel-times': {
    fileOnly: {
      en: 'Travel times come as a file: journeys from one place are stored together.',
      cy: 'Daw amserau teithio fel ffeil: cedwir teithiau o un lle gyda’i gilydd.',
    },
  },
  directory: {
    fileOnly: {
      en: 'The regulator’s directory comes as a file. Its services are kept by hand under “Providers and services”.',
      cy: 'Daw cyfeiriadur y rheoleiddiwr fel ffeil. Cedwir ei wasanaethau â llaw dan “Darparwyr a gwasanaethau”.',
    },
  },
  'client-level-data': {
    fileOnly: {
      en: 'The national return is a list of events. Its budgets are kept by hand under “Personal budgets”.',
      cy: 'Rhestr o ddigwyddiadau yw’r ffurflen genedlaethol. Cedwir ei chyllidebau â llaw dan “Cyllidebau personol”.',
    },
  },
  'direct-payment-audit': {
    fileOnly: {
      en: 'An audit or a card’s export is added up by month when it comes in, so it comes as a file.',
      cy: 'Caiff archwiliad neu allforyn cerdyn ei adio fesul mis wrth ddod i mewn, felly daw fel ffeil.',
    },
  },
  services: { home: { column: 'place', unless: 'homeBased' } },
  'capacity-tracker': {
    counts: {
      occupied: ['vacantReserved', 'vacantAccepting', 'vacantNotAccepting'],
      peopleUsing: [],
    },
  },
  'personal-assistants': { home: { column: 'place', unless: null } },
  'shared-lives-carers': { end: ['ended'] },
  brokerage: { table: 'brokerageRequest', newest: { handBack: 'date' } },
  'rate-card': { samples: { year: ['2026 to 2027', '2027 to 2028'] } },
  ledger: {
    without: ['overhead', 'meals'],
    titles: {
      premises: { en: 'Premises and overheads', cy: 'Adeilad a gorbenion' },
      transport: {
        en: 'Transport, meals and other costs that move with people',
        cy: 'Cludiant, prydau a chostau eraill sy’n newid gyda nifer y bobl',
      },
    },
    isPeriod: true,
    ages: true,
    forPurpose: ['transport', 'fees', 'booked', 'attended'],
  },
  'time-bank': { isPeriod: true, ages: true },
  attendance: {
    ages: true,
    end: ['to', 'exitReason', 'initiator', 'trigger', 'triggerDate', 'evidence'],
  },
  'micro-enterprises': {
    home: { column: 'place', unless: null },
    newest: { enterpriseEvent: 'date', enterpriseMonth: 'month' },
    noEnd: {
      en: 'An enterprise ends with the stage “Stopped” and its day: edit the record.',
      cy: 'Daw menter i ben gyda’r cam “Wedi stopio” a’i ddiwrnod: golygwch y cofnod.',
    },
  },
  organisations: {
    noEnd: {
      en: 'An organisation has no last day of its own: end its services.',
      cy: 'Nid oes diwrnod olaf i sefydliad ei hun: dewch â’i wasanaethau i ben.',
    },
  },
};

/** The rule of a kind; empty when there is nothing to say. */
export const handRuleOf = ({ id }: Pick<ImportKind, 'id'>): HandRule => RULES[id] ?? {};
