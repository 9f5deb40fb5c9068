import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { activeOrderFor } from '#shell/store/repositories/orders.ts'
import { judged } from '#shell/workflows/judged.test-support.ts'
import { recordWeight } from '#shell/workflows/record-weight.ts'
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

const planOf = async (key: string, who = 'physician', width = 1400): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'en-US' })
  const page = await context.newPage()
  await page.context().request.post(`${clinic.url}/api/auth/sign-in/email`, { data: await clinic.signInOf(who) })
  await page.goto(`${clinic.url}/people/${clinic.patient(key).id}/plan`)
  await page.getByRole('heading', { name: /^Order for/ }).waitFor()
  return page
}

const weighed = async (page: Page, value: string, unit: 'kg' | 'lb'): Promise<void> => {
  await page.getByRole('group', { name: 'Unit of the weight' }).getByText(unit).click()
  await page.getByLabel('Weight', { exact: true }).fill(value)
  await page.getByLabel('Height').fill('170')
}
const signButton = (page: Page) => page.getByRole('button', { name: /^Sign order for/ })

describe('the plan page', () => {
  it('E06: from 150 lb to a signed order, through a reload and a wrong password', async () => {
    await judged(clinic, 'dara', 'iv')
    const page = await planOf('dara')
    await weighed(page, '150', 'lb')
    await page.getByText('68.0 kg = 150.0 lb').waitFor()
    await page.getByText('1 mg/mL', { exact: true }).click()
    expect(await page.getByLabel('Step 1, mL/h').inputValue()).toBe('51')
    await page.getByLabel('Sessions planned').fill('8')
    await page.reload()
    expect(await page.getByLabel('Weight', { exact: true }).inputValue()).toBe('150')
    expect(await signButton(page).isDisabled()).toBe(true)
    await page.getByLabel('Why, for G25').fill('as commonly given in depression care')
    await signButton(page).click()
    const password = page.getByLabel('Your password, once more')
    await password.fill('not mine at all')
    await page.getByRole('button', { name: /^Sign this order for/ }).click()
    await page.getByText('That is not your password').waitFor()
    await password.fill('demo only quiet room')
    await page.getByRole('button', { name: /^Sign this order for/ }).click()
    await page.getByText('the order is in force').waitFor()
    const active = await clinic.work('nurse', (work) => activeOrderFor(work, clinic.patient('dara').id))
    expect(active?.content).toMatchObject({ maxTotalMg: 34, sessionsPlanned: 8, steps: [{ rateMgPerH: 51 }] })
  })

  it('H02, E10: 180 lb typed as kg after 82 kg is refused beside the field, and nothing can be kept', async () => {
    const patientId = clinic.patient('noor').id
    await clinic.work('nurse', (work) => {
      const on = work.now.toZonedDateTimeISO(work.timeZone).toPlainDate().toString()
      return recordWeight(work, { patientId, entry: { value: 82, unit: 'kg', on }, again: null })
    })
    const page = await planOf('noor')
    await page.getByText('1 mg/mL', { exact: true }).click()
    await weighed(page, '180', 'kg')
    await page.getByText('119.5 % off the last weight (82.0 kg)').waitFor()
    expect(await page.getByRole('button', { name: 'Keep draft' }).isDisabled()).toBe(true)
    await weighed(page, '180', 'lb')
    await page.getByText('81.6 kg = 180.0 lb').waitFor()
    await expect.poll(() => page.getByRole('button', { name: 'Keep draft' }).isDisabled()).toBe(false)
  })

  it('H03: a comma or a bare point is no number, and stays as it was typed; the picture stands on top once drawn', async () => {
    const page = await planOf('tomas')
    await page.getByLabel('Weight', { exact: true }).fill('6,8')
    await page.getByText('write it like 0.5 or 12').waitFor()
    expect(await page.getByLabel('Weight', { exact: true }).inputValue()).toBe('6,8')
    expect(await page.getByText('Still wanted: the weight').isVisible()).toBe(true)
    await weighed(page, '68', 'kg')
    await page.getByText('1 mg/mL', { exact: true }).click()
    const keep = page.getByRole('button', { name: 'Keep draft' })
    await expect.poll(() => keep.isDisabled()).toBe(false)
    const topOf = async (name: string) => (await page.getByRole('heading', { name, exact: true }).boundingBox())!.y
    await expect
      .poll(async () => (await topOf('What it is predicted to do')) < (await topOf('What is given')))
      .toBe(true)
    await page.getByLabel('Step 1, mg/h').fill('.5')
    await expect.poll(() => keep.isDisabled()).toBe(true)
  })

  it('a nurse drafts a spray and can’t sign; axe finds no fault, on a phone neither', async () => {
    for (const width of [1400, 390]) {
      const page = await planOf('omar', 'nurse', width)
      await page.getByText('Nasal spray, ketamine (compounded)').click()
      await weighed(page, '82', 'kg')
      await page.getByLabel('Strength on the label').fill('100')
      await page.getByLabel('One spray holds').fill('10')
      await page.getByText('40 mg', { exact: true }).first().waitFor()
      expect(await signButton(page).count()).toBe(0)
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      await page.context().close()
    }
  })
})
