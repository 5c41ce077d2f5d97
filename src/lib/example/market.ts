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
import { homecareOf, type GrownEnterprise } from './homecare.ts';
import { careHomesOf, supportedLivingOf } from './homes-and-tenancies.ts';
import { coOpsOf } from './co-ops.ts';
import { checksOf, lastReturnsOf, returnsOf, targetsOf } from './enterprise-returns.ts';
import { enterprisesOf, type EnterpriseLife } from './enterprises.ts';
import type { Land } from './land.ts';
import { microMarketOf } from './micro-providers.ts';
import type { NameBook } from './names.ts';
import type { RandomStream } from './random.ts';
import { sharedLivesOf } from './shared-lives.ts';
import { joinSupply, type Supply } from './supply.ts';
import { timeBanksOf } from './time-banks.ts';

/** Share of home-support hours that agencies and tenancy services could give together; judgement: enough on
 * paper, but not where it is needed. */
const HOMECARE_SHARE = 0.83;
const TENANCY_SHARE = 0.19;

export interface Market {
  readonly supply: Supply;
  readonly timeBankMonths: readonly TimeBankMonth[];
  readonly enterprises: readonly Enterprise[];
  readonly enterpriseEvents: readonly EnterpriseEvent[];
  readonly enterpriseMonths: readonly EnterpriseMonth[];
  readonly enterpriseChecks: readonly EnterpriseCheck[];
  readonly growthTargets: readonly GrowthTarget[];
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

const homecareMinutes = (supply: Supply): number =>
  supply.capacities.reduce((sum, one) => sum + one.minutesPerWeek - one.spareMinutesPerWeek, 0);

/**
 * Every service apart from `centres`, joined with them.
 *
 * @param needs what people need, by which agencies and tenancy services are sized
 */
export function marketOf(
  land: Land,
  centres: readonly Supply[],
  needs: readonly AssessedNeed[],
  names: NameBook,
  streamOf: (name: string) => RandomStream,
): Market {
  const lives = enterprisesOf(land, names, streamOf('enterprises'));
  const months = returnsOf(lives, streamOf('returns'));
  const micro = microMarketOf(
    lives,
    lastReturnsOf(months),
    land,
    names,
    streamOf('micro-providers'),
  );
  const homeMinutes = minutesOf(needs, 'home-support');
  const homecare = homecareOf(
    land,
    homeMinutes * HOMECARE_SHARE,
    grownOf(lives),
    names,
    streamOf('homecare'),
  );
  const timeBanks = timeBanksOf(land, streamOf('time banks'));
  const serviceOf = (id: string): string | null =>
    micro.serviceOfEnterprise.get(id) ?? homecare.serviceOfEnterprise.get(id) ?? null;
  return {
    supply: joinSupply([
      micro.supply,
      sharedLivesOf(land, streamOf('shared lives')),
      ...coOpsOf(land, streamOf('co-ops')),
      ...centres,
      ...timeBanks.supply,
      homecare.supply,
      ...supportedLivingOf(land, homeMinutes * TENANCY_SHARE, names, streamOf('supported living')),
      ...careHomesOf(land, names, streamOf('care homes')),
    ]),
    timeBankMonths: timeBanks.months,
    enterprises: lives.map(({ enterprise }) => ({
      ...enterprise,
      serviceId: serviceOf(enterprise.id),
    })),
    enterpriseEvents: lives.flatMap(({ events }) => events),
    enterpriseMonths: months,
    enterpriseChecks: checksOf(lives, streamOf('checks')),
    growthTargets: targetsOf(lives, months, homecareMinutes(homecare.supply)),
  };
}
