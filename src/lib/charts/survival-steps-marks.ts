// The marks of survival by cohort.

import { shellWording } from '#lib/view/shell/wording.ts';
import type { Frame } from './frame.ts';
import * as draw from './marks.ts';
import type { Mark } from './marks.ts';
import { shapeSurvival, type SurvivalCurve, type SurvivalInput } from './survival-steps.ts';

function curve({ isChosen, line, tail, end, label }: SurvivalCurve): Mark[] {
  const stroke = isChosen ? 'mark' : 'control';
  return [
    draw.path(line, { fill: 'none', stroke, width: isChosen ? 2.75 : 1.4 }),
    draw.path(tail, { fill: 'none', stroke, width: isChosen ? 1.75 : 1.4, dash: '2 3' }),
    draw.words(end.x + 7, end.y, label, {
      ...draw.HALO,
      fill: isChosen ? 'mark' : 'quiet',
      weight: isChosen ? 700 : 400,
      isMiddle: true,
    }),
  ];
}

/** Everything the steps show at one size, back to front: the chosen cohort above the others. */
export function drawSurvival(input: SurvivalInput, frame: Frame): Mark[] {
  const spec = shapeSurvival(input, frame);
  const words = shellWording(input.locale).charts;
  const { plot, curves } = spec;
  return [
    draw.chartTitle(words.stillTrading),
    draw.path(spec.band, { fill: 'band' }),
    ...draw.leftAxis(spec.y, plot.left, plot.right),
    ...draw.bottomAxis(spec.x, plot.bottom, { title: words.yearsTrading, to: plot.right }),
    ...curves.toSorted((a, b) => Number(a.isChosen) - Number(b.isChosen)).flatMap(curve),
    draw.words(0, plot.bottom + 59, `${words.atRisk}: ${input.chosen}`, {
      fill: 'quiet',
      weight: 600,
    }),
    ...spec.watched.map(({ x, text }) =>
      draw.words(x, plot.bottom + 78, text, { anchor: 'middle' }),
    ),
  ];
}
