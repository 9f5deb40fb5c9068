import { type Selectable, sql } from 'kysely'
import { min } from '#core/kernel/quantity.ts'
import { consultationNeeds, type Phases, treatmentNeeds, type Visit, wholeMinutes } from '#core/scheduling/visit.ts'
import type { Work } from '../../work.ts'
import type { Tables } from '../tables.ts'
import type { BookingWork } from './bookings.ts'

type At = Pick<Work, 'db' | 'clinicId'>

/** Something that can be booked. Treatments are booked on an order, so only consultations can be `online` for a stranger. */
export interface Service {
  readonly id: string
  readonly kind: 'consultation' | 'treatment'
  readonly drug: 'ketamine' | 'esketamine' | null
  readonly route: 'iv' | 'nasal' | null
  readonly name: { readonly en: string; readonly es: string }
  readonly phases: Phases
  readonly online: boolean
  readonly sort: number
}

const fromRow = (row: Selectable<Tables['service_current']>): Service => ({
  id: row.id,
  kind: row.kind,
  drug: row.drug,
  route: row.route,
  name: { en: row.name_en, es: row.name_es },
  phases: {
    preparation: min(row.preparation_min),
    treatment: min(row.treatment_min),
    recovery: min(row.recovery_min),
  },
  online: row.online,
  sort: row.sort,
})

/** What the service needs, with its own phases or those an order gives. */
export const visitOf = ({ kind, phases }: Service, ordered: Phases = phases): Visit => ({
  phases: ordered,
  needs: kind === 'treatment' ? treatmentNeeds : consultationNeeds,
})

export const minutesOf = ({ phases }: Service): number => wholeMinutes(phases)

export const servicesOf = async ({ db, clinicId }: At): Promise<readonly Service[]> => {
  const rows = await db
    .selectFrom('service_current')
    .selectAll()
    .where('clinic_id', '=', clinicId)
    .orderBy('sort')
    .execute()
  return rows.map(fromRow)
}

export const findService = async ({ db, clinicId }: At, id: string): Promise<Service | null> => {
  const row = await db
    .selectFrom('service_current')
    .selectAll()
    .where('clinic_id', '=', clinicId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

/** A service as it stands from now on. */
export const recordService = async (
  work: Pick<BookingWork, 'db' | 'clinicId' | 'now' | 'actor'>,
  { id, kind, drug, route, name, phases, online, sort }: Service,
): Promise<void> => {
  const last = await work.db
    .selectFrom('service')
    .select(({ fn }) => fn.max('version').as('version'))
    .where('clinic_id', '=', work.clinicId)
    .where('id', '=', id)
    .executeTakeFirst()
  await work.db
    .insertInto('service')
    .values({
      clinic_id: work.clinicId,
      id,
      version: (last?.version ?? 0) + 1,
      kind,
      drug,
      route,
      name_en: name.en,
      name_es: name.es,
      preparation_min: phases.preparation,
      treatment_min: phases.treatment,
      recovery_min: phases.recovery,
      online,
      sort,
      recorded_at: work.now,
      recorded_by: work.actor?.staffId ?? null,
    })
    .execute()
}

/** Services of these ids stay; any other is taken off the list from now on. Booked visits keep theirs. */
export const retireServicesBut = async (
  { db, clinicId, now, actor }: BookingWork,
  ids: readonly string[],
): Promise<void> => {
  await sql`insert into service (clinic_id, id, version, kind, drug, route, name_en, name_es, preparation_min, treatment_min, recovery_min, online, sort, retired, recorded_at, recorded_by)
    select clinic_id, id, version + 1, kind, drug, route, name_en, name_es, preparation_min, treatment_min, recovery_min, online, sort, true, ${now}, ${actor?.staffId ?? null}::uuid
    from service_current where clinic_id = ${clinicId} and not id = any(${ids}::uuid[])`.execute(db)
}
