CREATE TABLE "tenancy" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"venue_id" text NOT NULL,
	"service_id" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	CONSTRAINT "tenancy_council_id_venue_id_service_id_valid_from_pk" PRIMARY KEY("council_id","venue_id","service_id","valid_from")
);
--> statement-breakpoint
ALTER TABLE "tenancy" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "venue" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"area_code" text,
	"rent_pence" integer NOT NULL,
	CONSTRAINT "venue_council_id_id_pk" PRIMARY KEY("council_id","id")
);
--> statement-breakpoint
ALTER TABLE "venue" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "tenancy" ADD CONSTRAINT "tenancy_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenancy" ADD CONSTRAINT "tenancy_venue" FOREIGN KEY ("council_id","venue_id") REFERENCES "public"."venue"("council_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenancy" ADD CONSTRAINT "tenancy_service" FOREIGN KEY ("council_id","service_id") REFERENCES "public"."service"("council_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venue" ADD CONSTRAINT "venue_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "venue" ADD CONSTRAINT "venue_area" FOREIGN KEY ("council_id","area_code") REFERENCES "public"."area"("council_id","code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_sex_known" CHECK ("person"."sex" in ('female', 'male', 'another'));--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_ethnic_group_known" CHECK ("person"."ethnic_group" in ('asian', 'black', 'mixed', 'white', 'other'));--> statement-breakpoint
CREATE POLICY "tenancy_of_council" ON "tenancy" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "venue_of_council" ON "venue" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
-- What the generator does not write.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['venue', 'tenancy']
  LOOP
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO atlas_app', t);
  END LOOP;
END
$$;
