import { CircleAlert, CircleCheck, CircleHelp, Info } from 'lucide-react'
import type { ReactNode } from 'react'
import style from './notice.module.css'

const icons = { plain: Info, good: CircleCheck, caution: CircleHelp, danger: CircleAlert }

/** A steady band with a shape and a word: never colour alone, never motion. */
export function Notice({
  tone,
  title,
  children,
}: {
  readonly tone: keyof typeof icons
  readonly title: string
  readonly children?: ReactNode
}) {
  const Icon = icons[tone]
  return (
    <div className={style.notice} data-tone={tone} role={tone === 'danger' ? 'alert' : 'status'}>
      <Icon aria-hidden size="1.4em" />
      <div>
        <strong>{title}</strong>
        {children && <div>{children}</div>}
      </div>
    </div>
  )
}
