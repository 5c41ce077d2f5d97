CREATE TABLE "job" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"id" text NOT NULL,
	"method" text NOT NULL,
	"inputs_hash" text NOT NULL,
	"parameters_hash" text NOT NULL,
	"model_version" text NOT NULL,
	"seed" bigint NOT NULL,
	"question" text NOT NULL,
	"state" text NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"draws" integer DEFAULT 0 NOT NULL,
	"checkpoint" "bytea",
	"result" text,
	"failure" jsonb,
	"author_id" uuid,
	"attempts" integer DEFAULT 0 NOT NULL,
	"runner" uuid,
	"lease_until" timestamp with time zone,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	CONSTRAINT "job_council_id_id_pk" PRIMARY KEY("council_id","id"),
	CONSTRAINT "job_state_known" CHECK ("job"."state" in ('waiting', 'running', 'done', 'failed', 'cancelled'))
);
--> statement-breakpoint
ALTER TABLE "job" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "job" ADD CONSTRAINT "job_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job" ADD CONSTRAINT "job_author_id_app_user_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."app_user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "job_running_one" ON "job" USING btree ("council_id") WHERE state = 'running';--> statement-breakpoint
CREATE INDEX "job_waiting" ON "job" USING btree ("council_id","state","asked_at");--> statement-breakpoint
CREATE POLICY "job_of_council" ON "job" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
-- What the generator does not write: FORCE (so that even the owner is bound by the policy) and the grants.
ALTER TABLE "job" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "job" TO atlas_app;
