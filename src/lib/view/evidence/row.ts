// One parameter as a line of text: what is in force, whose it is, and what it rests on.

import type { Beliefs } from '#lib/domain/parameters/beliefs.ts';
import type { Parameter } from '#lib/domain/parameters/parameter.ts';
import { inForce } from '#lib/domain/parameters/set.ts';
import { formatDate } from '../format.ts';
import type { Locale } from '../locale.ts';
import { plainNumber, tellSource } from './lines.ts';
import { nameParameter, unitIn } from './names.ts';
import { parameterHref } from './url.ts';
import { evidenceWording } from './wording.ts';

export interface ParameterRow {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly value: string;
  /** "1 to 3", or the word for a rule. */
  readonly range: string;
  readonly unit: string;
  readonly isChanged: boolean;
  /** The default where the council has another value. */
  readonly usual: string | null;
  readonly validFrom: string;
  /** What the value in force is founded on, in words. */
  readonly founded: string;
  readonly source: string;
}

/** True when the council's own value is the one in force. */
export const isOwn = ({ set }: Beliefs, { id }: Parameter): boolean => Object.hasOwn(set, id);

/** The day from which the value in force is meant to hold. */
export const validFromOf = (beliefs: Beliefs, parameter: Parameter): string =>
  (isOwn(beliefs, parameter) ? beliefs.changes.get(parameter.id)?.validFrom : undefined) ??
  parameter.validFrom;

/** Shapes a parameter as a council has it. `base` is the path of the evidence pages. */
export function shapeParameterRow(
  parameter: Parameter,
  beliefs: Beliefs,
  base: string,
  locale: Locale,
): ParameterRow {
  const words = evidenceWording(locale);
  const { value, range } = inForce(beliefs.set, parameter);
  const isChanged = isOwn(beliefs, parameter);
  return {
    id: parameter.id,
    name: nameParameter(parameter.id, locale),
    href: parameterHref(base, parameter.id),
    value: plainNumber(value),
    range:
      range === undefined
        ? words.noRange
        : words.range(plainNumber(range[0]), plainNumber(range[1])),
    unit: unitIn(parameter.unit, locale),
    isChanged,
    usual: isChanged ? plainNumber(parameter.value) : null,
    validFrom: formatDate(validFromOf(beliefs, parameter), locale),
    founded: isChanged ? words.ownKnowledge : words.confidence[parameter.confidence],
    source: tellSource(beliefs, parameter, locale),
  };
}
