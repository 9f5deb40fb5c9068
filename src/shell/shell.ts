import type { Kysely } from 'kysely'
import type { SignIn } from './sign-in/accounts.ts'
import type { Tables } from './store/tables.ts'

/** The world, as the server holds it: the database, the clock, ids, sign-in. Made once, handed to everything that needs it. */
export interface Shell {
  readonly db: Kysely<Tables>
  readonly signIn: SignIn
  readonly now: () => Temporal.Instant
  readonly newId: () => string
  /** Synthetic people are in the database and their passwords are printed on the sign-in page. */
  readonly demo: boolean
}
