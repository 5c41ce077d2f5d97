// Thirty-six months of books for each day centre, worked out from who attended and on what terms by the service
// month of the viability model; only fixed cost and materials carry a little seeded noise.

import { WEEKS_PER_MONTH } from '#lib/domain/kernel/calendar.ts';
import { wholeSteps } from '#lib/domain/kernel/exactness.ts';
import type { AttendanceSpell, ServiceMonth } from '#lib/domain/viability/records.ts';
import { aprilsBetween, dayIn, HISTORY, LAST_MONTH, monthOf } from './calendar.ts';
import { feePenceOf, type Centre } from './centres.ts';
import type { RandomStream } from './random.ts';

const LAST_DAY = 31;

/** Standard deviation of the noise on fixed and on variable cost, as a share; judgement. */
const FIXED_NOISE = 0.01;
const VARIABLE_NOISE = 0.015;

/** Noise of how many of the booked places were used. */
const ATTENDANCE_NOISE = 0.012;

/** Fixed costs are set to whole tens of pounds. */
const FIXED_STEP_PENCE = 1000;

/** Repeated multiplication: the same to the last bit everywhere, unlike `**`. */
const power = (base: number, exponent: number): number => {
  let product = 1;
  for (let step = 0; step < exponent; step += 1) product *= base;
  return product;
};

/** What the price or cost of today was in an earlier month, given its yearly rise each April. */
const levelIn = (month: string, yearlyRise: number): number =>
  1 / power(1 + yearlyRise, aprilsBetween(month, LAST_MONTH));

/** Fee of a session in a month, in pence; null means today. */
export function priceIn({ story }: Centre, month: string | null): number {
  if (month === null) return feePenceOf(story);
  const rise = story.chargeRise;
  const beforeRise = rise !== null && month < rise.month ? 1 / (1 + rise.share) : 1;
  return Math.round(feePenceOf(story) * levelIn(month, story.uplift) * beforeRise);
}

/** True when the person counts in the month: those who left earlier in it do not, as in the month model. */
export const attendsIn = (spell: AttendanceSpell, month: string): boolean => {
  const lastDay = dayIn(month, LAST_DAY);
  return spell.from <= lastDay && (spell.to === null || spell.to >= lastDay);
};

/** The parts of a month that follow from attendance and terms alone. */
interface Turnover {
  readonly booked: number;
  readonly feePence: number;
  readonly staffPence: number;
}

function turnoverIn(centre: Centre, spells: readonly AttendanceSpell[], month: string): Turnover {
  const { terms, story } = centre;
  const sessions = spells
    .filter((spell) => attendsIn(spell, month))
    .reduce((sum, spell) => sum + spell.weekdays.length, 0);
  const staff =
    sessions === 0
      ? 0
      : Math.max(terms.minStaff, wholeSteps(sessions / terms.sessionsPerWeek / terms.staffRatio));
  const paidHours = staff * terms.paidHoursPerSession * terms.sessionsPerWeek * WEEKS_PER_MONTH;
  return {
    booked: sessions * WEEKS_PER_MONTH,
    feePence: sessions * WEEKS_PER_MONTH * priceIn(centre, month),
    staffPence: paidHours * terms.staffCostPencePerHour * levelIn(month, story.inflation),
  };
}

const blockIn = ({ terms }: Centre, month: string): number =>
  terms.blockSchedule.findLast((step) => step.fromMonth <= month)?.monthlyPence ?? 0;

/** Today's fixed cost of a month: what is left of the last month's income after work, materials and surplus. */
function fixedToday(centre: Centre, spells: readonly AttendanceSpell[]): number {
  const { story, clientele } = centre;
  const month = story.closedOn === null ? LAST_MONTH : monthOf(story.closedOn);
  const { booked, feePence, staffPence } = turnoverIn(centre, spells, month);
  const level = levelIn(month, story.inflation);
  const variable = booked * clientele.attendance * clientele.variablePence * level;
  const left = feePence + blockIn(centre, month) - staffPence - variable - story.surplus * 100;
  return Math.round(left / level / FIXED_STEP_PENCE) * FIXED_STEP_PENCE;
}

/** The books of one centre, for every month in which it was open. */
export function ledgerOf(
  centre: Centre,
  spells: readonly AttendanceSpell[],
  random: RandomStream,
): readonly ServiceMonth[] {
  const { story, clientele, service } = centre;
  const own = spells.filter((spell) => spell.serviceId === service.id);
  const fixed = fixedToday(centre, own);
  return HISTORY.filter((month) => story.closedOn === null || month <= monthOf(story.closedOn)).map(
    (month) => {
      const { booked, feePence, staffPence } = turnoverIn(centre, own, month);
      const level = levelIn(month, story.inflation);
      const share = Math.min(1, clientele.attendance * random.normal(1, ATTENDANCE_NOISE));
      const attended = Math.round(booked * share);
      const materials = attended * clientele.variablePence * level;
      return {
        serviceId: service.id,
        month,
        fixedPence: Math.round(fixed * level * random.normal(1, FIXED_NOISE)),
        staffPence: Math.round(staffPence),
        variablePence: Math.round(materials * random.normal(1, VARIABLE_NOISE)),
        blockPence: blockIn(centre, month),
        feePence: Math.round(feePence),
        bookedPlaces: Math.round(booked),
        attendedPlaces: attended,
      };
    },
  );
}
