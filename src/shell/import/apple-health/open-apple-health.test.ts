import { describe, expect, it, test } from 'vitest'
import { assess } from '#core/headache/assess.ts'
import { exportXmlOf, headache, record, sleep } from '../../../../test/support/apple-health.ts'
import type { HowToRead } from '../diary-rows.ts'
import { readDiary } from '../read-diary.ts'
import { textSource } from '../text-source.ts'

const phoenix = { timeZone: 'America/Phoenix' }
const read = async (records: readonly string[], how: Partial<HowToRead> = phoenix) =>
  (await readDiary('export.xml', textSource(exportXmlOf(records)), how))[0]!
const days = async (...records: readonly string[]) => (await read(records)).diary.days
const asked = async (...records: readonly string[]) => (await read(records)).questions.map(({ text }) => text)

const at = (time: string): string => `2026-03-02 ${time}:00 -0700`
const six = at('06:10')

describe('a headache entry', () => {
  test.each([
    ['Unspecified', {}],
    ['Mild', { intensity: 2 }],
    ['Moderate', { intensity: 5 }],
    ['Severe', { intensity: 8 }],
  ])('%s', async (word, intensity) =>
    expect(await days(headache(word, six, { end: at('15:10') }))).toEqual([
      {
        date: '2026-03-02',
        headache: true,
        attacks: [{ start: '2026-03-02T06:10:00-07:00', end: '2026-03-02T15:10:00-07:00', ...intensity }],
      },
    ]),
  )

  it('not present is an explicit no, and no attack', async () =>
    expect(await days(headache('NotPresent', six))).toEqual([{ date: '2026-03-02', headache: false }]))

  it('an end that is the start is an unknown length, not a length of zero', async () =>
    expect((await days(headache('Mild', six)))[0]!.attacks).toEqual([
      { start: '2026-03-02T06:10:00-07:00', intensity: 2 },
    ]))

  it('one that goes on (Apple’s year 4001) has no end', async () =>
    expect((await days(headache('Mild', six, { end: '4001-01-01 00:00:00 +0000' })))[0]!.attacks).toEqual([
      { start: '2026-03-02T06:10:00-07:00', intensity: 2 },
    ]))

  test.each([
    ['from midnight to midnight', '2026-03-02 00:00:00 -0700', '2026-03-03 00:00:00 -0700'],
    ['to the last minute', '2026-03-02 00:00:00 -0700', '2026-03-02 23:59:00 -0700'],
    ['at midnight without a length', '2026-03-02 00:00:00 -0700', '2026-03-02 00:00:00 -0700'],
  ])('%s: a headache on that day, its hours unknown, and asked about', async (_, start, end) => {
    const { diary, questions } = await read([headache('Severe', start, { end })])
    expect(diary.days).toEqual([{ date: '2026-03-02', headache: true, attacks: [{ intensity: 8 }] }])
    expect(questions.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/Did one of them really go on all day/),
    )
  })

  it('words for pain are asked about once', async () =>
    expect(
      (await asked(headache('Mild', six), headache('Severe', at('20:00')))).filter((text) => /in words/.test(text)),
    ).toHaveLength(1))

  it('the same sample from phone and watch is one', async () => {
    const twice = [headache('Mild', six), headache('Mild', six, { source: 'Watch' })]
    expect((await days(...twice))[0]!.attacks).toHaveLength(1)
    expect((await asked(...twice)).filter((text) => !/in words/.test(text))).toEqual([])
  })

  it('two that overlap are both kept, and asked about', async () => {
    const two = [headache('Mild', six, { end: at('12:00') }), headache('Severe', at('10:00'), { end: at('14:00') })]
    expect((await days(...two))[0]!.attacks).toHaveLength(2)
    expect(await asked(...two)).toContainEqual(
      '2026-03-02: this headache begins while another one goes on. One attack or two? Both were kept.',
    )
  })

  it('two that begin together are one attack: the stronger is kept, and the other is asked about', async () => {
    const two = [headache('Mild', six), headache('Severe', six)]
    expect((await days(...two))[0]!.attacks).toEqual([{ start: '2026-03-02T06:10:00-07:00', intensity: 8 }])
    expect(await asked(...two)).toContainEqual(
      expect.stringMatching(/same moment as another one, .* the stronger, then the longer was kept/),
    )
  })

  it('a headache and a "not present" on one day: a headache day, and asked about', async () => {
    const both = [headache('NotPresent', at('05:00')), headache('Mild', six)]
    expect((await days(...both))[0]!.headache).toBe(true)
    expect(await asked(...both)).toContainEqual(expect.stringMatching(/no headache" on a day that has a headache too/))
  })

  it('bleeding and none on one day: bleeding, and asked about', async () => {
    const both = ['MenstrualFlowNone', 'MenstrualFlowLight'].map((value) =>
      record({ type: 'MenstrualFlow', value, start: six }),
    )
    expect(await days(...both)).toEqual([{ date: '2026-03-02', menstruation: true }])
    expect(await asked(...both)).toEqual([expect.stringMatching(/no bleeding" on a day that has bleeding too/)])
  })

  it('over midnight: one attack, under the day it began, touching both', async () => {
    const { diary } = await read([headache('Severe', at('22:00'), { end: '2026-03-03 03:00:00 -0700' })])
    expect(diary.days.map(({ date }) => date)).toEqual(['2026-03-02'])
    expect(assess(diary, {}, '2026-03-03').monthly.headacheDays).toBe(2)
  })

  it('over a change of the clocks: its true length', async () => {
    const { diary } = await read(
      [headache('Severe', '2026-03-08 00:30:00 -0500', { end: '2026-03-08 04:30:00 -0400' })],
      { timeZone: 'America/New_York' },
    )
    expect(diary.days[0]!.attacks).toEqual([
      { start: '2026-03-08T00:30:00-05:00', end: '2026-03-08T04:30:00-04:00', intensity: 8 },
    ])
  })

  it('a list of attacks says nothing of other days', async () => {
    const { diary } = await read([headache('Mild', six), headache('Mild', '2026-03-09 06:10:00 -0700')])
    expect(assess(diary, {}, '2026-03-29').window).toMatchObject({ recorded: 2, missing: 26 })
  })
})

describe('the zone', () => {
  const inTokyo = '2026-03-03 06:00:00 +0900'
  it('days are those of the diary’s zone, whatever offset the file is written with', async () =>
    expect((await days(headache('Mild', inTokyo)))[0]!.date).toBe('2026-03-02'))

  it('one entered elsewhere, where it was another day: asked about', async () =>
    expect(await asked(headache('Mild', inTokyo, { zone: 'Asia/Tokyo' }))).toContainEqual(
      expect.stringMatching(
        /from another time zone, where it was another day: counted by the calendar of America\/Phoenix/,
      ),
    ))

  it('an entry about a day is about the day of the place it was made in', async () => {
    const whole = { end: '2026-03-04 00:00:00 +0900', zone: 'Asia/Tokyo' }
    const start = '2026-03-03 00:00:00 +0900'
    expect((await days(headache('NotPresent', start, whole))).map(({ date }) => date)).toEqual(['2026-03-03'])
    expect((await days(headache('Mild', start, whole))).map(({ date }) => date)).toEqual(['2026-03-03'])
  })

  it('"not present" of a whole day, read in a zone some hours off, stays one day', async () =>
    expect(
      (await days(headache('NotPresent', '2026-03-02 00:00:00 -0500', { end: '2026-03-02 23:59:59 -0500' }))).map(
        ({ date }) => date,
      ),
    ).toEqual(['2026-03-02']))

  it('where nobody says it: the one most entries name', async () =>
    expect(
      (await read([headache('Mild', six, { zone: 'Europe/Madrid' }), headache('Mild', at('09:00'))], {})).diary
        .timeZone,
    ).toBe('Europe/Madrid'))

  it('where no entry names one: the offset the export is written with, and a question', async () => {
    const { diary, questions } = await read([headache('Mild', six)], {})
    expect(diary.timeZone).toBe('Etc/GMT+7')
    expect(questions[0]!.text).toMatch(/In which time zone does this person live\?/)
  })
})

describe('sleep', () => {
  const night = [
    sleep('InBed', '2026-03-01 22:00:00 -0700', '2026-03-02 07:00:00 -0700'),
    sleep('AsleepCore', '2026-03-01 22:30:00 -0700', '2026-03-02 02:00:00 -0700'),
    sleep('Awake', '2026-03-02 02:00:00 -0700', '2026-03-02 02:40:00 -0700'),
    sleep('AsleepREM', '2026-03-02 02:40:00 -0700', '2026-03-02 05:50:00 -0700'),
    sleep('AsleepUnspecified', '2026-03-01 22:31:00 -0700', '2026-03-02 05:40:00 -0700'),
  ]
  const whole = { start: '2026-03-01T22:30:00-07:00', end: '2026-03-02T05:50:00-07:00' }

  it('stages of two devices are one night, on the day it ends; in bed is no sleep', async () =>
    expect((await days(headache('Mild', six), ...night))[0]!.sleep).toEqual([whole]))

  it('a night that may not have been over when the file was written comes with the next one', async () => {
    const last = ['2026-10-01 00:00:00 -0700', '2026-10-01 06:30:00 -0700'] as const
    const today = headache('Mild', '2026-10-01 07:00:00 -0700')
    expect((await days(today, sleep('AsleepCore', ...last)))[0]!.sleep).toBeUndefined()
  })

  it('more than an hour awake parts a nap from the night', async () =>
    expect(
      (await days(headache('Mild', six), ...night, sleep('Asleep', at('13:00'), at('13:30'))))[0]!.sleep,
    ).toHaveLength(2))

  it('alone makes no diary day: nothing that is counted changes', async () => {
    const { diary, questions } = await read([headache('Mild', '2026-03-09 06:10:00 -0700'), ...night])
    expect(diary.days.map(({ date }) => date)).toEqual(['2026-03-09'])
    expect(questions.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/^A night of sleep belongs to a day without an entry/),
    )
    const without = await read([headache('Mild', '2026-03-09 06:10:00 -0700')])
    expect(assess(diary, {}, '2026-03-09')).toEqual(assess(without.diary, {}, '2026-03-09'))
  })
})

describe('period and symptoms', () => {
  test.each([
    ['MenstrualFlowLight', true],
    ['VaginalBleedingHeavy', true],
    ['MenstrualFlowUnspecified', true],
    ['MenstrualFlowNone', false],
    ['VaginalBleedingNone', false],
  ])('%s', async (value, menstruation) =>
    expect(await days(record({ type: 'MenstrualFlow', value, start: at('08:00') }))).toEqual([
      { date: '2026-03-02', menstruation },
    ]),
  )

  it('a day with a period entry alone leaves the headache open: no count of headaches moves', async () => {
    const flow = record({ type: 'MenstrualFlow', value: 'MenstrualFlowLight', start: '2026-03-03 08:00:00 -0700' })
    const [without, withFlow] = [await read([headache('Mild', six)]), await read([headache('Mild', six), flow])]
    const [a, b] = [without, withFlow].map(({ diary }) => assess(diary, {}, '2026-03-10'))
    expect(b!.monthly).toEqual(a!.monthly)
    expect(b!.diagnoses.map(({ status }) => status)).toEqual(a!.diagnoses.map(({ status }) => status))
  })

  const attack = headache('Severe', six, { end: at('12:00') })
  const nausea = (value: string, start: string, end = start) =>
    record({ type: 'Nausea', value: `Severity${value}`, start, end })
  test.each([
    ['during the headache', nausea('Mild', at('08:00')), { nausea: true }],
    ['around it', nausea('Severe', at('05:00'), at('13:00')), { nausea: true }],
    ['denied for all of it', nausea('NotPresent', at('06:00'), at('12:00')), { nausea: false }],
    ['denied for a moment of it: unknown', nausea('NotPresent', at('08:00')), {}],
    ['at another time: left out', nausea('Mild', at('18:00')), {}],
  ])('nausea %s', async (_, symptom, said) => {
    const [found] = (await days(attack, symptom))[0]!.attacks!
    expect(found).toEqual({
      start: '2026-03-02T06:10:00-07:00',
      end: '2026-03-02T12:00:00-07:00',
      intensity: 8,
      ...said,
    })
  })

  it('one at another time is asked about', async () =>
    expect(await asked(attack, nausea('Mild', at('18:00')))).toContainEqual(
      expect.stringMatching(/Did they belong to a headache/),
    ))

  it('doses of medicines in an unknown form are not read, and said so', async () =>
    expect(
      await asked(
        ' <Record type="HKMedicationDoseEventTypeIdentifierMedicationDoseEvent" startDate="2026-03-02 06:10:00 -0700" endDate="2026-03-02 06:10:00 -0700"/>',
      ),
    ).toContainEqual(expect.stringMatching(/1 records of medicines in a form that is not known yet/)))

  it('the birth date goes into the profile', async () =>
    expect((await read([headache('Mild', six)])).profile).toEqual({ birthDate: '1990-05-17' }))
})

describe('what can’t be right is refused, with its line, and costs nothing but itself', () => {
  test.each([
    ['a date that is none', headache('Mild', '2026-02-30 06:10:00 -0700'), 'startDate'],
    ['a date without its offset', headache('Mild', '2026-03-02 06:10:00'), 'startDate'],
    ['no date', headache('Mild', ''), 'startDate'],
    ['an end before the start', headache('Mild', six, { end: at('05:00') }), 'endDate'],
    ['an end a year later', headache('Mild', six, { end: '2027-09-02 06:10:00 -0700' }), 'endDate'],
    ['a day after the export was made', headache('Mild', '2026-10-03 06:10:00 -0700'), 'startDate'],
    ['a severity nobody knows', headache('Terrible', six), 'value'],
    ['a flow nobody knows', record({ type: 'MenstrualFlow', value: 'Flood', start: six }), 'value'],
    ['a sleep nobody knows', sleep('Dreaming', six, at('07:00')), 'value'],
  ])('%s', async (_, wrong, column) => {
    const { rejects, diary } = await read([wrong, headache('Mild', at('10:00'))])
    expect(rejects).toMatchObject([{ row: 17, where: 'line 17', reasons: [{ column }] }])
    expect(diary.days).toHaveLength(1)
  })

  it('thousands of entries on one day: the first hundred are taken, each of the others is refused', async () => {
    const many = Array.from({ length: 3000 }, (_, n) =>
      headache(
        'Mild',
        `2026-03-02 ${String(Math.floor(n / 180)).padStart(2, '0')}:${String(Math.floor((n % 180) / 3)).padStart(2, '0')}:${n % 3}0 -0700`,
      ),
    )
    const { rejects, diary } = await read(many)
    expect(diary.days[0]!.attacks).toHaveLength(100)
    expect(rejects).toHaveLength(2900)
  })

  it('more than a life holds: refused whole', async () => {
    const endless = Array.from({ length: 100_002 }, (_, n) =>
      headache(
        'Mild',
        Temporal.Instant.fromEpochMilliseconds(n * 1000)
          .toString()
          .replace('T', ' ')
          .replace('Z', ' +0000'),
      ),
    )
    await expect(read(endless)).rejects.toThrow(/more headaches, symptoms and nights than anybody writes down/)
  })
})
