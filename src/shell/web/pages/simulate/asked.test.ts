import { describe, expect, it, test } from 'vitest'
import type { CaseError } from '#core/pharmacology/case.ts'
import { type Picture, pictureOf } from '#core/pharmacology/picture.ts'
import { type Asked, dosesOf, examples, first, wantedOf, weightKgOf } from './asked.ts'

const shownOf = (asked: Asked): { readonly shown: Picture | null; readonly errors: readonly CaseError[] } => {
  const drawn = pictureOf(wantedOf(asked))
  return drawn.ok ? { shown: drawn.value, errors: [] } : { shown: null, errors: drawn.error }
}

const nasal: Asked = { ...first, of: 'ketamine/nasal', spray: { mg: '25', times: '2', every: '15' } }

describe('the simulator’s form', () => {
  test.each(
    Object.entries(examples).flatMap(([of, all]) =>
      all.map((example) => ({ ...first, of, ...example }) as Asked & { word: string }),
    ),
  )('the example "$word" is drawn, with a band and the curves beside it', (asked) => {
    const { shown, errors } = shownOf(asked)
    expect(errors).toEqual([])
    expect(shown!.answer.outsideValidity.filter((text) => !text.startsWith('ancestry'))).toEqual([])
    expect(Object.keys(shown!.answer.bands!.plasmaNgMl)).toEqual(['5', '25', '50', '75', '95'])
  })

  it('0.75 mg/kg/h for 40 min in 70 kg is the reference case: 240.4 ng/mL', () => {
    const { shown } = shownOf(first)
    expect(shown!.answer.plasmaNgMl[40]).toBeCloseTo(240.3596, 4)
    expect(shown!.others.map(({ model }) => model)).toEqual(['ketamine/clements-1981'])
  })

  it('shows a racemic spray between the ends of its published uptake', () => {
    const { shown } = shownOf(nasal)
    const [low, high] = shown!.others
    const at = 40
    expect(low!.answer.plasmaNgMl[at]! / shown!.answer.plasmaNgMl[at]!).toBeCloseTo(0.25, 10)
    expect(high!.answer.plasmaNgMl[at]! / shown!.answer.plasmaNgMl[at]!).toBeCloseTo(1.38, 10)
  })

  it('154.3 lb is 70 kg, and a comma is read as a point', () => {
    expect(weightKgOf({ ...first, weight: '154.3', unit: 'lb' })).toBeCloseTo(69.99, 2)
    expect(weightKgOf({ ...first, weight: '69,5' })).toBe(69.5)
  })

  it('steps follow each other; nothing is filled in for what isn’t typed', () => {
    const steps = [
      { minutes: '30', rate: '0.1' },
      { minutes: '20', rate: '0.2' },
    ]
    expect(dosesOf({ ...first, steps }).map((dose) => dose.startMin)).toEqual([0, 30])
    expect(shownOf({ ...first, weight: '' }).errors.map(({ field }) => field)).toContain('patient.weightKg')
    expect(shownOf({ ...nasal, spray: { ...nasal.spray, mg: '' } }).errors[0]!.field).toBe('doses[0].amountMg')
  })
})
