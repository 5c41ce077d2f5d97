// What the pages know of each enterprise, put together once: place that may be shown, stage, trading life,
// latest return and next check.

import type { ParameterSet } from '#lib/domain/parameters/set.ts';
import { dueChecks, type DueCheck } from '#lib/domain/growth/caseload.ts';
import {
  stagesNow,
  tradingLives,
  type StageNow,
  type TradingLife,
} from '#lib/domain/growth/lives.ts';
import type {
  Enterprise,
  EnterpriseCheck,
  EnterpriseEvent,
  EnterpriseMonth,
  Stage,
} from '#lib/domain/growth/records.ts';
import { daysBetween, monthOf } from '#lib/domain/kernel/calendar.ts';
import type { Area, Service } from '#lib/domain/market/records.ts';
import type { DueWord } from './url.ts';

/** The check of an enterprise that is due first. */
export interface NextCheck {
  readonly check: EnterpriseCheck;
  /** Below 0 when it has lapsed. */
  readonly daysLeft: number;
  readonly state: DueWord | 'later';
}

export interface EnterpriseFacts {
  readonly enterprise: Enterprise;
  /** Null before it trades, or when the service is unknown. */
  readonly service: Service | null;
  /** Where it may be shown: never a home, see the market's rule; null when not known. */
  readonly place: string | null;
  readonly districtCode: string;
  readonly districtName: string;
  readonly stage: StageNow;
  readonly life: TradingLife | null;
  /** Return of the last month on record; null when it sent none. */
  readonly latest: EnterpriseMonth | null;
  readonly next: NextCheck | null;
}

export interface FactsInput {
  readonly enterprises: readonly Enterprise[];
  readonly events: readonly EnterpriseEvent[];
  readonly months: readonly EnterpriseMonth[];
  readonly checks: readonly EnterpriseCheck[];
  readonly areas: ReadonlyMap<string, Area>;
  readonly services: ReadonlyMap<string, Service>;
  /** Name of the place that stands for a service, by its id. */
  readonly placeNames: ReadonlyMap<string, string>;
  readonly asOf: string;
  /** What the council believes; the defaults unless said. */
  readonly parameters?: ParameterSet;
}

const GONE: ReadonlySet<Stage> = new Set(['stopped', 'grown', 'left-register']);

/** Stages in which checks must be kept up. */
export const isWorking = ({ stage }: StageNow): boolean => !GONE.has(stage);

function nextChecks({ checks, asOf, parameters }: FactsInput): ReadonlyMap<string, NextCheck> {
  const warned = new Map<string, DueCheck>(
    dueChecks(checks, asOf, parameters).map((due) => [due.check.id, due]),
  );
  const next = new Map<string, NextCheck>();
  for (const check of checks.toSorted((a, b) => (a.due < b.due ? -1 : Number(a.due > b.due)))) {
    if (next.has(check.enterpriseId)) continue;
    const daysLeft = daysBetween(asOf, check.due);
    const state = warned.get(check.id)?.state ?? 'later';
    next.set(check.enterpriseId, { check, daysLeft, state });
  }
  return next;
}

/** Facts of every enterprise that has a stage on record, in the order of the records. */
export function gatherEnterprises(input: FactsInput): EnterpriseFacts[] {
  const { enterprises, events, months, areas, services, placeNames, asOf } = input;
  const stages = new Map(
    stagesNow(enterprises, events, asOf).map((one) => [one.enterpriseId, one]),
  );
  const lives = new Map(
    tradingLives(enterprises, events, asOf).map((one) => [one.enterpriseId, one]),
  );
  const last = monthOf(asOf);
  const latest = new Map(
    months.filter(({ month }) => month === last).map((one) => [one.enterpriseId, one]),
  );
  const next = nextChecks(input);
  return enterprises.flatMap((enterprise): EnterpriseFacts[] => {
    const { id, serviceId, areaCode } = enterprise;
    const stage = stages.get(id);
    if (stage === undefined) return [];
    const area = areas.get(areaCode);
    const district = area?.districtName ?? null;
    return [
      {
        enterprise,
        service: (serviceId === null ? null : services.get(serviceId)) ?? null,
        place: (serviceId === null ? null : placeNames.get(serviceId)) ?? district,
        districtCode: area?.districtCode ?? '',
        districtName: district ?? '',
        stage,
        life: lives.get(id) ?? null,
        latest: latest.get(id) ?? null,
        next: isWorking(stage) ? (next.get(id) ?? null) : null,
      },
    ];
  });
}
