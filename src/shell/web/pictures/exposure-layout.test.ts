import { describe, expect, it } from 'vitest'
import type { MonitoringView } from '../../http/contract/monitoring.ts'
import { exposureLayout } from './exposure-layout.ts'

type Item = MonitoringView['schedule'][number]
const item = (id: Item['id'], state: Item['state'], dueOn: string | null): Item => ({
  ...{ id, state, dueOn, risk: '', what: id, when: '', act: '', last: null, result: null, why: '', asks: null },
  ...{ source: '', mark: 'ours' },
})
const view = (given: MonitoringView['exposure']['given'], schedule: readonly Item[] = []): MonitoringView => ({
  on: '2026-03-20',
  exposure: { sessions: 0, sessions12Months: 1, most12Months: 12, byDrugAndRoute: [], given, running: null },
  baseline: [],
  schedule: [...schedule],
  misuse: { answers: [], positive: 0, unknown: 6, truth: 'unknown' },
  results: [],
})

describe('the exposure picture', () => {
  it('reaches from a year back to three months ahead', () => {
    const layout = exposureLayout(view([]), 600)
    expect([layout.from, layout.to]).toEqual(['2025-03-20', '2026-06-20'])
    expect([layout.months[0], layout.months.at(-1)]).toEqual(['2025-04-01', '2026-06-01'])
    expect(layout.x(layout.x.to)).toBe(600)
  })

  it('gives each drug and route a lane of its own, with a height of its own', () => {
    const dose = { date: '2026-03-01', drug: 'ketamine' as const }
    const { lanes } = exposureLayout(
      view([
        { ...dose, route: 'iv', mg: 40 },
        { ...dose, route: 'nasal', mg: 90 },
        { ...dose, route: 'iv', mg: 50 },
      ]),
      600,
    )
    expect(lanes.map(({ key, mostMg, given }) => [key, mostMg, given.length])).toEqual([
      ['ketamine iv', 50, 2],
      ['ketamine nasal', 90, 1],
    ])
  })

  it('draws bars no wider than the way to the next session, nor thinner than can be seen', () => {
    const on = (...dates: string[]) =>
      exposureLayout(view(dates.map((date) => ({ date, drug: 'ketamine', route: 'iv', mg: 40 }))), 915).barWidth
    expect(on('2026-03-01', '2026-03-05')).toBeCloseTo(6 * 0.8, 5)
    expect(on('2026-03-01', '2026-03-03')).toBeCloseTo((915 / 457) * 2 * 0.8, 5)
    expect(on('2026-03-01', '2026-03-02', '2026-03-02')).toBeCloseTo((915 / 457) * 0.8, 5)
    expect(exposureLayout(view([]), 300).barWidth).toBeCloseTo(4.8, 5)
  })

  it('puts what is open at today, what is to come on its day, and leaves out what is far or of no concern', () => {
    const { due } = exposureLayout(
      view(
        [],
        [
          item('urinalysis', 'overdue', '2026-02-01'),
          item('item-9', 'due', null),
          item('mood', 'fine', '2026-04-10'),
          item('cognition', 'fine', '2026-09-01'),
          item('liver', 'later', null),
          item('spray-count', 'not-wanted', null),
        ],
      ),
      600,
    )
    expect(due.map(({ day, items, isOverdue }) => [day, items.map(({ id }) => id), isOverdue])).toEqual([
      ['2026-03-20', ['urinalysis'], true],
      ['2026-03-20', ['item-9'], false],
      ['2026-04-10', ['mood'], false],
    ])
  })
})
