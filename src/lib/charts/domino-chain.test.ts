// The domino chain: nobody is drawn twice, nothing overlaps, and months run to the right.

import { describe, expect, it } from 'vitest';
import type { DominoInput } from '#lib/view/viability/knock-on/dominoes.ts';
import { drawDominoes } from './domino-chain-marks.ts';
import { COUNT_GAP, LINE, shapeDominoes, SIZE } from './domino-chain.ts';
import { FRAMES } from './frame.ts';
import { widthOfLine } from './write-svg.ts';

const INPUT: DominoInput = {
  months: 24,
  ticks: [{ month: 1, label: 'Nov 2026' }],
  tiles: [
    { id: 'A', kind: 'first', name: 'A', note: 'Nov 2026 · 30 people', month: 1, href: null },
    { id: 'B', kind: 'falls', name: 'B', note: 'Jun 2027 · 20 people', month: 8, href: '/b' },
    { id: 'C', kind: 'anyway', name: 'C', note: 'Jun 2028, as it would', month: 20, href: '/c' },
  ],
  stands: [
    { id: 'D', kind: 'saved', name: 'D', note: 'else closed in Jun 2028' },
    { id: 'unplaced', kind: 'unplaced', name: 'Without a place', note: 'no room' },
  ],
  flows: [
    { from: 'A', to: 'B', people: 10, text: '10' },
    { from: 'A', to: 'D', people: 15, text: '15' },
    { from: 'A', to: 'unplaced', people: 5, text: '5' },
    { from: 'B', to: 'unplaced', people: 20, text: '20' },
  ],
  standsTitle: 'In October 2028',
  table: { columns: [], rows: [] },
};

describe.each(FRAMES)('a domino chain, $name', (frame) => {
  const spec = shapeDominoes(INPUT, frame);

  it('gives every person the same width, at both ends of a ribbon', () => {
    const widths = spec.ribbons.map(({ width }) => width);
    const perPerson = (widths[0] ?? 0) / 15;
    expect(widths.map((width) => Math.round(width / perPerson))).toEqual([15, 5, 20]);
    expect(spec.arrows.map(({ label }) => label.text)).toEqual(['10']);
    const [a] = spec.tiles;
    expect(a?.height).toBeCloseTo(30 * perPerson, 0);
    expect(spec.stands.find(({ stand }) => stand.id === 'unplaced')).toMatchObject({
      text: '5 + 20',
    });
  });

  it('lets months run to the right and puts nothing over another', () => {
    const xs = spec.tiles.map(({ x }) => x);
    expect(xs).toEqual(xs.toSorted((one, other) => one - other));
    expect(Math.max(...xs)).toBeLessThan(spec.standX);
    for (const column of [spec.tiles, spec.stands]) {
      column.slice(1).forEach(({ y }, at) => {
        const before = column[at];
        expect(y).toBeGreaterThanOrEqual((before?.y ?? 0) + (before?.height ?? 0));
      });
    }
    expect(spec.height).toBeGreaterThan(spec.axisY);
  });

  it('keeps the words above a domino clear of the bars at the right and of their numbers', () => {
    const late = {
      id: 'L',
      kind: 'anyway',
      name: 'A day centre with a long name',
      note: 'Mar 2028, as it would anyway',
      month: 23,
      href: null,
    } as const;
    const { tiles, standX } = shapeDominoes({ ...INPUT, tiles: [...INPUT.tiles, late] }, frame);
    const numbers = widthOfLine('5 + 20', SIZE) + COUNT_GAP;
    for (const { wordsX, name, note, y, height, tile } of tiles) {
      expect(wordsX).toBeGreaterThanOrEqual(0);
      for (const line of [...name, ...note])
        expect(wordsX + widthOfLine(line, SIZE)).toBeLessThan(standX - numbers);
      expect([name.join(' '), note.join(' ')]).toEqual([tile.name, tile.note]);
      const next = tiles.find((other) => other.y > y);
      if (next)
        expect(next.y - (next.name.length + next.note.length) * LINE).toBeGreaterThan(y + height);
    }
  });

  it('lets a domino be pressed where it leads somewhere', () => {
    const links = drawDominoes(INPUT, frame).marks.flatMap((mark) =>
      mark.kind === 'group' && mark.link ? [mark.link.href] : [],
    );
    expect(links).toEqual(['/b', '/c']);
  });
});
