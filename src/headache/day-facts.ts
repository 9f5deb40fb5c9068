import { type Truth, truthOf } from '#core/kernel/truth.ts'
import { type Answers, anyIn, budgetBits, codedBits, type DayQuestion, dayBits } from './day-questions.ts'
import type { DiaryDay } from './diary.ts'
import { type ClassTruths, classTruths } from './medicine-days.ts'

export type { DayQuestion } from './day-questions.ts'

/** What is known of one day. */
export interface DayFacts {
  readonly day: number
  /** Has a record of its own; without one it is missing, even where an attack of another day reaches into it. */
  readonly isRecorded: boolean
  readonly answers: Readonly<Record<DayQuestion, Truth>>
  /** Per drug class: as a budget is shown, and as a diagnosis is coded (a combination with a triptan fills two budgets). */
  readonly budget: ClassTruths
  readonly coded: ClassTruths
}

/** The facts of one day spelled out. */
export const factsFrom = ({
  day,
  isRecorded,
  yes,
  open,
}: Answers & Pick<DayFacts, 'day' | 'isRecorded'>): DayFacts => ({
  day,
  isRecorded,
  answers: {
    headache: anyIn(yes, open, dayBits.headache),
    migraine: anyIn(yes, open, dayBits.migraine),
    migraineOrProbable: anyIn(yes, open, dayBits.migraineOrProbable),
    moderateOrSevere: anyIn(yes, open, dayBits.moderateOrSevere),
    acuteMedication: anyIn(yes, open, dayBits.acuteMedication),
    crystalClear: anyIn(yes, open, dayBits.crystalClear),
    debilitating: anyIn(yes, open, dayBits.debilitating),
    tensionType: anyIn(yes, open, dayBits.tensionType),
    chronicTensionType: anyIn(yes, open, dayBits.chronicTensionType),
  },
  budget: classTruths({ yes, open }, budgetBits),
  coded: classTruths({ yes, open }, codedBits),
})

/** What the attacks of a day answer; the letters of all others rest on its record. */
export const ofAttacks =
  dayBits.migraine |
  dayBits.migraineOrProbable |
  dayBits.moderateOrSevere |
  dayBits.tensionType |
  dayBits.chronicTensionType

const seriouslyImpaired = 2
const isDebilitated = ({ disability }: DiaryDay): boolean | null =>
  typeof disability === 'number' ? disability >= seriouslyImpaired : null

/** What reaches into a day: the answers of its attacks with headache, and whether there was any aura. */
export interface Reaching extends Answers {
  readonly hasAura: boolean
}

/** Recorded, no headache, no aura, no acute medicine and nothing given up. */
const crystalClear = (record: DiaryDay, hasAura: boolean, so: { headache: Truth; acute: Truth }): Truth => {
  if (so.headache === 'met' || hasAura || so.acute === 'met') return 'not-met'
  if (typeof record.disability === 'number' && record.disability > 0) return 'not-met'
  return so.headache === 'not-met' && so.acute === 'not-met' ? 'met' : 'unknown'
}

const put = (truth: Truth, bit: number, to: Truth): number => (truth === to ? bit : 0)

interface OwnAnswers {
  readonly headache: Truth
  readonly debilitating: Truth
  readonly clear: Truth
}

/** Which of a day's own questions have this answer. */
const saying = (truth: Truth, { headache, debilitating, clear }: OwnAnswers): number =>
  put(headache, dayBits.headache, truth) |
  put(debilitating, dayBits.debilitating, truth) |
  put(clear, dayBits.crystalClear, truth)

/**
 * The answers of a recorded day: its attacks' and its medicines', and what its own fields say. An attack that reaches into
 * a day makes it a headache day, whatever the record says; a day free of headache is none of what attacks make of a day.
 */
export const recordedDay = (record: DiaryDay, reaching: Reaching, medicines: Answers): Answers => {
  const isTouched = (reaching.yes & dayBits.headache) !== 0
  const headache = isTouched ? 'met' : truthOf(record.headache)
  const debilitating = headache === 'met' ? truthOf(isDebilitated(record)) : headache
  const acute = anyIn(medicines.yes, medicines.open, dayBits.acuteMedication)
  const clear = crystalClear(record, reaching.hasAura, { headache, acute })
  const fromAttacks = headache === 'unknown' ? ofAttacks : reaching.open
  const own = { headache, debilitating, clear }
  return {
    yes: reaching.yes | medicines.yes | saying('met', own),
    open: fromAttacks | medicines.open | saying('unknown', own),
  }
}

const allButClear = ofAttacks | dayBits.debilitating
/** A day nobody recorded: an attack of another day can make it a headache day, and then it is surely not clear. */
export const missingDay = ({ yes, open, hasAura }: Reaching, medicines: Answers): Answers => {
  const isTouched = (yes & dayBits.headache) !== 0
  const stillOpen = isTouched ? open | dayBits.debilitating : dayBits.headache | allButClear
  const clear = isTouched || hasAura ? 0 : dayBits.crystalClear
  return { yes, open: stillOpen | clear | medicines.open }
}
