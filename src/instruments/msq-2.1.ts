import { citationText, cite } from '#core/evidence/sources.ts'
import { ok } from '#core/kernel/result.ts'
import { type Answers, missingOf, readAnswers, sumOf } from './answers.ts'
import { changeOf } from './change.ts'
import type { Instrument, Mid, MsqDomain, Previous, Response, Score } from './instrument.ts'

const best = 6
const items = { count: 14, allowed: [1, 2, 3, 4, 5, 6] }
const version = 'msq-2.1'
const recallDays = 28
const source = cite(
  'ninds-cde',
  'MSQ v2.1: items per domain verified, their order and the 0–100 formula recalled',
  'recalled',
)

const differenceSource = cite('cole-2009', '', 'verified')

/** The upper end of what Cole 2009 gives for one person, so that less is called meaningful. */
const differs = (value: number): Mid => ({
  value,
  unit: 'points',
  population: 'migraine, one person',
  source: differenceSource,
})

interface Domain {
  readonly first: number
  readonly items: number
  readonly answersNeeded: number
  readonly mid: Mid
}

const domains = {
  roleRestrictive: { first: 1, items: 7, answersNeeded: 4, mid: differs(5) },
  rolePreventive: { first: 8, items: 4, answersNeeded: 2, mid: differs(7.9) },
  emotional: { first: 12, items: 3, answersNeeded: 2, mid: differs(10.6) },
} as const satisfies Record<MsqDomain, Domain>

const names = Object.keys(domains) as MsqDomain[]

/** Three domains on 0–100, higher is better; there is no total. Answers are recoded: 6 none of the time … 1 all of it. */
export const msq21: Instrument = {
  id: 'msq-2.1',
  version,
  name: 'Migraine-Specific Quality of Life Questionnaire 2.1',
  recallDays,
  licence: { text: 'adapter', note: 'GSK and Mapi: numbers only' },
  source,
  restsOn: [differenceSource],
  score: (response) => {
    const isList = Array.isArray(response.recoded)
    const read = readAnswers(isList ? response.recoded : response.answers, items, isList ? '/recoded' : '/answers')
    if (!read.ok) return read
    return ok(scoreOf(response.recoded === false ? read.value.map(turned) : read.value, response))
  },
}

const turned = (answer: number | null): number | null => (answer === null ? null : best + 1 - answer)

const each = <T>(of: (domain: MsqDomain) => T): Record<MsqDomain, T> => ({
  roleRestrictive: of('roleRestrictive'),
  rolePreventive: of('rolePreventive'),
  emotional: of('emotional'),
})

const scoreOf = (answers: Answers, response: Response): Score => {
  const exact = each((name) => exactDomain(domains[name], answers))
  const missing = missingOf(answers)
  const isIncomplete = names.some((name) => exact[name] === null)
  const changes = each((name) => domainChange(name, exact[name], response))
  const without = names.filter((name) => exact[name] === null)
  return {
    instrument: 'msq-2.1',
    version,
    score: null,
    status: isIncomplete ? 'incomplete' : missing.length > 0 ? 'prorated' : 'complete',
    missing,
    band: null,
    ...each((name) => oneDecimal(exact[name])),
    change: response.previous ? each((name) => oneDecimal(numberOr(changes[name].change))) : null,
    meaningful: response.previous ? each((name) => truthOr(changes[name].meaningful)) : null,
    mid: changes.roleRestrictive.mid ?? changes.rolePreventive.mid ?? changes.emotional.mid,
    safety: null,
    why:
      without.length > 0 ? `fewer than half answered: ${without.join(', ')}` : 'the MSQ has three domains and no total',
    source: citationText(source),
  }
}

const exactDomain = ({ first, items: count, answersNeeded }: Domain, answers: Answers): number | null => {
  const own = answers.slice(first - 1, first - 1 + count)
  const answered = count - missingOf(own).length
  if (answered < answersNeeded) return null
  return ((sumOf(own) * count) / answered - count) * (100 / (count * (best - 1)))
}

const domainChange = (name: MsqDomain, now: number | null, { previous, takenOn }: Response) => {
  const before = previous ? unrounded(domains[name], previous[name] ?? null) : null
  const earlier: Previous = { ...previous, score: before }
  const rules = { mids: [domains[name].mid], better: 'higher', version, recallDays } as const
  return changeOf({ score: now, status: 'complete' }, { previous: earlier, takenOn: takenOn ?? null }, rules)
}

/** A score kept to one decimal goes back to the whole raw sum it came from, where there is one. */
const unrounded = ({ items: count }: Domain, shown: number | null): number | null => {
  if (shown === null) return null
  const scale = 100 / (count * (best - 1))
  const exact = Math.round(shown / scale) * scale
  return oneDecimal(exact) === shown ? exact : shown
}

const oneDecimal = (value: number | null): number | null => (value === null ? null : Math.round(value * 10) / 10)
const numberOr = (value: Score['change']): number | null => (typeof value === 'number' ? value : null)
const truthOr = (value: Score['meaningful']): boolean | null => (typeof value === 'boolean' ? value : null)
