// The name of a parameter as people say it, put together from its belief and its parts.

import type { Locale } from '../locale.ts';
import { parameterNamesCy, parameterUnitsCy } from './names.cy.ts';
import { parameterNamesEn, type ParameterNames } from './names.en.ts';

const namesIn = (locale: Locale): ParameterNames =>
  locale === 'cy' ? parameterNamesCy : parameterNamesEn;

const look = (words: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(words, key) ? words[key] : undefined;

/**
 * The plain name of a parameter, such as "Speed of travel: from a town".
 * What has no name yet goes by its id, so that a new parameter is never hidden.
 */
export function nameParameter(id: string, locale: Locale): string {
  const { beliefs, parts } = namesIn(locale);
  const words = id.split('.');
  for (let length = words.length; length > 0; length -= 1) {
    const belief = look(beliefs, words.slice(0, length).join('.'));
    if (belief === undefined) continue;
    const rest = words.slice(length).map((part) => look(parts, part) ?? part);
    return rest.length === 0 ? belief : `${belief}: ${rest.join(', ')}`;
  }
  return id;
}

/** True when every word of the name is known. */
export function hasName(id: string, locale: Locale): boolean {
  const { beliefs, parts } = namesIn(locale);
  const words = id.split('.');
  return words.some(
    (_, at) =>
      look(beliefs, words.slice(0, at + 1).join('.')) !== undefined &&
      words.slice(at + 1).every((part) => look(parts, part) !== undefined),
  );
}

/** The unit of a parameter; one without a translation stays in the language of the record. */
export function unitIn(unit: string, locale: Locale): string {
  return locale === 'cy' ? (look(parameterUnitsCy, unit) ?? unit) : unit;
}
