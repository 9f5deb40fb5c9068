import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { ClinicId } from '#core/kernel/identity.ts'
import { itemsFor } from '#core/session/preflight.ts'
import { demoWork } from '#shell/demo/load.ts'
import { demoPeople, phoenix } from '#shell/demo/people.ts'
import { inClinic } from '#shell/store/database.ts'
import { treatmentDays } from '#shell/store/repositories/sessions.ts'
import { type ServedDemo, servedDemo } from '../support/served-demo.ts'

/** Booked for that day, for a 40-minute infusion. */
const person = demoPeople.find(({ key }) => key === 'tomas')!
const name = `${person.givenName} ${person.familyName}`
let demo: ServedDemo
let browser: Browser
let context: BrowserContext
let page: Page

const withNurse = <T>(act: (work: ReturnType<typeof demoWork>) => Promise<T>): Promise<T> =>
  inClinic(demo.shell.db, phoenix.id as ClinicId, (db) =>
    act(
      demoWork(
        { db, clinicId: phoenix.id, timeZone: phoenix.timeZone, now: demo.now(), newId: demo.shell.newId },
        'nurse',
      ),
    ),
  )

beforeAll(async () => {
  demo = await servedDemo(Temporal.Instant.from('2026-12-02T17:00:00Z'))
  browser = await chromium.launch({ executablePath: inject('chromium'), args: ['--no-sandbox'] })
  context = await browser.newContext({ viewport: { width: 1280, height: 960 }, timezoneId: 'America/Phoenix' })
  await demo.wind(context)
  page = await context.newPage()
  page.setDefaultTimeout(8000)
  await context.request.post(`${demo.url}/api/auth/sign-in/email`, {
    data: { email: 'nurse@demo.example.org', password: 'demo only quiet room' },
  })
})
afterAll(async () => {
  await browser?.close()
  await demo?.close()
})

const pass = (minutes: number) => demo.travelTo(demo.now().add({ seconds: Math.round(minutes * 60) }))
const press = (words: string | RegExp) => page.getByRole('button', { name: words }).first().click()
const shows = (words: string | RegExp) => page.getByText(words).first().waitFor()
const saved = () => shows('all saved')
const faults = async (): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' ')}`)
}

const observe = async (change: Record<string, string> = {}): Promise<void> => {
  await press(/^(Record observations|Record the baseline)/)
  const typed = {
    'Systolic pressure, mmHg': '118',
    'Diastolic pressure, mmHg': '74',
    'Heart rate, /min': '70',
    'SpO₂, %': '98',
    'Breathing rate, /min': '14',
    ...change,
  }
  for (const [label, value] of Object.entries(typed)) await page.getByLabel(label).fill(value)
  await press(/^5 · answers readily/)
  await page
    .getByRole('group', { name: /How far from yourself/ })
    .getByRole('button', { name: '0', exact: true })
    .click()
  await page.getByRole('group', { name: /^Pain/ }).getByRole('button', { name: '6', exact: true }).click()
  await press(/^Record \d+ observations of/)
  await saved()
}

const setPump = async (mlPerH: string, act: RegExp): Promise<void> => {
  await page.getByLabel('What the pump shows, mL/h').fill(mlPerH)
  await press(act)
  await saved()
}

describe('a session at the bedside, from the door to the door', () => {
  it('starts at the chairs', async () => {
    await page.goto(`${demo.url}/chairs`)
    await shows(`· ${name}`)
    expect(await faults()).toEqual([])
    await press(`Check in ${name}`)
    await shows('Who is this?')
  })

  it('asks for two identifiers and won’t take another birth date', async () => {
    await page.getByLabel('Name, as the person says it').fill(name)
    await page.getByLabel('Birth date, as the person says it').fill('1972-06-15')
    await shows('Not what this chart says')
    expect(await page.getByRole('button', { name: `This is ${name}` }).isDisabled()).toBe(true)
    await page.getByLabel('Birth date, as the person says it').fill(person.birthDate)
    await press(`This is ${name}`)
    await press(`Start the pre-flight of ${name}`)
    await shows('Pre-flight of')
  })

  it('clears only when every item has passed, the dose check by two', async () => {
    await observe()
    expect(await faults()).toEqual([])
    for (const { id } of itemsFor('iv')) {
      if (id === 'P18') continue
      await page
        .getByRole('listitem')
        .filter({ hasText: new RegExp(`^${id} `) })
        .getByRole('button', { name: 'Pass' })
        .click()
    }
    await saved()
    expect(await page.getByRole('button', { name: `${name} is cleared` }).isDisabled()).toBe(true)
    await page.getByLabel('Second person: e-mail').fill('nurse-2@demo.example.org')
    await page.getByLabel('Second person: password').fill('demo only quiet room')
    await press(/I worked the dose/)
    await press(`${name} is cleared`)
    await shows(`${name} is cleared`)
  })

  it('starts with what the pump shows, and not with ten times that', async () => {
    await page.getByLabel('What the pump shows, mL/h').waitFor()
    const planned = (await page
      .getByText(/Set the pump to/)
      .locator('strong')
      .textContent())!.replace(' mL/h', '')
    await page.getByLabel('What the pump shows, mL/h').fill(String(Number(planned) * 10))
    expect(await page.getByRole('button', { name: /^Start the infusion/ }).isDisabled()).toBe(true)
    await setPump(planned, /^Start the infusion/)
    await shows('infusing')
  })

  it('goes on without the network, through a reload too, and merges without loss', async () => {
    await context.setOffline(true)
    await press(/^Record observations/)
    await page.getByLabel('SpO₂, %').fill('97')
    await page.getByLabel('Heart rate, /min').fill('72')
    await press(/^Record 2 observations/)
    await shows('2 waiting on this tablet')
    await page.reload()
    await shows('2 waiting on this tablet')
    await shows('infusing')
    await context.setOffline(false)
    await saved()
    expect(await faults()).toEqual([])
  })

  it('an alarm stands as a steady band until somebody has seen it', async () => {
    await pass(5)
    await observe({ 'SpO₂, %': '89' })
    await shows(/HIGH · SpO₂ below 90 %/)
    await pass(0.5)
    await observe({ 'SpO₂, %': '97' })
    await pass(0.5)
    await shows(/HIGH · SpO₂ below 90 % is over|is over, and nobody has said/)
    for (let n = await page.getByRole('button', { name: 'Seen by me' }).count(); n > 0; n--) await press('Seen by me')
    await expect.poll(() => page.getByText(/HIGH · SpO₂/).count()).toBe(0)
  })

  it('pauses, and resumes only with fresh readings', async () => {
    await press(/^Pause$/)
    await press(/^Pause for/)
    await shows('paused')
    await press(/^Resume$/)
    await page.getByLabel('What the pump shows, mL/h').fill('20')
    await shows('have not been taken since the pause began')
    await press('Not yet')
    await pass(1)
    await observe()
    await press(/I am watching the monitor|^Resume$/)
    if (await page.getByRole('button', { name: /^Resume$/ }).isVisible()) await press(/^Resume$/)
    await setPump('20', /^Resume the infusion/)
    await shows('infusing')
  })

  it('writes down what happened', async () => {
    await press(/Something happened/)
    await press('Nausea')
    await press(/^1 · mild/)
    await press(`Record this for ${name}`)
    await saved()
  })

  it('stops, recovers, and lets nobody leave before the list is true', async () => {
    await press(/^Stop$/)
    await press(/^Stop the drug for/)
    await observe()
    await press(`Start the recovery of ${name}`)
    await shows('May leave when')
    expect(await faults()).toEqual([])
    await page.getByLabel('Escort, by name, here now').fill('Demo Escort')
    expect(await page.getByRole('button', { name: /^Discharge/ }).isDisabled()).toBe(true)
    await pass(16)
    await observe()
    await pass(15)
    await observe()
    for (const id of ['D4', 'D6', 'D7', 'D8', 'D11', 'D12', 'D13', 'D14', 'D15'])
      await page
        .getByRole('listitem')
        .filter({ hasText: new RegExp(`^${id} `) })
        .getByRole('button', { name: 'Yes' })
        .click()
    const padss = page.getByRole('listitem').filter({ hasText: /^D9 / })
    for (const group of await padss.getByRole('group').all()) await group.getByRole('button', { name: '2' }).click()
    await padss.getByRole('button', { name: /Record 10/ }).click()
    for (let n = await page.getByRole('button', { name: 'Seen by me' }).count(); n > 0; n--) await press('Seen by me')
    if (await page.getByRole('button', { name: 'I am watching the monitor' }).isVisible())
      await press('I am watching the monitor')
    await shows('ready to leave')
    await page.getByLabel('Escort, by name, here now').fill('Demo Escort')
    await press(/^Discharge/)
    await shows('this session is over')
    await saved()
    const [day] = await withNurse((work) => treatmentDays(work, person.id))
    expect(day).toMatchObject({ date: '2026-12-02', route: 'iv' })
    expect(day!.mg).toBeGreaterThan(0)
  })
})
