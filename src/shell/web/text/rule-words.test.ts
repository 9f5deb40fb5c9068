import { describe, expect, it } from 'vitest'
import { assess } from '#core/headache/assess.ts'
import type { Diary } from '#core/headache/diary.ts'
import { disorders } from '#core/headache/ichd3/index.ts'
import type { Profile } from '#core/headache/profile.ts'
import { resistanceCriteria } from '#core/headache/resistance.ts'
import { generateDiary } from '#shell/demo/diary-generator.ts'
import { personas } from '#shell/demo/persona.ts'
import { spanish } from './rule-words.ts'
import { rulesInSpanish } from './rules-es.ts'

const rules = new Set([
  'Not better explained by another diagnosis',
  ...disorders.flatMap(({ name, criteria }) => [name, ...criteria.map(({ asks }) => asks)]),
  ...resistanceCriteria.map(({ asks }) => asks),
])

const profiles: readonly Profile[] = [
  {},
  {
    headacheSince: '2025-01-01',
    priorDiagnoses: ['1.1'],
    preventives: [
      {
        name: 'topiramate',
        doseMgPerDay: 100,
        startedOn: '2024-01-01',
        stoppedOn: '2024-06-01',
        stopReason: 'ineffective',
      },
      { name: 'xyz' },
    ],
    acuteHistory: [{ name: 'sumatriptan', outcome: 'ineffective' }],
    country: 'US',
  },
  {
    headacheSince: '2010',
    priorDiagnoses: [],
    onset: { remembered: true, continuousWithin24h: true },
    hemiplegicRelative: false,
    overuseUnverified: true,
    preventives: [],
  },
  { priorDiagnoses: ['1.2', '1.2.3', '3.1'] },
]

const odd: Diary = {
  timeZone: 'UTC',
  days: [
    { date: '2025-06-01', headache: true, attacks: [{ start: '2025-06-02T10:00:00Z', end: '2025-06-03T04:00:00Z' }] },
    { date: '2025-06-03', headache: false, medications: [{ name: 'Wonderpill' }] },
    {
      date: '2025-06-03',
      headache: true,
      attacks: [{ motorWeakness: 'unknown', intensity: 7 }],
      medications: [{ name: 'sumatriptna' }],
    },
    { date: '2025-06-05', headache: true, attacks: [{ start: '2025-06-05T10:00:00Z', end: '2025-06-05T09:00:00Z' }] },
    ...Array.from({ length: 28 }, (_, n) => ({
      date: Temporal.PlainDate.from('2025-06-06').add({ days: n }).toString(),
      headache: true,
    })),
  ],
}

const diaries: readonly Diary[] = [
  odd,
  ...Object.values(personas).map((persona) =>
    generateDiary({
      persona: { effects: [], ...persona },
      from: '2025-01-01',
      to: '2025-12-31',
      timeZone: 'UTC',
      seed: 3,
    }),
  ),
]

const assessments = diaries.flatMap((diary) =>
  profiles.flatMap((profile) => ['2025-02-10', '2025-07-03', '2025-12-31'].map((asOf) => assess(diary, profile, asOf))),
)

describe('what the core says has its Spanish', () => {
  it('every name and criterion of the classification, and no line for one that is gone', () => {
    expect([...rules].filter((rule) => rulesInSpanish[rule] === undefined)).toEqual([])
    expect(Object.keys(rulesInSpanish).filter((rule) => !rules.has(rule))).toEqual([])
  })

  it('every piece of evidence in many diaries', () => {
    const said = new Set(
      assessments.flatMap(({ diagnoses, treatmentResistance }) =>
        [...diagnoses.flatMap(({ criteria }) => criteria), ...treatmentResistance.criteria].map(
          ({ evidence }) => evidence,
        ),
      ),
    )
    expect(said.size).toBeGreaterThan(100)
    expect([...said].filter((text) => spanish.evidence(text) === text && !/^(sumatriptan)$/.test(text))).toEqual([])
  })

  it('every question and conflict, but for the list of warning signs, which has its own words', () => {
    const questions = new Set(
      assessments.flatMap(({ questions: all }) =>
        all.filter(({ about }) => about !== 'red flags').map(({ text }) => text),
      ),
    )
    const conflicts = new Set(assessments.flatMap(({ conflicts: all }) => all.map(({ text }) => text)))
    expect(questions.size).toBeGreaterThan(12)
    expect(conflicts.size).toBeGreaterThanOrEqual(3)
    expect([...questions].filter((text) => spanish.question(text) === text)).toEqual([])
    expect([...conflicts].filter((text) => spanish.conflict(text) === text)).toEqual([])
  })

  it.each([
    [
      '1 attack in this diary, 1 more undecided; 1 day not recorded',
      '1 crisis en este diario, 1 más sin decidir; 1 día sin anotar',
    ],
    [
      '5–12, 10 and no record days in 3 windows of 28, newest first; 24 open days would decide it',
      '5–12, 10 y sin anotar días en 3 periodos de 28, primero el más reciente; 24 días abiertos lo decidirían',
    ],
  ])('%s', (english, words) => expect(spanish.evidence(english)).toBe(words))
})
