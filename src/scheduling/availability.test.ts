import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { obstacleAt, openSlots, type Wish } from './availability.ts'
import { busy, date, house, infusion, weekly } from './scheduling.test-support.ts'
import { overlap } from './span.ts'

const phoenix = 'America/Phoenix'
const longAgo = Temporal.Instant.from('2000-01-01T00:00:00Z')
const wish = (day: string, rest: Partial<Wish> = {}): Wish => ({
  visit: infusion,
  from: date(day),
  to: date(day),
  notBefore: longAgo,
  personId: null,
  ...rest,
})
const starts = (at: ReturnType<typeof house>, w: Wish): string[] =>
  openSlots(at, w).map(({ from }) =>
    from.toZonedDateTimeISO(at.timeZone).toPlainTime().toString({ smallestUnit: 'minute' }),
  )

describe('open slots', () => {
  test('the first start waits for the prescriber, the last for closing time', () => {
    const found = starts(house(phoenix), wish('2026-12-01'))
    expect([found[0], found.at(-1), found.length]).toEqual(['08:30', '13:30', 21])
  })

  test('why not earlier, why not later', () => {
    const why = (at: string) =>
      obstacleAt(house(phoenix), wish('2026-12-01'), Temporal.Instant.from(`2026-12-01T${at}:00-07:00`))
    expect(['08:15', '08:30', '13:45'].map(why)).toEqual(['prescriber', null, 'closing'])
  })

  test('two chairs and two nurses carry two visits; a third start is refused for want of a nurse', () => {
    const first = busy('n1', '2026-12-01T15:30:00Z', '2026-12-01T19:00:00Z')
    const both = house(phoenix, { busy: [first, busy('c1', '2026-12-01T15:30:00Z', '2026-12-01T19:00:00Z')] })
    const [slot] = openSlots(both, wish('2026-12-01'))
    expect([slot!.free.chair!.map(({ id }) => id), slot!.free.nurse!.map(({ id }) => id)]).toEqual([['c2'], ['n2']])
    const nine = Temporal.Instant.from('2026-12-01T09:00:00-07:00')
    expect(obstacleAt(both, wish('2026-12-01'), nine)).toBe('nurse')
  })

  test('visits may touch: the end is not in it', () => {
    const until1130 = house(phoenix, { busy: [busy('n1', '2026-12-01T15:00:00Z', '2026-12-01T18:30:00Z')] })
    expect(starts(until1130, wish('2026-12-01'))).toEqual(['08:30', ...starts(until1130, wish('2026-12-01')).slice(1)])
    expect(starts(until1130, wish('2026-12-01'))[1]).toBe('11:30')
  })

  test('nobody is offered a time at which they are here already', () => {
    const here = house(phoenix, { busy: [busy('me', '2026-12-01T17:00:00Z', '2026-12-01T18:00:00Z')] })
    expect(starts(here, wish('2026-12-01', { personId: 'me' }))[0]).toBe('11:00')
    expect(starts(here, wish('2026-12-01'))[0]).toBe('08:30')
  })

  test('nothing on a day the clinic is closed, nothing in the past', () => {
    expect(starts(house(phoenix, { closedOn: ['2026-12-01'] }), wish('2026-12-01'))).toEqual([])
    const noon = Temporal.Instant.from('2026-12-01T12:01:00-07:00')
    expect(starts(house(phoenix), wish('2026-12-01', { notBefore: noon }))[0]).toBe('12:15')
  })

  test('across the change of clocks the same wall times are offered', () => {
    const days = ['2026-10-31', '2026-11-01', '2026-11-02', '2027-03-13', '2027-03-14']
    const offered = days.map((day) => starts(house('America/Denver'), wish(day)))
    expect(new Set(offered.map(String)).size).toBe(1)
  })
})

const anyMinute = (days: number) => fc.integer({ min: 0, max: days * 96 }).map((quarters) => quarters * 15)
const anyBusy = fc.array(
  fc.record({
    id: fc.constantFrom('c1', 'c2', 'n1', 'n2'),
    at: anyMinute(3),
    minutes: fc.integer({ min: 15, max: 300 }),
  }),
  { maxLength: 12 },
)

test('property: a slot is offered if and only if a chair, a nurse and a prescriber are there and free, in several zones', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', phoenix),
      fc.constantFrom('2025-03-08', '2025-03-29', '2025-10-04', '2025-10-25', '2025-11-01', '2026-04-04'),
      anyBusy,
      (timeZone, day, spans) => {
        const midnight = date(day).toZonedDateTime(timeZone).toInstant()
        const taken = spans.map(({ id, at, minutes }) => {
          const from = midnight.add({ minutes: at })
          return { resourceId: id, span: { from, to: from.add({ minutes }) } }
        })
        const full = house(timeZone, { busy: taken, openings: weekly('00:00', '08:00'), resources: resourcesOfNight })
        const offered = openSlots(full, { ...wish(day), to: date(day).add({ days: 1 }) })
        for (const { free, ...slot } of offered) {
          for (const { id } of [...free.chair!, ...free.nurse!])
            expect(taken.some(({ resourceId, span }) => resourceId === id && overlap(span, slot))).toBe(false)
          expect(slot.from.until(slot.to).total('minute')).toBe(210)
        }
        const none = openSlots({ ...full, busy: [] }, { ...wish(day), to: date(day).add({ days: 1 }) })
        const isOpen = (kind: string, slot: { from: Temporal.Instant; to: Temporal.Instant }) =>
          ['1', '2'].some((n) => !taken.some(({ resourceId, span }) => resourceId === kind + n && overlap(span, slot)))
        expect(offered.length).toBe(none.filter((slot) => isOpen('c', slot) && isOpen('n', slot)).length)
      },
    ),
  )
})

const resourcesOfNight = house(phoenix).resources.map((each) => ({ ...each, shifts: 'always' as const }))
