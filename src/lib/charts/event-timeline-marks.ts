// Attendance month by month, with a diamond on a dashed line for each month in which something happened.

import type { Frame } from './frame.ts';
import * as draw from './marks.ts';
import type { Mark } from './marks.ts';
import { countAxis, linePath, place } from './scale.ts';

export interface EventTimelineInput {
  /** Oldest first; null where the count is not told. */
  readonly months: readonly { readonly month: string; readonly people: number | null }[];
  /** Months in which something happened, as in `months`. */
  readonly events: readonly string[];
  readonly formatMonth: (month: string) => string;
}

const LEFT = 44;
const RIGHT = 12;
const TOP = 34;
const BOTTOM = 30;
const YEAR = 12;
const TICKS = 5;
const FLAG = 7;

/** Everything a timeline shows at one size, back to front. */
export function drawEventTimeline(
  { months, events, formatMonth }: EventTimelineInput,
  { width, height }: Frame,
): Mark[] {
  const right = width - RIGHT;
  const bottom = height - BOTTOM;
  const x = (at: number): number =>
    place(LEFT + (at * (right - LEFT)) / Math.max(1, months.length - 1));
  const most = months.reduce((high, { people }) => Math.max(high, people ?? 0), 1);
  const axis = countAxis([0, most], [bottom, TOP], TICKS, String);
  const placed = months.map((month, at) => ({ ...month, x: x(at) }));
  return [
    ...draw.leftAxis(axis, LEFT, right),
    ...placed
      .filter(({ month }) => events.includes(month))
      .flatMap(({ x: at }) => [
        draw.line([at, TOP - 8], [at, bottom], { stroke: 'quiet', width: 1, dash: '3 3' }),
        draw.path(`M${at},${TOP - 22}l5,${FLAG}l-5,${FLAG}l-5,${-FLAG}z`, { fill: 'ink' }),
      ]),
    draw.path(
      linePath(placed.map(({ x: at, people }) => (people === null ? null : [at, axis.at(people)]))),
      {
        fill: 'none',
        stroke: 'mark',
        width: 2.5,
      },
    ),
    ...placed
      .filter((_, at) => at % YEAR === 0)
      .map(({ x: at, month }) => draw.words(at, height - 8, formatMonth(month), { fill: 'quiet' })),
  ];
}
