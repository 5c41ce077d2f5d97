// Long questions to the model as jobs: asked once, worked on by one process at a time, kept with their answer.

import { sql } from 'drizzle-orm';
import {
  bigint,
  customType,
  index,
  integer,
  jsonb,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { councilTable, knownWords } from './council-table.ts';
import { appUser } from './people.ts';

/** Where a job stands. Only a job that runs has a runner and a lease. */
export const JOB_STATES = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** Why a job could not be done. A refusal names the field of the question. */
export interface JobFailure {
  readonly code: 'refused' | 'broken';
  readonly field: string | null;
  readonly message: string;
}

const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
});

export const job = councilTable(
  'job',
  {
    /** SHA-256 over method, question, parameters, model version and seed: the same question is one job. */
    id: text('id').notNull(),
    method: text('method').notNull(),
    inputsHash: text('inputs_hash').notNull(),
    parametersHash: text('parameters_hash').notNull(),
    modelVersion: text('model_version').notNull(),
    /** Unsigned 32-bit, which is more than an integer column holds. */
    seed: bigint('seed', { mode: 'number' }).notNull(),
    /** The input as JSON text; text, so that its bytes stay what was hashed. */
    question: text('question').notNull(),
    state: text('state').notNull().$type<JobState>(),
    /** Draws done, and draws in all; 0 of 0 until the model has read the question. */
    done: integer('done').notNull().default(0),
    draws: integer('draws').notNull().default(0),
    /** What to go on from after a restart; none before the first part is done, and none after the last. */
    checkpoint: bytes('checkpoint'),
    /** The answer as JSON text: the same bytes for the same question. */
    result: text('result'),
    failure: jsonb('failure').$type<JobFailure>(),
    authorId: uuid('author_id').references(() => appUser.id, { onDelete: 'set null' }),
    /** Times that a process has taken it up. */
    attempts: integer('attempts').notNull().default(0),
    /** The process at work, and until when it holds the job without a sign of life. */
    runner: uuid('runner'),
    leaseUntil: timestamp('lease_until', { withTimezone: true }),
    askedAt: timestamp('asked_at', { withTimezone: true }).notNull().defaultNow(),
    startedAt: timestamp('started_at', { withTimezone: true }),
    finishedAt: timestamp('finished_at', { withTimezone: true }),
  },
  {
    key: (t) => [t.id],
    also: (t) => [
      knownWords('job', t.state, JOB_STATES),
      // One at a time for each council, held by the database whatever the processes believe.
      uniqueIndex('job_running_one')
        .on(t.councilId)
        .where(sql`state = 'running'`),
      index('job_waiting').on(t.councilId, t.state, t.askedAt),
    ],
  },
);
