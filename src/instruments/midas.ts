import { cite } from '#core/evidence/sources.ts'
import { err } from '#core/kernel/result.ts'
import { type Answers, readAnswers, zeroTo } from './answers.ts'
import { bandOf } from './bands.ts'
import type { Instrument } from './instrument.ts'
import { sumScale } from './sum-scale.ts'

/** Days of the last three months. */
const longest = 92
const items = { count: 5, allowed: zeroTo(longest) }

const grades = [
  { id: 'I', from: 0, to: 5 },
  { id: 'II', from: 6, to: 10 },
  { id: 'III', from: 11, to: 20 },
  { id: 'IV', from: 21, to: 270 },
]
/** Blumenfeld 2011 (recalled). */
const grades4 = [
  { id: 'IVa', from: 21, to: 40 },
  { id: 'IVb', from: 41, to: 270 },
]

const sum = sumScale(
  {
    id: 'midas',
    version: 'midas',
    name: 'Migraine Disability Assessment',
    recallDays: longest,
    items,
    bands: grades,
    mids: [
      {
        value: 5,
        unit: 'points',
        whenBefore: { from: 11, to: 20 },
        population: 'migraine, 11–20 before',
        source: cite('ahs-cgrp', 'MIDAS', 'verified'),
      },
      {
        value: 30,
        unit: '%',
        whenBefore: { from: 21, to: 270 },
        population: 'migraine, above 20 before',
        source: cite('ahs-cgrp', 'MIDAS', 'verified'),
      },
    ],
    licence: {
      text: 'adapter',
      note: 'free at many clinics, rights with AstraZeneca and Lipton: ask first; numbers only',
    },
    source: cite('stewart-2001', 'grades I–IV', 'verified'),
  },
  ({ score }) => {
    const subBand = bandOf(score, grades4)
    return subBand === null ? {} : { subBand }
  },
)

/** Our own rule: a day is either missed or half-productive, so each pair fits into the days there are. */
const pairs = [
  [0, 1],
  [2, 3],
] as const

const overfull = (answers: Answers) =>
  pairs.flatMap(([missed, half]) => {
    const days = (answers[missed] ?? 0) + (answers[half] ?? 0)
    const wanted = `with item ${missed + 1} at most ${longest} days: a day is missed or half-productive, not both`
    return days > longest ? [{ pointer: `/answers/${half}`, found: answers[half], wanted }] : []
  })

export const midas: Instrument = {
  ...sum,
  score: (response) => {
    const read = readAnswers(response.answers, items)
    const wrong = read.ok ? overfull(read.value) : []
    return wrong.length > 0 ? err(wrong) : sum.score(response)
  },
}
