-- The application works as atlas_app: it owns nothing, cannot bypass row-level security and cannot log in by itself.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'atlas_app') THEN
    CREATE ROLE atlas_app NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
  END IF;
END
$$;
--> statement-breakpoint
GRANT atlas_app TO CURRENT_USER;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO atlas_app;
