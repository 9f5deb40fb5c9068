import { z } from 'zod'
import type { Profile } from '#core/headache/profile.ts'
import { DiaryDay, ZoneText } from '../http/contract/diary-day.ts'
import { WrongInput } from '../plain-failure.ts'
import type { DiaryRow, HowToRead, OpenDiary } from './diary-rows.ts'
import { reasonOf } from './row.ts'
import { type ByteSource, decoded, encodingOf } from './text-source.ts'

/** JSON is read as a whole, so its size has an end: some 100,000 days. */
const largest = 64 * 1024 * 1024

/** The shell of a diary; its days are checked one by one, so that one wrong day costs itself only. */
const OneDiary = z.strictObject({
  person: z.union([z.string(), z.number()], { error: 'text or a number' }).exactOptional(),
  timeZone: ZoneText,
  days: z.array(z.unknown(), { error: 'a list of days' }),
  profile: z.record(z.string(), z.unknown(), { error: 'a profile' }).exactOptional(),
})
type OneDiary = z.infer<typeof OneDiary>

const readAll = async (name: string, source: ByteSource): Promise<string> => {
  const encoding = await encodingOf(name, source)
  const pieces: string[] = []
  let length = 0
  for await (const piece of decoded(source, encoding)) {
    length += piece.length
    if (length > largest)
      throw new WrongInput(
        `${name}: found more than 64 MB of JSON; wanted less: a file a person, or CSV, which has no limit.`,
      )
    pieces.push(piece)
  }
  return pieces.join('')
}

const placeOf = (text: string, at: number): string => {
  const before = text.slice(0, at).split('\n')
  return `line ${before.length}, column ${before.at(-1)!.length + 1}`
}

const parse = (name: string, text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    const at = Number(/position (\d+)/.exec(said)?.[1] ?? text.length)
    throw new WrongInput(`${name}: ${placeOf(text, at)}: found what is no JSON (${said}); wanted a diary as JSON.`)
  }
}

const shapeOf = (name: string, value: unknown, path: string): OneDiary => {
  const read = OneDiary.safeParse(value)
  if (read.success) return read.data
  const { column, found, wanted } = reasonOf(read.error.issues[0]!, value)
  throw new WrongInput(`${name}: ${path}${column === 'row' ? '' : `.${column}`}: found ${found}; wanted ${wanted}.`)
}

/** A reject file is a diary whose days say why they were refused; the reason is left aside when it comes back. */
const withoutReason = (day: unknown): unknown => {
  if (typeof day !== 'object' || day === null || Array.isArray(day)) return day
  const { rejectedBecause, ...rest } = day as Record<string, unknown>
  return rest
}

function* daysOf({ person, timeZone, days }: OneDiary, path: string): Generator<DiaryRow> {
  const dates = new Set<string>()
  const name = person === undefined ? null : String(person)
  for (const [index, given] of days.entries()) {
    const where = `${path}.days[${index}]`
    const day = withoutReason(given)
    const raw = { person: name, timeZone, day }
    const read = DiaryDay.safeParse(day)
    if (!read.success)
      yield {
        kind: 'rejected',
        row: index + 1,
        where,
        reasons: read.error.issues.map((issue) => reasonOf(issue, day)),
        raw,
      }
    else if (dates.has(read.data.date))
      yield {
        kind: 'rejected',
        row: index + 1,
        where,
        reasons: [{ column: 'date', found: `${read.data.date} a second time`, wanted: 'each date once' }],
        raw,
      }
    else {
      dates.add(read.data.date)
      yield { kind: 'day', row: index + 1, person: name, day: read.data, raw }
    }
  }
}

/** Opens a diary as JSON, of one person or an array of several. Throws `WrongInput` where it is no diary at all. */
export const openDiaryJson = async (name: string, source: ByteSource, _how: HowToRead): Promise<OpenDiary> => {
  const value = parse(name, await readAll(name, source))
  const isList = Array.isArray(value)
  const diaries = (isList ? value : [value]).map((one, index) => ({
    one: shapeOf(name, one, isList ? `$[${index}]` : '$'),
    path: isList ? `$[${index}]` : '$',
  }))
  const personOf = ({ person }: OneDiary) => (person === undefined ? null : String(person))
  const persons = diaries.map(({ one }) => personOf(one))
  if (new Set(persons).size < persons.length)
    throw new WrongInput(`${name}: found two diaries of the same "person"; wanted each person once.`)
  const rows = async function* () {
    for (const { one, path } of diaries) yield* daysOf(one, path)
  }
  return {
    columns: [],
    delimiter: ',',
    rows: rows(),
    questions: [],
    asksDateOrder: false,
    profiles: new Map(
      diaries.flatMap(({ one }) => (one.profile ? [[personOf(one), one.profile as Profile] as const] : [])),
    ),
    zones: new Map(diaries.map(({ one }) => [personOf(one), one.timeZone])),
  }
}
