-- Weighings, courses and orders. Nothing is changed in place: a new state of an order is its next version.

-- A weight as it was typed, with its unit, and what that is in kilograms.
create table weighing (
  clinic_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  entered numeric not null,
  unit text not null check (unit in ('kg', 'lb')),
  kg numeric not null constraint weight_within_bounds check (kg between 25 and 350),
  measured_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  constraint kilograms_of_what_was_typed check (abs(kg - entered * case unit when 'lb' then 0.45359237 else 1 end) < 0.000001)
);
call hold_tenant('weighing');
create index weighing_of_patient on weighing (clinic_id, patient_id, measured_on);

create table course (
  clinic_id uuid not null,
  id uuid not null,
  version integer not null check (version > 0),
  patient_id uuid not null,
  drug text not null check (drug in ('ketamine', 'esketamine')),
  route text not null check (route in ('iv', 'nasal')),
  setting text not null check (setting in ('outpatient', 'inpatient')),
  status text not null check (status in ('draft', 'active', 'completed', 'stopped')),
  sessions_planned integer not null constraint series_within_bounds check (sessions_planned between 1 and 10),
  min_hours_between numeric not null check (min_hours_between > 0),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (clinic_id, id, version),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  constraint esketamine_by_nose_only check (drug = 'ketamine' or route = 'nasal')
);
call hold_tenant('course');
create index course_of_patient on course (clinic_id, patient_id);

-- What an order's content comes to, so that its bounds can be constraints. Exact: numeric throughout.
create function order_total_mg(content jsonb) returns numeric language sql immutable
  return case content ->> 'route'
    when 'iv' then (select coalesce(sum((s ->> 'rateMgPerH')::numeric * (s ->> 'durationMin')::numeric), 0) / 60 from jsonb_array_elements(content -> 'steps') s)
    else (select coalesce(sum((d ->> 'sprays')::numeric * (d ->> 'mgPerSpray')::numeric), 0) from jsonb_array_elements(content -> 'doses') d)
  end;
create function order_highest_mg_per_h(content jsonb) returns numeric language sql immutable
  return greatest(
    (content ->> 'maxRateMgPerH')::numeric,
    (select max((s ->> 'rateMgPerH')::numeric) from jsonb_array_elements(content -> 'steps') s));
create function order_highest_spray_dose_mg(content jsonb) returns numeric language sql immutable
  return (select max((d ->> 'sprays')::numeric * (d ->> 'mgPerSpray')::numeric) from jsonb_array_elements(content -> 'doses') d);
create function order_end_min(content jsonb) returns numeric language sql immutable
  return (select max((s ->> 'startMin')::numeric + (s ->> 'durationMin')::numeric) from jsonb_array_elements(content -> 'steps') s);
-- Rises of a titration, on the rates that were asked for; pauses between them don't count as a fall.
create function order_rises(content jsonb) returns table (first numeric, by numeric, wait numeric) language sql immutable as $$
  with running as (
    select coalesce((s ->> 'askedMgPerH')::numeric, (s ->> 'rateMgPerH')::numeric) as rate, (s ->> 'startMin')::numeric as start
    from jsonb_array_elements(content -> 'steps') s where (s ->> 'rateMgPerH')::numeric > 0
  ), change as (
    select first_value(rate) over (order by start) as first, rate - lag(rate) over (order by start) as by, start - lag(start) over (order by start) as wait from running
  ) select first, by, wait from change where by > 0 $$;
create function order_titration_start_mg_per_h(content jsonb) returns numeric language sql immutable
  return (select max(first) from order_rises(content));
create function order_steepest_rise_mg_per_h(content jsonb) returns numeric language sql immutable
  return (select max(by) from order_rises(content));
create function order_shortest_wait_min(content jsonb) returns numeric language sql immutable
  return (select min(wait) from order_rises(content));
create function order_lowest_mg_per_h(content jsonb) returns numeric language sql immutable
  return (select min((s ->> 'rateMgPerH')::numeric) from jsonb_array_elements(content -> 'steps') s where (s ->> 'rateMgPerH')::numeric > 0);
create function order_worst_rounding(content jsonb) returns numeric language sql immutable
  return (select max(1 - (s ->> 'rateMgPerH')::numeric / (s ->> 'askedMgPerH')::numeric) from jsonb_array_elements(content -> 'steps') s where (s ->> 'askedMgPerH')::numeric > 0);
create function order_shortest_spray_gap_min(content jsonb) returns numeric language sql immutable
  return (select min(gap) from (select (d ->> 'startMin')::numeric - lag((d ->> 'startMin')::numeric) over (order by (d ->> 'startMin')::numeric) as gap from jsonb_array_elements(content -> 'doses') d) gaps);

create table treatment_order (
  clinic_id uuid not null,
  id uuid not null,
  version integer not null check (version > 0),
  patient_id uuid not null,
  course_id uuid not null,
  course_version integer not null,
  status text not null check (status in ('draft', 'active', 'stopped')),
  content jsonb not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  signed_by uuid,
  signed_at timestamptz,
  signed_hash text,
  -- Why it was stopped.
  note text,
  expires_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (clinic_id, id, version),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  foreign key (clinic_id, course_id, course_version) references course (clinic_id, id, version),
  foreign key (clinic_id, signed_by) references staff (clinic_id, id),

  constraint signed_over_this_content check (
    case status
      when 'draft' then signed_by is null and signed_at is null and signed_hash is null
      else signed_by is not null and signed_at is not null and coalesce(signed_hash = content_hash, false)
    end),
  constraint stopped_for_a_reason check (status <> 'stopped' or length(trim(note)) >= 10),

  constraint order_names_everything check (
    content ?& array['drug', 'route', 'setting', 'regimen', 'mgPerMl', 'weightKg', 'weightOn', 'maxTotalMg', 'stopRule', 'expiresOn', 'sessionsPlanned', 'minHoursBetween', 'reasons']
    and content ?& case content ->> 'route' when 'iv' then array['steps', 'maxRateMgPerH', 'pumpStepMlPerH'] else array['doses', 'mgPerSpray'] end
    and length(content ->> 'stopRule') > 0),
  constraint order_is_this_patients check ((content ->> 'patientId')::uuid = patient_id and (content ->> 'courseId')::uuid = course_id),
  constraint order_expires_as_written check ((content ->> 'expiresOn') = expires_on::text),
  constraint known_drug_and_route check (coalesce((content ->> 'drug', content ->> 'route') in (('ketamine', 'iv'), ('ketamine', 'nasal'), ('esketamine', 'nasal')), false)),

  -- The absolute bounds, once more and where no program can get round them.
  constraint "G01" check (coalesce((content ->> 'weightKg')::numeric between 25 and 350, false)),
  constraint "G04" check (content ->> 'route' <> 'iv' or coalesce(order_highest_mg_per_h(content) <= 1.0 * (content ->> 'weightKg')::numeric, false)),
  constraint "G05" check (content ->> 'route' <> 'iv' or coalesce(order_highest_mg_per_h(content) <= 100, false)),
  constraint "G06" check (
    content ->> 'route' <> 'iv' or coalesce(order_titration_start_mg_per_h(content) <= 0.2 * (content ->> 'weightKg')::numeric, true)),
  constraint "G07" check (
    content ->> 'route' <> 'iv' or coalesce(order_steepest_rise_mg_per_h(content) <= 0.2 * (content ->> 'weightKg')::numeric, true)),
  constraint "G08" check (
    content ->> 'route' <> 'iv' or coalesce(order_shortest_wait_min(content) >= case content ->> 'setting' when 'inpatient' then 60 else 10 end, true)),
  constraint "G11" check (
    content ->> 'route' <> 'iv' or content ->> 'setting' <> 'outpatient'
    or coalesce(greatest(order_total_mg(content), (content ->> 'maxTotalMg')::numeric) <= least(300, 3 * (content ->> 'weightKg')::numeric), false)),
  constraint "G12" check (
    content ->> 'route' <> 'iv' or content ->> 'setting' <> 'outpatient' or coalesce(order_end_min(content) between 10 and 480, false)),
  constraint "G13" check (content ->> 'route' <> 'iv' or coalesce(order_end_min(content) <= 14400, false)),
  constraint "G17" check (
    content ->> 'route' <> 'nasal' or content ->> 'drug' <> 'ketamine' or coalesce(order_highest_spray_dose_mg(content) <= 50, false)),
  constraint "G18" check (
    content ->> 'route' <> 'nasal' or content ->> 'drug' <> 'ketamine' or coalesce(order_shortest_spray_gap_min(content) >= 10, true)),
  constraint "G19" check (
    content ->> 'route' <> 'nasal' or content ->> 'drug' <> 'ketamine'
    or coalesce(greatest(order_total_mg(content), (content ->> 'maxTotalMg')::numeric) <= 200, false)),
  constraint "G22" check (
    content ->> 'route' <> 'nasal' or content ->> 'drug' <> 'ketamine' or coalesce((content ->> 'mgPerMl')::numeric between 50 and 150, false)),
  constraint "G23" check (
    content ->> 'drug' <> 'esketamine'
    or coalesce(order_total_mg(content) in (28, 56, 84) and (content ->> 'maxTotalMg')::numeric in (28, 56, 84), false)),
  constraint "G24" check (
    content ->> 'drug' <> 'esketamine'
    or coalesce((content ->> 'sessionsPlanned')::numeric <= 2 or (content ->> 'minHoursBetween')::numeric >= 84, false)),
  constraint "G25" check (content ->> 'setting' <> 'outpatient' or coalesce((content ->> 'sessionsPlanned')::numeric between 1 and 10, false)),
  constraint "G28" check (content ->> 'route' <> 'iv' or coalesce((content ->> 'mgPerMl')::numeric > 0 and (content ->> 'mgPerMl')::numeric < 100, false)),
  constraint "G26" check (
    content ->> 'route' <> 'iv' or content ->> 'setting' <> 'outpatient' or coalesce((content ->> 'minHoursBetween')::numeric >= 20, false)),
  constraint "G29" check (content ->> 'route' <> 'iv' or coalesce(order_worst_rounding(content) <= 0.05, true)),
  constraint "G30" check (
    content ->> 'route' <> 'iv'
    or coalesce(order_lowest_mg_per_h(content) >= 0.1 * (content ->> 'mgPerMl')::numeric and order_highest_mg_per_h(content) <= 999 * (content ->> 'mgPerMl')::numeric, false)),
  constraint total_within_its_maximum check (coalesce(order_total_mg(content) > 0 and order_total_mg(content) <= (content ->> 'maxTotalMg')::numeric, false))
);
call hold_tenant('treatment_order');
create index order_of_patient on treatment_order (clinic_id, patient_id, id, version);

-- A signature is a prescriber's, and it is over the draft that was there: one version back, the same content.
create function order_signature_holds() returns trigger language plpgsql as $$
begin
  if new.status <> 'active' then return new; end if;
  if not exists (select from staff where clinic_id = new.clinic_id and id = new.signed_by and role = 'prescriber') then
    raise exception using errcode = '23514', constraint = 'signed_by_a_prescriber', message = 'only a prescriber signs an order';
  end if;
  if not exists (
    select from treatment_order
    where clinic_id = new.clinic_id and id = new.id and version = new.version - 1 and status = 'draft' and content_hash = new.content_hash and content = new.content
  ) then
    raise exception using errcode = '23514', constraint = 'signed_a_draft', message = 'what is signed is the draft before it, unchanged';
  end if;
  return new;
end $$;
create trigger order_signature_holds before insert on treatment_order for each row execute function order_signature_holds();

-- What is in force: the last version that isn't a draft. A draft amendment above it changes nothing until it is signed.
create view order_in_force with (security_invoker = true) as
  select * from (
    select distinct on (clinic_id, id) * from treatment_order
    where status <> 'draft' order by clinic_id, id, version desc
  ) last where status = 'active';
create view order_latest with (security_invoker = true) as
  select distinct on (clinic_id, id) * from treatment_order order by clinic_id, id, version desc;
create view course_latest with (security_invoker = true) as
  select distinct on (clinic_id, id) * from course order by clinic_id, id, version desc;
grant select on order_in_force, order_latest, course_latest to interictal_app;
