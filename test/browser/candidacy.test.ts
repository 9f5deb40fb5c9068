import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { latestCandidacyDecision, latestScreening } from '#shell/store/repositories/candidacy.ts'
import { consentInForce } from '#shell/store/repositories/consents.ts'
import { openConcerns } from '#shell/store/repositories/safety-concerns.ts'
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
const wide = { width: 1400, height: 900 }

const signIn = async (page: Page, who: string): Promise<void> => {
  await page.context().request.post(`${clinic.url}/api/auth/sign-in/email`, { data: await clinic.signInOf(who) })
}
const opened = async (who: string, path: string, viewport = phone): Promise<Page> => {
  const context = await browser.newContext({ viewport, locale: 'en-US', timezoneId: 'America/Phoenix' })
  const page = await context.newPage()
  await signIn(page, who)
  await page.goto(clinic.url + path)
  return page
}
const faults = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

const asked = (page: Page) => page.locator('h1').last()
const emergencyLine = (page: Page) => page.getByText(/Call 911 now/)
/** Answers "No" until that question comes; the emergency text is there on every page on the way (H21). */
const untilAsked = async (page: Page, question: RegExp): Promise<void> => {
  for (let n = 0; n < 60; n++) {
    await emergencyLine(page).first().waitFor()
    const words = (await asked(page).textContent()) ?? ''
    if (question.test(words)) return
    await page
      .getByRole('button', { name: /^(No|Never|Not at all|Ningún día)$/ })
      .or(page.getByRole('button', { name: 'I don’t know' }))
      .first()
      .click()
    await expect.poll(async () => (await asked(page).textContent()) !== words).toBe(true)
  }
  throw new Error(`never asked: ${question}`)
}
const concernsOf = (key: string) => clinic.work('nurse', (work) => openConcerns(work, clinic.patient(key).id))
const answersOf = async (key: string) =>
  (await clinic.work('nurse', (work) => latestScreening(work, clinic.patient(key).id)))?.answers

describe('the questions before treatment, on a phone', () => {
  it('an emergency sign is met with words at once, and is on the clinic’s list before the next question (H21, H28)', async () => {
    const page = await opened('theo', '/intake')
    await page.getByRole('button', { name: 'Start' }).click()
    await untilAsked(page, /worst within a minute/)
    expect(await faults(page)).toEqual([])
    await page.getByRole('button', { name: 'Yes', exact: true }).click()
    await page.getByText('This needs help now').waitFor()
    await expect.poll(async () => (await concernsOf('theo')).map(({ kind }) => kind)).toEqual(['warning-sign'])
    await page.context().close()
  })

  it('thoughts of self-harm are met with help at once, and reach the clinic (H32)', async () => {
    const page = await opened('wren', '/intake')
    await page.getByRole('button', { name: 'Start' }).click()
    await untilAsked(page, /better off dead/)
    await page.getByRole('button', { name: 'Several days' }).click()
    await page.getByRole('link', { name: 'Call or text 988' }).waitFor()
    await expect.poll(async () => (await concernsOf('wren')).map(({ kind }) => kind)).toEqual(['self-harm'])
    await page.context().close()
  })

  it('what was answered and typed is kept through a reload and an expired sign-in, and arrives whole (H23)', async () => {
    const page = await opened('june', '/intake')
    await page.getByRole('button', { name: 'Start' }).click()
    await untilAsked(page, /medicines do you take/)
    await page.getByLabel('Name, as on the box').fill('frovatriptan')
    await page.getByRole('button', { name: 'Add' }).click()
    await page.getByLabel('Name, as on the box').fill('white pill for nerves')
    await page.reload()
    await page.getByText('frovatriptan').waitFor()
    expect(await page.getByLabel('Name, as on the box').inputValue()).toBe('white pill for nerves')
    await page.getByRole('button', { name: 'That is all' }).click()
    await page.context().clearCookies()
    await page.getByRole('button', { name: 'Send my answers' }).click()
    await page.getByText('Your sign-in has run out. What you answered is kept on this device.').waitFor()
    await signIn(page, 'june')
    await page.getByRole('button', { name: 'Send my answers' }).click()
    await page.getByText('Your answers are with the clinic').waitFor()
    expect(await answersOf('june')).toMatchObject({
      allergy: { value: 'no', by: 'patient' },
      medications: { value: [{ name: 'frovatriptan' }, { name: 'white pill for nerves' }] },
    })
    await page.context().close()
  })
})

describe('consent on a phone', () => {
  it('is read, confirmed sentence by sentence, signed by name, and withdrawn', async () => {
    const page = await opened('dara', '/consent')
    await page.getByRole('button', { name: /Ketamine infusion for migraine/ }).click()
    expect(await faults(page)).toEqual([])
    const sign = page.getByRole('button', { name: 'Sign as Dara Synthetic' })
    expect(await sign.isDisabled()).toBe(true)
    for (const box of await page.getByRole('checkbox').all()) await box.check()
    await page.getByLabel('Your name, as your signature').fill('Dara Synthetic')
    await sign.click()
    await page.getByText('Signed. You can withdraw it at any time.').waitFor()
    const inForce = () =>
      clinic.work('nurse', (work) => consentInForce(work, clinic.patient('dara').id, { drug: 'ketamine', route: 'iv' }))
    expect(await inForce()).toMatchObject({ signedName: 'Dara Synthetic' })
    await page.getByRole('button', { name: 'Withdraw this consent' }).click()
    await page.getByRole('button', { name: 'Yes, withdraw it' }).click()
    await page.getByText('withdrawn', { exact: true }).waitFor()
    expect(await inForce()).toBeNull()
    await page.context().close()
  })
})

describe('the screening page', () => {
  const path = () => `/people/${clinic.patient('eli').id}/screening`

  it('a nurse records what she measures; a slip stands beside its field and is not lost', async () => {
    const page = await opened('nurse', path(), wide)
    await page.getByLabel('Systolic, mm[Hg]').fill('148')
    await page.getByLabel('Diastolic, mm[Hg]').fill('86')
    await page.getByLabel('Heart rate').fill('7o')
    await page.getByRole('button', { name: 'Record for Eli Synthetic' }).click()
    await page.getByRole('alert').filter({ hasText: 'a number from 0 to 400' }).first().waitFor()
    expect(await page.getByLabel('Heart rate').inputValue()).toBe('7o')
    await page.getByLabel('Heart rate').fill('70')
    await page.getByRole('button', { name: 'Record for Eli Synthetic' }).click()
    await page.getByText('Blood pressure of 140–159 systolic or 90–99 diastolic').waitFor()
    expect(await page.getByText('A prescriber decides.').count()).toBe(1)
    expect(await faults(page)).toEqual([])
    await page.context().close()
  })

  it('the physician decides in her own words, and the decision stays with its facts', async () => {
    const page = await opened('physician', path(), wide)
    await page.getByLabel('Deferred: decide later').check()
    await page.getByLabel('Why').fill('More diary days first, then again.')
    await page.reload()
    expect(await page.getByLabel('Why').inputValue()).toBe('More diary days first, then again.')
    await page.getByRole('button', { name: 'Deferred: decide later: decide for Eli Synthetic' }).click()
    await page.getByText('“More diary days first, then again.”').waitFor()
    const decision = await clinic.work('nurse', (work) => latestCandidacyDecision(work, clinic.patient('eli').id))
    expect(decision).toMatchObject({ decision: 'deferred', decidedByName: 'Dr. Demo Physician' })
    await page.context().close()
  })

  it('a concern leaves the list of people when somebody says what was done', async () => {
    const page = await opened('nurse', '/people', wide)
    await page.getByRole('link', { name: 'Wren Synthetic', exact: true }).click()
    await page.getByLabel('What was done').fill('Called at once: C-SSRS low, sees the physician today.')
    await page.getByRole('button', { name: 'Done for Wren Synthetic' }).click()
    await expect.poll(() => page.getByLabel('What was done').count()).toBe(0)
    expect(await concernsOf('wren')).toEqual([])
    await page.context().close()
  })
})
