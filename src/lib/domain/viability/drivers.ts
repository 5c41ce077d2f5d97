/** What pushes a service towards closing: each cause switched off alone, with everybody's luck unchanged. */
import {
  DRIVERS,
  isOn,
  settingOf,
  switchOff,
  type Driver,
  type DriverSetting,
  type UsualTerms,
} from './driver-switches.ts';
import type { LuckMemory } from './luck.ts';
import type { ModelledService } from './modelled-service.ts';
import { simulate, type MonteCarloAnswer } from './monte-carlo.ts';

/** What switching a driver off would change. */
export interface DriverEffect {
  readonly driver: Driver;
  /** What it is compared with. */
  readonly setting: DriverSetting;
  /** Chance of closing by the horizon without it. */
  readonly chanceWithout: number;
  /** Chance with it less chance without it. */
  readonly drop: number;
  /** Months open, on average up to the horizon, that it costs: tells causes apart when closing is certain anyway. */
  readonly openMonthsLost: number;
}

/** Months open on average, of those up to the horizon. */
export const openMonths = ({ probabilityByMonth }: MonteCarloAnswer): number =>
  probabilityByMonth.reduce((open, closed) => open + (1 - closed), 0);

/** Chance of closing by the horizon. */
export const chanceAtEnd = ({ probabilityByMonth }: MonteCarloAnswer): number =>
  probabilityByMonth.at(-1) ?? 0;

/** How the drivers are drawn. */
export interface DrawPlan {
  readonly seed: number;
  readonly draws: number;
}

/** Simulates a service as planned, each service once. */
export type ServiceRuns = (service: ModelledService) => MonteCarloAnswer;

/** Remembers what has been simulated, since sets of drivers often come to the same service. */
export const serviceRuns = (plan: DrawPlan, memory: LuckMemory): ServiceRuns => {
  const done = new Map<string, MonteCarloAnswer>();
  return (service) => {
    const name = JSON.stringify(service);
    const known = done.get(name);
    if (known !== undefined) return known;
    const run = simulate({ ...service, ...plan }, memory);
    done.set(name, run);
    return run;
  };
};

/** The simulation of a service with some drivers switched off. */
export type DriverRuns = (off: readonly Driver[]) => MonteCarloAnswer;

/** Simulates a service with drivers switched off, always with the same luck; one that is off already costs no run. */
export const driverRuns =
  (service: ModelledService, usual: UsualTerms, run: ServiceRuns): DriverRuns =>
  (off) => {
    const changing = DRIVERS.filter(
      (driver) => off.includes(driver) && isOn(driver, service, usual),
    );
    return run(switchOff(changing, service, usual));
  };

/**
 * Ranks the drivers by how far the chance of closing falls without each, the strongest first; equals by the open months
 * they cost. One at a time: where two are needed together neither shows its full weight.
 */
export const rankDrivers = (
  service: ModelledService,
  usual: UsualTerms,
  runs: DriverRuns,
): readonly DriverEffect[] => {
  const now = runs([]);
  return DRIVERS.map((driver): DriverEffect => {
    const without = runs([driver]);
    const chanceWithout = chanceAtEnd(without);
    return {
      driver,
      setting: settingOf(driver, service, usual),
      chanceWithout,
      drop: chanceAtEnd(now) - chanceWithout,
      openMonthsLost: openMonths(without) - openMonths(now),
    };
  }).sort((a, b) => b.drop - a.drop || b.openMonthsLost - a.openMonthsLost);
};
