/** How good forecasts were: the Brier score, the mean absolute error, and a table that sets chances beside outcomes. */
import { total } from './exactness.ts';

/** A chance that was given for an event, and whether it came. */
export interface ChanceForecast {
  readonly chance: number;
  readonly happened: boolean;
}

const mean = (values: readonly number[]): number => total(values) / values.length;

const outcome = ({ happened }: ChanceForecast): number => (happened ? 1 : 0);

/**
 * Mean squared distance of chance and outcome (Brier 1950): 0 is perfect, 0.25 is what a flat half scores.
 * @param forecasts at least one
 */
export const brierScore = (forecasts: readonly ChanceForecast[]): number =>
  mean(forecasts.map((forecast) => (forecast.chance - outcome(forecast)) ** 2));

/**
 * Mean absolute error, in the unit of the values.
 * @param pairs forecast and what came of it; at least one
 */
export const meanAbsoluteError = (
  pairs: readonly { readonly forecast: number; readonly actual: number }[],
): number => mean(pairs.map(({ forecast, actual }) => Math.abs(forecast - actual)));

/** Forecasts whose chance lies in one band, beside how often the event came. */
export interface CalibrationRow {
  /** Lower end, inclusive. */
  readonly from: number;
  /** Upper end; only the last band includes it. */
  readonly to: number;
  readonly count: number;
  /** Mean chance given, and share of events that came; null in an empty band. */
  readonly forecast: number | null;
  readonly observed: number | null;
}

const DECILES = 10;

/** The calibration table by decile of the chance given. Well calibrated forecasts have both shares close in each row. */
export const calibrationTable = (forecasts: readonly ChanceForecast[]): readonly CalibrationRow[] =>
  Array.from({ length: DECILES }, (_, band) => {
    const within = forecasts.filter(
      ({ chance }) => Math.min(DECILES - 1, Math.floor(chance * DECILES)) === band,
    );
    return {
      from: band / DECILES,
      to: (band + 1) / DECILES,
      count: within.length,
      forecast: within.length === 0 ? null : mean(within.map(({ chance }) => chance)),
      observed: within.length === 0 ? null : mean(within.map(outcome)),
    };
  });
