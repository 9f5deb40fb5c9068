import { expect, test } from 'vitest'
import { clearFacts } from './clear-facts.test-support.ts'
import { restingPressureFinding, type VisitPressure } from './resting-pressure.ts'
import { screen } from './screen.ts'

const at = (on: string, systolic: number, diastolic: number): VisitPressure => ({ on, systolic, diastolic })

test.each<[string, readonly VisitPressure[], number]>([
  ['one visit', [at('2026-03-01', 190, 90)], 0],
  ['two visits, systolic and diastolic', [at('2026-03-01', 190, 90), at('2026-03-08', 150, 101)], 1],
  ['180/100 is not above', [at('2026-03-01', 190, 90), at('2026-03-08', 180, 100)], 0],
  ['controlled since', [at('2026-03-01', 190, 90), at('2026-03-08', 190, 90), at('2026-03-15', 130, 80)], 0],
  ['twice on one day is one visit', [at('2026-03-01', 190, 90), at('2026-03-01', 190, 90)], 0],
  [
    'of one day the last reading stands',
    [at('2026-03-01', 190, 90), at('2026-03-08', 190, 90), at('2026-03-08', 150, 90)],
    0,
  ],
])('%s', (_, readings, findings) => expect(restingPressureFinding(readings)).toHaveLength(findings))

test('it stands for the course, beside the reading of the day', () => {
  const other = restingPressureFinding([at('2026-03-01', 190, 90), at('2026-03-08', 190, 95)])
  const { course, findings } = screen({ ...clearFacts, bp: { systolic: 190, diastolic: 95 }, other })
  expect([course, findings.map(({ id, scope }) => [id, scope])]).toEqual([
    'not-a-candidate',
    [
      ['bp-today', 'today'],
      ['bp-today', 'course'],
    ],
  ])
})
