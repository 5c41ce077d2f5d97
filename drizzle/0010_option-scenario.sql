ALTER TABLE "model_run" ALTER COLUMN "seed" SET DATA TYPE bigint;--> statement-breakpoint
ALTER TABLE "decision_option" ADD COLUMN "scenario_id" text;--> statement-breakpoint
ALTER TABLE "decision_option" ADD CONSTRAINT "decision_option_scenario" FOREIGN KEY ("council_id","scenario_id") REFERENCES "public"."scenario"("council_id","id") ON DELETE cascade ON UPDATE no action;