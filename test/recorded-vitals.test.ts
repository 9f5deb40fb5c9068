import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { SessionEvent, VitalCode } from '#core/session/events.ts'
import { replay } from '#core/session/fold.ts'
import { at, iv, rate, vital } from '#core/session/session.test-support.ts'
import { noSamples, sample } from './support/samples.ts'

/** A column of the BIDMC numerics (PhysioNet, ODC-By), as which vital sign; a monitor's second is a second of the session. */
const columns: readonly (readonly [column: string, code: VitalCode])[] = [
  ['HR', 'hr'],
  ['RESP', 'rr'],
  ['SpO2', 'spo2'],
]

const recorded = (file: string): SessionEvent[] => {
  const [head = '', ...lines] = readFileSync(sample(`physio/${file}`), 'utf8')
    .trim()
    .split('\n')
  const names = head.split(',').map((name) => name.trim())
  return lines.flatMap((line) => {
    const cells = line.split(',')
    const second = Number(cells[0])
    return columns.flatMap(([name, code]) => {
      const value = Number.parseFloat(cells[names.indexOf(name)] ?? '')
      return Number.isNaN(value) ? [] : [vital(second / 60, code, value)]
    })
  })
}

const files = noSamples ? ['bidmc'] : readdirSync(sample('physio')).filter((name) => name.endsWith('.csv'))
const minutesLong = 8
const perHour = 6

/** Raises of each rule over a record, patients in intensive care who are quiet: H10 wants at most six an hour of each. */
test.skipIf(noSamples).each(files)(
  '%s (real vitals; needs the sample data, INTERICTAL_SAMPLES): a quiet bedside',
  (file) => {
    const entries = replay({ order: iv, events: [at(0, 'infusion-started', rate(7)), ...recorded(file)] })
    const raised = new Map<string, Set<string>>()
    for (const { alarms } of entries)
      for (const { ruleId, signal, since } of alarms) {
        const name = `${ruleId} ${signal}`
        if (ruleId !== 'A21') raised.set(name, (raised.get(name) ?? new Set()).add(since))
      }
    for (const [, since] of raised) expect(since.size).toBeLessThanOrEqual(Math.ceil((perHour * minutesLong) / 60))
    expect(entries.at(-1)!.alarms.filter(({ priority, ruleId }) => priority === 'high' && ruleId !== 'A21')).toEqual([])
  },
)
