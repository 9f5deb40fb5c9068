import { PenLine } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { Rules } from '../../../http/contract/rules.ts'
import { Button } from '../../components/button.tsx'
import { Panel } from '../../components/panel.tsx'
import { PasswordField } from './password-field.tsx'
import style from './rules.module.css'
import { useRuleAct } from './rules-api.ts'

const tally = ({ rules }: Rules, mark: string): number => rules.filter((rule) => rule.mark === mark).length

/** What a signature says, and the password again. */
export function SignRules({ rules }: { readonly rules: Rules }) {
  const [password, setPassword] = useState('')
  const sign = useRuleAct<{ hash: string; password: string }>('signature', () => setPassword(''))
  if (!rules.maySign || rules.standing === 'signed') return null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (password !== '') sign.mutate({ hash: rules.hash, password })
  }
  const objections = rules.objections.filter(({ stands }) => stands).length
  return (
    <Panel title="Your signature as medical director">
      <p>
        You take responsibility for this clinic working by version {rules.hash.slice(0, 8)}: {rules.rules.length} rules,
        of which {tally(rules, 'verified')} were read in their source, {tally(rules, 'recalled')} are recalled and not
        yet checked, and {tally(rules, 'ours')} are our own, which no published source says.
        {objections > 0 && ` Objections stand against ${objections}; they stay beside their rules.`}
      </p>
      <form className={style.form} onSubmit={submit}>
        <PasswordField value={password} onValue={setPassword} error={sign.error?.message} />
        <Button type="submit" kind="main" disabled={password === '' || sign.isPending}>
          <PenLine aria-hidden size={18} /> Sign these {rules.rules.length} rules
        </Button>
      </form>
    </Panel>
  )
}
