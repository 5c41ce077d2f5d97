// Reads how many people a council supports in the community, from what is published for its nation. Where nothing is
// published, nothing is assumed.

import { succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import type { PublishedTotal, PublishedTotals } from '#lib/domain/demand/records.ts';
import { readCsv, type CsvRow } from '../csv.ts';
import { openAccount, type Accounted } from './account.ts';
import type { Authority } from './authority.ts';
import { numberIn } from './cells.ts';
import type { OpenFolder } from './folder.ts';
import { OUTCOMES, SELF_DIRECTED } from './source-notes.ts';

export interface PublishedRead {
  /** Null when the publisher gives no total, or holds it back, for this council. */
  readonly totals: PublishedTotal | null;
  readonly accounted: readonly Accounted[];
}

const OUTCOMES_FILE = 'statistics/ascof_2022-23_to_2024-25_long.csv';
const OPTIONS_FILE = 'statistics/scotland_sds_options_chosen.csv';

/** Long-term support in the community: the denominator of the self-directed measure counts everybody. */
const COMMUNITY = '3d(1a) denominator';
const YOUNGER_AT_HOME = '2e(2a) numerator';
const OLDER_AT_HOME = '2e(2b) numerator';
const LEARNING_AT_HOME = '2e(1) numerator';
const USED = new Set([COMMUNITY, YOUNGER_AT_HOME, OLDER_AT_HOME, LEARNING_AT_HOME]);

const OUTCOME_COLUMNS = ['measure', 'ons_code', 'period', 'statistic', 'value', 'flag'] as const;
type OutcomeRow = CsvRow<(typeof OUTCOME_COLUMNS)[number]>;

const nameOf = ({ cells }: OutcomeRow): string => `${cells.measure} ${cells.statistic}`;

function reasonAgainst(row: OutcomeRow, onsCode: string, year: string): string | null {
  if (row.cells.ons_code !== onsCode) return 'another council, a region or England';
  if (!USED.has(nameOf(row))) return 'a measure that the estimate does not need';
  if (row.cells.period !== year) return 'an earlier year';
  if (numberIn(row.cells.value) === null)
    return `held back by the publisher ${row.cells.flag}`.trim();
  return null;
}

const publishedBy = (accounted: Accounted, totals: PublishedTotals | null): PublishedRead => ({
  totals: totals === null ? null : { ...totals, sourceId: accounted.source.id },
  accounted: [accounted],
});

function totalsFrom(values: ReadonlyMap<string, number>): PublishedTotals | null {
  const people = values.get(COMMUNITY);
  if (people === undefined) return null;
  const younger = values.get(YOUNGER_AT_HOME);
  const older = values.get(OLDER_AT_HOME);
  const learning = values.get(LEARNING_AT_HOME);
  return {
    people,
    atHomeByAge:
      younger === undefined || older === undefined ? null : { '18-64': younger, '65+': older },
    learningDisabilityShare:
      learning === undefined || younger === undefined || younger === 0 ? null : learning / younger,
  };
}

function readOutcomes(folder: OpenFolder, onsCode: string): Outcome<PublishedRead> {
  const file = folder.read(OUTCOMES_FILE);
  if (!file.ok) return file;
  const rows = readCsv(OUTCOMES_FILE, file.value.text, OUTCOME_COLUMNS);
  if (!rows.ok) return rows;
  const account = openAccount(file.value, OUTCOMES);
  const year = rows.value.reduce(
    (last, { cells }) => (cells.period > last ? cells.period : last),
    '',
  );
  const values = new Map<string, number>();
  for (const row of rows.value) {
    const reason = reasonAgainst(row, onsCode, year);
    if (reason === null) {
      values.set(nameOf(row), Number(row.cells.value));
      account.use();
    } else {
      account.reject(reason, row.line);
    }
  }
  return succeed(publishedBy(account.close(), totalsFrom(values)));
}

const OPTION_COLUMNS = [
  'financial_year',
  'sending_location',
  'age_group',
  'option_type',
  'nclient',
] as const;
const EVERY_OPTION = 'Any SDS';
const ADULTS = '18-64 years';
const OLDER = ['65-74 years', '75-84 years', '85+ years'];

/** People with self-directed support by age in the last year given. Counts are rounded to 5 by the publisher. */
function readOptions(folder: OpenFolder, name: string): Outcome<PublishedRead> {
  const file = folder.read(OPTIONS_FILE);
  if (!file.ok) return file;
  const rows = readCsv(OPTIONS_FILE, file.value.text, OPTION_COLUMNS);
  if (!rows.ok) return rows;
  const account = openAccount(file.value, SELF_DIRECTED);
  const year = rows.value.reduce(
    (last, { cells }) => (cells.financial_year > last ? cells.financial_year : last),
    '',
  );
  const byAge = new Map<string, number>();
  for (const { line, cells } of rows.value) {
    const people = numberIn(cells.nclient);
    if (cells.sending_location !== name) account.reject('another partnership or Scotland', line);
    else if (cells.financial_year !== year) account.reject('an earlier year', line);
    else if (cells.option_type !== EVERY_OPTION) account.reject('a single option', line);
    else if (cells.age_group !== ADULTS && !OLDER.includes(cells.age_group)) {
      account.reject('not an adult age group', line);
    } else if (people === null) account.reject('held back by the publisher', line);
    else {
      byAge.set(cells.age_group, people);
      account.use();
    }
  }
  const adults = byAge.get(ADULTS);
  const older = OLDER.map((age) => byAge.get(age));
  const known = older.filter((people) => people !== undefined);
  const sum = known.reduce((total, people) => total + people, 0);
  const totals: PublishedTotals | null =
    adults === undefined || known.length < OLDER.length
      ? null
      : {
          people: adults + sum,
          atHomeByAge: { '18-64': adults, '65+': sum },
          learningDisabilityShare: null,
        };
  return succeed(publishedBy(account.close(), totals));
}

/** Published totals of the council; Wales publishes none in these files. */
export function readPublishedTotals(
  folder: OpenFolder,
  { nation, onsCode, name }: Authority,
): Outcome<PublishedRead> {
  if (nation === 'england') return readOutcomes(folder, onsCode);
  if (nation === 'scotland') return readOptions(folder, name);
  return succeed({ totals: null, accounted: [] });
}
