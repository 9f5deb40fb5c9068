import { useQuery } from '@tanstack/react-query'
import type { RuleAnswer, Rules } from '../../../http/contract/rules.ts'
import { api } from '../../api.ts'
import { Loading } from '../../components/loading.tsx'
import { Notice } from '../../components/notice.tsx'
import { Changes } from './changes.tsx'
import { Director } from './director.tsx'
import { Filters } from './filters.tsx'
import { RuleItem } from './rule-item.tsx'
import style from './rules.module.css'
import { rulesKey, stepWords } from './rules-api.ts'
import { SignRules } from './sign-rules.tsx'
import { Standing } from './standing.tsx'
import { useFilter } from './use-filter.ts'

/** Every rule the software judges by, open to its source; the medical director signs them, doubts one, or makes one stricter. */
export default function RulesPage() {
  const asked = useQuery({ queryKey: rulesKey, queryFn: () => api<Rules>('/api/rules') })
  if (asked.isError) return <Notice tone="danger" title={asked.error.message} />
  return (
    <>
      <h1>Rules</h1>
      {asked.data ? <Register rules={asked.data} /> : <Loading />}
    </>
  )
}

function Register({ rules }: { readonly rules: Rules }) {
  const { filter, setFilter, shown } = useFilter(rules)
  return (
    <>
      <Standing rules={rules} />
      <Director rules={rules} />
      <Changes rules={rules} />
      <SignRules rules={rules} />
      <Filters filter={filter} onFilter={setFilter} />
      <p className="muted" role="status">
        {shown.length} of {rules.rules.length} rules
      </p>
      {[...Map.groupBy(shown, ({ usedIn }) => usedIn)].map(([step, some]) => (
        <Chapter key={step} step={step} some={some} rules={rules} />
      ))}
    </>
  )
}

interface ChapterProps {
  readonly step: RuleAnswer['usedIn']
  readonly some: readonly RuleAnswer[]
  readonly rules: Rules
}

function Chapter({ step, some, rules }: ChapterProps) {
  return (
    <section className={style.chapter}>
      <h2>{stepWords[step]}</h2>
      <ul>
        {some.map((rule) => (
          <RuleItem key={rule.id} rule={rule} rules={rules} />
        ))}
      </ul>
    </section>
  )
}
