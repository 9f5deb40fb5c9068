import { describe, expect, it, test } from 'vitest'
import type { PatientId } from '#core/kernel/identity.ts'
import { contentOf, missingIn, wishOf } from './plan-content.ts'
import { emptyForm, formOf, type PlanForm, regimensFor, startOf, type What } from './plan-form.ts'
import { scaled } from './scale-regimen.ts'

const facts = { today: '2026-03-23', ageY: 40, sex: 'female', weighings: [], treated: [] } as const
const ids = { patientId: 'p' as PatientId, courseId: 'c' }
const weighed = (what: What, change: Partial<PlanForm> = {}): PlanForm =>
  scaled(
    { ...emptyForm(facts), ...startOf(what), weight: { value: 68, unit: 'kg', on: '2026-03-22' }, ...change },
    'female',
  )

describe('the plan on the page', () => {
  it('E06: 68 kg, 0.5 mg/kg over 40 min, once the solution is named', () => {
    const form = weighed('iv', { mgPerMl: 1, heightCm: 170 })
    expect(contentOf(form, ids)).toMatchObject({
      steps: [{ startMin: 0, durationMin: 40, rateMgPerH: 51, askedMgPerH: 51 }],
      maxRateMgPerH: 51,
      maxTotalMg: 34,
      setting: 'outpatient',
      sessionsPlanned: 5,
      expiresOn: '2026-05-22',
    })
  })

  it('nothing is assumed of the weight, the solution or the lot', () => {
    expect(missingIn(emptyForm(facts))).toEqual(['the weight', 'the mg/mL in the bag or syringe', 'what is given'])
    expect(missingIn(weighed('nasal'))).toEqual(['the strength of the lot', 'the mg in one spray', 'what is given'])
    expect(contentOf(weighed('nasal'), ids)).toBeNull()
  })

  it('150 lb are 68.04 kg, and the order keeps the pounds as they were typed', () => {
    const form = weighed('iv', { mgPerMl: 1, weight: { value: 150, unit: 'lb', on: '2026-03-22' } })
    const content = contentOf(form, ids)!
    expect(content.weightKg).toBeCloseTo(68.04, 2)
    expect(wishOf(content, form)).toMatchObject({ weight: { value: 150, unit: 'lb' } })
    expect(wishOf(content, form)).not.toHaveProperty('courseId')
  })

  it('E11: scaled to the adjusted weight of a woman of 165 cm and 120 kg', () => {
    const form = weighed('iv', {
      weight: { value: 120, unit: 'kg', on: '2026-03-22' },
      heightCm: 165,
      dosedBy: 'adjusted',
      mgPerMl: 1,
    })
    expect(contentOf(form, ids)?.maxTotalMg).toBeCloseTo(41, 0)
    expect(contentOf(form, ids)?.weightKg).toBe(120)
  })

  it('a lot whose sprays don’t make the dose whole rounds down, in whole sprays', () =>
    expect(weighed('nasal', { mgPerMl: 125, mgPerSpray: 12.5 }).doses).toEqual([
      { startMin: 0, sprays: 1 },
      { startMin: 15, sprays: 1 },
    ]))

  test.each<[What]>([['iv'], ['nasal'], ['esketamine']])(
    '%s: every preset makes an order that comes back onto the page as it was',
    (what) => {
      for (const { id } of regimensFor(what)) {
        const form = weighed(what, {
          regimen: id,
          heightCm: 170,
          mgPerMl: what === 'iv' ? 1 : what === 'nasal' ? 100 : 140,
          mgPerSpray: what === 'nasal' ? 10 : 14,
        })
        const content = contentOf(form, ids)
        expect(content).not.toBeNull()
        expect(contentOf(formOf(content!), ids)).toEqual(content)
      }
    },
  )
})
