import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { furnish } from '#shell/demo/booking-house.ts'
import { phoenix } from '#shell/demo/people.ts'
import { bookingsOf, bookingsWithoutChart } from '#shell/store/repositories/bookings.ts'
import { type RunningPages, servedClinic } from '../support/served-clinic.ts'
import { signOrderFor } from '../support/signed-order.ts'

let clinic: RunningPages
let browser: Browser
beforeAll(async () => {
  clinic = await servedClinic()
  await clinic.work('nurse', furnish)
  for (const key of ['ines', 'tomas'])
    await clinic.work('physician', (work) => signOrderFor(work, clinic.patient(key).id))
  browser = await chromium.launch({ executablePath: inject('chromium'), args: ['--no-sandbox'] })
})
afterAll(async () => {
  await browser.close()
  await clinic.close()
})

const phone = { width: 390, height: 844 }
const wide = { width: 1400, height: 900 }

const opened = async (path: string, viewport = phone, locale = 'en-US'): Promise<Page> => {
  const context = await browser.newContext({ viewport, locale, timezoneId: 'America/New_York' })
  const page = await context.newPage()
  await page.goto(clinic.url + path)
  return page
}

const signedIn = async (who: string, path: string, viewport = phone): Promise<Page> => {
  const page = await opened('/clinics', viewport)
  await page.context().request.post(`${clinic.url}/api/auth/sign-in/email`, { data: await clinic.signInOf(who) })
  await page.goto(clinic.url + path)
  return page
}

const fitsEverybody = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

/** Goes on to the times of the second open day: today's may be few. */
const toTimes = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'None of these: go on' }).click()
  await page.getByRole('heading', { name: 'When suits you?' }).waitFor()
  await page.getByRole('button', { name: /free$/ }).nth(1).click()
}
const times = (page: Page) => page.getByRole('button', { name: /, \d+:\d\d$/ })

describe('the public pages', () => {
  it.each(['/', '/clinics', `/book/${phoenix.id}`])(
    '%s has no fault that axe finds, by day and dimmed',
    async (path) => {
      const page = await opened(path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await fitsEverybody(page)
      await page.getByRole('button', { name: 'Dim' }).click()
      await fitsEverybody(page)
      await page.context().close()
    },
  )

  it('a warning sign stops the booking before any time is shown, with what to do', async () => {
    const page = await opened(`/book/${phoenix.id}`)
    await page.getByLabel('Did it begin after a blow or a fall?').check()
    await page.getByLabel(/within the last 7 days, or do you take blood thinners/).check()
    await page.getByRole('button', { name: 'I marked something: what should I do?' }).click()
    await page.getByRole('heading', { name: 'Do not book. Get help now.' }).waitFor()
    await page.getByRole('link', { name: 'Call 911' }).waitFor()
    await fitsEverybody(page)
    await page.context().close()
  })

  it('a visit is held, kept through a reload, reserved, confirmed by its code and cancelled by its link', async () => {
    const page = await opened(`/book/${phoenix.id}`)
    await toTimes(page)
    await page.getByText(/Clinic time \(Phoenix\)\. \d+:\d\d there is \d+:\d\d on your clock\./).waitFor()
    await times(page).nth(1).click()
    await page.getByText(/is kept for you until/).waitFor()
    await fitsEverybody(page)
    await page.getByRole('button', { name: /Go on with/ }).click()
    await page.getByLabel('Full name').fill('Demo Visitor')
    await page.reload()
    expect(await page.getByLabel('Full name').inputValue()).toBe('Demo Visitor')
    await page.getByLabel('Birth date').fill('1990-02-03')
    await page.getByRole('button', { name: /^Reserve/ }).click()
    await page.getByText('an e-mail address or a phone number', { exact: true }).waitFor()
    await page.getByLabel('E-mail').fill('visitor@example.org')
    await fitsEverybody(page)
    await page.getByRole('button', { name: /^Reserve/ }).click()
    const shown = await page.getByText(/The code that would be sent is/).textContent()
    await page.getByLabel('Six-digit code').fill(/\d{6}/.exec(shown!)![0])
    await page.getByRole('button', { name: 'Confirm this visit' }).click()
    await page.getByRole('heading', { name: 'Your visit is booked' }).waitFor()
    expect(
      (await clinic.work('desk', bookingsWithoutChart)).map(({ status, person }) => `${person!.name} ${status}`),
    ).toEqual(['Demo Visitor booked'])
    await page.getByRole('link', { name: 'Look at my visit' }).click()
    await page.getByRole('button', { name: /Cancel the visit of/ }).click()
    await page.getByRole('button', { name: 'Yes, cancel this visit' }).click()
    await page.getByRole('heading', { name: 'This visit was cancelled' }).waitFor()
    await fitsEverybody(page)
    await page.context().close()
  })

  it('a time that somebody else took comes with others', async () => {
    const [first, second] = [await opened(`/book/${phoenix.id}`), await opened(`/book/${phoenix.id}`)]
    await toTimes(first)
    await toTimes(second)
    await times(first).nth(3).click()
    await first.getByText(/is kept for you until/).waitFor()
    await times(second).nth(3).click()
    await second.getByText('Somebody was faster with that time.').waitFor()
    await first.context().close()
    await second.context().close()
  })

  it('speaks Spanish all the way', async () => {
    const page = await opened(`/book/${phoenix.id}`)
    await page.getByRole('button', { name: 'Español' }).click()
    await page.getByRole('heading', { name: 'Primero: ¿es seguro esperar a una cita?' }).waitFor()
    await page.getByLabel('¿Ha tenido cáncer alguna vez?').waitFor()
    await page.getByRole('button', { name: 'Ninguna de estas: seguir' }).click()
    await page.getByRole('heading', { name: '¿Cuándo le conviene?' }).waitFor()
    await page.context().close()
  })
})

describe('a series', () => {
  it('is booked by the patient from what suits them, in the language of their record', async () => {
    const page = await signedIn('tomas', '/visits')
    await page.getByRole('button', { name: 'mañana' }).click()
    await page.getByRole('button', { name: 'Reservar las 5 sesiones' }).click()
    await page.getByRole('region', { name: 'La próxima' }).waitFor()
    await page.getByText(/Nada de comer 6 horas antes/).waitFor()
    await fitsEverybody(page)
    const { id } = clinic.patient('tomas')
    expect((await clinic.work('desk', (work) => bookingsOf(work, id))).map(({ status }) => status)).toEqual(
      Array(5).fill('booked'),
    )
    await page.context().close()
  })

  it('is booked at the desk by keys alone, after two identifiers', async () => {
    const page = await signedIn('desk', '/desk', wide)
    await page.getByRole('heading', { name: 'Who is calling?' }).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('ines')
    await page.getByRole('button', { name: /Inés Synthetic/ }).click()
    await page.getByLabel('Full name, as said').fill('Ines Synthetic')
    await page.getByLabel('Birth date, as said').fill('1986-04-04')
    await page.getByRole('button', { name: 'Check' }).click()
    await page.getByText('Birth date does not match').waitFor()
    expect(await page.getByText('sessions to book').count()).toBe(0)
    await page.getByLabel('Birth date, as said').fill('1986-04-03')
    await page.getByRole('button', { name: 'Check' }).click()
    await page
      .getByLabel('When can they come? In their words')
      .fill('tue or thu mornings, not before 9, from next week')
    await page.getByText(/read as: Tue, Thu · 09:00 to 12:00 · from Monday/).waitFor()
    await page.getByText(/Proposed series/).click()
    await page.keyboard.press('h')
    await page
      .getByText(/held until/)
      .first()
      .waitFor()
    await fitsEverybody(page)
    await page.keyboard.press('Enter')
    await page.getByText('Every session of the order in force is booked.').waitFor()
    const { id } = clinic.patient('ines')
    const booked = await clinic.work('desk', (work) => bookingsOf(work, id))
    const starts = booked.map(({ start }) => start.toZonedDateTimeISO('America/Phoenix'))
    expect(starts.map(({ dayOfWeek, hour }) => [2, 4].includes(dayOfWeek) && hour >= 9 && hour < 12)).toEqual(
      Array(5).fill(true),
    )
    await page.context().close()
  })
})
