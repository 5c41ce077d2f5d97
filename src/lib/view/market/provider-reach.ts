// The area that a service serves: areas within its reach, shaded by minutes, with the table that says the same.

import type { Area } from '#lib/domain/market/records.ts';
import { CATCHMENT } from '#lib/domain/parameters/access.ts';
import type { Beliefs } from '#lib/domain/parameters/beliefs.ts';
import { TRAVEL, TRAVEL_ERROR } from '#lib/domain/parameters/travel.ts';
import { MODEL_VERSION } from '#lib/domain/version.ts';
import { classOf } from '../breaks.ts';
import { formatEstimate, type EstimateText, type Range } from '../estimate.ts';
import { parameterLines } from '../evidence/lines.ts';
import { formatMinutes, formatModelled, formatNumber } from '../format.ts';
import { shapeLegend } from '../legend.ts';
import type { Locale } from '../locale.ts';
import type { AreaShade, MapPicture } from '../map/picture.ts';
import type { Token } from '../palette.ts';
import type { Sentence } from '../sentence.ts';
import type { Why } from '../why.ts';
import { journeyText } from './area-panel.ts';
import type { ServiceFacts } from './facts.ts';
import { olderPeople } from './layers.ts';
import type { Reach } from './reach.ts';
import { shapeSymbols } from './symbols.ts';
import { marketWording } from './wording.ts';

/** Rings of minutes; nearest is strongest. */
const RINGS = [10, 20, 30];
const RING_RAMP: readonly Token[] = ['change-1', 'change-2', 'change-3', 'band'];

export interface ReachRow {
  readonly code: string;
  readonly name: string;
  readonly district: string;
  readonly journey: EstimateText;
}

export interface ProviderReach {
  readonly intro: Sentence | null;
  readonly picture: MapPicture;
  readonly rows: readonly ReachRow[];
  readonly why: Why;
}

function shapeRings(
  reach: readonly Reach[],
  locale: Locale,
): Pick<MapPicture, 'shades' | 'legend'> {
  const words = marketWording(locale);
  const longest = Math.max(0, ...reach.map(({ minutes }) => minutes));
  const breaks = RINGS.filter((ring) => ring <= longest);
  const shades = reach.map(({ area, minutes, journey }): AreaShade => ({
    code: area.code,
    step: classOf(minutes, breaks),
    mark: 'estimate',
    text: journeyText(journey, locale).value,
  }));
  const legend = shapeLegend({
    title: words.provider.servesLegend,
    values: reach.map(({ minutes }) => ({ kind: 'value', value: minutes })),
    breaks,
    ramp: RING_RAMP.slice(0, breaks.length + 1),
    format: (value) => formatNumber(value),
    isEstimate: true,
    locale,
  });
  return { shades, legend };
}

/** Beliefs about travel that the reach rests on, for the settlement types it crosses. */
function explainReach(
  facts: ServiceFacts,
  reach: readonly Reach[],
  beliefs: Beliefs,
  locale: Locale,
): Why {
  const words = marketWording(locale).why;
  const { service } = facts;
  const types = [...new Set(reach.map(({ area }) => area.rurality))];
  return {
    subject: words.subject,
    inputs:
      service.reachMinutes === null
        ? []
        : [
            {
              label: words.reach,
              value: formatMinutes(service.reachMinutes, locale),
              source: null,
            },
          ],
    formula: words.formula,
    parameters: parameterLines(
      beliefs,
      [
        ...service.supports.map((one) => CATCHMENT[one]),
        ...types.flatMap((type) => {
          const { circuity, speedKmh, fixedMinutes } = TRAVEL[type];
          return [circuity, speedKmh, fixedMinutes];
        }),
        TRAVEL_ERROR,
      ],
      locale,
    ),
    modelVersion: MODEL_VERSION,
  };
}

/** Reach as estimated, and with journeys as much slower or faster as the error allows. */
export interface ReachRange {
  readonly low: readonly Reach[];
  readonly mid: readonly Reach[];
  readonly high: readonly Reach[];
}

function sumOlder(areas: readonly Area[]): number {
  return areas.reduce((sum, area) => sum + (olderPeople(area) ?? 0), 0);
}

function shapeIntro(reach: ReachRange, locale: Locale): Sentence {
  const { provider } = marketWording(locale);
  const rangeOf = (measure: (pairs: readonly Reach[]) => number): Range => ({
    low: measure(reach.low),
    mid: measure(reach.mid),
    high: measure(reach.high),
  });
  const older = rangeOf((pairs) => sumOlder(pairs.map(({ area }) => area)));
  const places = formatEstimate(
    rangeOf((pairs) => pairs.length),
    (value) => provider.servesPlaces(formatModelled(value), value === 1),
    locale,
  );
  const people = formatEstimate(older, (value) => provider.people(formatModelled(value)), locale);
  return provider.servesIntro(places, people);
}

/** Map, table and explanation of where a service serves. */
export function shapeReach(
  facts: ServiceFacts,
  reach: ReachRange,
  beliefs: Beliefs,
  asOf: string,
  locale: Locale,
): ProviderReach {
  const words = marketWording(locale);
  const near = reach.mid.toSorted((a, b) => a.minutes - b.minutes);
  const count = near.length;
  return {
    intro: count === 0 ? null : shapeIntro(reach, locale),
    picture: {
      ...shapeRings(near, locale),
      finding: words.provider.servesFinding(facts.service.name),
      subtitle: words.provider.servesSubtitle,
      source: words.provider.servesSource,
      asOf,
      symbols: shapeSymbols([facts], words, () => ''),
      kinds: [],
      count,
    },
    rows: near.map(({ area, journey }) => ({
      code: area.code,
      name: area.placeName,
      district: area.districtName,
      journey: journeyText(journey, locale),
    })),
    why: explainReach(facts, near, beliefs, locale),
  };
}
