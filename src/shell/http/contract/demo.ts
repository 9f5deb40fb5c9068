import { z } from '@hono/zod-openapi'

export const DemoAccount = z.object({ name: z.string(), about: z.string(), email: z.string(), password: z.string() })
export type DemoAccount = z.infer<typeof DemoAccount>
export const DemoAccounts = z.object({ accounts: z.array(DemoAccount) })
