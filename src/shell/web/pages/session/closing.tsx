import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { Panel } from '../../components/panel.tsx'
import { type Bedside, objections } from '../../session/bedside.ts'
import { Objections } from './objections.tsx'
import style from './session.module.css'

type Act = 'cancelled' | 'transferred' | 'aborted'
const actWord: Readonly<Record<Act, string>> = {
  cancelled: 'Cancel the visit of',
  transferred: 'Transfer',
  aborted: 'Close the session early of',
}

/** The ways a session ends other than by discharge. Before any drug it is cancelled; after it, transferred or closed. */
export function Closing({ at, onDone }: { readonly at: Bedside; readonly onDone: () => void }) {
  const acts: readonly Act[] = at.machine.drugStart === null ? ['cancelled'] : ['transferred', 'aborted']
  const [act, setAct] = useState<Act>(acts[0]!)
  const [text, setText] = useState('')
  const payload = act === 'transferred' ? { destination: text.trim() } : { reason: text.trim() }
  const against = objections(at, { type: act, payload } as Parameters<typeof objections>[1])
  return (
    <Panel title={`${actWord[act]} ${at.name}`}>
      <div className={style.answers}>
        {acts.map((each) => (
          <Button key={each} size="bedside" aria-pressed={each === act} onClick={() => setAct(each)}>
            {each}
          </Button>
        ))}
      </div>
      <Field label={act === 'transferred' ? 'Where to' : 'Why'}>
        {(wire) => <input {...wire} value={text} onChange={(e) => setText(e.target.value)} />}
      </Field>
      <Objections list={against} />
      <div className={style.row}>
        <Button
          kind="danger"
          size="bedside"
          disabled={text.trim() === '' || against.length > 0}
          onClick={() => {
            void at.store.enter(act, payload as never)
            onDone()
          }}
        >
          {actWord[act]} {at.name}
        </Button>
        <Button size="bedside" onClick={onDone}>
          Back
        </Button>
      </div>
    </Panel>
  )
}
