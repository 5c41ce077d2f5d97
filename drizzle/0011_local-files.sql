CREATE TABLE "personal_assistant" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"id" text NOT NULL,
	"employment" text NOT NULL,
	"employer_id" text,
	"area_code" text,
	"minutes_per_week" integer,
	"spare_minutes_per_week" integer,
	"spare_by_weekday" integer[],
	"price_pence" integer,
	"supports" text[] NOT NULL,
	"needs" text[] NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"last_verified" date,
	CONSTRAINT "personal_assistant_council_id_id_pk" PRIMARY KEY("council_id","id"),
	CONSTRAINT "personal_assistant_employment_known" CHECK ("personal_assistant"."employment" in ('employed', 'self-employed', 'agency'))
);
--> statement-breakpoint
ALTER TABLE "personal_assistant" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "shared_lives_arrangement" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"id" text NOT NULL,
	"carer_id" text NOT NULL,
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date,
	"minutes_per_week" integer,
	"nights_per_week" double precision,
	"weekly_pence" integer,
	CONSTRAINT "shared_lives_arrangement_council_id_id_pk" PRIMARY KEY("council_id","id"),
	CONSTRAINT "shared_lives_arrangement_kind_known" CHECK ("shared_lives_arrangement"."kind" in ('live-in', 'short-break', 'day'))
);
--> statement-breakpoint
ALTER TABLE "shared_lives_arrangement" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "shared_lives_carer" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"id" text NOT NULL,
	"approved_on" date,
	"places" integer,
	"live_in_places" integer NOT NULL,
	"short_break_places" integer NOT NULL,
	"day_places" integer NOT NULL,
	"live_in_filled" integer,
	"short_break_filled" integer,
	"day_filled" integer,
	"fee_band" text,
	"board_and_lodging_pence" integer,
	"last_uplift" date,
	CONSTRAINT "shared_lives_carer_council_id_id_pk" PRIMARY KEY("council_id","id")
);
--> statement-breakpoint
ALTER TABLE "shared_lives_carer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "brokerage_request" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"id" text NOT NULL,
	"need" text NOT NULL,
	"support" text,
	"area_code" text,
	"minutes_per_week" integer NOT NULL,
	"weekdays" integer[],
	"requested" date NOT NULL,
	"offers" integer,
	"first_offer" date,
	"started" date,
	"refused_why" text,
	CONSTRAINT "brokerage_request_council_id_id_pk" PRIMARY KEY("council_id","id"),
	CONSTRAINT "brokerage_request_need_known" CHECK ("brokerage_request"."need" in ('physical', 'memory', 'learning-disability', 'mental-health', 'sensory')),
	CONSTRAINT "brokerage_request_refused_why_known" CHECK ("brokerage_request"."refused_why" in ('no-capacity', 'price', 'distance', 'needs', 'times', 'person-refused', 'withdrawn', 'other'))
);
--> statement-breakpoint
ALTER TABLE "brokerage_request" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "hand_back" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"id" text NOT NULL,
	"package_id" text NOT NULL,
	"date" date NOT NULL,
	"reason" text,
	"organisation_id" text,
	"people" integer,
	CONSTRAINT "hand_back_council_id_id_pk" PRIMARY KEY("council_id","id"),
	CONSTRAINT "hand_back_reason_known" CHECK ("hand_back"."reason" in ('staffing', 'price', 'distance', 'needs-changed', 'relationship', 'provider-closed', 'other'))
);
--> statement-breakpoint
ALTER TABLE "hand_back" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "direct_payment_rate" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"year" text NOT NULL,
	"valid_from" date NOT NULL,
	"employed_hour_pence" integer,
	"self_employed_hour_pence" integer,
	"agency_hour_pence" integer,
	"day_pence" integer,
	CONSTRAINT "direct_payment_rate_council_id_year_pk" PRIMARY KEY("council_id","year")
);
--> statement-breakpoint
ALTER TABLE "direct_payment_rate" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "dp_account_month" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"account_id" text NOT NULL,
	"month" text NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"paid_in_pence" integer NOT NULL,
	"clawback_pence" integer NOT NULL,
	"balance_pence" integer,
	CONSTRAINT "dp_account_month_council_id_account_id_month_pk" PRIMARY KEY("council_id","account_id","month")
);
--> statement-breakpoint
ALTER TABLE "dp_account_month" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "dp_spend" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"id" text NOT NULL,
	"account_id" text NOT NULL,
	"month" text NOT NULL,
	"category" text NOT NULL,
	"service_id" text,
	"pence" integer NOT NULL,
	"entries" integer NOT NULL,
	CONSTRAINT "dp_spend_council_id_id_pk" PRIMARY KEY("council_id","id"),
	CONSTRAINT "dp_spend_category_known" CHECK ("dp_spend"."category" in ('employed-assistant', 'self-employed', 'agency', 'day-support', 'short-breaks', 'activities', 'transport', 'equipment', 'running-costs', 'cash', 'other', 'not-stated'))
);
--> statement-breakpoint
ALTER TABLE "dp_spend" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "asset" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"area_code" text,
	"open_to" text,
	"free_minutes_per_week" integer,
	"organisation_id" text,
	"last_verified" date,
	CONSTRAINT "asset_council_id_id_pk" PRIMARY KEY("council_id","id"),
	CONSTRAINT "asset_kind_known" CHECK ("asset"."kind" in ('building', 'group', 'equipment')),
	CONSTRAINT "asset_open_to_known" CHECK ("asset"."open_to" in ('everybody', 'by-booking', 'members', 'referral'))
);
--> statement-breakpoint
ALTER TABLE "asset" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "organisation_member" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"organisation_id" text NOT NULL,
	"id" text NOT NULL,
	"member_class" text NOT NULL,
	"members" integer NOT NULL,
	"votes" integer,
	"from_day" date,
	"to_day" date,
	CONSTRAINT "organisation_member_council_id_organisation_id_id_pk" PRIMARY KEY("council_id","organisation_id","id"),
	CONSTRAINT "organisation_member_member_class_known" CHECK ("organisation_member"."member_class" in ('people-supported', 'family-carers', 'workers', 'community', 'investors', 'organisations'))
);
--> statement-breakpoint
ALTER TABLE "organisation_member" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "personal_assistant" ADD CONSTRAINT "personal_assistant_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personal_assistant" ADD CONSTRAINT "personal_assistant_area" FOREIGN KEY ("council_id","area_code") REFERENCES "public"."area"("council_id","code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personal_assistant" ADD CONSTRAINT "personal_assistant_employer" FOREIGN KEY ("council_id","employer_id") REFERENCES "public"."person"("council_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_lives_arrangement" ADD CONSTRAINT "shared_lives_arrangement_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_lives_arrangement" ADD CONSTRAINT "shared_lives_arrangement_carer_of" FOREIGN KEY ("council_id","carer_id") REFERENCES "public"."shared_lives_carer"("council_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_lives_arrangement" ADD CONSTRAINT "shared_lives_arrangement_person" FOREIGN KEY ("council_id","person_id") REFERENCES "public"."person"("council_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_lives_carer" ADD CONSTRAINT "shared_lives_carer_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_lives_carer" ADD CONSTRAINT "shared_lives_carer_service" FOREIGN KEY ("council_id","id") REFERENCES "public"."service"("council_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brokerage_request" ADD CONSTRAINT "brokerage_request_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brokerage_request" ADD CONSTRAINT "brokerage_request_area" FOREIGN KEY ("council_id","area_code") REFERENCES "public"."area"("council_id","code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_back" ADD CONSTRAINT "hand_back_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_back" ADD CONSTRAINT "hand_back_organisation" FOREIGN KEY ("council_id","organisation_id") REFERENCES "public"."organisation"("council_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "direct_payment_rate" ADD CONSTRAINT "direct_payment_rate_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dp_account_month" ADD CONSTRAINT "dp_account_month_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dp_spend" ADD CONSTRAINT "dp_spend_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dp_spend" ADD CONSTRAINT "dp_spend_service" FOREIGN KEY ("council_id","service_id") REFERENCES "public"."service"("council_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "asset" ADD CONSTRAINT "asset_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "asset" ADD CONSTRAINT "asset_area" FOREIGN KEY ("council_id","area_code") REFERENCES "public"."area"("council_id","code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "asset" ADD CONSTRAINT "asset_organisation" FOREIGN KEY ("council_id","organisation_id") REFERENCES "public"."organisation"("council_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_member" ADD CONSTRAINT "organisation_member_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_member" ADD CONSTRAINT "organisation_member_of" FOREIGN KEY ("council_id","organisation_id") REFERENCES "public"."organisation"("council_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "shared_lives_arrangement_carer" ON "shared_lives_arrangement" USING btree ("council_id","carer_id");--> statement-breakpoint
CREATE INDEX "hand_back_package" ON "hand_back" USING btree ("council_id","package_id");--> statement-breakpoint
CREATE INDEX "dp_spend_month" ON "dp_spend" USING btree ("council_id","month");--> statement-breakpoint
CREATE POLICY "personal_assistant_of_council" ON "personal_assistant" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "shared_lives_arrangement_of_council" ON "shared_lives_arrangement" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "shared_lives_carer_of_council" ON "shared_lives_carer" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "brokerage_request_of_council" ON "brokerage_request" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "hand_back_of_council" ON "hand_back" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "direct_payment_rate_of_council" ON "direct_payment_rate" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "dp_account_month_of_council" ON "dp_account_month" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "dp_spend_of_council" ON "dp_spend" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "asset_of_council" ON "asset" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "organisation_member_of_council" ON "organisation_member" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
-- What the generator does not write: FORCE (so that even the owner is bound by the policy) and the grants.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['shared_lives_carer', 'shared_lives_arrangement', 'personal_assistant', 'brokerage_request', 'hand_back', 'dp_account_month', 'dp_spend', 'direct_payment_rate', 'asset', 'organisation_member']
  LOOP
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO atlas_app', t);
  END LOOP;
END $$;
