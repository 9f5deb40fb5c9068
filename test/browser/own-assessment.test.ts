import { readFileSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { demoAccounts } from '#shell/demo/accounts.ts'
import { demoPeople } from '#shell/demo/people.ts'
import { type ServedDemo, servedDemo } from '../support/served-demo.ts'

let demo: ServedDemo
let browser: Browser
beforeAll(async () => {
  demo = await servedDemo(Temporal.Now.instant())
  browser = await chromium.launch({ executablePath: inject('chromium'), args: ['--no-sandbox'] })
})
afterAll(async () => {
  await browser.close()
  await demo.close()
})

const idOf = (key: string): string => demoPeople.find((person) => person.key === key)!.id

const signedIn = async (key: string): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    timezoneId: 'America/Phoenix',
    acceptDownloads: true,
  })
  await context.addInitScript(() => localStorage.setItem('language', 'en'))
  const data = { email: `${key}@demo.example.org`, password: demoAccounts[0]!.password }
  await context.request.post(`${demo.url}/api/auth/sign-in/email`, { data })
  return context.newPage()
}

const ofServer = async (page: Page, key: string): Promise<unknown> =>
  (await page.context().request.get(`${demo.url}/api/patients/${idOf(key)}/assessment`)).json()

const ofDevice = async (page: Page): Promise<unknown> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the assessment as a file (JSON)' }).click(),
  ])
  return JSON.parse(readFileSync(await download.path(), 'utf8'))
}

const triptanDays = async (page: Page): Promise<number> => {
  const row = page.locator('li', { hasText: 'Triptan days' }).first()
  return Number(/(\d+) of 10/.exec(((await row.textContent()) ?? '').replaceAll(/\s+/g, ' '))![1])
}

describe('the assessment on a person’s own device', () => {
  const withAccounts = demoPeople
    .filter(({ id }) => demoAccounts.some(({ membership }) => membership.patientId === id))
    .map(({ key }) => key)

  it.each(withAccounts)('is the server’s, to the letter: %s', async (key) => {
    const page = await signedIn(key)
    await page.goto(`${demo.url}/pattern`)
    await page.getByText('Worked out on this device').waitFor()
    expect(await ofDevice(page)).toEqual(await ofServer(page, key))
    await page.context().close()
  })

  it('without a network a triptan counts at once, in Today and in the pattern; with one again, both sides agree', async () => {
    const page = await signedIn('sol')
    await page.goto(`${demo.url}/pattern`)
    await page.getByText('Worked out on this device').waitFor()
    const before = await triptanDays(page)
    await page.goto(`${demo.url}/today`)
    await page.locator('html[data-kept]').waitFor()
    await page.context().setOffline(true)

    await page.getByRole('button', { name: /I took something/ }).click()
    await page
      .getByRole('button', { name: /sumatriptan/ })
      .first()
      .click()
    await expect.poll(() => page.locator('[data-unsent]').getAttribute('data-unsent')).toBe('1')
    await page.getByRole('link', { name: 'Pattern', exact: true }).click()
    await page.getByText('Worked out on this device').waitFor()
    await expect.poll(() => triptanDays(page)).toBe(before + 1)

    // Opened anew, without a network: everything it is made from is on the device.
    await page.reload()
    await page.getByText('Worked out on this device').waitFor()
    expect(await triptanDays(page)).toBe(before + 1)
    const offline = await ofDevice(page)

    await page.context().setOffline(false)
    await expect.poll(() => page.locator('[data-unsent]').getAttribute('data-unsent'), { timeout: 20_000 }).toBe('0')
    expect(await ofServer(page, 'sol')).toEqual(offline)
    await page.context().close()
  })

  it('after signing out nothing that an assessment is made from is on the device', async () => {
    const page = await signedIn('sol')
    await page.goto(`${demo.url}/pattern`)
    await page.getByText('Worked out on this device').waitFor()
    const kept = () =>
      page.evaluate<string[]>(`new Promise((resolve) => {
        const open = indexedDB.open('keyval-store')
        open.onsuccess = () => {
          const all = open.result.transaction('keyval').objectStore('keyval').getAllKeys()
          all.onsuccess = () => { open.result.close(); resolve(all.result) }
        }
      })`)
    expect((await kept()).some((key) => key.startsWith('assessed from '))).toBe(true)
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL(`${demo.url}/`)
    expect((await kept()).filter((key) => !key.startsWith('diary unsent '))).toEqual([])
    await page.context().close()
  })
})
