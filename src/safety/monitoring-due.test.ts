import { describe, expect, test } from 'vitest'
import { cumulativeExposure } from './cumulative-exposure.ts'
import { type DueState, dueOf } from './monitoring-due.ts'
import { monitoringSchedule } from './monitoring-schedule.ts'

const on = '2026-03-20'
const rhythmOf = (id: string) => monitoringSchedule.find((item) => item.id === id)!.rhythm
const due = (id: string, last: string | null, sessions: readonly string[]) =>
  dueOf(rhythmOf(id), {
    last,
    exposure: cumulativeExposure(
      sessions.map((date) => ({ date, drug: 'ketamine' as const, route: 'iv', mg: 40, courseId: null })),
      on,
    ),
  })

const six = ['2026-03-01', '2026-03-03', '2026-03-05', '2026-03-08', '2026-03-10', '2026-03-12']

test.each(['bladder-questions', 'dependence', 'blood-pressure'])('%s is asked at every session', (id) =>
  expect(rhythmOf(id)).toMatchObject({ everySession: true }),
)

describe('the monitoring schedule', () => {
  test.each<[string, string, string | null, readonly string[], DueState, string | null]>([
    ['bladder-questions', 'never, nothing given', null, [], 'due', null],
    ['bladder-questions', 'done today', on, six, 'fine', null],
    ['bladder-questions', 'done at the last session', '2026-03-12', six, 'due', null],
    ['bladder-questions', 'missed at the last session', '2026-03-10', six, 'overdue', '2026-03-12'],
    ['bladder-questions', 'never asked', null, six, 'overdue', '2026-03-01'],
    ['bladder-questions', 'today’s session was given without them', '2026-03-12', [...six, on], 'due', null],
    ['dependence', 'missed at the last session', '2026-03-11', six, 'overdue', '2026-03-12'],
    ['item-9', 'done yesterday, no session since', '2026-03-19', six, 'due', null],

    ['urinalysis', 'no baseline, nothing given', null, [], 'due', null],
    ['urinalysis', 'no baseline, treatment has begun', null, six, 'overdue', '2026-03-01'],
    ['urinalysis', '5 sessions since', '2026-03-01', six, 'fine', '2026-06-01'],
    ['urinalysis', '6 sessions since', '2026-02-28', six, 'due', null],
    ['urinalysis', '7 sessions since', '2026-02-28', [...six, '2026-03-15'], 'overdue', '2026-03-15'],
    ['urinalysis', '3 months are over today', '2025-12-20', six.slice(0, 2), 'due', on],
    ['urinalysis', 'since yesterday', '2025-12-19', six.slice(0, 2), 'overdue', '2026-03-19'],
    ['urinalysis', 'a day to go', '2025-12-21', six.slice(0, 2), 'fine', '2026-03-21'],

    ['liver', 'no baseline', null, [], 'due', null],
    ['liver', 'baseline, nothing given', '2026-03-10', [], 'fine', null],
    ['liver', 'baseline, two given', '2026-02-20', six.slice(0, 2), 'later', null],
    ['liver', 'baseline, three given: before session 4', '2026-02-20', six.slice(0, 3), 'due', null],
    ['liver', 'baseline, four given', '2026-02-20', six.slice(0, 4), 'overdue', '2026-03-08'],
    ['liver', 'again after session 2', '2026-03-04', six.slice(0, 4), 'fine', '2026-06-04'],

    ['cognition', 'no baseline, nothing given', null, [], 'due', null],
    ['cognition', 'baseline, nothing given', '2025-01-10', [], 'fine', null],
    ['cognition', 'baseline, just begun', '2026-02-20', six, 'fine', '2026-09-01'],

    ['mood', '28 days ago', '2026-02-20', [], 'due', on],
    ['mood', '29 days ago', '2026-02-19', [], 'overdue', '2026-03-19'],
    ['mood', 'a week ago', '2026-03-13', [], 'fine', '2026-04-10'],
    ['spray-count', 'nothing dispensed', null, six, 'not-wanted', null],
  ])('%s: %s', (id, _, last, sessions, state, day) => {
    expect(due(id, last, sessions)).toMatchObject({ state, on: day })
  })

  const monthly = (from: string, months: number): readonly string[] =>
    Array.from({ length: months }, (_, n) => Temporal.PlainDate.from(from).add({ months: n }).toString())

  test.each<[string, string | null, DueState, string]>([
    ['baseline only, six months on', '2025-06-01', 'overdue', '2025-12-20'],
    ['at six months', '2025-12-22', 'fine', '2026-06-20'],
  ])('cognition, treated since 2025-06-20: %s', (_, last, state, day) =>
    expect(due('cognition', last, monthly('2025-06-20', 10))).toMatchObject({ state, on: day }),
  )

  test.each<[string, string, string]>([
    ['at twelve months: then yearly', '2025-03-25', '2026-03-20'],
    ['a year later', '2026-03-20', '2027-03-20'],
  ])('cognition, treated since 2024-03-20: %s', (_, last, day) =>
    expect(due('cognition', last, monthly('2024-03-20', 24)).on).toBe(day),
  )
})
