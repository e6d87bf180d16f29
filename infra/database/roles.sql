-- The databases of the platform, each with one login role that owns it and that nobody else may connect as.
-- May be run again at any time, by a superuser: it makes what is missing and sets the passwords to those given.
--
--   PGHOST=… PGUSER=postgres PGPASSWORD=… ORGANIZATION_DATABASE_PASSWORD=… (one for each row below) psql -f roles.sql
--
-- Passwords come by the environment and not as arguments, which every user of the machine can read.
\set ON_ERROR_STOP on
\set VERBOSITY terse
\set QUIET on

\set organization ''
\set plans ''
\set credits ''
\set evaluation ''
\set resources ''
\set events ''
\getenv organization ORGANIZATION_DATABASE_PASSWORD
\getenv plans PLANS_DATABASE_PASSWORD
\getenv credits CREDITS_DATABASE_PASSWORD
\getenv evaluation EVALUATION_DATABASE_PASSWORD
\getenv resources RESOURCES_DATABASE_PASSWORD
\getenv events EVENTS_DATABASE_PASSWORD

-- The statements below hold passwords: they must not be written to the server's log, whatever it is set to.
set log_statement = 'none';
set log_min_duration_statement = -1;
set log_min_error_statement = 'panic';
set password_encryption = 'scram-sha-256';

create temporary table wanted (name name primary key, password text not null);
-- `events` is the transport between the slices: the one database that all five subgraphs reach, by its own role.
insert into wanted values
  ('yanxiu_organization', :'organization'),
  ('yanxiu_plans', :'plans'),
  ('yanxiu_credits', :'credits'),
  ('yanxiu_evaluation', :'evaluation'),
  ('yanxiu_resources', :'resources'),
  ('yanxiu_events', :'events');

do $$
declare missing text := (select string_agg(name, ', ' order by name) from wanted where password = '');
begin
  if missing is not null then raise exception 'no password given for %', missing; end if;
end $$;

select format('create role %I', name) from wanted
 where not exists (select from pg_roles where rolname = name) \gexec

select format('alter role %I login nosuperuser nocreatedb nocreaterole noreplication password %L', name, password)
  from wanted \gexec

-- Chinese search needs Unicode classes, which locale C lacks; the builtin provider is the same on every system.
select format(
    'create database %I owner %I template template0 encoding ''UTF8'' '
    'locale_provider builtin builtin_locale ''C.UTF-8'' locale ''C.UTF-8''', name, name)
  from wanted
 where not exists (select from pg_database where datname = name) \gexec

select format('alter database %I owner to %I', name, name) from wanted \gexec
select format('revoke all on database %I from public', name) from wanted \gexec

select name as database, 'ready' as state from wanted order by name;
