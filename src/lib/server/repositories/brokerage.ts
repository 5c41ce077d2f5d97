// Reads the brokerage log of the council in scope, without the references of packages.

import { gte } from 'drizzle-orm';
import type { BrokerageRequest, HandBack } from '#lib/domain/demand/brokerage.ts';
import type { Transaction } from '../db/client.ts';
import { brokerageRequest, handBack } from '../db/schema/brokerage.ts';

export const readBrokerageRequests = (tx: Transaction): Promise<BrokerageRequest[]> =>
  tx
    .select({
      need: brokerageRequest.need,
      minutesPerWeek: brokerageRequest.minutesPerWeek,
      requested: brokerageRequest.requested,
      started: brokerageRequest.started,
      refusedWhy: brokerageRequest.refusedWhy,
    })
    .from(brokerageRequest)
    .orderBy(brokerageRequest.id);

/** Packages handed back on this day (ISO date) or later. */
export const readHandBacks = (tx: Transaction, from: string): Promise<HandBack[]> =>
  tx
    .select({ date: handBack.date, reason: handBack.reason, people: handBack.people })
    .from(handBack)
    .where(gte(handBack.date, from))
    .orderBy(handBack.id);
