import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { AnsweredFacts } from '#core/safety/answers.ts'
import { testResultsOf } from '#shell/store/repositories/test-results.ts'
import { recordScreening } from '#shell/workflows/record-screening.ts'
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
const opened = async (who: string, path: string, viewport = phone): Promise<Page> => {
  const context = await browser.newContext({ viewport, locale: 'en-US', timezoneId: 'America/Phoenix' })
  const page = await context.newPage()
  await context.request.post(`${clinic.url}/api/auth/sign-in/email`, { data: await clinic.signInOf(who) })
  await page.goto(clinic.url + path)
  return page
}
const faults = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
const resultsOf = (key: string) => clinic.work('nurse', (work) => testResultsOf(work, clinic.patient(key).id))
const form = (page: Page) => page.getByRole('region', { name: 'Record a result' })

describe('tests on the screening page', () => {
  it('a result is typed once, refused by name where it can’t be, kept through a reload, and feeds the findings', async () => {
    const page = await opened('nurse', `/people/${clinic.patient('dara').id}/screening`)
    await form(page).getByLabel('Test').selectOption('ALT')
    await page.getByLabel('ALT (U/L)').fill('40000')
    await page.getByLabel('Upper limit of normal').fill('40')
    await page.getByRole('button', { name: 'Record the result for Dara Synthetic' }).click()
    await page.getByRole('alert').getByText('ALT of 40000 U/L is implausible').first().waitFor()
    expect(await resultsOf('dara')).toEqual([])
    await page.reload()
    expect(await page.getByLabel('ALT (U/L)').inputValue()).toBe('40000')
    expect(await faults(page)).toEqual([])
    await page.getByLabel('ALT (U/L)').fill('130')
    await page.getByRole('button', { name: 'Record the result for Dara Synthetic' }).click()
    await page.getByText('above 3 ×').first().waitFor()
    expect((await resultsOf('dara')).map(({ outcome }) => outcome)).toMatchObject([{ value: 130, upperLimit: 40 }])
    await page.context().close()
  })

  it('what was entered wrongly is corrected, and stays', async () => {
    const page = await opened('nurse', `/people/${clinic.patient('dara').id}/screening`)
    await page.getByText('1 result on record').click()
    await page.getByRole('button', { name: /^Correct ALT/ }).click()
    await page.getByLabel('ALT (U/L)').fill('30')
    await page.getByRole('button', { name: 'Record the result for Dara Synthetic' }).click()
    await expect
      .poll(async () => (await resultsOf('dara')).map(({ outcome }) => outcome))
      .toMatchObject([{ value: 30 }])
    await page.context().close()
  })
})

describe('exposure on the chart', () => {
  it('says what is due before the first session, and reads without faults', async () => {
    const page = await opened('physician', `/people/${clinic.patient('eli').id}`, { width: 1400, height: 900 })
    await page.getByText('1 session in 12 months, today’s counted').waitFor()
    await page.getByText('Urinalysis', { exact: true }).waitFor()
    expect(await faults(page)).toEqual([])
    await page.context().close()
  })
})

describe('the questions before treatment, asked again', () => {
  it('an old answer is confirmed in one tap', async () => {
    const patientId = clinic.patient('sol').id
    const old: AnsweredFacts = { psychosis: 'none', medications: [{ name: 'naproxen' }] }
    await clinic.work('sol', (work) =>
      recordScreening({ ...work, now: work.now.subtract({ hours: 24 * 120 }) }, patientId, { answers: old }),
    )
    const page = await opened('sol', '/intake')
    await page.getByRole('button', { name: 'Start' }).click()
    for (let n = 0; n < 60 && !(await page.getByText(/you said: Never/).isVisible()); n++) {
      const words = (await page.locator('h1').last().textContent()) ?? ''
      await page.getByRole('button', { name: 'I’d rather say this in person' }).click()
      await expect.poll(async () => (await page.locator('h1').last().textContent()) !== words).toBe(true)
    }
    expect(await faults(page)).toEqual([])
    const words = await page.locator('h1').last().textContent()
    await page.getByRole('button', { name: 'That is still so' }).click()
    await expect.poll(async () => page.locator('h1').last().textContent()).not.toBe(words)
    await page.context().close()
  })
})
