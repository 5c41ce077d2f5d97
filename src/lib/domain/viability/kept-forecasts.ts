/**
 * Chances of closing as they were given, held against what happened: hits, false alarms and misses by name, the Brier score
 * and a calibration table. A forecast is judged once its twelve months are over, or the service has closed within them.
 */
import { MONTHS_PER_YEAR, monthNumber, monthOf, type IsoDate } from '../kernel/calendar.ts';
import { brierScore, calibrationTable, type CalibrationRow } from '../kernel/scores.ts';
import type { RiskWord } from '../parameters/viability.ts';

/** A forecast as it was kept. */
export interface KeptForecast {
  readonly serviceId: string;
  /** Last day of the records it rested on. */
  readonly asOf: IsoDate;
  readonly modelVersion: string;
  readonly chance12: number;
  readonly chance24: number;
  readonly risk: RiskWord;
}

/** What came of a forecast within twelve months. */
export type ForecastOutcome = 'hit' | 'false-alarm' | 'miss' | 'quiet' | 'not-due';

export interface JudgedForecast extends KeptForecast {
  /** The risk word was "at risk" or "closing". */
  readonly isFlagged: boolean;
  readonly outcome: ForecastOutcome;
  /** Day on which the service closed within the twelve months; null when it did not. */
  readonly closedOn: IsoDate | null;
}

export interface ForecastRecord {
  /** Newest first. */
  readonly forecasts: readonly JudgedForecast[];
  /** Forecasts whose outcome is known. */
  readonly judged: number;
  readonly counts: Readonly<Record<ForecastOutcome, number>>;
  /** Null while nothing can be judged. */
  readonly brier: number | null;
  readonly calibration: readonly CalibrationRow[];
}

const FLAGS: readonly RiskWord[] = ['at-risk', 'closing'];

const outcomeOf = (isFlagged: boolean, isClosed: boolean, isDue: boolean): ForecastOutcome => {
  if (isClosed) return isFlagged ? 'hit' : 'miss';
  if (!isDue) return 'not-due';
  return isFlagged ? 'false-alarm' : 'quiet';
};

const judge = (forecast: KeptForecast, endedOn: IsoDate | null, today: IsoDate): JudgedForecast => {
  const made = monthNumber(monthOf(forecast.asOf));
  const isDue = monthNumber(monthOf(today)) - made >= MONTHS_PER_YEAR;
  const isClosed =
    endedOn !== null &&
    endedOn > forecast.asOf &&
    endedOn <= today &&
    monthNumber(monthOf(endedOn)) - made <= MONTHS_PER_YEAR;
  const isFlagged = FLAGS.includes(forecast.risk);
  return {
    ...forecast,
    isFlagged,
    outcome: outcomeOf(isFlagged, isClosed, isDue),
    closedOn: isClosed ? endedOn : null,
  };
};

/**
 * Judges every forecast.
 * @param endOf last day of a service; null while it runs
 * @param today last day of the records
 */
export const judgeForecasts = (
  kept: readonly KeptForecast[],
  endOf: (serviceId: string) => IsoDate | null,
  today: IsoDate,
): ForecastRecord => {
  const forecasts = kept
    .map((forecast) => judge(forecast, endOf(forecast.serviceId), today))
    .toSorted((a, b) => (a.asOf < b.asOf ? 1 : a.asOf > b.asOf ? -1 : 0));
  const counts: Record<ForecastOutcome, number> = {
    hit: 0,
    'false-alarm': 0,
    miss: 0,
    quiet: 0,
    'not-due': 0,
  };
  for (const { outcome } of forecasts) counts[outcome] += 1;
  const scored = forecasts
    .filter(({ outcome }) => outcome !== 'not-due')
    .map(({ chance12, closedOn }) => ({ chance: chance12, happened: closedOn !== null }));
  return {
    forecasts,
    judged: scored.length,
    counts,
    brier: scored.length === 0 ? null : brierScore(scored),
    calibration: calibrationTable(scored),
  };
};
