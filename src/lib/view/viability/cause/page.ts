// "Choice or cuts" of one service: the verdict, what it rests on, how exits were classed, and what happened when.

import type { Driver, DriverSetting } from '#lib/domain/viability/driver-switches.ts';
import { EXIT_CAUSES } from '#lib/domain/viability/exits.ts';
import type { ServiceAttribution } from '#lib/domain/viability/service-attribution.ts';
import { sumWaterfall } from '#lib/domain/viability/waterfall.ts';
import { TRIGGER_DAYS } from '#lib/domain/parameters/viability.ts';
import { valueIn } from '#lib/domain/parameters/set.ts';
import {
  formatChange,
  formatChance,
  formatNumber,
  formatPercent,
  formatPounds,
} from '../../format.ts';
import type { Locale } from '../../locale.ts';
import type { Sentence } from '../../sentence.ts';
import { shellWording } from '../../shell/wording.ts';
import type { AssessedService } from '../assessed.ts';
import { viabilityWording } from '../wording.ts';
import { causeWording } from './wording.ts';

/** A part of the chance, as the bar draws it. */
export interface SplitPart {
  readonly key: 'choice' | 'council' | 'neither';
  readonly label: string;
  /** 0 to 1. */
  readonly share: number;
  readonly text: string;
}

export interface CauseDriverRow {
  readonly key: string;
  readonly driver: string;
  readonly side: string;
  readonly now: string;
  readonly off: string;
  readonly owen: string;
  readonly shapley: string;
  readonly alone: string;
  readonly butFor: string;
}

export interface CausePage {
  readonly name: string;
  readonly heading: string;
  readonly answer: Sentence;
  /** Null when no draw closes the service. */
  readonly attribution: {
    readonly finding: string;
    readonly subtitle: string;
    readonly split: readonly SplitPart[];
    readonly plain: readonly { readonly if: string; readonly chance: string }[];
    readonly drivers: readonly CauseDriverRow[];
  } | null;
  readonly exits: {
    readonly rule: string;
    readonly rows: readonly {
      readonly cause: string;
      readonly year: string;
      readonly all: string;
    }[];
  };
}

const YEAR = 12;
const PENCE = 100;
/** A rate a month has two figures behind the point as a percentage. */
const RATE_DECIMALS = 1;

function settingText(
  { unit, now, off }: DriverSetting,
  locale: Locale,
): { readonly now: string; readonly off: string } {
  const { units, drivers } = causeWording(locale);
  const text = (value: number | null): string => {
    if (value === null) return drivers.never;
    switch (unit) {
      case 'people-a-month':
        return units[unit](formatNumber(value, RATE_DECIMALS));
      case 'pounds-a-month':
        return units[unit](formatPounds(Math.round(value * PENCE), locale));
      case 'share-a-month':
      case 'share-a-year':
        return units[unit](formatPercent(value, RATE_DECIMALS));
      case 'month':
        return units[unit](formatNumber(value));
    }
  };
  return { now: text(now), off: text(off) };
}

/** A freeze of fees is the gap between two rises, so both are told; other settings are one figure. */
function settingOf(
  driver: Driver,
  { assessment, estimate }: AssessedService,
  locale: Locale,
): { readonly now: string; readonly off: string } | null {
  const effect = assessment.drivers.find((one) => one.driver === driver);
  if (effect === undefined) return null;
  const { setting } = effect;
  if (driver !== 'fee-freeze' || setting.now === null || setting.off === null)
    return settingText(setting, locale);
  const { feesAndCosts } = causeWording(locale).units;
  const costs = formatPercent(estimate.service.costInflationAnnual, RATE_DECIMALS);
  const told = (fees: number): string => feesAndCosts(formatPercent(fees, RATE_DECIMALS), costs);
  return { now: told(setting.now), off: told(setting.off) };
}

function answerOf(attribution: ServiceAttribution | null, locale: Locale): Sentence {
  const { answer, verdicts } = causeWording(locale);
  if (attribution === null) return answer.none();
  const { verdict, choiceShare } = attribution;
  const to = shellWording(locale).values.to;
  const [total, points] = pointsOf(attribution, locale);
  return [
    ...answer.lead(verdicts[verdict]),
    ...(choiceShare === null
      ? []
      : answer.share(
          formatPercent(choiceShare.mid),
          choiceShare.low === choiceShare.high
            ? answer.everyReason
            : shellWording(locale).values.likelyRange(
                to(formatPercent(choiceShare.low), formatPercent(choiceShare.high)),
              ),
          total,
          points,
        )),
    ...(verdict === 'over-determined' ? [answer.overDetermined] : []),
    ...(verdict === 'undetermined' ? [answer.undetermined] : []),
  ];
}

/** What the two sides bring of the chance, and choice's part of it, as the bar and its table tell them. */
function pointsOf({ chance }: ServiceAttribution, locale: Locale): readonly [string, string] {
  const { choice } = chance.owenBySide;
  return [
    formatChance(Math.max(0, chance.total), locale),
    formatChance(Math.max(0, choice), locale),
  ];
}

function splitOf(
  { chance, chanceWithNeither }: ServiceAttribution,
  locale: Locale,
): readonly SplitPart[] {
  const { split } = causeWording(locale);
  const part = (key: SplitPart['key'], share: number): SplitPart => ({
    key,
    label: split[key],
    share: Math.max(0, share),
    text: formatChance(Math.max(0, share), locale),
  });
  return [
    part('choice', chance.owenBySide.choice),
    part('council', chance.owenBySide.council),
    part('neither', chanceWithNeither),
  ];
}

function plainRows(
  { chance, chanceWithNeither }: ServiceAttribution,
  all: number,
  locale: Locale,
): readonly { readonly if: string; readonly chance: string }[] {
  const { rows } = causeWording(locale).plain;
  const row = (label: string, value: number) => ({
    if: label,
    chance: formatChance(value, locale),
  });
  return [
    row(rows.all, all),
    row(rows.choiceAlone, chance.sideAlone.choice),
    row(rows.councilAlone, chance.sideAlone.council),
    row(rows.withoutChoice, all - chance.sideButFor.choice),
    row(rows.withoutCouncil, all - chance.sideButFor.council),
    row(rows.neither, chanceWithNeither),
  ];
}

function driverRows(
  assessed: AssessedService,
  { drivers, chance }: ServiceAttribution,
  locale: Locale,
): readonly CauseDriverRow[] {
  const words = causeWording(locale).drivers;
  const names = viabilityWording(locale).drivers;
  const points = (value: number | undefined): string =>
    words.points(formatChange((value ?? 0) * 100));
  return drivers.map(({ id, side }) => {
    const setting = settingOf(id, assessed, locale);
    return {
      key: id,
      driver: names[id],
      side: words.sides[side],
      now: setting?.now ?? '',
      off: setting?.off ?? '',
      owen: points(chance.owen[id]),
      shapley: points(chance.shapley[id]),
      alone: points(chance.alone[id]),
      butFor: points(chance.butFor[id]),
    };
  });
}

function shapeExits({ estimate, beliefs }: AssessedService, locale: Locale): CausePage['exits'] {
  const { exits: words } = causeWording(locale);
  const { causes } = viabilityWording(locale);
  const year = sumWaterfall(estimate.waterfall.slice(-YEAR)).exits;
  const all = sumWaterfall(estimate.waterfall).exits;
  return {
    rule: words.rule(valueIn(beliefs.set, TRIGGER_DAYS)),
    rows: EXIT_CAUSES.map((cause) => ({
      cause: causes[cause],
      year: formatNumber(year[cause]),
      all: formatNumber(all[cause]),
    })),
  };
}

/** The page of one service. */
export function shapeCausePage(assessed: AssessedService, locale: Locale): CausePage {
  const words = causeWording(locale);
  const { assessment, service } = assessed;
  const { attribution } = assessment;
  const split = attribution === null ? [] : splitOf(attribution, locale);
  const [choice, council] = split;
  return {
    name: service.name,
    heading: words.heading(service.name),
    answer: answerOf(attribution, locale),
    attribution:
      attribution === null
        ? null
        : {
            finding: words.split.finding(choice?.text ?? '', council?.text ?? ''),
            subtitle: words.split.subtitle(assessed.estimate.service.months),
            split,
            plain: plainRows(attribution, assessment.chanceIn24.estimate, locale),
            drivers: driverRows(assessed, attribution, locale),
          },
    exits: shapeExits(assessed, locale),
  };
}
