-- A diary day as it was written, version by version: an edit never replaces what stood there before (I-06).

-- I-04: an attack never ends before it starts. I-05: its intensity is a whole number from 0 to 10.
-- Instants carry their offset, so the casts below depend on nothing but the text.
create function diary_content_is_sound(content jsonb) returns boolean
  language sql immutable
  return jsonb_typeof(content) = 'object' and not exists (
    select from jsonb_array_elements(case jsonb_typeof(content -> 'attacks') when 'array' then content -> 'attacks' else '[]' end) as attack
    where case jsonb_typeof(attack -> 'intensity')
            when 'number' then (attack ->> 'intensity')::numeric not in (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
            when 'null' then false
            else attack ? 'intensity'
          end
       or (attack ->> 'end')::timestamptz < (attack ->> 'start')::timestamptz
  );

create table diary_day (
  clinic_id uuid not null,
  patient_id uuid not null,
  day date not null check (day between '1900-01-01' and '2099-12-31'),
  version integer not null check (version > 0),
  -- The whole day after this edit; its date is the column's.
  content jsonb not null check (diary_content_is_sound(content)),
  -- What this edit changed against the version it was made from, so that edits of two devices merge (I-07).
  changes jsonb not null,
  base_version integer,
  -- Made by the device that made the edit: the same edit sent twice is one version.
  edit_id uuid not null,
  edited_at timestamptz not null,
  origin text not null check (origin in ('app', 'staff', 'import')),
  -- Of the imported content alone: the same content offered again for this day is a duplicate, whatever was edited since.
  import_hash text check ((import_hash is not null) = (origin = 'import')),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (clinic_id, patient_id, day, version),
  unique (clinic_id, patient_id, day, edit_id),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id)
);
call hold_tenant('diary_day');

create view diary_day_current with (security_invoker = true) as
  select distinct on (clinic_id, patient_id, day) * from diary_day
  order by clinic_id, patient_id, day, version desc;
grant select on diary_day_current to interictal_app;

-- Who "17" is in a file of several people: the same name in the same file is the same person the next time.
create table diary_subject (
  clinic_id uuid not null,
  source text not null,
  label text not null,
  patient_id uuid not null,
  primary key (clinic_id, source, label),
  foreign key (clinic_id, patient_id) references patient (clinic_id, id)
);
call hold_tenant('diary_subject');
