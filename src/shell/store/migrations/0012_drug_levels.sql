-- Drug levels that a laboratory measured in a session's samples. A correction is another entry that replaces the earlier
-- one; both stay.
create table drug_level (
  clinic_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  session_id uuid not null,
  taken_at timestamptz not null,
  -- What was looked for, and from which blood.
  analyte text not null check (analyte in ('ketamine', 'esketamine', 'norketamine')),
  site text not null check (site in ('venous', 'arterial', 'unknown')),
  -- A number in ng/mL, a limit it lay below, or that the entry was made in error and why.
  result jsonb not null check (result ->> 'kind' in ('measured', 'below-limit', 'entered-in-error')),
  laboratory text not null check (laboratory <> ''),
  replaces uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (clinic_id, id),
  unique (clinic_id, id, session_id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  foreign key (clinic_id, session_id) references session (clinic_id, id),
  foreign key (clinic_id, recorded_by) references staff (clinic_id, id),
  -- Of the same session only.
  constraint level_replaces_its_like foreign key (clinic_id, replaces, session_id)
    references drug_level (clinic_id, id, session_id),
  constraint level_replaced_once unique (clinic_id, replaces)
);
call hold_tenant('drug_level');
create index drug_level_of_patient on drug_level (clinic_id, patient_id);

-- Which prediction stood on the page when somebody signed: the population's, or one drawn from this person's levels.
create table order_prediction (
  clinic_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  -- The draft whose content was on the page.
  order_version integer not null,
  basis text not null check (basis in ('population', 'person')),
  -- Model, levels, what they were worth, and the highest level predicted.
  shown jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (clinic_id, id),
  foreign key (clinic_id, order_id, order_version) references treatment_order (clinic_id, id, version),
  foreign key (clinic_id, recorded_by) references staff (clinic_id, id)
);
call hold_tenant('order_prediction');
create index order_prediction_of_order on order_prediction (clinic_id, order_id, order_version);
