-- What every later step stands on: clinics, people, who may sign in, who did what.
-- Each clinical table leads its primary key with clinic_id, so tenants stay apart, and could be spread over servers.

create extension if not exists btree_gist;

create function current_clinic() returns uuid
  language sql stable
  return nullif(current_setting('app.clinic_id', true), '')::uuid;

-- Holds a table's tenants apart, even from a query that forgets to, and lets the app add rows but never change one.
create procedure hold_tenant(table_name regclass)
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', table_name);
  execute format('alter table %s force row level security', table_name);
  execute format('create policy own_clinic on %s using (clinic_id = (select current_clinic())) with check (clinic_id = (select current_clinic()))', table_name);
  execute format('grant select, insert on %s to interictal_app', table_name);
end $$;

grant usage on schema public to interictal_app, interictal_sign_in;

create table clinic (
  clinic_id uuid primary key,
  name text not null check (name <> ''),
  time_zone text not null,
  address text not null,
  phone text not null,
  about jsonb not null default '{}',
  created_at timestamptz not null
);
call hold_tenant('clinic');
-- The public pages list the clinics before anyone has chosen one.
create policy anyone_may_read on clinic for select using (true);

create table staff (
  clinic_id uuid not null references clinic,
  id uuid not null,
  name text not null check (name <> ''),
  role text not null check (role in ('front-desk', 'nurse', 'prescriber', 'clinic-admin')),
  credentials text not null default '',
  created_at timestamptz not null,
  primary key (clinic_id, id)
);
call hold_tenant('staff');

create table patient (
  clinic_id uuid not null references clinic,
  id uuid not null,
  created_at timestamptz not null,
  primary key (clinic_id, id)
);
call hold_tenant('patient');

-- Who the person is: a correction is a new version, the earlier one stays.
create table patient_detail (
  clinic_id uuid not null,
  patient_id uuid not null,
  version integer not null check (version > 0),
  given_name text not null check (given_name <> ''),
  family_name text not null check (family_name <> ''),
  birth_date date not null,
  sex_at_birth text not null check (sex_at_birth in ('female', 'male', 'unknown')),
  language text not null check (language in ('en', 'es')),
  time_zone text not null,
  email text,
  phone text,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (clinic_id, patient_id, version),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id)
);
call hold_tenant('patient_detail');

create view patient_current with (security_invoker = true) as
  select distinct on (clinic_id, patient_id) * from patient_detail
  order by clinic_id, patient_id, version desc;
grant select on patient_current to interictal_app;

-- A decision is kept with the facts and the rules it was made from.
create table decision (
  clinic_id uuid not null references clinic,
  id uuid not null,
  kind text not null,
  patient_id uuid,
  facts jsonb not null,
  rules jsonb not null,
  decided jsonb not null,
  decided_by uuid,
  decided_at timestamptz not null,
  primary key (clinic_id, id)
);
call hold_tenant('decision');
create index decision_of_patient on decision (clinic_id, patient_id, decided_at);

-- One chain a clinic: each row's hash covers the row before it.
create table audit (
  clinic_id uuid not null references clinic,
  seq bigint not null check (seq > 0),
  at timestamptz not null,
  actor_id text not null,
  actor_role text not null,
  action text not null,
  subject uuid,
  request text not null,
  outcome text not null,
  origin text not null,
  previous_hash text not null,
  hash text not null,
  primary key (clinic_id, seq)
);
call hold_tenant('audit');
create index audit_of_subject on audit (clinic_id, subject, seq);

create table setting (name text primary key, value text not null);
grant select on setting to interictal_app, interictal_sign_in;

-- Sign-in knows no clinic and belongs to a role of its own: the app's role can't read a password or a session.
create schema sign_in;
grant usage on schema sign_in to interictal_sign_in;

create table sign_in.account_holder (
  "id" uuid default gen_random_uuid() not null primary key,
  "name" text not null,
  "email" text not null unique,
  "emailVerified" boolean not null,
  "image" text,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz default current_timestamp not null,
  "twoFactorEnabled" boolean
);
create table sign_in.sign_in_session (
  "id" uuid default gen_random_uuid() not null primary key,
  "expiresAt" timestamptz not null,
  "token" text not null unique,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" uuid not null references sign_in.account_holder on delete cascade
);
create index on sign_in.sign_in_session ("userId");
create table sign_in.credential (
  "id" uuid default gen_random_uuid() not null primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" uuid not null references sign_in.account_holder on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz not null
);
create index on sign_in.credential ("userId");
create table sign_in.verification (
  "id" uuid default gen_random_uuid() not null primary key,
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz default current_timestamp not null
);
create index on sign_in.verification ("identifier");
create table sign_in."twoFactor" (
  "id" uuid default gen_random_uuid() not null primary key,
  "secret" text not null,
  "backupCodes" text not null,
  "userId" uuid not null references sign_in.account_holder on delete cascade,
  "verified" boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamptz
);
create index on sign_in."twoFactor" ("userId");

-- Who an account holder is in which clinic; `demo` accounts exist only beside demo data.
create table sign_in.membership (
  user_id uuid not null references sign_in.account_holder on delete cascade,
  clinic_id uuid not null,
  role text not null check (role in ('patient', 'front-desk', 'nurse', 'prescriber', 'clinic-admin')),
  staff_id uuid,
  patient_id uuid,
  demo boolean not null default false,
  revoked_at timestamptz,
  primary key (user_id, clinic_id),
  check ((role = 'patient') = (patient_id is not null)),
  check ((role <> 'patient') = (staff_id is not null))
);
grant select, insert, update, delete on all tables in schema sign_in to interictal_sign_in;
