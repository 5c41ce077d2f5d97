CREATE TABLE "published_total" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"source_id" text NOT NULL,
	"people" double precision NOT NULL,
	"at_home_by_age" jsonb,
	"learning_disability_share" double precision,
	CONSTRAINT "published_total_council_id_source_id_pk" PRIMARY KEY("council_id","source_id")
);
--> statement-breakpoint
ALTER TABLE "published_total" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "parameter_change" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"parameter_id" text NOT NULL,
	"seq" integer NOT NULL,
	"undoes" integer,
	"value" double precision,
	"low" double precision,
	"high" double precision,
	"reason" text,
	"valid_from" date,
	"author_id" uuid,
	CONSTRAINT "parameter_change_council_id_parameter_id_seq_pk" PRIMARY KEY("council_id","parameter_id","seq"),
	CONSTRAINT "parameter_change_is_value_or_undo" CHECK (num_nonnulls("parameter_change"."value", "parameter_change"."reason", "parameter_change"."valid_from") = case when "parameter_change"."undoes" is null then 3 else 0 end),
	CONSTRAINT "parameter_change_range" CHECK (("parameter_change"."low" is null) = ("parameter_change"."high" is null))
);
--> statement-breakpoint
ALTER TABLE "parameter_change" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "published_total" ADD CONSTRAINT "published_total_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_total" ADD CONSTRAINT "published_total_source" FOREIGN KEY ("council_id","source_id") REFERENCES "public"."source"("council_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parameter_change" ADD CONSTRAINT "parameter_change_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parameter_change" ADD CONSTRAINT "parameter_change_author_id_app_user_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."app_user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "published_total_of_council" ON "published_total" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "parameter_change_of_council" ON "parameter_change" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
-- What the generator does not write. Changes of parameters are a record: written and read, never changed.
ALTER TABLE "published_total" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "parameter_change" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "published_total" TO atlas_app;
--> statement-breakpoint
GRANT SELECT, INSERT ON "parameter_change" TO atlas_app;
