import { describe, expect, it } from 'vitest'
import { answerKeys } from '#core/safety/answers.ts'
import { Answering } from '../../../http/contract/candidacy.ts'
import { answersIn, emptyDraft } from './draft.ts'
import { draftKey, fieldGroups } from './fields.ts'

const fields = fieldGroups.flatMap((group) => group.fields)
const texts = (all: Record<string, string>) => answersIn({ ...emptyDraft, texts: all })

describe('what the clinic records', () => {
  it('has a place for every answer of the screening', () => {
    const lists = ['medications', 'other']
    expect(new Set([...fields.map(({ key }) => key), ...lists])).toEqual(new Set(answerKeys))
  })

  it('every choice is one the server takes', () => {
    for (const field of fields)
      for (const word of 'words' in field ? [...Object.keys(field.words), 'unknown'] : ['12'])
        if (field.kind !== 'pressure' && field.key !== 'dast10')
          expect(
            Answering.safeParse({ answers: texts({ [draftKey(field)]: word }) }).success,
            `${draftKey(field)}: ${word}`,
          ).toBe(true)
  })

  it('only what was touched is sent', () => {
    expect(texts({ hr: '', bp: '128/80' })).toEqual({ bp: { systolic: 128, diastolic: 80 } })
    expect(
      answersIn({
        ...emptyDraft,
        medications: [
          { name: ' sumatriptan ', hoursAgo: '1.5' },
          { name: '', hoursAgo: '' },
        ],
      }),
    ).toEqual({
      medications: [{ name: 'sumatriptan', hoursAgo: 1.5 }],
    })
  })

  it('what is no number is left as typed, for the server to refuse: never read as something else', () => {
    expect(texts({ hr: '7o', spo2: '98,5', bp: '120' })).toEqual({
      hr: '7o',
      spo2: '98,5',
      bp: { systolic: 120, diastolic: '' },
    })
    expect(Answering.safeParse({ answers: texts({ hr: '7o' }) }).success).toBe(false)
  })
})
