-- Who answers for the rules of a clinic, which version of them they signed, what they object to, and where the clinic is
-- stricter than the book. All of it only grows: the newest row of its kind is in force.

-- The clinic's medical director: a prescriber whom the clinic's administration appointed. The next one is a new row.
create table medical_director (
  clinic_id uuid not null references clinic,
  version integer not null check (version > 0),
  staff_id uuid not null,
  appointed_at timestamptz not null,
  -- Absent: appointed on the command line, when the clinic was set up.
  appointed_by uuid,
  primary key (clinic_id, version),
  foreign key (clinic_id, staff_id) references staff (clinic_id, id),
  foreign key (clinic_id, appointed_by) references staff (clinic_id, id)
);
call hold_tenant('medical_director');

-- The book as it was signed, rule by rule: a later change can be shown against it.
create table rule_signature (
  clinic_id uuid not null,
  id uuid not null,
  book_hash text not null check (book_hash ~ '^[0-9a-f]{64}$'),
  book jsonb not null check (jsonb_typeof(book) = 'array'),
  -- How far the clinic's own limits had come then.
  own_version integer not null check (own_version >= 0),
  signed_by uuid not null,
  signed_at timestamptz not null,
  primary key (clinic_id, id),
  foreign key (clinic_id, signed_by) references staff (clinic_id, id)
);
call hold_tenant('rule_signature');
create index rule_signature_newest on rule_signature (clinic_id, signed_at desc);

-- A director's written objection to one rule, with the words it had; the newest row of a rule says whether it stands.
create table rule_objection (
  clinic_id uuid not null,
  id uuid not null,
  rule_id text not null check (rule_id <> ''),
  rule_text text not null,
  stands boolean not null,
  reason text not null check (length(trim(reason)) >= 10),
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (clinic_id, id),
  foreign key (clinic_id, made_by) references staff (clinic_id, id)
);
call hold_tenant('rule_objection');
create index rule_objection_of_rule on rule_objection (clinic_id, rule_id, made_at);

-- One change a row, numbered for the whole clinic; both ends absent: back to the book's. That it is never wider than the
-- book is decided by the core, on each change and again on each use.
create table clinic_rule (
  clinic_id uuid not null,
  version integer not null check (version > 0),
  bound text not null check (bound <> ''),
  low double precision,
  high double precision,
  unit text not null,
  reason text not null check (length(trim(reason)) >= 10),
  signed_by uuid not null,
  signed_at timestamptz not null,
  primary key (clinic_id, version),
  foreign key (clinic_id, signed_by) references staff (clinic_id, id)
);
call hold_tenant('clinic_rule');

-- A session keeps the clinic's own limits of the moment in which the person arrived: they don't change under it.
alter table session add column own_limits jsonb not null default '[]' check (jsonb_typeof(own_limits) = 'array');
