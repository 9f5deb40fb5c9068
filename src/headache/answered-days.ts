import { recognise } from '#core/formulary/recognise.ts'
import type { Truth } from '#core/kernel/truth.ts'
import type { DayBook } from './day-book.ts'
import { type DayFacts, factsFrom, missingDay, recordedDay } from './day-facts.ts'
import { type Answers, anyIn, dayBits, nothingKnown, recordedBit, unclearNameBit } from './day-questions.ts'
import type { DiaryDay } from './diary.ts'
import { mentionsAura } from './ichd3/aura-symptoms.ts'
import type { JudgedAttack } from './judged-attack.ts'
import { medicineAnswers } from './medicine-days.ts'

/** The answers of every day of a stretch, as sets of questions, day after day. Before it nothing is known of any day. */
export interface AnsweredDays {
  readonly from: number
  readonly to: number
  readonly yes: Int32Array
  readonly open: Int32Array
}

/** What reaches into each day, put together attack by attack, before the days' own records are read. */
export interface DaysReached extends AnsweredDays {
  readonly aura: Uint8Array
}

/** A stretch into which nothing reaches yet; before `cut` its days are what they were. */
export const daysReached = (
  { from, to }: Pick<AnsweredDays, 'from' | 'to'>,
  earlier: { readonly days: AnsweredDays; readonly cut: number } | null,
): DaysReached => {
  const length = Math.max(0, to - from + 1)
  const [yes, open] = [new Int32Array(length), new Int32Array(length)]
  if (earlier) {
    yes.set(earlier.days.yes.subarray(0, earlier.cut - from))
    open.set(earlier.days.open.subarray(0, earlier.cut - from))
  }
  return { from, to, yes, open, aura: new Uint8Array(length) }
}

/** A missing day can be reached too: then its headache is known, and nothing else. */
export const reachInto = ({ from, yes, open, aura }: DaysReached, attack: JudgedAttack): void => {
  const hasAura = mentionsAura(attack.symptoms) ? 1 : 0
  for (const { days, answers } of attack.onDays)
    for (const day of days) {
      yes[day - from]! |= answers.yes
      open[day - from]! |= answers.open
      aura[day - from]! |= hasAura
    }
}

export const isReached = ({ from, yes }: AnsweredDays, day: number): boolean =>
  (yes[day - from]! & dayBits.headache) !== 0

const unclearName = ({ medications = [] }: DiaryDay): number => {
  for (const { name } of medications) if (recognise(name)?.certain !== true) return unclearNameBit
  return 0
}

/** Settles the days from `start` on: what reached into them and what they say themselves. */
export const settle = (reached: DaysReached, book: DayBook, start: number): AnsweredDays => {
  const { from, to, yes, open, aura } = reached
  for (let day = start; day <= to; day++) {
    const at = day - from
    const record = book.recordOf(day)
    const reaching = { yes: yes[at]!, open: open[at]! & ~yes[at]!, hasAura: aura[at] === 1 }
    const medicines = medicineAnswers(record?.medications, book.drugsOf)
    const known = record ? recordedDay(record, reaching, medicines) : missingDay(reaching, medicines)
    yes[at] = record ? known.yes | recordedBit | unclearName(record) : known.yes
    open[at] = known.open
  }
  return { from, to, yes, open }
}

export const answersOn = ({ from, to, yes, open }: AnsweredDays, day: number): Answers =>
  day < from || day > to ? nothingKnown : { yes: yes[day - from]!, open: open[day - from]! }

export const answerOn = ({ from, to, yes, open }: AnsweredDays, day: number, questions: number): Truth =>
  day < from || day > to
    ? anyIn(nothingKnown.yes, nothingKnown.open, questions)
    : anyIn(yes[day - from]!, open[day - from]!, questions)

export const factsOn = (days: AnsweredDays, day: number): DayFacts => {
  const { yes, open } = answersOn(days, day)
  return factsFrom({ day, isRecorded: (yes & recordedBit) !== 0, yes, open })
}
