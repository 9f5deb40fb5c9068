import { describe, expect, it, test } from 'vitest'
import type { Dose } from '#core/pharmacology/case.ts'
import { modelOf } from '#core/pharmacology/models/index.ts'
import { checkDrugLevel, type DrugLevel, learnableBy, type MeasuredSession, undilutedNgMl } from './drug-level.ts'

/** 34 mg in 40 min, 68 kg: all of it in plasma alone would be 34/(0.04 × 68) = 12.5 mg/L. */
const doses: readonly Dose[] = [{ route: 'iv', startMin: 0, durationMin: 40, rateMgPerH: 51 }]
const behind = { doses, weightKg: 68, nowMin: 600 }
const level = (change: Partial<DrugLevel> = {}): DrugLevel => ({
  atMin: 40,
  analyte: 'ketamine',
  site: 'venous',
  result: { kind: 'measured', ngMl: 180 },
  laboratory: 'Laboratory',
  ...change,
})
const measured = (ngMl: number): Partial<DrugLevel> => ({ result: { kind: 'measured', ngMl } })
const below = (limitNgMl: number): Partial<DrugLevel> => ({ result: { kind: 'below-limit', limitNgMl } })

describe('a measured level', () => {
  it('180 ng/mL at the end of the infusion is kept', () => expect(checkDrugLevel(level(), behind)).toEqual([]))

  it('the most that 34 mg could make in 68 kg is 12,500 ng/mL, half of it after 20 min', () =>
    expect([undilutedNgMl(behind, 40), undilutedNgMl(behind, 20)]).toEqual([12_500, 6250]))

  test.each<[string, Partial<DrugLevel>, string, string]>([
    ['above all that was given', measured(12_501), '/result/ngMl', 'more than all that had been given'],
    ['µg/L times a thousand', measured(180_000), '/result/ngMl', 'ketamine of 180000 ng/mL'],
    ['mg/L as ng/mL', measured(0.08), '/result/ngMl', 'below what a laboratory can measure'],
    ['nothing', measured(0), '/result/ngMl', 'below what a laboratory can measure'],
    ['no number', measured(Number.NaN), '/result/ngMl', 'below what a laboratory can measure'],
    ['a sample before the drug', { atMin: -1 }, '/takenAt', 'before the first drug'],
    ['a sample still to come', { atMin: 601 }, '/takenAt', 'still to come'],
    ['no laboratory', { laboratory: ' ' }, '/laboratory', 'Which laboratory'],
    ['a limit of 500', below(500), '/result/limitNgMl', 'A limit of 500 ng/mL is implausible'],
  ])('%s is refused by name', (_what, change, pointer, words) => {
    const problems = checkDrugLevel(level(change), behind)
    expect(problems.map((each) => each.pointer)).toEqual([pointer])
    expect(problems[0]!.detail).toContain(words)
  })

  it('four days later is the wrong date', () =>
    expect(checkDrugLevel(level({ atMin: 5760 }), { ...behind, nowMin: 9000 })[0]!.detail).toContain(
      'is the date right',
    ))

  it('says every fault at once', () =>
    expect(checkDrugLevel(level({ ...measured(0), laboratory: '' }), behind)).toHaveLength(2))
})

describe('what is learned from', () => {
  const session = (drug: MeasuredSession['drug'], ...levels: DrugLevel[]): MeasuredSession => ({ drug, doses, levels })
  const domino = modelOf('ketamine/domino-1984')!
  const otto = modelOf('esketamine/otto-2021')!

  it('numbers of the drug that was given: no metabolite, nothing below a limit', () =>
    expect(
      learnableBy(domino, [
        session('ketamine', level(), level({ analyte: 'norketamine' }), level({ atMin: 90, ...below(5) })),
        session('ketamine', level({ analyte: 'esketamine' })),
      ]),
    ).toEqual([{ doses, levels: [{ atMin: 40, ngMl: 180 }] }]))

  it('after esketamine an assay of both forms measures esketamine', () =>
    expect(learnableBy(otto, [session('esketamine', level())])).toHaveLength(1))

  it('never one drug from the other, nor a route the model doesn’t describe', () => {
    const sprayed = { ...session('ketamine', level()), doses: [{ route: 'nasal', startMin: 0, amountMg: 20 } as const] }
    expect([...learnableBy(otto, [session('ketamine', level())]), ...learnableBy(domino, [sprayed])]).toEqual([])
  })
})
