import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it, onTestFailed } from 'vitest'
import { demoAccounts } from '#shell/demo/accounts.ts'
import { writeDiary } from '#shell/demo/diaries.ts'
import { demoWork } from '#shell/demo/load.ts'
import { closeAbandoned } from '#shell/demo/next-day.ts'
import { demoPeople } from '#shell/demo/people.ts'
import { visit } from '#shell/demo/sessions.ts'
import { inClinic } from '#shell/store/database.ts'
import { bookingsOf } from '#shell/store/repositories/bookings.ts'
import { sessionsOf } from '#shell/store/repositories/sessions.ts'
import type { Work } from '#shell/work.ts'
import { type AtBedside, assessLeaving, identify, observe, preflight, watching } from '../support/bedside-acts.ts'
import { type ServedDemo, servedDemo } from '../support/served-demo.ts'

/** A Tuesday morning in Phoenix, an hour before the clinic opens its doors. */
const tuesday = Temporal.Instant.from('2026-03-03T08:20:00-07:00')
const sol = demoPeople.find(({ key }) => key === 'sol')!
const password = demoAccounts[0]!.password

/** `UPDATE_SCREENSHOTS=1` writes the pictures that the README shows. */
const shelf = process.env.UPDATE_SCREENSHOTS ? resolve(import.meta.dirname, '../../docs/screenshots') : null

let demo: ServedDemo
let browser: Browser
beforeAll(async () => {
  demo = await servedDemo(tuesday)
  browser = await chromium.launch({ executablePath: inject('chromium'), args: ['--no-sandbox'] })
})
afterAll(async () => {
  await browser?.close()
  await demo?.close()
})

const phone = { width: 390, height: 844 }
const tablet = { width: 1194, height: 834 }
const desk = { width: 1440, height: 900 }

const signedIn = async (who: string, path: string, viewport = desk): Promise<Page> => {
  const context = await browser.newContext({
    viewport,
    locale: 'en-US',
    timezoneId: 'America/Phoenix',
    deviceScaleFactor: 1.5,
  })
  await demo.wind(context)
  const email = `${who}@demo.example.org`
  const answer = await context.request.post(`${demo.url}/api/auth/sign-in/email`, { data: { email, password } })
  expect(answer.ok(), `${who} signs in`).toBe(true)
  const page = await context.newPage()
  onTestFailed(() => keepFailed(page, who))
  await page.goto(demo.url + path)
  return page
}

/** What a page looked like when its test failed, for whoever mends it. */
const keepFailed = async (page: Page, who: string): Promise<void> => {
  if (page.isClosed()) return
  await page.screenshot({ path: resolve(import.meta.dirname, `../../.cache/failed/${who}.png`), fullPage: true })
}

/** The page as it stands, compressed, under a numbered name. */
const picture = async (page: Page, name: string): Promise<void> => {
  await page.waitForLoadState('networkidle')
  await page.evaluate('scrollTo(0, 0)')
  if (shelf === null) return
  const client = await page.context().newCDPSession(page)
  const { data } = await client.send('Page.captureScreenshot', { format: 'webp', quality: 82 })
  mkdirSync(shelf, { recursive: true })
  writeFileSync(join(shelf, `${name}.webp`), Buffer.from(data, 'base64'))
}

const asked = (page: Page) => page.locator('h1').last()

/** Takes the calm answer to each question until that one comes. */
const answerUntil = async (page: Page, last: string): Promise<void> => {
  for (let n = 0; n < 80; n++) {
    const words = (await asked(page).textContent()) ?? ''
    if (words.includes(last)) return
    const calm = page.getByRole('button', { name: /^(No|Never|Not at all|An infusion)$/ })
    await calm.first().click()
    await expect.poll(async () => (await asked(page).textContent()) !== words).toBe(true)
  }
  throw new Error(`never asked: ${last}`)
}

/** Some minutes later, for the server and for the open page. */
const later = async (at: AtBedside, minutes: number): Promise<void> => {
  await demo.travelTo(demo.now().add({ minutes }))
  await at.page.getByText('all saved').first().waitFor()
  await watching(at)
}

/** The minimum stay with two sets a quarter of an hour apart, then every line of the list, then the door. */
const recover = async (at: AtBedside): Promise<void> => {
  const { page } = at
  await observe(at, { sbp: 126, pain: 4, apart: 1 })
  await page.getByRole('button', { name: 'Start the recovery of Sol Synthetic' }).click()
  for (const minutes of [15, 16]) {
    await later(at, minutes)
    await observe(at, { sbp: 122, pain: 4, apart: 0 })
  }
  await assessLeaving(at)
  await page.getByLabel('Escort, by name, here now').fill('Demo Escort')
  await picture(page, '06-leaving')
  await page.getByRole('button', { name: /Discharge Sol Synthetic with Demo Escort/ }).click()
  await page.getByText(/this session is over \(discharged\)/).waitFor()
}

const inSolsClinic = <T>(act: (work: Work) => Promise<T>): Promise<T> =>
  inClinic(demo.shell.db, sol.clinicId, (db) => {
    const { newId } = demo.shell
    return act(demoWork({ db, clinicId: sol.clinicId, timeZone: sol.timeZone, now: demo.now(), newId }, 'nurse'))
  })

const bookings = async () =>
  (await inSolsClinic((work) => bookingsOf(work, sol.id))).toSorted((a, b) =>
    Temporal.Instant.compare(a.start, b.start),
  )

/** Maya of the demo sits in a chair that later visits need: her session is closed. */
const freeMayasChair = (): Promise<void> =>
  inSolsClinic(async (work) => {
    const maya = demoPeople.find(({ key }) => key === 'maya')!
    const [open] = await sessionsOf(work, maya.id)
    await closeAbandoned(work, open!, 'the scenario moves on to other days')
  })

/** The other sessions of the series, through the same workflows without the screen. */
const runTheOthers = async (): Promise<void> => {
  await freeMayasChair()
  for (const [n, { id, start }] of (await bookings()).slice(1).entries()) {
    const zero = start.add({ minutes: 30 })
    await inSolsClinic((work) =>
      visit({ ...work, now: start }, sol, { bookingId: id, zero, seed: 40 + n, until: null }),
    )
  }
}

const monday = Temporal.PlainDate.from('2026-03-04')
const chart = `/people/${sol.id}`

describe('one person, the whole path', () => {
  it('1 Diary: it started, how bad, what was taken, in the dark and with one thumb', async () => {
    const page = await signedIn('sol', '/today', phone)
    await page.getByRole('heading', { name: 'How is today?' }).waitFor()
    await picture(page, '01-today')
    await page.getByRole('button', { name: /It started/ }).click()
    await page.getByRole('button', { name: /Severe/ }).click()
    await page
      .getByRole('button', { name: /sumatriptan/i })
      .first()
      .click()
    await page.getByText(/taken at/).waitFor()
    await picture(page, '01-attack')
    await page.getByRole('button', { name: 'It is over' }).click()
    await page.getByText('Saved').first().waitFor()
    await page.context().close()
  })

  it('2 Assessment: the physician reads the year as a ribbon, and every criterion with its days', async () => {
    const page = await signedIn('physician', chart)
    await page.getByText('1.3 Chronic migraine').waitFor()
    await page.getByRole('heading', { name: 'Medication budget' }).waitFor()
    await picture(page, '02-chart')
    await page.context().close()
  })

  it('3 Candidacy: Sol answers, the nurse measures, the physician decides; Sol consents', async () => {
    const own = await signedIn('sol', '/intake', phone)
    await own.getByRole('button', { name: 'Start' }).click()
    await answerUntil(own, 'medicines do you take')
    await own.getByLabel('Name, as on the box').fill('sumatriptan')
    await own.getByRole('button', { name: 'Add' }).click()
    await own.getByRole('button', { name: 'That is all' }).click()
    await own.getByRole('button', { name: 'Send my answers' }).click()
    await own.getByText('Your answers are with the clinic').waitFor()

    const nurse = await signedIn('nurse', `${chart}/screening`)
    await nurse.getByLabel('Systolic, mm[Hg]').fill('124')
    await nurse.getByLabel('Diastolic, mm[Hg]').fill('78')
    await nurse.getByLabel('Heart rate').fill('70')
    await nurse.getByLabel('SpO2 on room air').fill('98')
    await nurse.getByLabel('Breathing rate').fill('14')
    await nurse.getByLabel('Adult escort home').selectOption('true')
    await nurse.getByText('Vessels, heart, head').click()
    await nurse.getByLabel('A rise of BP would be a serious hazard').selectOption('no')
    await nurse.getByRole('button', { name: 'Record for Sol Synthetic' }).click()
    await nurse.getByText('A prescriber decides.').waitFor()

    const physician = await signedIn('physician', `${chart}/screening`)
    await physician.getByLabel('Candidate', { exact: true }).check()
    await physician.getByLabel('Why').fill('Examined today; off-label use and its uncertainty talked through.')
    await picture(physician, '03-screening')
    await physician.getByRole('button', { name: 'Candidate: decide for Sol Synthetic' }).click()
    await physician.getByText(/“Examined today/).waitFor()

    await own.goto(`${demo.url}/consent`)
    await own.getByRole('button', { name: /Ketamine infusion for migraine/ }).click()
    for (const box of await own.getByRole('checkbox').all()) await box.check()
    await own.getByLabel('Your name, as your signature').fill('Sol Synthetic')
    await own.getByRole('button', { name: 'Sign as Sol Synthetic' }).click()
    await own.getByText('Signed. You can withdraw it at any time.').waitFor()
    for (const page of [own, nurse, physician]) await page.context().close()
  })

  it('4 Plan and order: a published scheme scaled to Sol, its prediction and its limits, signed with a password', async () => {
    const page = await signedIn('physician', `${chart}/plan`)
    await page.getByLabel('Weight', { exact: true }).fill('70')
    await page.getByLabel('Height').fill('178')
    await page.getByLabel('1 mg/mL', { exact: true }).check()
    await page.getByRole('heading', { name: 'Checked against' }).waitFor()
    await page.getByRole('img').first().waitFor()
    await picture(page, '04-plan')
    await page.getByRole('button', { name: 'Sign order for Sol Synthetic' }).click()
    await page.getByLabel('Your password, once more').fill(password)
    await page.getByRole('button', { name: 'Sign this order for Sol Synthetic' }).click()
    await page.getByText(/Signed by .*: the order is in force/).waitFor()
    await page.context().close()
  })

  it('5 Booking: five sessions by phone, all of them or none', async () => {
    const page = await signedIn('desk', '/desk')
    await page.getByLabel('Name or phone').fill('sol')
    await page.getByRole('button', { name: /Sol Synthetic/ }).click()
    await page.getByLabel('Full name, as said').fill('Sol Synthetic')
    await page.getByLabel('Birth date, as said').fill('1987-06-25')
    await page.getByRole('button', { name: 'Check' }).click()
    await page.getByLabel('When can they come? In their words').fill('mornings, not before 9')
    await page.getByText(/Proposed series/).waitFor()
    await picture(page, '05-desk')
    await page.getByRole('button', { name: /Book all/ }).click()
    await page.getByText('Every session of the order in force is booked.').waitFor()
    await page.context().close()
  })

  it('6 The session: two identifiers, pre-flight, infusion, a pause, an event, recovery, the door', async () => {
    const [first] = await bookings()
    await demo.travelTo(first!.start.subtract({ minutes: 5 }))
    const page = await signedIn('nurse', '/chairs', tablet)
    await page.getByRole('button', { name: 'Check in Sol Synthetic' }).click()
    const at = { page, name: 'Sol Synthetic' }
    await identify(at, sol.birthDate)
    await preflight(at, { email: 'nurse-2@demo.example.org', password })
    await picture(page, '06-preflight')
    await page.getByRole('button', { name: 'Sol Synthetic is cleared' }).click()
    await page.getByLabel('What the pump shows, mL/h').fill('52.5')
    await page.getByRole('button', { name: 'Start the infusion for Sol Synthetic' }).click()
    await page.getByRole('button', { name: 'Stop', exact: true }).waitFor()
    for (const [minutes, sbp] of [
      [5, 128],
      [5, 131],
      [5, 133],
    ] as const) {
      await later(at, minutes)
      await observe(at, { sbp, pain: 6, apart: 2 })
    }
    await picture(page, '06-bedside')
    await page.getByRole('button', { name: 'Something happened' }).click()
    await page
      .getByRole('button', { name: /double vision|dizziness/i })
      .first()
      .click()
    await page.getByRole('button', { name: /^1/ }).first().click()
    await page.getByLabel('What was seen and done').fill('Dizzy for a minute; eyes closed, passed by itself.')
    await page
      .getByRole('button', { name: /^Record/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Pause', exact: true }).click()
    await page.getByRole('button', { name: 'patient asks' }).click()
    await page.getByRole('button', { name: /^Pause.*Sol Synthetic/ }).click()
    await later(at, 2)
    await observe(at, { sbp: 126, pain: 5, apart: 1 })
    await page.getByRole('button', { name: 'Resume', exact: true }).click()
    await page.getByLabel('What the pump shows, mL/h').fill('52.5')
    await page.getByRole('button', { name: 'Resume the infusion for Sol Synthetic' }).click()
    for (const minutes of [5, 5, 5, 8]) {
      await later(at, minutes)
      await observe(at, { sbp: 130, pain: 4, apart: 2 })
    }
    await page.getByRole('button', { name: 'Stop', exact: true }).click()
    await page.getByRole('button', { name: 'completed' }).click()
    await page.getByRole('button', { name: /^Stop the drug.*Sol Synthetic/ }).click()
    await recover(at)
    await page.context().close()
  })

  it('7 What it did: the diary after against the diary before, as a band, with what is not known', async () => {
    await runTheOthers()
    const days = (await bookings()).map(({ start }) => start.toZonedDateTimeISO(sol.timeZone).toPlainDate())
    const [first, last] = [days[0]!, days.at(-1)!]
    await demo.travelTo(
      last.add({ days: 86 }).toZonedDateTime({ timeZone: sol.timeZone, plainTime: '09:00' }).toInstant(),
    )
    await inSolsClinic((work) =>
      writeDiary(
        work,
        { ...sol, response: 'better' },
        { from: monday, to: last.add({ days: 85 }), firstSession: first.toString() },
      ),
    )
    const own = await signedIn('sol', '/questionnaires', phone)
    await own.getByRole('button', { name: /How it has been since treatment/ }).click()
    await own.getByLabel('Much better', { exact: true }).first().check()
    await own.getByRole('button', { name: 'Send my answers' }).click()
    await own.getByText('Thank you. Your answers are with the clinic.').waitFor()
    await own.goto(`${demo.url}/outcome`)
    await own.getByRole('img').first().waitFor()
    await picture(own, '07-outcome-patient')
    const page = await signedIn('physician', `${chart}/outcome`)
    await page.getByText(/likely between/).waitFor()
    await picture(page, '07-outcome')
    for (const each of [own, page]) await each.context().close()
  })
})
