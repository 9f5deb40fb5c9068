-- A visit in a chair. What happens in it is a list of events that only ever grows; its state is computed from them.

create table session (
  clinic_id uuid not null,
  id uuid not null,
  booking_id uuid not null,
  patient_id uuid not null,
  chair_id uuid not null,
  -- The version that was in force when the person arrived; a later one comes in as an event.
  order_id uuid not null,
  order_version integer not null,
  -- The person's first ever by this route: the stay is longer.
  is_first boolean not null,
  created_at timestamptz not null,
  created_by uuid,
  primary key (clinic_id, id),
  constraint one_session_a_booking unique (clinic_id, booking_id),
  foreign key (clinic_id, booking_id) references booking (clinic_id, id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id),
  foreign key (clinic_id, order_id, order_version) references treatment_order (clinic_id, id, version)
);
call hold_tenant('session');
create index session_of_patient on session (clinic_id, patient_id);

-- The same content twice is one row; the same id with another content is kept too, and shown as a conflict.
create table session_event (
  clinic_id uuid not null,
  session_id uuid not null,
  -- In which order the server got them, one session's without a gap.
  seq integer not null check (seq > 0),
  id uuid not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  type text not null,
  occurred_at text not null,
  clock_offset_ms double precision not null,
  device_id text not null,
  device_seq integer not null check (device_seq > 0),
  actor_id uuid not null,
  witness_id uuid,
  payload jsonb not null check (jsonb_typeof(payload) = 'object'),
  -- What the server had to object to when the event came in; it was kept all the same.
  found jsonb not null default '[]',
  recorded_at timestamptz not null,
  primary key (clinic_id, session_id, seq),
  constraint one_row_a_content unique (clinic_id, id, content_hash),
  foreign key (clinic_id, session_id) references session (clinic_id, id),
  foreign key (clinic_id, actor_id) references staff (clinic_id, id),
  foreign key (clinic_id, witness_id) references staff (clinic_id, id),
  constraint two_different_people check (witness_id <> actor_id),
  constraint dose_check_takes_two check (
    not (type = 'preflight-answered' and payload ->> 'item' = 'P18' and payload ->> 'answer' = 'pass') or witness_id is not null)
);
call hold_tenant('session_event');

-- At most one session that isn't over for a person and for a chair. Not clinical: a row goes when its session is over.
create table session_lock (
  clinic_id uuid not null,
  kind text not null check (kind in ('patient', 'chair')),
  resource_id uuid not null,
  session_id uuid not null,
  constraint one_open_session primary key (clinic_id, kind, resource_id),
  foreign key (clinic_id, session_id) references session (clinic_id, id)
);
call hold_tenant('session_lock');
grant delete on session_lock to interictal_app;
