import { err } from '#core/kernel/result.ts'
import type { CaseError } from '#core/pharmacology/case.ts'
import { ask } from '../../prediction/ask.ts'
import { SimulationAnswer, SimulationCase } from '../contract/simulations.ts'
import { type Problem, problem } from '../problem.ts'
import { route } from '../route.ts'

export const simulationRoutes = [
  route(
    {
      method: 'post',
      path: '/api/simulations',
      action: 'simulation.run',
      summary: 'Predict plasma and effect-site levels of a dosing case from a published model',
      body: SimulationCase,
      answer: SimulationAnswer,
    },
    async (_work, { body }) => {
      const asked = await ask({ kind: 'simulate', given: body })
      if (!asked.ok)
        return err(problem(503, asked.error, 'Too many predictions are being computed; ask again in a second.'))
      return asked.value.ok ? asked.value : err(refused(asked.value.error))
    },
  ),
]

const refused = (errors: readonly CaseError[]): Problem =>
  problem(422, 'no-such-case', 'This dosing case can’t be computed.', {
    errors: errors.map(({ field, found, wanted }) => ({
      pointer: pointerOf(field),
      detail: `found ${found}, wanted ${wanted}`,
    })),
  })

/** `doses[0].rateMgPerH` as a JSON pointer: `/doses/0/rateMgPerH`. */
const pointerOf = (field: string): string => `/${field.replaceAll(/\[(\d+)\]/g, '/$1').replaceAll('.', '/')}`
