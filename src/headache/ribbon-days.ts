import { type Truth, truthOf } from '#core/kernel/truth.ts'
import { daysOfAttack } from './attack-days.ts'
import type { Attack, Diary, DiaryDay } from './diary.ts'
import { isOnScale } from './intensity-words.ts'

/** One cell of the ribbon: what one calendar day was, with what nobody wrote down left unknown. */
export interface RibbonDay {
  /** ISO local day. */
  readonly date: string
  /** Has a record of its own; without one it is hollow, also where an attack of another day reaches into it. */
  readonly isRecorded: boolean
  readonly headache: Truth
  /** Worst pain of the attacks that touch the day, 0–10; `null` = none recorded. */
  readonly pain: number | null
  /** Something was taken that counts as acute medicine. */
  readonly acuteMedicine: Truth
  /** An aura began on this day. */
  readonly hasAura: boolean
}

export interface Days {
  /** ISO dates, both included. */
  readonly from: string
  readonly to: string
}

/** An aura without headache makes no headache day. */
const isHeadache = ({ headache }: Attack): boolean => headache !== false

const attacksByDay = ({ days, timeZone }: Diary): ReadonlyMap<string, readonly Attack[]> => {
  const found = new Map<string, Attack[]>()
  for (const { date, attacks } of days)
    for (const attack of (attacks ?? []).filter(isHeadache))
      for (const touched of daysOfAttack(attack, { date, timeZone }))
        found.set(touched, [...(found.get(touched) ?? []), attack])
  return found
}

const worstOf = (attacks: readonly Attack[]): number | null => {
  const known = attacks.flatMap(({ intensity }) =>
    typeof intensity === 'number' && isOnScale(intensity) ? [intensity] : [],
  )
  return known.length === 0 ? null : Math.max(...known)
}

const cell = (
  date: string,
  record: DiaryDay | undefined,
  { touching, acuteOn }: { readonly touching: readonly Attack[]; readonly acuteOn: (day: DiaryDay) => Truth },
): RibbonDay => ({
  date,
  isRecorded: record !== undefined,
  headache: touching.length > 0 ? 'met' : truthOf(record?.headache),
  pain: worstOf(touching),
  acuteMedicine: record === undefined ? 'unknown' : acuteOn(record),
  hasAura: record?.attacks?.some(({ aura }) => aura !== undefined && aura.length > 0) ?? false,
})

/** Every day of the span, oldest first. `acuteOn` says of a recorded day whether an acute medicine was taken on it. */
export const ribbonDays = (
  diary: Diary,
  { from, to }: Days,
  acuteOn: (day: DiaryDay) => Truth,
): readonly RibbonDay[] => {
  const records = new Map(diary.days.map((day) => [day.date, day]))
  const touching = attacksByDay(diary)
  const first = Temporal.PlainDate.from(from)
  const length = first.until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days + 1
  return Array.from({ length: Math.max(0, length) }, (_, n) => {
    const date = first.add({ days: n }).toString()
    return cell(date, records.get(date), { touching: touching.get(date) ?? [], acuteOn })
  })
}
