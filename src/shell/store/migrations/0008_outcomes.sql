-- One questionnaire as it was filled in, and what it scored then. A correction is another response; the later one counts.
create table questionnaire_response (
  clinic_id uuid not null,
  patient_id uuid not null,
  -- Made by the device that asked: the same answers sent twice are one response.
  id uuid not null,
  instrument text not null check (instrument ~ '^[a-z0-9.-]+$'),
  version text not null,
  language text not null check (language in ('en', 'es')),
  -- The day in the patient's zone.
  taken_on date not null,
  answers jsonb not null check (jsonb_typeof(answers) in ('array', 'object')),
  score jsonb not null check (jsonb_typeof(score) = 'object'),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_as text not null check (recorded_as in ('patient', 'staff')),
  primary key (clinic_id, patient_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  -- I-47: what is incomplete has no total.
  constraint incomplete_has_no_score check (score ->> 'status' <> 'incomplete' or score ->> 'score' is null)
);
call hold_tenant('questionnaire_response');
create index questionnaire_of_patient on questionnaire_response (clinic_id, patient_id, instrument, taken_on, recorded_at);
