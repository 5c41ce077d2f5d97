CREATE TABLE "council" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"nation" text NOT NULL,
	"ons_code" text,
	"is_example" boolean DEFAULT false NOT NULL,
	"as_of" date,
	"records_version" integer DEFAULT 0 NOT NULL,
	"records_loaded_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "council_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "app_user" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"passphrase_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"disabled_at" timestamp with time zone,
	CONSTRAINT "app_user_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"council_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor_id" uuid,
	"action" text NOT NULL,
	"object_type" text NOT NULL,
	"object_id" text,
	"outcome" text NOT NULL,
	"request_id" text,
	"detail" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit_entry" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "membership" (
	"council_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "membership_council_id_user_id_pk" PRIMARY KEY("council_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "membership" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "set_up_link" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"used_by" uuid
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempt" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"account_key" text NOT NULL,
	"network" text NOT NULL,
	"succeeded" boolean NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "area" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"place_name" text NOT NULL,
	"district_code" text NOT NULL,
	"district_name" text NOT NULL,
	"middle_code" text NOT NULL,
	"middle_name" text NOT NULL,
	"rurality" text NOT NULL,
	"centre" jsonb NOT NULL,
	"geometry" jsonb NOT NULL,
	"residents" jsonb NOT NULL,
	"deprivation_decile" integer,
	"deprivation_index" text,
	CONSTRAINT "area_council_id_code_pk" PRIMARY KEY("council_id","code")
);
--> statement-breakpoint
ALTER TABLE "area" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "capacity" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"service_id" text NOT NULL,
	"support" text NOT NULL,
	"need" text NOT NULL,
	"minutes_per_week" integer NOT NULL,
	"spare_minutes_per_week" integer NOT NULL,
	CONSTRAINT "capacity_council_id_service_id_support_need_pk" PRIMARY KEY("council_id","service_id","support","need"),
	CONSTRAINT "capacity_support_known" CHECK ("capacity"."support" in ('day-support', 'home-support', 'getting-out', 'short-breaks')),
	CONSTRAINT "capacity_need_known" CHECK ("capacity"."need" in ('physical', 'memory', 'learning-disability', 'mental-health', 'sensory'))
);
--> statement-breakpoint
ALTER TABLE "capacity" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "direct_payment_rule" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"id" text NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"removes_kinds" text[] NOT NULL,
	"valid_from" date NOT NULL,
	"review" text NOT NULL,
	CONSTRAINT "direct_payment_rule_council_id_id_pk" PRIMARY KEY("council_id","id")
);
--> statement-breakpoint
ALTER TABLE "direct_payment_rule" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "missing_layer" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"layer" text NOT NULL,
	"why" text NOT NULL,
	CONSTRAINT "missing_layer_council_id_layer_pk" PRIMARY KEY("council_id","layer")
);
--> statement-breakpoint
ALTER TABLE "missing_layer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "organisation" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"legal_form" text NOT NULL,
	"governance" text NOT NULL,
	CONSTRAINT "organisation_council_id_id_pk" PRIMARY KEY("council_id","id")
);
--> statement-breakpoint
ALTER TABLE "organisation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "place" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"rank" text NOT NULL,
	"lon" double precision NOT NULL,
	"lat" double precision NOT NULL,
	CONSTRAINT "place_council_id_id_pk" PRIMARY KEY("council_id","id")
);
--> statement-breakpoint
ALTER TABLE "place" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "rejection" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"source_id" text NOT NULL,
	"reason" text NOT NULL,
	"rows" integer NOT NULL,
	"first_line" integer,
	CONSTRAINT "rejection_council_id_source_id_reason_pk" PRIMARY KEY("council_id","source_id","reason")
);
--> statement-breakpoint
ALTER TABLE "rejection" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "service" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"operator" text NOT NULL,
	"home_based" boolean NOT NULL,
	"area_code" text NOT NULL,
	"point" jsonb,
	"supports" text[] NOT NULL,
	"needs" text[] NOT NULL,
	"age_groups" text[] NOT NULL,
	"places_by_weekday" integer[],
	"price_pence" integer,
	"price_unit" text,
	"price_year" text,
	"reach_minutes" integer,
	"beds" integer,
	"regulated" boolean NOT NULL,
	"rating" text,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"continued_by_id" text,
	"last_verified" date,
	"source_id" text NOT NULL,
	CONSTRAINT "service_council_id_id_pk" PRIMARY KEY("council_id","id"),
	CONSTRAINT "service_kind_known" CHECK ("service"."kind" in ('micro-provider', 'shared-lives', 'co-op', 'pool', 'trust', 'day-centre', 'time-bank', 'homecare', 'supported-living', 'care-home'))
);
--> statement-breakpoint
ALTER TABLE "service" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "source" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"id" text NOT NULL,
	"title" text NOT NULL,
	"publisher" text NOT NULL,
	"file" text,
	"vintage" text NOT NULL,
	"licence" text NOT NULL,
	"attribution" text NOT NULL,
	"rows_read" integer NOT NULL,
	"rows_used" integer NOT NULL,
	"rows_rejected" integer NOT NULL,
	"sha256" text,
	"cadence_days" integer,
	"covers_to" date NOT NULL,
	CONSTRAINT "source_council_id_id_pk" PRIMARY KEY("council_id","id")
);
--> statement-breakpoint
ALTER TABLE "source" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "time_bank_month" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"service_id" text NOT NULL,
	"month" text NOT NULL,
	"given_minutes" integer NOT NULL,
	"spent_minutes" integer NOT NULL,
	"outstanding_minutes" integer NOT NULL,
	CONSTRAINT "time_bank_month_council_id_service_id_month_pk" PRIMARY KEY("council_id","service_id","month")
);
--> statement-breakpoint
ALTER TABLE "time_bank_month" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "assessed_need" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"person_id" text NOT NULL,
	"support" text NOT NULL,
	"minutes_per_week" integer NOT NULL,
	CONSTRAINT "assessed_need_council_id_person_id_support_pk" PRIMARY KEY("council_id","person_id","support"),
	CONSTRAINT "assessed_need_support_known" CHECK ("assessed_need"."support" in ('day-support', 'home-support', 'getting-out', 'short-breaks'))
);
--> statement-breakpoint
ALTER TABLE "assessed_need" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "demand_estimate" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"area_code" text NOT NULL,
	"need" text NOT NULL,
	"support" text NOT NULL,
	"people_mid" double precision NOT NULL,
	"low_minutes_per_week" double precision NOT NULL,
	"mid_minutes_per_week" double precision NOT NULL,
	"high_minutes_per_week" double precision NOT NULL,
	CONSTRAINT "demand_estimate_council_id_area_code_need_support_pk" PRIMARY KEY("council_id","area_code","need","support")
);
--> statement-breakpoint
ALTER TABLE "demand_estimate" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "deployment" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"id" text NOT NULL,
	"budget_id" text NOT NULL,
	"mechanism" text NOT NULL,
	"weekly_pence" integer NOT NULL,
	"service_id" text,
	CONSTRAINT "deployment_council_id_id_pk" PRIMARY KEY("council_id","id"),
	CONSTRAINT "deployment_mechanism_known" CHECK ("deployment"."mechanism" in ('dp-self', 'dp-nominee', 'dp-authorised', 'dp-managed', 'dp-prepaid', 'isf', 'council-managed', 'council-commissioned', 'self-fund'))
);
--> statement-breakpoint
ALTER TABLE "deployment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "person" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"id" text NOT NULL,
	"area_code" text NOT NULL,
	"age_group" text NOT NULL,
	"need" text NOT NULL,
	"in_care_home" boolean NOT NULL,
	CONSTRAINT "person_council_id_id_pk" PRIMARY KEY("council_id","id"),
	CONSTRAINT "person_need_known" CHECK ("person"."need" in ('physical', 'memory', 'learning-disability', 'mental-health', 'sensory'))
);
--> statement-breakpoint
ALTER TABLE "person" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "personal_budget" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"id" text NOT NULL,
	"person_id" text NOT NULL,
	"weekly_pence" integer NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date,
	CONSTRAINT "personal_budget_council_id_id_pk" PRIMARY KEY("council_id","id")
);
--> statement-breakpoint
ALTER TABLE "personal_budget" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "attendance_spell" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"id" text NOT NULL,
	"service_id" text NOT NULL,
	"person_id" text NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date,
	"weekdays" integer[] NOT NULL,
	"price_pence" integer NOT NULL,
	"mechanism" text NOT NULL,
	"entry" text NOT NULL,
	"exit" jsonb,
	CONSTRAINT "attendance_spell_council_id_id_pk" PRIMARY KEY("council_id","id")
);
--> statement-breakpoint
ALTER TABLE "attendance_spell" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "model_run" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"id" text NOT NULL,
	"method" text NOT NULL,
	"subject_id" text,
	"inputs_hash" text NOT NULL,
	"parameters_hash" text NOT NULL,
	"model_version" text NOT NULL,
	"seed" integer NOT NULL,
	"author_id" uuid,
	"result" jsonb NOT NULL,
	CONSTRAINT "model_run_council_id_id_pk" PRIMARY KEY("council_id","id")
);
--> statement-breakpoint
ALTER TABLE "model_run" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "service_month" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"service_id" text NOT NULL,
	"month" text NOT NULL,
	"fixed_pence" integer NOT NULL,
	"staff_pence" integer NOT NULL,
	"variable_pence" integer NOT NULL,
	"block_pence" integer NOT NULL,
	"fee_pence" integer NOT NULL,
	"booked_places" double precision NOT NULL,
	"attended_places" double precision NOT NULL,
	CONSTRAINT "service_month_council_id_service_id_month_pk" PRIMARY KEY("council_id","service_id","month")
);
--> statement-breakpoint
ALTER TABLE "service_month" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "service_terms" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"service_id" text NOT NULL,
	"sessions_per_week" double precision NOT NULL,
	"places_per_session" double precision NOT NULL,
	"hours_per_session" double precision NOT NULL,
	"staff_ratio" double precision NOT NULL,
	"min_staff" integer NOT NULL,
	"paid_hours_per_session" double precision NOT NULL,
	"staff_cost_pence_per_hour" integer NOT NULL,
	"charge_basis" text NOT NULL,
	"reserves_pence" integer NOT NULL,
	"reserve_floor_pence" integer NOT NULL,
	"deficit_months_rule" integer NOT NULL,
	"notice_months" integer NOT NULL,
	"block_schedule" jsonb NOT NULL,
	"uplift_annual" double precision NOT NULL,
	"cost_inflation_annual" double precision NOT NULL,
	"decommission_month" text,
	CONSTRAINT "service_terms_council_id_service_id_pk" PRIMARY KEY("council_id","service_id")
);
--> statement-breakpoint
ALTER TABLE "service_terms" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "enterprise" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"service_id" text,
	"area_code" text NOT NULL,
	"serves_area_codes" text[] NOT NULL,
	"offers" text[] NOT NULL,
	"workers" integer NOT NULL,
	"on_register_from" date NOT NULL,
	CONSTRAINT "enterprise_council_id_id_pk" PRIMARY KEY("council_id","id")
);
--> statement-breakpoint
ALTER TABLE "enterprise" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "enterprise_check" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"id" text NOT NULL,
	"enterprise_id" text NOT NULL,
	"kind" text NOT NULL,
	"due" date NOT NULL,
	CONSTRAINT "enterprise_check_council_id_id_pk" PRIMARY KEY("council_id","id")
);
--> statement-breakpoint
ALTER TABLE "enterprise_check" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "enterprise_event" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"id" text NOT NULL,
	"enterprise_id" text NOT NULL,
	"date" date NOT NULL,
	"stage" text NOT NULL,
	"note" text,
	CONSTRAINT "enterprise_event_council_id_id_pk" PRIMARY KEY("council_id","id"),
	CONSTRAINT "enterprise_event_stage_known" CHECK ("enterprise_event"."stage" in ('enquiry', 'application', 'training', 'checks', 'trading', 'paused', 'grown', 'stopped'))
);
--> statement-breakpoint
ALTER TABLE "enterprise_event" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "enterprise_month" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"enterprise_id" text NOT NULL,
	"month" text NOT NULL,
	"people" integer NOT NULL,
	"direct_payment_people" integer NOT NULL,
	"minutes_per_week" integer NOT NULL,
	CONSTRAINT "enterprise_month_council_id_enterprise_id_month_pk" PRIMARY KEY("council_id","enterprise_id","month")
);
--> statement-breakpoint
ALTER TABLE "enterprise_month" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "growth_target" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"id" text NOT NULL,
	"measure" text NOT NULL,
	"start_date" date NOT NULL,
	"start_value" double precision NOT NULL,
	"by_date" date NOT NULL,
	"value" double precision NOT NULL,
	CONSTRAINT "growth_target_council_id_id_pk" PRIMARY KEY("council_id","id")
);
--> statement-breakpoint
ALTER TABLE "growth_target" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "set_up_link" ADD CONSTRAINT "set_up_link_used_by_app_user_id_fk" FOREIGN KEY ("used_by") REFERENCES "public"."app_user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "area" ADD CONSTRAINT "area_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "capacity" ADD CONSTRAINT "capacity_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "capacity" ADD CONSTRAINT "capacity_service" FOREIGN KEY ("council_id","service_id") REFERENCES "public"."service"("council_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "direct_payment_rule" ADD CONSTRAINT "direct_payment_rule_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "missing_layer" ADD CONSTRAINT "missing_layer_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "place" ADD CONSTRAINT "place_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rejection" ADD CONSTRAINT "rejection_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rejection" ADD CONSTRAINT "rejection_source" FOREIGN KEY ("council_id","source_id") REFERENCES "public"."source"("council_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service" ADD CONSTRAINT "service_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service" ADD CONSTRAINT "service_organisation" FOREIGN KEY ("council_id","organisation_id") REFERENCES "public"."organisation"("council_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service" ADD CONSTRAINT "service_area" FOREIGN KEY ("council_id","area_code") REFERENCES "public"."area"("council_id","code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service" ADD CONSTRAINT "service_source" FOREIGN KEY ("council_id","source_id") REFERENCES "public"."source"("council_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source" ADD CONSTRAINT "source_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "time_bank_month" ADD CONSTRAINT "time_bank_month_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "time_bank_month" ADD CONSTRAINT "time_bank_month_service" FOREIGN KEY ("council_id","service_id") REFERENCES "public"."service"("council_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessed_need" ADD CONSTRAINT "assessed_need_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessed_need" ADD CONSTRAINT "assessed_need_person" FOREIGN KEY ("council_id","person_id") REFERENCES "public"."person"("council_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demand_estimate" ADD CONSTRAINT "demand_estimate_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demand_estimate" ADD CONSTRAINT "demand_estimate_area" FOREIGN KEY ("council_id","area_code") REFERENCES "public"."area"("council_id","code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deployment" ADD CONSTRAINT "deployment_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deployment" ADD CONSTRAINT "deployment_budget_of" FOREIGN KEY ("council_id","budget_id") REFERENCES "public"."personal_budget"("council_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deployment" ADD CONSTRAINT "deployment_service" FOREIGN KEY ("council_id","service_id") REFERENCES "public"."service"("council_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_area" FOREIGN KEY ("council_id","area_code") REFERENCES "public"."area"("council_id","code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personal_budget" ADD CONSTRAINT "personal_budget_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personal_budget" ADD CONSTRAINT "personal_budget_person" FOREIGN KEY ("council_id","person_id") REFERENCES "public"."person"("council_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_spell" ADD CONSTRAINT "attendance_spell_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_spell" ADD CONSTRAINT "attendance_spell_service_of" FOREIGN KEY ("council_id","service_id") REFERENCES "public"."service"("council_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_spell" ADD CONSTRAINT "attendance_spell_person" FOREIGN KEY ("council_id","person_id") REFERENCES "public"."person"("council_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "model_run" ADD CONSTRAINT "model_run_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_month" ADD CONSTRAINT "service_month_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_month" ADD CONSTRAINT "service_month_service" FOREIGN KEY ("council_id","service_id") REFERENCES "public"."service"("council_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_terms" ADD CONSTRAINT "service_terms_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_terms" ADD CONSTRAINT "service_terms_service" FOREIGN KEY ("council_id","service_id") REFERENCES "public"."service"("council_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprise" ADD CONSTRAINT "enterprise_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprise" ADD CONSTRAINT "enterprise_area" FOREIGN KEY ("council_id","area_code") REFERENCES "public"."area"("council_id","code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprise" ADD CONSTRAINT "enterprise_service" FOREIGN KEY ("council_id","service_id") REFERENCES "public"."service"("council_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprise_check" ADD CONSTRAINT "enterprise_check_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprise_check" ADD CONSTRAINT "enterprise_check_enterprise" FOREIGN KEY ("council_id","enterprise_id") REFERENCES "public"."enterprise"("council_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprise_event" ADD CONSTRAINT "enterprise_event_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprise_event" ADD CONSTRAINT "enterprise_event_enterprise" FOREIGN KEY ("council_id","enterprise_id") REFERENCES "public"."enterprise"("council_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprise_month" ADD CONSTRAINT "enterprise_month_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprise_month" ADD CONSTRAINT "enterprise_month_enterprise" FOREIGN KEY ("council_id","enterprise_id") REFERENCES "public"."enterprise"("council_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "growth_target" ADD CONSTRAINT "growth_target_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entry_of_council" ON "audit_entry" USING btree ("council_id","id");--> statement-breakpoint
CREATE INDEX "sign_in_attempt_recent" ON "sign_in_attempt" USING btree ("account_key","at");--> statement-breakpoint
CREATE INDEX "sign_in_attempt_network" ON "sign_in_attempt" USING btree ("network","at");--> statement-breakpoint
CREATE INDEX "deployment_budget" ON "deployment" USING btree ("council_id","budget_id");--> statement-breakpoint
CREATE INDEX "attendance_spell_service" ON "attendance_spell" USING btree ("council_id","service_id");--> statement-breakpoint
CREATE INDEX "model_run_subject" ON "model_run" USING btree ("council_id","method","subject_id");--> statement-breakpoint
CREATE INDEX "enterprise_event_of" ON "enterprise_event" USING btree ("council_id","enterprise_id");--> statement-breakpoint
CREATE POLICY "audit_entry_visible" ON "audit_entry" AS PERMISSIVE FOR ALL TO public USING (council_id is not distinct from nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id is not distinct from nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "membership_of_council_or_mine" ON "membership" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid or user_id = nullif(current_setting('app.user_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "area_of_council" ON "area" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "capacity_of_council" ON "capacity" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "direct_payment_rule_of_council" ON "direct_payment_rule" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "missing_layer_of_council" ON "missing_layer" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "organisation_of_council" ON "organisation" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "place_of_council" ON "place" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "rejection_of_council" ON "rejection" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "service_of_council" ON "service" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "source_of_council" ON "source" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "time_bank_month_of_council" ON "time_bank_month" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "assessed_need_of_council" ON "assessed_need" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "demand_estimate_of_council" ON "demand_estimate" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "deployment_of_council" ON "deployment" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "person_of_council" ON "person" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "personal_budget_of_council" ON "personal_budget" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "attendance_spell_of_council" ON "attendance_spell" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "model_run_of_council" ON "model_run" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "service_month_of_council" ON "service_month" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "service_terms_of_council" ON "service_terms" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "enterprise_of_council" ON "enterprise" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "enterprise_check_of_council" ON "enterprise_check" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "enterprise_event_of_council" ON "enterprise_event" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "enterprise_month_of_council" ON "enterprise_month" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "growth_target_of_council" ON "growth_target" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);