import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { demoPeople } from '#shell/demo/people.ts'
import type { ObservedSessions } from '#shell/http/contract/drug-levels.ts'
import { type ServedDemo, servedDemo } from '../support/served-demo.ts'

/** Five infusions are behind her; in the demo her blood was sampled in the last two. */
const rosa = demoPeople.find(({ key }) => key === 'rosa')!
let demo: ServedDemo
let browser: Browser
beforeAll(async () => {
  demo = await servedDemo(Temporal.Instant.from('2026-12-02T17:00:00Z'))
  browser = await chromium.launch({ executablePath: inject('chromium'), args: ['--no-sandbox'] })
})
afterAll(async () => {
  await browser?.close()
  await demo?.close()
})

const opened = async (who: string, path: string, width = 1400): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'en-US' })
  await demo.wind(context)
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const data = { email: `${who}@demo.example.org`, password: 'demo only quiet room' }
  await context.request.post(`${demo.url}/api/auth/sign-in/email`, { data })
  await page.goto(`${demo.url}${path}`)
  return page
}
const faults = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' ')}`)
}
const summary = (page: Page) => page.locator('figcaption p').first().textContent()

describe('levels of a person', () => {
  it('are entered where the session is over: a slip of the unit is refused beside its field, a right one stays', async () => {
    const page = await opened('nurse', '/chairs')
    const observed = await page.context().request.get(`${demo.url}/api/patients/${rosa.id}/observed-sessions`)
    const { sessions } = (await observed.json()) as ObservedSessions
    const last = sessions.at(-1)!
    await page.goto(`${demo.url}/sessions/${last.sessionId}`)
    await page.getByRole('button', { name: 'Enter a level of Rosa Synthetic' }).click()
    await page.getByLabel('Sample taken at').fill(`${last.start.slice(0, 10)}T11:00`)
    await page.getByLabel('Level, ng/mL').fill('88000')
    await page.getByRole('button', { name: 'Keep this level of Rosa Synthetic' }).click()
    await page.getByText('more than all that had been given by then could make').waitFor()
    await page.getByLabel('Level, ng/mL').fill('88')
    await page.getByRole('button', { name: 'Keep this level of Rosa Synthetic' }).click()
    await page.getByText('88 ng/mL').waitFor()
    expect(await faults(page)).toEqual([])
  })

  it('draw the next band; off, it is the population’s again, and on, as before', async () => {
    const page = await opened('physician', `/people/${rosa.id}/plan`)
    await page.getByRole('heading', { name: /^Order for/ }).waitFor()
    await page.getByLabel('Weight', { exact: true }).fill('68.1')
    await page.getByText('1 mg/mL', { exact: true }).click()
    await page.getByText(/come out like this person: worth/).waitFor()
    const learned = await summary(page)
    expect(learned).toContain('Before this person’s levels')
    const on = page.getByLabel('From this person’s levels')
    await on.uncheck()
    await page.getByText('Off: the band is the population’s').waitFor()
    await expect.poll(() => summary(page)).not.toContain('Before this person’s levels')
    await on.check()
    await expect.poll(() => summary(page)).toBe(learned)
    await page.getByText('What this person reported at which predicted level').click()
    await page.getByRole('table').filter({ hasText: 'Dissociation, 0–10' }).first().waitFor()
    expect(await faults(page)).toEqual([])
  })

  it.each([
    ['rosa', 'What to expect in your blood', 390],
    ['ines', 'Qué esperar en su sangre', 1440],
  ])('%s reads in plain words: %s, at %i px', async (who, title, width) => {
    const page = await opened(who, '/visits', width)
    await page.getByRole('heading', { name: title }).waitFor()
    await page.locator('figcaption').first().waitFor()
    expect(await faults(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
  })
})
