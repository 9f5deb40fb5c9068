import { allOf, anyOf, atLeastOf, not, type Truth, truthOf } from '#core/kernel/truth.ts'
import type { WholeAttack } from '../attack.ts'
import type { Aura } from '../diary.ts'
import { type AuraSymptoms, endedFully, hasKind, lastedAsAnAura } from './aura-symptoms.ts'

/** ICHD-3 1.2 for one attack: letters B and C, the six features that C counts, and what its subforms add. */
export interface AuraLetters {
  readonly B: Truth
  readonly C: Truth
  /** How many of the six features: three make C, two make it probable (1.5.2). */
  readonly six: readonly Truth[]
  readonly headacheWithin60Min: Truth
  readonly typical: Truth
  readonly brainstem: Truth
  readonly hemiplegic: Truth
  readonly retinal: Truth
}

const speechIsOneSided = ({ kind, unilateral }: Aura): Truth => (kind === 'speech' ? 'met' : truthOf(unilateral))

const succession = ({ parts }: WholeAttack, auras: readonly Aura[]): Truth => {
  const said = anyOf(parts.map((p) => truthOf(p.auraInSuccession)))
  if (said !== 'unknown') return said
  const kinds = new Set(auras.map((a) => a.kind))
  if (kinds.size < 2) return kinds.has('unknown') ? 'unknown' : 'not-met'
  const starts = auras.map((a) => a.startMin).filter((s) => typeof s === 'number')
  return starts.length < auras.length ? 'unknown' : truthOf(new Set(starts).size > 1)
}

const followed = (attack: WholeAttack, auras: readonly Aura[]): Truth =>
  anyOf(
    auras.map((a) =>
      a.headacheWithin60Min === undefined && !attack.hasHeadache ? 'not-met' : truthOf(a.headacheWithin60Min),
    ),
  )

const sixFeatures = (attack: WholeAttack, auras: readonly Aura[]): readonly Truth[] => [
  anyOf(auras.map((a) => truthOf(a.gradual))),
  succession(attack, auras),
  allOf(auras.map(lastedAsAnAura)),
  anyOf(auras.map(speechIsOneSided)),
  anyOf(auras.map((a) => truthOf(a.positive))),
  followed(attack, auras),
]

const ordinary = (symptoms: AuraSymptoms): Truth =>
  anyOf([hasKind(symptoms, 'visual'), hasKind(symptoms, 'sensory'), hasKind(symptoms, 'speech')])

const twoBrainstemSymptoms = ({ auras }: AuraSymptoms): Truth => {
  const brainstem = (auras ?? []).filter((a) => a.kind === 'brainstem')
  const named = new Set(brainstem.flatMap((a) => a.symptoms ?? []))
  return named.size >= 2 ? 'met' : brainstem.some((a) => a.symptoms === undefined) ? 'unknown' : 'not-met'
}

const confirmedInOneEye = (aura: Aura): Truth =>
  allOf([
    endedFully(aura),
    truthOf(aura.confirmed),
    atLeastOf(2, [truthOf(aura.gradual), lastedAsAnAura(aura), truthOf(aura.headacheWithin60Min)]),
  ])

const subforms = (symptoms: AuraSymptoms, auras: readonly Aura[]) => {
  const noMotor = not(symptoms.motor)
  const retinal = hasKind(symptoms, 'retinal')
  const ofKind = (kind: Aura['kind']) => auras.filter((a) => a.kind === kind)
  const weaknessEnded = symptoms.motor === 'met' ? anyOf(ofKind('motor').map(endedFully)) : symptoms.motor
  return {
    typical: allOf([ordinary(symptoms), noMotor, not(hasKind(symptoms, 'brainstem')), not(retinal)]),
    brainstem: allOf([hasKind(symptoms, 'brainstem'), twoBrainstemSymptoms(symptoms), noMotor, not(retinal)]),
    hemiplegic: allOf([weaknessEnded, ordinary(symptoms)]),
    retinal: retinal === 'met' ? anyOf(ofKind('retinal').map(confirmedInOneEye)) : retinal,
  }
}

const inEverything = (truth: Truth): AuraLetters => ({
  B: truth,
  C: truth,
  six: Array<Truth>(6).fill(truth),
  headacheWithin60Min: truth,
  typical: truth,
  brainstem: truth,
  hemiplegic: truth,
  retinal: truth,
})

const nothingKnown = inEverything('unknown')
const noAura = inEverything('not-met')

export const auraLetters = (attack: WholeAttack, symptoms: AuraSymptoms): AuraLetters => {
  const { auras } = symptoms
  if (auras === null) return nothingKnown
  if (auras.length === 0) return symptoms.motor === 'unknown' ? nothingKnown : noAura
  const six = sixFeatures(attack, auras)
  return {
    B: anyOf(auras.map(endedFully)),
    C: atLeastOf(3, six),
    six,
    headacheWithin60Min: six[5]!,
    ...subforms(symptoms, auras),
  }
}
