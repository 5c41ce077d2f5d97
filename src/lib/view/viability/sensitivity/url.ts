// The address of "What matters": the levers of the service's page, the figure looked at, and the lever of the curve.

import type { Measure } from '#lib/domain/viability/sensitivity.ts';
import type { ResponseLever } from '#lib/domain/viability/response.ts';
import { QueryReader, type ParsedView } from '../../query.ts';
import { encodeServiceView, parseServiceView, type ServiceView } from '../url.ts';

export const MEASURE_WORDS = ['chance', 'months', 'cost'] as const;
export type MeasureWord = (typeof MEASURE_WORDS)[number];
export const AGAINST_WORDS = ['leavers', 'fee'] as const satisfies readonly ResponseLever[];
export type AgainstWord = (typeof AGAINST_WORDS)[number];

/** The figure of the model behind each word. */
export const MEASURE_OF: Readonly<Record<MeasureWord, Measure>> = {
  chance: 'chance24',
  months: 'monthsOpen',
  cost: 'unitCost',
};

export interface SensitivityView {
  readonly levers: ServiceView;
  readonly measure: MeasureWord;
  readonly against: AgainstWord;
}

export function parseSensitivityView(url: URL): ParsedView<SensitivityView> {
  const levers = parseServiceView(url);
  const reader = new QueryReader(url.searchParams);
  const view: SensitivityView = {
    levers: levers.view,
    measure: reader.word('measure', MEASURE_WORDS, 'chance'),
    against: reader.word('against', AGAINST_WORDS, 'leavers'),
  };
  return { view, problems: [...levers.problems, ...reader.problems] };
}

export function encodeSensitivityView({ levers, measure, against }: SensitivityView): string {
  const own = [
    ...(measure === 'chance' ? [] : [`measure=${measure}`]),
    ...(against === 'leavers' ? [] : [`against=${against}`]),
  ].join('&');
  const moved = encodeServiceView({ ...levers, sel: null });
  if (own === '') return moved;
  return moved === '' ? `?${own}` : `${moved}&${own}`;
}
