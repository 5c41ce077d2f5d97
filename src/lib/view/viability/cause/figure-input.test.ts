// The timeline to be shared: rounded, with gaps where few attend, and without acts that few exits name.

import { expect, it } from 'vitest';
import { shareTable } from '../../export/table.ts';
import { exportEvents, exportTimeline } from './export.ts';
import { sharedTimeline, timelineInput } from './figure-input.ts';
import type { Timeline } from './timeline.ts';

const event = (on: string, exits: number): Timeline['events'][number] => ({
  id: exits === 0 ? on : null,
  month: on.slice(0, 7),
  day: on,
  on,
  kind: 'Charge',
  kindWord: 'charge',
  title: 'The charge of Mrs Poole was raised',
  source: 'A letter',
  exits,
});
const timeline: Timeline = {
  finding: 'From 21 to 23 people over the months on record',
  months: [
    { month: '2026-01', people: 21 },
    { month: '2026-02', people: 6 },
    { month: '2026-03', people: 23 },
  ],
  events: [event('2026-03-04', 2), event('2026-02-03', 9), event('2026-01-02', 0)],
  rows: [],
};

it('rounds people, breaks the line where few attend and flags what many exits name', () => {
  const { finding, input } = sharedTimeline(timeline, 'en');
  expect(input.months.map(({ people }) => people)).toEqual([20, null, 25]);
  expect(input.events).toEqual(['2026-02', '2026-01']);
  expect(finding).toBe('From 20 to 25 people over the months on record');
  expect(timelineInput(timeline, 'en').events).toHaveLength(3);
});

it('says nothing of numbers in its finding where few attend at either end', () => {
  const few = { ...timeline, months: timeline.months.slice(0, 2) };
  expect(sharedTimeline(few, 'en').finding).not.toMatch(/\d/);
});

it('is the same as a table, and hides day, kind and words of what may be about one person', () => {
  const months = shareTable(exportTimeline(timeline));
  expect(months.rows).toEqual([
    ['2026-01', 20, 'charge'],
    ['2026-02', '[c]', 'charge'],
    ['2026-03', 25, null],
  ]);
  const events = shareTable(exportEvents(timeline));
  expect(events.columns).toEqual(['date', 'kind', 'exits_that_name_it']);
  expect(events.rows).toEqual([
    ['[c]', '[c]', '[c]'],
    [{ day: '2026-02-03' }, 'charge', 10],
    [{ day: '2026-01-02' }, 'charge', 0],
  ]);
});
