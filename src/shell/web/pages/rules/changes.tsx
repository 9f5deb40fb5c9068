import type { RuleAnswer, Rules } from '../../../http/contract/rules.ts'
import { Panel } from '../../components/panel.tsx'
import style from './rules.module.css'
import { markWords, rangeWords } from './rules-api.ts'

const boundsOf = ({ bounds }: RuleAnswer): string =>
  bounds.map((bound) => `${bound.asks} ${rangeWords(bound)}`).join('; ')

/** What a reader would want to compare, line by line. */
const parts = [
  ['text', ({ text }: RuleAnswer) => text],
  ['source', ({ source }: RuleAnswer) => source],
  ['founded', ({ mark }: RuleAnswer) => markWords[mark]],
  ['numbers', boundsOf],
  ['used by', ({ usedIn, usedBy }: RuleAnswer) => `${usedIn}: ${usedBy}`],
  ['kind', ({ kind }: RuleAnswer) => kind],
] as const

function Changed({ before, after }: { readonly before: RuleAnswer; readonly after: RuleAnswer }) {
  return (
    <li>
      <strong>{after.id}</strong> reads otherwise
      {parts
        .filter(([, of]) => of(before) !== of(after))
        .map(([name, of]) => (
          <dl key={name} className={style.change}>
            <dt>{name}, as signed</dt>
            <dd>
              <del>{of(before) || 'none'}</del>
            </dd>
            <dt>{name}, now</dt>
            <dd>
              <ins>{of(after) || 'none'}</ins>
            </dd>
          </dl>
        ))}
    </li>
  )
}

/** Exactly which rules are different from what was signed last. */
export function Changes({ rules }: { readonly rules: Rules }) {
  const { changes, standing } = rules
  if (standing !== 'changed') return null
  const added = new Set(changes.added)
  return (
    <Panel title="Changed since the last signature">
      <ul className={style.changes}>
        {changes.changed.map(({ before, after }) => (
          <Changed key={after.id} before={before} after={after} />
        ))}
        {rules.rules
          .filter(({ id }) => added.has(id))
          .map(({ id, text }) => (
            <li key={id}>
              <strong>{id}</strong> is new: <ins>{text}</ins>
            </li>
          ))}
        {changes.removed.map(({ id, text }) => (
          <li key={id}>
            <strong>{id}</strong> is gone: <del>{text}</del>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
