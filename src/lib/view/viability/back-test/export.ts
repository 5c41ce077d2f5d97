// The back-test as files: every kept forecast with its outcome, counts, calibration, and the case with published figures.

import type { ForecastRecord } from '#lib/domain/viability/kept-forecasts.ts';
import { costOfPublishedPlace } from '#lib/domain/viability/published-case.ts';
import { LORDSWOOD } from '#lib/domain/parameters/back-tests.ts';
import { dayCell, type ExportTable } from '../../export/table.ts';
import { chance } from '../cells.ts';
import { NEEDED_OUTCOMES, ORDER } from './page.ts';

const PENNY = 100;
const money = (pounds: number): number => Math.round(pounds * PENNY) / PENNY;

/** Every kept forecast, newest first. */
export const exportForecasts = (
  { forecasts }: ForecastRecord,
  nameOf: (serviceId: string) => string | null,
): ExportTable => ({
  columns: [
    'service_id',
    'service',
    'data_to',
    'model_version',
    'chance_closing_12_months',
    'chance_closing_24_months',
    'called',
    'warned',
    'outcome',
    'closed_on',
  ],
  rows: forecasts.map((one) => [
    one.serviceId,
    nameOf(one.serviceId),
    dayCell(one.asOf),
    one.modelVersion,
    chance(one.chance12),
    chance(one.chance24),
    one.risk,
    one.isFlagged ? 'yes' : 'no',
    one.outcome,
    dayCell(one.closedOn),
  ]),
});

/** Forecasts by what came of them. */
export const exportOutcomes = ({ counts }: ForecastRecord): ExportTable => ({
  columns: ['outcome', 'forecasts'],
  rows: ORDER.map((outcome) => [outcome, counts[outcome]]),
});

/** Chance given against share that closed; no row while too little is known for it to say anything. */
export const exportCalibration = ({ judged, calibration }: ForecastRecord): ExportTable => ({
  columns: ['chance_from', 'chance_to', 'forecasts', 'mean_chance', 'share_closed'],
  rows: (judged < NEEDED_OUTCOMES ? [] : calibration).map(
    ({ from, to, count, forecast, observed }) => [
      from,
      to,
      count,
      forecast === null ? null : chance(forecast),
      observed === null ? null : chance(observed),
    ],
  ),
});

/** A case with published figures, worked out by the same model. Its numbers of people are the paper's own. */
export function exportKnownCase(): ExportTable {
  const { name, people, formerPeople, quotedPerPlace } = LORDSWOOD;
  return {
    columns: ['case', 'attending', 'cost_per_place_in_papers_gbp', 'cost_per_place_by_model_gbp'],
    rows: [
      [name, people, money(quotedPerPlace), money(costOfPublishedPlace(LORDSWOOD, people))],
      [name, formerPeople, null, money(costOfPublishedPlace(LORDSWOOD, formerPeople))],
    ],
  };
}

/** What a reader must know. */
export const backTestNotes = ({ judged, brier }: ForecastRecord): readonly string[] => [
  'Every chance of closing is kept as it was given and held against what happened within 12 months. A warning is a service called at-risk or closing.',
  judged < NEEDED_OUTCOMES || brier === null
    ? `Not yet validated: the outcome of ${judged} forecasts is known, and ${NEEDED_OUTCOMES} are needed before a score or a calibration says anything.`
    : `Brier score ${brier.toFixed(3)} over ${judged} forecasts whose outcome is known (0 is perfect, 0.25 is what a flat half scores).`,
  `The known case: ${LORDSWOOD.source}. With more people the year's cost is taken as the same.`,
  'Keep this within the commissioning team: a published forecast can itself make people leave.',
];
