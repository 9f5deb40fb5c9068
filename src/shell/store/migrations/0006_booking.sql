-- What a clinic offers and when, and who comes: places are given out by constraints of this database, never by a look beforehand.

-- What can be booked. Each change is a new version; `retired` takes it off the list.
create table service (
  clinic_id uuid not null references clinic,
  id uuid not null,
  version integer not null check (version > 0),
  kind text not null check (kind in ('consultation', 'treatment')),
  drug text check (drug in ('ketamine', 'esketamine')),
  route text check (route in ('iv', 'nasal')),
  name_en text not null check (name_en <> ''),
  name_es text not null check (name_es <> ''),
  preparation_min integer not null check (preparation_min between 0 and 240),
  treatment_min integer not null check (treatment_min between 5 and 600),
  recovery_min integer not null check (recovery_min between 0 and 480),
  online boolean not null,
  sort integer not null,
  retired boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (clinic_id, id, version),
  check ((kind = 'treatment') = (route is not null)),
  check ((kind = 'treatment') = (drug is not null)),
  -- A drug is given on a prescriber's order, so a stranger can't book it.
  check (not (online and kind = 'treatment'))
);
call hold_tenant('service');
create policy anyone_may_read on service for select using (true);

create table chair (
  clinic_id uuid not null references clinic,
  id uuid not null,
  version integer not null check (version > 0),
  name text not null check (name <> ''),
  retired boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (clinic_id, id, version)
);
call hold_tenant('chair');

-- Wall-clock rules in the clinic's zone, never offsets. `staff_id` null: the clinic's own opening hours.
create table weekly_hours (
  clinic_id uuid not null references clinic,
  id uuid not null,
  version integer not null check (version > 0),
  staff_id uuid,
  weekday integer not null check (weekday between 1 and 7),
  opens time not null,
  closes time not null,
  since date not null,
  until date,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (clinic_id, id, version),
  foreign key (clinic_id, staff_id) references staff (clinic_id, id),
  check (opens < closes),
  check (until is null or since <= until)
);
call hold_tenant('weekly_hours');

create table closed_day (
  clinic_id uuid not null references clinic,
  date date not null,
  version integer not null check (version > 0),
  closed boolean not null,
  reason text not null default '',
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (clinic_id, date, version)
);
call hold_tenant('closed_day');

-- What was agreed. It never changes; what happens to it afterwards is an event.
create table booking (
  clinic_id uuid not null references clinic,
  id uuid not null,
  service_id uuid not null,
  patient_id uuid,
  person_name text,
  birth_date date,
  email text,
  phone text,
  -- The patient's id, or a digest of name and birth date of somebody who has no chart yet: nobody is in two places at once.
  person_key text,
  language text not null check (language in ('en', 'es')),
  reason text not null default '',
  screening jsonb,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  phases jsonb not null,
  chair_id uuid,
  nurse_id uuid,
  prescriber_id uuid,
  series_id uuid,
  course_id uuid,
  order_id uuid,
  -- `hold`: a place kept while somebody is still typing.
  origin text not null check (origin in ('web', 'hold', 'desk', 'patient')),
  confirmation text not null check (confirmation in ('code', 'call', 'none')),
  -- The code and the link's key are derived from it.
  secret text not null,
  idempotency_key text,
  request_hash text,
  created_at timestamptz not null,
  created_by uuid,
  primary key (clinic_id, id),
  unique (clinic_id, idempotency_key),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  foreign key (clinic_id, nurse_id) references staff (clinic_id, id),
  foreign key (clinic_id, prescriber_id) references staff (clinic_id, id),
  check (starts_at < ends_at),
  check (origin = 'hold' or (person_key is not null and (patient_id is not null or (person_name is not null and birth_date is not null)))),
  check ((origin in ('desk', 'patient')) <= (patient_id is not null))
);
call hold_tenant('booking');
create index booking_of_patient on booking (clinic_id, patient_id, starts_at);
create index booking_by_time on booking (clinic_id, starts_at);
create index booking_of_series on booking (clinic_id, series_id) where series_id is not null;

create table booking_event (
  clinic_id uuid not null,
  booking_id uuid not null,
  seq integer not null check (seq > 0),
  kind text not null check (kind in ('held', 'wrong-code', 'confirmed', 'cancelled')),
  at timestamptz not null,
  confirm_by timestamptz,
  actor text not null,
  note text not null default '',
  primary key (clinic_id, booking_id, seq),
  foreign key (clinic_id, booking_id) references booking (clinic_id, id),
  check ((kind = 'held') = (confirm_by is not null))
);
call hold_tenant('booking_event');

-- Who a booking without a chart turned out to be, once two identifiers were checked.
create table booking_person (
  clinic_id uuid not null,
  booking_id uuid not null,
  patient_id uuid not null,
  linked_at timestamptz not null,
  linked_by uuid not null,
  primary key (clinic_id, booking_id),
  foreign key (clinic_id, booking_id) references booking (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  foreign key (clinic_id, linked_by) references staff (clinic_id, id)
);
call hold_tenant('booking_person');

-- What a booking takes for itself: a chair, a member of staff, the person. A lock, not a record: it is let go by an update.
-- H18: whoever comes second is refused here, whatever any program believed.
create table booking_resource (
  clinic_id uuid not null,
  booking_id uuid not null,
  resource text not null,
  period tstzrange not null check (not isempty(period)),
  active boolean not null default true,
  -- Past it, an unconfirmed place no longer counts.
  release_at timestamptz,
  primary key (clinic_id, booking_id, resource),
  foreign key (clinic_id, booking_id) references booking (clinic_id, id),
  constraint taken_once exclude using gist (clinic_id with =, resource with =, period with &&) where (active)
);
call hold_tenant('booking_resource');
grant update (active, release_at) on booking_resource to interictal_app;
create index booking_resource_held on booking_resource (clinic_id, release_at) where active and release_at is not null;

-- What was to be sent, and what became of it. Bodies hold a code and a time, never a word about health.
create table message (
  clinic_id uuid not null references clinic,
  id uuid not null,
  booking_id uuid,
  channel text not null check (channel in ('email', 'text')),
  recipient text not null,
  body text not null,
  created_at timestamptz not null,
  primary key (clinic_id, id),
  foreign key (clinic_id, booking_id) references booking (clinic_id, id)
);
call hold_tenant('message');

create table message_delivery (
  clinic_id uuid not null,
  message_id uuid not null,
  at timestamptz not null,
  outcome text not null check (outcome in ('sent', 'failed', 'shown-in-demo')),
  detail text not null default '',
  primary key (clinic_id, message_id, at),
  foreign key (clinic_id, message_id) references message (clinic_id, id)
);
call hold_tenant('message_delivery');

create view service_current with (security_invoker = true) as
  select * from (select distinct on (clinic_id, id) * from service order by clinic_id, id, version desc) latest where not retired;
create view chair_current with (security_invoker = true) as
  select * from (select distinct on (clinic_id, id) * from chair order by clinic_id, id, version desc) latest where not retired;
create view closed_day_current with (security_invoker = true) as
  select * from (select distinct on (clinic_id, date) * from closed_day order by clinic_id, date, version desc) latest where closed;
create view weekly_hours_current with (security_invoker = true) as
  select distinct on (clinic_id, id) * from weekly_hours order by clinic_id, id, version desc;

-- A booking with who it is for (as known today) and what has happened to it, in order.
create view booking_with_events with (security_invoker = true) as
  select b.clinic_id, b.id, b.service_id, coalesce(b.patient_id, p.patient_id) as patient_id, b.person_name, b.birth_date, b.email, b.phone,
    b.language, b.reason, b.screening, b.starts_at, b.ends_at, b.phases, b.chair_id, b.nurse_id, b.prescriber_id, b.series_id, b.course_id,
    b.order_id, b.origin, b.confirmation, b.secret, b.idempotency_key, b.request_hash, b.created_at, b.created_by,
    (select jsonb_agg(jsonb_build_object('kind', e.kind, 'at', e.at, 'confirmBy', e.confirm_by) order by e.seq)
      from booking_event e where e.clinic_id = b.clinic_id and e.booking_id = b.id) as events
  from booking b left join booking_person p on p.clinic_id = b.clinic_id and p.booking_id = b.id;
grant select on service_current, chair_current, closed_day_current, weekly_hours_current, booking_with_events to interictal_app;
