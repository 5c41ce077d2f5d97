// The edge plot: every service by how far its people are over break-even and how likely it is to close. The
// nearer to the upper left, the nearer to the edge. Only the services that stand out are named.

import { formatNumber } from '#lib/view/format.ts';
import type { Locale } from '#lib/view/locale.ts';
import { shellWording } from '#lib/view/shell/wording.ts';
import type { FigureTable } from '#lib/view/table.ts';
import type { Frame, Margins } from './frame.ts';
import { nameDots } from './name-dots.ts';
import type { Label } from './saw-tooth.ts';
import type { Axis } from './scale.ts';
import { linearAxis, place } from './scale.ts';

export type EdgeRisk = 'steady' | 'watch' | 'at-risk' | 'closing';

/** One service. Headroom as a share of the first break-even; chances as shares. */
export interface EdgeItem {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  /** Null without a break-even: drawn at the left end. */
  readonly headroom: number | null;
  readonly chance: { readonly low: number; readonly mid: number; readonly high: number };
  readonly people: number;
  readonly risk: EdgeRisk;
}

export interface EdgeInput {
  readonly items: readonly EdgeItem[];
  readonly selectedId: string | null;
  /** Headroom beyond these is drawn at the end, which says so: what matters is near zero. */
  readonly ends: readonly [number, number];
  readonly locale: Locale;
}

export interface EdgeMark {
  readonly item: EdgeItem;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly low: number;
  readonly high: number;
  /** Null for services that do not stand out. */
  readonly label: Label | null;
  readonly title: string;
}

export interface EdgeSpec {
  readonly x: Axis;
  readonly y: Axis;
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  /** Where people equal the first break-even. */
  readonly breakEvenX: number;
  readonly marks: readonly EdgeMark[];
}

const MARGINS: Readonly<Record<Frame['name'], Margins>> = {
  wide: { top: 48, right: 16, bottom: 48, left: 52 },
  narrow: { top: 48, right: 10, bottom: 48, left: 44 },
};
const SMALLEST_RADIUS = 4;
const RADIUS_PER_ROOT_PERSON = 1.1;

const percent = (share: number): string => `${formatNumber(share * 100)}%`;
/** An end of the axis, marked as such where a service stands beyond it. */
const percentIn =
  ({ items, ends: [low, high] }: EdgeInput) =>
  (share: number): string => {
    const beyond = items.map(({ headroom }) => headroom ?? 0);
    if (share >= high && Math.max(...beyond) > high) return `≥ ${percent(share)}`;
    return share <= low && Math.min(...beyond) < low ? `≤ ${percent(share)}` : percent(share);
  };
const standsOut = (item: EdgeItem, selectedId: string | null): boolean =>
  item.risk !== 'steady' || item.id === selectedId;

/** Positions and words at one size. */
export function shapeEdgePlot(input: EdgeInput, frame: Frame): EdgeSpec {
  const margin = MARGINS[frame.name];
  const plot = {
    left: margin.left,
    right: frame.width - margin.right,
    top: margin.top,
    bottom: frame.height - margin.bottom,
  };
  const [lowEnd, highEnd] = input.ends;
  const inside = ({ headroom }: EdgeItem): number =>
    Math.min(highEnd, Math.max(lowEnd, headroom ?? lowEnd));
  const shares = input.items.map(inside);
  const x = linearAxis(
    [Math.min(-0.2, ...shares), Math.max(0.4, ...shares)],
    [plot.left + 8, plot.right - 8],
    frame.name === 'wide' ? 8 : 4,
    percentIn(input),
  );
  const y = linearAxis([0, 1], [plot.bottom, plot.top], 5, percent, false);
  const dots = input.items.map((item) => ({
    x: x.at(inside(item)),
    y: y.at(item.chance.mid),
    radius: place(SMALLEST_RADIUS + RADIUS_PER_ROOT_PERSON * Math.sqrt(item.people)),
    name: standsOut(item, input.selectedId) ? item.name : null,
  }));
  const labels = nameDots(dots, plot);
  return {
    x,
    y,
    plot,
    breakEvenX: x.at(0),
    marks: input.items.flatMap((item, at) => {
      const dot = dots[at];
      if (!dot) return [];
      return {
        item,
        x: dot.x,
        y: dot.y,
        radius: dot.radius,
        low: y.at(item.chance.low),
        high: y.at(item.chance.high),
        label: labels[at] ?? null,
        title: `${item.name}: ${percent(item.chance.mid)}`,
      };
    }),
  };
}

/** The plotted figures as a table. */
export function tableOfEdgePlot(
  input: EdgeInput,
  heads: {
    readonly name: string;
    readonly headroom: string;
    readonly chance: string;
    readonly people: string;
  },
): FigureTable {
  const { notKnown, to } = shellWording(input.locale).values;
  return {
    columns: [
      { label: heads.name },
      { label: heads.people, isNumeric: true },
      { label: heads.headroom, isNumeric: true },
      { label: heads.chance, isNumeric: true },
    ],
    rows: input.items.map(({ name, people, headroom, chance }) => [
      name,
      formatNumber(people),
      headroom === null ? notKnown : percent(headroom),
      `${percent(chance.mid)} (${to(percent(chance.low), percent(chance.high))})`,
    ]),
  };
}
