import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { Panel } from '../../components/panel.tsx'
import type { Bedside } from '../../session/bedside.ts'
import { Objections } from './objections.tsx'
import style from './session.module.css'
import type { Sheet } from './session.tsx'

interface Props {
  readonly at: Bedside
  readonly onSheet: (sheet: Sheet) => void
}

const plain = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()

/** Arrived: two identifiers, as the person says them; then the pre-flight may begin. */
export function Identity({ at, onSheet }: Props) {
  const { state } = at.standing
  if (state === 'expected')
    return (
      <Button
        kind="main"
        size="bedside"
        onClick={() => void at.store.enter('checked-in', { method: 'at the bedside' })}
      >
        {at.name} has arrived
      </Button>
    )
  if (state === 'arrived') return <Ask at={at} onSheet={onSheet} />
  return (
    <Panel title="Identity checked">
      <Objections list={at.view.order.objections} />
      <div className={style.row}>
        <Button kind="main" size="bedside" onClick={() => void at.store.enter('preflight-started', {})}>
          Start the pre-flight of {at.name}
        </Button>
        <Button size="bedside" onClick={() => onSheet('close')}>
          Cancel this visit
        </Button>
      </div>
    </Panel>
  )
}

function Ask({ at, onSheet }: Props) {
  const [said, setSaid] = useState({ name: '', birthDate: '' })
  const isWhole = said.name.trim() !== '' && said.birthDate !== ''
  const differs = isWhole && (plain(said.name) !== plain(at.name) || said.birthDate !== at.view.patient.birthDate)
  return (
    <Panel title="Who is this?" aside="Ask, don’t read it out: “What is your name? When were you born?”">
      <div className={style.form}>
        <Field label="Name, as the person says it">
          {(wire) => (
            <input
              {...wire}
              autoComplete="off"
              value={said.name}
              onChange={(e) => setSaid({ ...said, name: e.target.value })}
            />
          )}
        </Field>
        <Field
          label="Birth date, as the person says it"
          error={differs ? 'Not what this chart says. Stop and find out who this is.' : undefined}
        >
          {(wire) => (
            <input
              {...wire}
              type="date"
              value={said.birthDate}
              onChange={(e) => setSaid({ ...said, birthDate: e.target.value })}
            />
          )}
        </Field>
      </div>
      <div className={style.row}>
        <Button
          kind="main"
          size="bedside"
          disabled={!isWhole || differs}
          onClick={() =>
            void at.store.enter('identity-verified', {
              method: 'asked',
              identifiers: [said.name.trim(), said.birthDate],
            })
          }
        >
          This is {at.name}
        </Button>
        <Button size="bedside" onClick={() => onSheet('close')}>
          Cancel this visit
        </Button>
      </div>
    </Panel>
  )
}
