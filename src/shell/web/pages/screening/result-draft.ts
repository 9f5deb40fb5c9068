import { testKinds } from '#core/chart/test-kinds.ts'
import type { TestId } from '#core/chart/test-result.ts'
import type { MonitoringView } from '../../../http/contract/monitoring.ts'

/** What was typed of one result, as typed, and not yet saved. */
export interface ResultDraft {
  readonly test: TestId | ''
  readonly how: 'done' | 'not-done' | 'in-error'
  /** By name of the field: `value`, `unit`, `upperLimit`, `answers.blood` … */
  readonly texts: Readonly<Record<string, string>>
  readonly doneOn: string
  readonly doneBy: string
  readonly replaces: string | null
}

export const emptyResult = (today: string): ResultDraft => ({
  test: '',
  how: 'done',
  texts: {},
  doneOn: today,
  doneBy: '',
  replaces: null,
})

/** What is no number goes as it was typed, and the server says what is wanted. */
const number = (text: string | undefined): unknown =>
  text !== undefined && /^-?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : text
const limit = (text: string | undefined): unknown => ((text ?? '').trim() === '' ? null : number(text))

/** The only unit of a test needs no choosing. */
export const unitOf = (test: TestId, texts: ResultDraft['texts']): string => {
  const kind = testKinds[test]
  const units = kind.kind === 'measured' ? kind.units : []
  return texts.unit ?? (units.length === 1 ? units[0]!.unit : '')
}

const doneOutcome = (test: TestId, texts: ResultDraft['texts']): unknown => {
  const kind = testKinds[test]
  switch (kind.kind) {
    case 'measured':
      return {
        kind: 'measured',
        value: number(texts.value),
        unit: unitOf(test, texts),
        lowerLimit: limit(texts.lowerLimit),
        upperLimit: limit(texts.upperLimit),
      }
    case 'found':
      return { kind: 'found', word: texts.word ?? '', note: texts.note ?? '' }
    case 'asked':
      return {
        kind: 'asked',
        answers: Object.fromEntries(Object.keys(kind.questions).map((id) => [id, texts[`answers.${id}`] || 'unknown'])),
      }
    case 'scored':
      return {
        kind: 'scored',
        instrument: texts.instrument ?? '',
        points: number(texts.points),
        deviation: number(texts.deviation),
      }
    case 'counted':
      return {
        kind: 'counted',
        dispensed: number(texts.dispensed),
        taken: number(texts.taken),
        left: number(texts.left),
      }
  }
}

/** What the server is told; `null` while no test is chosen. */
export const resultBody = ({ test, how, texts, doneOn, doneBy, replaces }: ResultDraft): unknown => {
  if (test === '') return null
  const why = texts.why ?? ''
  const outcome =
    how === 'done' ? doneOutcome(test, texts) : { kind: how === 'in-error' ? 'entered-in-error' : 'not-done', why }
  return { test, outcome, doneOn, doneBy, replaces }
}

type Kept = MonitoringView['results'][number]

const textsIn = ({ outcome }: Kept): ResultDraft['texts'] => {
  const { kind, ...parts } = outcome
  const flat = kind === 'asked' ? outcome.answers : parts
  return Object.fromEntries(
    Object.entries(flat)
      .filter(([, value]) => value !== null)
      .map(([key, value]) => [kind === 'asked' ? `answers.${key}` : key, String(value)]),
  )
}

/** A correction begins with what stands there. */
export const correctionOf = (kept: Kept): ResultDraft => ({
  test: kept.test,
  how: kept.outcome.kind === 'not-done' ? 'not-done' : 'done',
  texts: textsIn(kept),
  doneOn: kept.doneOn,
  doneBy: kept.doneBy,
  replaces: kept.id,
})
