// No file that may be shared holds a small count of people, whichever part of whichever page it is of. Two proofs: in
// every file of the example council each column that counts people is hidden or rounded; and two councils that differ
// only in small numbers of people give the same files to the last byte.

import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { CouncilDataset } from '#lib/domain/dataset.ts';
import { generateExample } from '#lib/example/index.ts';
import type { CouncilScope } from '#lib/server/db/council-scope.ts';
import { RESOURCES } from '#lib/server/exports/api/resources.ts';
import { answerApi } from '#lib/server/services/api.ts';
import { createCouncil, findCouncil } from '#lib/server/services/councils.ts';
import { sendFile } from '#lib/server/services/exports.ts';
import { API_GROUPS } from '#lib/view/api/groups.ts';
import { FILE_FORMATS, type FileFormat } from '#lib/view/export/share.ts';
import { shareTable, type Cell } from '#lib/view/export/table.ts';
import { useTestDatabase } from '../support/database.ts';
import { aSmallDataset } from '../support/small-dataset.ts';
import { everyFile, type OfferedFile } from './every-file.ts';

vi.mock('#lib/server/jobs/model-worker.ts', () => import('../support/model-here.ts'));
useTestDatabase();

async function fill(dataset: CouncilDataset): Promise<CouncilScope> {
  const made = await createCouncil({ ...dataset.council, dataset, actorId: null });
  if (!made.ok) throw new Error(made.problem.message);
  return { councilId: made.value.id, userId: null, role: 'guest', locale: 'en' };
}

const addressOf = (slug: string, { path }: OfferedFile, format: FileFormat): URL =>
  new URL(`http://atlas.example/${slug}/${path.replace('export.csv', `export.${format}`)}`);

/** Counts of people that are told as they are: thresholds of the model and counts of services or places. */
const NOT_OF_PERSONS =
  /break_even_people|^loss_pockets_people$|^people_attending$|^working_age|residents|^People to one worker$/;
const OF_PEOPLE = /people|persons|\bbooked\b|direct payment|exits_|entries/i;

describe('every file of the example council', () => {
  let scope: CouncilScope;
  let files: OfferedFile[] = [];

  beforeAll(async () => {
    const dataset = generateExample();
    scope = await fill(dataset);
    const centre = dataset.serviceTerms[0]?.serviceId ?? '';
    const service = dataset.timeBankMonths[0]?.serviceId ?? '';
    const enterprise = dataset.enterpriseMonths[0]?.enterpriseId ?? '';
    files = [
      ...everyFile({ centre, service, enterprise }),
      ...everyFile({ centre, service: centre, enterprise }).filter(({ path }) =>
        path.startsWith(`market/${centre}`),
      ),
    ];
  }, 120_000);

  it('hides or rounds every count of people', async () => {
    let columns = 0;
    for (const file of files) {
      const opened = await file.open(scope, addressOf('example', file, 'csv'));
      if (!opened.ok) throw new Error(`${file.path}: ${opened.problem.message}`);
      const { table } = opened.value;
      const told = shareTable(table);
      const guarded = new Set((table.people ?? []).flatMap(({ count }) => [count]));
      for (const [at, name] of told.columns.entries()) {
        const isOfPeople = OF_PEOPLE.test(name) && !NOT_OF_PERSONS.test(name);
        const cells = told.rows.map((row) => row[at] ?? null);
        if (!isOfPeople && !guarded.has(name)) continue;
        // A name that speaks of people belongs to a column that says so to the gate, or to a table that guards itself.
        const isKnown = guarded.has(name) || opened.value.isGuarded === true || cells.length === 0;
        const isDerived = (table.people ?? []).some(({ from }) => from.includes(name));
        expect([file.path, name, isKnown || isDerived]).toEqual([file.path, name, true]);
        if (isDerived) continue;
        columns += 1;
        const small = cells.filter((cell: Cell) => typeof cell === 'number' && cell % 5 !== 0);
        expect([file.path, name, small]).toEqual([file.path, name, []]);
      }
    }
    expect(columns).toBeGreaterThan(8);
  }, 180_000);

  it('comes in every format that it has, and never with an empty name', async () => {
    for (const file of files) {
      for (const format of FILE_FORMATS) {
        const url = addressOf('example', file, format);
        const sent = await sendFile(
          { scope, requestId: 'r' },
          url,
          format,
          await file.open(scope, url),
        );
        if (format === 'csv' || format === 'xlsx')
          expect([file.path, sent.ok]).toEqual([file.path, true]);
        if (!sent.ok) expect(sent.problem.code).toBe('file-missing');
        else {
          expect(sent.value.headers['content-disposition']).toMatch(
            new RegExp(`filename="example-[\\w-]+-2026-10-31\\.${format}"`),
          );
        }
      }
    }
  }, 120_000);
});

/** A few people more or fewer, with everything that follows from them. */
function withFewPeople(mark: string, people: number): CouncilDataset {
  const dataset = aSmallDataset(mark);
  const [person] = dataset.people;
  const [need] = dataset.assessedNeeds;
  const [month] = dataset.enterpriseMonths;
  if (!person || !need || !month) throw new Error('the small dataset has a row of every kind');
  const ids = Array.from({ length: people }, (_, at) => `n${at + 1}`);
  return {
    ...dataset,
    // Supply is known and does not change; only how many people need it does.
    people: ids.map((id) => ({ ...person, id })),
    assessedNeeds: ids.map((personId, at) => ({
      ...need,
      personId,
      minutesPerWeek: need.minutesPerWeek + at * 60,
    })),
    enterpriseMonths: [
      { ...month, people, directPaymentPeople: people - 1, minutesPerWeek: 200 * people },
    ],
  };
}

/** What a program reads of the council without a token for exact figures; services' books left out as above. */
async function askEverything(slug: string, scope: CouncilScope): Promise<string[]> {
  const council = await findCouncil(slug);
  if (!council) throw new Error('the council was made');
  const texts: string[] = [];
  for (const group of API_GROUPS.filter((one) => one !== 'viability')) {
    for (const form of RESOURCES[group].forms) {
      const url = new URL(`http://atlas.example/api/v1/${slug}/${group}.${form}`);
      const answer = await answerApi({
        request: new Request(url),
        url,
        slug,
        resource: `${group}.${form}`,
        access: { kind: 'granted', council, scope },
        requestId: 'r',
        network: slug,
      });
      texts.push(`api ${group} ${form}\n${(await answer.text()).replaceAll(slug, 'mark')}`);
    }
  }
  return texts;
}

const contentOf = (body: string | Uint8Array): string => {
  if (typeof body === 'string') return body;
  return (
    Object.entries(unzipSync(body))
      // When the workbook was written is told by its properties and by no cell.
      .filter(([name]) => name.includes('sheet') || name.includes('sharedStrings'))
      .map(([name, part]) => `${name}:${new TextDecoder().decode(part)}`)
      .join('\n')
  );
};

describe('two councils that differ in small numbers of people', () => {
  /** Files about services' books follow from who attends, which both councils share. */
  const files = everyFile({ centre: 's1', service: 's1', enterprise: 'e1' }).filter(
    ({ path }) => !path.startsWith('viability'),
  );

  it.each([
    [1, 2],
    [2, 7],
    [3, 5],
  ])('give the same files: %i and %i people', async (one, other) => {
    const take = async (mark: string, people: number): Promise<string[]> => {
      const scope = await fill(withFewPeople(mark, people));
      const texts: string[] = await askEverything(mark, scope);
      for (const file of files) {
        for (const format of FILE_FORMATS) {
          const url = addressOf(mark, file, format);
          const sent = await sendFile(
            { scope, requestId: 'r' },
            url,
            format,
            await file.open(scope, url),
          );
          const text = sent.ok ? contentOf(sent.value.body) : sent.problem.code;
          texts.push(`${file.path} ${format}\n${text.replaceAll(mark, 'mark')}`);
        }
      }
      return texts;
    };
    const first = await take(`some${one}${other}`, one);
    const second = await take(`more${one}${other}`, other);
    const different = second.filter((text, at) => text !== first[at]);
    expect(different.map((text) => text.split('\n', 1)[0])).toEqual([]);
    expect(first.join('')).toContain('[c]');
  });
});
