// Which facts that name a person a council keeps: none, unless an administrator switches one on with a reason. Switched
// off again, all that was kept of it is deleted.

import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import { shapePersonalFields, type PersonalFieldsPage } from '#lib/view/imports/personal-page.ts';
import { personalWording } from '#lib/view/imports/personal-wording.ts';
import { can } from '../auth/permissions.ts';
import { recordAudit } from '../audit.ts';
import { withCouncil, type CouncilScope } from '../db/council-scope.ts';
import { PERSONAL_FIELDS, type PersonalField } from '../imports/kinds/kind.ts';
import { lockRecords, raiseVersion } from '../repositories/import-batches.ts';
import { readKeptFields } from '../repositories/import-surroundings.ts';
import {
  countDetails,
  readSwitches,
  removeDetails,
  saveSwitch,
} from '../repositories/personal-fields.ts';
import { NOT_YOURS } from './uploads.ts';

export { readPersonalForm } from '../imports/receiving/personal-form.ts';

const mayKeep = ({ role }: CouncilScope): boolean =>
  role === 'system' || can(role, 'keep-personal-fields');

const DAY_LENGTH = 'YYYY-MM-DD'.length;

/** Every such field: whether it is kept, since when, why, and how many values there are. */
export function showPersonalFields(scope: CouncilScope): Promise<PersonalFieldsPage> {
  return withCouncil(scope, async (tx) => {
    const switches = await readSwitches(tx);
    const counts = await countDetails(tx);
    const fields = PERSONAL_FIELDS.map((field) => {
      const found = switches.find((own) => own.field === field);
      return {
        field,
        isKept: found?.isKept ?? false,
        reason: found?.reason ?? null,
        day: found?.changedAt.toISOString().slice(0, DAY_LENGTH) ?? null,
        who: mayKeep(scope) ? (found?.changedByEmail ?? null) : null,
        values: counts.get(field) ?? 0,
      };
    });
    return shapePersonalFields({ fields, mayChange: mayKeep(scope) }, scope.locale);
  });
}

/** Names of the fields that are kept, for the pages on which files come in. */
export async function nameKeptFields(scope: CouncilScope): Promise<string[]> {
  const kept = new Set(await withCouncil(scope, readKeptFields));
  const { names } = personalWording(scope.locale);
  return PERSONAL_FIELDS.filter((field) => kept.has(field)).map((field) => names[field]);
}

interface Switch {
  readonly field: PersonalField;
  readonly isKept: boolean;
  readonly reason: string;
}

/** Switches a field; gives how many values were deleted. */
export async function switchPersonalField(
  scope: CouncilScope,
  { field, isKept, reason }: Switch,
  requestId: string,
): Promise<Outcome<number>> {
  return withCouncil(scope, async (tx) => {
    const record = (outcome: 'done' | 'refused', deleted: number): Promise<void> =>
      recordAudit(tx, {
        councilId: scope.councilId,
        actorId: scope.userId,
        action: isKept ? 'personal-field.keep' : 'personal-field.drop',
        objectType: 'personal-field',
        objectId: field,
        outcome,
        requestId,
        detail: { deleted },
      });
    if (!mayKeep(scope)) {
      await record('refused', 0);
      return fail(NOT_YOURS);
    }
    // A file that is being read now was read under the old decision: it is read again.
    await lockRecords(tx, scope.councilId);
    await saveSwitch(tx, scope.councilId, { field, isKept, reason, changedBy: scope.userId });
    const deleted = isKept ? 0 : await removeDetails(tx, field);
    await raiseVersion(tx, scope.councilId);
    await record('done', deleted);
    return succeed(deleted);
  });
}
