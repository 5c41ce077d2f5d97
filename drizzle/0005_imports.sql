CREATE TABLE "column_matching" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"kind" text NOT NULL,
	"source_id" text NOT NULL,
	"choices" jsonb NOT NULL,
	"updated_by" uuid,
	CONSTRAINT "column_matching_council_id_kind_source_id_pk" PRIMARY KEY("council_id","kind","source_id")
);
--> statement-breakpoint
ALTER TABLE "column_matching" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "import_batch" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"source_id" text NOT NULL,
	"source_name" text NOT NULL,
	"file_name" text,
	"content_hash" text NOT NULL,
	"state" text NOT NULL,
	"rows_read" integer NOT NULL,
	"rows_used" integer NOT NULL,
	"rows_refused" integer NOT NULL,
	"rows_set_aside" integer NOT NULL,
	"rows_flagged" integer NOT NULL,
	"added" integer NOT NULL,
	"changed" integer NOT NULL,
	"removed" integer NOT NULL,
	"unchanged" integer NOT NULL,
	"covers_from" date,
	"covers_to" date,
	"as_of_before" date,
	"created_by" uuid,
	"state_by" uuid,
	"state_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "import_batch_council_id_id_pk" PRIMARY KEY("council_id","id"),
	CONSTRAINT "import_batch_state_known" CHECK ("import_batch"."state" in ('applied', 'undone'))
);
--> statement-breakpoint
ALTER TABLE "import_batch" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "import_change" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"batch_id" uuid NOT NULL,
	"table_name" text NOT NULL,
	"row_key" text NOT NULL,
	"step" smallint NOT NULL,
	"before" jsonb,
	"after" jsonb,
	CONSTRAINT "import_change_council_id_batch_id_table_name_row_key_pk" PRIMARY KEY("council_id","batch_id","table_name","row_key")
);
--> statement-breakpoint
ALTER TABLE "import_change" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "import_reject" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"upload_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"line" integer NOT NULL,
	"column_id" text,
	"code" text NOT NULL,
	"severity" text NOT NULL,
	"read" text NOT NULL,
	"detail" text,
	"cells" jsonb NOT NULL,
	CONSTRAINT "import_reject_council_id_upload_id_position_pk" PRIMARY KEY("council_id","upload_id","position")
);
--> statement-breakpoint
ALTER TABLE "import_reject" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "import_upload" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"source_name" text NOT NULL,
	"file_name" text NOT NULL,
	"bytes" bigint NOT NULL,
	"sha256" text NOT NULL,
	"state" text NOT NULL,
	"choices" jsonb NOT NULL,
	"report" jsonb,
	"batch_id" uuid,
	"created_by" uuid,
	CONSTRAINT "import_upload_council_id_id_pk" PRIMARY KEY("council_id","id"),
	CONSTRAINT "import_upload_state_known" CHECK ("import_upload"."state" in ('read', 'checked', 'applied', 'dropped'))
);
--> statement-breakpoint
ALTER TABLE "import_upload" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "person_detail" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"person_id" text NOT NULL,
	"field" text NOT NULL,
	"value" text NOT NULL,
	CONSTRAINT "person_detail_council_id_person_id_field_pk" PRIMARY KEY("council_id","person_id","field")
);
--> statement-breakpoint
ALTER TABLE "person_detail" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "personal_field_switch" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"field" text NOT NULL,
	"is_kept" boolean NOT NULL,
	"reason" text NOT NULL,
	"changed_by" uuid,
	CONSTRAINT "personal_field_switch_council_id_field_pk" PRIMARY KEY("council_id","field")
);
--> statement-breakpoint
ALTER TABLE "personal_field_switch" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "postcode" (
	"council_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"code" text NOT NULL,
	"area_code" text NOT NULL,
	CONSTRAINT "postcode_council_id_code_pk" PRIMARY KEY("council_id","code")
);
--> statement-breakpoint
ALTER TABLE "postcode" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "service" ALTER COLUMN "area_code" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "person" ALTER COLUMN "area_code" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "column_matching" ADD CONSTRAINT "column_matching_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_change" ADD CONSTRAINT "import_change_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_reject" ADD CONSTRAINT "import_reject_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_reject" ADD CONSTRAINT "import_reject_upload" FOREIGN KEY ("council_id","upload_id") REFERENCES "public"."import_upload"("council_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_upload" ADD CONSTRAINT "import_upload_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_detail" ADD CONSTRAINT "person_detail_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_detail" ADD CONSTRAINT "person_detail_person" FOREIGN KEY ("council_id","person_id") REFERENCES "public"."person"("council_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personal_field_switch" ADD CONSTRAINT "personal_field_switch_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postcode" ADD CONSTRAINT "postcode_council_id_council_id_fk" FOREIGN KEY ("council_id") REFERENCES "public"."council"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postcode" ADD CONSTRAINT "postcode_area_of" FOREIGN KEY ("council_id","area_code") REFERENCES "public"."area"("council_id","code") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "import_batch_number" ON "import_batch" USING btree ("council_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "import_batch_same_content" ON "import_batch" USING btree ("council_id","content_hash") WHERE "import_batch"."state" = 'applied';--> statement-breakpoint
CREATE INDEX "postcode_area" ON "postcode" USING btree ("council_id","area_code");--> statement-breakpoint
CREATE POLICY "column_matching_of_council" ON "column_matching" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "import_batch_of_council" ON "import_batch" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "import_change_of_council" ON "import_change" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "import_reject_of_council" ON "import_reject" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "import_upload_of_council" ON "import_upload" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "person_detail_of_council" ON "person_detail" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "personal_field_switch_of_council" ON "personal_field_switch" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "postcode_of_council" ON "postcode" AS PERMISSIVE FOR ALL TO public USING (council_id = nullif(current_setting('app.council_id', true), '')::uuid) WITH CHECK (council_id = nullif(current_setting('app.council_id', true), '')::uuid);--> statement-breakpoint
-- What the generator does not write. The log of changes is a record: written and read, never changed.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['column_matching', 'import_batch', 'import_change', 'import_reject', 'import_upload',
    'person_detail', 'personal_field_switch', 'postcode']
  LOOP
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO atlas_app', t);
  END LOOP;
END
$$;
--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON "import_change" FROM atlas_app;
