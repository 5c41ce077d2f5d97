CREATE TABLE "consultation_entry" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decision_id" text NOT NULL,
	"id" text NOT NULL,
	"audience" text NOT NULL,
	"how" text NOT NULL,
	"put" text NOT NULL,
	"names_service" boolean NOT NULL,
	"opened" date NOT NULL,
	"closed" date,
	"heard" text NOT NULL,
	"author_id" uuid,
	CONSTRAINT "consultation_entry_council_id_decision_id_id_pk" PRIMARY KEY("council_id","decision_id","id"),
	CONSTRAINT "consultation_entry_audience_known" CHECK ("consultation_entry"."audience" in ('people-who-use-it', 'unpaid-carers', 'staff', 'providers', 'public', 'elected-members'))
);
--> statement-breakpoint
ALTER TABLE "consultation_entry" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "decision" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"id" text NOT NULL,
	"service_id" text NOT NULL,
	"title" text NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"proposal" text DEFAULT '' NOT NULL,
	"improvement_case" text DEFAULT '' NOT NULL,
	"budget_driver" text DEFAULT '' NOT NULL,
	"saving_pence" bigint,
	"savings_line" text DEFAULT '' NOT NULL,
	"equality_impact" text DEFAULT '' NOT NULL,
	"chosen_option_id" text,
	"decided_by" text,
	"decided_on" date,
	"figures" jsonb,
	"figures_kept_at" timestamp with time zone,
	"author_id" uuid,
	CONSTRAINT "decision_council_id_id_pk" PRIMARY KEY("council_id","id"),
	CONSTRAINT "decision_state_known" CHECK ("decision"."state" in ('draft', 'consulting', 'decided', 'withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "decision" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "decision_option" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decision_id" text NOT NULL,
	"id" text NOT NULL,
	"title" text NOT NULL,
	"detail" text NOT NULL,
	"yearly_pence" bigint,
	CONSTRAINT "decision_option_council_id_decision_id_id_pk" PRIMARY KEY("council_id","decision_id","id")
);
--> statement-breakpoint
ALTER TABLE "decision_option" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "decision_step" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decision_id" text NOT NULL,
	"seq" integer NOT NULL,
	"state" text NOT NULL,
	"note" text NOT NULL,
	"author_id" uuid,
	CONSTRAINT "decision_step_council_id_decision_id_seq_pk" PRIMARY KEY("council_id","decision_id","seq"),
	CONSTRAINT "decision_step_state_known" CHECK ("decision_step"."state" in ('draft', 'consulting', 'decided', 'withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "decision_step" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "forecast" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"service_id" text NOT NULL,
	"as_of" date NOT NULL,
	"model_version" text NOT NULL,
	"run_id" text NOT NULL,
	"chance_12" double precision NOT NULL,
	"chance_24" double precision NOT NULL,
	"risk" text NOT NULL,
	CONSTRAINT "forecast_council_id_service_id_as_of_model_version_pk" PRIMARY KEY("council_id","service_id","as_of","model_version")
);
--> statement-breakpoint
ALTER TABLE "forecast" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "scenario" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"note" text NOT NULL,
	"service_id" text,
	"query" text NOT NULL,
	"is_shared" boolean NOT NULL,
	"figures" jsonb NOT NULL,
	"owner_id" uuid,
	"locked_at" timestamp with time zone,
	"removed_at" timestamp with time zone,
	CONSTRAINT "scenario_council_id_id_pk" PRIMARY KEY("council_id","id")
);
--> statement-breakpoint
ALTER TABLE "scenario" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "service_event" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"id" text NOT NULL,
	"service_id" text,
	"kind" text NOT NULL,
	"day" date NOT NULL,
	"title" text NOT NULL,
	"source" text NOT NULL,
	"author_id" uuid,
	CONSTRAINT "service_event_council_id_id_pk" PRIMARY KEY("council_id","id"),
	CONSTRAINT "service_event_kind_known" CHECK ("service_event"."kind" in ('policy', 'budget', 'charge', 'transport', 'access', 'other'))
);
--> statement-breakpoint
ALTER TABLE "service_event" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "unpaid_care_minutes" integer;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "sex" text;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "ethnic_group" text;--> statement-breakpoint
ALTER TABLE "consultation_entry" ADD CONSTRAINT "consultation_entry_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_entry" ADD CONSTRAINT "consultation_entry_author_id_app_user_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."app_user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_entry" ADD CONSTRAINT "consultation_entry_decision" FOREIGN KEY ("council_id","decision_id") REFERENCES "public"."decision"("council_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_author_id_app_user_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."app_user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision" ADD CONSTRAINT "decision_service" FOREIGN KEY ("council_id","service_id") REFERENCES "public"."service"("council_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_option" ADD CONSTRAINT "decision_option_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_option" ADD CONSTRAINT "decision_option_decision" FOREIGN KEY ("council_id","decision_id") REFERENCES "public"."decision"("council_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_step" ADD CONSTRAINT "decision_step_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_step" ADD CONSTRAINT "decision_step_author_id_app_user_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."app_user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_step" ADD CONSTRAINT "decision_step_decision" FOREIGN KEY ("council_id","decision_id") REFERENCES "public"."decision"("council_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forecast" ADD CONSTRAINT "forecast_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "forecast" ADD CONSTRAINT "forecast_service" FOREIGN KEY ("council_id","service_id") REFERENCES "public"."service"("council_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario" ADD CONSTRAINT "scenario_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario" ADD CONSTRAINT "scenario_owner_id_app_user_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."app_user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario" ADD CONSTRAINT "scenario_service" FOREIGN KEY ("council_id","service_id") REFERENCES "public"."service"("council_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_event" ADD CONSTRAINT "service_event_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_event" ADD CONSTRAINT "service_event_author_id_app_user_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."app_user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_event" ADD CONSTRAINT "service_event_service" FOREIGN KEY ("council_id","service_id") REFERENCES "public"."service"("council_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "decision_of_service" ON "decision" USING btree ("council_id","service_id");--> statement-breakpoint
CREATE INDEX "service_event_of" ON "service_event" USING btree ("council_id","service_id");--> statement-breakpoint
CREATE POLICY "consultation_entry_of_council" ON "consultation_entry" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "decision_of_council" ON "decision" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "decision_option_of_council" ON "decision_option" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "decision_step_of_council" ON "decision_step" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "forecast_of_council" ON "forecast" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "scenario_of_council" ON "scenario" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "service_event_of_council" ON "service_event" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
-- What the generator does not write. Steps and forecasts are a record: written and read, never changed.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['decision', 'decision_option', 'consultation_entry', 'decision_step', 'scenario', 'service_event', 'forecast']
  LOOP
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['decision', 'decision_option', 'consultation_entry', 'scenario', 'service_event']
  LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO atlas_app', t);
  END LOOP;
END $$;
--> statement-breakpoint
GRANT SELECT, INSERT ON "decision_step", "forecast" TO atlas_app;
