import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { assess } from '#core/headache/assess.ts'
import type { Diary } from '#core/headache/diary.ts'
import { sampleDiary } from '#shell/demo/sample-diary.ts'
import { exportXmlOf, headache, zipOf } from '../support/apple-health.ts'
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

const ready = async (language = 'en', light = 'day', width = 1440): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    timezoneId: 'America/Phoenix',
    acceptDownloads: true,
  })
  await context.addInitScript(
    ([spoken, lit]) => {
      localStorage.setItem('language', spoken!)
      localStorage.setItem('light', lit!)
    },
    [language, light],
  )
  const page = await context.newPage()
  await page.goto(`${clinic.url}/assess`)
  await page.locator('[data-ready="true"]').waitFor()
  return page
}

const csv = [
  'date,headache,intensity,durationHours,laterality,nausea,medications',
  ...Array.from({ length: 112 }, (_, n) => {
    const date = Temporal.PlainDate.from('2026-01-01').add({ days: n }).toString()
    return n % 28 < 16 ? `${date},yes,8,9,left,yes,sumatriptan` : `${date},no,,,,,`
  }),
  '2026-04-23,yes,eleventy,,,,',
].join('\n')

const summaryOf = (page: Page, name: string) => page.locator('details > summary', { hasText: name }).first()
const standingOf = (page: Page, name: string) =>
  summaryOf(page, name).locator('[data-status]').getAttribute('data-status')

/** What the page hands over as a file. */
const savedAssessment = async (page: Page): Promise<unknown> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the assessment (JSON)' }).click(),
  ])
  return JSON.parse(readFileSync(await download.path(), 'utf8'))
}

describe('a diary pasted by anybody', () => {
  it('is read and judged without a single request, also with no network at all', async () => {
    const page = await ready()
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    await page.context().setOffline(true)
    await page.getByLabel('The diary as text').fill(csv)
    await page.getByText('Read: 112 days').waitFor()
    expect(await standingOf(page, '1.3 Chronic migraine')).toBe('met')
    await page.getByText('eleventy').first().waitFor()
    await page.getByRole('button', { name: 'Try an invented diary' }).click()
    await page.getByText('An invented diary.').waitFor()
    await page.getByRole('slider', { name: 'As of' }).press('ArrowLeft')
    await page.getByLabel('Headache since').fill('2009')
    expect(requests).toEqual([])
    expect(await page.getByText('Requests to any server since you opened this page').textContent()).toMatch(/: 0\.$/)
    await page.context().close()
  })

  it('reads an Apple Health export here too, again without a request', async () => {
    const page = await ready()
    await page.context().setOffline(true)
    const entries = [2, 5, 9].map((day) => headache('Severe', `2026-03-0${day} 06:10:00 -0700`))
    const buffer = Buffer.from(zipOf(exportXmlOf(entries)))
    await page.locator('input[type=file]').setInputFiles({ name: 'export.zip', mimeType: 'application/zip', buffer })
    await page.getByText('Read: 3 days, Mar 2, 2026 to Mar 9, 2026.').waitFor()
    expect(await page.getByText('Requests to any server since you opened this page').textContent()).toMatch(/: 0\.$/)
    await page.context().close()
  })

  it('says what the same code says on the server, and each criterion opens into its days and its source', async () => {
    const page = await ready()
    await page.getByRole('button', { name: 'Try an invented diary' }).click()
    await page.getByRole('heading', { name: 'What the rules suggest' }).waitFor()
    const yesterday = Temporal.Now.plainDateISO('America/Phoenix').subtract({ days: 1 }).toString()
    const { diary, profile } = sampleDiary(yesterday)
    const expected = assess(diary as Diary, profile, diary.days.at(-1)!.date)
    expect(await savedAssessment(page)).toEqual(JSON.parse(JSON.stringify(expected)))

    const chronic = expected.diagnoses.find(({ code }) => code === '1.3')!
    const [a] = chronic.criteria
    const line = summaryOf(page, '1.3 Chronic migraine').locator('..').locator('li', { hasText: a!.text }).first()
    await line.locator('summary').click()
    expect(await line.locator('[data-date]').count()).toBe(a!.dates.length)
    expect(await line.textContent()).toContain('Cephalalgia 2018;38:1–211, 1.3 A')
    await page.context().close()
  })

  it('judges every day of the diary, and says since when each criterion is met', async () => {
    const page = await ready()
    await page.getByLabel('The diary as text').fill(csv)
    await page.getByText('Read: 112 days').waitFor()
    await page.getByText('Move it to see what could have been said on any day.').waitFor()
    const row = page.locator('figure li', { hasText: '1.3 Chronic migraine' })
    // On 9 April the oldest of the four windows holds the headaches of 1 to 15 January: fifteen, whatever was before the diary.
    await expect.poll(() => row.textContent(), { timeout: 20_000 }).toContain('met since Apr 9, 2026')
    const slider = page.getByRole('slider', { name: 'As of' })
    for (let day = 22; day > 9; day--) await slider.press('ArrowLeft')
    expect(await slider.getAttribute('aria-valuetext')).toBe('Apr 9, 2026')
    expect(await standingOf(page, '1.3 Chronic migraine')).toBe('met')
    await slider.press('ArrowLeft')
    expect(await standingOf(page, '1.3 Chronic migraine')).toBe('insufficient-data')
    await page.context().close()
  })

  it('takes the history as it is typed: a red flag is shown at once, resistance follows', async () => {
    const page = await ready()
    await page.getByLabel('The diary as text').fill(csv)
    await page.getByText('Read: 112 days').waitFor()
    await page.getByText('Warning signs (SNNOOP10)').click()
    await page.getByLabel('Did it reach its worst within a minute?').selectOption('yes')
    await page.getByText('Emergency: Sudden onset').waitFor()
    await page.getByLabel('Headache since').fill('20x')
    await page.getByText('a date as YYYY-MM-DD, a month as YYYY-MM or a year').waitFor()
    await page.getByRole('button', { name: 'None was ever tried' }).click()
    await page.getByText('Neither resistant nor refractory').waitFor()
    await page.context().close()
  })

  it.each([
    ['nothing that is a diary', 'hello there', 'This could not be read'],
    ['broken JSON', '{"timeZone":"UTC","days":[', 'This could not be read'],
  ])('%s is answered with the reason', async (_, text, answer) => {
    const page = await ready()
    await page.getByLabel('The diary as text').fill(text)
    await page.getByText(answer).waitFor()
    await page.context().close()
  })

  it.each([
    ['en', 'day', 1440, 'Try an invented diary', 'What the rules suggest'],
    ['es', 'attack', 390, 'Probar con un diario inventado', 'Lo que sugieren las reglas'],
  ])('stands the accessibility check in %s, %s, %i px', async (language, light, width, button, heading) => {
    const page = await ready(language, light, width)
    await page.getByRole('button', { name: button }).click()
    await page.getByRole('heading', { name: heading }).waitFor()
    await page.locator('figure summary').first().click()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    await page.context().close()
  })
})
