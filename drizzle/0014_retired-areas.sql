CREATE TABLE "retired_area" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"code" text NOT NULL,
	"area_code" text NOT NULL,
	CONSTRAINT "retired_area_council_id_code_area_code_pk" PRIMARY KEY("council_id","code","area_code")
);
--> statement-breakpoint
ALTER TABLE "retired_area" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "retired_area" ADD CONSTRAINT "retired_area_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retired_area" ADD CONSTRAINT "retired_area_of" FOREIGN KEY ("council_id","area_code") REFERENCES "public"."area"("council_id","code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "retired_area_now" ON "retired_area" USING btree ("council_id","area_code");--> statement-breakpoint
CREATE POLICY "retired_area_of_council" ON "retired_area" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
-- What the generator does not write.
ALTER TABLE "retired_area" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "retired_area" TO atlas_app;
