// Figures of the model as cells of a file, with no more figures than they can carry.

import type { Cell } from '../export/table.ts';
import { roundToFigures } from '../format.ts';
import { chanceWithRange } from './assessed.ts';

const PENCE_IN_POUND = 100;
const MODELLED_FIGURES = 2;

/** Chances to 2 decimals: more would claim a precision that 1,000 draws do not have. */
export const chance = (share: number): number => Math.round(share * 100) / 100;

/** What the model gives, to 2 significant figures. */
export const modelled = (value: number): number => roundToFigures(value, MODELLED_FIGURES);

/** Pence of a ledger as pounds. */
export const pounds = (pence: number): number => pence / PENCE_IN_POUND;

/** A chance with the ends of its range; three empty cells where there is none. */
export const chanceBand = (
  band: { readonly estimate: number; readonly low: number; readonly high: number } | null,
): Cell[] =>
  band === null ? [null, null, null] : [chance(band.estimate), chance(band.low), chance(band.high)];

/** The chance of closing within 12 or 24 months, with the ends of its range. */
export const chances = (outlook: Parameters<typeof chanceWithRange>[0], within: 12 | 24): Cell[] =>
  chanceBand(chanceWithRange(outlook, within));
