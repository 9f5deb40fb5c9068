-- Screening, candidacy and consent. Nothing is changed in place: what somebody answers, decides or withdraws is added.

-- What is known of a person at one moment, and what the rules say to it.
create table screening (
  clinic_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  route text not null check (route in ('iv', 'im', 'sc', 'oral', 'nasal', 'esketamine-nasal')),
  -- Every answer given so far, with who gave it and when.
  answers jsonb not null,
  -- What was screened: the answers still in date, and what the rest of the record knows.
  facts jsonb not null,
  verdict text not null check (verdict in ('not-a-candidate', 'ask', 'physician-judgement', 'ok')),
  course_verdict text not null check (course_verdict in ('not-a-candidate', 'ask', 'physician-judgement', 'ok')),
  findings jsonb not null,
  rules_version text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_as text not null check (recorded_as in ('patient', 'staff')),
  primary key (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  unique (clinic_id, id, patient_id, route, course_verdict),
  check (facts ->> 'route' = route)
);
call hold_tenant('screening');
create index screening_of_patient on screening (clinic_id, patient_id, recorded_at);

-- The physician's word. Over a contraindication, or while an answer for the course is open, nobody becomes a candidate.
create table candidacy_decision (
  clinic_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  screening_id uuid not null,
  route text not null,
  course_verdict text not null,
  decision text not null check (decision in ('candidate', 'not-a-candidate', 'deferred')),
  reason text not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  foreign key (clinic_id, decided_by) references staff (clinic_id, id),
  foreign key (clinic_id, screening_id, patient_id, route, course_verdict)
    references screening (clinic_id, id, patient_id, route, course_verdict),
  constraint candidate_without_contraindication check (decision <> 'candidate' or course_verdict in ('ok', 'physician-judgement')),
  constraint decided_for_a_reason check (length(trim(reason)) >= 10)
);
call hold_tenant('candidacy_decision');
create index candidacy_of_patient on candidacy_decision (clinic_id, patient_id, decided_at);

create function candidacy_is_a_prescribers() returns trigger language plpgsql as $$
begin
  if not exists (select from staff where clinic_id = new.clinic_id and id = new.decided_by and role = 'prescriber') then
    raise exception using errcode = '23514', constraint = 'decided_by_a_prescriber', message = 'only a prescriber decides on candidacy';
  end if;
  return new;
end $$;
create trigger candidacy_is_a_prescribers before insert on candidacy_decision
  for each row execute function candidacy_is_a_prescribers();

-- A signature under one form's exact text: the form's version, its language and a fingerprint of its words.
create table consent (
  clinic_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  drug text not null check (drug in ('ketamine', 'esketamine')),
  route text not null check (route in ('iv', 'nasal')),
  form_version text not null check (form_version ~ '^\d+\.\d+$'),
  language text not null check (language in ('en', 'es')),
  form_hash text not null check (form_hash ~ '^[0-9a-f]{64}$'),
  statements jsonb not null,
  signed_name text not null check (length(trim(signed_name)) >= 2),
  signed_on date not null,
  signed_at timestamptz not null,
  signed_by uuid not null,
  primary key (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  constraint signed_by_the_person check (signed_by = patient_id)
);
call hold_tenant('consent');
create index consent_of_patient on consent (clinic_id, patient_id, signed_at);

create table consent_withdrawal (
  clinic_id uuid not null,
  consent_id uuid not null,
  reason text not null,
  withdrawn_at timestamptz not null,
  withdrawn_by uuid not null,
  primary key (clinic_id, consent_id),
  foreign key (clinic_id, consent_id) references consent (clinic_id, id)
);
call hold_tenant('consent_withdrawal');

-- An answer that a clinician has to act on: thoughts of self-harm, an emergency warning sign.
create table safety_concern (
  clinic_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  -- Where it came up; null: in a questionnaire.
  screening_id uuid,
  kind text not null check (kind in ('self-harm', 'warning-sign')),
  what text not null,
  raised_at timestamptz not null,
  due_at timestamptz not null,
  primary key (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  foreign key (clinic_id, screening_id) references screening (clinic_id, id),
  check (due_at >= raised_at)
);
call hold_tenant('safety_concern');
create index safety_concern_of_patient on safety_concern (clinic_id, patient_id, raised_at);

create table safety_concern_answer (
  clinic_id uuid not null,
  concern_id uuid not null,
  what_was_done text not null check (length(trim(what_was_done)) >= 10),
  answered_at timestamptz not null,
  answered_by uuid not null,
  primary key (clinic_id, concern_id),
  foreign key (clinic_id, concern_id) references safety_concern (clinic_id, id),
  foreign key (clinic_id, answered_by) references staff (clinic_id, id)
);
call hold_tenant('safety_concern_answer');
