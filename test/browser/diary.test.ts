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

const phone = { width: 390, height: 844 }

const signedIn = async (who: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: phone, locale: 'en-US', timezoneId: 'America/Phoenix' })
  await context.request.post(`${clinic.url}/api/auth/sign-in/email`, { data: await clinic.signInOf(who) })
  const page = await context.newPage()
  await page.goto(`${clinic.url}/today`)
  await page.getByRole('heading', { name: 'How is today?' }).waitFor()
  return page
}

const storedDays = async (key: string) =>
  (await clinic.work('nurse', (work) => diaryOf(work, clinic.patient(key).id))).days
const unsent = (page: Page) => page.locator('[data-unsent]')

describe('the diary on a phone', () => {
  it('a quiet day is one tap', async () => {
    const page = await signedIn('dara')
    await page.getByRole('button', { name: /Quiet day/ }).click()
    await page.getByText('Today is written down as a quiet day.').waitFor()
    await expect
      .poll(async () => (await storedDays('dara'))[0])
      .toMatchObject({ headache: false, medications: [], attacks: [] })
    await page.context().close()
  })

  it('an attack without a network: written, counted, kept through a reload, sent when the network is back', async () => {
    const page = await signedIn('eli')
    // The pages are kept once they have been loaded in peace.
    await page.locator('html[data-kept]').waitFor()
    await page.context().setOffline(true)
    await page.getByRole('button', { name: /It started/ }).click()
    await page.getByRole('button', { name: /Severe/ }).click()
    await page.getByLabel('Name of the medicine').fill('Sumatriptan')
    await page.getByLabel(/Dose in mg/).fill('100')
    await page.getByRole('button', { name: 'Write it down' }).click()
    await expect.poll(() => unsent(page).getAttribute('data-unsent')).toBe('3')
    expect(await storedDays('eli')).toEqual([])

    await page.reload()
    await page.getByRole('heading', { name: 'How bad now?' }).waitFor()
    expect(await page.getByRole('button', { name: /Severe/ }).getAttribute('aria-pressed')).toBe('true')
    expect(await unsent(page).getAttribute('data-unsent')).toBe('3')

    await page.context().setOffline(false)
    await expect.poll(() => unsent(page).getAttribute('data-unsent'), { timeout: 15_000 }).toBe('0')
    expect(await storedDays('eli')).toMatchObject([
      { headache: true, attacks: [{ intensity: 8 }], medications: [{ name: 'Sumatriptan', doseMg: 100 }] },
    ])
    await page.getByRole('button', { name: 'It is over' }).click()
    await page.getByRole('heading', { name: 'How is today?' }).waitFor()
    await expect.poll(async () => typeof (await storedDays('eli'))[0]?.attacks?.[0]?.end).toBe('string')
    await page.context().close()
  })

  it('in an attack every target is at least 64 px, nothing scrolls, and only the green channel is lit', async () => {
    const page = await signedIn('noor')
    await page.goto(`${clinic.url}/attack`)
    await page.getByRole('heading', { name: 'When did it start?' }).waitFor()
    // A page that has been open for a while takes a start that is later than its opening.
    await page.waitForTimeout(1_100)
    await page.getByRole('button', { name: 'Just now' }).click()
    await page.getByRole('heading', { name: 'How bad now?' }).waitFor({ timeout: 5_000 })
    for (const button of await page.locator('button:visible').all())
      expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(64)
    const over = await page.getByRole('button', { name: 'It is over' }).boundingBox()
    expect(over!.y + over!.height).toBeLessThanOrEqual(phone.height)
    const lit = await page.evaluate<string[]>(`[...document.querySelectorAll('*')].flatMap((element) => {
      const { color, backgroundColor } = getComputedStyle(element)
      return [color, backgroundColor].filter((value) => !/^rgba?\\(0, \\d+, 0[,)]/.test(value))
    })`)
    expect(lit).toEqual([])
    await page.context().close()
  })

  it('what is typed into a day survives a reload, and is one version when kept', async () => {
    const page = await signedIn('june')
    const yesterday = Temporal.Now.plainDateISO('America/Phoenix').subtract({ days: 1 }).toString()
    await page.goto(`${clinic.url}/day/${yesterday}`)
    await page.getByRole('group', { name: 'Was there a headache?' }).getByRole('button', { name: 'Yes' }).click()
    await page
      .getByRole('group', { name: 'Worst pain, 0 to 10' })
      .getByRole('button', { name: '7', exact: true })
      .click()
    await page.getByLabel('Note', { exact: true }).fill('after the storm')
    await page.reload()
    expect(await page.getByLabel('Note', { exact: true }).inputValue()).toBe('after the storm')
    await page.getByRole('button', { name: 'Keep this day' }).click()
    await expect
      .poll(() => storedDays('june'))
      .toEqual([{ date: yesterday, headache: true, attacks: [{ intensity: 7 }], note: 'after the storm' }])
    await page.context().close()
  })

  it('a file is shown before it is stored', async () => {
    const page = await signedIn('wren')
    await page.goto(`${clinic.url}/import`)
    await page.locator('#diary-file').setInputFiles('test/fixtures/diary/bad-rows.csv')
    await page.getByText('3 rows will be stored, 0 are known already, 8 can’t be read.').waitFor()
    await page.getByText('found “11”; wanted a whole number from 0 to 10').waitFor()
    expect(await storedDays('wren')).toEqual([])
    await page.getByRole('button', { name: 'Store 3 rows in my diary' }).click()
    await page.getByText('3 rows are in your diary now.').waitFor()
    expect(await storedDays('wren')).toHaveLength(3)
    await page.context().close()
  })
})
