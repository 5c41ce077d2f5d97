-- The log of changes keeps some hundred rows in one line: a line for each row cost as much as the rows themselves.
-- What is logged already becomes a part of one row each; its copy of the row stands in for the fingerprint.
ALTER TABLE "import_change" DROP CONSTRAINT "import_change_council_id_batch_id_table_name_row_key_pk";--> statement-breakpoint
ALTER TABLE "import_change" ADD COLUMN "part" integer;--> statement-breakpoint
ALTER TABLE "import_change" ADD COLUMN "keys" text[];--> statement-breakpoint
ALTER TABLE "import_change" ADD COLUMN "columns" text[];--> statement-breakpoint
ALTER TABLE "import_change" ADD COLUMN "fingerprints" uuid[];--> statement-breakpoint
-- The owner is bound by the policy of the table too.
ALTER TABLE "import_change" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "import_change" c SET "part" = n.place - 1, "keys" = array[c."row_key"],
  "before" = CASE WHEN c."before" IS NULL THEN NULL ELSE jsonb_build_array(c."before") END,
  "after" = jsonb_build_array(c."after")
FROM (SELECT "council_id", "batch_id", "table_name", "row_key",
    row_number() OVER (PARTITION BY "council_id", "batch_id", "table_name" ORDER BY "row_key") AS place
  FROM "import_change") n
WHERE n."council_id" = c."council_id" AND n."batch_id" = c."batch_id"
  AND n."table_name" = c."table_name" AND n."row_key" = c."row_key";--> statement-breakpoint
ALTER TABLE "import_change" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "import_change" ALTER COLUMN "part" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "import_change" ALTER COLUMN "keys" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "import_change" DROP COLUMN "row_key";--> statement-breakpoint
ALTER TABLE "import_change" ADD CONSTRAINT "import_change_council_id_batch_id_table_name_part_pk" PRIMARY KEY("council_id","batch_id","table_name","part");--> statement-breakpoint
-- Undoing keeps the rows it takes away, and nothing else of the log is ever changed.
GRANT UPDATE ("after") ON "import_change" TO atlas_app;
