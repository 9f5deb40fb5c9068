import { describe, expect, it } from 'vitest'
import { redFlags } from '#core/headache/red-flags.ts'
import { askedOfPatients } from '#core/safety/asked-of-patients.ts'
import { Answering, type Intake } from '../../../http/contract/candidacy.ts'
import { answersOf, stepsOf, toSend } from './steps.ts'

const everything: Intake = {
  due: [...askedOfPatients],
  dueFlags: redFlags.map(({ id }) => id),
  route: null,
  answeredAt: null,
  earlier: {},
}

describe('the steps of the intake', () => {
  it('ask only what is due', () => {
    expect(stepsOf({ ...everything, due: ['allergy'], dueFlags: [], route: 'iv' }, {})).toEqual([
      { kind: 'choice', id: 'allergy' },
    ])
  })

  it('leave out the stronger form of a sign that was answered no', () => {
    const ids = (draft: Record<string, string>) => stepsOf(everything, draft).map(({ id }) => id)
    expect(ids({ systemic: 'yes' })).toContain('systemic-urgent')
    expect(ids({ systemic: 'unknown' })).toContain('systemic-urgent')
    expect(ids({ systemic: 'no' })).not.toContain('systemic-urgent')
  })

  it('every answer they can give is one the server takes', () => {
    for (const step of stepsOf(everything, {})) {
      const words =
        step.kind === 'choice'
          ? [...answersOf(step.id), 'unknown']
          : step.kind === 'flag'
            ? ['no', 'yes', 'unknown']
            : []
      for (const word of words)
        expect(Answering.safeParse(toSend({ [step.id]: word })).success, `${step.id}: ${word}`).toBe(true)
    }
    expect(Answering.parse(toSend({ medications: ['sumatriptan'] })).answers.medications).toEqual([
      { name: 'sumatriptan' },
    ])
  })

  it('what was passed over is not sent, and a liver disease is left to the clinic to grade', () => {
    expect(toSend({})).toEqual({ answers: {} })
    expect(toSend({ liver: 'yes' })).toEqual({ answers: { liver: 'unknown' }, said: { liver: expect.any(String) } })
  })
})
