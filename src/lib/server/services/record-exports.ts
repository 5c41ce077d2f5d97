// The records of one kind as a file, as the list finds them. A kind about people has a row for each person, which leaves
// only for a purpose.

import { fail, succeed, type Outcome, type Problem } from '#lib/domain/kernel/problem.ts';
import { formatNumber } from '#lib/view/format.ts';
import { parseRecordsView } from '#lib/view/records/url.ts';
import { recordsWording } from '#lib/view/records/wording.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import type { Download } from '../exports/download.ts';
import { recordTable } from '../imports/by-hand/record-table.ts';
import { readPart } from '../exports/part.ts';
import { handRuleOf } from '../imports/by-hand/rules.ts';
import { readSources } from '../repositories/market.ts';
import { findRecords, openKind } from './kept-records.ts';
import { titleOf } from './record-form.ts';
import { councilInFile, readCouncil } from './records.ts';

/** Rows that one file holds: more do not open in a spreadsheet in good time. */
const MOST_ROWS = 100_000;

const tooMany = (total: number, { locale }: CouncilScope): Problem => {
  const { tooMany: message, narrow: help } = recordsWording(locale).file;
  return {
    code: 'field-invalid',
    message: message(formatNumber(total), formatNumber(MOST_ROWS)),
    where: { field: 'q' },
    help,
  };
};

/** Every record that the view finds, not only its page. */
export async function exportRecords(
  scope: CouncilScope,
  kindId: string,
  url: URL,
): Promise<Outcome<Download>> {
  const wanted = readPart(url, [], '');
  if (!wanted.ok) return wanted;
  const opened = openKind(scope, kindId);
  if (!opened.ok) return opened;
  const { kind } = opened.value;
  const { view } = parseRecordsView(url);
  const { locale } = scope;
  return readCouncil(scope, async (reading) => {
    const found = await findRecords(reading, opened.value, view.text, { from: 0, most: MOST_ROWS });
    if (found.total > MOST_ROWS) return fail(tooMany(found.total, scope));
    const used = new Set(found.records.map((record) => record['sourceId']));
    const sources = (await readSources(reading.tx)).filter(({ id }) => used.has(id));
    const { file } = recordsWording(locale);
    return succeed({
      council: councilInFile(reading.council),
      view: `records-${kind.id}`,
      table: recordTable({ ...opened.value, ...found }, locale, (id) => titleOf(kind, id, locale)),
      sources,
      notes: [
        `${kind.title[locale]}. ${kind.about[locale]}`,
        file.units,
        ...(handRuleOf(kind).home ? [file.homes] : []),
      ],
      isPersonal: kind.isAboutPeople,
    });
  });
}
