// One area as a line of the table, in words.

import { formatNumber } from '../format.ts';
import type { Locale } from '../locale.ts';
import { shellWording } from '../shell/wording.ts';
import { hoursCell, type Figure } from './hours.ts';
import type { AreaLine } from './lines.ts';
import { minutesFigure, shareFigure } from './share.ts';
import type { ShownState } from './url.ts';
import { gapsWording } from './wording.ts';

export interface GapRow {
  readonly code: string;
  readonly place: string;
  readonly district: string;
  readonly state: ShownState;
  readonly needed: Figure;
  readonly unmet: Figure;
  readonly covered: Figure;
  readonly choices: string;
  readonly nearest: Figure;
}

/** Shapes one line of the table; what does not apply is a dash of words, never 0. */
export function shapeRow(line: AreaLine, isRecord: boolean, locale: Locale): GapRow {
  const { notKnown } = shellWording(locale).values;
  const { table } = gapsWording(locale);
  const { area, state, covered, choices, nearestMinutes } = line;
  const record = (text: string): Figure => ({ kind: 'record', text });
  const isAsked = state !== 'no-demand';
  return {
    code: area.code,
    place: area.placeName,
    district: area.districtName,
    state,
    needed: hoursCell(line.needed, isRecord, locale),
    unmet: hoursCell(line.unmet, false, locale),
    covered: isAsked ? shareFigure(covered, locale) : record(''),
    choices: choices === null ? notKnown : isAsked ? formatNumber(choices) : '',
    nearest:
      nearestMinutes !== null
        ? minutesFigure(nearestMinutes, locale)
        : record(choices === null ? notKnown : isAsked ? table.nobody : ''),
  };
}
