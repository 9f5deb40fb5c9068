import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { findPreventive } from './find-preventive.ts'
import { formulary } from './index.ts'
import { recognise } from './recognise.ts'

const found = (written: string) => recognise(written)?.drugs.map((d) => d.generic) ?? null
const classes = (written: string) => recognise(written)?.drugs.map((d) => d.drugClass) ?? null

describe('recognising a medicine as it is written', () => {
  test.each<[string, string[] | null]>([
    ['sumatriptan', ['sumatriptan']],
    ['Sumatriptan 100 mg tabs', ['sumatriptan']],
    ['IMITREX 6mg injection', ['sumatriptan']],
    ['Imitrex STATdose', ['sumatriptan']],
    ['sumatripan', ['sumatriptan']],
    ['D.H.E. 45', ['dihydroergotamine']],
    ['Tylenol', ['paracetamol']],
    ['Extra Strength Tylenol 500 mg', ['paracetamol']],
    ['Tylenol #3', ['paracetamol + codeine']],
    ['Tylenol #3 tablets', ['paracetamol + codeine']],
    ['Panadol Extra', ['paracetamol + caffeine']],
    ['Panadol Extra 500 mg tablets', ['paracetamol + caffeine']],
    ['Excedrin', ['paracetamol + aspirin + caffeine']],
    ['acetaminophen/aspirin/caffeine', ['paracetamol + aspirin + caffeine']],
    ['APAP and codeine', ['paracetamol + codeine']],
    ['hydrocodone/apap 5/325', ['hydrocodone + paracetamol']],
    ['Fioricet', ['butalbital + paracetamol + caffeine']],
    ['naproxen + sumatriptan', ['sumatriptan + naproxen']],
    ['sumatriptan, ibuprofen', ['sumatriptan', 'ibuprofen']],
    ['Nurtec ODT', ['rimegepant']],
    ['diméthylcodéine', null],
    ['that pink pill', null],
    ['', null],
    ['100 mg', null],
  ])('%s: %j', (written, drugs) => expect(found(written)).toEqual(drugs))

  test.each<[string, string[]]>([
    ['Nuromol', ['non-opioid-analgesic']],
    ['Treximet', ['combination-analgesic']],
    ['Reglan', ['antiemetic']],
    ['topiramate 50 mg', ['uncounted']],
    ['Ubrelvy', ['gepant']],
  ])('%s is %j', (written, expected) => expect(classes(written)).toEqual(expected))

  it('guesses from one wrong letter in a long name, and says that it is a guess', () => {
    expect(recognise('zolmitrptan')).toMatchObject({ drugs: [{ generic: 'zolmitriptan' }], certain: false })
    expect(recognise('allegra')).toMatchObject({ drugs: [{ generic: 'frovatriptan' }], certain: false })
    expect(recognise('advik')).toBeNull()
  })

  it('finds every name that it lists, in capitals and with a strength', () => {
    for (const drug of formulary)
      for (const name of [drug.generic, ...drug.brands, ...drug.misspellings]) {
        expect([name, found(name.toUpperCase())?.length]).toEqual([name, 1])
        expect([name, classes(`${name} 100 mg`)]).toEqual([name, classes(name)])
      }
  })

  it('never throws, whatever is written', () =>
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (written) => recognise(written) !== undefined)))
})

describe('preventives', () => {
  test.each<[string, string | null, string | null]>([
    ['Topamax 100 mg', 'topiramate', 'antiepileptic'],
    ['propanolol', 'propranolol', 'beta-blocker'],
    ['Botox', 'onabotulinumtoxinA', 'onabotulinumtoxina'],
    ['gabapentin', 'gabapentin', null],
    ['Aimovig', 'erenumab', 'cgrp'],
    ['St. John’s wort', null, null],
  ])('%s is %s of class %s', (written, generic, preventiveClass) => {
    expect(findPreventive(written)?.generic ?? null).toBe(generic)
    expect(findPreventive(written)?.preventiveClass ?? null).toBe(preventiveClass)
  })
})
