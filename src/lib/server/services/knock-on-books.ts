// The knock-on question of a council, read from its books once for each version of them.

import { group } from 'd3-array';
import { isThereAfter } from '#lib/domain/viability/estimate.ts';
import { budgetLeft } from '#lib/domain/viability/closing-question.ts';
import { closuresFelt, type FeltClosures } from '#lib/domain/viability/closures-felt.ts';
import {
  knockOnCase,
  type Booking,
  type FollowedService,
  type KnockOnCase,
} from '#lib/domain/viability/knock-on-case.ts';
import type { KnockOnChain } from '#lib/domain/viability/knock-on-chain.ts';
import type { AttendanceSpell } from '#lib/domain/viability/records.ts';
import type { AssessedService } from '#lib/view/viability/assessed.ts';
import type { Transaction } from '../db/client.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import { askModel } from '../jobs/model-worker.ts';
import { readAttenders, readBudgetParts, type Attender } from '../repositories/attendees.ts';
import { readBookedByWeekday } from '../repositories/market.ts';
import { readAttendance } from '../repositories/viability.ts';
import {
  keepResult,
  readCouncil,
  runsOn,
  servicesAsShown,
  type CouncilInForce,
  type MarketRecords,
} from './records.ts';

/** The question as things stand, and what past closures did to each service. */
export interface KnockOnBooks {
  readonly council: CouncilInForce;
  readonly knockOn: KnockOnCase;
  readonly felt: ReadonlyMap<string, FeltClosures>;
}

/** Bookings in force, with what is on record of the person and of the budget that pays. */
async function bookingsOf(
  tx: Transaction,
  spells: readonly AttendanceSpell[],
  attenders: ReadonlyMap<string, Attender>,
  day: string,
): Promise<readonly Booking[]> {
  const ids = [...new Set(spells.map(({ personId }) => personId))];
  const parts = group(await readBudgetParts(tx, ids, day), ({ personId }) => personId);
  return spells.flatMap((spell) => {
    const person = attenders.get(spell.personId);
    if (!person) return [];
    const { areaCode, need, ageGroup } = person;
    const budgetPenceLeft = budgetLeft(parts.get(spell.personId) ?? [], spell.serviceId);
    const { id, weekdays, mechanism } = spell;
    return [{ id, areaCode, need, ageGroup, weekdays, mechanism, budgetPenceLeft }];
  });
}

async function readCase(
  tx: Transaction,
  assessed: readonly AssessedService[],
  market: MarketRecords,
  parameters: CouncilInForce['beliefs']['set'],
): Promise<Omit<KnockOnBooks, 'council'>> {
  const { asOf } = market.council;
  const spells = await readAttendance(tx);
  const spellsOf = group(spells, ({ serviceId }) => serviceId);
  const attenders = await readAttenders(tx);
  const followed: FollowedService[] = [];
  const felt = new Map<string, FeltClosures>();
  for (const { service, estimate } of assessed) {
    const present = (spellsOf.get(service.id) ?? []).filter((spell) =>
      isThereAfter(spell, estimate.lastMonth),
    );
    const bookings = await bookingsOf(tx, present, attenders, asOf);
    followed.push({ service, estimate, bookings });
    const past = closuresFelt(service.id, estimate, spells);
    if (past !== null) felt.set(service.id, past);
  }
  const knockOn = knockOnCase(
    {
      followed,
      services: servicesAsShown(market).filter((service) => runsOn(service, asOf)),
      areas: market.areaByCode,
      capacities: market.capacities,
      booked: await readBookedByWeekday(tx, asOf),
    },
    parameters,
  );
  return { knockOn, felt };
}

/** Reads and builds the question of a council. */
export function readKnockOnBooks(
  scope: CouncilScope,
  assessed: readonly AssessedService[],
  market: MarketRecords,
): Promise<KnockOnBooks> {
  return readCouncil(scope, async ({ tx, council, keep }) => {
    const made = await keep('knock-on-case', () =>
      readCase(tx, assessed, market, council.beliefs.set),
    );
    return { council, ...made };
  });
}

/** The chain as things stand, worked out once for each version of the books; null without a ledger anywhere. */
export async function chainAsThingsStand({
  council,
  knockOn: { question },
}: KnockOnBooks): Promise<KnockOnChain | null> {
  if (question === null) return null;
  return keepResult(council, 'knock-on-chain', () => askModel('viability.knockOnChain', question));
}
