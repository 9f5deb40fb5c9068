import { CircleCheck, CircleDashed, CircleHelp, CircleSlash, Clock, type LucideIcon } from 'lucide-react'
import type { MonitoringView } from '../../../http/contract/monitoring.ts'
import { Button } from '../../components/button.tsx'
import { Panel } from '../../components/panel.tsx'
import { correctionOf } from './result-draft.ts'
import { type ResultEntry, ResultForm, useResultEntry } from './result-form.tsx'
import style from './tests.module.css'

type Test = MonitoringView['baseline'][number]
type Part = Test['parts'][number]

/** A shape and a word for every state: never colour alone. */
const states = {
  fine: { Icon: CircleCheck, words: 'in date' },
  'too-old': { Icon: Clock, words: 'too old' },
  'not-done': { Icon: CircleSlash, words: 'not done' },
  missing: { Icon: CircleDashed, words: 'none on record' },
} as const satisfies Record<Test['state'], { readonly Icon: LucideIcon; readonly words: string }>

const limitWords = (days: number): string =>
  days === 0 ? 'of the same day' : `at most ${days} ${days === 1 ? 'day' : 'days'} old`
const ageWords = (days: number): string => (days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`)

/** What was in date when treatment began stays so while it goes on. */
const sinceBegan = ({ state, ageDays }: Part, { maxAgeDays }: Test): string | null =>
  state === 'fine' && ageDays !== null && ageDays > maxAgeDays ? 'in date when treatment began' : null

const partWords = (part: Part, test: Test): string => {
  const { name, state, doneOn, ageDays, result } = part
  if (doneOn === null) return `${name}: ${states[state].words}`
  return [name, result, `${ageWords(ageDays ?? 0)} (${doneOn})`, sinceBegan(part, test)]
    .filter((each) => each !== null)
    .join(' · ')
}

function Row({ test }: { readonly test: Test }) {
  const { Icon, words } = states[test.state]
  return (
    <li data-state={test.state}>
      <Icon aria-hidden size={20} />
      <div>
        <p>
          <strong>{test.test}</strong> <span className={style.state}>{words}</span>
        </p>
        <ul className={style.parts}>
          {test.parts.map((part) => (
            <li key={part.part} data-state={part.state}>
              {partWords(part, test)}
            </li>
          ))}
        </ul>
        <p className={style.source}>
          {test.who}; {limitWords(test.maxAgeDays)} · {test.source}
        </p>
      </div>
    </li>
  )
}

/** Everything that counts, newest first; a correction takes its place, and the corrected entry stays in the database. */
function OnRecord({ results, entry }: { readonly results: MonitoringView['results']; readonly entry: ResultEntry }) {
  return (
    <details className={style.record}>
      <summary>
        {results.length} {results.length === 1 ? 'result' : 'results'} on record
      </summary>
      <ul>
        {results.map((result) => (
          <li key={result.id}>
            <span>
              <strong>{result.name}</strong> {result.words}
              <small>
                {[result.doneOn, result.doneBy, `recorded by ${result.recordedByName}`]
                  .filter((each) => each !== '')
                  .join(' · ')}
              </small>
            </span>
            <Button
              kind="quiet"
              aria-label={`Correct ${result.name} of ${result.doneOn}`}
              onClick={() => entry.keep(correctionOf(result))}
            >
              Correct
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}

const orderOf = { missing: 0, 'not-done': 1, 'too-old': 2, fine: 3 } as const

interface Props {
  readonly personId: string
  readonly name: string
  readonly view: MonitoringView
}

/** Which tests this person needs, which are there, how old each is, and a place to record one. */
export function Tests({ personId, name, view }: Props) {
  const wanted = view.baseline
    .filter(({ isWanted }) => isWanted === 'met')
    .sort((a, b) => orderOf[a.state] - orderOf[b.state])
  const perhaps = view.baseline.filter(({ isWanted }) => isWanted === 'unknown')
  const rest = view.baseline.filter(({ isWanted }) => isWanted === 'not-met')
  const open = wanted.filter(({ state }) => state !== 'fine').length
  const entry = useResultEntry(personId, view.on)
  return (
    <Panel title="Tests before treatment" aside={open === 0 ? 'all in date' : `${open} of ${wanted.length} open`}>
      <ul className={style.tests}>
        {wanted.map((test) => (
          <Row key={test.id} test={test} />
        ))}
      </ul>
      {perhaps.length > 0 && (
        <p className={style.perhaps}>
          <CircleHelp aria-hidden size={20} />
          <span>Perhaps, not enough is known to say: {perhaps.map(({ test }) => test).join('; ')}</span>
        </p>
      )}
      {rest.length > 0 && (
        <p className={style.source}>Not wanted for this person: {rest.map(({ test }) => test).join('; ')}</p>
      )}
      <ResultForm personId={personId} name={name} entry={entry} />
      {view.results.length > 0 && <OnRecord results={view.results} entry={entry} />}
    </Panel>
  )
}
