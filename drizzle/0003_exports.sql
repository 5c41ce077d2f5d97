CREATE TABLE "api_token" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"token_hash" text NOT NULL,
	"groups" text[] NOT NULL,
	"is_exact" boolean NOT NULL,
	"purpose" text,
	"created_by" uuid,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"last_used_at" timestamp with time zone,
	CONSTRAINT "api_token_council_id_id_pk" PRIMARY KEY("council_id","id"),
	CONSTRAINT "api_token_exact_has_purpose" CHECK (not "api_token"."is_exact" or "api_token"."purpose" is not null)
);
--> statement-breakpoint
ALTER TABLE "api_token" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "export_purpose" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"actor_id" uuid,
	"subject" text NOT NULL,
	"filter_hash" text NOT NULL,
	"purpose" text NOT NULL,
	"open_until" timestamp with time zone NOT NULL,
	CONSTRAINT "export_purpose_council_id_id_pk" PRIMARY KEY("council_id","id")
);
--> statement-breakpoint
ALTER TABLE "export_purpose" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_created_by_app_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."app_user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "export_purpose" ADD CONSTRAINT "export_purpose_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "export_purpose" ADD CONSTRAINT "export_purpose_actor_id_app_user_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."app_user"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_token_by_hash" ON "api_token" USING btree ("council_id","token_hash");--> statement-breakpoint
CREATE POLICY "api_token_of_council" ON "api_token" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "export_purpose_of_council" ON "export_purpose" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
-- What the generator does not write. Purposes are a record like the audit trail: written and read, never changed.
ALTER TABLE "api_token" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "export_purpose" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "api_token" TO atlas_app;
--> statement-breakpoint
GRANT SELECT, INSERT ON "export_purpose" TO atlas_app;
