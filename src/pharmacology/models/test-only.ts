import { ourRule } from '#core/evidence/sources.ts'
import { litre, min, perMin } from '#core/kernel/quantity.ts'
import type { MicroConstants, Model } from '../model.ts'

/** No drug: rates chosen to coincide, so that any formula which divides by their difference shows itself. */
const notADrug = (id: string, of: Pick<Model, 'structure' | 'ke0'>): Model => ({
  id: `test/${id}`,
  drug: 'not-a-drug',
  name: `${id}, for tests`,
  routes: ['iv', 'nasal'],
  spread: null,
  residual: null,
  blood: 'site unconfirmed',
  validity: { ageY: [0, 120], weightKg: [2, 400], always: 'not a drug: a model for testing the arithmetic' },
  note: 'A model for testing the arithmetic.',
  sources: [ourRule('rates chosen to coincide')],
  transcription: { reader: 'made up by the project', secondReader: null },
  ...of,
})

const compartments = (of: Omit<MicroConstants, 'kind'>): MicroConstants => ({ kind: 'micro-constants', ...of })
const nose = (ka: number) => ({ share: 0.5, ka: perMin(ka), releaseOver: min(0) })
const swallowed = (ka: number) => ({ share: 0.1, ka: perMin(ka), releaseOver: min(30) })

/** ke0, ka and k10 are one rate. */
export const oneCompartment = notADrug('one-compartment', {
  structure: compartments({
    v1: { fixed: litre(20) },
    k10: perMin(0.1),
    arms: [],
    uptake: [nose(0.1), swallowed(0.1)],
  }),
  ke0: perMin(0.1),
})

/** λ is 0.4 and 0.05 exactly: ka is the one, ke0 the other. */
export const twoCompartment = notADrug('two-compartment', {
  structure: compartments({
    v1: { fixed: litre(20) },
    k10: perMin(0.2),
    arms: [{ out: perMin(0.15), back: perMin(0.1) }],
    uptake: [nose(0.4), swallowed(0.05)],
  }),
  ke0: perMin(0.05),
})

/** k21, k31, ke0 and ka are one rate; λ is 0.4, 0.1 and 0.05, the middle one without weight. */
export const threeCompartment = notADrug('three-compartment', {
  structure: compartments({
    v1: { fixed: litre(10) },
    k10: perMin(0.2),
    arms: [
      { out: perMin(0.1), back: perMin(0.1) },
      { out: perMin(0.05), back: perMin(0.1) },
    ],
    uptake: [nose(0.1), swallowed(0.4)],
  }),
  ke0: perMin(0.1),
})
