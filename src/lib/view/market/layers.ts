// What the areas of the market's map may be shaded by: older people, hours needed, services within reach.

import type { Area, MissingLayer } from '#lib/domain/market/records.ts';
import { chooseBreaks, classOf } from '../breaks.ts';
import { FEWEST_PEOPLE, formatShown, guardCount, guardValue, type Shown } from '../disclosure.ts';
import { formatModelled, formatNumber } from '../format.ts';
import { shapeLegend } from '../legend.ts';
import type { Locale } from '../locale.ts';
import type { AreaShade, MapPicture, ShadeMark } from '../map/picture.ts';
import { GAP_RAMP } from '../palette.ts';
import type { AreaDemand } from './area-demand.ts';
import type { Layer } from './url.ts';
import type { MarketWording } from './wording.en.ts';

export interface LayerInput {
  readonly areas: readonly Area[];
  readonly demand: ReadonlyMap<string, AreaDemand>;
  /** Services within reach, by area; areas without any are absent. */
  readonly choices: ReadonlyMap<string, number>;
  readonly missing: readonly MissingLayer[];
}

/** Layers of supply whose absence matters on this page. */
export const SUPPLY_LAYERS: readonly MissingLayer['layer'][] = [
  'micro-providers',
  'shared-lives',
  'day-centres',
  'co-operatives',
  'regulated-services',
];

const MINUTES_IN_HOUR = 60;
const CLASSES = 5;

/** People aged 65 and over; null when any band is not known. */
export function olderPeople({ residents }: Pick<Area, 'residents'>): number | null {
  const { age65to74, age75to84, age85plus } = residents;
  if (age65to74 === null || age75to84 === null || age85plus === null) return null;
  return age65to74 + age75to84 + age85plus;
}

/** Hours needed in an area, hidden when they speak of too few people or give their hours away. */
export function shownDemand(demand: AreaDemand | undefined): Shown {
  if (!demand) return { kind: 'not-known' };
  const hours = demand.midMinutes / MINUTES_IN_HOUR;
  if (demand.isEstimate) return { kind: 'value', value: hours };
  return demand.isTold ? guardValue(hours, demand.people) : { kind: 'suppressed' };
}

function valueOf(layer: Exclude<Layer, 'none'>, area: Area, input: LayerInput): Shown {
  if (layer === 'older') return guardCount(olderPeople(area), FEWEST_PEOPLE);
  if (layer === 'demand') return shownDemand(input.demand.get(area.code));
  const choices = input.choices.get(area.code);
  if (choices !== undefined) return { kind: 'value', value: choices };
  const isSupplyKnown = !input.missing.some((one) => SUPPLY_LAYERS.includes(one.layer));
  return isSupplyKnown ? { kind: 'value', value: 0 } : { kind: 'not-known' };
}

function markOf(shown: Shown, isEstimate: boolean): ShadeMark {
  if (shown.kind === 'not-known') return 'no-data';
  if (shown.kind === 'suppressed') return 'suppressed';
  return isEstimate ? 'estimate' : 'none';
}

/** Shades and legend of a layer; nothing for "none". */
export function shapeLayer(
  layer: Layer,
  input: LayerInput,
  words: MarketWording,
  locale: Locale,
): Pick<MapPicture, 'shades' | 'legend'> {
  if (layer === 'none') return { shades: [], legend: null };
  const shown = input.areas.map((area) => valueOf(layer, area, input));
  const known = shown.flatMap((one) => (one.kind === 'value' ? [one.value] : []));
  const breaks = chooseBreaks(known, CLASSES);
  const isEstimate =
    layer === 'choices' ||
    [...input.demand.values()].some((one) => one.isEstimate && layer === 'demand');
  const format = isEstimate ? formatModelled : (value: number): string => formatNumber(value);
  const shades = input.areas.map(({ code }, at): AreaShade => {
    const one = shown[at] ?? { kind: 'not-known' };
    return {
      code,
      step: one.kind === 'value' ? classOf(one.value, breaks) : null,
      mark: markOf(one, isEstimate),
      text: words.layerText(layer, formatShown(one, format, locale)),
    };
  });
  const title = words.layerLegend[layer];
  const legend = shapeLegend({
    title,
    values: shown,
    breaks,
    ramp: GAP_RAMP,
    format,
    isEstimate,
    locale,
  });
  return { shades, legend };
}
