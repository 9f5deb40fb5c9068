import { describe, expect, test } from 'vitest'
import type { Assessment } from '#core/headache/assess.ts'
import type { Facts } from './facts.ts'
import { indicationFrom, overuseFrom } from './from-assessment.ts'

type Status = Assessment['diagnoses'][number]['status']
type Resistance = Assessment['treatmentResistance']['status']

/** The three parts of an assessment that candidacy reads; the cast leaves the rest of it out. */
const reading = (
  chronic: Status,
  resistance: Resistance,
  overuse: Assessment['medicationOveruse'][number]['status'][] = [],
) =>
  ({
    diagnoses: [{ code: '1.3', status: chronic }],
    treatmentResistance: { status: resistance },
    medicationOveruse: overuse.map((status) => ({ status })),
  }) as unknown as Assessment

describe('from the assessment', () => {
  test.each<[Status, Resistance, Facts['indication']]>([
    ['met', 'insufficient-data', 'met'],
    ['insufficient-data', 'refractory', 'met'],
    ['not-met', 'neither', 'not-met'],
    ['not-met', 'insufficient-data', 'insufficient-data'],
    ['insufficient-data', 'neither', 'insufficient-data'],
  ])('1.3 %s, resistance %s: indication %s', (chronic, resistance, indication) => {
    expect(indicationFrom(reading(chronic, resistance))).toBe(indication)
  })

  test.each<[Assessment['medicationOveruse'][number]['status'][], Facts['moh']]>([
    [['not-met', 'met', 'insufficient-data'], true],
    [['not-met', 'at-risk'], false],
    [['not-met', 'insufficient-data'], 'unknown'],
  ])('overuse by class %j: %s', (statuses, moh) => expect(overuseFrom(reading('met', 'neither', statuses))).toBe(moh))
})
