import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formText } from '#core/chart/consent-forms/form.ts'
import { consentForm } from '#core/chart/consent-forms/forms.ts'
import { sha256 } from '#shell/sha256.ts'
import { consentInForce, consentsOf } from '#shell/store/repositories/consents.ts'
import { type TestClinic, testClinic } from '../../../test/support/clinic.ts'
import { type SignConsent, signConsent } from './sign-consent.ts'
import { withdrawConsent } from './withdraw-consent.ts'

let clinic: TestClinic
let clock = Temporal.Instant.from('2026-03-20T18:00:00Z')
beforeAll(async () => {
  clinic = await testClinic({ now: () => clock })
})
afterAll(() => clinic.close())

const form = consentForm({ drug: 'ketamine', route: 'iv' })!
const wish = (key: string, change: Partial<SignConsent> = {}): SignConsent => {
  const { givenName, familyName, language } = clinic.patient(key)
  return {
    drug: 'ketamine',
    route: 'iv',
    formHash: sha256(formText(form, language)),
    statements: form.statements.map(({ id }) => id),
    signedName: `${givenName} ${familyName}`,
    ...change,
  }
}
const sign = (key: string, change: Partial<SignConsent> = {}) =>
  clinic.work(key, (work) => signConsent(work, clinic.patient(key).id, wish(key, change)))
const inForce = (key: string, need = { drug: 'ketamine', route: 'iv' } as const) =>
  clinic.work('nurse', (work) => consentInForce(work, clinic.patient(key).id, need))

describe('a consent is signed', () => {
  it('in the language of the record, under the exact text, and is in force for its drug and route only (I-45)', async () => {
    expect((await sign('tomas')).ok).toBe(true)
    expect(await inForce('tomas')).toMatchObject({ language: 'es', formVersion: '1.0', signedOn: '2026-03-20' })
    expect(
      await clinic.work('nurse', (work) =>
        consentInForce(work, clinic.patient('tomas').id, { drug: 'ketamine', route: 'nasal' }),
      ),
    ).toBeNull()
  })

  it.each<[string, Partial<SignConsent>, object]>([
    ['under another text', { formHash: sha256('other words') }, { code: 'form-changed' }],
    ['with a sentence left out', { statements: ['off-label'] }, { code: 'statements-missing' }],
    ['with another name', { signedName: 'Somebody Else' }, { code: 'name-differs', wanted: 'Rosa Synthetic' }],
    ['for what has no form', { drug: 'esketamine', route: 'iv' }, { code: 'no-such-form' }],
  ])('not %s', async (_, change, error) => {
    expect(await sign('rosa', change)).toMatchObject({ ok: false, error })
    expect(await inForce('rosa')).toBeNull()
  })

  it('with the name typed in lower case or without its accent', async () => {
    expect((await sign('ines', { signedName: ' ines  SYNTHETIC' })).ok).toBe(true)
  })

  it('by nobody else: the database holds to that', async () => {
    const forged = clinic.work('nurse', (work) =>
      sql`insert into consent values (${work.clinicId}, ${work.newId()}, ${clinic.patient('lena').id}, 'ketamine', 'iv', '1.0', 'en', ${sha256('x')}, '[]', 'Lena Synthetic', '2026-03-20', now(), ${work.actor.staffId})`.execute(
        work.db,
      ),
    )
    await expect(forged).rejects.toThrow(/signed_by_the_person/)
  })
})

describe('a consent ends', () => {
  it('when it is withdrawn, from that moment (I-46), once', async () => {
    await sign('omar')
    const { id } = (await inForce('omar'))!
    const withdraw = () =>
      clinic.work('omar', (work) => withdrawConsent(work, clinic.patient('omar').id, { consentId: id, reason: '' }))
    expect((await withdraw()).ok).toBe(true)
    expect(await inForce('omar')).toBeNull()
    expect(await withdraw()).toEqual({ ok: false, error: { code: 'already-withdrawn' } })
    const all = await clinic.work('nurse', (work) => consentsOf(work, clinic.patient('omar').id))
    expect(all).toMatchObject([{ id, isWithdrawn: true }])
  })

  it('a withdrawal waits for whoever acts on the consent, and the other way round (H19)', async () => {
    await sign('maya')
    const { id } = (await inForce('maya'))!
    const order: string[] = []
    const started = clinic.work('nurse', async (work) => {
      const held = await consentInForce(work, clinic.patient('maya').id, { drug: 'ketamine', route: 'iv' })
      await sql`select pg_sleep(0.3)`.execute(work.db)
      order.push(held === null ? 'no start' : 'start')
    })
    const withdrawn = clinic.work('maya', async (work) => {
      await sql`select pg_sleep(0.1)`.execute(work.db)
      await withdrawConsent(work, clinic.patient('maya').id, { consentId: id, reason: '' })
      order.push('withdrawal')
    })
    await Promise.all([started, withdrawn])
    expect(order).toEqual(['start', 'withdrawal'])
  })

  it('after twelve months', async () => {
    await sign('noor')
    clock = Temporal.Instant.from('2027-03-22T18:00:00Z')
    expect(await inForce('noor')).toBeNull()
  })
})
