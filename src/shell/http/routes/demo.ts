import { ok } from '#core/kernel/result.ts'
import { demoAccounts } from '../../demo/accounts.ts'
import { DemoAccounts } from '../contract/demo.ts'
import { publicRoute } from '../route.ts'

export const demoRoutes = [
  publicRoute(
    {
      method: 'get',
      path: '/api/demo-accounts',
      summary: 'The sign-ins of the demo clinic; empty unless this server holds demo data only',
      answer: DemoAccounts,
    },
    async ({ demo }) =>
      ok({
        accounts: demo
          ? demoAccounts.map(({ name, about, email, password }) => ({ name, about, email, password }))
          : [],
      }),
  ),
]
