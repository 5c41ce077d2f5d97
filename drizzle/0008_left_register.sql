-- An enterprise may leave the register without stopping or growing: nobody knows how it goes on.
ALTER TABLE "enterprise_event" DROP CONSTRAINT "enterprise_event_stage_known";--> statement-breakpoint
ALTER TABLE "enterprise_event" ADD CONSTRAINT "enterprise_event_stage_known" CHECK ("enterprise_event"."stage" in ('enquiry', 'application', 'training', 'checks', 'trading', 'paused', 'grown', 'stopped', 'left-register'));
