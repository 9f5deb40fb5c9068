import { recognise } from '#core/formulary/recognise.ts'
import { type Truth, truthOf } from '#core/kernel/truth.ts'
import type { WholeAttack } from './attack.ts'
import type { DayBook } from './day-book.ts'
import { unclearNameBit } from './day-questions.ts'
import type { Diagnosis } from './diagnoses.ts'
import { counted, listed } from './evidence-words.ts'
import * as feature from './features.ts'
import type { HeadacheRecord } from './headache-record.ts'
import { type AttackTest, headacheAttacks, sorted } from './ichd3/over-attacks.ts'
import { daysPerMonth, type Month, monthsForMoreThanThree } from './monthly-counts.ts'
import { openFlags } from './red-flags.ts'
import type { TreatmentResistance } from './resistance.ts'

/** What would decide an unknown: `about` names the criterion it decides. */
export interface Question {
  readonly about: string
  readonly text: string
}

interface Known {
  readonly record: HeadacheRecord
  readonly isOpen: (code: string, letter: string) => boolean
}

type Rule = (known: Known) => readonly Question[]

const ask = (about: string, text: string): readonly Question[] => [{ about, text }]
const nothing: readonly Question[] = []

const lifetimes: Rule = ({ isOpen }) => [
  ...(isOpen('1.1', 'A') ? ask('1.1 A', 'Have you had at least five headaches like this in your life?') : nothing),
  ...(isOpen('1.2', 'A') ? ask('1.2 A', 'Have you had such an aura at least twice in your life?') : nothing),
]

/** Open where the letter is open and the feature too: then the answer could decide it. */
const bothOpen =
  (letter: 'C' | 'D', feature: (attack: WholeAttack) => Truth): AttackTest =>
  (a) =>
    a.migraine[letter] === 'unknown' ? feature(a) : 'not-met'

const featureQuestions: readonly (readonly [about: string, what: string, of: AttackTest])[] = [
  ['1.1 C', 'whether it was on one side', bothOpen('C', feature.oneSided)],
  ['1.1 C', 'whether it was pulsating', bothOpen('C', feature.pulsating)],
  ['1.1 C', 'how bad it was', bothOpen('C', feature.atLeastModerate)],
  ['1.1 C', 'whether activity made it worse', bothOpen('C', feature.worseWithActivity)],
  ['1.1 D', 'nausea', bothOpen('D', feature.nausea)],
  ['1.1 D', 'whether light disturbed', bothOpen('D', feature.photophobia)],
  ['1.1 D', 'whether sound disturbed', bothOpen('D', feature.phonophobia)],
]

/** Only of attacks in which the answer would decide the letter. */
const features: Rule = ({ record }) =>
  featureQuestions.flatMap(([about, what, of]) => {
    const open = sorted(headacheAttacks(record), of).openCount
    return open === 0 ? nothing : ask(about, `Not recorded in ${counted(open, 'attack')}: ${what}`)
  })

const lengthKnown: AttackTest = ({ hours }) => truthOf(hours === null ? null : true)
const lengthDecides: AttackTest = ({ hours, migraine }) => (hours === null ? 'not-met' : migraine.B)
const auraAsked: AttackTest = ({ symptoms }) => truthOf(symptoms.auras === null ? null : true)
const weaknessLeftOpen: AttackTest = ({ parts }) => truthOf(parts.some((p) => p.motorWeakness === 'unknown'))

const durations: Rule = ({ record }) => {
  const attacks = headacheAttacks(record)
  const open = sorted(attacks, lengthKnown).openCount
  const treated = sorted(attacks, lengthDecides).openCount
  const wouldIt = 'would it have gone on for 4 hours without the medicine?'
  return [
    ...(open === 0 ? nothing : ask('1.1 B', `Not recorded in ${counted(open, 'attack')}: how long it lasted`)),
    ...(treated === 0 ? nothing : ask('1.1 B', `${counted(treated, 'short attack')}: ${wouldIt}`)),
  ]
}

const auras: Rule = ({ record }) => {
  const open = sorted(record.attacks, auraAsked).openCount
  const weakness = sorted(record.attacks, weaknessLeftOpen).metCount > 0
  return [
    ...(open === 0 ? nothing : ask('1.2 B', `Not recorded in ${counted(open, 'attack')}: any aura before or with it`)),
    ...(weakness ? ask('1.2.3 B', 'Has an arm or a leg gone weak in an attack?') : nothing),
  ]
}

const missingDays: Rule = ({ record, isOpen }) => {
  const open = record.months.slice(0, monthsForMoreThanThree).reduce((n, m) => n + m.tallies.headache.undecided, 0)
  const text = `Was there a headache on the ${counted(open, 'day')} without an answer, of the last ${daysPerMonth * monthsForMoreThanThree}?`
  return open > 0 && isOpen('1.3', 'A') ? ask('1.3 A', text) : nothing
}

/** Recorded days of a month that do not say what was taken. */
const daysWithoutMedicines = ({ recordOf }: DayBook, { from, to }: Month): number => {
  let open = 0
  for (let day = from; day <= to; day++) {
    const record = recordOf(day)
    if (record && record.medications === undefined) open++
  }
  return open
}

const unclearNames = ({ book, answerOn }: HeadacheRecord): readonly string[] => {
  const names = new Set<string>()
  for (let i = 0; i < book.days.length; i++)
    if (answerOn(book.days[i]!, unclearNameBit) === 'met')
      for (const { name } of book.records[i]!.medications ?? []) names.add(name)
  return [...names]
}

const medicines: Rule = ({ record }) => {
  const { book, months } = record
  const open = daysWithoutMedicines(book, months[0]!)
  const names = unclearNames(record).map((name) => [name, recognise(name)] as const)
  const unknown = names.filter(([, found]) => found === null).map(([name]) => `“${name}”`)
  const guesses = names.filter(([, found]) => found !== null && !found.certain)
  return [
    ...(open === 0
      ? nothing
      : ask(
          '8.2 B',
          `What was taken on the ${counted(open, 'recorded day')} that do not say, of the last ${daysPerMonth}?`,
        )),
    ...(unknown.length === 0 ? nothing : ask('8.2 B', `Which medicine is ${listed(unknown)}?`)),
    ...guesses.flatMap(([name, found]) => ask('8.2 B', `Is “${name}” ${listed(found!.drugs.map((d) => d.generic))}?`)),
  ]
}

const onset: Rule = ({ record, isOpen }) =>
  record.months[0]!.tallies.headache.counted === daysPerMonth && isOpen('4.10', 'B')
    ? ask('4.10 B', 'Do you remember the day it began, and was it there all the time from the first day on?')
    : nothing

const flags: Rule = ({ record }) => {
  const open = openFlags(record.profile)
  return open.length === 0
    ? nothing
    : ask('red flags', `Still to be asked: ${listed(open.map((f) => f.text.toLowerCase()))}`)
}

const rules: readonly Rule[] = [lifetimes, durations, features, auras, missingDays, medicines, onset, flags]

const resistance = ({ criteria, status }: TreatmentResistance): readonly Question[] =>
  status === 'insufficient-data'
    ? criteria
        .filter((c) => c.status === 'unknown' && (c.id === 'three-classes' || c.id === 'triptans'))
        .flatMap((c) =>
          ask(
            `EHF ${c.id}`,
            c.id === 'triptans'
              ? 'Which triptans were tried, and did each help?'
              : 'Which preventives were tried, at which dose, from when to when, and why were they stopped?',
          ),
        )
    : nothing

export const openQuestions = (
  record: HeadacheRecord,
  { diagnoses, treatment }: { readonly diagnoses: readonly Diagnosis[]; readonly treatment: TreatmentResistance },
): readonly Question[] => {
  const isOpen = (code: string, letter: string): boolean =>
    diagnoses.find((d) => d.code === code)?.criteria.find((c) => c.id === letter)?.status === 'unknown'
  return [...rules.flatMap((rule) => rule({ record, isOpen })), ...resistance(treatment)]
}
