import { Check, CircleHelp, Minus, TriangleAlert } from 'lucide-react'
import type { Assessment } from '#core/headache/assess.ts'
import { Panel } from '../../components/panel.tsx'
import { learnText } from '../../text/learn.ts'
import { useText } from '../../text/text.ts'
import style from './learn.module.css'

type Status = Assessment['diagnoses'][number]['status']
type Word = keyof (typeof learnText)['en']
type Saying = readonly [title: Word, why: Word]

const sayings: Record<'1.3' | 'migraine', Record<Status, Saying | null>> = {
  '1.3': {
    met: ['chronicMet', 'chronicMetWhy'],
    probable: null,
    'not-met': ['chronicNo', 'chronicNoWhy'],
    'insufficient-data': ['chronicOpen', 'chronicOpenWhy'],
  },
  migraine: {
    met: ['migraineMet', 'migraineWhy'],
    probable: ['migraineProbable', 'migraineOpenWhy'],
    'not-met': null,
    'insufficient-data': ['migraineOpen', 'migraineOpenWhy'],
  },
}

type BudgetStatus = Assessment['medicationOveruse'][number]['status']
const overuse: Record<BudgetStatus, Saying> = {
  met: ['overuseMet', 'overuseMetWhy'],
  'at-risk': ['overuseRisk', 'overuseRiskWhy'],
  'insufficient-data': ['overuseOpen', 'overuseOpenWhy'],
  'not-met': ['overuseNo', 'overuseNoWhy'],
}
/** The fullest budget speaks; one that is open is never drowned by those that are known to be fine. */
const worst: readonly BudgetStatus[] = ['met', 'at-risk', 'insufficient-data', 'not-met']

const icons: Record<Status | BudgetStatus, typeof Check> = {
  met: Check,
  probable: Check,
  'not-met': Minus,
  'at-risk': TriangleAlert,
  'insufficient-data': CircleHelp,
}

/** With or without aura, whichever is further along. */
const order: readonly Status[] = ['met', 'probable', 'insufficient-data', 'not-met']
const furthest = (statuses: readonly Status[]): Status => order.find((status) => statuses.includes(status))!

/** What the rules suggest, in plain words; nothing is said that they don't decide. */
export function Suggestions({ assessment: { diagnoses, medicationOveruse } }: { readonly assessment: Assessment }) {
  const t = useText(learnText)
  const of = (code: string): Status => diagnoses.find((d) => d.code === code)?.status ?? 'insufficient-data'
  const budget = worst.find((status) => medicationOveruse.some((b) => b.status === status))!
  const said: readonly { readonly status: Status | BudgetStatus; readonly saying: Saying | null }[] = [
    { status: of('1.3'), saying: sayings['1.3'][of('1.3')] },
    migraine(furthest([of('1.1'), of('1.2')])),
    { status: of('1.2'), saying: of('1.2') === 'met' ? ['auraMet', 'auraWhy'] : null },
    { status: budget, saying: overuse[budget] },
  ]
  return (
    <Panel title={t('suggestion')}>
      <ul className={style.suggestions}>
        {said.map(({ status, saying }) => {
          if (saying === null) return null
          const Icon = icons[status]
          return (
            <li key={saying[0]} data-status={status}>
              <Icon aria-hidden size={22} />
              <div>
                <strong>{t(saying[0])}</strong>
                <p>{t(saying[1])}</p>
              </div>
            </li>
          )
        })}
      </ul>
      <p className="muted">{t('onlyClinician')}</p>
    </Panel>
  )
}

const migraine = (status: Status) => ({ status, saying: sayings.migraine[status] })
