import { describe, expect, it, test } from 'vitest'
import type { PreflightAnswered, SessionEvent } from './events.ts'
import { itemsFor, openItems, pressureVerdict } from './preflight.ts'
import { at, last, vital } from './session.test-support.ts'

const answered = (changes: Record<string, PreflightAnswered['answer']> = {}): SessionEvent[] =>
  itemsFor('iv').map(({ id }) => at(-20, 'preflight-answered', { item: id, answer: changes[id] ?? 'pass' }))
const flight = (
  changes: Record<string, PreflightAnswered['answer']> = {},
  vitals: SessionEvent[] = [],
): SessionEvent[] => [
  at(-30, 'checked-in', {}),
  at(-28, 'identity-verified', { method: 'asked', identifiers: ['name', 'birth date'] }),
  at(-25, 'preflight-started', {}),
  ...vitals,
  ...answered(changes),
  at(-10, 'preflight-completed', {}),
]
const pressure = (sbp: number, dbp: number) => [vital(-22, 'sbp', sbp, 'manual'), vital(-22, 'dbp', dbp, 'manual')]

describe('pre-flight', () => {
  it('every item passed: cleared', () =>
    expect(last(flight({}, pressure(124, 78)))).toMatchObject({ state: 'cleared', conflicts: [] }))

  it('S28: pressure 164/98 and an unknown escort: both listed together, not cleared', () => {
    const entry = last(flight({ P08: 'unknown' }, pressure(164, 98)))
    expect(entry).toMatchObject({ state: 'preflight', conflicts: [{ code: 'preflight-open' }] })
    expect(entry.conflicts[0]!.reason).toContain('P06 refused, P08 unknown')
  })

  it('S37: pregnancy "possible" is unknown and never read as no', () =>
    expect(last(flight({ P10: 'unknown' })).conflicts[0]!.reason).toContain('P10 unknown'))

  test.each<[string, PreflightAnswered['answer'], string | null]>([
    ['P06', 'hold', 'P06 held'],
    ['P06', 'overridden', null],
    ['P12', 'overridden', null],
    ['P15', 'overridden', 'P15 may-not-be-overridden'],
    ['P01', 'hold', 'P01 refused'],
    ['P08', 'fail', 'P08 refused'],
  ])('%s answered %s: %s', (item, answer, said) => {
    const entry = last(flight({ [item]: answer }))
    expect(entry.conflicts.map(({ reason }) => reason)).toEqual(said === null ? [] : [`pre-flight: ${said}`])
  })

  it('a missing answer is named', () => {
    const answers = new Map(itemsFor('nasal').map(({ id }) => [id, 'pass' as const]))
    answers.delete('P14')
    expect(openItems({ route: 'nasal', answers, sbp: 120, dbp: 70, own: [] })).toEqual([
      { item: 'P14', why: 'missing' },
    ])
  })

  it('a list that says nothing else about the pre-flight is not blamed for it', () => {
    const short = [at(-10, 'preflight-completed', {}), at(0, 'infusion-started', { mgPerH: 7, mlPerH: 7, mgPerMl: 1 })]
    expect(last(short)).toMatchObject({ state: 'infusing', conflicts: [] })
  })

  it('a start without clearance is a conflict, counts, and is shown as running', () => {
    const started = at(0, 'infusion-started', { mgPerH: 7, mlPerH: 7, mgPerMl: 1 })
    const entry = last([...flight({ P08: 'unknown' }), started, at(60, 'note', { text: 'an hour on' })])
    expect(entry).toMatchObject({ state: 'infusing', totals: { mg: 7 } })
    expect(entry.conflicts.map(({ code }) => code)).toEqual(['preflight-open', 'not-allowed-now'])
  })

  test.each([
    [139, 89, 'pass'],
    [140, 80, 'hold'],
    [120, 90, 'hold'],
    [160, 80, 'fail'],
    [120, 100, 'fail'],
    [120, null, 'unknown'],
  ] as const)('P06 at %i/%s: %s', (sbp, dbp, verdict) => expect(pressureVerdict(sbp, dbp, [])).toBe(verdict))

  test.each([
    [149, 80, 'hold'],
    [150, 80, 'fail'],
    [120, 84, 'pass'],
    [120, 85, 'hold'],
    [160, 80, 'fail'],
  ] as const)('P06 in a clinic that asks for below 150 and 85, at %i/%i: %s', (sbp, dbp, verdict) =>
    expect(
      pressureVerdict(sbp, dbp, [
        { bound: 'bp-today sbp not-a-candidate', low: null, high: 150 },
        { bound: 'bp-today dbp physician-judgement', low: null, high: 85 },
        { bound: 'bp-today dbp not-a-candidate', low: null, high: 130 },
      ]),
    ).toBe(verdict),
  )
})
