// Decisions about services: rows to records and back. Steps are added and never changed.

import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type {
  ConsultationEntry,
  DecisionOption,
  DecisionState,
  DecisionStep,
  DecisionTaken,
  KeptDecision,
} from '#lib/domain/viability/decision.ts';
import type { KeptFigures } from '#lib/domain/viability/kept-figures.ts';
import type { Transaction } from '../db/client.ts';
import {
  consultationEntry,
  decision,
  decisionOption,
  decisionStep,
} from '../db/schema/decisions.ts';
import { appUser } from '../db/schema/people.ts';

const day = (at: Date | null): string | null => at?.toISOString().slice(0, 10) ?? null;

async function readOptions(tx: Transaction, decisionId: string): Promise<DecisionOption[]> {
  const { id, title, detail, yearlyPence, scenarioId } = decisionOption;
  return tx
    .select({ id, title, detail, yearlyPence, scenarioId })
    .from(decisionOption)
    .where(eq(decisionOption.decisionId, decisionId))
    .orderBy(asc(decisionOption.recordedAt), asc(id));
}

async function readConsultation(tx: Transaction, decisionId: string): Promise<ConsultationEntry[]> {
  const { id, audience, how, put, namesService, opened, closed, heard } = consultationEntry;
  return tx
    .select({ id, audience, how, put, namesService, opened, closed, heard })
    .from(consultationEntry)
    .where(eq(consultationEntry.decisionId, decisionId))
    .orderBy(asc(opened), asc(id));
}

async function readSteps(tx: Transaction, decisionId: string): Promise<DecisionStep[]> {
  const rows = await tx
    .select({
      state: decisionStep.state,
      note: decisionStep.note,
      at: decisionStep.recordedAt,
      by: appUser.email,
    })
    .from(decisionStep)
    .leftJoin(appUser, eq(appUser.id, decisionStep.authorId))
    .where(eq(decisionStep.decisionId, decisionId))
    .orderBy(asc(decisionStep.seq));
  return rows.map(({ at, ...step }) => ({ ...step, on: day(at) ?? '' }));
}

function takenIn(row: typeof decision.$inferSelect): DecisionTaken | null {
  const { chosenOptionId, decidedBy, decidedOn } = row;
  return chosenOptionId === null || decidedBy === null || decidedOn === null
    ? null
    : { optionId: chosenOptionId, by: decidedBy, on: decidedOn };
}

async function whole(tx: Transaction, row: typeof decision.$inferSelect): Promise<KeptDecision> {
  return {
    id: row.id,
    serviceId: row.serviceId,
    title: row.title,
    state: row.state,
    version: row.version,
    proposal: row.proposal,
    improvementCase: row.improvementCase,
    budgetDriver: row.budgetDriver,
    savingPence: row.savingPence,
    savingsLine: row.savingsLine,
    equalityImpact: row.equalityImpact,
    hasFigures: row.figures !== null,
    figures: row.figures,
    figuresKeptOn: day(row.figuresKeptAt),
    taken: takenIn(row),
    options: await readOptions(tx, row.id),
    consultation: await readConsultation(tx, row.id),
    steps: await readSteps(tx, row.id),
  };
}

/** The newest record about a service, or the one asked for; null when there is none. */
export async function readDecision(
  tx: Transaction,
  serviceId: string,
  id: string | null,
): Promise<KeptDecision | null> {
  const [row] = await tx
    .select()
    .from(decision)
    .where(and(eq(decision.serviceId, serviceId), ...(id === null ? [] : [eq(decision.id, id)])))
    .orderBy(desc(decision.recordedAt), desc(decision.id))
    .limit(1);
  return row ? whole(tx, row) : null;
}

/** Holds a record until the transaction ends, so that two changes of it follow one another. */
export async function lockDecision(tx: Transaction, id: string): Promise<void> {
  await tx.select({ id: decision.id }).from(decision).where(eq(decision.id, id)).for('update');
}

/** Every record about a service, newest first. */
export async function listDecisions(
  tx: Transaction,
  serviceId: string,
): Promise<{ readonly id: string; readonly title: string; readonly state: DecisionState }[]> {
  const { id, title, state } = decision;
  return tx
    .select({ id, title, state })
    .from(decision)
    .where(eq(decision.serviceId, serviceId))
    .orderBy(desc(decision.recordedAt), desc(id));
}

export type NewDecision = Pick<
  typeof decision.$inferInsert,
  'councilId' | 'id' | 'serviceId' | 'title' | 'authorId'
>;

export async function insertDecision(tx: Transaction, made: NewDecision): Promise<void> {
  await tx.insert(decision).values({ ...made, state: 'draft' });
}

/** What can be changed in a record's own row. */
export interface DecisionChange {
  readonly title?: string;
  readonly state?: DecisionState;
  readonly proposal?: string;
  readonly improvementCase?: string;
  readonly budgetDriver?: string;
  readonly savingPence?: number | null;
  readonly savingsLine?: string;
  readonly equalityImpact?: string;
  readonly taken?: DecisionTaken;
  readonly figures?: KeptFigures;
}

/** Changes a record and counts its version up; false when somebody else changed it first. */
export async function changeDecision(
  tx: Transaction,
  id: string,
  version: number,
  { taken, figures, ...fields }: DecisionChange,
): Promise<boolean> {
  const changed = await tx
    .update(decision)
    .set({
      ...fields,
      ...(taken === undefined
        ? {}
        : { chosenOptionId: taken.optionId, decidedBy: taken.by, decidedOn: taken.on }),
      ...(figures === undefined ? {} : { figures, figuresKeptAt: sql`now()` }),
      version: version + 1,
    })
    .where(and(eq(decision.id, id), eq(decision.version, version)))
    .returning({ id: decision.id });
  return changed.length > 0;
}

export async function insertStep(
  tx: Transaction,
  step: Omit<typeof decisionStep.$inferInsert, 'recordedAt' | 'seq'>,
): Promise<void> {
  const seq = sql<number>`(select coalesce(max(seq), 0) + 1 from decision_step
    where council_id = ${step.councilId} and decision_id = ${step.decisionId})`;
  await tx.insert(decisionStep).values({ ...step, seq });
}

export async function insertOption(
  tx: Transaction,
  councilId: string,
  decisionId: string,
  option: DecisionOption,
): Promise<void> {
  await tx.insert(decisionOption).values({ councilId, decisionId, ...option });
}

export async function removeOption(
  tx: Transaction,
  decisionId: string,
  id: string,
): Promise<boolean> {
  const gone = await tx
    .delete(decisionOption)
    .where(and(eq(decisionOption.decisionId, decisionId), eq(decisionOption.id, id)))
    .returning({ id: decisionOption.id });
  return gone.length > 0;
}

export async function insertConsultation(
  tx: Transaction,
  place: {
    readonly councilId: string;
    readonly decisionId: string;
    readonly authorId: string | null;
  },
  entry: ConsultationEntry,
): Promise<void> {
  await tx.insert(consultationEntry).values({ ...place, ...entry });
}

/** Ends a round of consultation with what was heard; false when there is no such open round. */
export async function closeConsultation(
  tx: Transaction,
  decisionId: string,
  id: string,
  end: { readonly closed: string; readonly heard: string },
): Promise<boolean> {
  const ended = await tx
    .update(consultationEntry)
    .set(end)
    .where(
      and(
        eq(consultationEntry.decisionId, decisionId),
        eq(consultationEntry.id, id),
        sql`${consultationEntry.closed} is null`,
      ),
    )
    .returning({ id: consultationEntry.id });
  return ended.length > 0;
}
