-- How files of one shape are read, as somebody confirmed it: a correction is a new version, the earlier one stays.
create table import_mapping (
  clinic_id uuid not null references clinic,
  -- SHA-256 of the shape: the delimiter and the headings, folded.
  shape_hash text not null check (shape_hash ~ '^[0-9a-f]{64}$'),
  version integer not null check (version > 0),
  shape text not null,
  mapping jsonb not null check (jsonb_typeof(mapping) = 'object'),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (clinic_id, shape_hash, version)
);
call hold_tenant('import_mapping');

create view import_mapping_current with (security_invoker = true) as
  select distinct on (clinic_id, shape_hash) * from import_mapping
  order by clinic_id, shape_hash, version desc;
grant select on import_mapping_current to interictal_app;

-- Whose diary it was that a file had under a label: its days were taken over, and the label means that person from then on.
create table diary_subject_link (
  clinic_id uuid not null,
  -- The record without a name.
  subject_id uuid not null,
  patient_id uuid not null check (patient_id <> subject_id),
  linked_at timestamptz not null,
  linked_by uuid not null,
  primary key (clinic_id, subject_id),
  foreign key (clinic_id, subject_id) references patient (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id)
);
call hold_tenant('diary_subject_link');
