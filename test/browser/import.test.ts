import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { diaryOf } from '#shell/store/repositories/diary.ts'
import { type RunningPages, servedClinic } from '../support/served-clinic.ts'

let clinic: RunningPages
let browser: Browser
beforeAll(async () => {
  clinic = await servedClinic()
  browser = await chromium.launch({ executablePath: inject('chromium'), args: ['--no-sandbox'] })
})
afterAll(async () => {
  await browser.close()
  await clinic.close()
})

const importPage = async (who: string): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'en-US',
    timezoneId: 'America/Phoenix',
  })
  await context.request.post(`${clinic.url}/api/auth/sign-in/email`, { data: await clinic.signInOf(who) })
  const page = await context.newPage()
  await page.goto(`${clinic.url}/import`)
  return page
}
const choose = (page: Page) => page.locator('#diary-file').setInputFiles('test/fixtures/diary/pain-0-3.csv')
const storedDays = async (key: string) =>
  (await clinic.work('nurse', (work) => diaryOf(work, clinic.patient(key).id))).days

describe('how a file is read', () => {
  it('is shown, corrected, looked at again, stored, and remembered for the next person with a file like it', async () => {
    const page = await importPage('omar')
    await choose(page)
    await page.getByText('4 rows will be stored, 0 are known already, 1 can’t be read.').waitFor()
    await page.getByText('2026-03-02 headache · pain not known, 4.5 h · Sumatriptan 50 mg').waitFor()
    await page.getByLabel('On which scale is the pain?').selectOption('0-3')
    await page.getByLabel('“vielleicht” (yes or no)').selectOption('unknown')
    await page.getByLabel('Wetter: Read as').selectOption('note')
    const store = page.getByRole('button', { name: /^Store/ })
    expect(await store.isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'Look again' }).click()
    await page.getByText('5 rows will be stored, 0 are known already, 0 can’t be read.').waitFor()
    await page.getByText('2026-03-02 headache · pain 8, 4.5 h · Sumatriptan 50 mg').waitFor()
    expect(await storedDays('omar')).toEqual([])
    await store.click()
    await page.getByText('5 rows are in your diary now.').waitFor()
    const days = await storedDays('omar')
    expect(days.map(({ attacks }) => attacks![0]!.intensity)).toEqual([8, 5, 8, 2, 5])
    expect(days[0]!.note).toBe('Wetter: Föhn\nBüro\nStärke: 3 (0–3)')
    await page.context().close()

    const next = await importPage('lena')
    await choose(next)
    await next.getByText('Read as it was confirmed for an earlier file like this one.').waitFor()
    await next.getByText('5 rows will be stored, 0 are known already, 0 can’t be read.').waitFor()
    const { violations } = await new AxeBuilder({ page: next }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    expect(await next.evaluate('document.documentElement.scrollWidth')).toBe(390)
    await next.context().close()
  })
})
