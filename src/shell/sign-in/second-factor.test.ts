import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestClinic, testClinic } from '../../../test/support/clinic.ts'
import { phoenix, staffIn } from '../demo/people.ts'
import { createApp } from '../http/app.ts'
import { shellOn } from '../serve.ts'
import { oneTimePassword } from './one-time-password.ts'

let clinic: TestClinic
beforeAll(async () => {
  clinic = await testClinic()
})
afterAll(() => clinic.close())

/** RFC 6238 with the usual 30 s and six digits: what an authenticator app shows. */
const codeFrom = (uri: string): string => {
  const secret = new URL(uri).searchParams.get('secret')!
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...secret.replaceAll('=', '')]
    .map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const mac = createHmac('sha1', key).update(counter).digest()
  return String((mac.readUInt32BE(mac.at(-1)! & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

const post = (path: string, body: unknown, cookie = '') =>
  clinic.app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  })
const cookiesOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')

describe('I-55: staff of a real clinic', () => {
  const email = 'second.factor@example.org'
  const password = oneTimePassword()

  it('see nothing until a second factor is set up, and need it at every sign-in from then on', async () => {
    const nurse = staffIn[phoenix.id]!.find(({ key }) => key === 'nurse')!
    await clinic.shell.signIn.register({
      email,
      password,
      name: 'Demo Real Nurse',
      membership: { clinicId: phoenix.id, role: 'nurse', staffId: nurse.id, patientId: null, demo: false },
    })
    const first = cookiesOf(await post('/api/auth/sign-in/email', { email, password }))
    expect((await clinic.app.request('/api/patients', { headers: { cookie: first } })).status).toBe(403)

    const offered = (await (await post('/api/auth/two-factor/enable', { password }, first)).json()) as {
      totpURI: string
    }
    const verified = await post('/api/auth/two-factor/verify-totp', { code: codeFrom(offered.totpURI) }, first)
    expect(verified.status).toBe(200)
    expect((await clinic.app.request('/api/patients', { headers: { cookie: cookiesOf(verified) } })).status).toBe(200)

    const again = await post('/api/auth/sign-in/email', { email, password })
    expect(await again.json()).toMatchObject({ twoFactorRedirect: true })
    expect((await clinic.app.request('/api/patients', { headers: { cookie: cookiesOf(again) } })).status).toBe(401)
    const proven = await post('/api/auth/two-factor/verify-totp', { code: codeFrom(offered.totpURI) }, cookiesOf(again))
    expect((await clinic.app.request('/api/patients', { headers: { cookie: cookiesOf(proven) } })).status).toBe(200)
  })

  it('can’t get in with a password that isn’t theirs, and learn nothing about who exists', async () => {
    const wrong = await post('/api/auth/sign-in/email', { email, password: 'not the right one at all' })
    const nobody = await post('/api/auth/sign-in/email', {
      email: 'nobody@example.org',
      password: 'not the right one at all',
    })
    expect(wrong.status).toBe(401)
    expect(await wrong.json()).toEqual(await nobody.json())
  })

  it('T1: a server with real people gives nobody more than ten tries a minute, and doesn’t lock the account', async () => {
    const app = createApp(shellOn(clinic.database, false, 'only for tests: nothing real is signed with this'))
    const body = JSON.stringify({ email, password: 'not the right one at all' })
    const headers = { 'content-type': 'application/json' }
    const answers: number[] = []
    for (let n = 0; n < 11; n++)
      answers.push((await app.request('/api/auth/sign-in/email', { method: 'POST', headers, body })).status)
    expect(answers).toEqual([...Array(10).fill(401), 429])
  })
})
