import { describe, expect, it } from 'vitest'
import { openFlags, raisedFlags, redFlags } from './red-flags.ts'

const ids = (flags: readonly { readonly id: string }[]) => flags.map((f) => f.id)

describe('SNNOOP10', () => {
  it('has nineteen rows, each id once; a stronger form stands beside its milder one', () => {
    expect(new Set(ids(redFlags)).size).toBe(19)
    for (const { strongerThan, urgency } of redFlags) {
      if (strongerThan === null) continue
      expect(ids(redFlags)).toContain(strongerThan)
      expect(urgency).toBe('emergency')
    }
  })

  it('raises only what was answered yes, and nothing hides anything', () => {
    const answers = { systemic: false, 'systemic-urgent': true, neoplasm: 'unknown', immune: true } as const
    expect(raisedFlags({ redFlags: answers }).map((f) => [f.id, f.urgency])).toEqual([
      ['systemic-urgent', 'emergency'],
      ['immune', 'prompt'],
    ])
    expect(raisedFlags({})).toEqual([])
  })

  it('asks again what is unknown, and the stronger form only while the milder one is not a no', () => {
    const asked = ids(openFlags({ redFlags: { systemic: false, 'older-age': true, neoplasm: 'unknown' } }))
    expect(asked).toContain('neoplasm')
    expect(asked).toContain('older-onset-jaw-pain')
    expect(asked).not.toContain('systemic-urgent')
    expect(ids(openFlags({}))).toEqual(ids(redFlags))
  })
})
