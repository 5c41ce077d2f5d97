// The table of roles and acts, written a second time as people read it, so that no change slips in unseen.
import { describe, expect, it } from 'vitest';
import { PERMISSIONS, can } from './permissions.ts';
import type { ActingRole, Act } from './permissions.ts';

const ROLES: readonly ActingRole[] = [
  'guest',
  'viewer',
  'support-officer',
  'analyst',
  'commissioner',
  'administrator',
];

/** One letter for each role in the order above: y may, - may not. */
const EXPECTED: Readonly<Record<Act, string>> = {
  'read-council': 'yyyyyy',
  'export-tables': 'yyyyyy',
  'export-exact': '--yyyy',
  'export-council': '-----y',
  'manage-tokens': '-----y',
  'record-enterprise': '--y-yy',
  'import-data': '---yyy',
  'import-tracker': '--yyyy',
  'keep-personal-fields': '-----y',
  'save-scenario': '---yyy',
  'run-model': '---yyy',
  'change-parameter': '---yyy',
  'read-closure-risk': 'y--yyy',
  'read-person-rows': 'y--yyy',
  'read-homes': 'y-yyyy',
  'keep-decision': '---yyy',
  'take-decision': '----yy',
  'read-members': '-----y',
  'manage-members': '-----y',
  'remove-example': '-----y',
};

describe('can', () => {
  it('agrees with the documented table, role by role and act by act', () => {
    const found = Object.keys(PERMISSIONS).map((act) => [
      act,
      ROLES.map((role) => (can(role, act as Act) ? 'y' : '-')).join(''),
    ]);
    expect(Object.fromEntries(found)).toEqual(EXPECTED);
  });
});
