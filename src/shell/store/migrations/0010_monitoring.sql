-- Tests, questions and counts that are repeated while somebody is treated. A correction is another entry that replaces the
-- earlier one; both stay. "Not done", with its reason, is an entry; what nobody knows has none.
create table test_result (
  clinic_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  test text not null check (test ~ '^[a-z0-9-]+$'),
  outcome jsonb not null,
  -- Local day of the clinic.
  done_on date not null,
  -- The laboratory, or whoever did it, as written.
  done_by text not null,
  -- What this entry corrects.
  replaces uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (clinic_id, id),
  unique (clinic_id, id, patient_id, test),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  foreign key (clinic_id, recorded_by) references staff (clinic_id, id),
  -- Of the same person and the same test only.
  constraint replaces_its_like foreign key (clinic_id, replaces, patient_id, test)
    references test_result (clinic_id, id, patient_id, test),
  -- Two corrections of one entry: the second has to correct the first.
  constraint replaced_once unique (clinic_id, replaces),
  constraint outcome_is_one check (outcome ->> 'kind' in ('measured', 'found', 'asked', 'scored', 'counted', 'not-done', 'entered-in-error'))
);
call hold_tenant('test_result');
create index test_result_of_patient on test_result (clinic_id, patient_id, test, done_on);
