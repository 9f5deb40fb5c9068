import { citationText } from '#core/evidence/sources.ts'
import { instruments, isInstrumentId } from '#core/instruments/index.ts'
import type { Score } from '#core/instruments/instrument.ts'
import { responseOf, thresholdSource } from '#core/outcomes/response.ts'
import { ResponseRequest, ScoreRequest } from '../http/contract/questionnaires.ts'
import { WrongInput } from '../plain-failure.ts'

import type { Command } from './main.ts'
import { readAs, wrongPlaces } from './read-as.ts'

const usage = `score INSTRUMENT ANSWERS [--json]; INSTRUMENT is response, or one of ${Object.keys(instruments).join(', ')}`

/** Scores one questionnaire, or says what a count before and a count after make: `score INSTRUMENT ANSWERS [--json]`. */
export const run: Command = async (args) => {
  const [instrument, file, ...more] = args.filter((arg) => arg !== '--json')
  const flag = args.find((arg) => arg.startsWith('--') && arg !== '--json')
  if (instrument === undefined || file === undefined || more.length > 0 || flag !== undefined)
    throw new WrongInput(`${flag ? `${flag} is not known here. ` : ''}Wanted: ${usage}`)
  const answer = instrument === 'response' ? respond(file) : scoreOf(instrument, file)
  if (args.includes('--json')) console.log(JSON.stringify(answer, null, 2))
  else for (const line of report(answer)) console.log(line)
  return 0
}

const respond = (file: string) => {
  const { endpoint, baseline, followUp } = readAs(ResponseRequest, file)
  return { endpoint, ...responseOf({ baseline, followUp }), source: citationText(thresholdSource) }
}

const scoreOf = (id: string, file: string): Score => {
  if (!isInstrumentId(id)) throw new WrongInput(`${id}: no such instrument. Wanted: ${usage}`)
  const { instrument, ...response } = readAs(ScoreRequest, file)
  if (instrument !== undefined && instrument !== id)
    throw wrongPlaces(file, [{ pointer: '/instrument', found: instrument, wanted: `"${id}", as on the command line` }])
  const scored = instruments[id].score(response)
  if (!scored.ok) throw wrongPlaces(file, scored.error)
  return scored.value
}

const words = (value: unknown): string =>
  value === null ? 'unknown' : typeof value === 'object' ? JSON.stringify(value) : String(value)

/** One line for each thing that is said. */
const report = (answer: object): string[] =>
  Object.entries(answer).flatMap(([name, value]) =>
    value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [`${name.padEnd(18)} ${words(value)}`],
  )
