import type { Answer } from '#core/pharmacology/case.ts'
import { modelOf } from '#core/pharmacology/models/index.ts'
import { simulate } from '#core/pharmacology/simulate.ts'
import { type ObservedSession, observedSessions } from '../workflows/gather-observed.ts'
import { recordDrugLevel } from '../workflows/record-drug-level.ts'
import { demoWork, type Seed } from './load.ts'
import { phoenix } from './people.ts'
import { randomFrom } from './random.ts'

const model = modelOf('ketamine/domino-1984')!
/** After the first drug; a person who clears the drug somewhat slower than most, each sample a little off. */
const sampledMin = [20, 40, 70]
const above = 1.35
const errorLogSd = 0.12

const levelsIn = ({ doses, weightKg }: ObservedSession): Answer => {
  const answer = simulate({ model: model.id, patient: { weightKg }, doses, timesMin: sampledMin })
  if (!answer.ok) throw new Error(`the demo’s levels: ${JSON.stringify(answer.error)}`)
  return answer.value
}

/** Somebody whose blood was sampled in their last two sessions: made from the model and marked as the demo's own. */
export const seedLevels: Seed = async (work, people) => {
  const person = people.find(({ key }) => key === 'rosa')
  if (work.clinicId !== phoenix.id || person === undefined) return
  const nurse = demoWork(work, 'nurse')
  const random = randomFrom(404)
  for (const session of (await observedSessions(nurse, person.id)).slice(-2)) {
    const predicted = levelsIn(session)
    for (const [i, minute] of sampledMin.entries()) {
      const ngMl = Math.round(predicted.plasmaNgMl[i]! * above * Math.exp(errorLogSd * random.normal()) * 10) / 10
      const kept = await recordDrugLevel(nurse, session.id, {
        takenAt: session.start.add({ minutes: minute }),
        analyte: 'ketamine',
        site: 'venous',
        laboratory: 'Demo laboratory (made up)',
        result: { kind: 'measured', ngMl },
        replaces: null,
      })
      if (!kept.ok) throw new Error(`a demo level was refused: ${JSON.stringify(kept.error)}`)
    }
  }
}
