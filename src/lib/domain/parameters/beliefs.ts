/** What a council believes: the record of its changes, and the set of parameters that follows from it. */
import type { IsoDate } from '../kernel/calendar.ts';
import { ownValueFault } from './check.ts';
import { findParameter } from './read-set.ts';
import { DEFAULTS, type OwnValue, type ParameterSet } from './set.ts';

interface Recorded {
  readonly parameterId: string;
  /** Counts the entries of a parameter from 1. */
  readonly seq: number;
  readonly recordedOn: IsoDate;
  /** Who did it; null when the person is no longer known. */
  readonly by: string | null;
}

/** A new value, with its reason. */
export interface ParameterChange extends Recorded {
  readonly kind: 'change';
  readonly own: OwnValue;
  readonly reason: string;
  /** Day from which the value is meant to hold. */
  readonly validFrom: IsoDate;
}

/** The taking back of a change. */
export interface ParameterUndo extends Recorded {
  readonly kind: 'undo';
  /** `seq` of the change. */
  readonly undoes: number;
}

export type ParameterEntry = ParameterChange | ParameterUndo;

/** The changes in force by parameter, and what the model takes of them. */
export interface Beliefs {
  readonly set: ParameterSet;
  /** The last change of each parameter that was not taken back. */
  readonly changes: ReadonlyMap<string, ParameterChange>;
}

/** Nothing changed. */
export const DEFAULT_BELIEFS: Beliefs = { set: DEFAULTS, changes: new Map() };

/** The change in force of each parameter: the last that was not taken back. */
export const changesInForce = (
  entries: readonly ParameterEntry[],
): ReadonlyMap<string, ParameterChange> => {
  const undone = new Set(
    entries.flatMap((entry) =>
      entry.kind === 'undo' ? [`${entry.parameterId} ${entry.undoes}`] : [],
    ),
  );
  const inForce = new Map<string, ParameterChange>();
  for (const entry of entries.toSorted((a, b) => a.seq - b.seq)) {
    if (entry.kind === 'change' && !undone.has(`${entry.parameterId} ${entry.seq}`))
      inForce.set(entry.parameterId, entry);
  }
  return inForce;
};

/** True when the model knows the parameter and its bounds still allow the value. */
export const isUsable = ({ parameterId, own }: ParameterChange): boolean => {
  const parameter = findParameter(parameterId);
  return parameter !== undefined && ownValueFault(parameter, own) === undefined;
};

/**
 * What follows from a council's record. A change that this version of the model no longer knows or allows stays on
 * record and is not used.
 */
export const beliefsFrom = (entries: readonly ParameterEntry[]): Beliefs => {
  const changes = changesInForce(entries);
  const set = Object.fromEntries(
    [...changes.values()].filter(isUsable).map(({ parameterId, own }) => [parameterId, own]),
  );
  return { set, changes };
};
