import type { Diary } from '#core/headache/diary.ts'
import type { Profile } from '#core/headache/profile.ts'
import { contradictionText, DayInFile } from './day-in-file.ts'
import { openDiaryCsv } from './diary-csv.ts'
import { openDiaryJson } from './diary-json.ts'
import { type DiaryRow, type HowToRead, type OpenDiary, placeOf, type Question } from './diary-rows.ts'
import type { ByteSource } from './text-source.ts'

/** The diary of one person as a file tells it. */
export interface DiaryRead {
  /** As the file names them; absent where it tells nobody apart. */
  readonly person?: string
  readonly diary: Diary
  /** As the file gives it, unchecked. */
  readonly profile?: Profile
  /** Rows of the file that were refused. They name no person they could be trusted with: all stand with the first one. */
  readonly rejects: readonly Extract<DiaryRow, { kind: 'rejected' }>[]
  readonly questions: readonly Question[]
}

/** JSON begins with a bracket, XML with its own, a zip with its mark; whatever else is a table. */
export const openDiary = async (name: string, source: ByteSource, how: HowToRead): Promise<OpenDiary> => {
  const first = await firstText(source)
  if (first.startsWith('{') || first.startsWith('[')) return openDiaryJson(name, source, how)
  const isZip = first.startsWith('PK') && first.charCodeAt(2) < 32
  if (!isZip && !first.startsWith('<')) return openDiaryCsv(name, source, how)
  // Loaded when there is something to read with it: a page has to fetch it first.
  const { openAppleHealth } = await import('./apple-health/open-apple-health.ts')
  return openAppleHealth(name, source, how)
}

/** The first text of the file that is not blank. */
const firstText = async (source: ByteSource): Promise<string> => {
  for await (const chunk of source()) {
    const text = new TextDecoder(chunk[0] === 0xff ? 'utf-16le' : 'utf-8').decode(chunk.subarray(0, 4096)).trimStart()
    if (text !== '') return text
  }
  return ''
}

/**
 * Reads a diary of one or several people, whatever its kind, for a look at it: nothing is stored. Times without a zone are
 * taken in `timeZone` (a CSV names none; UTC where nobody says). Rows that speak of one day are put together; of two that
 * contradict each other neither is taken: the field stays unknown, both stand in the note, and a question says so. Throws `WrongInput`.
 */
export const readDiary = async (
  name: string,
  source: ByteSource,
  how: Partial<HowToRead> = {},
): Promise<readonly DiaryRead[]> => {
  const timeZone = how.timeZone ?? 'UTC'
  const isZoneAssumed = how.timeZone === undefined
  return gatherPeople(await openDiary(name, source, { ...how, timeZone, isZoneAssumed }), timeZone)
}

type Rejected = Extract<DiaryRow, { kind: 'rejected' }>
type DayRow = Extract<DiaryRow, { kind: 'day' }>

/** The days of each person, put together row by row. Memory: the days, not the rows. */
class Gathering {
  readonly people: Map<string | null, Map<string, DayInFile>>
  readonly rejects: Rejected[] = []
  readonly questions: Question[] = []
  /** What devices recorded waits until every written day is known. */
  readonly #passive: DayRow[] = []
  leftOut = 0

  constructor(people: Iterable<string | null>) {
    this.people = new Map([...people].map((person) => [person, new Map()]))
  }

  take(row: DiaryRow): void {
    if (row.kind === 'rejected') this.rejects.push(row)
    else if (row.isPassive) this.#passive.push(row)
    else this.#add(row)
  }

  finish(): void {
    for (const row of this.#passive)
      if (this.people.get(row.person)?.has(row.day.date)) this.#add(row)
      else this.leftOut++
    if (this.people.size === 0) this.people.set(null, new Map())
  }

  #add({ person, row, day, raw }: DayRow): void {
    const days = this.people.get(person) ?? new Map<string, DayInFile>()
    this.people.set(person, days)
    const inFile = days.get(day.date) ?? new DayInFile(day.date)
    const taken = inFile.add(day)
    if ('column' in taken) {
      this.rejects.push({ kind: 'rejected', row, where: placeOf(row, raw), reasons: [taken], raw })
      return
    }
    days.set(day.date, inFile)
    for (const each of taken.contradictions) this.questions.push({ row, text: contradictionText(day.date, each) })
  }
}

/** The people of an opened diary, each with their days put together. */
export const gatherPeople = async (opened: OpenDiary, timeZone: string): Promise<readonly DiaryRead[]> => {
  const gathering = new Gathering(opened.zones.keys())
  for await (const row of opened.rows) gathering.take(row)
  gathering.finish()
  const { people, rejects, questions, leftOut } = gathering
  return [...people].map(([person, days], index) => {
    const profile = opened.profiles.get(person)
    return {
      ...(person !== null && { person }),
      diary: {
        timeZone: opened.zones.get(person) ?? timeZone,
        days: [...days.values()].map(({ day }) => day).sort((a, b) => (a.date < b.date ? -1 : 1)),
      },
      ...(profile && { profile }),
      rejects: index === 0 ? rejects : [],
      questions: index === 0 ? [...opened.questions, ...questions, ...leftOutNote(leftOut)] : [],
    }
  })
}

/** That devices' rows were left out, and how they still get in. */
export const leftOutNote = (rows: number): readonly Question[] =>
  rows === 0
    ? []
    : [
        {
          row: 0,
          text: `${rows === 1 ? 'A night of sleep belongs to a day' : `${rows} nights of sleep belong to days`} without an entry of the person’s own, and nothing was added there: a device does not know whether there was a headache. Import the file again when more days are written.`,
        },
      ]

/** In words, for the person who has to say which one is right. */
export const disagreementText = (
  date: string,
  { field, kept, offered }: { readonly field: string; readonly kept: unknown; readonly offered: unknown },
): string =>
  `${date}, ${field}: the diary says ${JSON.stringify(kept)}, the file says ${JSON.stringify(offered)}. The diary’s was kept. Which one is right?`
