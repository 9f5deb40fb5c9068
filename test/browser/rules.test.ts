import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { ownRules } from '#shell/store/repositories/clinic-rules.ts'
import { signatureInForce } from '#shell/store/repositories/rule-signatures.ts'
import { judged } from '#shell/workflows/judged.test-support.ts'
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

const opened = async (who: string, path: string, { width = 1400, light = 'day' } = {}): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'en-US' })
  const page = await context.newPage()
  await page.addInitScript(`localStorage.setItem('light', '${light}')`)
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
const find = (page: Page, words: string) => page.getByLabel('Find by words or number').fill(words)
const open = (page: Page, id: string) => page.getByText(id, { exact: true }).click()
const password = 'demo only quiet room'
const plan = (key: string): string => `/people/${clinic.patient(key).id}/plan`

describe('the register of rules', () => {
  it('is searched and opened by a nurse, who signs nothing; axe finds no fault in any light, on a phone neither', async () => {
    for (const [width, light] of [
      [1400, 'day'],
      [390, 'dim'],
      [390, 'attack'],
    ] as const) {
      const page = await opened('nurse', '/rules', { width, light })
      await page.getByText('No medical director has signed these rules yet').waitFor()
      await find(page, 'spo2 below')
      await page.getByText('A01', { exact: true }).waitFor()
      await page.getByLabel('How well founded').selectOption('recalled')
      await page.getByText(/^0 of \d+ rules$/).waitFor()
      await page.getByLabel('How well founded').selectOption('')
      await open(page, 'A01')
      await page.getByText('SpO₂ below: alarm limit').waitFor()
      expect(await page.getByText('session/fold.ts foldSession').isVisible()).toBe(true)
      expect(await page.getByRole('button', { name: /^(Sign these|Object|Set stricter)/ }).count()).toBe(0)
      expect(await faults(page)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      await page.context().close()
    }
  })

  it('gets a medical director from the administration, and their signature under its version', async () => {
    const admin = await opened('admin', '/rules')
    await admin.getByText('nobody has been appointed').waitFor()
    await admin.getByLabel('Appoint').selectOption({ label: 'Dr. Demo Physician' })
    await admin.getByRole('button', { name: 'Appoint Dr. Demo Physician' }).click()
    await admin.getByText('Medical director of Demo Clinic Phoenix: Dr. Demo Physician').waitFor()
    const onOrder = await opened('physician', plan('rosa'))
    await onOrder.getByText('not signed yet by the medical director').waitFor()
    const page = await opened('physician', '/rules')
    await page.getByLabel('Your password, once more').fill('not mine at all')
    await page.getByRole('button', { name: /^Sign these \d+ rules$/ }).click()
    await page.getByText('That is not your password').waitFor()
    expect(await clinic.work('nurse', signatureInForce)).toBeNull()
    await find(page, 'G04')
    expect(await faults(page)).toEqual([])
    await page.getByLabel('Your password, once more').fill(password)
    await page.getByRole('button', { name: /^Sign these \d+ rules$/ }).click()
    await page.getByText('Signed by the medical director').waitFor()
    expect(await clinic.work('nurse', signatureInForce)).not.toBeNull()
    await onOrder.reload()
    await onOrder.getByRole('heading', { name: /^Order for/ }).waitFor()
    expect(await onOrder.getByText('not signed yet by the medical director').count()).toBe(0)
  })

  it('keeps an objection beside its rule for everybody', async () => {
    const page = await opened('physician', '/rules')
    await find(page, 'days with racemic nasal')
    await open(page, 'G21')
    await page.getByRole('button', { name: 'Object to G21' }).click()
    await page.getByLabel('What speaks against G21').fill('Nine days is an analogy, not a finding.')
    await page.getByRole('button', { name: 'Keep this objection' }).click()
    await page.getByText('Dr. Demo Physician objects').waitFor()
    const nurse = await opened('nurse', '/rules')
    await nurse.getByLabel('Only').selectOption({ label: 'with an objection' })
    await nurse.getByText(/^1 of \d+ rules$/).waitFor()
    await open(nurse, 'G21')
    await nurse.getByText('Nine days is an analogy, not a finding.').waitFor()
  })

  it('takes a stricter limit of the clinic’s own, never a looser one, and an order is held to it at once', async () => {
    await judged(clinic, 'dara', 'iv')
    const page = await opened('physician', '/rules')
    await find(page, 'infusion rate kilogram')
    await open(page, 'G04')
    await page.getByRole('button', { name: 'Set stricter: G04 absolute' }).click()
    await page.getByLabel('Why').fill('Two nurses for four chairs.')
    await page.getByLabel('Your password, once more').fill(password)
    await page.getByLabel('At most, mg/kg/h').fill('1.2')
    await page.getByRole('button', { name: 'Sign this limit' }).click()
    await page.getByText('a clinic may be stricter than the book, never looser').waitFor()
    await page.getByLabel('At most, mg/kg/h').fill('0.6')
    expect(await faults(page)).toEqual([])
    await page.getByRole('button', { name: 'Sign this limit' }).click()
    await page.getByText('stricter here').waitFor()
    expect(await clinic.work('nurse', ownRules)).toEqual({
      version: 1,
      limits: [{ bound: 'G04 absolute', low: null, high: 0.6 }],
    })
    const order = await opened('physician', plan('dara'))
    await order.getByRole('heading', { name: /^Order for/ }).waitFor()
    await order.getByRole('group', { name: 'Unit of the weight' }).getByText('kg').click()
    await order.getByLabel('Weight', { exact: true }).fill('68')
    await order.getByLabel('Height').fill('170')
    await order.getByText('1 mg/mL', { exact: true }).click()
    await order
      .getByText(/0\.6 \(this clinic’s own\)/)
      .first()
      .waitFor()
    expect(await order.getByRole('button', { name: 'Keep draft' }).isDisabled()).toBe(true)
  })
})
