import { Notice } from '../../components/notice.tsx'

/** Why something can't be done now, in the words of the rule. */
export function Objections({
  list,
  title = 'Not now',
}: {
  readonly list: readonly { readonly code: string; readonly text: string }[]
  readonly title?: string
}) {
  if (list.length === 0) return null
  return (
    <Notice tone="caution" title={title}>
      <ul>
        {list.map(({ code, text }) => (
          <li key={`${code} ${text}`}>{text}</li>
        ))}
      </ul>
    </Notice>
  )
}
