// What a file is read against, read in one short transaction before the file is.

import type { ParameterSet } from '#lib/domain/parameters/set.ts';
import type { ImportKind, ReferenceTo } from '../imports/kinds/kind.ts';
import type { RememberedMatching } from '../imports/matching/matching.ts';
import type { Surroundings } from '../imports/understanding/cell-reader.ts';
import { referenceIndex, type ReferenceIndex } from '../imports/understanding/references.ts';
import type { Transaction } from '../db/client.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import {
  readAreaCodes,
  readKeptFields,
  readMatching,
  readNamedRecords,
  readPostcodes,
  readRetiredAreas,
} from '../repositories/import-surroundings.ts';
import { readCouncil } from './records.ts';

export interface CouncilSurroundings extends Surroundings {
  /** Version of the records that this was read from. */
  readonly recordsVersion: number;
  readonly parameters: ParameterSet;
  /** How this source was matched the last time. */
  readonly remembered: RememberedMatching | null;
}

/** @param today day of the import (ISO date) */
export function readSurroundings(
  scope: Pick<CouncilScope, 'councilId' | 'userId'>,
  kind: ImportKind,
  sourceId: string,
  today: string,
): Promise<CouncilSurroundings> {
  return readCouncil(scope, async ({ tx, council }) => {
    const types = Object.values(kind.columns).map(({ type }) => type);
    const isPlaced = types.some(({ is }) => is === 'place' || is === 'outline');
    return {
      today,
      councilName: council.name,
      councilCode: council.onsCode,
      recordsVersion: council.recordsVersion,
      parameters: council.beliefs.set,
      remembered: (await readMatching(tx, kind.id, sourceId)) as RememberedMatching | null,
      places: {
        areaCodes: new Set(isPlaced ? await readAreaCodes(tx) : []),
        areaByPostcode: new Map(isPlaced ? await readPostcodes(tx) : []),
        successors: groupPairs(isPlaced ? await readRetiredAreas(tx) : []),
      },
      references: await readReferences(
        tx,
        types.flatMap((type) => (type.is === 'reference' ? [type.to] : [])),
      ),
      keptFields: new Set(kind.isAboutPeople ? await readKeptFields(tx) : []),
    };
  });
}

function groupPairs(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [one, other] of pairs) groups.set(one, [...(groups.get(one) ?? []), other]);
  return groups;
}

async function readReferences(
  tx: Transaction,
  wanted: readonly ReferenceTo[],
): Promise<Partial<Record<ReferenceTo, ReferenceIndex>>> {
  const references: Partial<Record<ReferenceTo, ReferenceIndex>> = {};
  for (const to of new Set(wanted)) {
    references[to] = referenceIndex(await readNamedRecords[to](tx));
  }
  return references;
}
