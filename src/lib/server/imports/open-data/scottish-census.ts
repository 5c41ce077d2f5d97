// Reads residents of each data zone by age from Scotland's Census 2022. It has one row for each zone and age group,
// and nothing on unpaid care; those figures stay not known.

import type { Residents } from '#lib/domain/market/records.ts';
import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import { readCsv, type CsvRow } from '../csv.ts';
import { AGE_FIGURES, groupOf } from '../population/groups.ts';
import { checkJoin, openAccount } from './account.ts';
import { numberIn } from './cells.ts';
import type { Census } from './census.ts';
import type { OpenFolder } from './folder.ts';
import { SCOTTISH_AGES } from './source-notes.ts';
import type { AreaDraft } from './small-areas.ts';

/** The file is published for each council area; the part after the last hyphen is its slug. */
const pathOf = (slug: string): string => `demand/census2022-scotland-age-sex-dz-${slug}.csv`;

/** Rows of a zone: everybody, and each age group. */
const GROUPS_OF_A_ZONE = 21;

const COLUMNS = ['dz11_code', 'age_group', 'all_people'] as const;

const COUNTED = ['all', ...AGE_FIGURES] as const;
type CountedFigure = (typeof COUNTED)[number];

interface Tally {
  readonly people: Record<CountedFigure, number>;
  groups: number;
}

const emptyTally = (): Tally => ({
  people: { all: 0, age18to64: 0, age65to74: 0, age75to84: 0, age85plus: 0 },
  groups: 0,
});

/** Adds a row to its zone; the reason if it cannot be used. */
function addRow(
  tallies: Map<string, Tally>,
  { cells }: CsvRow<(typeof COLUMNS)[number]>,
): string | null {
  const tally = tallies.get(cells.dz11_code);
  if (tally === undefined) return 'unknown small area';
  const group = groupOf(cells.age_group);
  if (group === undefined) return `age group "${cells.age_group}" is not known`;
  const people = numberIn(cells.all_people);
  if (people === null) return 'number of people is missing';
  for (const figure of COUNTED) tally.people[figure] += people * (group.adds[figure] ?? 0);
  tally.groups += 1;
  return null;
}

const isComplete = (tally: Tally | undefined): boolean => tally?.groups === GROUPS_OF_A_ZONE;

function residentsOf(tally: Tally | undefined, draft: AreaDraft): Residents {
  const people = tally !== undefined && isComplete(tally) ? tally.people : undefined;
  return {
    all: people?.all ?? null,
    age18to64: people?.age18to64 ?? null,
    age65to74: people?.age65to74 ?? null,
    age75to84: people?.age75to84 ?? null,
    age85plus: people?.age85plus ?? null,
    disabledLimitedALot: draft.limitedALot,
    unpaidCarers: null,
    unpaidCarers50Hours: null,
  };
}

/** Residents of the council's data zones. Disability comes from the list of small areas, which prints it. */
export function readScottishCensus(
  folder: OpenFolder,
  slug: string,
  drafts: readonly AreaDraft[],
): Outcome<Census> {
  const path = pathOf(slug);
  const file = folder.read(path);
  if (!file.ok) return file;
  const rows = readCsv(path, file.value.text, COLUMNS);
  if (!rows.ok) return rows;
  const account = openAccount(file.value, SCOTTISH_AGES);
  const tallies = new Map(drafts.map(({ listed }) => [listed.code, emptyTally()]));
  for (const row of rows.value) {
    const reason = addRow(tallies, row);
    if (reason === null) account.use();
    else account.reject(reason, row.line);
  }
  const incomplete = drafts.filter(({ listed }) => !isComplete(tallies.get(listed.code)));
  const joined = checkJoin({
    file: path,
    field: 'dz11_code',
    what: 'data zones of the council with all age groups',
    matched: drafts.length - incomplete.length,
    total: drafts.length,
    example: incomplete[0]?.listed.code ?? '',
  });
  if (!joined.ok) return fail(joined.problem);
  const byArea = new Map(
    drafts.map((draft) => [draft.listed.code, residentsOf(tallies.get(draft.listed.code), draft)]),
  );
  return succeed({ byArea, accounted: [account.close()] });
}
