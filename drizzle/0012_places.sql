CREATE TABLE "capacity_return" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"service_id" text NOT NULL,
	"day" date NOT NULL,
	"maximum_places" integer,
	"occupied" integer,
	"vacant_reserved" integer,
	"vacant_accepting" integer,
	"vacant_not_accepting" integer,
	"people_using" integer,
	"staff_employed" integer,
	"staff_agency" integer,
	"staff_absent" integer,
	"source_id" text NOT NULL,
	CONSTRAINT "capacity_return_council_id_service_id_day_pk" PRIMARY KEY("council_id","service_id","day")
);
--> statement-breakpoint
ALTER TABLE "capacity_return" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "travel_time" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"from_id" text NOT NULL,
	"mode" text NOT NULL,
	"percentile" smallint NOT NULL,
	"to_ids" text[] NOT NULL,
	"minutes" smallint[] NOT NULL,
	"source_id" text NOT NULL,
	CONSTRAINT "travel_time_council_id_from_id_mode_percentile_pk" PRIMARY KEY("council_id","from_id","mode","percentile"),
	CONSTRAINT "travel_time_mode_known" CHECK ("travel_time"."mode" in ('car', 'public-transport', 'walk', 'cycle', 'minibus'))
);
--> statement-breakpoint
ALTER TABLE "travel_time" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "capacity_return" ADD CONSTRAINT "capacity_return_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "capacity_return" ADD CONSTRAINT "capacity_return_service" FOREIGN KEY ("council_id","service_id") REFERENCES "public"."service"("council_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "travel_time" ADD CONSTRAINT "travel_time_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "capacity_return_of_council" ON "capacity_return" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "travel_time_of_council" ON "travel_time" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
-- What the generator does not write.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['capacity_return', 'travel_time']
  LOOP
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO atlas_app', t);
  END LOOP;
END
$$;
