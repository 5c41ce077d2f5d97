// Decisions about named services: options, consultation, the steps they went through, and the figures they rest on.

import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Audience, DecisionState } from '#lib/domain/viability/decision.ts';
import { AUDIENCES, DECISION_STATES } from '#lib/domain/viability/decision.ts';
import type { KeptFigures } from '#lib/domain/viability/kept-figures.ts';
import { councilTable, knownWords, withinCouncil } from './council-table.ts';
import { service } from './market.ts';
import { appUser } from './people.ts';
import { scenario } from './scenarios.ts';

export const decision = councilTable(
  'decision',
  {
    id: text('id').notNull(),
    serviceId: text('service_id').notNull(),
    title: text('title').notNull(),
    state: text('state').notNull().$type<DecisionState>(),
    /** Rises with every change, so that two people do not write over each other. */
    version: integer('version').notNull().default(1),
    proposal: text('proposal').notNull().default(''),
    improvementCase: text('improvement_case').notNull().default(''),
    budgetDriver: text('budget_driver').notNull().default(''),
    savingPence: bigint('saving_pence', { mode: 'number' }),
    savingsLine: text('savings_line').notNull().default(''),
    equalityImpact: text('equality_impact').notNull().default(''),
    chosenOptionId: text('chosen_option_id'),
    decidedBy: text('decided_by'),
    decidedOn: date('decided_on', { mode: 'string' }),
    figures: jsonb('figures').$type<KeptFigures>(),
    figuresKeptAt: timestamp('figures_kept_at', { withTimezone: true }),
    authorId: uuid('author_id').references(() => appUser.id, { onDelete: 'set null' }),
  },
  {
    key: (t) => [t.id],
    also: (t) => [
      knownWords('decision', t.state, DECISION_STATES),
      index('decision_of_service').on(t.councilId, t.serviceId),
      withinCouncil(
        'decision_service',
        [t.councilId, t.serviceId],
        [service.councilId, service.id],
      ),
    ],
  },
);

export const decisionOption = councilTable(
  'decision_option',
  {
    decisionId: text('decision_id').notNull(),
    id: text('id').notNull(),
    title: text('title').notNull(),
    detail: text('detail').notNull(),
    yearlyPence: bigint('yearly_pence', { mode: 'number' }),
    /** The kept scenario whose figures the option rests on; locked once the decision is taken. */
    scenarioId: text('scenario_id'),
  },
  {
    key: (t) => [t.decisionId, t.id],
    also: (t) => [
      withinCouncil(
        'decision_option_decision',
        [t.councilId, t.decisionId],
        [decision.councilId, decision.id],
      ),
      withinCouncil(
        'decision_option_scenario',
        [t.councilId, t.scenarioId],
        [scenario.councilId, scenario.id],
      ),
    ],
  },
);

export const consultationEntry = councilTable(
  'consultation_entry',
  {
    decisionId: text('decision_id').notNull(),
    id: text('id').notNull(),
    audience: text('audience').notNull().$type<Audience>(),
    how: text('how').notNull(),
    put: text('put').notNull(),
    namesService: boolean('names_service').notNull(),
    opened: date('opened', { mode: 'string' }).notNull(),
    closed: date('closed', { mode: 'string' }),
    heard: text('heard').notNull(),
    authorId: uuid('author_id').references(() => appUser.id, { onDelete: 'set null' }),
  },
  {
    key: (t) => [t.decisionId, t.id],
    also: (t) => [
      knownWords('consultation_entry', t.audience, AUDIENCES),
      withinCouncil(
        'consultation_entry_decision',
        [t.councilId, t.decisionId],
        [decision.councilId, decision.id],
      ),
    ],
  },
);

/** The steps of a decision: a record that is added to and never changed. */
export const decisionStep = councilTable(
  'decision_step',
  {
    decisionId: text('decision_id').notNull(),
    seq: integer('seq').notNull(),
    state: text('state').notNull().$type<DecisionState>(),
    note: text('note').notNull(),
    authorId: uuid('author_id').references(() => appUser.id, { onDelete: 'set null' }),
  },
  {
    key: (t) => [t.decisionId, t.seq],
    also: (t) => [
      knownWords('decision_step', t.state, DECISION_STATES),
      withinCouncil(
        'decision_step_decision',
        [t.councilId, t.decisionId],
        [decision.councilId, decision.id],
      ),
    ],
  },
);
