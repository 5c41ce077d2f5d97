-- What the generator does not write: FORCE (so that even the owner is bound by the policies) and the grants.
DO $$
DECLARE t regclass;
BEGIN
  FOR t IN
    SELECT c.oid::regclass FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relrowsecurity
  LOOP
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO atlas_app', t);
  END LOOP;
END
$$;
--> statement-breakpoint
-- The audit trail is written and read, never changed; it goes only with its whole council.
REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM atlas_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON council, app_user, session, set_up_link, sign_in_attempt TO atlas_app;
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO atlas_app;
