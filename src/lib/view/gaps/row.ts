// One area as a line of the table, in words.

import { formatNumber, formatOr } from '../format.ts';
import type { Locale } from '../locale.ts';
import { shellWording } from '../shell/wording.ts';
import { hoursCell, type Figure } from './hours.ts';
import type { AreaLine } from './lines.ts';
import { coverFigure, minutesFigure } from './share.ts';
import type { ShownState } from './url.ts';
import { gapsWording } from './wording.ts';

export interface GapRow {
  readonly code: string;
  readonly place: string;
  readonly district: string;
  readonly state: ShownState;
  /** Of several kinds of support taken together: how many nobody in reach gives, and which; else empty. */
  readonly nobodyFor: string;
  readonly needed: Figure;
  readonly unmet: Figure;
  readonly covered: Figure;
  readonly choices: string;
  /** Owners of services on record within reach, whose hours are not known. */
  readonly onRecord: string;
  readonly nearest: Figure;
}

/** What is the same for all lines. */
export interface RowSetting {
  /** Need comes from the council's own rows. */
  readonly isRecord: boolean;
  readonly ownersOnRecord: ReadonlyMap<string, number>;
  /** Place names that several areas share; their lines carry the code too. */
  readonly twins: ReadonlySet<string>;
}

/** Place names that more than one area has. */
export function twinNames(lines: readonly AreaLine[]): ReadonlySet<string> {
  const names = lines.map(({ area }) => area.placeName).toSorted();
  return new Set(names.filter((name, at) => name === names[at + 1]));
}

/** Kinds named of those that nobody in reach gives. */
const NAMED_KINDS = 3;

function tellNobody({ nobodyFor }: AreaLine, locale: Locale): string {
  if (nobodyFor.length === 0) return '';
  const { table, needs, supports } = gapsWording(locale);
  const names = nobodyFor
    .slice(0, NAMED_KINDS)
    .map(({ need, support }) => `${supports[support]}, ${needs[need]}`.toLowerCase());
  return table.nobodyFor(nobodyFor.length, names.join('; '), nobodyFor.length - names.length);
}

/** Shapes one line of the table; what does not apply is a dash of words, never 0. */
export function shapeRow(line: AreaLine, setting: RowSetting, locale: Locale): GapRow {
  const { notKnown } = shellWording(locale).values;
  const { table } = gapsWording(locale);
  const { area, state, choices, nearestMinutes } = line;
  const record = (text: string): Figure => ({ kind: 'record', text });
  const isAsked = state !== 'no-demand';
  return {
    code: area.code,
    place: area.placeName,
    district: setting.twins.has(area.placeName)
      ? `${area.districtName}, ${area.code}`
      : area.districtName,
    state,
    nobodyFor: tellNobody(line, locale),
    needed: hoursCell(line.needed, setting.isRecord, locale),
    unmet: hoursCell(line.unmet, false, locale),
    covered: isAsked ? coverFigure(line, locale) : record(''),
    choices: choices === null ? notKnown : isAsked ? formatNumber(choices) : '',
    onRecord: formatOr(setting.ownersOnRecord.get(area.code) ?? null, formatNumber, locale),
    nearest:
      nearestMinutes !== null
        ? minutesFigure(nearestMinutes, locale)
        : record(choices === null ? notKnown : isAsked ? table.nobody : ''),
  };
}
