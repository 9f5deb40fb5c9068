import { useMutation } from '@tanstack/react-query'
import { PenLine, Save } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { Link } from 'wouter'
import type { OrderAnswer, Orders } from '../../../http/contract/orders.ts'
import type { Person } from '../../../http/contract/people.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/panel.tsx'
import { useSignedIn } from '../../me.ts'
import { CheckedAgainst } from './checked-against.tsx'
import { Given } from './given.tsx'
import { GoalPanel } from './goal/goal-panel.tsx'
import { Leaving } from './leaving.tsx'
import { factsOf, keepDraft } from './order-api.ts'
import { PersonFields } from './person-fields.tsx'
import style from './plan.module.css'
import { missingIn } from './plan-content.ts'
import type { PlanForm } from './plan-form.ts'
import { Predicted } from './predicted.tsx'
import { SeriesFields } from './series-fields.tsx'
import { SignPanel } from './sign-panel.tsx'
import { SolutionFields } from './solution-fields.tsx'
import { Standing } from './standing.tsx'
import { useOnTop } from './use-on-top.ts'
import { type Plan, usePlan } from './use-plan.ts'
import { WhatToGive } from './what-to-give.tsx'
import { TellWrong, useWrongNumbers } from './wrong-numbers.ts'

interface Props {
  readonly person: Person
  readonly known: Orders
  /** The order on the page; `null` = a new one. */
  readonly open: OrderAnswer | null
  readonly start: PlanForm
  /** Kept as a draft, or signed. */
  readonly onKept: (kept: OrderAnswer) => void
}

export function PlanEditor({ person, known, open: first, start, onKept }: Props) {
  const facts = useMemo(() => factsOf(known.facts), [known.facts])
  const [open, setOpen] = useState(first)
  const plan = usePlan({ patientId: person.id, facts, open, start })
  const [isSigning, setSigning] = useState(false)
  const [hasWrong, tellWrong] = useWrongNumbers()
  const drawn = useDeferredValue(plan.content)
  const isOnTop = useOnTop(drawn !== null)
  const name = `${person.givenName} ${person.familyName}`
  const standing = known.standing[plan.form.what]
  const maySign = plan.maySign && !hasWrong && standing.candidacy?.decision === 'candidate'
  const kept = (order: OrderAnswer) => {
    plan.forget()
    setOpen(order)
    onKept(order)
  }
  return (
    <TellWrong value={tellWrong}>
      <Head
        person={person}
        ageY={facts.ageY}
        open={open}
        plan={plan}
        mayKeep={plan.mayKeep && !hasWrong}
        maySign={maySign}
        onKept={kept}
        onSign={() => setSigning(true)}
      />
      <Standing
        standing={standing}
        patientId={person.id}
        drug={plan.form.what === 'esketamine' ? 'esketamine' : 'ketamine'}
      />
      {isSigning && plan.content && maySign && (
        <SignPanel name={name} draft={{ content: plan.content, form: plan.form, open }} onKept={kept} onSigned={kept} />
      )}
      <div className={style.page}>
        <div className={style.main} data-on-top={isOnTop || undefined}>
          {(drawn || isOnTop) && (
            <div className={style.predicted}>
              <Panel title="What it is predicted to do">
                {drawn ? (
                  <>
                    <Predicted order={drawn} ageY={facts.ageY} sex={facts.sex} />
                    <Leaving order={drawn} facts={facts} />
                  </>
                ) : (
                  <p>Drawn again once these are known: {missingIn(plan.form).join(', ')}.</p>
                )}
              </Panel>
            </div>
          )}
          <div className={style.setup}>
            <WhatToGive form={plan.form} onChange={plan.change} />
            <div className={style.stack}>
              <PersonFields form={plan.form} facts={facts} patientId={person.id} onChange={plan.change} />
              <SolutionFields form={plan.form} onChange={plan.change} />
            </div>
          </div>
          <GoalPanel key={plan.form.what} plan={plan} facts={facts} patientId={person.id} />
          <div className={style.given}>
            <Given plan={plan} />
          </div>
          <div className={style.limits}>
            <SeriesFields form={plan.form} content={plan.content} onChange={plan.change} />
          </div>
        </div>
        <Checks plan={plan} />
      </div>
    </TellWrong>
  )
}

interface HeadProps {
  readonly person: Person
  readonly ageY: number | null
  readonly open: OrderAnswer | null
  readonly plan: Plan
  readonly mayKeep: boolean
  readonly maySign: boolean
  readonly onKept: (kept: OrderAnswer) => void
  readonly onSign: () => void
}

function Head({ person, ageY, open, plan, mayKeep, maySign, onKept, onSign }: HeadProps) {
  const me = useSignedIn()
  const keep = useMutation({
    mutationFn: () => keepDraft({ content: plan.content!, form: plan.form, open }),
    onSuccess: onKept,
  })
  const what = open
    ? `${open.status === 'active' ? 'amending a signed order, ' : 'draft, '}version ${open.version}`
    : 'new'
  return (
    <>
      <header className={style.head}>
        <div>
          <p>
            <Link href={`/people/${person.id}`}>Chart</Link> · Plan
          </p>
          <h1>
            Order for {person.familyName}, {person.givenName}
          </h1>
          <p className="muted">
            born {person.birthDate}, {ageY === null ? 'age not known' : `${ageY} years`} · {what}
          </p>
        </div>
        <div className={style.row}>
          <Button onClick={() => keep.mutate()} disabled={!mayKeep || keep.isPending}>
            <Save aria-hidden size={18} /> Keep draft
          </Button>
          {me.role === 'prescriber' && (
            <Button kind="main" onClick={onSign} disabled={!maySign}>
              <PenLine aria-hidden size={18} /> Sign order for {person.givenName} {person.familyName}
            </Button>
          )}
        </div>
      </header>
      {keep.isError && <Notice tone="danger" title={keep.error.message} />}
    </>
  )
}

function Checks({ plan: { form, content, checks, against, change } }: { readonly plan: Plan }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, so the keyboard has to get into it
    <aside className={style.aside} aria-label="Checked against" tabIndex={0}>
      <Panel title="Checked against">
        {content === null && <p>Still wanted: {missingIn(form).join(', ')}.</p>}
        {against.length > 0 && (
          <Notice tone="danger" title="The order contradicts itself">
            {against.map(({ code }) => code.replaceAll('-', ' ')).join('; ')}
          </Notice>
        )}
        <CheckedAgainst
          checks={checks}
          reasons={form.reasons}
          onReason={(limit, text) => change({ reasons: { ...form.reasons, [limit]: text } })}
        />
      </Panel>
    </aside>
  )
}
