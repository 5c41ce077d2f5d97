// The shared-out bar and the timeline of events agree with their figures and keep to their frame, at both sizes.

import { describe, expect, it } from 'vitest';
import { drawEventTimeline } from './event-timeline-marks.ts';
import { FRAMES } from './frame.ts';
import { drawSplitBar, type SplitBarPart } from './split-bar-marks.ts';

const parts: readonly SplitBarPart[] = [
  { key: 'choice', label: 'Choice', share: 0.5, text: '50%' },
  { key: 'council', label: 'Council', share: 0.25, text: '25%' },
  { key: 'neither', label: 'Neither', share: 0, text: 'under 1%' },
];

describe.each(FRAMES)('a shared-out bar, $name', (frame) => {
  const { marks, height } = drawSplitBar(parts, frame);

  it('gives each part its share of the width, one after another', () => {
    const bars = marks.flatMap((mark) => (mark.kind === 'rect' ? [mark] : [])).slice(0, 3);
    expect(bars.map(({ x, width }) => [x, width])).toEqual([
      [0, frame.width / 2],
      [frame.width / 2, frame.width / 4],
      [(3 * frame.width) / 4, 0],
    ]);
  });

  it('says each part in words within its height', () => {
    const words = marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []));
    expect(words.map(({ text }) => text)).toEqual([
      'Choice: 50%',
      'Council: 25%',
      'Neither: under 1%',
    ]);
    for (const { y } of words) expect(y).toBeLessThanOrEqual(height);
  });
});

describe.each(FRAMES)('a timeline of events, $name', (frame) => {
  const months = ['2026-01', '2026-02', '2026-03'].map((month, at) => ({
    month,
    people: at === 1 ? null : 20 - at,
  }));
  const marks = drawEventTimeline(
    { months, events: ['2026-02', '2019-01'], formatMonth: (month) => month },
    frame,
  );

  it('flags months on record in which something happened, and no other', () => {
    const flags = marks.filter((mark) => mark.kind === 'path' && mark.look.fill === 'ink');
    expect(flags).toHaveLength(1);
  });

  it('breaks the line where the count is not told', () => {
    const line = marks.find((mark) => mark.kind === 'path' && mark.look.fill === 'none');
    expect(line?.kind === 'path' ? line.d.split('M').length - 1 : 0).toBe(2);
  });
});
