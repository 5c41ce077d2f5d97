// Charts as pictures, each from the same input as on its page, at the width of a page.

import type { WaterfallInput } from '#lib/charts/attendance-waterfall.ts';
import { drawWaterfall } from '#lib/charts/attendance-waterfall-marks.ts';
import { drawEventTimeline, type EventTimelineInput } from '#lib/charts/event-timeline-marks.ts';
import { drawSplitBar, type SplitBarPart } from '#lib/charts/split-bar-marks.ts';
import { drawBalance } from '#lib/charts/balance-bars-marks.ts';
import { drawDominoes } from '#lib/charts/domino-chain-marks.ts';
import type { EdgeInput } from '#lib/charts/edge-plot.ts';
import { drawEdgePlot, type EdgeAxes } from '#lib/charts/edge-plot-marks.ts';
import { FRAMES, type Frame } from '#lib/charts/frame.ts';
import type { RangeRowsInput } from '#lib/charts/range-rows.ts';
import { drawRangeRows } from '#lib/charts/range-rows-marks.ts';
import type { LineInput } from '#lib/charts/line-with-target.ts';
import { drawLine } from '#lib/charts/line-with-target-marks.ts';
import type { Mark } from '#lib/charts/marks.ts';
import type { RunwayFanInput } from '#lib/charts/runway-fan.ts';
import { drawRunwayFan } from '#lib/charts/runway-fan-marks.ts';
import type { CurveInput } from '#lib/charts/response-curve.ts';
import { drawCurve } from '#lib/charts/response-curve-marks.ts';
import { tornadoFrames, type TornadoInput } from '#lib/charts/tornado.ts';
import { drawTornado } from '#lib/charts/tornado-marks.ts';
import type { SawToothInput } from '#lib/charts/saw-tooth.ts';
import { drawSawTooth } from '#lib/charts/saw-tooth-marks.ts';
import type { SurvivalInput } from '#lib/charts/survival-steps.ts';
import { drawSurvival } from '#lib/charts/survival-steps-marks.ts';
import type { Locale } from '#lib/view/locale.ts';
import type { TimeBankBalance } from '#lib/view/market/time-bank.ts';
import type { DominoInput } from '#lib/view/viability/knock-on/dominoes.ts';
import type { Picture } from './picture.ts';

/** What stands around a chart. */
export type ChartWords = Pick<Picture, 'finding' | 'subtitle' | 'source' | 'asOf'>;

const [WIDE] = FRAMES;
const ofHeight = (height: number): Frame => ({ ...WIDE, height });

const picture = (about: ChartWords, marks: readonly Mark[], { width, height }: Frame): Picture => ({
  ...about,
  marks,
  width,
  height,
});

const HEIGHTS = { edge: 380, line: 300, survival: 400, balance: 240 } as const;

export function edgePicture(input: EdgeInput, axes: EdgeAxes, about: ChartWords): Picture {
  const frame = ofHeight(HEIGHTS.edge);
  return picture(about, drawEdgePlot(input, axes, frame), frame);
}

export const sawToothPicture = (input: SawToothInput, about: ChartWords): Picture =>
  picture(about, drawSawTooth(input, WIDE), WIDE);

export const fanPicture = (input: RunwayFanInput, about: ChartWords): Picture =>
  picture(about, drawRunwayFan(input, WIDE), WIDE);

export function waterfallPicture(input: WaterfallInput, about: ChartWords): Picture {
  const { marks, height } = drawWaterfall(input, WIDE);
  return picture(about, marks, ofHeight(height));
}

export function rangeRowsPicture(input: RangeRowsInput, about: ChartWords): Picture {
  const { marks, height } = drawRangeRows(input, WIDE);
  return picture(about, marks, ofHeight(height));
}

export function splitBarPicture(parts: readonly SplitBarPart[], about: ChartWords): Picture {
  const { marks, height } = drawSplitBar(parts, WIDE);
  return picture(about, marks, ofHeight(height));
}

export const timelinePicture = (input: EventTimelineInput, about: ChartWords): Picture =>
  picture(about, drawEventTimeline(input, WIDE), WIDE);

export function dominoPicture(input: DominoInput, about: ChartWords): Picture {
  const { marks, height } = drawDominoes(input, WIDE);
  return picture(about, marks, ofHeight(height));
}

export function tornadoPicture(input: TornadoInput, about: ChartWords): Picture {
  const [frame] = tornadoFrames(input.rows.length, FRAMES);
  return picture(about, drawTornado(input, frame), frame);
}

export const curvePicture = (input: CurveInput, about: ChartWords): Picture =>
  picture(about, drawCurve(input, WIDE), WIDE);

export function linePicture(input: LineInput, about: ChartWords): Picture {
  const frame = ofHeight(HEIGHTS.line);
  return picture(about, drawLine(input, frame), frame);
}

export function survivalPicture(input: SurvivalInput, about: ChartWords): Picture {
  const frame = ofHeight(HEIGHTS.survival);
  return picture(about, drawSurvival(input, frame), frame);
}

export function balancePicture(
  balance: TimeBankBalance,
  about: Omit<ChartWords, 'finding'>,
  locale: Locale,
): Picture {
  const frame = ofHeight(HEIGHTS.balance);
  const marks = drawBalance(balance, frame, locale);
  return picture({ ...about, finding: balance.finding }, marks, frame);
}
