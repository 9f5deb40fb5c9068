import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** What a nurse does at the bedside page, for one person, by the words on the screen. */
export interface AtBedside {
  readonly page: Page
  /** As the buttons name them. */
  readonly name: string
}

/** No monitor is on the wire here: the nurse says that they watch the patient's own. */
export const watching = async ({ page }: AtBedside): Promise<void> => {
  const button = page.getByRole('button', { name: 'I am watching the monitor' })
  if (await button.isVisible()) await button.click()
}

const choice = (page: Page, title: RegExp) => page.getByRole('group', { name: title })

/** One set of observations, as read from the patient's own monitor. */
export const observe = async (
  { page, name: person }: AtBedside,
  seen: { readonly sbp: number; readonly pain: number; readonly apart: number },
): Promise<void> => {
  await page
    .getByRole('button', { name: /Record observations|Record the baseline/ })
    .first()
    .click()
  const readings = {
    'Systolic pressure': seen.sbp,
    'Diastolic pressure': 76,
    'Heart rate': 72,
    'SpO₂': 98,
    'Breathing rate': 14,
  }
  for (const [name, value] of Object.entries(readings))
    await page.getByLabel(new RegExp(`^${name}`)).fill(String(value))
  await choice(page, /Sedation/)
    .getByRole('button', { name: /^5/ })
    .click()
  await choice(page, /How far from yourself/)
    .getByRole('button', { name: String(seen.apart), exact: true })
    .click()
  await choice(page, /^Pain/)
    .getByRole('button', { name: String(seen.pain), exact: true })
    .click()
  await page.getByRole('button', { name: new RegExp(`Record \\d+ observations of ${person}`) }).click()
}

/** Two identifiers as the person says them, then the pre-flight may begin. */
export const identify = async ({ page, name }: AtBedside, birthDate: string): Promise<void> => {
  await page.getByLabel('Name, as the person says it').fill(name)
  await page.getByLabel('Birth date, as the person says it').fill(birthDate)
  await page.getByRole('button', { name: `This is ${name}` }).click()
  await page.getByRole('button', { name: `Start the pre-flight of ${name}` }).click()
}

/** The baseline, the weight, every item, and a second person for the dose. */
export const preflight = async (at: AtBedside, second: { email: string; password: string }): Promise<void> => {
  const { page, name } = at
  await observe(at, { sbp: 124, pain: 7, apart: 0 })
  await page.getByLabel('Weight today').fill('70.4')
  await page.getByRole('button', { name: 'Record weight' }).click()
  for (;;) {
    const open = page.locator('li[data-answer="missing"]').filter({ has: page.getByRole('button', { name: 'Pass' }) })
    const before = await open.count()
    if (before === 0) break
    await open.first().getByRole('button', { name: 'Pass' }).click()
    await expect.poll(() => open.count()).toBe(before - 1)
  }
  await page.getByLabel('Second person: e-mail').fill(second.email)
  await page.getByLabel('Second person: password').fill(second.password)
  await page.getByRole('button', { name: `I worked the dose of ${name} out alike` }).click()
}

/** Every line of the list that a person answers, the score, and the alarms nobody has seen yet. */
export const assessLeaving = async ({ page }: AtBedside): Promise<void> => {
  const lines = page.locator('li[data-truth="unknown"], li[data-truth="not-met"]')
  const answerable = lines.filter({ has: page.getByRole('button', { name: 'Yes', exact: true }) })
  while ((await answerable.count()) > 0) {
    const before = await answerable.count()
    await answerable.first().getByRole('button', { name: 'Yes', exact: true }).click()
    await expect.poll(() => answerable.count()).toBe(before - 1)
  }
  for (const part of ['Vital signs', 'Activity', 'Nausea and pain', 'Bleeding', 'Intake and voiding'])
    await page.getByRole('group', { name: part }).getByRole('button', { name: '2' }).click()
  await page.getByRole('button', { name: 'Record 10 of 10' }).click()
  for (;;) {
    const unseen = page.getByRole('region', { name: 'Alarms' }).getByRole('button', { name: /Seen by me|Seen/ })
    if ((await unseen.count()) === 0) break
    await unseen.first().click()
  }
}
