import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical } from '#core/kernel/canonical.ts'
import { dayOf, entriesOf } from './day-entries.ts'
import type { DiaryDay } from './diary.ts'
import { changesBetween, type Edit, layOver, mergeEdits, rebase } from './merge-days.ts'

const date = '2026-03-02'
const six = '2026-03-02T06:10:00-07:00'
const day = (rest: Omit<DiaryDay, 'date'>): DiaryDay => ({ date, ...rest })

const attack = fc.record(
  {
    start: fc.constantFrom(six, '2026-03-02T20:00:00-07:00'),
    intensity: fc.integer({ min: 0, max: 10 }),
    nausea: fc.boolean(),
    quality: fc.subarray(['pulsating', 'pressing'] as const),
  },
  { requiredKeys: [] },
)
const dose = fc.record(
  {
    name: fc.constantFrom('sumatriptan', 'naproxen'),
    doseMg: fc.constantFrom(50, 100),
    relief2h: fc.constantFrom('none' as const, 'partial' as const),
  },
  { requiredKeys: ['name'] },
)
const anyDay: fc.Arbitrary<DiaryDay> = fc.record(
  {
    date: fc.constant(date),
    headache: fc.boolean(),
    attacks: fc.array(attack, { maxLength: 3 }),
    medications: fc.array(dose, { maxLength: 3 }),
    disability: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
    note: fc.string(),
  },
  { requiredKeys: ['date'] },
)

describe('a day taken apart and put together again', () => {
  it('says the same as before, and the second time to the letter', () =>
    fc.assert(
      fc.property(anyDay, (before) => {
        const once = dayOf(date, entriesOf(before))
        expect(dayOf(date, entriesOf(once))).toEqual(once)
        const bag = (d: DiaryDay) => [
          canonical({ ...d, attacks: undefined, medications: undefined }),
          d.attacks?.map(canonical).sort(),
          d.medications?.map(canonical).sort(),
        ]
        expect(bag(once)).toEqual(bag(before))
      }),
    ))

  it('two equal doses on one day stay two', () => {
    const twice = day({ medications: [{ name: 'naproxen' }, { name: 'naproxen' }] })
    expect(dayOf(date, entriesOf(twice)).medications).toHaveLength(2)
  })

  it('asked and nothing taken is not the same as not asked', () => {
    expect(dayOf(date, entriesOf(day({ medications: [] })))).toEqual(day({ medications: [] }))
    expect(dayOf(date, entriesOf(day({})))).toEqual(day({}))
  })
})

describe('edits of two devices (I-07)', () => {
  const edit = fc.tuple(fc.uuid(), fc.integer({ min: 0, max: 3 }), anyDay, fc.option(anyDay)).map(
    ([id, minute, after, before]): Edit => ({
      id,
      at: `2026-03-02T07:0${minute}:00Z`,
      changes: changesBetween(before, after),
    }),
  )

  it('merge the same in any order, any grouping, and however often one arrives', () =>
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 5 }), fc.array(edit, { maxLength: 5 }), (a, b) => {
        const merged = mergeEdits(date, [...a, ...b])
        expect(mergeEdits(date, [...b, ...a])).toEqual(merged)
        expect(mergeEdits(date, [...a, ...b, ...a, ...b])).toEqual(merged)
        expect(mergeEdits(date, [...b].reverse().concat([...a].reverse()))).toEqual(merged)
      }),
    ))

  it('a single edit of nothing gives the day it was made to be', () =>
    fc.assert(
      fc.property(anyDay, fc.option(anyDay), (after, before) => {
        const first: Edit = { id: 'a', at: '2026-03-02T07:00:00Z', changes: changesBetween(null, before ?? day({})) }
        const second: Edit = { id: 'b', at: '2026-03-02T08:00:00Z', changes: changesBetween(before ?? day({}), after) }
        expect(mergeEdits(date, [first, second])).toEqual(dayOf(date, entriesOf(after)))
      }),
    ))

  it('a dose written on the phone offline survives a later note from the laptop that never saw it', () => {
    const base = day({ headache: true, attacks: [{ start: six, intensity: 6 }] })
    const first: Edit = { id: 'a', at: '2026-03-02T07:00:00Z', changes: changesBetween(null, base) }
    const phone: Edit = {
      id: 'b',
      at: '2026-03-02T08:00:00Z',
      changes: changesBetween(base, { ...base, medications: [{ name: 'sumatriptan' }] }),
    }
    const laptop: Edit = {
      id: 'c',
      at: '2026-03-02T09:00:00Z',
      changes: changesBetween(base, { ...base, note: 'in bed' }),
    }
    expect(mergeEdits(date, [first, laptop, phone])).toEqual({
      date,
      headache: true,
      attacks: [{ start: six, intensity: 6 }],
      medications: [{ name: 'sumatriptan' }],
      note: 'in bed',
    })
  })

  it('an attack taken out stays out when an older phone still wrote about it', () => {
    const base = day({ headache: true, attacks: [{ start: six }] })
    const first: Edit = { id: 'a', at: '2026-03-02T07:00:00Z', changes: changesBetween(null, base) }
    const phone: Edit = {
      id: 'b',
      at: '2026-03-02T09:00:00Z',
      changes: changesBetween(base, day({ headache: true, attacks: [{ start: six, intensity: 7 }] })),
    }
    const laptop: Edit = {
      id: 'c',
      at: '2026-03-02T08:00:00Z',
      changes: changesBetween(base, day({ headache: false, attacks: [] })),
    }
    expect(mergeEdits(date, [first, phone, laptop])).toEqual(day({ attacks: [], headache: false }))
  })
})

describe('an edit made over again from another version', () => {
  it('keeps what the other version brought, and what the edit took out stays out', () => {
    const from = day({ headache: true, medications: [{ name: 'naproxen' }] })
    const edited = day({ headache: true, medications: [], note: 'better' })
    const onto = day({ headache: true, medications: [{ name: 'naproxen' }, { name: 'sumatriptan' }] })
    expect(rebase(edited, { from, onto })).toEqual(
      day({ headache: true, medications: [{ name: 'sumatriptan' }], note: 'better' }),
    )
  })

  it('onto the same version is the edit itself', () =>
    fc.assert(
      fc.property(anyDay, anyDay, (edited, from) => {
        expect(rebase(edited, { from, onto: from })).toEqual(dayOf(date, entriesOf(edited)))
      }),
    ))
})

describe('an import laid over the record', () => {
  it('adds, never takes away, and the second time changes nothing', () =>
    fc.assert(
      fc.property(
        fc.option(anyDay),
        anyDay,
        fc.constantFrom('keep' as const, 'replace' as const),
        (record, imported, rule) => {
          const once = layOver(record, imported, rule)
          expect(layOver(once.day, imported, rule)).toMatchObject({ isChanged: false, day: once.day })
          for (const path of record ? entriesOf(record).keys() : []) expect(entriesOf(once.day).has(path)).toBe(true)
        },
      ),
    ))

  it('keeps what was written by hand and says where the file disagrees', () => {
    const record = day({ headache: true, attacks: [{ start: six, intensity: 6 }] })
    const imported = day({ attacks: [{ start: six, intensity: 7, nausea: true }] })
    const { day: merged, disagreements } = layOver(record, imported, 'keep')
    expect(merged.attacks).toEqual([{ intensity: 6, nausea: true, start: six }])
    expect(disagreements).toEqual([{ field: 'intensity', kept: 6, offered: 7 }])
  })

  it('replaces what an earlier import brought', () =>
    expect(layOver(day({ headache: false }), day({ headache: true }), 'replace').day).toEqual(day({ headache: true })))
})
