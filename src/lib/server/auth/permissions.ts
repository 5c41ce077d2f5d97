// Who may do what: one table of roles and acts. Every page and form asks `can` and nothing else decides.
import { ROLES } from '#lib/server/db/schema/people.ts';
import type { Role } from '#lib/server/db/schema/people.ts';

/** A guest has no account and sees the example council only, so it is not a role anyone can be given. */
export type ActingRole = Role | 'guest';

/** Everything a person can be allowed to do in a council. A new act is added here with those who may. */
export type Act =
  | 'read-council'
  | 'export-tables'
  | 'export-exact'
  | 'export-council'
  | 'manage-tokens'
  | 'record-enterprise'
  | 'import-data'
  | 'import-tracker'
  | 'keep-personal-fields'
  | 'save-scenario'
  | 'run-model'
  | 'change-parameter'
  | 'read-closure-risk'
  | 'read-person-rows'
  | 'read-homes'
  | 'keep-decision'
  | 'take-decision'
  | 'read-members'
  | 'manage-members'
  | 'remove-example';

/**
 * The table itself. Guests read and export because the example is fiction; exact figures about few people are for
 * those who work with them and say what for; officers keep the record of their own work and bring in its tracker;
 * analysts and commissioners bring in files of every kind, keep scenarios, put long questions to the model and change
 * what it believes, with a reason; only administrators see and change people, take the whole council away, let programs in,
 * and decide which facts that name a person are kept.
 */
export const PERMISSIONS: Readonly<Record<Act, readonly ActingRole[]>> = {
  'read-council': ['guest', ...ROLES],
  'export-tables': ['guest', ...ROLES],
  'export-exact': ['support-officer', 'analyst', 'commissioner', 'administrator'],
  'export-council': ['administrator'],
  'manage-tokens': ['administrator'],
  'record-enterprise': ['support-officer', 'commissioner', 'administrator'],
  'import-data': ['analyst', 'commissioner', 'administrator'],
  'import-tracker': ['support-officer', 'analyst', 'commissioner', 'administrator'],
  'keep-personal-fields': ['administrator'],
  'save-scenario': ['analyst', 'commissioner', 'administrator'],
  'run-model': ['analyst', 'commissioner', 'administrator'],
  'change-parameter': ['analyst', 'commissioner', 'administrator'],
  // A published chance of closing can itself make people leave, so it stays with those who commission.
  'read-closure-risk': ['guest', 'analyst', 'commissioner', 'administrator'],
  // Rows about single people, under pseudonyms: for those who plan for them, and in the example, where all are invented.
  'read-person-rows': ['guest', 'analyst', 'commissioner', 'administrator'],
  // Records that place a private home in its small area: for those who keep them. Pages and files for all say a wider one.
  'read-homes': ['guest', 'support-officer', 'analyst', 'commissioner', 'administrator'],
  'keep-decision': ['analyst', 'commissioner', 'administrator'],
  'take-decision': ['commissioner', 'administrator'],
  'read-members': ['administrator'],
  'manage-members': ['administrator'],
  'remove-example': ['administrator'],
};

/** True when someone in this role may do this. */
export const can = (role: ActingRole, act: Act): boolean => PERMISSIONS[act].includes(role);
