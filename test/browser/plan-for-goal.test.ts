import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { ordersOf } from '#shell/store/repositories/orders.ts'
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

const planOf = async (key: string, width: number): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'en-US' })
  const page = await context.newPage()
  await context.request.post(`${clinic.url}/api/auth/sign-in/email`, { data: await clinic.signInOf('physician') })
  await page.goto(`${clinic.url}/people/${clinic.patient(key).id}/plan`)
  await page.getByRole('heading', { name: /^Order for/ }).waitFor()
  await page.getByText('Plan for levels of your own').click()
  return page
}
const fill = (page: Page, label: string, value: string) => page.getByLabel(label, { exact: true }).fill(value)
const search = (page: Page) => page.getByRole('button', { name: 'Search a schedule' })
const suggestion = (page: Page) => page.getByRole('region', { name: 'Suggested schedule' })

const askForInfusion = async (page: Page): Promise<void> => {
  await fill(page, 'Weight', '70')
  await fill(page, 'Height', '170')
  await page.getByText('1 mg/mL', { exact: true }).click()
  await fill(page, 'At the effect site from', '80')
  await fill(page, 'to', '120')
  await fill(page, 'For', '120')
  await fill(page, 'Minutes in the chair', '240')
  await fill(page, 'Rate changes at most every', '20')
  await page.getByLabel('A published level').selectOption('200')
  await fill(page, 'By at most', '5')
}

describe('a plan for levels of one’s own', () => {
  it('goal, suggestion, taken over, kept as a draft: never signed by itself', async () => {
    const page = await planOf('dara', 1400)
    await page.getByText('Nobody has published which level helps migraine').waitFor()
    expect(await search(page).isDisabled()).toBe(true)
    await askForInfusion(page)
    await search(page).click()
    await suggestion(page).waitFor()
    await suggestion(page).getByText('spend 120 min between 80 and 120 ng/mL').waitFor()
    for (const model of ['domino-1984', 'clements-1981'])
      await suggestion(page).getByRole('rowheader', { name: model }).waitFor()
    await suggestion(page).getByText('What holds it back').waitFor()
    const suggested = await suggestion(page)
      .getByRole('table', { name: 'Suggested steps' })
      .locator('tbody tr td:nth-child(4)')
      .allTextContents()
    await page.getByRole('button', { name: 'Take over into the order' }).click()
    expect(
      await page
        .getByLabel(/^Step \d+, mg\/h$/)
        .evaluateAll((boxes) => boxes.map((box) => (box as never as { value: string }).value)),
    ).toEqual(suggested)
    await page.getByText('Leaves at the earliest').waitFor()
    await page.getByLabel('If it starts at').fill('10:00')
    await page.getByText('Leaves at the earliest at 15:00').waitFor()
    await page.getByRole('button', { name: 'Keep draft' }).click()
    await page.getByText('The draft is kept').waitFor()
    const [draft] = await clinic.work('nurse', (work) => ordersOf(work, clinic.patient('dara').id))
    expect(draft).toMatchObject({ status: 'draft', signedBy: null })
    expect((draft!.content as { steps?: readonly unknown[] }).steps).toHaveLength(suggested.length)
    await page.context().close()
  })

  it('what is typed outlives a reload; a changed weight asks for a new search; a search can be stopped', async () => {
    const page = await planOf('tomas', 1400)
    await askForInfusion(page)
    await page.reload()
    await page.getByText('Plan for levels of your own').click()
    expect(await page.getByLabel('At the effect site from').inputValue()).toBe('80')
    await search(page).click()
    await suggestion(page).waitFor()
    await fill(page, 'Weight', '72')
    await page.getByText('Something was changed since this was found').waitFor()
    expect(await page.getByRole('button', { name: 'Take over into the order' }).isDisabled()).toBe(true)
    await fill(page, 'Rate changes at most every', '10')
    await search(page).click()
    await page.getByRole('button', { name: 'Stop the search' }).click()
    expect(await suggestion(page).count()).toBe(0)
    await page.context().close()
  })

  it('what can’t be met is said by the name of its field', async () => {
    const page = await planOf('noor', 1400)
    await askForInfusion(page)
    await fill(page, 'Rate changes at most every', '5')
    await search(page).click()
    await page.getByText('No schedule within these limits').waitFor()
    await page.getByText(/Rate changes at most every: 5; wanted is whole minutes, at least 10 \(G08\)/).waitFor()
    await page.context().close()
  })

  it('by nose the same way; axe finds no fault, on a phone neither', async () => {
    for (const width of [1400, 390]) {
      const page = await planOf('omar', width)
      await page.getByText('Nasal spray, ketamine (compounded)').click()
      await page.getByText('Plan for levels of your own').click()
      await fill(page, 'Weight', '82')
      await fill(page, 'Strength on the label', '100')
      await fill(page, 'One spray holds', '10')
      await fill(page, 'At the effect site from', '20')
      await fill(page, 'to', '80')
      await fill(page, 'For', '30')
      await fill(page, 'Minutes in the chair', '180')
      await search(page).click()
      await suggestion(page).getByText('Suggested sprays').waitFor()
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      await page.context().close()
    }
  })
})
