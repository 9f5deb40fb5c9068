import { useMutation } from '@tanstack/react-query'
import { PenLine } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { OrderContent } from '#core/treatment/order.ts'
import { offLabelWords, regimenById } from '#core/treatment/regimens/index.ts'
import type { OrderAnswer } from '../../../http/contract/orders.ts'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { Panel } from '../../components/panel.tsx'
import { type Draft, isKept, keepDraft, keepShown, signKept } from './order-api.ts'
import { minutes, rounded } from './steps-table.tsx'
import { modelFor, usePersonLevels } from './use-observed.ts'

interface Props {
  readonly name: string
  readonly draft: Draft
  /** It is on the server now, signed or not yet: a wrong password doesn't lose it. */
  readonly onKept: (kept: OrderAnswer) => void
  readonly onSigned: (signed: OrderAnswer) => void
}

/** Keeps what is on the page first: what is signed is what was kept, under its hash. */
export function SignPanel({ name, draft, onKept, onSigned }: Props) {
  const [password, setPassword] = useState('')
  const { basis } = usePersonLevels(draft.content.patientId, modelFor(draft.content))
  const sign = useMutation({
    mutationFn: async () => {
      const order = isKept(draft) ? draft.open! : await keepDraft(draft)
      if (order !== draft.open) onKept(order)
      await keepShown(order, basis)
      return signKept(order, password)
    },
    onSuccess: onSigned,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (password !== '') sign.mutate()
  }
  return (
    <Panel title={`What you sign for ${name}`}>
      <ul>
        {inWords(draft.content).map((line) => (
          <li key={line}>{line}</li>
        ))}
        <li>{basisWords[basis]}</li>
      </ul>
      <form onSubmit={submit}>
        <Field label="Your password, once more" error={sign.error?.message}>
          {(wire) => (
            <input
              {...wire}
              type="password"
              autoComplete="current-password"
              value={password}
              onChange={({ target }) => setPassword(target.value)}
            />
          )}
        </Field>
        <Button type="submit" kind="main" disabled={password === '' || sign.isPending}>
          <PenLine aria-hidden size={18} /> Sign this order for {name}
        </Button>
      </form>
    </Panel>
  )
}

const basisWords = {
  population: 'the prediction on this page is drawn from the population; it is kept with the order',
  person: 'the prediction on this page is drawn from this person’s measured levels; it is kept with the order',
} as const

const inWords = (content: OrderContent): readonly string[] => [
  `${content.drug}, ${content.route === 'iv' ? 'into a vein' : 'by nose'}, ${content.setting}; started from: ${regimenById(content.regimen)?.name ?? content.regimen}`,
  `${rounded(content.weightKg, 2)} kg, weighed on ${content.weightOn}; dosed by ${content.dosedBy} weight; ${content.mgPerMl} mg/mL`,
  ...(content.route === 'iv'
    ? content.steps.map(
        ({ startMin, durationMin, rateMgPerH }) =>
          `from ${minutes(startMin)} for ${minutes(durationMin)}: ${rateMgPerH} mg/h`,
      )
    : content.doses.map(
        ({ startMin, sprays, mgPerSpray }) => `at ${minutes(startMin)}: ${sprays} sprays of ${mgPerSpray} mg`,
      )),
  `at most ${rounded(content.maxTotalMg, 2)} mg a session${content.route === 'iv' ? `, ${content.maxRateMgPerH} mg/h` : ''}; ${content.sessionsPlanned} sessions, at least ${content.minHoursBetween} h apart, until ${content.expiresOn}`,
  content.stopRule,
  ...Object.entries(content.reasons).map(([limit, reason]) => `${limit}: ${reason}`),
  offLabelWords(content.drug),
]
