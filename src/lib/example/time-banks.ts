// Two time banks, in which members give hours and earn hours. In one the givers have tired: more is spent than given,
// so the hours promised to members can no longer be met soon.

import type { Organisation, Service, TimeBankMonth } from '#lib/domain/market/records.ts';
import { dayIn, HISTORY } from './calendar.ts';
import type { Land, Setting } from './land.ts';
import type { RandomStream } from './random.ts';
import { SERVICE_DEFAULTS, splitHours, type Supply } from './supply.ts';

interface BankStory {
  readonly id: string;
  readonly name: string;
  readonly setting: Setting;
  /** Hours given and spent in the first month, and their change each month as a share of the first. */
  readonly givenHours: number;
  readonly givenChange: number;
  readonly spentHours: number;
  readonly spentChange: number;
  /** Hours promised to members when the record begins. */
  readonly openingHours: number;
  /** Share of the hours spent by members who have none left, which the bank lends. */
  readonly lentShare: number;
}

const BANKS: readonly BankStory[] = [
  {
    id: 'TB-01',
    name: 'Fair Exchange Time Bank',
    setting: 'city',
    givenHours: 210,
    givenChange: 0.009,
    spentHours: 205,
    spentChange: 0.009,
    openingHours: 640,
    lentShare: 0.02,
  },
  {
    id: 'TB-02',
    name: 'Good Turns Time Bank',
    setting: 'coast',
    givenHours: 120,
    givenChange: -0.016,
    spentHours: 118,
    spentChange: 0.006,
    openingHours: 900,
    lentShare: 0.62,
  },
];

const MINUTES_PER_HOUR = 60;
const WEEKS_PER_MONTH = 52 / 12;
const NOISE = 0.06;

/** Hours lent leave the promises to other members as they were, so promises fall by less than what is spent. */
function monthsOf(story: BankStory, random: RandomStream): readonly TimeBankMonth[] {
  let outstanding = story.openingHours * MINUTES_PER_HOUR;
  return HISTORY.map((month, index) => {
    const given = story.givenHours * (1 + story.givenChange * index) * random.normal(1, NOISE);
    const spent = story.spentHours * (1 + story.spentChange * index) * random.normal(1, NOISE);
    const givenMinutes = Math.round(given * MINUTES_PER_HOUR);
    const spentMinutes = Math.round(spent * MINUTES_PER_HOUR);
    const lent = Math.round(spentMinutes * story.lentShare);
    outstanding = Math.max(0, outstanding + givenMinutes - (spentMinutes - lent));
    return {
      serviceId: story.id,
      month,
      givenMinutes,
      spentMinutes,
      outstandingMinutes: outstanding,
    };
  });
}

function supplyOf(story: BankStory, land: Land, random: RandomStream): Supply {
  const area = random.pick(
    land.inSetting(story.setting).filter(({ rurality }) => rurality !== 'dispersed'),
  );
  const organisation: Organisation = {
    id: `ORG-${story.id}`,
    name: story.name,
    legalForm: 'charity',
    governance: 'members',
  };
  const service: Service = {
    ...SERVICE_DEFAULTS,
    id: story.id,
    organisationId: organisation.id,
    name: story.name,
    kind: 'time-bank',
    operator: 'user-led',
    areaCode: area.code,
    point: land.venueIn(area.code, random),
    supports: ['getting-out'],
    needs: ['physical', 'mental-health', 'sensory'],
    reachMinutes: 20,
    validFrom: dayIn('2018-06', random.integer(1, 28)),
    lastVerified: '2026-09-30',
    sourceId: 'time-banks',
  };
  const minutes = (story.givenHours / WEEKS_PER_MONTH) * MINUTES_PER_HOUR;
  const capacities = splitHours(story.id, minutes, 0, {
    supports: [['getting-out', 1]],
    needs: [
      ['physical', 3],
      ['mental-health', 2],
      ['sensory', 1],
    ],
  });
  return { organisations: [organisation], services: [service], capacities };
}

interface TimeBanks {
  readonly supply: readonly Supply[];
  readonly months: readonly TimeBankMonth[];
}

/**
 * Both banks and their months.
 *
 * @param placing decides where they are
 * @param random decides how much is given and spent
 */
export function timeBanksOf(land: Land, placing: RandomStream, random: RandomStream): TimeBanks {
  return {
    supply: BANKS.map((story) => supplyOf(story, land, placing)),
    months: BANKS.flatMap((story) => monthsOf(story, random)),
  };
}
