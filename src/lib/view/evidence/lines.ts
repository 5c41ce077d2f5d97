// The parameters behind a figure as lines of a panel or notes of a file: the value in force, whose it is, and why.

import type { Beliefs } from '#lib/domain/parameters/beliefs.ts';
import { PARAMETERS } from '#lib/domain/parameters/catalogue.ts';
import type { Parameter } from '#lib/domain/parameters/parameter.ts';
import { inForce } from '#lib/domain/parameters/set.ts';
import { formatDate, formatNumber } from '../format.ts';
import type { Locale } from '../locale.ts';
import type { WhyLine } from '../why.ts';
import { nameParameter, unitIn } from './names.ts';
import { evidenceWording } from './wording.ts';

const DECIMALS = 4;

/** Inputs and not results, so they are shown as they are. */
export const plainNumber = (value: number): string => formatNumber(value, DECIMALS);

/** A value with its unit. */
const formatParameter = (value: number, unit: string, locale: Locale): string =>
  `${plainNumber(value)} ${unitIn(unit, locale)}`;

/** Where the value in force comes from: the default's source, or the council's change with its reason. */
export function tellSource(beliefs: Beliefs, parameter: Parameter, locale: Locale): string {
  const change = beliefs.changes.get(parameter.id);
  if (change === undefined || !Object.hasOwn(beliefs.set, parameter.id)) return parameter.source;
  return evidenceWording(locale).changedSource(
    formatDate(change.recordedOn, locale),
    change.reason,
    formatParameter(parameter.value, parameter.unit, locale),
  );
}

/** The parameters behind a figure, as a council has them. */
export const parameterLines = (
  beliefs: Beliefs,
  parameters: readonly Parameter[],
  locale: Locale,
): WhyLine[] =>
  parameters.map((parameter) => ({
    label: nameParameter(parameter.id, locale),
    value: formatParameter(inForce(beliefs.set, parameter).value, parameter.unit, locale),
    source: tellSource(beliefs, parameter, locale),
  }));

/** As {@link tellSource}, for a file that may be shared: the reason is free text, in which somebody may be named. */
function noteSource(beliefs: Beliefs, parameter: Parameter): string {
  const change = beliefs.changes.get(parameter.id);
  if (change === undefined || !Object.hasOwn(beliefs.set, parameter.id)) return parameter.source;
  return `Changed by this council on ${formatDate(change.recordedOn, 'en')}; the default is ${formatParameter(parameter.value, parameter.unit, 'en')}. The page Evidence says why.`;
}

/** The parameters of some subjects as notes of a file. Files are in English. */
export const parameterNotes = (beliefs: Beliefs, subjects: readonly string[]): string[] =>
  PARAMETERS.filter(({ id }) => subjects.includes(id.split('.', 1)[0] ?? '')).map(
    (parameter) =>
      `Assumption ${parameter.id}: ${inForce(beliefs.set, parameter).value} ${parameter.unit}. ${noteSource(beliefs, parameter)}`,
  );
