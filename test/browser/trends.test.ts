import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { DiaryDay } from '#core/headache/diary.ts'
import { recordDay } from '#shell/workflows/record-day.ts'
import { type RunningPages, servedClinic } from '../support/served-clinic.ts'

let clinic: RunningPages
let browser: Browser
const length = 182
const phone = { width: 390, height: 844 }
const wide = { width: 1440, height: 900 }

/** Headache from Monday to Thursday, a triptan on Mondays and Tuesdays; two of the newest days are not written down. */
const dayOn = (date: Temporal.PlainDate): DiaryDay => {
  const headache = date.dayOfWeek <= 4
  return {
    date: date.toString(),
    headache,
    attacks: headache ? [{ intensity: 7, nausea: true, ...(date.day % 2 === 0 && { photophobia: true }) }] : [],
    medications: date.dayOfWeek <= 2 ? [{ name: 'sumatriptan' }] : [],
    disability: 0,
  }
}

beforeAll(async () => {
  clinic = await servedClinic()
  browser = await chromium.launch({ executablePath: inject('chromium'), args: ['--no-sandbox'] })
  await clinic.work('nurse', async (work) => {
    const today = work.now.toZonedDateTimeISO('America/Phoenix').toPlainDate()
    const all = Array.from({ length }, (_, n) => today.subtract({ days: length - 1 - n }))
    const open = all.filter(({ dayOfWeek }) => dayOfWeek <= 4).slice(-4, -2)
    for (const [n, date] of all.entries()) {
      if (open.includes(date)) continue
      const how = { editId: work.newId(), editedAt: work.now.subtract({ hours: 24 * (length - n) }), base: null }
      const recorded = await recordDay(work, clinic.patient('dara').id, dayOn(date), how)
      expect(recorded.ok).toBe(true)
    }
  })
})
afterAll(async () => {
  await browser.close()
  await clinic.close()
})

const openPage = async (
  who: string,
  path: string,
  { viewport = phone, light = 'day', locale = 'en-US' } = {},
): Promise<Page> => {
  const context = await browser.newContext({ viewport, locale, timezoneId: 'America/Phoenix' })
  await context.request.post(`${clinic.url}/api/auth/sign-in/email`, { data: await clinic.signInOf(who) })
  const page = await context.newPage()
  await page.addInitScript((chosen) => localStorage.setItem('light', chosen), light)
  await page.goto(clinic.url + path)
  return page
}

/** Everything that can be opened among the trends and in the medication budget; the other parts have their own tests. */
const openAll = async (page: Page) => {
  for (const heading of ['Over time', /Medicine days|Medication budget/]) {
    const panel = page.locator('section', { has: page.getByRole('heading', { name: heading, level: 2 }) }).last()
    for (const summary of await panel.locator('details > summary').all()) await summary.evaluate((it) => it.click())
  }
}

const faultsOf = async (page: Page) =>
  (await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  )

describe('what a diary shows over time', () => {
  it('a person sees their months, what comes with the headaches, what goes together with its number of looks', async () => {
    const page = await openPage('dara', '/pattern')
    await page.getByRole('heading', { name: 'Over time' }).waitFor()
    await page.getByText('Monday: headache on 26 of 26 days').waitFor()
    await page.getByText(/looks were taken. After that many/).waitFor()
    await page.getByText('Going together is not a cause').waitFor()
    await page.getByText('All looks, with their numbers').click()
    await page.getByRole('columnheader', { name: 'Corrected for all looks' }).waitFor()
    await page.getByText('The same as a table').last().click()
    await page.context().close()
  })

  it('the two days that settle an open count lead to those days', async () => {
    const page = await openPage('dara', '/pattern')
    await page.getByText('These 2 days settle it:').first().waitFor()
    await page.getByText('whether there is headache on 15 or more days a month').first().waitFor()
    const panel = page.locator('section', { has: page.getByRole('heading', { name: 'Days to fill in' }) })
    await panel.getByRole('link').first().click()
    await page.getByRole('group', { name: 'Was there a headache?' }).waitFor()
    await page.context().close()
  })

  it('the forecast is a chance in words and a picture, and advises nothing', async () => {
    const page = await openPage('dara', '/pattern')
    await page
      .getByText(/If the last four months go on, 10 are reached by .* of 10 such months/)
      .first()
      .waitFor()
    await page.getByText('How the chance grows').first().click()
    await page.getByText('It says what may come, not what to do.').first().waitFor()
    await page.context().close()
  })

  it('in Spanish, and on the chart of who treats them', async () => {
    const spanish = await openPage('dara', '/pattern', { locale: 'es-ES' })
    await spanish.getByRole('button', { name: 'Español' }).click()
    await spanish.getByRole('heading', { name: 'Con el tiempo' }).waitFor()
    await spanish.context().close()
    const chart = await openPage('physician', `/people/${clinic.patient('dara').id}`, { viewport: wide })
    await chart.getByRole('heading', { name: 'Over time' }).waitFor()
    await chart.getByRole('heading', { name: 'Days to ask about' }).waitFor()
    await chart.getByText(/looks were taken/).waitFor()
    await openAll(chart)
    expect(await chart.evaluate('document.documentElement.scrollWidth')).toBe(wide.width)
    expect(await faultsOf(chart)).toEqual([])
    await chart.context().close()
  })

  it.each(['day', 'dim', 'attack'])('axe finds no fault, and nothing is wider than a phone: %s', async (light) => {
    const page = await openPage('dara', '/pattern', { light })
    await page.getByRole('heading', { name: 'Over time' }).waitFor()
    await openAll(page)
    expect(await faultsOf(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(phone.width)
    await page.context().close()
  })
})
