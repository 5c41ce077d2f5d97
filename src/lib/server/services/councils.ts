// Making, filling and removing councils. Each act is one transaction: all of it happens, or nothing.

import type { CouncilDataset } from '#lib/domain/dataset.ts';
import { fail, succeed, type Outcome, type Problem } from '#lib/domain/kernel/problem.ts';
import { slugOf } from '#lib/domain/kernel/slug.ts';
import { isPageOfProduct } from '#lib/view/people/slug.ts';
import { recordAudit } from '../audit.ts';
import { enterCouncil, outsideCouncils } from '../db/council-scope.ts';
import { giveToFounder } from './founder.ts';
import {
  claimEmptyCouncil,
  deleteCouncil,
  insertCouncil,
  readCouncilBySlug,
  readCouncils,
  saveDataset,
  type CouncilRow,
  type NewCouncil,
} from '../repositories/councils.ts';

export interface CreateCouncilRequest extends NewCouncil {
  /** Records to fill it with; left out for an empty council. */
  readonly dataset?: CouncilDataset;
  readonly actorId: string | null;
  readonly progress?: (share: number) => void;
}

export type { CouncilRow };

/** Can a council have this address? */
export function isFreeAddress(slug: string): boolean {
  return slug !== '' && slug === slugOf(slug) && !isPageOfProduct(slug);
}

export function listCouncils(): Promise<CouncilRow[]> {
  return outsideCouncils(readCouncils);
}

export function findCouncil(slug: string): Promise<CouncilRow | undefined> {
  return outsideCouncils((tx) => readCouncilBySlug(tx, slug));
}

/** Makes a council and fills it, in one transaction. The slug must be free. */
export function createCouncil(request: CreateCouncilRequest): Promise<Outcome<{ id: string }>> {
  const { dataset, actorId, progress = () => undefined, ...council } = request;
  return outsideCouncils(async (tx) => {
    if (!isFreeAddress(council.slug)) {
      return fail({
        code: 'field-invalid',
        message: `"${council.slug}" cannot be an address.`,
        where: { field: 'name' },
        help: 'Use small letters, digits and single hyphens, and no word that is a page of the atlas.',
      });
    }
    const id = await insertCouncil(tx, pickNewCouncil(council));
    if (id === null) {
      return fail({
        code: 'already-exists',
        message: `There is already a council with the address "${council.slug}".`,
        where: { field: 'name' },
        help: 'Choose another name, or remove the other council first.',
      });
    }
    if (!council.isExample) await giveToFounder(tx, id);
    await enterCouncil(tx, id, actorId);
    if (dataset) await saveDataset(tx, id, dataset, progress);
    await recordAudit(tx, {
      councilId: id,
      actorId,
      action: 'council.create',
      objectType: 'council',
      objectId: id,
      outcome: 'done',
      detail: { example: council.isExample, areas: dataset?.areas.length ?? 0 },
    });
    return succeed({ id });
  });
}

export interface FillCouncilRequest {
  readonly slug: string;
  readonly dataset: CouncilDataset;
  readonly actorId: string | null;
  readonly progress?: (share: number) => void;
}

/**
 * Stores the first records of a council that was made without any, in one transaction. The council keeps its name,
 * address and members. Refused when it has records, is the example, or is of another nation than the records.
 */
export function fillCouncil(request: FillCouncilRequest): Promise<Outcome<{ id: string }>> {
  const { slug, dataset, actorId, progress = () => undefined } = request;
  return outsideCouncils(async (tx) => {
    const council = await readCouncilBySlug(tx, slug);
    if (!council) return fail(unknownCouncil(slug));
    const { id, name } = council;
    const mismatch = findMismatch(council, dataset);
    if (mismatch) return fail(mismatch);
    await enterCouncil(tx, id, actorId);
    // Claiming locks the row: of two that fill it at once, the second finds records and is refused.
    if (council.isExample || !(await claimEmptyCouncil(tx, id, dataset.council.onsCode))) {
      return fail({
        code: 'already-exists',
        message: `The council "${name}" with the address "${slug}" has records already.`,
        where: { field: 'council' },
        help: 'Only a council without records is filled. Remove it first, or make one of another name.',
      });
    }
    await saveDataset(tx, id, dataset, progress);
    await recordAudit(tx, {
      councilId: id,
      actorId,
      action: 'council.fill',
      objectType: 'council',
      objectId: id,
      outcome: 'done',
      detail: { areas: dataset.areas.length, services: dataset.services.length },
    });
    return succeed({ id });
  });
}

/** Records of another nation or another council than the one that waits for them. */
function findMismatch(council: CouncilRow, { council: read }: CouncilDataset): Problem | undefined {
  const { name, slug, nation, onsCode } = council;
  const help = `Check what you gave, or remove the empty council "${slug}" first.`;
  if (nation !== read.nation) {
    const message = `The council "${name}" was made for another nation (${nation}).`;
    return { code: 'field-invalid', message, where: { field: 'nation' }, help };
  }
  if (onsCode === null || read.onsCode === null || onsCode === read.onsCode) return undefined;
  const message = `The council "${name}" has the code ${onsCode}, and these records are of ${read.onsCode}.`;
  return { code: 'field-invalid', message, where: { field: 'authority' }, help };
}

/** Removes a council and every row it has. What stays is one line of the installation's audit trail. */
export function removeCouncil(slug: string, actorId: string | null): Promise<Outcome<null>> {
  return outsideCouncils(async (tx) => {
    const council = await readCouncilBySlug(tx, slug);
    if (!council || !(await deleteCouncil(tx, council.id))) {
      return fail(unknownCouncil(slug));
    }
    await recordAudit(tx, {
      councilId: null,
      actorId,
      action: 'council.remove',
      objectType: 'council',
      objectId: slug,
      outcome: 'done',
      detail: { example: council.isExample },
    });
    return succeed(null);
  });
}

const unknownCouncil = (slug: string): Problem => ({
  code: 'unknown-council',
  message: `There is no council with the address "${slug}".`,
  where: { field: 'council' },
  help: 'List the councils to see their addresses.',
});

/** A council without records can be filled; the example brings its own. */
export function isEmptyCouncil(
  council: Pick<CouncilRow, 'recordsVersion' | 'asOf' | 'isExample'>,
): boolean {
  return council.recordsVersion === 0 && council.asOf === null && !council.isExample;
}

function pickNewCouncil({ slug, name, nation, onsCode, isExample }: NewCouncil): NewCouncil {
  return { slug, name, nation, onsCode, isExample };
}
