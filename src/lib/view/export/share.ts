// What a page offers to take away: the formats of one table, chart or map, and their addresses.

/** Formats a file can have, in the order in which they are offered. */
export const FILE_FORMATS = ['csv', 'xlsx', 'geojson', 'svg'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** One thing that can be taken in several formats. */
export interface Shareable {
  /** Path of the page whose files these are, such as "/example/gaps". */
  readonly path: string;
  /** The page's filters as they stand in its address, "?…" or empty. */
  readonly query: string;
  /** Which table or picture of the page; null for its main one. */
  readonly part: string | null;
  readonly formats: readonly FileFormat[];
  /** It speaks of few people: exact figures are there for those who say why. */
  readonly hasExact?: boolean;
  /** It has a row for each person: it is there for those who say why, and in no other form. */
  readonly isPersonal?: boolean;
}

const withParameters = (
  query: string,
  parameters: Readonly<Record<string, string | null>>,
): string => {
  const all = new URLSearchParams(query);
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null) all.set(name, value);
  }
  const text = all.toString();
  return text === '' ? '' : `?${text}`;
};

/** Address of a file. */
export const fileHref = ({ path, query, part }: Shareable, format: FileFormat): string =>
  `${path}/export.${format}${withParameters(query, { part })}`;

/** Address of the table's description as a second file. */
export const aboutHref = ({ path, query, part }: Shareable): string =>
  `${path}/export.csv${withParameters(query, { part, about: '1' })}`;

/** Address of the page on which somebody says what exact figures are for. */
export function purposeHref(shareable: Shareable): string {
  const [council = '', ...page] = shareable.path.split('/').filter((step) => step !== '');
  const of = [...page, `export${withParameters(shareable.query, { part: shareable.part })}`];
  return `/${council}/exact-figures?${new URLSearchParams({ of: of.join('/') }).toString()}`;
}

/** What the page of purposes was asked for. */
export interface ExactFile {
  /** Path of the page within the council, such as "growth" or "viability/quayside"; empty for the front page. */
  readonly page: string;
  /** Filters and part, without "?". */
  readonly query: string;
}

const EXACT_FILE = /^((?:[\w%.~-]+\/)*)export(?:\?(.*))?$/;
const LONGEST_ADDRESS = 2000;

/** Reads the address of a file from a purpose page; null when it names none. */
export function parseExactFile(of: string | null): ExactFile | null {
  if (of === null || of.length > LONGEST_ADDRESS) return null;
  const found = EXACT_FILE.exec(of);
  if (found === null) return null;
  const page = (found[1] ?? '').replace(/\/$/, '');
  // No step of the path may climb out of the council.
  if (page.split('/').some((step) => /^(\.|%2e)+$/i.test(step))) return null;
  const query = new URLSearchParams(found[2] ?? '');
  for (const name of ['purpose', 'about']) query.delete(name);
  return { page, query: query.toString() };
}

/** Address of a file of a council, with the leave to take exact figures. */
export function exactHref(
  slug: string,
  { page, query }: ExactFile,
  format: FileFormat,
  purposeId: string,
): string {
  const path = ['', slug, ...(page === '' ? [] : [page])].join('/');
  return `${path}/export.${format}${withParameters(query, { purpose: purposeId })}`;
}

/** Parts with a chart that speaks of people. */
const WITH_PICTURE: readonly string[] = [
  'attendance',
  'months',
  'hours',
  'people',
  'timeline',
  'chain',
];

/** Formats that exact figures can be had in: as a picture too where one shows people. */
export function exactFormats({ page, query }: ExactFile): readonly FileFormat[] {
  const part = new URLSearchParams(query).get('part');
  const hasPicture = part === null ? page === 'viability' : WITH_PICTURE.includes(part);
  return hasPicture ? ['csv', 'xlsx', 'svg'] : ['csv', 'xlsx'];
}

/** The file in the words of its address: page, part and filters. */
export const tellExactFile = ({ page, query }: ExactFile): string =>
  [page, ...[...new URLSearchParams(query)].map(([name, value]) => `${name} ${value}`)]
    .filter((part) => part !== '')
    .join(', ');
