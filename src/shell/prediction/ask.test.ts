import { describe, expect, it } from 'vitest'
import type { DosingCase } from '#core/pharmacology/case.ts'
import { simulate } from '#core/pharmacology/simulate.ts'
import { ask } from './ask.ts'

const given: DosingCase = {
  model: 'ketamine/herd-2007',
  patient: { weightKg: 70, ageY: 40 },
  doses: [{ route: 'iv', startMin: 0, durationMin: 40, rateMgPerH: 52.5 }],
  timesMin: [0, 20, 40],
  population: { patients: 50, seed: 1, percentiles: [5, 50, 95] },
}

describe('a thread that predicts', () => {
  it('answers what the function answers, refusals too', async () => {
    const asked = await ask({ kind: 'simulate', given })
    expect(asked.ok && asked.value).toEqual(simulate(given))
    const refused = await ask({ kind: 'simulate', given: { ...given, model: 'nobody/nowhere' } })
    expect(refused.ok && refused.value).toEqual(simulate({ ...given, model: 'nobody/nowhere' }))
  })

  it('draws a picture with the models that disagree', async () => {
    const { population: _, ...doses } = { ...given, model: 'ketamine/domino-1984' }
    const asked = await ask({ kind: 'picture', given: { ...doses, people: 50 } })
    if (!asked.ok || !asked.value.ok) throw new Error(JSON.stringify(asked))
    expect(asked.value.value.others.map(({ model }) => model)).toEqual(['ketamine/clements-1981'])
  })

  it('keeps fifty waiting and tells the others to come back; nobody gets somebody else’s answer', async () => {
    const asked = await Promise.all(
      Array.from({ length: 60 }, (_, i) => ask({ kind: 'simulate', given: { ...given, timesMin: [i] } })),
    )
    expect(asked.filter(({ ok }) => !ok).length).toBe(10)
    for (const [i, answer] of asked.entries())
      if (answer.ok) expect(answer.value.ok && answer.value.value.timesMin).toEqual([i])
  })
})
