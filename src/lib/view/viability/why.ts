// Why a service carries its risk word: inputs, rule and formula, parameters with their sources.

import { averagePattern, type Outlook } from '#lib/domain/viability/assess.ts';
import type { ModelledService } from '#lib/domain/viability/modelled-service.ts';
import type { Parameter } from '#lib/domain/parameters/parameter.ts';
import {
  HORIZON_MONTHS,
  LEVEL_MONTHS,
  PEER_EFFECT,
  RATE_INTERVAL,
  RATE_MONTHS,
  RISK_RULES,
  SCREEN_DRAWS,
  SCREEN_SEED,
  TRIGGER_DAYS,
  UPLIFT_MONTH,
} from '#lib/domain/parameters/viability.ts';
import {
  formatChance,
  formatDate,
  formatNumber,
  formatPercent,
  formatPoundsExact,
  formatPrice,
} from '../format.ts';
import { parameterLines } from '../evidence/lines.ts';
import type { Locale } from '../locale.ts';
import { shellWording } from '../shell/wording.ts';
import type { Why, WhyLine } from '../why.ts';
import { peopleNow, type AssessedService } from './assessed.ts';
import { viabilityWording } from './wording.ts';

const PENCE = 100;
const pence = (pounds: number): number => Math.round(pounds * PENCE);

/** Which rule gave the word, with the figure that met it. */
export function describeRisk(outlook: Outlook, locale: Locale): string {
  const { rules } = viabilityWording(locale);
  const { rule } = outlook.risk;
  if (rule === null) return rules.steady;
  const bar = rule.bar.value;
  switch (rule.measure) {
    case 'end-decided':
      return rules['end-decided'];
    case 'chance-in-12':
      return rules['chance-in-12'](
        formatChance(outlook.chanceIn12.estimate, locale),
        formatPercent(bar),
      );
    case 'chance-in-24':
      return rules['chance-in-24'](
        formatChance(outlook.chanceIn24.estimate, locale),
        formatPercent(bar),
      );
    case 'headroom':
      return rules.headroom(
        formatPercent(outlook.breakEven.current?.headroom ?? 0),
        formatPercent(bar),
      );
  }
}

function inputLines(
  assessed: AssessedService,
  service: ModelledService,
  locale: Locale,
): WhyLine[] {
  const { inputs, records, months, ruleOff } = viabilityWording(locale).why;
  const { rates, entriesPerMonth, lastMonth } = assessed.estimate;
  const person = averagePattern(service);
  const source = records(formatDate(`${lastMonth}-28`, locale).replace(/^\d+ /, ''));
  const line = (label: string, value: string): WhyLine => ({ label, value, source });
  const band = ({ low, mid, high }: { low: number; mid: number; high: number }): string =>
    `${formatPercent(mid, 1)} (${shellWording(locale).values.likely(formatPercent(low, 1), formatPercent(high, 1))})`;
  const block = service.blockSchedule.findLast((step) => step.fromMonth <= 1)?.amount ?? 0;
  return [
    line(inputs.people, formatNumber(peopleNow(assessed))),
    line(inputs.perPerson, formatNumber(person.sessionsPerWeek, 2)),
    line(inputs.attendance, formatPercent(person.attendance, 1)),
    line(inputs.sessions, formatNumber(service.sessionsPerWeek, 1)),
    line(inputs.weeks, formatNumber(service.weeksPerMonth, 3)),
    line(inputs.ratio, formatNumber(service.staffRatio, 1)),
    line(inputs.minStaff, formatNumber(service.minStaff)),
    line(inputs.paidHours, formatNumber(service.paidHoursPerSession, 2)),
    line(inputs.staffHour, formatPrice(pence(service.staffCostPerHour))),
    line(inputs.variable, formatPrice(pence(service.variablePerAttendance))),
    line(inputs.fixed, formatPoundsExact(pence(service.fixedMonthly))),
    line(inputs.block, formatPoundsExact(pence(block))),
    line(inputs.fee, formatPrice(pence(person.feePerSession))),
    line(inputs.reserves, formatPoundsExact(pence(service.reserves))),
    line(inputs.notice, months(service.noticeMonths)),
    line(
      inputs.deficitRule,
      service.deficitMonthsRule === 0 ? ruleOff : formatNumber(service.deficitMonthsRule),
    ),
    line(inputs.natural, band(rates.other)),
    line(inputs.choice, band(rates.choice)),
    line(inputs.entries, formatNumber(entriesPerMonth, 2)),
    line(inputs.inflation, formatPercent(service.costInflationAnnual, 1)),
    line(inputs.uplift, formatPercent(service.upliftAnnual, 1)),
  ];
}

/** Everything behind a service's risk word. */
export function shapeRiskWhy(assessed: AssessedService, locale: Locale): Why {
  const { why } = viabilityWording(locale);
  const { assessment, estimate, modelVersion } = assessed;
  const parameters: Parameter[] = [
    HORIZON_MONTHS,
    SCREEN_DRAWS,
    SCREEN_SEED,
    RATE_MONTHS,
    LEVEL_MONTHS,
    RATE_INTERVAL,
    PEER_EFFECT,
    TRIGGER_DAYS,
    UPLIFT_MONTH,
    ...RISK_RULES.map((rule) => rule.bar),
  ];
  return {
    subject: why.subject(assessed.service.name, shellWording(locale).risk[assessment.risk.word]),
    inputs: inputLines(assessed, estimate.service, locale),
    formula: [describeRisk(assessment, locale), ...why.formula],
    parameters: parameterLines(assessed.beliefs, parameters, locale),
    modelVersion,
  };
}
