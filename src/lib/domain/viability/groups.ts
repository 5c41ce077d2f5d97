/** The groups of people a service is modelled with: one for each way of paying, with its own fee and newcomers. */
import type { Mechanism } from '../demand/records.ts';
import { MECHANISMS } from '../demand/records.ts';
import type { PeopleGroup } from './modelled-service.ts';
import { pounds } from './levels.ts';
import type { AttendanceSpell, ServiceTerms } from './records.ts';

/** What all groups of a service share. */
export interface SharedRates {
  readonly attendance: number;
  readonly naturalExit: number;
  readonly choiceExit: number;
  readonly peerEffect: number;
}

/** The people of a service, sorted by when they came. */
export interface Comings {
  readonly present: readonly AttendanceSpell[];
  /** Joined in the last period, gone again or not. */
  readonly joined: readonly AttendanceSpell[];
  /** Joined in the period before. */
  readonly joinedBefore: readonly AttendanceSpell[];
  /** Length of each period in months. */
  readonly period: number;
}

/** A group and how many newcomers a month it had in the period before. */
export interface GroupWithUsual {
  readonly group: PeopleGroup;
  readonly usualEntries: number;
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

const patternOf = (
  spells: readonly AttendanceSpell[],
  terms: ServiceTerms,
): Pick<PeopleGroup, 'sessionsPerWeek' | 'feePerSession'> => {
  const sessions = spells.map((spell) => spell.weekdays.length);
  const booked = sessions.reduce((sum, count) => sum + count, 0);
  const charged = spells.reduce((sum, spell) => sum + spell.weekdays.length * spell.pricePence, 0);
  return {
    sessionsPerWeek: Math.min(terms.sessionsPerWeek, Math.max(1, mean(sessions))),
    feePerSession: booked === 0 ? 0 : pounds(charged / booked),
  };
};

/** Splits newcomers so that no group expects more than one a month, which is all a draw can give it. */
const splitEntries = ({ group, usualEntries }: GroupWithUsual): readonly GroupWithUsual[] => {
  const parts = Math.max(1, Math.ceil(group.entriesPerMonth), Math.ceil(usualEntries));
  return Array.from({ length: parts }, (_, part) => ({
    group: {
      ...group,
      people: part === 0 ? group.people : 0,
      entriesPerMonth: group.entriesPerMonth / parts,
    },
    usualEntries: usualEntries / parts,
  }));
};

const groupFor = (
  mechanism: Mechanism,
  comings: Comings,
  terms: ServiceTerms,
  rates: SharedRates,
): GroupWithUsual | undefined => {
  const by = (spells: readonly AttendanceSpell[]): readonly AttendanceSpell[] =>
    spells.filter((spell) => spell.mechanism === mechanism);
  const present = by(comings.present);
  const joined = by(comings.joined);
  const joinedBefore = by(comings.joinedBefore);
  const known = [present, joined, joinedBefore].find((spells) => spells.length > 0);
  if (known === undefined) return undefined;
  return {
    group: {
      id: mechanism,
      people: present.length,
      ...patternOf(known, terms),
      ...rates,
      entriesPerMonth: joined.length / comings.period,
    },
    usualEntries: joinedBefore.length / comings.period,
  };
};

/** One group for each way of paying that is present or has been joining, in the order of the mechanisms. */
export const groupPeople = (
  comings: Comings,
  terms: ServiceTerms,
  rates: SharedRates,
): readonly GroupWithUsual[] =>
  MECHANISMS.flatMap((mechanism) => {
    const found = groupFor(mechanism, comings, terms, rates);
    return found === undefined ? [] : splitEntries(found);
  });
