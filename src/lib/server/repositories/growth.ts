// Reads micro-enterprises: stages, monthly returns, checks and targets of the council in scope.

import type {
  Enterprise,
  EnterpriseCheck,
  EnterpriseEvent,
  EnterpriseMonth,
  GrowthTarget,
} from '#lib/domain/growth/records.ts';
import type { Transaction } from '../db/client.ts';
import * as schema from '../db/schema/index.ts';
import { ownColumns } from './own-columns.ts';

export const readEnterprises = (tx: Transaction): Promise<Enterprise[]> =>
  tx.select(ownColumns(schema.enterprise)).from(schema.enterprise).orderBy(schema.enterprise.id);

export const readEnterpriseEvents = (tx: Transaction): Promise<EnterpriseEvent[]> =>
  tx
    .select(ownColumns(schema.enterpriseEvent))
    .from(schema.enterpriseEvent)
    .orderBy(schema.enterpriseEvent.date, schema.enterpriseEvent.id);

export const readEnterpriseMonths = (tx: Transaction): Promise<EnterpriseMonth[]> =>
  tx
    .select(ownColumns(schema.enterpriseMonth))
    .from(schema.enterpriseMonth)
    .orderBy(schema.enterpriseMonth.month, schema.enterpriseMonth.enterpriseId);

export const readEnterpriseChecks = (tx: Transaction): Promise<EnterpriseCheck[]> =>
  tx
    .select(ownColumns(schema.enterpriseCheck))
    .from(schema.enterpriseCheck)
    .orderBy(schema.enterpriseCheck.due, schema.enterpriseCheck.id);

export const readGrowthTargets = (tx: Transaction): Promise<GrowthTarget[]> =>
  tx
    .select(ownColumns(schema.growthTarget))
    .from(schema.growthTarget)
    .orderBy(schema.growthTarget.id);
