-- What a diary can't say about a person: since when, diagnoses given before, treatments tried, warning signs.
-- Each save is a new version of the whole; who the person is (birth date, sex) stays in patient_detail.
create table headache_profile (
  clinic_id uuid not null,
  patient_id uuid not null,
  version integer not null check (version > 0),
  content jsonb not null check (jsonb_typeof(content) = 'object' and not content ?| array['birthDate', 'sexAtBirth']),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (clinic_id, patient_id, version),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id)
);
call hold_tenant('headache_profile');

create view headache_profile_current with (security_invoker = true) as
  select distinct on (clinic_id, patient_id) * from headache_profile
  order by clinic_id, patient_id, version desc;
grant select on headache_profile_current to interictal_app;
