import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestClinic, testClinic } from '../../../test/support/clinic.ts'
import { activeOrderFor, ordersOf, signedOrdersOf } from '../store/repositories/orders.ts'
import { judged } from '../workflows/judged.test-support.ts'
import { seedOrders } from './orders.ts'
import { demoPeople, phoenix } from './people.ts'

let clinic: TestClinic
beforeAll(async () => {
  clinic = await testClinic()
  for (const { key, route, clinicId, stage } of demoPeople)
    if (clinicId === phoenix.id && stage !== 'diary' && stage !== 'screened' && key !== 'noor')
      await judged(clinic, key, route)
  await clinic.work('nurse', (work) =>
    seedOrders(
      work,
      demoPeople.filter(({ clinicId }) => clinicId === phoenix.id),
    ),
  )
})
afterAll(() => clinic.close())

it('who is a candidate and further along has one signed order; who is not has none', async () => {
  const orders = await clinic.work('nurse', async (work) => {
    const found: Record<string, number> = {}
    for (const { key, id } of demoPeople) found[key] = (await signedOrdersOf(work, id)).length
    return found
  })
  expect(orders).toMatchObject({ rosa: 1, omar: 1, lena: 1, maya: 1, tomas: 1, ines: 1, noor: 0, dara: 0, theo: 0 })
})

it('an order of a past series has lapsed, one of a coming series is in force', () =>
  clinic.work('nurse', async (work) => {
    expect(await activeOrderFor(work, clinic.patient('rosa').id)).toBeNull()
    expect(await activeOrderFor(work, clinic.patient('maya').id)).toMatchObject({
      content: { steps: { length: 4 }, sessionsPlanned: 5 },
    })
    expect((await ordersOf(work, clinic.patient('ines').id))[0]?.content).toMatchObject({ maxTotalMg: 80 })
  }))
