// The whole supply of the example with the registers that belong to it, sized by the hours people need.

import type { AssessedNeed } from '#lib/domain/demand/records.ts';
import type {
  Enterprise,
  EnterpriseCheck,
  EnterpriseEvent,
  EnterpriseMonth,
  GrowthTarget,
} from '#lib/domain/growth/records.ts';
import type { Support, TimeBankMonth } from '#lib/domain/market/records.ts';
import { homecareOf, type GrownEnterprise, type HomecareMarket } from './homecare.ts';
import { careHomesOf, supportedLivingOf } from './homes-and-tenancies.ts';
import { coOpsOf } from './co-ops.ts';
import { checksOf, lastReturnsOf, returnsOf, targetsOf } from './enterprise-returns.ts';
import { enterprisesOf, type EnterpriseLife } from './enterprises.ts';
import type { Land } from './land.ts';
import { microMarketOf, type MicroMarket } from './micro-providers.ts';
import type { NameBook } from './names.ts';
import type { RandomStream } from './random.ts';
import { sharedLivesOf } from './shared-lives.ts';
import { joinSupply, type Supply } from './supply.ts';
import { timeBanksOf } from './time-banks.ts';

/** Share of home-support hours that agencies and tenancy services could give together; judgement: enough on
 * paper, but not where it is needed. */
const HOMECARE_SHARE = 0.98;
const TENANCY_SHARE = 0.24;

/** What the support officer keeps. */
interface Register {
  readonly enterprises: readonly Enterprise[];
  readonly enterpriseEvents: readonly EnterpriseEvent[];
  readonly enterpriseMonths: readonly EnterpriseMonth[];
  readonly enterpriseChecks: readonly EnterpriseCheck[];
  readonly growthTargets: readonly GrowthTarget[];
}

export interface Market {
  readonly supply: Supply;
  readonly timeBankMonths: readonly TimeBankMonth[];
  readonly register: Register;
}

const minutesOf = (needs: readonly AssessedNeed[], support: Support): number =>
  needs
    .filter((need) => need.support === support)
    .reduce((sum, { minutesPerWeek }) => sum + minutesPerWeek, 0);

const grownOf = (lives: readonly EnterpriseLife[]): readonly GrownEnterprise[] =>
  lives
    .filter(({ stage }) => stage === 'grown')
    .map(({ enterprise, endedOn }) => ({
      enterpriseId: enterprise.id,
      name: enterprise.name,
      areaCode: enterprise.areaCode,
      grownOn: endedOn ?? enterprise.onRegisterFrom,
    }));

const usedMinutes = (supply: Supply): number =>
  supply.capacities.reduce((sum, one) => sum + one.minutesPerWeek - one.spareMinutesPerWeek, 0);

/** Enterprises with the services they became. */
interface Growth {
  readonly lives: readonly EnterpriseLife[];
  readonly months: readonly EnterpriseMonth[];
  readonly micro: MicroMarket;
  readonly homecare: HomecareMarket;
}

type StreamOf = (name: string) => RandomStream;

function growthOf(land: Land, homeMinutes: number, names: NameBook, streamOf: StreamOf): Growth {
  const lives = enterprisesOf(land, names, streamOf('enterprises'), streamOf('enterprise places'));
  const months = returnsOf(lives, streamOf('returns'));
  const lastReturns = lastReturnsOf(months);
  const micro = microMarketOf(lives, lastReturns, land, names, streamOf('micro-providers'));
  const hours = homeMinutes * HOMECARE_SHARE;
  const homecare = homecareOf(land, hours, grownOf(lives), names, streamOf('homecare'));
  return { lives, months, micro, homecare };
}

/** The register of enterprises, each tied to its service. */
function registerOf({ lives, months, micro, homecare }: Growth, checks: RandomStream): Register {
  return {
    enterprises: lives.map(({ enterprise }) => ({
      ...enterprise,
      serviceId:
        micro.serviceOfEnterprise.get(enterprise.id) ??
        homecare.serviceOfEnterprise.get(enterprise.id) ??
        null,
    })),
    enterpriseEvents: lives.flatMap(({ events }) => events),
    enterpriseMonths: months,
    enterpriseChecks: checksOf(lives, checks),
    growthTargets: targetsOf(lives, months, usedMinutes(homecare.supply)),
  };
}

/**
 * Every service, the `centres` among them, and the register of enterprises.
 *
 * @param needs what people need, by which agencies and tenancy services are sized
 */
export function marketOf(
  land: Land,
  centres: readonly Supply[],
  needs: readonly AssessedNeed[],
  names: NameBook,
  streamOf: StreamOf,
): Market {
  const homeMinutes = minutesOf(needs, 'home-support');
  const growth = growthOf(land, homeMinutes, names, streamOf);
  const timeBanks = timeBanksOf(land, streamOf('time banks'), streamOf('time bank months'));
  return {
    supply: joinSupply([
      growth.micro.supply,
      sharedLivesOf(land, streamOf('shared lives')),
      ...coOpsOf(land, streamOf('co-ops')),
      ...centres,
      ...timeBanks.supply,
      growth.homecare.supply,
      ...supportedLivingOf(land, homeMinutes * TENANCY_SHARE, names, streamOf('supported living')),
      ...careHomesOf(land, names, streamOf('care homes')),
    ]),
    timeBankMonths: timeBanks.months,
    register: registerOf(growth, streamOf('checks')),
  };
}
