import { describe, expect, it, test } from 'vitest'
import type { TreatmentRoute } from '#core/safety/facts.ts'
import { cautionsFor, type KnownOfPerson } from './cautions.ts'
import { needingReason } from './check.ts'
import { checkOrder } from './check-order.ts'
import { chart, infusionOrder } from './order.test-support.ts'
import { missingReasons } from './order.ts'

const taking = (...names: string[]): KnownOfPerson => ({
  medications: names.map((name) => ({ name, hoursAgo: 1 })),
  bp: { systolic: 120, diastolic: 75 },
})
const ids = (person: KnownOfPerson | null, route: TreatmentRoute = 'iv'): string[] =>
  cautionsFor(person, route).map(({ id }) => id)

describe('what lowers a dose, by the interaction table', () => {
  test.each<[string, string, TreatmentRoute, string[]]>([
    ['1', 'ticlopidine', 'iv', []],
    ['4', 'clarithromycin', 'iv', []],
    ['6', 'ritonavir', 'iv', ['interaction 6']],
    ['6', 'ritonavir', 'nasal', ['interaction 6']],
    ['11', 'lorazepam', 'iv', ['interaction 11']],
    ['13', 'oxycodone', 'esketamine-nasal', ['interaction 13']],
    ['14', 'methadone', 'iv', ['interaction 14']],
    ['24', 'phenelzine', 'iv', ['interaction 24']],
    ['28', 'theophylline', 'iv', ['interaction 28']],
    ['32, a question of the day', 'sumatriptan', 'iv', []],
    ['40', 'memantine', 'iv', ['interaction 40']],
    ['41', 'sertraline', 'iv', []],
  ])('row %s: %s, %s', (_, name, route, expected) => expect(ids(taking(name), route)).toEqual(expected))

  it('a name nobody knows is an open question', () =>
    expect(cautionsFor(taking('Zzyzolam forte'), 'iv')).toMatchObject([{ status: 'unknown' }]))

  it.each<[string, KnownOfPerson | null]>([
    ['nobody was asked', null],
    ['nobody knows', { medications: 'unknown' }],
    ['left out', {}],
  ])('%s: not known, never none', (_, person) =>
    expect(cautionsFor(person, 'iv')).toMatchObject([{ id: 'interactions', status: 'unknown' }]),
  )
})

test.each<[string, Partial<KnownOfPerson>, string[]]>([
  ['Child-Pugh A', { liver: 'child-pugh-a' }, []],
  ['Child-Pugh B: longer observation', { liver: 'child-pugh-b' }, ['liver-moderate']],
  ['ALT 2 × the upper limit', { altXUln: 2, bilirubinXUln: 1, alpXUln: 1 }, ['lft']],
  ['ALT 1.5 × is inside', { altXUln: 1.5, bilirubinXUln: 1, alpXUln: 1 }, []],
])('%s', (_, liver, expected) => expect(ids({ ...taking(), ...liver })).toEqual(expected))

it('an order for somebody on an opioid can’t be signed without a reason for it', () => {
  const checks = checkOrder(infusionOrder, { ...chart, cautions: cautionsFor(taking('oxycodone'), 'iv') })
  expect(needingReason(checks)).toEqual(['interaction 13'])
  expect(missingReasons(infusionOrder, checks)).toEqual(['interaction 13'])
  const reasoned = { ...infusionOrder, reasons: { 'interaction 13': 'half the usual first rate, capnography on' } }
  expect(missingReasons(reasoned, checks)).toEqual([])
})

it('above 65 the limit of age says what to mind', () => {
  const aged = (ageY: number) => checkOrder(infusionOrder, { ...chart, ageY }).find(({ id }) => id === 'G03')
  expect(aged(65)).toMatchObject({ status: 'ok' })
  expect(aged(66)).toMatchObject({ status: 'warn', about: expect.stringContaining('start low') })
  expect(aged(91)).toMatchObject({ status: 'refuse' })
})
