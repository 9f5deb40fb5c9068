import type { DiaryDay, DoseTaken } from '#core/headache/diary.ts'
import { readNumber } from './read-cell.ts'
import { readDoses } from './read-words.ts'
import type { LogKind } from './roles.ts'
import type { Reading, Row } from './row.ts'
import { attacksOf } from './row-headache.ts'
import { readNote } from './row-note.ts'
import { type Day, momentOf, readWhen } from './row-times.ts'
import { fold, typeWords } from './words/index.ts'

type Fields = Record<string, unknown>

/** What a line is about, by its type; `null`: nobody can tell. */
export const logKindOf = (row: Row, { words }: Reading): LogKind | null => {
  const type = row.cell('type')
  if (type === undefined) return null
  const key = fold(type)
  const kind = words.type[key] ?? typeWords.get(key) ?? null
  // A "symptom" is a headache only when it is called one.
  return kind === 'attack' && isOther(row) ? 'note' : kind
}

const isOther = (row: Row): boolean => {
  const name = row.cell('name')
  return (
    name !== undefined &&
    typeWords.get(fold(name)) !== 'attack' &&
    !/head|migr|kopf|cabeza|cabeca|t[eê]te|testa|hoofd|cefal/i.test(name)
  )
}

export const isLeftOut = (row: Row, reading: Reading): boolean => logKindOf(row, reading) === 'leave-out'

const doseOf = (row: Row, day: Day, reading: Reading): readonly DoseTaken[] | null => {
  const named = row.cell('medications') ?? row.cell('name')
  if (named === undefined) return null
  const at = momentOf(row, day, reading)
  const isMg = /^mg$/i.test(row.cell('unit') ?? '')
  const amount = row.read(isMg ? 'quantity' : 'doseMg', (cell) => readNumber(cell.replace(/\s*mg\.?$/i, '')))
  return readDoses(named).map((dose) => ({
    ...dose,
    ...(amount !== undefined && dose.doseMg === undefined && { doseMg: amount }),
    ...(at !== undefined && { at }),
  }))
}

/** The day is the one on which the sleep ended. */
const sleepOf = (row: Row, day: Day, reading: Reading): Fields => {
  const { start, end, durationHours } = readWhen(row, day, reading)
  if (start === undefined) return {}
  const until =
    end ??
    (durationHours === undefined
      ? undefined
      : Temporal.Instant.from(start)
          .add({ minutes: Math.round(durationHours * 60) })
          .toZonedDateTimeISO(reading.timeZone)
          .toString({ timeZoneName: 'never', smallestUnit: 'second' }))
  return until === undefined ? {} : { sleep: [{ start, end: until }] }
}

/** A line in words: what it is called, how much, how long; nothing of it is lost. */
const inWords = (row: Row): string => {
  const heads = (['type', 'name', 'medications', 'quantity', 'unit'] as const).flatMap((role) => row.cells(role))
  const rest = [...row.headed('durationHours'), ...row.headed('durationMinutes'), ...row.headed('attack.intensity')]
  return [heads.join(' '), ...rest.map(({ header, cell }) => `${header}: ${cell}`)].filter(Boolean).join(', ')
}

const fieldsOf: Record<Exclude<LogKind, 'leave-out'>, (row: Row, day: Day, reading: Reading) => Fields> = {
  attack: (row, day, reading): Fields => {
    const said: Pick<DiaryDay, 'headache' | 'attacks'> = attacksOf(row, day, reading)
    return Object.keys(said).length === 0 ? { headache: true } : { ...said }
  },
  medication: (row, day, reading) => {
    const doses = doseOf(row, day, reading)
    if (doses === null) row.refuse('name', 'the name of the medicine')
    return doses === null ? {} : { medications: doses }
  },
  sleep: sleepOf,
  menstruation: () => ({ menstruation: true }),
  note: () => ({}),
}

/** One line of a log as what it says of its day. */
export const readLogLine = (row: Row, day: Day, reading: Reading): Fields => {
  const kind = logKindOf(row, reading)
  if (kind === null || kind === 'leave-out') {
    row.refuse('type', 'headache, medicine, sleep or menstruation; say in the mapping what this word means')
    return {}
  }
  const fields = fieldsOf[kind](row, day, reading)
  const isWordsOnly = kind === 'note' || Object.keys(fields).length === 0
  const note = kind === 'attack' ? readNote(row, reading) : row.cells('note').join('\n')
  const words = [isWordsOnly && row.reasons.length === 0 ? inWords(row) : '', note ?? ''].filter((text) => text !== '')
  return words.length === 0 ? fields : { ...fields, note: words.join('\n') }
}
