// Making, filling and removing councils. Each act is one transaction: all of it happens, or nothing.

import type { CouncilDataset } from '#lib/domain/dataset.ts';
import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import { slugOf } from '#lib/domain/kernel/slug.ts';
import { recordAudit } from '../audit.ts';
import { enterCouncil, outsideCouncils } from '../db/council-scope.ts';
import { giveToFounder } from './founder.ts';
import {
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

/** First words of addresses that are pages of the product: a council there could not be reached. */
const RESERVED: ReadonlySet<string> = new Set([
  'accessibility',
  'api',
  'methods',
  'preferences',
  'privacy',
  'session',
  'set-up',
  'sign-in',
  'sign-out',
]);

/** Can a council have this address? */
export function isFreeAddress(slug: string): boolean {
  return slug !== '' && slug === slugOf(slug) && !RESERVED.has(slug);
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

/** Removes a council and every row it has. What stays is one line of the installation's audit trail. */
export function removeCouncil(slug: string, actorId: string | null): Promise<Outcome<null>> {
  return outsideCouncils(async (tx) => {
    const council = await readCouncilBySlug(tx, slug);
    if (!council || !(await deleteCouncil(tx, council.id))) {
      return fail({
        code: 'unknown-council',
        message: `There is no council with the address "${slug}".`,
        where: { field: 'council' },
        help: 'List the councils to see their addresses.',
      });
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

function pickNewCouncil({ slug, name, nation, onsCode, isExample }: NewCouncil): NewCouncil {
  return { slug, name, nation, onsCode, isExample };
}
